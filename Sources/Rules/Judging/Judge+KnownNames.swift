import ReportingModel

/// The names that the cells of a key column may hold.
extension Judge {
    /// Whether a text is a name that the cells of a key column may hold.
    func isKnown(_ text: String, column: Int) -> Bool {
        guard let key = keyColumns.first(where: { $0.column == column }) else { return false }
        if key.meaning == .indicator { return indicatorPosition(text) != nil }
        return listResolver(key)?.resolve(text, wantsNearest: false).code != nil
    }

    /// The names that the cells of a key column may hold; `nil` when that may be any name.
    func knownNames(_ key: KeyColumn) -> [String]? {
        if key.meaning == .indicator { return longColumns.indices.flatMap(indicatorWords) }
        return list(of: key).flatMap { $0.isOpen ? nil : listResolver(key)?.words }
    }

    private func list(of key: KeyColumn) -> CodeList? {
        switch key.meaning {
        case .area: catalogue.codeList(CodeList.areas)
        case .dimension(let position): dimension(position).flatMap { catalogue.codeList($0.list) }
        default: nil
        }
    }

    private func listResolver(_ key: KeyColumn) -> CodeResolver? {
        if let known = resolvers[key.column] { return known }
        var labels: [String: String] = [:]
        if key.meaning == .area {
            if case .column(_, let own) = fit.layout.area { labels = own }
            if case .crosstab(let crosstab) = fit.layout.kind, case .area(let own) = crosstab.side { labels = own }
        }
        return list(of: key).map { CodeResolver($0, labels: labels) }
    }
}
