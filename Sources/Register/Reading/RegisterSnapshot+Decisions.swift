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

    /// The last delivery that came after this one and counts for one of its periods, so that this one can no longer be
    /// accepted; `nil` when there is none.
    package func newerThatCounts(than delivery: DeliveryRecord) throws -> String? {
        guard
            let id = try Int64.fetchOne(
                database, sql: "SELECT id FROM delivery WHERE name = ?", arguments: [delivery.name]),
            let newer = try Currency(database: database, now: delivery.receivedAt).newer(than: id)
        else { return nil }
        return try String.fetchOne(database, sql: "SELECT name FROM delivery WHERE id = ?", arguments: [newer])
    }

    /// Decisions of which the partner has not been told yet, oldest first.
    package func unansweredDecisions() throws -> [RecordedDecision] {
        try DecisionTable(database: database).decisions(where: "answeredAt IS NULL")
    }
}
