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
        /// A text box, or the text in a shape.
        case drawing
        /// What is printed above and below each page.
        case pageHeader
        case sheetName
        /// On a web page, above, between and below its tables.
        case besideTable
        /// Title, subject and remarks about the file; not who made it.
        case property
    }

    package let kind: Kind
    package let text: String
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
