/// Shows a partner's own value in a message without ever repeating a personal one.
///
/// A message that quotes the cell is easier to act on, but a cell may hold a name, a BSN or an address that landed in
/// the wrong column. So only what cannot be personal is quoted: short values that look like a number, a date or a
/// unit, words that we know or that lie close to one, and names in which no person stands (``PersonInName``). Everything
/// else is described by its kind and length. Every message, place, question and draft asks here.
package enum SafeEcho {
    static let longestQuote = 24

    /// A number-like value as `“12,5x”`; anything that may be personal as `tekst (14 tekens)`.
    ///
    /// Quoted is what begins with a digit, holds at most seven, and no words but known ones: `63 weken`, `-31`, `12a`.
    /// Not a postcode, not a day (it may be a date of birth; see ``date(_:_:)``), and no words alone but the ordinary
    /// ones of tables: `nog niet bekend`.
    package static func value(_ text: String, _ language: Language = .nl) -> String {
        let trimmed = text.trimmingSpace()
        if trimmed.isEmpty { return language == .nl ? "een lege cel" : "an empty cell" }
        let digits = trimmed.unicodeScalars.count { $0.properties.numericType != nil }
        let letters = trimmed.unicodeScalars.count { $0.properties.isAlphabetic }
        let isShort = trimmed.unicodeScalars.count <= longestQuote
        let begin = trimmed.drop { "-+<>=≤≥~±€ ".contains($0) }
        let beginsWithDigit = begin.first.map { $0.isASCII && $0.isNumber } ?? false
        let isNumber = beginsWithDigit && !isPostcode(trimmed) && HarmlessWords.areKnown(inFigure: trimmed)
        let isQuoted =
            isShort && !trimmed.contains("@") && digits <= 7 && (letters == 0 && digits == 0 || isNumber)
            || HarmlessWords.isHarmless(trimmed)
        if isQuoted { return "“\(printable(trimmed))”" }
        if letters == 0, digits > 0 {
            let one = digits == 1
            return language == .nl
                ? "een getal van \(digits) \(one ? "cijfer" : "cijfers")"
                : "a number of \(digits) \(one ? "digit" : "digits")"
        }
        return language == .nl ? "tekst (\(length(trimmed, .nl)))" : "text (\(length(trimmed, .en)))"
    }

    /// The content of a cell that should hold a date or period: also days, and parts of a year with their words.
    package static func date(_ text: String, _ language: Language = .nl) -> String {
        let trimmed = text.trimmingSpace()
        let digits = trimmed.unicodeScalars.count { $0.properties.numericType != nil }
        let isShort = trimmed.unicodeScalars.count <= longestQuote
        let isQuoted =
            isShort && !trimmed.contains("@") && (1...8).contains(digits) && HarmlessWords.areKnown(inFigure: trimmed)
        return isQuoted ? "“\(printable(trimmed))”" : value(trimmed, language)
    }

    /// `1 teken`, `14 tekens`.
    static func length(_ text: String, _ language: Language) -> String {
        switch language {
        case .nl: text.count == 1 ? "1 teken" : "\(text.count) tekens"
        case .en: text.count == 1 ? "1 character" : "\(text.count) characters"
        }
    }

    /// Four digits and two letters.
    private static func isPostcode(_ text: String) -> Bool {
        let signs = Array(text.utf8).filter { $0 != 0x20 }
        return signs.count == 6 && signs[..<4].allSatisfy { (48...57).contains($0) }
            && signs[4...].allSatisfy { (65...90).contains($0 & 0xDF) }
    }

    /// A word that should have been one of a list: quoted when it lies near one of them, and so does each of its words
    /// that is not harmless. `Wachtlijst jeugd S. Pluk` lies near `Wachtlijst jeugd`, but is not quoted.
    package static func word(_ text: String, near known: [String], _ language: Language = .nl) -> String {
        let trimmed = text.trimmingSpace()
        let nearest = NearestName.matches(for: trimmed, in: known)
        let isQuoted =
            !nearest.isEmpty && trimmed.unicodeScalars.count <= 60
            && SafeEcho.isMadeOf(nearest, trimmed)
        return isQuoted ? "“\(printable(trimmed))”" : value(text, language)
    }

    /// Whether a text is one of some names, or has only words of theirs, mistyped perhaps, and harmless ones.
    private static func isMadeOf(_ names: [String], _ text: String) -> Bool {
        let key = NormalisedLabel.of(text)
        if names.contains(where: { NormalisedLabel.of($0) == key }) { return true }
        let own = names.flatMap(words)
        let (keys, all) = (Set(own.map { NormalisedLabel.of($0) }), words(text))
        return all.allSatisfy { word in
            if HarmlessWords.isKnown(word.lowercased()) || keys.contains(NormalisedLabel.of(word)) { return true }
            if word.allSatisfy({ $0.isASCII && $0.isNumber }) { return word.count <= 4 }
            // `Jan` is one letter away from `van`, and `Vos` from `bos`.
            guard !PersonName.isFirstName(word) else { return false }
            let isAlone = all.count { $0.contains(where: \.isLetter) } == 1
            return (isAlone || word.count >= 5) && !NearestName.matches(for: word, in: own + names, limit: 1).isEmpty
        }
    }

    private static func words(_ text: String) -> [String] {
        text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    /// A column heading or the name of a field: as it stands, unless it may be somebody's own; then ``HiddenHeading``.
    ///
    /// - Parameter agreed: the headings of the agreement, which are always shown.
    package static func heading(_ text: String, agreed: AgreedNames = AgreedNames()) -> String {
        let trimmed = text.trimmingSpace()
        return mayBeShown(heading: trimmed, agreed: agreed) ? printable(trimmed) : HiddenHeading(trimmed).description
    }

    /// Whether a message may repeat a heading, the name of a field, an element or a step of a path.
    package static func mayBeShown(heading text: String, agreed: AgreedNames = AgreedNames()) -> Bool {
        if agreed.holds(text) { return true }
        let digits = text.unicodeScalars.count { $0.properties.numericType != nil }
        return digits <= 7 && text.unicodeScalars.count <= 120 && !holdsAddress(text)
            && !text.split(separator: "/").contains { PersonName.areFirstNames(String($0)) }
            && !PersonInName.mayStand(in: text, agreed: agreed)
    }

    /// Whether there is an `@` inside a word, as in an e-mail address; `@nr` and `/rapport/@nr` are attributes.
    private static func holdsAddress(_ text: String) -> Bool {
        zip(text, text.dropFirst()).contains { $0 != "/" && $1 == "@" }
    }

    /// Whether a text of ours describes a value, a heading or the name of a sheet instead of repeating it.
    package static func holdsDescription(_ text: String) -> Bool {
        text.contains(/\btekst \([0-9]+ tekens?\)|\bgetal van [0-9]+ cijfers?\b|\bvan [0-9]+ tekens?\b/)
            || text.contains(/\bblad [0-9]+\b|“[^…”]+ …”|\(weggelaten/)
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

}

extension StringProtocol {
    /// Without white space at both ends; a non-breaking space counts as white space.
    package func trimmingSpace() -> String {
        // Nearly every text begins and ends with a visible ASCII character, and is not worth taking apart.
        let whole = String(self)
        if let first = whole.utf8.first, let last = whole.utf8.last, (0x21...0x7E).contains(first),
            (0x21...0x7E).contains(last)
        {
            return whole
        }
        var scalars = whole.unicodeScalars[...]
        while let first = scalars.first, first.properties.isWhitespace { scalars = scalars.dropFirst() }
        while let last = scalars.last, last.properties.isWhitespace { scalars = scalars.dropLast() }
        return String(Substring(scalars))
    }
}
