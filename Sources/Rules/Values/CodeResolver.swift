import ReportingModel

/// Finds the code that a word in a file stands for: the code itself, its label, or one of its aliases.
struct CodeResolver {
    enum Resolution: Hashable {
        /// The code or its label, apart from capitals, accents and punctuation.
        case exact(String)
        /// Another known word for it, with the label it stands for.
        case alias(String, label: String)
        /// Not known; the nearest labels, all of them when there are few, or the first when none is near.
        case unknown(expected: [String])
    }

    /// What the list is called in messages.
    let title: String
    private let meanings: [String: Resolution]
    private let labels: [String]
    /// All labels and other names, which a message may repeat.
    let words: [String]
    private static let fewEnoughToShow = 12

    /// - Parameter labels: words of the layout itself for codes of the list; they count as exact, and only the codes
    ///   they name are allowed then.
    init(_ list: CodeList, labels: [String: String] = [:]) {
        // A layout that names its codes allows no others of the list.
        let allowed = Set(labels.values)
        let entries = allowed.isEmpty ? list.entries : list.entries.filter { allowed.contains($0.code) }
        title = list.title
        self.labels = labels.isEmpty ? entries.map(\.label) : labels.keys.sorted()
        words = entries.flatMap { [$0.label, $0.code] + $0.aliases } + labels.keys
        var meanings: [String: Resolution] = [:]
        // Later assignments win, so the surest meaning of a word comes last.
        for entry in entries {
            for alias in entry.aliases {
                meanings[NormalisedLabel.of(alias)] = .alias(entry.code, label: entry.label)
            }
        }
        for entry in entries {
            meanings[NormalisedLabel.of(entry.label)] = .exact(entry.code)
            meanings[NormalisedLabel.of(entry.code)] = .exact(entry.code)
        }
        for (label, code) in labels { meanings[NormalisedLabel.of(label)] = .exact(code) }
        self.meanings = meanings.merging(CodeResolver.shortened(entries)) { known, _ in known }
    }

    /// The codes without the zeros that spreadsheets drop: `482` and `GM482` for `GM0482`, `1` for `01`. Only where one
    /// code can be meant.
    private static func shortened(_ entries: [CodeList.Entry]) -> [String: Resolution] {
        var found: [String: Resolution] = [:]
        var isTaken: Set<String> = []
        for entry in entries {
            let code = NormalisedLabel.of(entry.code)
            let digits = code.drop { !$0.isNumber }
            let letters = code.prefix(code.count - digits.count)
            // `0-4` is an age group, and not a code with a zero in front.
            guard digits.allSatisfy(\.isNumber), digits.count > 1, entry.code.utf8.count == code.utf8.count else {
                continue
            }
            let short = digits.drop { $0 == "0" }
            // Only the codes of CBS are known by their digits alone.
            let isArea = areaLetters.contains(String(letters))
            var spellings = isArea ? [String(digits), String(short)] : []
            if digits.hasPrefix("0") { spellings.append("\(letters)\(short)") }
            for spelling in Set(spellings) where !spelling.isEmpty {
                found[spelling] =
                    isTaken.insert(spelling).inserted ? .alias(entry.code, label: entry.label) : nil
            }
        }
        return found
    }

    private static let areaLetters: Set<String> = ["gm", "wk", "bu"]

    /// - Parameter wantsNearest: whether an unknown word should come with what is allowed; finding the nearest names
    ///   takes its time.
    func resolve(_ text: String, wantsNearest: Bool = true) -> Resolution {
        if let known = meanings[NormalisedLabel.of(text)] { return known }
        guard wantsNearest else { return .unknown(expected: []) }
        if labels.count <= CodeResolver.fewEnoughToShow { return .unknown(expected: labels) }
        let nearest = NearestName.matches(for: text, in: labels)
        return .unknown(
            expected: (nearest.isEmpty ? Array(labels.prefix(CodeResolver.fewEnoughToShow)) : nearest) + ["…"])
    }
}
