import ReportingModel

/// What a heading says beside the name of the figure: an area, a unit, codes of dimensions.
///
///     Wachttijd (Alblasserdam)        area GM0482, label "Wachttijd"
///     Doorlooptijd Toegang (dagen)    unit dagen, a code of trajectories, label "Doorlooptijd Toegang"
struct HeadingParts: Hashable, Sendable {
    /// What remains, for finding the indicator.
    let label: String
    let area: String?
    /// The word in the file that lies one letter from an area; then the area is a guess.
    let doubtfulAreaWord: String?
    let unit: String?

    private static let mostWordsInName = 4

    init(_ heading: String, areas: CodeResolver, areaNames: [String: String], units: CodeResolver) {
        var words = heading.split { " ()[]/,:;\n\t".contains($0) }.map(String.init)
        var unit: String?
        // A unit stands between brackets, behind "in", or is a sign; `jongeren` in a sentence is part of the name.
        for part in HeadingParts.bracketed(heading) {
            if let code = units.resolve(part, wantsNearest: false).code {
                unit = code
                HeadingParts.remove(part, from: &words)
            }
        }
        if unit == nil, let position = words.lastIndex(where: { $0.lowercased() == "in" }), position + 1 < words.count {
            let rest = words[(position + 1)...].joined(separator: " ")
            if let code = units.resolve(rest, wantsNearest: false).code {
                unit = code
                words.removeSubrange(position...)
            }
        }
        if unit == nil {
            let signs = ["%": "%", "percentage": "%", "€": "€"]
            unit =
                words.lazy.compactMap { signs[$0.lowercased()] }.compactMap {
                    units.resolve($0, wantsNearest: false).code
                }.first
        }
        self.unit = unit
        var found: (code: String, range: Range<Int>)?
        search: for length in stride(from: min(HeadingParts.mostWordsInName, words.count), to: 0, by: -1) {
            for start in 0...(words.count - length) {
                let name = words[start..<start + length].joined(separator: " ")
                guard name.contains(where: \.isLetter), let code = areas.resolve(name, wantsNearest: false).code else {
                    continue
                }
                found = (code, start..<start + length)
                break search
            }
        }
        if let found {
            words.removeSubrange(found.range)
            (area, doubtfulAreaWord) = (found.code, nil)
        } else if let (position, code) = HeadingParts.nearArea(words, areaNames) {
            (area, doubtfulAreaWord) = (code, words[position])
            words.remove(at: position)
        } else {
            (area, doubtfulAreaWord) = (nil, nil)
        }
        // A heading that is nothing but an area or a unit has no name of its own.
        label = words.joined(separator: " ")
    }

    /// A word one letter away from the name of an area.
    private static func nearArea(_ words: [String], _ names: [String: String]) -> (Int, String)? {
        for (position, word) in words.enumerated() {
            let key = NormalisedLabel.of(word)
            guard key.utf8.count >= 7 else { continue }
            for (name, code) in names.sorted(by: { $0.key < $1.key }) where LabelWords.likeness(key, name) == 80 {
                return (position, code)
            }
        }
        return nil
    }

    private static func bracketed(_ heading: String) -> [String] {
        heading.split(separator: "(").dropFirst().compactMap { $0.split(separator: ")").first.map(String.init) }
    }

    private static func remove(_ part: String, from words: inout [String]) {
        let parts = part.split { " /,".contains($0) }.map(String.init)
        guard !parts.isEmpty, words.count >= parts.count else { return }
        for start in 0...(words.count - parts.count) where Array(words[start..<start + parts.count]) == parts {
            words.removeSubrange(start..<start + parts.count)
            return
        }
    }
}
