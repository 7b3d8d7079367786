package import Register
package import ReportingModel

/// The figures of one indicator of a municipality in one breakdown, beside what was agreed: a chart and its table.
///
/// What is missing is a gap with a reason of its own, never a figure.
package struct IndicatorSeries: Sendable {
    /// A figure with what it says beside its norm.
    package struct Point: Sendable {
        package let record: ObservationRecord
        package let status: FigureStatus
        package let reason: AssessmentReason
        package let norm: Norm?
        /// The break that keeps it from being compared with the point before it.
        package let breakBefore: SeriesBreak?
    }

    /// The points of one area under one agreement, oldest first.
    package struct Line: Sendable {
        package let agreement: String
        package let area: String
        package let points: [Point]
    }

    /// A period that was expected under an agreement and has no figure.
    package struct Gap: Sendable {
        package let agreement: String
        package let period: Period
        /// ``CompletenessStatus/received`` when the delivery is there, and this figure is not in it.
        package let status: CompletenessStatus
        package let delivery: String?
    }

    /// The municipality itself first, then as in the list of areas.
    package let lines: [Line]
    /// Oldest first.
    package let gaps: [Gap]
    /// Every break of one of the lines, those of an unknown day first.
    package let breaks: [SeriesBreak]
    /// Whether there are periods before the oldest that is shown.
    package let isCut: Bool

    /// What is shown.
    package struct Question: Sendable {
        package let indicator: String
        package let municipality: String
        package let areas: Set<String>
        /// As the schema writes them.
        package let dimensions: String
        /// Periods that end later are left out.
        package let until: CalendarDay?
        package let mostPeriods: Int

        package init(
            indicator: String, municipality: String, areas: Set<String>, dimensions: String, until: CalendarDay? = nil,
            mostPeriods: Int = 60
        ) {
            self.indicator = indicator
            self.municipality = municipality
            self.areas = areas
            self.dimensions = dimensions
            self.until = until
            self.mostPeriods = mostPeriods
        }
    }

    package init(
        _ question: Question, _ catalogue: Catalogue, asOf: CalendarDay, from snapshot: RegisterSnapshot
    ) throws {
        let code = question.indicator
        let norms = NormBook(catalogue, municipality: question.municipality)
        let book = BreakBook(catalogue, municipality: question.municipality)
        let pairs = Dimensions.pairs(question.dimensions)
        var lines: [Line] = []
        var gaps: [Gap] = []
        var breaks: [SeriesBreak] = []
        var isCut = false
        for agreement in try IndicatorSeries.agreements(of: code, question.municipality, catalogue, snapshot) {
            let records = try snapshot.series(
                of: code, agreement: agreement, areas: question.areas, dimensions: question.dimensions,
                until: question.until, mostPeriods: question.mostPeriods + 1)
            // One more was asked for, to know whether there are more.
            let periods = Set(records.map(\.period)).sorted { $0.lastDay < $1.lastDay }
            let isLonger = periods.count > question.mostPeriods
            isCut = isCut || isLonger
            let first = isLonger ? periods[1].lastDay : nil
            let shown = records.filter { record in first.map { record.period.lastDay >= $0 } ?? true }
            for (area, records) in Dictionary(grouping: shown, by: \.area) {
                let own = book.breaks(of: code, area: area, dimensions: pairs)
                breaks += own.filter { !breaks.contains($0) }
                lines.append(
                    Line(agreement: agreement, area: area, points: IndicatorSeries.points(records, own, norms)))
            }
            if let agreement = catalogue.agreement(agreement) {
                let filled = Set(shown.filter { $0.area == question.municipality }.map(\.period))
                gaps += try IndicatorSeries.gaps(
                    of: agreement, filled, from: first ?? shown.map(\.period.lastDay).min(), question, asOf, snapshot)
            }
        }
        let ranks = catalogue.codeList(CodeList.areas)?.entries.map(\.code) ?? []
        func rank(_ line: Line) -> (Int, Int, String) {
            (line.area == question.municipality ? 0 : 1, ranks.firstIndex(of: line.area) ?? .max, line.agreement)
        }
        self.lines = lines.sorted { rank($0) < rank($1) }
        self.gaps = gaps.sorted { ($0.period, $0.agreement) < ($1.period, $1.agreement) }
        self.breaks = breaks.sorted { ($0.day?.daysSince1970 ?? .min) < ($1.day?.daysSince1970 ?? .min) }
        self.isCut = isCut
    }

    /// The agreements that give an indicator: those that name it, and those that no longer stand in the configuration
    /// and may have.
    package static func agreements(
        of indicator: String, _ municipality: String, _ catalogue: Catalogue, _ snapshot: RegisterSnapshot
    ) throws -> [String] {
        let agreed = catalogue.agreements.filter {
            $0.municipality == municipality && $0.indicators.contains(indicator)
        }.map(\.id)
        let ended = try snapshot.deliveredAgreements(municipality: municipality).filter {
            catalogue.agreement($0) == nil
        }
        return Set(agreed + ended).sorted()
    }

    private static func points(
        _ records: [ObservationRecord], _ breaks: [SeriesBreak], _ norms: NormBook
    ) -> [Point] {
        var last: Period?
        return records.sorted { $0.period < $1.period }.map { record in
            let norm = norms.norm(for: record)
            let assessment = Assessment(of: record, norm: norm, breaks: breaks)
            let broken = breaks.first { $0.lies(between: last ?? record.period, and: record.period) }
            last = record.period
            return Point(
                record: record, status: assessment.status, reason: assessment.reason, norm: norm, breakBefore: broken)
        }
    }

    private static func gaps(
        of agreement: Agreement, _ filled: Set<Period>, from first: CalendarDay?, _ question: Question,
        _ asOf: CalendarDay, _ snapshot: RegisterSnapshot
    ) throws -> [Gap] {
        let expected = agreement.expectedPeriods(asOf: asOf).filter { period in
            (first.map { period.lastDay >= $0 } ?? true) && (question.until.map { period.lastDay <= $0 } ?? true)
        }.suffix(question.mostPeriods)
        let missing = expected.filter { !filled.contains($0) }
        guard let start = missing.map(\.lastDay).min() else { return [] }
        let states = try snapshot.periodStates(agreement: agreement.id, endingFrom: start)
        let known = Dictionary(states.map { ($0.period, $0) }) { first, _ in first }
        return missing.map { period in
            let state = known[period]
            return Gap(
                agreement: agreement.id, period: period,
                status: CompletenessStatus(state, dueDay: agreement.dueDay(of: period), asOf: asOf),
                delivery: state.map { $0.current ?? $0.last })
        }
    }
}

extension CompletenessStatus {
    /// The status of a period, from what the register says of it; `nil` when nothing came in.
    package init(_ state: PeriodState?, dueDay: CalendarDay?, asOf day: CalendarDay) {
        self.init(
            firstGood: state?.current == nil ? nil : state?.firstGoodReceivedAt,
            isWaiting: state.map { $0.heldCount > 0 } ?? false, last: state?.lastOutcome, dueDay: dueDay, asOf: day)
    }
}
