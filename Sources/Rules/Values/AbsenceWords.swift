import ReportingModel

/// The words and signs with which people say that there is no figure, and what each means.
///
/// Missing is never zero; `nihil` is: it says that nothing was counted. A sign that stands for zero in one publication
/// and for "unknown" in another (`-`) is read as unknown.
enum AbsenceWords {
    /// The absence a cell stands for; `nil` when it holds something else.
    static func absence(_ text: String) -> Absence? {
        let word = text.trimmingSpace().lowercased()
        if word.isEmpty { return .notDelivered }
        return meanings[word]
    }

    private static let meanings: [String: Absence] = {
        let lists: [(Absence, [String])] = [
            (.notApplicable, ["n.v.t.", "n.v.t", "nvt", "niet van toepassing", "n/a", "not applicable"]),
            (
                .unknown,
                [
                    "onbekend", "niet bekend", "geen gegevens", "geen gegeven", "geen data", "-", "--", "–", "—", ".",
                    "?",
                    "#n/b", "n/b", "unknown",
                ]
            ),
            (
                .noFigureYet,
                [
                    "nnb", "n.n.b.", "n.n.b", "nog niet bekend", "nog geen cijfer", "nog geen cijfers", "volgt",
                    "volgt nog",
                ]
            ),
            (.suppressedByPartner, ["x", "geheim", "afgeschermd", "onderdrukt", "vertrouwelijk"]),
            (.notDelivered, ["niet geleverd"]),
        ]
        return Dictionary(uniqueKeysWithValues: lists.flatMap { absence, words in words.map { ($0, absence) } })
    }()

    /// Words that say that the count is zero.
    static let zeroWords: Set<String> = ["nihil", "nul"]
}
