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
        return meanings[word] ?? meanings[bare(word)]
    }

    /// `(leeg)` and `nihil.` without their brackets and their full stop.
    private static func bare(_ word: String) -> String {
        guard word.utf8.count <= 30, let last = word.last, last == "." || last == ")" else { return word }
        let inside =
            word.hasPrefix("(") && last == ")" ? word.dropFirst().dropLast() : word.dropLast(last == "." ? 1 : 0)
        // A sign in brackets or with a full stop is another sign.
        return inside.contains(where: \.isLetter) ? String(inside).trimmingSpace() : word
    }

    private static let meanings: [String: Absence] = {
        let lists: [(Absence, [String])] = [
            (.notApplicable, ["n.v.t.", "n.v.t", "nvt", "n v t", "niet van toepassing", "n/a", "not applicable"]),
            (
                .unknown,
                [
                    "onbekend", "niet bekend", "n.b.", "n.b", "nb", "niet beschikbaar", "niet gemeten", "geen gegevens",
                    "geen gegeven", "geen data", "-", "--", "–", "—", ".",
                    "?", "??", "???", "geen opgave", "niet geregistreerd", "leeg",
                    "onb", "niet ingevuld", "niet bijgehouden",
                    "#n/b", "n/b", "#n/a", "unknown",
                ] + ofPrograms
            ),
            (
                .noFigureYet,
                [
                    "nnb", "n.n.b.", "n.n.b", "nog niet bekend", "nog geen cijfer", "nog geen cijfers", "volgt",
                    "volgt nog", "n.n.t.b.", "nntb", "p.m.", "p.m", "pm", "nog onbekend", "geen cijfer", "geen cijfers",
                    "nog niet", "volgt later",
                    "komt nog", "komt later", "nader te bepalen", "n.t.b.", "n.t.b", "ntb",
                    "wordt nog aangeleverd", "nog niet beschikbaar",
                ]
            ),
            (.suppressedByPartner, ["x", "geheim", "afgeschermd", "onderdrukt", "vertrouwelijk"]),
            (.notDelivered, ["niet geleverd"]),
        ]
        return Dictionary(uniqueKeysWithValues: lists.flatMap { absence, words in words.map { ($0, absence) } })
    }()

    /// What programs write where they have no figure (R, SQL, Python, SPSS), and signs that stand for it in tables. Why
    /// there is none they do not say, and `n.a.` can mean two things.
    private static let ofPrograms = ["na", "null", "none", "nan", "n.a.", "n.a", "..", "...", "…"]

    /// Whether it was a program, or a sign, that said that there is no figure.
    static func isOfProgram(_ text: String) -> Bool { ofPrograms.contains(text.trimmingSpace().lowercased()) }

    /// Whether a word says that the count is zero: `nihil`.
    static func isZero(_ text: String) -> Bool { zeroWords.contains(bare(text.trimmingSpace().lowercased())) }

    private static let zeroWords: Set<String> = ["nihil", "nul"]

    /// What Excel shows for a value that was looked up and not found: no figure, but no broken formula either.
    static func isNotAvailable(_ text: String) -> Bool {
        ["#n/b", "#n/a"].contains(text.trimmingSpace().lowercased())
    }

    /// The numbers with which CBS says in a table of figures that there is none; they are never figures.
    ///
    /// Source: the explanation of CBS with its key figures of districts and neighbourhoods.
    static func absence(_ number: ExactDecimal) -> (meaning: Absence, words: Text)? {
        guard number.coefficient < 0 else { return nil }
        return switch number {
        case ExactDecimal(-99_997):
            (.suppressedByPartner, Text(nl: "geheim of niet aanwezig", en: "confidential or not present"))
        case ExactDecimal(-99_995): (.noFigureYet, Text(nl: "komt later", en: "will be published later"))
        case ExactDecimal(-99_991):
            (.unknown, Text(nl: "wordt niet meer gepubliceerd", en: "is no longer published"))
        default: nil
        }
    }
}
