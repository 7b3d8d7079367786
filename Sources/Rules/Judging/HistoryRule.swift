import ReportingModel

/// A figure of the file whatever its period.
private struct FigureSeries: Hashable {
    let indicator: UInt32
    let area: UInt32
    let dimensions: UInt32
    let unit: UInt32
    let kind: Period.Kind

    init(_ observation: Observation, _ kind: Period.Kind) {
        (indicator, area, dimensions) = (observation.indicator, observation.area, observation.dimensions)
        (unit, self.kind) = (observation.unit, kind)
    }
}

/// Rules about what the partner reported before: a figure is not ten times as large or small as those of the periods
/// around it, nor five times as large or small where these hardly differ, and not all figures stay what they were.
///
/// Must pass: 28 after 25, 9 after 100, and 420 in January after 4.900 in December where it is so each year. Must be
/// asked: 280 after 25, also when it was 113 years ago, 2.890 between 281 and 291, 9 after 27.500, and a file whose every
/// figure is that of the period before.
extension Judge {
    private static let largestFactor: Int64 = 10
    /// Below this a figure may well become ten times as large.
    private static let smallestCompared = ExactDecimal(10)
    /// Unless everything around it is larger than this.
    private static let largeEarlier = ExactDecimal(100)
    private static let fewestFigures = 3
    private static let largestFactorOfSame: Int64 = 99
    /// How far a figure may be from the middle of neighbours that are at most twice as large as each other.
    private static let largestFactorOfSteady: Int64 = 5
    private static let largestFactorAmongSteady: Int64 = 2
    /// What is so large or small each year may be so many times as large or small this year.
    private static let largestFactorInYear: Int64 = 3

    mutating func reviewHistory() {
        guard !review.figures.isEmpty else { return }
        reviewOtherPeriods(except: reviewSize().union(reviewReplaced()))
        if !history.figures.isEmpty { reviewCopies() }
    }

    /// - Returns: the positions of the figures that were asked about.
    private mutating func reviewSize() -> Set<Int> {
        guard !history.figures.isEmpty else { return [] }
        var asked: Set<Int> = []
        let neighbours = FigureNeighbours(history, without: Set(book.periods.values))
        for (position, figure) in review.figures.enumerated() {
            let (name, period) = (series(of: figure.observation), book.periods[figure.observation.period])
            guard let number = figure.observation.value.number, number >= ExactDecimal(0),
                let range = neighbours.range(of: name, around: period),
                isOutOfLine(number, range, neighbours.values(of: name, around: period)),
                !Judge.recurs(number, in: neighbours.values(of: name, inYearsBeside: period))
            else { continue }
            asked.insert(position)
            ask(.farFromEarlierFigures, figure, number, range)
        }
        return asked
    }

    /// Rule: a figure is not a hundred times as large or small as what the partner reported for the same period before.
    ///
    /// Must pass: 131 instead of 125. Must be asked: 4.731,20 instead of 4.731.200.
    private mutating func reviewReplaced() -> Set<Int> {
        guard !history.figures.isEmpty else { return [] }
        let earlier = Dictionary(
            history.figures.compactMap { figure in
                figure.value.number.map {
                    ([figure.indicator, figure.area, figure.dimensions, figure.unit, figure.period.description], $0)
                }
            }
        ) { $1 }
        var asked: Set<Int> = []
        for (position, figure) in review.figures.enumerated() {
            let observation = figure.observation
            let key = [
                book.indicators[observation.indicator], book.areas[observation.area],
                book.dimensions[observation.dimensions], book.units[observation.unit],
                book.periods[observation.period].description,
            ]
            guard let number = observation.value.number, let before = earlier[key], number > ExactDecimal(0),
                before > ExactDecimal(0), max(number, before) >= Judge.largeEarlier,
                !number.isWithin(Judge.largestFactorOfSame, of: before...before)
            else { continue }
            asked.insert(position)
            ask(.farFromSameFigure, figure, number, before...before)
        }
        return asked
    }

