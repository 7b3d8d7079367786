import ReportingModel

/// Rule: figures stand for what they are, not for thousands of it.
///
/// Must pass: `Subsidies 2025`. Must be asked: `bedragen in € 1.000` above the table, below it, in its explanations or
/// around its records, and `Post (x 1.000)` above the names down its side.
extension Judge {
    /// Looks at the headings above names and periods; one above figures that says so is no agreed one.
    mutating func lookForScaleInKeys() {
        for key in keyColumns { _ = lookForScale(key.heading, at: headingPlace(key.column)) }
    }

    /// Looks for words that say that all figures are larger.
    mutating func lookForScale(_ text: String, at place: CompactPlace) -> Bool {
        guard ScaleWords.isIn(text, isTitle: true) else { return false }
        collector.add(place, to: collector.group(.scaleInTitle))
        return true
    }
}
