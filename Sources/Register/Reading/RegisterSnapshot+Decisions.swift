import GRDB
package import ReportingModel

/// A decision as it stands in the register.
package struct RecordedDecision: Hashable, Sendable {
    let id: Int64
    package let delivery: String
    package let decision: Decision
}

extension RegisterSnapshot {
    /// Everything that was decided on a delivery, oldest first.
    package func decisions(on delivery: String) throws -> [Decision] {
        try DecisionTable(database: database).decisions(where: "delivery.name = ?", [delivery]).map(\.decision)
    }

    /// How a delivery stands now; `nil` for an unknown name.
    package func mark(of delivery: String) throws -> DeliveryMark? {
        try Row.fetchOne(
            database,
            sql: """
                SELECT outcome, receivedAt,
                    (SELECT max(decision.id) FROM decision WHERE decision.delivery = delivery.id) AS lastDecision
                FROM delivery WHERE name = ?
                """,
            arguments: [delivery]
        ).map { row in
            DeliveryMark(
                outcome: try row.word("outcome"), receivedAt: row.instant("receivedAt"),
                lastDecision: row["lastDecision"])
        }
    }

    /// The last delivery that came after this one and counts for some of its periods, and those periods: this one
    /// counts, or would count, for the rest. `nil` when there is none.
    package func newerThatCounts(than delivery: DeliveryRecord) throws -> (name: String, periods: [Period])? {
        guard
            let id = try Int64.fetchOne(
                database, sql: "SELECT id FROM delivery WHERE name = ?", arguments: [delivery.name]),
            let newer = try Currency(database: database, now: delivery.receivedAt).newer(than: id),
            let name = try String.fetchOne(database, sql: "SELECT name FROM delivery WHERE id = ?", arguments: [newer])
        else { return nil }
        return (name, try delivery.outcome == .held ? periodsPassed(of: delivery.name) : periodsLost(by: id))
    }

    /// The periods that a delivery no longer counts for; oldest first.
    private func periodsLost(by delivery: Int64) throws -> [Period] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT kind, firstDay, lastDay FROM deliveryPeriod WHERE delivery = ? AND NOT isCurrent
                ORDER BY firstDay, lastDay
                """,
            arguments: [delivery]
        ).map { try $0.period() }
    }

    /// Whether a delivery would not wait, were the decision on it withdrawn: about all its periods something newer came.
    package func wouldBeOvertaken(_ delivery: DeliveryRecord) throws -> Bool {
        guard delivery.agreement != nil,
            let id = try Int64.fetchOne(
                database, sql: "SELECT id FROM delivery WHERE name = ?", arguments: [delivery.name])
        else { return false }
        return try Overtaking(database: database).newest(insteadOf: id, partner: delivery.partner) != nil
    }

    /// The periods of a delivery for which something newer counted before it was accepted; oldest first.
    func periodsPassed(of delivery: String) throws -> [Period] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT own.kind, own.firstDay, own.lastDay FROM deliveryPeriod AS own
                WHERE own.delivery = (SELECT id FROM delivery WHERE name = ?)
                    AND (own.currentFrom = own.currentUntil OR own.currentFrom IS NULL
                        AND EXISTS (SELECT 1 FROM deliveryPeriod AS later
                            WHERE (later.agreement, later.kind, later.firstDay, later.lastDay)
                                = (own.agreement, own.kind, own.firstDay, own.lastDay)
                                AND later.isCurrent AND later.delivery > own.delivery))
                ORDER BY own.firstDay, own.lastDay
                """,
            arguments: [delivery]
        ).map { try $0.period() }
    }

    /// What was decided on the same delivery just before; `nil` for the first decision on it.
    package func decision(before recorded: RecordedDecision) throws -> Decision? {
        try DecisionTable(database: database).decisions(
            where: "delivery.name = ? AND decision.id < ?", [recorded.delivery, recorded.id]
        ).last?.decision
    }

    /// Decisions of which the partner has not been told yet, oldest first.
    package func unansweredDecisions() throws -> [RecordedDecision] {
        try DecisionTable(database: database).decisions(where: "answeredAt IS NULL")
    }
}
