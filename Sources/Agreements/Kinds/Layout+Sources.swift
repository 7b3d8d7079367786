import ReportingModel

extension Layout.PeriodSource {
    private enum Key: String, ConfigurationKey {
        case column
        case yearFrom = "year_from"
        case on, fixed
    }

    /// `axis`, `{ fixed: 2022-H1 }`, or `{ column: Datum, year_from: group rows, on: 04-30 }`.
    init?(reading node: ConfigurationNode) {
        if node.plainText == "axis" {
            self = .axis
            return
        }
        guard let mapping = node.mapping(of: Key.self) else { return nil }
        mapping.refuse(.column, beside: .fixed)
        if let fixed = mapping[.fixed] {
            mapping.refuse(.on, because: "fixed")
            mapping.refuse(.yearFrom, because: "fixed")
            guard let period = fixed.period() else { return nil }
            self = .fixed(period)
            return
        }
        let yearFrom = mapping[.yearFrom].map { Layout.YearSource(reading: $0) } ?? .cell
        let day = mapping[.on]?.monthDay()
        guard let column = mapping.required(.column)?.text(), let yearFrom else { return nil }
        self = .column(column, yearFrom: yearFrom, on: day)
    }
}

extension Layout.YearSource {
    private enum Key: String, ConfigurationKey { case column }

    /// `cell`, `group rows` (a row that holds only a year dates the rows below it), or `{ column: Jaar }`.
    init?(reading node: ConfigurationNode) {
        if node.plainText != nil {
            guard let source = node.choice(["cell": Self.cell, "group rows": Self.groupRows]) else { return nil }
            self = source
            return
        }
        guard let column = node.mapping(of: Key.self)?.required(.column)?.text() else { return nil }
        self = .column(column)
    }
}

extension Layout.CodeSource {
    private enum Key: String, ConfigurationKey { case column, labels }

    /// `axis`, the code of an area, or `{ column: Gebied, labels: { Regionaal: REGIO-ZHZ } }`.
    init?(areaReading node: ConfigurationNode) {
        if let text = node.plainText {
            if text == "axis" {
                self = .axis
                return
            }
            guard let code = node.reference(to: .code(list: CodeList.areas)) else { return nil }
            self = .fixed(code)
            return
        }
        guard let mapping = node.mapping(of: Key.self) else { return nil }
        let labels = mapping[.labels]?.areaLabels() ?? [:]
        guard let column = mapping.required(.column)?.text() else { return nil }
        self = .column(column, labels: labels)
    }
}

extension Layout.DimensionSource {
    private enum Key: String, ConfigurationKey {
        case column
        case codeList = "code_list"
    }

    /// `traject: { column: Traject, code_list: trajectories }`.
    init?(name: ConfigurationNode, reading node: ConfigurationNode) {
        guard let mapping = node.mapping(of: Key.self) else { return nil }
        let column = mapping.required(.column)?.text()
        let codeList = mapping.required(.codeList)?.reference(to: .codeList)
        guard let name = name.text(), let column, let codeList else { return nil }
        self.init(name: name, codeList: codeList, column: column)
    }
}

extension ConfigurationNode {
    /// `{ Regionaal: REGIO-ZHZ }`: what a partner writes, and the area it stands for.
    func areaLabels() -> [String: String]? {
        guard let entries = entries() else { return nil }
        let pairs = entries.compactMap { key, value -> (String, String)? in
            guard let label = key.text(), let code = value.reference(to: .code(list: CodeList.areas)) else {
                return nil
            }
            return (label, code)
        }
        return Dictionary(pairs) { first, _ in first }
    }
}
