import ReportingModel

extension Municipality {
    private enum Key: String, ConfigurationKey { case code, name, aliases }

    /// One entry of `municipalities.yaml`.
    init?(reading node: ConfigurationNode) {
        guard let mapping = node.mapping(of: Key.self) else { return nil }
        let code = mapping.required(.code)?.municipalityCode()
        let name = mapping.required(.name)?.text()
        let aliases = mapping[.aliases]?.texts() ?? []
        node.declare(code, .municipality)
        guard let code, let name else { return nil }
        // Figures are about the municipality as an area, unless a layout says otherwise.
        node.log.refer(to: code, .code(list: CodeList.areas), at: node)
        for label in [code, name] + aliases { node.log.declareLabel(label, of: code, .municipality, at: node) }
        self.init(code: code, name: name, aliases: aliases)
    }
}

extension ConfigurationNode {
    /// `GM` and four digits, as Statistics Netherlands writes it.
    fileprivate func municipalityCode() -> String? {
        guard let text = text() else { return nil }
        if text.hasPrefix("GM"), text.utf8.count == 6, text.dropFirst(2).consistsOfDigits {
            return text
        }
        note(.wrongForm(text, wanted: .municipalityCode))
        return nil
    }
}
