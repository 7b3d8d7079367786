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

/// The status of one figure, with the reason.
struct Assessment {
    let status: FigureStatus
    let norm: Norm?
    let reason: AssessmentReason

    /// - Parameter breaks: of the figure's series.
    init(of record: ObservationRecord, norm: Norm?, breaks: [SeriesBreak]) {
        self.norm = norm
        guard let norm else {
            (status, reason) = (.noNorm, .nothingAgreed)
            return
        }
        guard case .exact(let value) = record.value else {
            (status, reason) = (.notAssessable, .notExact(record.value))
            return
        }
        if let broken = Assessment.obstacle(record, norm, breaks) {
            (status, reason) = (.notAssessable, .broken(broken))
        } else {
            (status, reason) = (norm.status(of: value), .compared(value, norm))
        }
    }

    /// A computed figure beside the norm of its indicator.
    init(of result: DerivedRow.Result, norm: Norm?) {
        self.norm = norm
        guard let norm else {
            (status, reason) = (.noNorm, .nothingAgreed)
            return
        }
        switch result {
        case .value(let value, .exact): (status, reason) = (norm.status(of: value), .compared(value, norm))
        case .value(_, let quality):
            (status, reason) = (.notAssessable, .computed("het cijfer is \(quality.inWords)"))
        case .missing(let why): (status, reason) = (.notAssessable, .computed(why))
        }
    }

    /// The break between the day of the agreement and the figure; `nil` when the figure can be compared.
    private static func obstacle(
        _ record: ObservationRecord, _ norm: Norm, _ breaks: [SeriesBreak]
    ) -> SeriesBreak? {
        let agreed = norm.agreedOn ?? CalendarDay(year: norm.year, month: 1, day: 1) ?? record.period.firstDay
        return breaks.first { aBreak in
            aBreak.day.map { $0 > agreed && $0 <= record.period.lastDay } ?? true
        }
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
