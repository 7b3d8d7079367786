/// A text that comes along with a file and stands in none of its tables.
///
/// Nothing of it is ever taken over. It is looked at only because somebody may have written about a person there.
package struct UnreadText: Sendable {
    package enum Kind: Sendable, CaseIterable {
        /// `<!-- … -->`
        case comment
        /// `<? … ?>`
        case instruction
        /// What somebody wrote beside a cell of a workbook.
        case cellNote
        /// A text box, the text in a shape, or the title of a chart.
        case drawing
        /// What is printed above and below each page.
        case pageHeader
        case sheetName
        /// On a web page, above, between and below its tables.
        case besideTable
        /// Title, subject and remarks about the file, and what programs keep beside its sheets; not who made it.
        case property
        /// What a pivot table was drawn up from, which stays in the workbook when its sheet is gone.
        case pivotSource
        /// What may be chosen in a cell.
        case choices
        /// Mail addresses behind cells.
        case link
        /// What somebody called some cells.
        case definedName
    }

    package let kind: Kind
    package let text: String
}

/// Values that come along with a file below headings, and stand in none of its tables.
package struct UnreadList: Sendable {
    package let kind: UnreadText.Kind
    /// Each with its values; a heading may be empty.
    package let columns: [(heading: String, values: [String])]

    package init(kind: UnreadText.Kind, columns: [(heading: String, values: [String])]) {
        self.kind = kind
        self.columns = columns
    }
}

/// Gathers such texts, and stops at a megabyte.
struct UnreadTexts {
    private(set) var texts: [UnreadText] = []
    private var byteCount = 0

    private static let mostBytes = 1_048_576

    mutating func add(_ text: String, _ kind: UnreadText.Kind) {
        guard text.utf8.count > 3, byteCount + text.utf8.count <= UnreadTexts.mostBytes else { return }
        byteCount += text.utf8.count
        texts.append(UnreadText(kind: kind, text: text))
    }
}
