package import ReportingModel

/// Why a figure has its status.
package enum AssessmentReason: Hashable, Sendable {
    /// There is no norm for it.
    case nothingAgreed
    /// It was laid beside its norm.
    case compared(ExactDecimal, Norm)
    /// A norm counts for one exact number, and this value is none.
    case notExact(ObservationRecord.Value)
    /// The norm was agreed before this break, or nobody knows on which side of it.
    case broken(SeriesBreak)
    /// A computed figure that is not exact, or that could not be computed: why, in Dutch.
    case computed(String)

    /// In Dutch, as the output files have it; empty when nothing was agreed.
    package var words: String {
        switch self {
        case .nothingAgreed: ""
        case .compared(let value, let norm):
            "het cijfer is \(value.dutchDescription); afgesproken is \(AssessmentReason.words(norm))"
        case .notExact(.absent(.suppressedByPartner)):
            "er zijn te weinig gevallen: de partner heeft het cijfer afgeschermd"
        case .notExact(.absent(let absence)): "het cijfer ontbreekt (\(absence.dutchName))"
        case .notExact(.interval): "er zijn te weinig gevallen voor een precies getal"
        case .notExact(.estimate): "het cijfer is een schatting"
        case .notExact(.text): "het is tekst"
        case .notExact(.exact): "er is geen precies getal"
        case .broken(let aBreak): "trendbreuk: \(aBreak.words)"
        case .computed(let why): why
        }
    }

    private static func words(_ norm: Norm) -> String {
        let target = norm.target.map { "streefwaarde \($0.dutchDescription)" }
        let critical = norm.criticalValue.map { "kritische waarde \($0.dutchDescription)" }
        let direction = norm.direction == .neither ? "zo dicht mogelijk bij de streefwaarde" : norm.direction.dutchName
        return [target, critical, direction].compactMap(\.self).joined(separator: ", ")
    }
}
