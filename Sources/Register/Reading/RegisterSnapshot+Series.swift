import GRDB
package import ReportingModel

/// A period of an agreement with the delivery whose figures count for it.
struct CountingPeriod {
    let delivery: Int64
    /// Position in the code book of the delivery.
    let position: Int64
    let period: Period
}

/// A place among the figures of an indicator: an area and a combination of codes, as the schema writes them.
package struct Breakdown: Hashable, Sendable {
    package let area: String
    package let dimensions: String

    package init(area: String, dimensions: String) {
        self.area = area
        self.dimensions = dimensions
    }
}

/// The figures of one indicator, looked up through the few periods that count and never by going through all figures.
///
/// Everything here costs as much as it gives: a series of a hundred periods takes milliseconds also among millions.
extension RegisterSnapshot {
    /// So many figures of the last periods are looked at to learn how an indicator is divided.
    private static let sampleSize = 2_000
    private static let sampledPeriods = 3
    /// An indicator that a delivery left out may still be in one of the deliveries before it.
    private static let mostPeriodsBack = 6

    /// Every agreement under which a municipality ever got figures, also those that ended.
    package func deliveredAgreements(municipality: String) throws -> [String] {
        // From one agreement to the next in the index, past all deliveries of each.
        try String.fetchAll(
            database,
            sql: """
                WITH RECURSIVE known (agreement) AS (
                    SELECT min(agreement) FROM delivery WHERE municipality = :municipality
                    UNION ALL
                    SELECT (SELECT min(agreement) FROM delivery
                            WHERE municipality = :municipality AND agreement > known.agreement)
                    FROM known WHERE known.agreement IS NOT NULL)
                SELECT agreement FROM known WHERE agreement IS NOT NULL
                """,
            arguments: ["municipality": municipality])
    }

    /// The figures that count now for one breakdown of an indicator, by agreement, area and period.
    ///
    /// - Parameters:
    ///   - until: periods that end later are left out; `nil` leaves out none.
    ///   - mostPeriods: of each agreement so many of the latest periods.
    package func series(
        of indicator: String, agreement: String, areas: Set<String>, dimensions: String,
        until: CalendarDay? = nil, mostPeriods: Int
    ) throws -> [ObservationRecord] {
        let periods = try countingPeriods(agreement: agreement, until: until, limit: mostPeriods)
        let reader = ObservationReader(database: database)
        var records: [ObservationRecord] = []
        for (delivery, periods) in Dictionary(grouping: periods, by: \.delivery).sorted(by: { $0.key < $1.key }) {
            guard let group = try position(of: dimensions, .dimensions, delivery) else { continue }
            let positions = try areas.sorted().compactMap { try position(of: $0, .area, delivery) }
            guard !positions.isEmpty else { continue }
            try reader.read(
                where: """
                    delivery.id = :delivery AND indicator.text = :indicator
                    AND period.position IN (\(RegisterSnapshot.list(periods.map(\.position))))
                    AND observation.area IN (\(RegisterSnapshot.list(positions))) AND observation.dimensions = :group
                    """,
                orderedBy: "area.text, period.firstDay, period.lastDay, period.kind",
                ["delivery": delivery, "indicator": indicator, "group": group]
            ) { records.append($0) }
        }
        return records.sorted { ($0.area, $0.period) < ($1.area, $1.period) }
    }

