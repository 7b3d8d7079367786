/// The words of a text that hold a byte outside ASCII: where they are too few to count, a well-known one tells the code
/// page.
///
///     63 6C 69 89 6E 74 65 6E      DOS “cliënten”, Mac Roman “cliânten”, Windows-1252 “cli‰nten”
struct CodePageWords {
    private var words: Set<[UInt8]> = []
    private var word: [UInt8] = []
    private var hasHighByte = false

    /// Enough to know, and a bound on what is kept.
    private static let (mostWords, mostBytes) = (500, 40)

    mutating func scan(_ piece: UnsafeRawBufferPointer) {
        for byte in piece { take(byte) }
    }

    mutating func finish() { take(0) }

    private mutating func take(_ byte: UInt8) {
        let isLetter = byte >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        if isLetter {
            if byte >= 0x80 { hasHighByte = true }
            if word.count <= CodePageWords.mostBytes { word.append(byte) }
            return
        }
        if hasHighByte, words.count < CodePageWords.mostWords { words.insert(word) }
        word.removeAll(keepingCapacity: true)
        hasHighByte = false
    }

    /// The only code page that makes well-known words of any of them, a byte that shows it, and how many words; `nil`
    /// when there is none, or more.
    var onlyPage: (page: CodePage, byte: UInt8, count: Int)? {
        let known = CodePage.allCases.map { page in (page: page, words: words.filter { isKnown($0, page) }) }
            .filter { !$0.words.isEmpty }
        guard known.count == 1, let found = known.first, found.page != .windows1252,
            let byte = found.words.lazy.flatMap({ $0 }).filter({ $0 >= 0x80 }).min()
        else { return nil }
        return (found.page, byte, found.words.count)
    }

    private func isKnown(_ word: [UInt8], _ page: CodePage) -> Bool {
        var text = String.UnicodeScalarView()
        for byte in word { text.append(page.scalar(byte)) }
        let lower = String(text).lowercased()
        return CodePageWords.wholeWords.contains(lower) || CodePageWords.parts.contains { lower.contains($0) }
    }

    private static let wholeWords: Set = ["één", "vóór", "ideeën"]

    /// What many Dutch words of reports hold.
    private static let parts = [
        "cliënt", "coördin", "coöper", "financië", "patiënt", "geïnd", "geïnf", "geïnt", "geïns", "geëv", "reïnt",
        "beïnv", "egorieën", "hygiën", "efficiënt", "coëff", "provincië", "officië", "commercië", "industrië",
        "materië", "belgië", "italië", "kopieën", "crèche",
    ]
}
