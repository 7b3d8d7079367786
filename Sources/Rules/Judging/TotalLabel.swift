import ReportingModel

/// How surely the label of a row is that of a total.
///
///     Totaal   Totaal 2025   Totaal (uniek)   TOT.   Σ      certain
///     Totaal Anders   Kinderen totaal                       likely: the figures decide
///     Totaalvoetbal   Tot 12 jaar                           a name
///
/// A word alone never decides about a label that a code list knows.
enum TotalLabel: Hashable {
    case certain, likely

    /// First bytes of the words below that are no total words of a layout, in lower case.
    static let initials: [UInt8] = [UInt8(ascii: "s"), 0xE2, 0xEE]

    /// - Parameter totalWords: the words of the layout that open a total row.
    static func kind(of text: String, _ totalWords: [String]) -> TotalLabel? {
        guard text.utf8.count <= NearestName.longestName else { return nil }
        let words = words(of: text)
        // `Tot` also means “until”, and `Som` may be a name with another word beside it.
        if let first = words.first, short.contains(first) { return isShort(words) ? .certain : nil }
        if words.count == 1, compounds.contains(words[0]) { return .certain }
        guard words.contains(where: totalWords.contains) else { return nil }
        let rest = words.filter { !totalWords.contains($0) && !fillers.contains($0) }
        if rest.isEmpty || isPeriod(rest[...]) { return .certain }
        return words.first.map(totalWords.contains) == true || words.last.map(totalWords.contains) == true
            ? .likely : nil
    }

    /// `Som`, `Σ` or `TOT. 2025`.
    static func isShort(_ text: String) -> Bool {
        // Asked of every row that begins with one of their letters.
        guard short.contains(where: { text.hasPrefix($0) }) else { return false }
        return isShort(words(of: text))
    }

    private static func isShort(_ words: [String]) -> Bool {
        guard let first = words.first, short.contains(first) else { return false }
        return words.count == 1 || isPeriod(words.dropFirst())
    }

    /// Words that may be about all other rows, and may be a name as well: `Samen`, `Iedereen`, `Alle groepen`.
    static func isOfAll(_ text: String) -> Bool {
        let words = words(of: text)
        return words.first == "alle" || isTogether(text) || ofAll.contains(words.joined(separator: " "))
            || words.starts(with: ["som", "van"])
    }

    private static let ofAll: Set<String> = [
        "iedereen", "allen", "tezamen", "opgeteld", "cumulatief", "alles", "alles bij elkaar", "alle bij elkaar",
        "hele jaar", "heel jaar", "hele periode",
    ]

    /// `Alle routes samen`.
    static func isTogether(_ text: String) -> Bool { words(of: text).last == "samen" }

    /// Whether it counts each person once, so that it need not be the sum.
    static func isUnique(_ text: String) -> Bool { words(of: text).contains { $0.hasPrefix("uniek") } }

    /// The label for a message, without its quotation marks: whole when no word of it can be a person's name.
    static func shown(_ text: String, _ totalWords: [String]) -> String {
        let echo = SafeEcho.word(text, near: totalWords)
        if echo.hasPrefix("“") { return String(echo.dropFirst().dropLast()) }
        let all = words(of: text)
        let rest = all.filter { !totalWords.contains($0) && !fillers.contains($0) }
        if kind(of: text, totalWords) == .certain || rest.allSatisfy(PersonName.isOrdinary) {
            return SafeEcho.printable(text.trimmingSpace())
        }
        let word = all.first { totalWords.contains($0) } ?? ""
        return word.isEmpty ? echo : word.prefix(1).uppercased() + word.dropFirst() + " …"
    }

    private static func words(of text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber && !"-/'∑".contains($0) }.map(String.init)
    }

    private static func isPeriod(_ words: ArraySlice<String>) -> Bool {
        !words.isEmpty && PeriodReader.read(words.joined(separator: " ")) != .unreadable
    }

    private static let compounds: Set<String> = [
        "totalen", "subtotalen", "eindtotalen", "sub-totaal", "eind-totaal", "jaartotaal", "kwartaaltotaal",
        "halfjaartotaal", "maandtotaal", "kolomtotaal", "groepstotaal",
    ]
    private static let short: Set<String> = ["som", "sum", "tot", "subtot", "∑", "σ"]
    private static let fillers: Set<String> = ["generaal", "algemeen", "alle", "allen", "uniek", "unieke"]
}

/// A row that says something about the other rows: their average, what they differ, what was hoped for.
enum AsideLabel {
    /// Whether a label says no more than that: `Gemiddeld`, `Norm 2025`.
    static func isAside(_ text: String) -> Bool {
        guard text.utf8.count <= NearestName.longestName else { return false }
        let all = text.lowercased().split { !$0.isLetter && !$0.isNumber && !"-/'".contains($0) }.map(String.init)
        guard let first = all.first, words.contains(first) else { return false }
        let rest = all.dropFirst().joined(separator: " ")
        return rest.isEmpty || PeriodReader.read(rest) != .unreadable
    }

    static let words: Set<String> = [
        "gemiddeld", "gemiddelde", "average", "mediaan", "verschil", "norm", "streefwaarde", "streefcijfer", "toename",
        "afname", "mutatie",
    ]
}
