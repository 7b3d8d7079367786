import ReportingModel

/// A day beside a word for being born: `3 maart 2011 geboren`, `geb 3/3/11`, `geboren op 3 maart 2011`.
enum BirthPhrase {
    static func stands(in text: String) -> Bool {
        guard text.utf8.count <= 4_000 else { return false }
        let words = text.lowercased().split { $0.isWhitespace || ",;:()".contains($0) }.map(String.init)
        return words.indices.contains { position in
            guard birthWords.contains(words[position].filter(\.isLetter)) else { return false }
            return holdsDay(words[(position + 1)...].prefix(5)) || holdsDay(words[..<position].suffix(4))
        }
    }

    /// Whether the days say between which years some were born, and nobody's own: `geboren na 1-1-2015`,
    /// `3 kinderen geb. 2011-2014`.
    static func isOfGroup(_ text: String) -> Bool {
        guard text.utf8.count <= 4_000 else { return false }
        let words = text.lowercased().split { $0.isWhitespace || ",;:()".contains($0) }.map(String.init)
        let places = words.indices.filter { birthWords.contains(words[$0].filter(\.isLetter)) }
        return !places.isEmpty
            && places.allSatisfy { position in
                guard let next = words[(position + 1)...].first(where: { $0 != "op" }) else { return false }
                let isDayBefore = holdsDay(words[..<position].suffix(4))
                return !isDayBefore && (bounds.contains(next) || areYears(next))
            }
    }

    private static let bounds: Set<String> = [
        "na", "voor", "vóór", "vanaf", "tussen", "sinds", "tot", "t/m", "before", "after", "between",
    ]

    /// `2011-2014`
    private static func areYears(_ word: String) -> Bool {
        let years = word.split { "-–/".contains($0) }.map { Int($0) ?? 0 }
        return years.count == 2 && years.allSatisfy { (1_900...2_100).contains($0) }
    }

    private static func holdsDay(_ words: ArraySlice<String>) -> Bool {
        words.indices.contains { position in
            let parts = words[position].split { "-/.".contains($0) }
            if parts.count == 3, parts.allSatisfy({ $0.allSatisfy(\.isNumber) && (1...4).contains($0.count) }) {
                return true
            }
            guard words.indices.contains(position + 2), isDay(words[position]),
                isYear(words[position + 2])
            else { return false }
            return months.contains { words[position + 1].hasPrefix($0) }
        }
    }

    private static func isDay(_ word: String) -> Bool {
        Int(word.prefix { $0.isNumber }).map { (1...31).contains($0) } ?? false
    }

    private static func isYear(_ word: String) -> Bool {
        let digits = word.filter(\.isNumber)
        return digits.count == 4 || digits.count == 2
    }

    private static let birthWords: Set<String> = ["geb", "gebd", "geboren", "geboortedatum", "gebdat", "gebdatum"]

    private static let months = [
        "jan", "feb", "maart", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec",
    ]
}
