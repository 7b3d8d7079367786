import ReportingModel

/// The words for units of time, money and shares that a line may name.
enum MeasureWords {
    /// Word → how the list of units may spell it.
    private static let known: [String: [String]] = [
        "dagen": ["dagen"], "werkdagen": [], "weken": ["weken"], "wkn": ["weken"], "maanden": ["maanden"],
        "uren": ["uren"], "procenten": ["%", "procent"], "procent": ["%", "procent"], "percentages": ["%", "procent"],
        "%": ["%", "procent"], "promille": ["promille"], "euro": ["euro", "€"], "euro's": ["euro", "€"],
        "centen": [], "fte": ["fte"],
    ]

    /// Whether both measure the same kind of thing, so that the one can be meant for the other.
    static func areAlike(_ word: String, _ unit: String) -> Bool {
        families.contains { $0.contains(word) && $0.contains(unit) }
    }

    private static let families: [Set<String>] = [
        ["dagen", "werkdagen", "weken", "wkn", "maanden", "jaren", "uren"],
        ["procenten", "procent", "percentages", "promille", "%"], ["euro", "euro's", "centen", "EUR"],
    ]

    static func isUnit(_ word: String) -> Bool { known[word] != nil }

    /// The unit that a line names where none such was agreed; `nil` when there is nothing to ask about.
    ///
    /// - Parameters:
    ///   - agreed: codes of the agreed units.
    ///   - resolver: finds the code of a unit.
    ///   - isAlike: whether only a unit of the same kind as an agreed one counts.
    static func other(
        in line: SurroundingLine, than agreed: Set<String>, _ resolver: CodeResolver?, isAlike: Bool = false
    ) -> String? {
        guard !agreed.isEmpty else { return nil }
        func isOther(_ word: String, isAlike: Bool) -> Bool {
            let codes = (known[word] ?? []).compactMap { resolver?.resolve($0, wantsNearest: false).code }
            return !agreed.contains { codes.contains($0) || $0 == word }
                && (!isAlike || agreed.contains { areAlike(word, $0) })
        }
        if let word = named(in: line) { return isOther(word, isAlike: isAlike) ? word : nil }
        return beside(line).flatMap { isOther($0, isAlike: true) ? $0 : nil }
    }

    /// The unit that a line names as that of its figures: `Eenheid: weken`, `(weken)`, `wachttijd in weken`.
    private static func named(in line: SurroundingLine) -> String? {
        let text = line.text.lowercased()
        if let field = line.field, ["eenheid", "eenheden", "unit"].contains(field.name) {
            return words(of: field.value.lowercased()).first { known[$0] != nil }
        }
        let words = words(of: text)
        if let pair = zip(words, words.dropFirst()).first(where: { $0 == "in" && known[$1] != nil }) { return pair.1 }
        return known.keys.sorted().first { text.contains("(\($0))") || text.contains("[\($0)]") }
    }

    /// A unit beside a word for what is measured: `alle tijden zijn weken`, `gemiddeld aantal weken`, `weken wachttijd`.
    private static func beside(_ line: SurroundingLine) -> String? {
        let words = words(of: line.text.lowercased())
        for (first, second) in zip(words, words.dropFirst()) {
            if known[second] != nil, first == "zijn" || first == "aantal" || durations.contains(first) { return second }
            if known[first] != nil, durations.contains(second) { return first }
        }
        return nil
    }

    private static let durations: Set<String> = [
        "wachttijd", "wachttijden", "wachtduur", "wachten", "doorlooptijd", "doorlooptijden", "tijden",
    ]

    private static func words(of text: String) -> [String] {
        text.split { !$0.isLetter && !"%'".contains($0) }.map(String.init)
    }
}
