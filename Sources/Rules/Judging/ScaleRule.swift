import ReportingModel

/// Rule: figures stand for what they are, not for thousands of it.
///
/// Must pass: `Subsidies 2025`. Must be asked: `bedragen x 1.000` above the table, such as `(x € 1.000)`, and
/// `Post (x 1.000)` above the names down its side.
extension Judge {
    /// Looks at the headings above names and periods; one above figures that says so is no agreed one.
    mutating func lookForScaleInKeys() {
        for key in keyColumns { _ = lookForScale(key.heading, at: headingPlace(key.column)) }
    }

    /// Looks for words that say that all figures are larger.
    mutating func lookForScale(_ text: String, at place: CompactPlace) -> Bool {
        guard ScaleWords.isIn(text) else { return false }
        collector.add(place, to: collector.group(.scaleInTitle))
        return true
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
