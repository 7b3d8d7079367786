import ReportingModel

/// What may stand behind a number: the one place that knows.
///
///     € 21.800 euro, € 21.800 excl. btw        says nothing else
///     € 2,1 ton                                makes it larger
///     12¹, 12 (1)                              points to a note
///     € 21.800 per maand, € 21.800 tekort      makes it another figure
///
/// An amount is known by its sign in front, so the words behind it are easily passed over. Only those of a closed list
/// are; everything else is asked about.
enum NumberTail {
    /// Whether words behind an amount that has its currency in front leave it what it is.
    static func belongsToAmount(_ tail: String) -> Bool { harmless.contains(tail) }

    private static let harmless: Set<String> = [
        "=", "€", "eur", "euro", "euro's", "bruto", "netto", "incl. btw", "incl btw", "inclusief btw", "excl. btw",
        "excl btw", "exclusief btw", "ex btw", "ex. btw", "(incl. btw)", "(inclusief btw)", "(excl. btw)",
        "(exclusief btw)",
    ]

    /// Takes a word that makes only an amount larger: `2,1 ton` without a currency can be a weight.
    static func zeros(ofMultiplier rest: inout Substring) -> Int? {
        for (word, zeros) in [("ton", 5), ("k", 3)] {
            guard rest.hasPrefix(word), rest.dropFirst(word.count).first?.isLetter != true else { continue }
            _ = rest.removePrefix(word)
            return zeros
        }
        return nil
    }

    /// Whether a minus closes the number, as in the books: `-`, `-/-`, `- euro`, `euro -`.
    static func isMinus(_ tail: String) -> Bool {
        guard !tail.contains("+") else { return false }
        return tail.hasSuffix("-") || ["-/-", "- ", "-€", "-eur"].contains { tail.hasPrefix($0) }
    }

    /// Whether the words can be a unit at all: signs that comparing by letters would lose, such as `?`, are none.
    static func canBeUnit(_ tail: String) -> Bool {
        // `63-dagen`; nobody writes a unit behind a minus and a space.
        guard let first = tail.first(where: { $0 != "-" }), first.isLetter || !tail.hasPrefix("-") else { return false }
        return tail.allSatisfy { $0.isLetter || " %€'./()-".contains($0) }
    }

    /// Takes the mark of a footnote from the end; says whether there was one.
    ///
    /// One digit in brackets can only be a note; `12 (10)` may say how many of them.
    static func removeFootnote(_ words: inout Substring) -> Bool {
        guard let last = words.last, last == ")" || raised.contains(last) else { return false }
        var rest = words
        if last == ")" {
            rest.removeLast()
            guard let digit = rest.popLast(), ("1"..."9").contains(digit), let before = rest.popLast(),
                before == "(" || before == " "
            else { return false }
        } else {
            while rest.last.map({ raised.contains($0) }) ?? false { rest.removeLast() }
        }
        while rest.last == " " { rest.removeLast() }
        // Behind letters it belongs to the word, as in m².
        guard let end = rest.last, end.isASCII && end.isNumber || "%-*".contains(end) else { return false }
        words = rest
        return true
    }

    private static let raised: Set<Character> = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
}

extension String {
    /// Without spaces and quotation marks around it, and without signs that nobody sees, as pasted text has them.
    func withoutWrapping() -> String {
        let text = trimmingSpace()
        guard text.utf8.contains(where: { $0 >= 0x80 || $0 == UInt8(ascii: "\"") }) else { return text }
        let seen = String(String.UnicodeScalarView(text.unicodeScalars.filter { !String.unseen.contains($0) }))
            .trimmingSpace()
        guard seen.count > 2, let first = seen.first, let last = seen.last, String.openingMarks.contains(first),
            String.closingMarks.contains(last)
        else { return seen }
        return String(seen.dropFirst().dropLast()).trimmingSpace()
    }

    /// Soft hyphen, spaces without width, byte order mark.
    private static let unseen: Set<Unicode.Scalar> = [
        "\u{AD}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}",
    ]
    private static let openingMarks: Set<Character> = ["\"", "“", "”", "„", "«"]
    private static let closingMarks: Set<Character> = ["\"", "“", "”", "»"]
}
