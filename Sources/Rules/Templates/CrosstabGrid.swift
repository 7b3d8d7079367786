import ReportingModel

/// The cells of a crosstab to fill in: codes down the side, labels in one or two header rows.
struct CrosstabGrid {
    let crosstab: Layout.Crosstab
    let grid: TemplateGrid

    var rows: [[String]] {
        let across = crosstab.across.map(labels)
        let first = across.first ?? []
        let crossing = across.count > 1 ? first.flatMap { upper in across[1].map { [upper, $0] } } : first.map { [$0] }
        let side = TemplateGrid.Column(heading: sideHeading) { _ in "" }
        // Beside two header rows the fixed columns stand before the crossing: a blank cell above a heading repeats the
        // label to its left, so behind the crossing they would get another name.
        let isDouble = across.count > 1
        let before = [side] + grid.keyColumns + (isDouble ? grid.lastColumns : [])
        let after = isDouble ? [] : grid.lastColumns
        var result: [[String]] = []
        if isDouble { result.append(before.map { _ in "" } + crossing.map { $0[0] }) }
        result.append(before.map(\.heading) + crossing.map { $0.last ?? "" } + after.map(\.heading))
        let rows = grid.rows(periods: Array(grid.periods.prefix(1)))
        for label in labels(crosstab.side) {
            for row in rows {
                let known = before.dropFirst().map { $0.text(row) }
                result.append([label] + known + crossing.map { _ in "" } + after.map { $0.text(row) })
            }
        }
        return result
    }

    /// The heading above the side, or a word that says what stands there.
    private var sideHeading: String {
        if !crosstab.sideColumn.isEmpty { return crosstab.sideColumn }
        return switch crosstab.side {
        case .period: "Periode"
        case .area: "Gebied"
        case .dimension(let name, _): name.prefix(1).uppercased() + name.dropFirst()
        case .indicator: "Indicator"
        }
    }

    /// The labels of an axis, as the reader knows them.
    func labels(_ axis: Layout.Axis) -> [String] {
        switch axis {
        case .period(let day):
            let periods =
                grid.periods.isEmpty ? [Period(.year, of: grid.template.today.year)].compactMap(\.self) : grid.periods
            // A bare year means the day in it, when the layout names that day; beside whole dates it would puzzle people.
            let areThatDay = periods.allSatisfy { period in
                day.flatMap { $0.inYear(period.firstDay.year) } == period.firstDay
            }
            return periods.map { areThatDay ? String($0.firstDay.year) : $0.cellText }
        case .area(let labels): return grid.areaLabels(labels)
        case .dimension(_, let list): return grid.codeLabels(list)
        case .indicator(let columns): return columns.map(\.heading)
        }
    }
}
