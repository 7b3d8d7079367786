import ReportingModel

/// Rule: the figures of one area are not all those of another: then a column was probably pasted twice.
///
/// Must pass: two equal rows of three, and two rows with small figures. Must be asked: local and regional figures that are
/// equal in all rows, three of them with different values, or two with figures of ten or more.
extension Judge {
    private struct ColumnOfArea: Hashable {
        let source: UInt64
        let indicator: UInt32
        let unit: UInt32
        let area: UInt32
    }

    /// The row that a figure stands in, whatever its area.
    private struct Line: Hashable {
        let period: UInt32
        let dimensions: UInt32
    }

    private static let fewestRows = 3

    /// Whether equal columns are no accident.
    private static func areTelling(_ values: Dictionary<Line, ExactDecimal>.Values) -> Bool {
        let different = Set(values).count
        if values.count == 2 { return different == 2 && values.allSatisfy { $0 >= ExactDecimal(10) } }
        return different >= fewestRows
    }

    mutating func reviewAreas() {
        var columns: [ColumnOfArea: [FigureReview.Figure]] = [:]
        for figure in review.figures {
            let (observation, source) = (figure.observation, figure.observation.place.sourceColumn)
            columns[
                ColumnOfArea(
                    source: source, indicator: observation.indicator, unit: observation.unit, area: observation.area),
                default: []
            ].append(figure)
        }
        let long = columns.filter { $0.value.count > 1 }
        let sorted = long.sorted { ($0.key.source, $0.key.area) < ($1.key.source, $1.key.area) }
        let values = sorted.map { Judge.values(of: $0.value) }
        for (left, first) in sorted.enumerated() {
            for (right, second) in sorted.enumerated().dropFirst(left + 1)
            where first.key.indicator == second.key.indicator && first.key.unit == second.key.unit
                && first.key.area != second.key.area
            {
                guard let own = values[left], own == values[right], Judge.areTelling(own.values) else {
                    continue
                }
                reportEqual(first.value, second.value)
            }
        }
    }

    /// The exact value of each line; `nil` when there are others.
    private static func values(of figures: [FigureReview.Figure]) -> [Line: ExactDecimal]? {
        var values: [Line: ExactDecimal] = [:]
        for figure in figures {
            guard case .exact(let number) = figure.observation.value else { return nil }
            let observation = figure.observation
            values[Line(period: observation.period, dimensions: observation.dimensions)] = number
        }
        return values
    }

    private mutating func reportEqual(_ first: [FigureReview.Figure], _ second: [FigureReview.Figure]) {
        let areas = [first, second].map { name(ofArea: book.areas[$0[0].observation.area]) }
        // No column is named: the places lie in two of them.
        let group = collector.group(
            .sameAsOtherArea, detail: areas.joined(separator: " "),
            arguments: ["first": areas[0], "second": areas[1]])
        for figure in first + second { report(group, at: figure.observation.place, row: figure.row) }
    }

    private func name(ofArea code: String) -> String {
        catalogue.codeList(CodeList.areas)?.entry(code)?.label ?? code
    }
}
