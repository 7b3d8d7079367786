import ReportingModel

/// Rules about what the partner reported before: a figure is not ten times as large or small as those of the periods
/// around it, and not all figures stay what they were.
///
/// Must pass: 28 after 25, and 9 after 100. Must be asked: 280 after 25, also when it was 113 years ago, 9 after 27.500,
/// and a file whose every figure is that of the period before.
extension Judge {
    private static let largestFactor: Int64 = 10
    /// Below this a figure may well become ten times as large.
    private static let smallestCompared = ExactDecimal(10)
    /// Unless everything around it is larger than this.
    private static let largeEarlier = ExactDecimal(100)
    private static let fewestFigures = 3

    mutating func reviewHistory() {
        guard !history.figures.isEmpty, !review.figures.isEmpty else { return }
        reviewSize()
        reviewCopies()
    }

    private mutating func reviewSize() {
        let neighbours = FigureNeighbours(history, without: Set(book.periods.values))
        for figure in review.figures {
            guard let number = figure.observation.value.number, number >= ExactDecimal(0),
                let range = neighbours.range(
                    of: series(of: figure.observation), around: book.periods[figure.observation.period]),
                range.upperBound >= Judge.smallestCompared,
                number >= Judge.smallestCompared || range.lowerBound > Judge.largeEarlier,
                !number.isWithin(Judge.largestFactor, of: range)
            else { continue }
            let low = range.lowerBound.normalised.dutchDescription
            let high = range.upperBound.normalised.dutchDescription
            let earlier = low == high ? Text(nl: low, en: low) : Text(nl: "\(low) tot \(high)", en: "\(low) to \(high)")
            let group = collector.group(
                .farFromEarlierFigures, column: figure.plan.heading, detail: earlier.nl,
                arguments: ["earlier": earlier.nl, "earlierEN": earlier.en])
            let shown = number.dutchDescription
            report(group, at: figure.observation.place, row: figure.row, example: Text(nl: shown, en: shown))
        }
    }

    private mutating func reviewCopies() {
        let byPeriod = Dictionary(grouping: review.figures) { book.periods[$0.observation.period] }
        for (period, figures) in byPeriod.sorted(by: { $0.key < $1.key }) {
            guard figures.count >= Judge.fewestFigures, let now = values(of: figures),
                Set(now.values.compactMap(\.number)).count > 1, let earlier = earlierPeriod(than: period),
                now == values(in: earlier)
            else { continue }
            let group = collector.group(
                .sameAsEarlierPeriod, detail: period.description,
                arguments: [
                    "found": period.words(.nl), "foundEN": period.words(.en), "earlier": earlier.words(.nl),
                    "earlierEN": earlier.words(.en),
                ])
            for figure in figures { report(group, at: figure.observation.place, row: figure.row) }
        }
    }

    /// The period before this one; where the agreement has no rhythm, the last earlier one of the same kind.
    private func earlierPeriod(than period: Period) -> Period? {
        if let before = agreement.period(before: period) { return before }
        return history.figures.lazy.filter { $0.agreement == agreement.id }.map(\.period)
            .filter { $0.kind == period.kind && $0 < period }.max()
    }

    /// What was reported, whatever the period; `nil` when some of it is text, which is not compared.
    private func values(of figures: [FigureReview.Figure]) -> [[String]: Observation.Value]? {
        var values: [[String]: Observation.Value] = [:]
        for figure in figures {
            let observation = figure.observation
            if case .text = observation.value { return nil }
            let key = [
                book.indicators[observation.indicator], book.areas[observation.area],
                book.dimensions[observation.dimensions], book.units[observation.unit],
            ]
            values[key] = observation.value
        }
        return values
    }

    private func values(in period: Period) -> [[String]: Observation.Value]? {
        var values: [[String]: Observation.Value] = [:]
        for figure in history.figures where figure.period == period && figure.agreement == agreement.id {
            let key = [figure.indicator, figure.area, figure.dimensions, figure.unit]
            switch figure.value {
            case .exact(let number): values[key] = .exact(number)
            case .estimate(let number): values[key] = .estimate(number)
            case .interval(let low, let high): values[key] = .interval(low: low, high: high)
            case .absent(let absence): values[key] = .absent(absence)
            case .text: return nil
            }
        }
        return values
    }
}
