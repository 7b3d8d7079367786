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
        var partner: String
        var figureCount = 0
        var absentCount = 0
        var indicatorsWithFigure: Set<String> = []
    }

    /// The last period for which an indicator has a figure.
    struct LastFigure {
        var period: Period
        var figureCount = 0
        /// The figures for the municipality as a whole, without dimensions.
        var headlines: [ObservationRecord.Value] = []
    }

    private(set) var observationCount = 0
    private(set) var periods: [PeriodKey: PeriodFigures] = [:]
    private(set) var lastFigures: [String: LastFigure] = [:]
    /// Indicators with an observation, with or without a figure.
    private(set) var indicators: Set<String> = []
    private(set) var deliveries: Set<String> = []

    mutating func add(_ record: ObservationRecord) {
        observationCount += 1
        if !indicators.contains(record.indicator) { indicators.insert(record.indicator) }
        if !deliveries.contains(record.delivery) { deliveries.insert(record.delivery) }
        let key = PeriodKey(agreement: record.agreement, period: record.period)
        let hasFigure = record.value.isFigure
        periods[key, default: PeriodFigures(partner: record.partner)].add(record.indicator, hasFigure: hasFigure)
        guard hasFigure else { return }
        let known = lastFigures[record.indicator]
        if known.map({ $0.period.isBefore(record.period) }) ?? true {
            lastFigures[record.indicator] = LastFigure(period: record.period)
        }
        lastFigures[record.indicator]?.add(record)
    }
}

extension FigureTally.PeriodFigures {
    fileprivate mutating func add(_ indicator: String, hasFigure: Bool) {
        figureCount += hasFigure ? 1 : 0
        absentCount += hasFigure ? 0 : 1
        if hasFigure, !indicatorsWithFigure.contains(indicator) { indicatorsWithFigure.insert(indicator) }
    }

    /// What is not complete about a period that came in, so that nothing looks complete that is not.
    ///
    /// - Parameter indicators: the indicators that were agreed on.
    func notes(expecting indicators: [String]) -> [String] {
        let without = indicators.filter { !indicatorsWithFigure.contains($0) }
        if figureCount == 0 { return ["nog geen enkel cijfer"] }
        if !without.isEmpty { return ["nog geen cijfer voor \(without.joined(separator: ", "))"] }
        return absentCount > 0 ? ["bij \(absentCount) van \(figureCount + absentCount) cijfers ontbreekt de waarde"] : []
    }
}

extension FigureTally.LastFigure {
    fileprivate mutating func add(_ record: ObservationRecord) {
        guard record.period == period else { return }
        figureCount += 1
        // Two are enough to know that there is not one.
        if record.area == record.municipality, record.dimensions.isEmpty, headlines.count < 2 {
            headlines.append(record.value)
        }
    }
}

extension ObservationRecord.Value {
    var isFigure: Bool {
        if case .absent = self { false } else { true }
    }
}

extension Period {
    /// Whether it ends earlier; of two that end together, the one that began earlier is before.
    fileprivate func isBefore(_ other: Period) -> Bool {
        (lastDay, firstDay, kind.rawValue) < (other.lastDay, other.firstDay, other.kind.rawValue)
    }
}
