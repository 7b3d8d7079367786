import GRDB
package import ReportingModel

/// A delivery and one of the periods it is about: a cell of the table agreements × periods.
package struct DeliveredPeriod: Hashable, Sendable {
    package let agreement: String
    package let period: Period
    package let delivery: String
    package let receivedAt: Instant
    /// The outcome of the delivery as a whole.
    package let outcome: Outcome
    /// Whether the delivery's figures count for this period.
    package let isCurrent: Bool
}

extension RegisterSnapshot {
    /// Everything that came in under an agreement, also what is held, was rejected or has been replaced; oldest period
    /// first, and within a period in the order in which the deliveries first came.
    package func deliveredPeriods(agreement: String) throws -> [DeliveredPeriod] {
        try deliveredPeriods(where: "period.agreement = :agreement", ["agreement": agreement])
    }

    /// What counts under an agreement: for each period the one delivery whose figures are used; oldest period first.
    ///
    /// - Parameter asOf: the moment to look at; `nil` is now.
    package func currentPeriods(agreement: String, asOf: Instant? = nil) throws -> [DeliveredPeriod] {
        try deliveredPeriods(
            where: "period.agreement = :agreement AND \(CurrentPeriods.condition)",
            ["agreement": agreement, "asOf": CurrentPeriods.moment(asOf)])
    }

    /// The periods for which a delivery took the place of others that counted.
    func periods(replacedBy delivery: String) throws -> [DeliveredPeriod] {
        try deliveredPeriods(
            where: """
                period.replacedBy = (SELECT id FROM delivery WHERE name = :delivery)
                    AND period.currentFrom <> period.currentUntil
                """, ["delivery": delivery])
    }

    private func deliveredPeriods(
        where condition: String, _ arguments: StatementArguments
    ) throws -> [DeliveredPeriod] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT period.agreement, kind, firstDay, lastDay, name, receivedAt, outcome, overtakenBy,
                    isCurrent
                FROM deliveryPeriod AS period JOIN delivery ON delivery.id = period.delivery
                WHERE \(condition) ORDER BY firstDay, lastDay, kind, delivery.id
                """,
            arguments: arguments
        ).map { row in
            DeliveredPeriod(
                agreement: row["agreement"], period: try row.period(), delivery: row["name"],
                receivedAt: row.instant("receivedAt"), outcome: try row.standing(), isCurrent: row["isCurrent"])
        }
    }
}

/// Which periods of deliveries were current at a moment.
enum CurrentPeriods {
    /// About a table or alias `period`, with the parameter `:asOf`.
    static let condition = """
        ((period.currentFrom <= :asOf AND (period.currentUntil IS NULL OR period.currentUntil > :asOf))
            OR EXISTS (SELECT 1 FROM earlierCurrency AS earlier
                WHERE earlier.delivery = period.delivery AND earlier.position = period.position
                    AND earlier.currentFrom <= :asOf AND earlier.currentUntil > :asOf))
        """

    /// The value of `:asOf`; now is later than anything.
    static func moment(_ asOf: Instant?) -> Int64 { asOf?.millisecondsSince1970 ?? .max }
}
