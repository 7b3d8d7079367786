import ReportingModel

extension CodeList {
    private enum Key: String, ConfigurationKey { case id, title, entries }

    /// One file of `codelists/`.
    init?(reading node: ConfigurationNode) {
        guard let mapping = node.mapping(of: Key.self) else { return nil }
        let id = mapping.required(.id)?.identifier()
        let title = mapping.required(.title)?.text()
        let entries = mapping.required(.entries)?.list()
        node.declare(entries == nil ? nil : id, .codeList)
        guard let id, let entries = entries?.compactMap({ Entry(reading: $0, list: id) }), let title else { return nil }
        self.init(id: id, title: title, entries: entries)
    }
}

extension CodeList.Entry {
    private enum Key: String, ConfigurationKey { case code, label, aliases }

    /// One entry; no label or alias may also belong to another code, for then a partner's word would mean two things.
    init?(reading node: ConfigurationNode, list: String) {
        guard let mapping = node.mapping(of: Key.self) else { return nil }
        let code = mapping.required(.code)?.text()
        let label = mapping.required(.label)?.text()
        let aliases = mapping[.aliases]?.texts() ?? []
        node.declare(code, .code(list: list))
        guard let code, let label else { return nil }
        for name in [code, label] + aliases { node.log.declareLabel(name, of: code, .code(list: list), at: node) }
        self.init(code: code, label: label, aliases: aliases)
    }
}