    /// Rule: the same holds beside the other periods of the file itself, so that a first delivery is compared too.
    ///
    /// Must pass: 12, 40, 130, a year without any, and one with a third of the year before. Must be asked: 2.450 after
    /// 2.400.000, and 8 (weeks) after 58, 60 and 61 days.
    private mutating func reviewOtherPeriods(except asked: Set<Int>) {
        var series: [FigureSeries: [Int]] = [:]
        for (position, figure) in review.figures.enumerated() where figure.observation.value.number != nil {
            series[FigureSeries(figure.observation, book.periods[figure.observation.period].kind), default: []]
                .append(position)
        }
        var found: [(position: Int, number: ExactDecimal, range: ClosedRange<ExactDecimal>)] = []
        for positions in series.values where positions.count >= Judge.fewestFigures {
            let ordered = positions.map { position in
                (position: position, period: book.periods[review.figures[position].observation.period])
            }
            .sorted { $0.period < $1.period }
            let numbers = ordered.compactMap { review.figures[$0.position].observation.value.number }
            // Incomes and results are no measure for each other.
            guard numbers.allSatisfy({ $0 >= ExactDecimal(0) }) else { continue }
            for (index, number) in numbers.enumerated() where number > ExactDecimal(0) {
                let others = Judge.neighbours(of: index, in: numbers)
                let (position, period) = ordered[index]
                let plan = review.figures[position].plan
                guard let low = others.min(), let high = others.max(), !asked.contains(position),
                    isOutOfLine(number, low...high, others)
                        || others.count >= Judge.fewestFigures && isInOtherUnitOfTime(number, low...high, plan),
                    case let before = zip(ordered, numbers).filter({ period.isSamePart(as: $0.0.period) }).map(\.1),
                    !Judge.recurs(number, in: before)
                else { continue }
                found.append((position, number, low...high))
            }
        }
        for (position, number, range) in found.sorted(by: { $0.position < $1.position }) {
            ask(.farFromOtherPeriods, review.figures[position], number, range)
        }
    }

    /// The two figures before and the two after one; at the end of a series more on the other side.
    private static func neighbours(of index: Int, in numbers: [ExactDecimal]) -> [ExactDecimal] {
        let first = max(0, min(index - 2, numbers.count - 5))
        return (first..<min(numbers.count, first + 5)).filter { $0 != index }.map { numbers[$0] }
    }

    /// - Parameter others: the figures around it, one for each period.
    private func isOutOfLine(
        _ number: ExactDecimal, _ range: ClosedRange<ExactDecimal>, _ others: [ExactDecimal]
    ) -> Bool {
        range.upperBound >= Judge.smallestCompared
            && (number >= Judge.smallestCompared || range.lowerBound > Judge.largeEarlier)
            && (!number.isWithin(Judge.largestFactor, of: range) || isOutOfSteadyLine(number, others))
    }

    /// Rule: where the figures around one hardly differ, an added or a lost zero shows.
    ///
    /// Must pass: 5 between 41 and 64, and 118 after 12 and 40. Must be asked: 2.890 between 281, 285, 288 and 291.
    private func isOutOfSteadyLine(_ number: ExactDecimal, _ others: [ExactDecimal]) -> Bool {
        let sorted = others.sorted()
        guard sorted.count >= Judge.fewestFigures, let high = sorted.last, high > ExactDecimal(0),
            sorted[0].times(Judge.largestFactorAmongSteady).map({ $0 >= high }) ?? false
        else { return false }
        let middle = sorted[(sorted.count - 1) / 2]...sorted[sorted.count / 2]
        return !number.isWithin(Judge.largestFactorOfSteady, of: middle)
    }

    /// Whether a figure was about as large in the same part of other years.
    private static func recurs(_ number: ExactDecimal, in others: [ExactDecimal]) -> Bool {
        others.contains { number.isWithin(largestFactorInYear, of: $0...$0) }
    }

    /// Rule: what is measured in days is not suddenly about a seventh or a thirtieth of all around it.
    ///
    /// Must pass: 20 after 63, and 5 between 41 and 64. Must be asked: 8 after 58, 60 and 61, and 2 there.
    private func isInOtherUnitOfTime(
        _ number: ExactDecimal, _ range: ClosedRange<ExactDecimal>, _ plan: ValuePlan
    ) -> Bool {
        guard plan.unit == "dagen", number > ExactDecimal(0), range.lowerBound >= Judge.fewestDays,
            let widest = range.lowerBound.times(2), range.upperBound <= widest, let low = range.lowerBound.times(3),
            let high = range.upperBound.times(4)
        else { return false }
        let longerUnits: [Int64] = [7, 30]
        return longerUnits.contains { days in
            guard let most = number.times(days * 4), let least = number.times(days * 3) else { return false }
            return most >= low && least <= high
        }
    }

    /// Below this days vary too much to tell them from weeks.
    private static let fewestDays = ExactDecimal(28)

    private mutating func ask(
        _ code: FindingCode, _ figure: FigureReview.Figure, _ number: ExactDecimal, _ range: ClosedRange<ExactDecimal>
    ) {
        let low = range.lowerBound.normalised.dutchDescription
        let high = range.upperBound.normalised.dutchDescription
        let isOne = low == high
        let others = isOne ? Text(nl: low, en: low) : Text(nl: "\(low) tot \(high)", en: "\(low) to \(high)")
        let group = collector.group(
            code, column: figure.plan.heading, detail: others.nl,
            arguments: [
                "earlier": others.nl, "earlierEN": others.en, "detail": isOne ? "staat" : "staan",
                "detailEN": isOne ? "is" : "are",
            ])
        let shown = number.dutchDescription
        report(group, at: figure.observation.place, row: figure.row, example: Text(nl: shown, en: shown))
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
