import ReportingModel

/// Rule: figures stand for what they are, not for thousands of it.
///
/// Must pass: `Subsidies 2025`. Must be asked: `bedragen x 1.000` above the table, such as `(x € 1.000)`.
extension Judge {
    /// Looks in the titles above the header for words that say that all figures are larger; a heading that says so is
    /// no agreed one.
    mutating func lookForScale(_ cells: RowCells) {
        guard cells.row.line < fit.headerLine else { return }
        for position in cells.all {
            let cell = cells.cells[position]
            guard cell.length >= 3, cell.length < 400, ScaleWords.isIn(cells.text(of: cell)) else { continue }
            let place = place(of: cell, in: cells.row)
            collector.add(place, to: collector.group(.scaleInTitle))
        }
    }
}

/// The ways in which people write that figures are in thousands or millions.
enum ScaleWords {
    static func isIn(_ text: String) -> Bool {
        let words = text.lowercased().filter { !$0.isWhitespace && !"€.".contains($0) }
        return ["x1000", "×1000", "*1000", "induizend", "inmiljoen", "(dzd", "keuro"].contains { words.contains($0) }
            || text.contains("k€") || text.contains("€k")
    }
}
