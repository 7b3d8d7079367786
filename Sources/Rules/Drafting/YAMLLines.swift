import ReportingModel

/// Writes YAML line by line, with comments above the lines they are about.
struct YAMLLines {
    private(set) var text = ""

    mutating func comment(_ text: String, indent: Int = 0) { line(text, indent: indent) }

    mutating func notes(_ notes: [DraftNote], indent: Int = 0) {
        for note in notes { line(note.comment, indent: indent) }
    }

    mutating func blank() { text += "\n" }

    mutating func line(_ content: String, indent: Int = 0) {
        text += String(repeating: " ", count: indent) + SafeEcho.printable(content) + "\n"
    }

    /// A text as a plain or quoted scalar; safe as a key, as a value and inside `[…]` and `{…}`.
    static func scalar(_ text: String) -> String {
        isPlain(text) ? text : quoted(text)
    }

    static func list(_ items: [String]) -> String { "[\(items.map(scalar).joined(separator: ", "))]" }

    /// `{ a: 1, b: 2 }`; a value stands in it as it is given.
    static func mapping(_ pairs: [(String, String)]) -> String {
        "{ \(pairs.map { "\(scalar($0.0)): \($0.1)" }.joined(separator: ", ")) }"
    }

    private static let reserved: Set<String> = [
        "null", "true", "false", "yes", "no", "on", "off", "y", "n", "ja", "nee",
    ]

    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
            first.properties.isAlphabetic || first.properties.numericType != nil, last != ":", last != " ",
            !reserved.contains(text.lowercased())
        else { return false }
        return text.unicodeScalars.allSatisfy { scalar in
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                || " -_()./+".unicodeScalars.contains(scalar)
        }
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            default:
                // Anything that would not be seen is written as its number.
                let isSeen = SafeEcho.printable(String(scalar)) == String(scalar)
                let digits = String(scalar.value, radix: 16)
                result += isSeen ? String(scalar) : "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
            }
        }
        return result + "\""
    }
}
