/// Shows a partner's own value in a message without ever repeating a personal one.
///
/// A message that quotes the cell is easier to act on, but a cell may hold a name, a BSN or an address that landed in
/// the wrong column. So only what cannot be personal is quoted: short values that look like a number, a date or a
/// unit, and words that lie close to a word we know. Everything else is described by its kind and length.
package enum SafeEcho {
    static let longestQuote = 24

    /// A number-like value as `“12,5x”`; anything that may be personal as `tekst (14 tekens)`.
    package static func value(_ text: String, _ language: Language = .nl) -> String {
        let trimmed = text.trimmingSpace()
        if trimmed.isEmpty { return language == .nl ? "een lege cel" : "an empty cell" }
        let digits = trimmed.utf8.count { $0 >= 48 && $0 <= 57 }
        let letters = trimmed.unicodeScalars.count { $0.properties.isAlphabetic }
        let isShort = trimmed.unicodeScalars.count <= longestQuote
        if isShort, digits > 0, digits <= 7, letters <= 9, !trimmed.contains("@") { return "“\(printable(trimmed))”" }
        if isShort, digits == 8, letters == 0, isDateLike(trimmed) { return "“\(printable(trimmed))”" }
        if digits == 0, letters <= 3, isShort { return "“\(printable(trimmed))”" }
        let length = trimmed.count
        if letters == 0, digits > 0 {
            return language == .nl ? "een getal van \(digits) cijfers" : "a number of \(digits) digits"
        }
        return language == .nl ? "tekst (\(length) tekens)" : "text (\(length) characters)"
    }

    /// A word that should have been one of a list: quoted when it lies near one of them, or is a short code.
    package static func word(_ text: String, near known: [String], _ language: Language = .nl) -> String {
        let trimmed = text.trimmingSpace()
        let isNear = NearestName.matches(for: trimmed, in: known, limit: 1).isEmpty == false
        return isNear && trimmed.unicodeScalars.count <= 60 ? "“\(printable(trimmed))”" : value(text, language)
    }

    /// A column heading: quoted unless it looks like a personal value itself.
    package static func heading(_ text: String) -> String {
        let trimmed = text.trimmingSpace()
        let digits = trimmed.utf8.count { $0 >= 48 && $0 <= 57 }
        let isAddress = trimmed.contains("@") && trimmed.contains(".")
        guard digits <= 7, !isAddress, trimmed.unicodeScalars.count <= 120 else {
            return "kolomkop van \(trimmed.count) tekens"
        }
        return printable(trimmed)
    }

    /// Control characters and text-direction marks become a visible `·`; line breaks become spaces.
    package static func printable(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control where scalar == "\n" || scalar == "\t" || scalar == "\r": result.append(" ")
            case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned:
                result.append("·")
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    private static func isDateLike(_ text: String) -> Bool {
        text.contains { "-/.".contains($0) } || text.hasPrefix("19") || text.hasPrefix("20")
    }
}

extension StringProtocol {
    /// Without white space at both ends; a non-breaking space counts as white space.
    package func trimmingSpace() -> String {
        // Nearly every text begins and ends with a visible ASCII character, and is not worth taking apart.
        if let first = utf8.first, let last = utf8.last, (0x21...0x7E).contains(first), (0x21...0x7E).contains(last) {
            return String(self)
        }
        var scalars = self.unicodeScalars[...]
        while let first = scalars.first, first.properties.isWhitespace { scalars = scalars.dropFirst() }
        while let last = scalars.last, last.properties.isWhitespace { scalars = scalars.dropLast() }
        return String(String.UnicodeScalarView(scalars))
    }
}
