import ReportingModel

/// What the page says about one column, or about one name that a column may hold.
struct ColumnExplanation {
    let heading: String
    /// Short facts in a line: unit, required or not, form.
    var facts: [String] = []
    /// Sentences about what it means.
    var meaning: [String] = []
    /// What the figure does not say; `nil` when it is no figure.
    var limits: String?
    /// Allowed words with what they stand for.
    var words: [(word: String, meaning: String)] = []

    var html: HTMLText {
        let facts: HTMLText = facts.isEmpty ? "" : "<p class=\"facts\">\(facts.joined(separator: " · "))</p>\n"
        let meaning = meaning.map { sentence -> HTMLText in "<p>\(sentence)</p>\n" }
        let limits: HTMLText =
            limits.map { "<p class=\"limits\"><strong>Wat dit cijfer niet zegt:</strong> \($0)</p>\n" } ?? ""
        let rows = words.map { word, meaning -> HTMLText in
            "<tr><td><code>\(word)</code></td><td>\(meaning)</td></tr>\n"
        }
        let table: HTMLText =
            words.isEmpty
            ? ""
            : """
            <table><thead><tr><th scope="col">U schrijft</th><th scope="col">Dat betekent</th></tr></thead><tbody>
            \(rows)</tbody></table>

            """
        return "<div class=\"column\">\n<h3>\(heading)</h3>\n\(facts)\(meaning)\(limits)\(table)</div>\n"
    }
}
