import ReportingModel

/// Rule: figures stand for what they are, not for thousands of it.
///
/// Must pass: `Subsidies 2025`. Must be asked: `bedragen x 1.000` above the table, or `Bedrag (x € 1.000)` as a heading.
extension Judge {
    /// Looks in the header, and in the titles above it, for words that say that all figures are larger.
    mutating func lookForScale(_ cells: RowCells) {
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
