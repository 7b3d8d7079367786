import ReportingModel

/// Rule: a file does not mix figures about periods of different length: a half-year that is also counted in its year.
///
/// Must pass: two half-years. Must fail: a half-year and its year for the same figure. Days on which something was
/// measured are no error; see ``reviewKindsOfPeriod()``.
extension Judge {
    mutating func reviewPeriods() {
        if case .every(_, let kind) = agreement.rhythm, book.periods.values.contains(where: { $0.kind == kind }) {
            reportMixture(with: kind)
        }
        let kinds = Set(book.periods.values.map(\.kind)).subtracting([.referenceDate])
        guard otherLengths.isEmpty, kinds.count > 1 else { return }
        var figures: [[UInt32]: [FigureReview.Figure]] = [:]
        for figure in review.figures {
            let observation = figure.observation
            let key = [observation.indicator, observation.area, observation.dimensions, observation.unit]
            if book.periods[observation.period].kind != .referenceDate { figures[key, default: []].append(figure) }
        }
        for (_, figures) in figures.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            reportOverlaps(among: figures)
        }
    }

    /// Periods of another length than agreed are asked about; beside the agreed ones they are wrong.
    private mutating func reportMixture(with agreed: Period.Kind) {
        guard !otherLengths.isEmpty else { return }
        let others = book.periods.values.filter { $0.kind != agreed }.sorted().prefix(3)
        let own = book.periods.values.filter { $0.kind == agreed }.min()
        let periods = ([own].compactMap(\.self) + others)
        let words = Judge.words(for: periods)
        for group in otherLengths {
            collector.rename(group, to: .mixedPeriods, arguments: ["detail": words.nl, "detailEN": words.en])
        }
        for figure in review.figures where book.periods[figure.observation.period].kind != agreed {
            doubts.rows.raise(figure.row, to: .error, &counts)
        }
    }

    private mutating func reportOverlaps(among figures: [FigureReview.Figure]) {
        let sorted = figures.map { (period: book.periods[$0.observation.period], figure: $0) }
            .sorted { $0.period < $1.period }
        for (position, first) in sorted.enumerated() {
            for second in sorted[(position + 1)...].prefix(while: { $0.period.firstDay <= first.period.lastDay })
            where second.period.kind != first.period.kind {
                let words = Judge.words(for: [first.period, second.period])
                let group = collector.group(
                    .mixedPeriods, detail: words.nl, arguments: ["detail": words.nl, "detailEN": words.en])
                for figure in [first.figure, second.figure] {
                    report(group, at: figure.observation.place, row: figure.row)
                }
            }
        }
    }

    private static func words(for periods: [Period]) -> Text {
        Text(
            nl: periods.map { $0.words(.nl) }.joined(separator: ", "),
            en: periods.map { $0.words(.en) }.joined(separator: ", "))
    }
}
