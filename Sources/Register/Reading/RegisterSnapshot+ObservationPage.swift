import GRDB
package import ReportingModel

/// Which observations to list; `nil` is all.
package struct ObservationFilter: Hashable, Sendable {
    package var partner: String?
    package var municipality: String?
    package var indicator: String?
    /// As ``Period/description`` writes it.
    package var period: String?
    package var area: String?

    package init(
        partner: String? = nil, municipality: String? = nil, indicator: String? = nil, period: String? = nil,
        area: String? = nil
    ) {
        self.partner = partner
        self.municipality = municipality
        self.indicator = indicator
        self.period = period
        self.area = area
    }
}

/// Where a page of observations ended: the key of its last row.
package struct ObservationKey: Hashable, Sendable {
    /// Delivery, indicator, period, area, dimensions.
    package let numbers: [Int64]

    /// `nil` unless there are five numbers, none of them negative.
    package init?(_ numbers: [Int64]) {
        guard numbers.count == 5, numbers.allSatisfy({ $0 >= 0 }) else { return nil }
        self.numbers = numbers
    }

    fileprivate init(endOf delivery: Int64) { numbers = [delivery] + Array(repeating: .max, count: 4) }
    fileprivate init(row: Row) { numbers = [row[0]] + (23...26).map { row[$0] } }
}

extension RegisterSnapshot {
    /// So many deliveries are looked at for one page: a filter that fits little gives short pages, never slow ones.
    private static let mostDeliveries = 2_000

    /// The observations that count now, in the order in which their deliveries came.
    ///
    /// Found through the key of the table, delivery by delivery, so a page deep in the list costs no more than the first.
    ///
    /// - Parameter key: where the page before ended.
    /// - Returns: a page that may hold fewer than `limit`, and none at all, while there are more.
    package func observationPage(_ filter: ObservationFilter, after key: ObservationKey?, limit: Int) throws
        -> ListPage<ObservationRecord, ObservationKey>
    {
        let deliveries = try currentDeliveries(filter, from: key?.numbers[0] ?? 0)
        let reader = ObservationReader(database: database)
        var page = ListPage<ObservationRecord, ObservationKey>()
        var last: ObservationKey?
        for delivery in deliveries {
            let after = key.flatMap { $0.numbers[0] == delivery ? Array($0.numbers[1...]) : nil }
            guard let rows = try rows(of: delivery, filter, after: after, limit: limit - page.items.count + 1) else {
                continue
            }
            for row in rows {
                guard page.items.count < limit else {
                    page.next = last
                    return page
                }
                page.items.append(try reader.record(row))
                last = ObservationKey(row: row)
            }
        }
        if deliveries.count == RegisterSnapshot.mostDeliveries {
            page.next = deliveries.last.map(ObservationKey.init(endOf:))
        }
        return page
    }

    private func currentDeliveries(_ filter: ObservationFilter, from first: Int64) throws -> [Int64] {
        var conditions = ["delivery.observationCount > 0"]
        var arguments: StatementArguments = ["first": first]
        for (column, value) in [("partner", filter.partner), ("municipality", filter.municipality)] {
            guard let value else { continue }
            conditions.append("delivery.\(column) = :\(column)")
            arguments += [column: value]
        }
        return try Int64.fetchAll(
            database,
            sql: """
                SELECT DISTINCT current.delivery
                FROM deliveryPeriod AS current INDEXED BY deliveryPeriodCurrent
                CROSS JOIN delivery ON delivery.id = current.delivery
                WHERE current.isCurrent AND current.delivery >= :first AND \(conditions.joined(separator: " AND "))
                ORDER BY current.delivery LIMIT \(RegisterSnapshot.mostDeliveries)
                """,
            arguments: arguments)
    }

    /// - Returns: `nil` when the delivery has nothing that the filter wants.
    private func rows(
        of delivery: Int64, _ filter: ObservationFilter, after: [Int64]?, limit: Int
    ) throws -> [Row]? {
        var conditions = ["observation.delivery = :delivery"]
        var arguments: StatementArguments = ["delivery": delivery, "limit": limit]
        if let after {
            conditions.append(
                """
                (observation.indicator, observation.period, observation.area, observation.dimensions)
                    > (:indicatorKey, :periodKey, :areaKey, :dimensionsKey)
                """)
            arguments += [
                "indicatorKey": after[0], "periodKey": after[1], "areaKey": after[2], "dimensionsKey": after[3],
            ]
        }
        if let indicator = filter.indicator {
            guard let position = try position(of: indicator, .indicator, delivery) else { return nil }
            conditions.append("observation.indicator = :indicator")
            arguments += ["indicator": position]
        }
        if let area = filter.area {
            guard let position = try position(of: area, .area, delivery) else { return nil }
            conditions.append("observation.area = :area")
            arguments += ["area": position]
        }
        if let period = filter.period {
            let known = try Row.fetchAll(
                database.cachedStatement(
                    sql: """
                        SELECT position, kind, firstDay, lastDay FROM deliveryPeriod WHERE delivery = ? AND isCurrent
                        """),
                arguments: [delivery])
            guard let row = try known.first(where: { try $0.period().description == period }) else { return nil }
            conditions.append("observation.period = :period")
            arguments += ["period": row["position"] as Int64]
        }
        return try Row.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT \(ObservationReader.columns), observation.indicator, observation.period, observation.area,
                        observation.dimensions
                    FROM observation
                    CROSS JOIN deliveryPeriod AS period ON period.delivery = observation.delivery
                        AND period.position = observation.period AND period.isCurrent
                    CROSS JOIN deliveryCode AS indicator ON indicator.delivery = observation.delivery
                        AND indicator.kind = \(CodeKind.indicator.rawValue)
                        AND indicator.position = observation.indicator
                    CROSS JOIN deliveryCode AS area ON area.delivery = observation.delivery
                        AND area.kind = \(CodeKind.area.rawValue) AND area.position = observation.area
                    CROSS JOIN deliveryCode AS dimensions ON dimensions.delivery = observation.delivery
                        AND dimensions.kind = \(CodeKind.dimensions.rawValue)
                        AND dimensions.position = observation.dimensions
                    WHERE \(conditions.joined(separator: " AND "))
                    ORDER BY observation.indicator, observation.period, observation.area, observation.dimensions
                    LIMIT :limit
                    """),
            arguments: arguments)
    }
}
