import ReportingModel

/// Rule: what was spent is not below zero where all other amounts of its kind are above it; what was granted or spent
/// under an agreement about that never is.
///
/// Must pass: a result of -1.200, and a correction beside another one. Must be asked: costs of -21.800 beside 20.400,
/// and each grant below zero.
extension Judge {
    mutating func reviewNegativeAmounts() {
        let zero = ExactDecimal(0)
        let amounts = review.figures.filter { $0.plan.isMoney && !canBeNegative($0) }
        for (indicator, figures) in Dictionary(grouping: amounts, by: \.observation.indicator) {
            let below = figures.filter { $0.observation.value.number.map { $0 < zero } ?? false }
            if let nature = below.first?.plan.indicator.nature, nature == .granted || nature == .spent {
                for figure in below {
                    askAboutNegative(
                        figure,
                        Text(
                            nl: "Wat is toegekend of besteed, is niet minder dan nul.",
                            en: "What was granted or spent is not below zero."))
                }
                continue
            }
            // One of them may be a slip; several are how this partner writes them.
            guard below.count == 1, let figure = below.first else { continue }
            let earlier = history.figures.filter { $0.indicator == book.indicators[indicator] }
                .compactMap(\.value.number)
            let all = figures.compactMap(\.observation.value.number) + earlier
            guard earlier.allSatisfy({ $0 >= zero }), all.contains(where: { $0 > zero }) else { continue }
            askAboutNegative(
                figure,
                Text(nl: "De andere bedragen zijn hoger dan nul.", en: "The other amounts are above zero."))
        }
    }

    private mutating func askAboutNegative(_ figure: FigureReview.Figure, _ detail: Text) {
        let group = collector.group(
            .amountBelowZero, column: figure.plan.heading, arguments: ["detail": detail.nl, "detailEN": detail.en])
        let shown = figure.observation.value.number?.dutchDescription
        report(
            group, at: figure.observation.place, row: figure.row, example: shown.map { Text(nl: $0, en: $0) })
    }

    /// What is left, or what differs, can be below zero.
    private func canBeNegative(_ figure: FigureReview.Figure) -> Bool {
        let dimensions = book.dimensions[figure.observation.dimensions]
        if figure.plan.indicator.nature == .difference { return true }
        // One indicator may stand for more, as the posts of an account; then the column or the row says which this is.
        let words = "\(figure.plan.heading) \(dimensions)".lowercased()
        return Judge.wordsForDifferences.contains { words.contains($0) }
    }

    private static let wordsForDifferences = ["resultaat", "saldo", "besparing", "verschil", "netto", "correctie"]
}
