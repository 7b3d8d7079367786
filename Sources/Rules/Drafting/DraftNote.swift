/// A remark of the drafter, which stands as a comment above the line that it is about.
enum DraftNote: Hashable, Sendable {
    /// Something that the file leaves open, with what else it could be and why.
    case doubt(String)
    /// Something that no file says, and a person must write.
    case fill(String)
    /// Something to know.
    case notice(String)

    var comment: String {
        switch self {
        case .doubt(let text): "# twijfel: \(DraftNote.oneLine(text))"
        case .fill(let text): "# vul in: \(DraftNote.oneLine(text))"
        case .notice(let text): "# let op: \(DraftNote.oneLine(text))"
        }
    }

    var isDoubt: Bool { if case .doubt = self { true } else { false } }

    /// A line break inside would end the comment.
    private static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}

/// The line of a layout that a note is about.
enum DraftAnchor: Hashable, Sendable {
    case layout, formats, recognise, period, area, dimension(String), remark, sender, ignore, decimalSign, delimiter,
        records
    case valueColumn, unitColumn, indicatorColumn, side, across(Int), indicator
    /// All value columns together.
    case values
    /// A value column, or an entry of `indicators`, by its heading.
    case value(String)
}
