import ReportingModel

/// The derived figures that belong under the table of an agreement, drawn the same way: periods down, or a dimension
/// down and periods across.
struct DerivedTable {
    let rows: [DerivedRow]
    let catalogue: Catalogue

    /// One table for all undivided figures, and one for each that is divided.
    func tables() -> [ReadableTable] {
        let plain = rows.filter { $0.dimensions.isEmpty }
        let divided = rows.filter { !$0.dimensions.isEmpty }
        let ids = divided.map(\.figure.id).reduce(into: [String]()) { ids, id in
            if !ids.contains(id) { ids.append(id) }
        }
        return (plain.isEmpty ? [] : [byPeriod(plain)])
            + ids.map { id in byDimension(divided.filter { $0.figure.id == id }) }
    }

    private func byPeriod(_ rows: [DerivedRow]) -> ReadableTable {
        let figures = DerivedTable.inOrder(rows.map(\.figure))
        let periods = Set(rows.map(\.period)).sorted()
        return ReadableTable(
            caption: "Berekend uit deze cijfers", sideHeadings: [ReadableTable.Label("Periode")], mergedSideCount: 0,
            acrossHeadings: [figures.map { ReadableTable.Label(heading(of: $0)) }],
            rows: periods.map { period in
                ReadableTable.Row(
                    group: nil, side: [ReadableTable.Label(period.inWords, plain: period.description)],
                    cells: figures.map { figure in
                        cell(rows.first { $0.period == period && $0.figure.id == figure.id })
                    })
            }, notes: [], unplacedCount: 0)
    }

    private func byDimension(_ rows: [DerivedRow]) -> ReadableTable {
        let periods = Set(rows.map(\.period)).sorted()
        let dimensions = DerivedTable.inOrder(rows.map(\.dimensions)).sorted { rank($0) < rank($1) }
        return ReadableTable(
            caption: heading(of: rows[0].figure),
            sideHeadings: [ReadableTable.Label(sideHeading(dimensions[0]))], mergedSideCount: 0,
            acrossHeadings: [periods.map { ReadableTable.Label($0.inWords, plain: $0.description) }],
            rows: dimensions.map { dimension in
                ReadableTable.Row(
                    group: nil, side: [ReadableTable.Label(label(of: dimension), plain: dimension)],
                    cells: periods.map { period in
                        cell(rows.first { $0.period == period && $0.dimensions == dimension })
                    })
            }, notes: [], unplacedCount: 0)
    }

    private func heading(of figure: DerivedFigure) -> String {
        let unit = figure.unit.flatMap { catalogue.codeList(CodeList.units)?.entry($0)?.label ?? $0 }
        return unit.map { "\(figure.title) [\($0)]" } ?? figure.title
    }

    /// A difference shows its sign: `+15`.
    private func cell(_ row: DerivedRow?) -> ReadableTable.Cell {
        guard let row else { return .empty("–") }
        switch row.result {
        case .missing(let reason): return .empty(reason)
        case .value(let number, let quality):
            let isDifference = if case .operation(.subtract, _, _) = row.figure.formula { true } else { false }
            let sign = isDifference && number > ExactDecimal(0) ? "+" : ""
            let words = sign + number.dutchDescription.replacing("-", with: "−")
            let who = row.partners.isComplete ? "" : ": \(row.partners.words)"
            let doubt = quality.isIncomplete ? " (onvolledig\(who))" : ""
            return .number((quality.isEstimate ? "ca. " : "") + words + doubt + statement(beside: row))
        }
    }

    /// What a partner states, where it is something else.
    private func statement(beside row: DerivedRow) -> String {
        guard let stated = row.stated, row.difference != ExactDecimal(0) else { return "" }
        return " (opgegeven: \(stated.isEstimate ? "ca. " : "")\(stated.number.dutchDescription))"
    }

    // MARK: Codes

    private func list(of name: String) -> CodeList? {
        let figures = rows.flatMap(\.figure.formula.figures)
        let id = figures.lazy.compactMap { catalogue.indicator($0.indicator)?.dimensions[name] }.first
        return id.flatMap { catalogue.codeList($0) }
    }

    private func label(of dimensions: String) -> String {
        Dimensions.pairs(dimensions).sorted { $0.key < $1.key }.map { name, code in
            list(of: name)?.entry(code)?.label ?? code
        }.joined(separator: ", ")
    }

    private func sideHeading(_ dimensions: String) -> String {
        Dimensions.pairs(dimensions).keys.sorted().map { $0.prefix(1).uppercased() + $0.dropFirst() }
            .joined(separator: ", ")
    }

    /// Codes stand in the order of their list.
    private func rank(_ dimensions: String) -> [Int] {
        Dimensions.pairs(dimensions).sorted { $0.key < $1.key }.map { name, code in
            list(of: name)?.entries.firstIndex { $0.code == code } ?? .max
        }
    }

    private static func inOrder<Element: Equatable>(_ elements: [Element]) -> [Element] {
        elements.reduce(into: []) { result, element in
            if !result.contains(element) { result.append(element) }
        }
    }
}

private func < (left: [Int], right: [Int]) -> Bool { left.lexicographicallyPrecedes(right) }
