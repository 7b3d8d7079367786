import ReportingModel

/// Compares what partners call a figure with what it is called in the catalogue, word by word.
///
/// Dutch glues words together and bends them, so two words are also alike when one ends or begins with the other
/// (`inhaalwachtlijst`, `wachtlijst`), when they share a long beginning (`besteed`, `bestedingen`) and when one letter
/// is wrong (`wachtijd`). How alike is a share: 1 is the same word.
struct LabelWords {
    /// The words of a text that say something, in their plain form.
    static func of(_ text: String) -> [String] {
        text.split { !($0.isLetter || $0.isNumber || "%€&'".contains($0)) }
            .map { NormalisedLabel.of($0) }
            .filter { !$0.isEmpty && !emptyWords.contains($0) }
            .map(stem)
    }

    /// The same text with a space where a name of a program has none: `AanmeldingenViaSchool`, `aantal_gezinnen`.
    static func spaced(_ text: String) -> String {
        var result = ""
        var previous: Character?
        for character in text {
            if let last = previous, last.isLowercase, character.isUppercase { result.append(" ") }
            result.append(character == "_" ? " " : character)
            previous = character
        }
        return result
    }

    private static let emptyWords: Set<String> = [
        "de", "het", "een", "van", "in", "op", "per", "en", "of", "voor", "met", "bij", "naar", "dat", "die", "te",
        "tot",
        "aan", "uit", "door", "om", "is", "zijn", "niet", "zich", "wel", "eens", "als", "ook",
        "aantal", "percentage", "gemiddelde", "gemiddeld", "totaal", "cijfer", "waarde", "stand",
    ]

    private static func stem(_ word: String) -> String {
        for ending in ["en", "s", "e"] where word.utf8.count >= ending.utf8.count + 5 && word.hasSuffix(ending) {
            return String(word.dropLast(ending.count))
        }
        return word
    }

    /// How alike two words in plain form are, in hundredths.
    static func likeness(_ left: String, _ right: String) -> Int {
        if left == right { return 100 }
        let (short, long) = left.utf8.count <= right.utf8.count ? (left, right) : (right, left)
        let (shortCount, longCount) = (short.utf8.count, long.utf8.count)
        guard shortCount >= 5 else { return 0 }
        if long.hasPrefix(short) || long.hasSuffix(short) { return 70 }
        if shortCount >= 6, differByOneMistake(Array(short.utf8), Array(long.utf8)) { return 80 }
        let shared = zip(short.utf8, long.utf8).prefix { $0 == $1 }.count
        return shared >= 5 && shared * 10 >= shortCount * 6 && longCount <= shortCount * 2 ? 50 : 0
    }

    /// Whether one letter too many, too few or wrong, or two neighbours swapped, is all that differs.
    static func differByOneMistake(_ short: [UInt8], _ long: [UInt8]) -> Bool {
        guard long.count - short.count <= 1 else { return false }
        let start = zip(short, long).prefix { $0 == $1 }.count
        let (left, right) = (short[start...], long[start...])
        if short.count < long.count { return left.elementsEqual(right.dropFirst()) }
        if left.dropFirst().elementsEqual(right.dropFirst()) { return true }
        return left.count >= 2 && left.first == right.dropFirst().first && left.dropFirst().first == right.first
            && left.dropFirst(2).elementsEqual(right.dropFirst(2))
    }

    /// How much each word says: one that stands in few labels says more.
    private let countOfWord: [String: Int]

    /// - Parameter labels: all labels among which is chosen.
    init(labels: [String]) {
        countOfWord = labels.reduce(into: [:]) { counts, label in
            for word in Set(LabelWords.of(label)) { counts[word, default: 0] += 1 }
        }
    }

    private func weight(of word: String) -> Int {
        switch countOfWord[word, default: 0] {
        case 0: 6
        case 1: 10
        case 2: 8
        case 3...5: 6
        case 6...10: 4
        default: 2
        }
    }

    /// How much of the words of one text come back in another, in hundredths.
    func share(of words: [String], in others: [String]) -> Int {
        var (total, found) = (0, 0)
        for word in words {
            let weight = weight(of: word)
            total += weight * 100
            found += weight * (others.map { LabelWords.likeness(word, $0) }.max() ?? 0)
        }
        return total == 0 ? 0 : found * 100 / total
    }

    /// How alike two labels are, in hundredths; what the partner wrote counts for more than what it left out.
    func likeness(_ label: [String], to known: [String]) -> Int {
        guard !label.isEmpty, !known.isEmpty else { return 0 }
        return (share(of: label, in: known) * 6 + share(of: known, in: label) * 4) / 10
    }
}
