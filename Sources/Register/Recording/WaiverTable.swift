import GRDB
import ReportingModel

/// The table of remembered decisions: rows are added and withdrawn, never removed.
struct WaiverTable {
    let database: Database

    /// Remembers a decision; it takes the place of an earlier one on the same value.
    func insert(_ waiver: Waiver, on delivery: Int64) throws {
        let key: [any DatabaseValueConvertible] = [
            waiver.agreement, waiver.code.rawValue, waiver.warned.subject, waiver.warned.value,
        ]
        let moment = waiver.at.millisecondsSince1970
        try database.execute(
            sql: """
                UPDATE waiver SET withdrawnAt = ?
                WHERE agreement = ? AND code = ? AND subject = ? AND value = ? AND withdrawnAt IS NULL
                """,
            arguments: StatementArguments([moment] + key))
        try database.execute(
            sql: """
                INSERT INTO waiver (agreement, code, subject, value, delivery, reason, actor, at, until)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: StatementArguments(key)
                + [delivery, waiver.reason, waiver.actor, moment, waiver.until.map { $0.daysSince1970 }])
    }

    /// - Returns: how many held until now.
    func withdraw(where condition: String, _ arguments: StatementArguments, at instant: Instant) throws -> Int {
        try database.execute(
            sql: "UPDATE waiver SET withdrawnAt = ? WHERE withdrawnAt IS NULL AND \(condition)",
            arguments: [instant.millisecondsSince1970] + arguments)
        return database.changesCount
    }

    /// Lets those hold again whose place was taken by what a withdrawn acceptance remembered, each as long as the
    /// acceptance that it came with stands.
    ///
    /// - Parameter gone: what held until now, newest first.
    /// - Returns: what holds again.
    func reinstate(insteadOf gone: [RecordedWaiver]) throws -> [RecordedWaiver] {
        try gone.compactMap { gone in
            let waiver = gone.waiver
            let earlier = try waivers(
                where: """
                    waiver.agreement = ? AND waiver.code = ? AND waiver.subject = ? AND waiver.value = ? AND waiver.id < ?
                        AND EXISTS (SELECT 1 FROM waiver AS newer
                            WHERE (newer.agreement, newer.code, newer.subject, newer.value)
                                    = (waiver.agreement, waiver.code, waiver.subject, waiver.value)
                                AND newer.id > waiver.id AND newer.at = waiver.withdrawnAt)
                        AND (SELECT verdict = 'accept' AND at = waiver.at FROM decision
                            WHERE delivery = waiver.delivery ORDER BY id DESC LIMIT 1)
                    """,
                [
                    waiver.agreement, waiver.code.rawValue, waiver.warned.subject, waiver.warned.value, gone.id,
                ], limit: 1
            ).first
            guard let earlier else { return nil }
            try database.execute(sql: "UPDATE waiver SET withdrawnAt = NULL WHERE id = ?", arguments: [earlier.id])
            return earlier
        }
    }

    func waivers(where condition: String, _ arguments: StatementArguments, limit: Int? = nil) throws
        -> [RecordedWaiver]
    {
        try Row.fetchAll(
            database,
            sql: """
                SELECT waiver.*, delivery.name FROM waiver JOIN delivery ON delivery.id = waiver.delivery
                WHERE \(condition) ORDER BY waiver.id DESC \(limit.map { "LIMIT \($0)" } ?? "")
                """,
            arguments: arguments
        ).map { row in
            RecordedWaiver(
                id: row["id"], delivery: row["name"],
                waiver: Waiver(
                    agreement: row["agreement"], code: try row.word("code"),
                    warned: WarnedValue(subject: row["subject"], value: row["value"]), reason: row["reason"],
                    actor: row["actor"], at: row.instant("at"),
                    until: (row["until"] as Int32?).map(CalendarDay.init(daysSince1970:))),
                withdrawnAt: row.optionalInstant("withdrawnAt"))
        }
    }
}
