extension FileName {
    /// Where the words of a name stand that are very likely a person, or the street and number of a house:
    /// `verslag_Jan_Jansen`, `Dorpsstraat 12`.
    static func people(in stem: [UInt8]) -> [Range<Int>] {
        let words = words(of: stem)
        var found: [Range<Int>] = []
        for first in words.indices {
            for count in 2...4 where first + count <= words.count {
                let window = words[first..<(first + count)]
                if PersonName.isLikely(window.map(\.text).joined(separator: " ")) { found.append(whole(window)) }
            }
            if first + 1 < words.count, isStreet(words[first].text), words[first + 1].text.first?.isNumber == true {
                found.append(whole(words[first...].prefix(2)))
            }
        }
        return found
    }

    private typealias Word = (text: String, range: Range<Int>)

    /// What stands between spaces, dashes and underscores.
    private static func words(of stem: [UInt8]) -> [Word] {
        stem.indices.split { [0x20, 0x2D, 0x5F].contains(stem[$0]) }.map { positions in
            let range = positions.startIndex..<positions.endIndex
            return (String(decoding: stem[range], as: UTF8.self), range)
        }
    }

    private static func whole(_ words: ArraySlice<Word>) -> Range<Int> {
        guard let first = words.first, let last = words.last else { return 0..<0 }
        return first.range.lowerBound..<last.range.upperBound
    }

    private static func isStreet(_ word: String) -> Bool {
        let ends = ["straat", "laan", "weg", "plein", "hof", "kade", "dijk", "singel", "gracht", "pad", "dreef"]
        return word.first?.isUppercase == true && word.count >= 6 && ends.contains { word.lowercased().hasSuffix($0) }
    }
}
