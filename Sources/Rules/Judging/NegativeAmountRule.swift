import ReportingModel

/// Rule: what was spent is not below zero where all other amounts of its kind are above it.
///
/// Must pass: a result of -1.200, and a correction beside another one. Must be asked: costs of -21.800 beside 20.400.
extension Judge {
    mutating func reviewNegativeAmounts() {
        let figures = review.figures.filter { $0.plan.isMoney && !canBeNegative($0) }
        let below = figures.filter { ($0.observation.value.number ?? ExactDecimal(0)) < ExactDecimal(0) }
        guard !below.isEmpty else { return }
        for figure in below {
            let indicator = figure.observation.indicator
            let others = figures.filter { $0.observation.indicator == indicator }
                .compactMap(\.observation.value.number)
            let earlier = history.figures.filter { $0.indicator == book.indicators[indicator] }
                .compactMap(\.value.number)
            // One of them may be a slip; several are how this partner writes them.
            let isAlone =
                others.count(where: { $0 < ExactDecimal(0) }) == 1 && earlier.allSatisfy { $0 >= ExactDecimal(0) }
            guard isAlone, (others + earlier).contains(where: { $0 > ExactDecimal(0) }),
                let number = figure.observation.value.number
            else { continue }
            let group = collector.group(.amountBelowZero, column: figure.plan.heading)
            let shown = number.dutchDescription
            report(group, at: figure.observation.place, row: figure.row, example: Text(nl: shown, en: shown))
        }
    }

    /// What is left, or what differs, can be below zero.
    private func canBeNegative(_ figure: FigureReview.Figure) -> Bool {
        let words = [
            figure.plan.indicator.label.lowercased().contains("resultaat") && figure.observation.dimensions == 0
                ? "resultaat" : "", figure.plan.heading, book.dimensions[figure.observation.dimensions],
        ]
        .joined(separator: " ").lowercased()
        return ["resultaat", "saldo", "besparing", "verschil", "netto", "correctie"].contains { words.contains($0) }
            || figure.plan.indicator.label.lowercased().contains("besparing")
    }
}

extension ObservationRecord.Value {
    fileprivate var number: ExactDecimal? {
        switch self {
        case .exact(let number), .estimate(let number): number
        case .interval, .text, .absent: nil
        }
    }
}
