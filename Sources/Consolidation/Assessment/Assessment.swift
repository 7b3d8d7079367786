import ReportingModel

/// What a figure says beside what was agreed.
package enum FigureStatus: String, Sendable, CaseIterable {
    case onTrack = "op koers"
    case attention = "let op"
    case critical = "kritiek"
    case noNorm = "geen norm afgesproken"
    case notAssessable = "niet te beoordelen"

    /// What the word means, for a reader of the outputs.
    package var definition: String {
        switch self {
        case .onTrack: "het cijfer haalt de streefwaarde"
        case .attention: "het cijfer haalt de streefwaarde niet, maar is nog niet kritiek"
        case .critical: "het cijfer heeft de kritische waarde bereikt"
        case .noNorm: "over dit cijfer is niets afgesproken"
        case .notAssessable: "er is een norm, maar dit cijfer kan er niet naast worden gelegd"
        }
    }
}

/// The status of one figure, with the reason in words.
struct Assessment {
    let status: FigureStatus
    let norm: Norm?
    let reason: String

    /// - Parameter breaks: of the figure's series.
    init(of record: ObservationRecord, norm: Norm?, breaks: [SeriesBreak]) {
        self.norm = norm
        guard let norm else {
            (status, reason) = (.noNorm, "")
            return
        }
        if let obstacle = Assessment.obstacle(record, norm, breaks) {
            (status, reason) = (.notAssessable, obstacle)
        } else if case .exact(let value) = record.value {
            status = norm.status(of: value)
            reason = Assessment.words(value, norm, status)
        } else {
            (status, reason) = (.notAssessable, "er is geen precies getal")
        }
    }

    /// A computed figure beside the norm of its indicator.
    init(of result: DerivedRow.Result, norm: Norm?) {
        self.norm = norm
        guard let norm else {
            (status, reason) = (.noNorm, "")
            return
        }
        switch result {
        case .value(let value, .exact):
            status = norm.status(of: value)
            reason = Assessment.words(value, norm, status)
        case .value(_, let quality): (status, reason) = (.notAssessable, "het cijfer is \(quality.inWords)")
        case .missing(let why): (status, reason) = (.notAssessable, why)
        }
    }

    /// Why the figure cannot be compared with its norm; `nil` when it can.
    private static func obstacle(_ record: ObservationRecord, _ norm: Norm, _ breaks: [SeriesBreak]) -> String? {
        switch record.value {
        case .absent(.suppressedByPartner): return "er zijn te weinig gevallen: de partner heeft het cijfer afgeschermd"
        case .absent(let absence): return "het cijfer ontbreekt (\(absence.dutchName))"
        case .interval: return "er zijn te weinig gevallen voor een precies getal"
        case .estimate: return "het cijfer is een schatting"
        case .text: return "het is tekst"
        case .exact: break
        }
        let agreed = norm.agreedOn ?? CalendarDay(year: norm.year, month: 1, day: 1) ?? record.period.firstDay
        let broken = breaks.first { aBreak in
            aBreak.day.map { $0 > agreed && $0 <= record.period.lastDay } ?? true
        }
        return broken.map { "trendbreuk: \($0.words)" }
    }

    private static func words(_ value: ExactDecimal, _ norm: Norm, _ status: FigureStatus) -> String {
        let target = norm.target.map { "streefwaarde \($0.dutchDescription)" }
        let critical = norm.criticalValue.map { "kritische waarde \($0.dutchDescription)" }
        let direction = norm.direction == .neither ? "zo dicht mogelijk bij de streefwaarde" : norm.direction.dutchName
        let agreed = [target, critical, direction].compactMap(\.self).joined(separator: ", ")
        return "het cijfer is \(value.dutchDescription); afgesproken is \(agreed)"
    }
}

extension Norm {
    /// Where a value stands: the target is reached at the target itself, and so is the critical value.
    ///
    /// With the direction `neither` the target is a value to stay near to: what counts is the distance to it, and the
    /// critical value says how far is too far.
    func status(of value: ExactDecimal) -> FigureStatus {
        switch direction {
        case .lower:
            if let criticalValue, value >= criticalValue { return target == value ? .onTrack : .critical }
            return target.map { value <= $0 } ?? true ? .onTrack : .attention
        case .higher:
            if let criticalValue, value <= criticalValue { return target == value ? .onTrack : .critical }
            return target.map { value >= $0 } ?? true ? .onTrack : .attention
        case .neither:
            guard let target else { return value == criticalValue ? .critical : .onTrack }
            if value == target { return .onTrack }
            guard let criticalValue, let distance = value.distance(to: target),
                let limit = criticalValue.distance(to: target)
            else { return .attention }
            return distance >= limit ? .critical : .attention
        }
    }
}

extension ExactDecimal {
    /// How far apart two numbers are; `nil` when that has too many digits.
    fileprivate func distance(to other: ExactDecimal) -> ExactDecimal? {
        let decimals = Int(max(scale, other.scale))
        let difference = ExactFraction(self).subtracting(ExactFraction(other))?.rounded(to: decimals)
        return difference.map { ExactDecimal(coefficient: abs($0.coefficient), scale: $0.scale) }
    }
}
