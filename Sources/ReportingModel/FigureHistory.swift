/// What a partner reported before and was accepted: the measure for what is doubtful in a new file.
///
/// Small on purpose: recent deliveries, and only as many figures as can be compared within the time of an answer.
package struct FigureHistory: Sendable {
    /// One accepted figure.
    package struct Figure: Hashable, Sendable {
        package let agreement: String
        package let indicator: String
        package let period: Period
        package let area: String
        /// `naam=code` pairs, sorted and joined by `;`.
        package let dimensions: String
        package let unit: String
        package let value: ObservationRecord.Value

        package init(
            agreement: String, indicator: String, period: Period, area: String, dimensions: String, unit: String,
            value: ObservationRecord.Value
        ) {
            self.agreement = agreement
            self.indicator = indicator
            self.period = period
            self.area = area
            self.dimensions = dimensions
            self.unit = unit
            self.value = value
        }
    }

    /// A figure whatever its period.
    package struct Series: Hashable, Sendable {
        package let indicator: String
        package let area: String
        package let unit: String
        /// As in ``Figure/dimensions``; `nil` for the figures in all dimensions together.
        package let dimensions: String?

        package init(indicator: String, area: String, unit: String, dimensions: String? = nil) {
            self.indicator = indicator
            self.area = area
            self.unit = unit
            self.dimensions = dimensions
        }

        /// The same figure in all dimensions together.
        package var inAllDimensions: Series { Series(indicator: indicator, area: area, unit: unit) }
    }

    package let figures: [Figure]

    package init(figures: [Figure] = []) { self.figures = figures }

    /// The smallest and largest value of each series: in each dimension and in all of them together.
    ///
    /// - Parameter periods: periods that do not count: those of the file that is judged, which may correct them.
    package func ranges(without periods: Set<Period>) -> [Series: ClosedRange<ExactDecimal>] {
        var ranges: [Series: ClosedRange<ExactDecimal>] = [:]
        for figure in figures where !periods.contains(figure.period) {
            guard let number = figure.value.number else { continue }
            let series = Series(
                indicator: figure.indicator, area: figure.area, unit: figure.unit, dimensions: figure.dimensions)
            for series in [series, series.inAllDimensions] {
                let known = ranges[series]
                ranges[series] =
                    min(known?.lowerBound ?? number, number)...max(known?.upperBound ?? number, number)
            }
        }
        return ranges
    }
}

/// The values of each series by period: what stood just before and after a period.
package struct FigureNeighbours: Sendable {
    private typealias Values = (period: Period, range: ClosedRange<ExactDecimal>)

    /// Of each series in order of time.
    private let series: [FigureHistory.Series: [Values]]

    /// - Parameter periods: periods that do not count: those of the file that is judged, which may correct them.
    package init(_ history: FigureHistory, without periods: Set<Period>) {
        let byPeriod = Dictionary(grouping: history.figures.filter { !periods.contains($0.period) }, by: \.period)
        var series: [FigureHistory.Series: [Values]] = [:]
        for (period, figures) in byPeriod.sorted(by: { $0.key < $1.key }) {
            for (name, range) in FigureHistory(figures: figures).ranges(without: []) {
                series[name, default: []].append((period, range))
            }
        }
        self.series = series
    }

    /// The smallest and largest value in the periods next to a period: the last ones before it and the first after it.
    ///
    /// Of a series that was never reported in these dimensions, those in all dimensions together; not when some of them
    /// are below zero, because incomes and results are no measure for each other.
    ///
    /// - Parameter count: how many periods on each side.
    package func range(
        of name: FigureHistory.Series, around period: Period, count: Int = 2
    ) -> ClosedRange<ExactDecimal>? {
        guard let values = series[name] else {
            guard name.dimensions != nil else { return nil }
            let whole = range(of: name.inAllDimensions, around: period, count: count)
            return whole.flatMap { $0.lowerBound < ExactDecimal(0) ? nil : $0 }
        }
        let position = values.firstIndex { $0.period > period } ?? values.count
        let near = values[max(0, position - count)..<min(values.count, position + count)].map(\.range)
        guard let low = near.map(\.lowerBound).min(), let high = near.map(\.upperBound).max() else { return nil }
        return low...high
    }

    /// The values in the periods of one kind next to a period, in order of time: two on each side, and at an end of the
    /// series more on the other side.
    package func values(of name: FigureHistory.Series, around period: Period) -> [ExactDecimal] {
        let values = single(name, like: period)
        let position = values.firstIndex { $0.period > period } ?? values.count
        let first = max(0, min(position - 2, values.count - 4))
        return values[first..<min(values.count, first + 4)].map(\.range.lowerBound)
    }

    /// The values in the same part of other years: what is small each January is small this January.
    package func values(of name: FigureHistory.Series, inYearsBeside period: Period) -> [ExactDecimal] {
        single(name, like: period).filter { period.isSamePart(as: $0.period) }.map(\.range.lowerBound)
    }

    /// The periods of one kind with one value each.
    private func single(_ name: FigureHistory.Series, like period: Period) -> [Values] {
        (series[name] ?? []).filter { $0.period.kind == period.kind && $0.range.lowerBound == $0.range.upperBound }
    }
}

extension Period {
    /// Whether it is the same part of another year; never so for a whole year.
    package func isSamePart(as other: Period) -> Bool {
        let (own, its) = (firstDay.components, other.firstDay.components)
        return kind == other.kind && kind.months != 12 && kind != .range && own.year != its.year
            && own.month == its.month
    }
}
