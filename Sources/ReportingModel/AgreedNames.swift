/// The headings and field names of an agreement: nobody's, however they sound.
package struct AgreedNames: Sendable {
    private let keys: Set<String>
    private let words: [String]

    package init(_ headings: some Sequence<String> = [String]()) {
        keys = Set(headings.map(AgreedNames.key))
        words = Set(headings.flatMap { $0.lowercased().split { !$0.isLetter } }.map(String.init))
            .filter { $0.count >= 4 }.sorted()
    }

    /// Whether a heading is one of them, apart from capitals and punctuation.
    func holds(_ heading: String) -> Bool {
        !keys.isEmpty && (keys.contains(NormalisedLabel.of(heading)) || keys.contains(AgreedNames.key(heading)))
    }

    /// Whether a word is one of theirs, or nearly: `Wachttjd`.
    func nearlyHolds(word: String) -> Bool {
        word.count >= 4 && !words.isEmpty && !NearestName.matches(for: word, in: words, limit: 1).isEmpty
    }

    /// `/rapport/@nr` is `nr`.
    private static func key(_ heading: String) -> String {
        let last = heading.hasPrefix("/") ? heading.split(separator: "/").last.map(String.init) ?? heading : heading
        return NormalisedLabel.of(last.replacing("@", with: ""))
    }
}
