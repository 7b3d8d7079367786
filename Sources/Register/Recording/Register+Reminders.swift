import GRDB
package import ReportingModel

/// The table of reminders that stand in an Outbox.
struct ReminderTable {
    let database: Database

    /// - Returns: whether it is new; one that was remembered before stays as it was.
    func insert(_ reminder: Reminder, at instant: Instant) throws -> Bool {
        try database.execute(
            sql: """
                INSERT INTO reminder (agreement, kind, firstDay, lastDay, moment, partner, writtenAt)
                VALUES (:agreement, :kind, :firstDay, :lastDay, :moment, :partner, :writtenAt)
                ON CONFLICT (agreement, kind, firstDay, lastDay, moment) DO NOTHING
                """,
            arguments: key(of: reminder) + [
                "partner": reminder.partner, "writtenAt": instant.millisecondsSince1970,
            ])
        return database.changesCount > 0
    }

    func contains(_ reminder: Reminder) throws -> Bool {
        try Bool.fetchOne(
            database,
            sql: """
                SELECT EXISTS (SELECT 1 FROM reminder WHERE agreement = :agreement AND kind = :kind
                    AND firstDay = :firstDay AND lastDay = :lastDay AND moment = :moment)
                """,
            arguments: key(of: reminder)) ?? false
    }

    /// The columns that make a reminder one and the same.
    private func key(of reminder: Reminder) -> StatementArguments {
        [
            "agreement": reminder.agreement, "kind": reminder.period.kind.rawValue,
            "firstDay": reminder.period.firstDay.daysSince1970, "lastDay": reminder.period.lastDay.daysSince1970,
            "moment": reminder.moment.rawValue,
        ]
    }
}

extension Register {
    /// Remembers that reminders stand in the Outbox of their partner, each with an event, so that none is given twice.
    package func record(_ reminders: [Reminder], at instant: Instant) throws {
        try write("record reminders") { database in
            for reminder in reminders where try ReminderTable(database: database).insert(reminder, at: instant) {
                try EventTable(database: database).append(
                    Event(
                        at: instant, action: .reminded, object: reminder.agreement, result: reminder.moment.rawValue,
                        origin: "Outbox/\(reminder.partner)",
                        detail: "period \(reminder.period), due \(reminder.dueDay)"))
            }
        }
    }
}

extension RegisterSnapshot {
    /// Those of the reminders that nobody was given yet, in the same order.
    package func newReminders(among reminders: [Reminder]) throws -> [Reminder] {
        let table = ReminderTable(database: database)
        return try reminders.filter { try !table.contains($0) }
    }
}
