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

    /// Decisions of which the partner has not been told yet, oldest first.
    package func unansweredDecisions() throws -> [RecordedDecision] {
        try DecisionTable(database: database).decisions(where: "answeredAt IS NULL")
    }
}
