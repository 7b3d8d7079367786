import ReportingModel

/// Rule: a figure over a period that is not over yet is the count until now, and that is said.
///
/// Must pass: 2025 in 2026, a reference date, and a subsidy granted for 2026. Must be said: the costs of 2026 in
/// November 2026.
extension Judge {
    mutating func reviewOpenPeriods() {
        for figure in review.figures {
            let period = book.periods[figure.observation.period]
            guard period.kind != .referenceDate, period.lastDay > today, !figure.plan.isKnownBeforehand,
                figure.observation.value.isFigure
            else { continue }
            let group = collector.group(
                .periodNotOver, detail: period.description,
                arguments: [
                    "found": period.words(.nl), "foundEN": period.words(.en), "limit": period.lastDay.words(.nl),
                    "limitEN": period.lastDay.words(.en),
                ])
            report(group, at: figure.observation.place, row: figure.row)
        }
    }
}

extension ValuePlan {
    /// Whether the figure is laid down before its period begins: what is granted or planned, and a text.
    var isKnownBeforehand: Bool {
        indicator.kind == .text || indicator.nature == .planned || indicator.nature == .granted
    }
}

extension Observation.Value {
    /// Whether something was counted or measured.
    fileprivate var isFigure: Bool {
        switch self {
        case .exact, .estimate, .interval: true
        case .text, .absent: false
        }
    }
}