    /// How the latest figures of an indicator are divided: some areas and combinations of codes, by code.
    ///
    /// - Returns: also whether these are all; a sample otherwise.
    package func breakdowns(of indicator: String, agreement: String) throws -> (found: [Breakdown], isWhole: Bool) {
        var found: Set<Breakdown> = []
        var isWhole = true
        for period in try countingPeriods(agreement: agreement, until: nil, limit: RegisterSnapshot.sampledPeriods) {
            guard let indicator = try position(of: indicator, .indicator, period.delivery) else { continue }
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT DISTINCT area, dimensions, count(*) OVER () AS count FROM
                        (SELECT area, dimensions FROM observation
                        WHERE delivery = :delivery AND indicator = :code AND period = :period
                        LIMIT \(RegisterSnapshot.sampleSize))
                    """,
                arguments: ["delivery": period.delivery, "code": indicator, "period": period.position])
            if rows.first.map({ $0["count"] >= RegisterSnapshot.sampleSize }) ?? false { isWhole = false }
            var areas: [Int64: String] = [:]
            for row in rows {
                let area: Int64 = row["area"]
                let name = try areas[area] ?? self.code(area, .area, period.delivery)
                areas[area] = name
                found.insert(
                    Breakdown(
                        area: name, dimensions: try self.code(row["dimensions"], .dimensions, period.delivery)))
            }
        }
        return (found.sorted { ($0.area, $0.dimensions) < ($1.area, $1.dimensions) }, isWhole)
    }

    /// The latest figure of each of these indicators for an area as a whole, by code; what none of the last periods has
    /// is not in it.
    package func latestFigures(
        of indicators: Set<String>, agreement: String, area: String
    ) throws -> [String: ObservationRecord] {
        var found: [String: ObservationRecord] = [:]
        let reader = ObservationReader(database: database)
        for period in try countingPeriods(agreement: agreement, until: nil, limit: RegisterSnapshot.mostPeriodsBack) {
            guard found.count(where: \.value.value.isFigure) < indicators.count else { break }
            guard let place = try position(of: area, .area, period.delivery),
                let whole = try position(of: "", .dimensions, period.delivery)
            else { continue }
            try reader.read(
                where: """
                    delivery.id = :delivery AND period.position = :period AND observation.area = :area
                    AND observation.dimensions = :whole
                    """,
                orderedBy: "indicator.text",
                ["delivery": period.delivery, "period": period.position, "area": place, "whole": whole],
                isRepeated: true
            ) { record in
                guard indicators.contains(record.indicator) else { return }
                // What was delivered goes before what is missing of a later period.
                if found[record.indicator].map({ !$0.value.isFigure && record.value.isFigure }) ?? true {
                    found[record.indicator] = record
                }
            }
        }
        return found
    }

    /// The last period for which a delivery gave each of these indicators in any breakdown, by code; what none of the
    /// last periods has is not in it.
    package func latestPeriods(of indicators: Set<String>, agreement: String) throws -> [String: Period] {
        var found: [String: Period] = [:]
        for period in try countingPeriods(agreement: agreement, until: nil, limit: RegisterSnapshot.mostPeriodsBack) {
            guard found.count < indicators.count else { break }
            let codes = try String.fetchAll(
                database.cachedStatement(
                    sql: """
                        SELECT text FROM deliveryCode AS code
                        WHERE delivery = :delivery AND kind = \(CodeKind.indicator.rawValue)
                            AND EXISTS (SELECT 1 FROM observation WHERE delivery = :delivery
                                AND indicator = code.position AND period = :period)
                        """),
                arguments: ["delivery": period.delivery, "period": period.position])
            for code in codes where indicators.contains(code) && found[code] == nil { found[code] = period.period }
        }
        return found
    }

    // MARK: Looking up

    /// The periods of an agreement that have figures that count, the latest first.
    private func countingPeriods(agreement: String, until: CalendarDay?, limit: Int) throws -> [CountingPeriod] {
        try Row.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT delivery, position, kind, firstDay, lastDay
                    FROM deliveryPeriod INDEXED BY oneCurrentDelivery
                    WHERE agreement = ? AND isCurrent AND lastDay <= ?
                    ORDER BY lastDay DESC, firstDay DESC, kind LIMIT ?
                    """),
            arguments: [agreement, until?.daysSince1970 ?? .max, limit]
        ).map { CountingPeriod(delivery: $0["delivery"], position: $0["position"], period: try $0.period()) }
    }

    func position(of text: String, _ kind: CodeKind, _ delivery: Int64) throws -> Int64? {
        try Int64.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT position FROM deliveryCode INDEXED BY deliveryCodeByText
                    WHERE delivery = ? AND kind = ? AND kind <= 2 AND text = ? LIMIT 1
                    """),
            arguments: [delivery, kind.rawValue, text])
    }

    private func code(_ position: Int64, _ kind: CodeKind, _ delivery: Int64) throws -> String {
        let text = try String.fetchOne(
            database.cachedStatement(
                sql: "SELECT text FROM deliveryCode WHERE delivery = ? AND kind = ? AND position = ?"),
            arguments: [delivery, kind.rawValue, position])
        guard let text else { throw RegisterFailure.unreadable(what: "code \(position) of delivery \(delivery)") }
        return text
    }

    private static func list(_ positions: [Int64]) -> String { positions.map(String.init).joined(separator: ", ") }
}
