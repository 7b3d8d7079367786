import ReportingModel

/// What a page was narrowed to, in a line for paper: the form that says so on a screen is not printed.
struct ChosenFilters {
    let words: Words
    let parts: [(label: HTMLText, value: HTMLText)]

    var html: HTMLText {
        guard let first = parts.first else { return "" }
        let line = parts.dropFirst().reduce("\(first.label): \(first.value)" as HTMLText) { line, part in
            "\(line); \(part.label): \(part.value)"
        }
        return "<p class=\"chosen\">\(words("Gekozen", "Chosen")): \(line).</p>\n"
    }
}
