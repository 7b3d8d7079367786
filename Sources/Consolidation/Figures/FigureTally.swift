import ReportingModel

/// What is remembered of the figures while they pass: how complete each period is, and the last figure of each
/// indicator. Grows with the number of periods and indicators, not with the number of figures.
struct FigureTally {
    /// One period of one agreement.
    struct PeriodKey: Hashable {
        let agreement: String
        let period: Period
    }

    struct PeriodFigures {
        let partner: String
        fileprivate(set) var figureCount = 0
        fileprivate(set) var absentCount = 0
        /// Positions of the indicators that have a figure.
        fileprivate var indicators: Set<Int> = []
    }

    /// The last period for which an indicator has a figure.
    struct LastFigure {
        fileprivate(set) var period: Period
        /// The figures for the municipality as a whole, without dimensions; two are enough to know that there is not
        /// one.
        fileprivate(set) var headlines: [ObservationRecord.Value] = []
    }

    private(set) var observationCount = 0
    private(set) var periods: [PeriodKey: PeriodFigures] = [:]
    private(set) var deliveries: Set<String> = []
    /// Indicators with an observation, with or without a figure, each with its position in `lastFigures`.
    private var positions: [String: Int] = [:]
    private var lastFigures: [LastFigure?] = []
    /// Figures of one indicator and one delivery come together, so most of the time there is nothing to look up.
    private var latest: (indicator: String, position: Int, delivery: String) = ("", 0, "")

    /// Codes of the indicators with an observation.
    var indicators: Set<String> { Set(positions.keys) }

    /// The last figure of an indicator; `nil` when it has none.
    func lastFigure(of indicator: String) -> LastFigure? { positions[indicator].flatMap { lastFigures[$0] } }

    mutating func add(_ record: ObservationRecord) {
        observationCount += 1
        if record.delivery != latest.delivery {
            latest.delivery = record.delivery
            deliveries.insert(record.delivery)
        }
        let indicator = position(of: record.indicator)
        let key = PeriodKey(agreement: record.agreement, period: record.period)
        let isFigure = record.value.isFigure
        periods[key, default: PeriodFigures(partner: record.partner)].add(indicator, isFigure: isFigure)
        guard isFigure else { return }
        if lastFigures[indicator]?.period.isLessRecent(than: record.period) ?? true {
            lastFigures[indicator] = LastFigure(period: record.period)
        }
        lastFigures[indicator]?.add(record)
    }

    private mutating func position(of indicator: String) -> Int {
        if indicator == latest.indicator { return latest.position }
        let position = positions[indicator] ?? lastFigures.count
        if position == lastFigures.count {
            positions[indicator] = position
            lastFigures.append(nil)
        }
        (latest.indicator, latest.position) = (indicator, position)
        return position
    }

    /// What is not complete about a period that came in, so that nothing looks complete that is not.
    ///
    /// - Parameter indicators: the indicators that were agreed on.
    func notes(about key: PeriodKey, expecting indicators: [String]) -> [String] {
        guard let figures = periods[key] else { return [] }
        if figures.figureCount == 0 { return ["nog geen enkel cijfer"] }
        let without = indicators.filter { positions[$0].map { !figures.indicators.contains($0) } ?? true }
        if !without.isEmpty { return ["nog geen cijfer voor \(without.joined(separator: ", "))"] }
        let count = figures.figureCount + figures.absentCount
        return figures.absentCount > 0 ? ["bij \(figures.absentCount) van \(count) cijfers ontbreekt de waarde"] : []
    }
}

extension FigureTally.PeriodFigures {
    fileprivate mutating func add(_ indicator: Int, isFigure: Bool) {
        if isFigure {
            figureCount += 1
            if !indicators.contains(indicator) { indicators.insert(indicator) }
        } else {
            absentCount += 1
        }
    }
}

extension FigureTally.LastFigure {
    fileprivate mutating func add(_ record: ObservationRecord) {
        guard record.period == period, headlines.count < 2, record.dimensions.isEmpty,
            record.area == record.municipality
        else { return }
        headlines.append(record.value)
    }
}
