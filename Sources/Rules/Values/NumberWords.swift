import ReportingModel

/// Numbers in words: `elf`, `een paar`, `tweehonderdvijftig`. We do not read them, but a message may repeat them.
enum NumberWords {
    /// Whether a text is a number in words, and nothing else.
    static func areAll(of text: String) -> Bool {
        let words = text.lowercased().split { $0.isWhitespace || $0 == "-" }.map(String.init)
        return (1...4).contains(words.count) && words.allSatisfy { vague.contains($0) || isNumber($0[...]) }
    }

    /// Whether a word is made of the parts of numbers: `tweeëntwintig`. It ends with a number, never with “en”.
    private static func isNumber(_ word: Substring) -> Bool {
        guard word.count <= longestWord else { return false }
        return parts.contains(String(word))
            || joined.contains { word.hasPrefix($0) && isNumber(word.dropFirst($0.count)) }
    }

    private static let longestWord = 40

    private static let parts: Set<String> = [
        "nul", "een", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf",
        "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien", "twintig", "dertig",
        "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig", "honderd", "duizend", "miljoen",
    ]
    private static let joined = parts.union(["en", "ën"])
    private static let vague: Set<String> = ["paar", "tiental", "tientallen", "tal", "honderden", "enkele", "en", "of"]
}
