import ReportingModel

extension CodeList {
    private enum Key: String, ConfigurationKey { case id, title, open, entries }

    /// One file of `codelists/`.
    init?(reading node: ConfigurationNode) {
        guard let mapping = node.mapping(of: Key.self) else { return nil }
        let id = mapping.required(.id)?.identifier()
        let title = mapping.required(.title)?.text()
        let isOpen = mapping[.open]?.flag() ?? false
        let entries = mapping.required(.entries)?.list()
        node.declare(entries == nil ? nil : id, .codeList)
        guard let id, let entries = entries?.compactMap({ Entry(reading: $0, list: id) }), let title else { return nil }
        self.init(id: id, title: title, entries: entries, isOpen: isOpen)
    }
}

extension CodeList.Entry {
    private enum Key: String, ConfigurationKey {
        case code, label, aliases
        case validFrom = "valid_from"
        case validUntil = "valid_until"
        case successors
    }

    /// One entry; no label or alias may also belong to another code, for then a partner's word would mean two things.
    init?(reading node: ConfigurationNode, list: String) {
        guard let mapping = node.mapping(of: Key.self) else { return nil }
        let code = mapping.required(.code)?.text()
        let label = mapping.required(.label)?.text()
        let aliases = mapping[.aliases]?.texts() ?? []
        let validFrom = mapping[.validFrom]?.day()
        let end = mapping[.validUntil]?.codeEnd() ?? .never
        if let validFrom, case .day(let until) = end, until < validFrom {
            mapping[.validUntil]?.note(.endsBeforeStart(from: validFrom.description, until: until.description))
        }
        let successors = mapping[.successors]?.references(to: .code(list: list)) ?? []
        node.declare(code, .code(list: list))
        if let code, !successors.isEmpty {
            node.log.declareSuccession(of: code, to: successors, .code(list: list), at: node)
        }
        guard let code, let label else { return nil }
        for name in [code, label] + aliases { node.log.declareLabel(name, of: code, .code(list: list), at: node) }
        self.init(
            code: code, label: label, aliases: aliases, validFrom: validFrom, end: end, successors: successors)
    }
}

extension ConfigurationNode {
    /// A day, or the word `unknown`: the code is no longer used, and nobody wrote down since when.
    fileprivate func codeEnd() -> CodeEnd? {
        plainText?.trimmingSpace() == "unknown" ? .unknownDay : day().map { .day($0) }
    }
}
