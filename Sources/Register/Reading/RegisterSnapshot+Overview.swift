import GRDB
package import ReportingModel

/// What came in about one period of one agreement, at a glance.
package struct PeriodState: Hashable, Sendable {
    package let agreement: String
    package let period: Period
    /// Name of the delivery whose figures count; `nil` when there is none.
    package let current: String?
    /// When figures that were good enough first came in.
    package let firstGoodReceivedAt: Instant?
    /// The last delivery about the period, and what became of it.
    package let last: String
    package let lastOutcome: Outcome
    /// Whether an official returned that one to the partner.
    package let isReturned: Bool
    /// How many deliveries about it wait for a decision, and how many there are.
    package let heldCount: Int
    package let deliveryCount: Int
}

extension RegisterSnapshot {
    /// The periods of a municipality that end in a span of days and about which anything came in, by agreement and
    /// period.
    package func periodStates(municipality: String, endingFrom first: CalendarDay, to last: CalendarDay) throws
        -> [PeriodState]
    {
        try periodStates(
            from: "deliveryPeriod AS period INDEXED BY deliveryPeriodByEnd",
            where: "period.lastDay BETWEEN :first AND :last AND delivery.municipality = :municipality",
            [
                "municipality": municipality, "first": first.daysSince1970, "last": last.daysSince1970,
            ])
    }

    /// The periods of an agreement that end on or after a day and about which anything came in, oldest first.
    package func periodStates(agreement: String, endingFrom first: CalendarDay) throws -> [PeriodState] {
        try periodStates(
            from: "deliveryPeriod AS period INDEXED BY deliveryPeriodByAgreementEnd",
            where: "period.agreement = :agreement AND period.lastDay >= :first",
            ["agreement": agreement, "first": first.daysSince1970])
    }

    private func periodStates(
        from table: String, where condition: String, _ arguments: StatementArguments
    ) throws -> [PeriodState] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT period.agreement, period.kind, period.firstDay, period.lastDay,
                    max(CASE WHEN period.isCurrent THEN delivery.name END) AS currentName,
                    min(CASE WHEN delivery.outcome IN ('accepted', 'acceptedWithRemarks', 'superseded')
                        THEN delivery.firstReceivedAt END) AS firstGoodReceivedAt,
                    max(delivery.id) AS lastID, count(*) AS deliveryCount,
                    sum(delivery.outcome = 'held' AND delivery.overtakenBy IS NULL) AS heldCount
                FROM \(table)
                JOIN delivery ON delivery.id = period.delivery
                WHERE \(condition)
                GROUP BY period.agreement, period.kind, period.firstDay, period.lastDay
                ORDER BY period.agreement, period.firstDay, period.lastDay
                """,
            arguments: arguments
        ).map { row in
            let lastID: Int64 = row["lastID"]
            guard
                let delivery = try Row.fetchOne(
                    database.cachedStatement(sql: "SELECT name, outcome, overtakenBy FROM delivery WHERE id = ?"),
                    arguments: [lastID])
            else { throw RegisterFailure.unreadable(what: "delivery \(lastID)") }
            return PeriodState(
                agreement: row["agreement"], period: try row.period(), current: row["currentName"],
                firstGoodReceivedAt: row.optionalInstant("firstGoodReceivedAt"), last: delivery["name"],
                lastOutcome: try delivery.standing(),
                isReturned: try wasReturned(lastID, outcome: delivery["outcome"]), heldCount: row["heldCount"],
                deliveryCount: row["deliveryCount"])
        }
    }
}
