import ReportingModel

/// Finds the code that a word in a file stands for: the code itself, its label, or one of its aliases.
struct CodeResolver {
    enum Resolution: Hashable {
        /// The code or its label, apart from capitals, accents and punctuation.
        case exact(String)
        /// Another known word for it, with the label it stands for.
        case alias(String, label: String)
        /// Not known; the nearest labels, or all of them when there are few.
        case unknown(expected: [String])
    }

    /// What the list is called in messages.
    let title: String
    private let meanings: [String: Resolution]
    private let labels: [String]
    private static let fewEnoughToShow = 12

    /// - Parameter labels: words of the layout itself for codes of the list; they count as exact, and only the codes
    ///   they name are allowed then.
    init(_ list: CodeList, labels: [String: String] = [:]) {
        // A layout that names its codes allows no others of the list.
        let allowed = Set(labels.values)
        let entries = allowed.isEmpty ? list.entries : list.entries.filter { allowed.contains($0.code) }
        title = list.title
        self.labels = labels.isEmpty ? entries.map(\.label) : labels.keys.sorted()
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
        self.meanings = meanings
    }

    /// - Parameter wantsNearest: whether an unknown word should come with what is allowed; finding the nearest names
    ///   takes its time.
    func resolve(_ text: String, wantsNearest: Bool = true) -> Resolution {
        if let known = meanings[NormalisedLabel.of(text)] { return known }
        guard wantsNearest else { return .unknown(expected: []) }
        if labels.count <= CodeResolver.fewEnoughToShow { return .unknown(expected: labels) }
        return .unknown(expected: NearestName.matches(for: text, in: labels) + ["…"])
    }
}
