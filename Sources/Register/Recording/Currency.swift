import GRDB
import ReportingModel

/// Which deliveries count for which periods: one for each agreement and period, the one that came last.
struct Currency {
    let database: Database
    let now: Instant

    /// Makes a delivery count, and ends, period by period, what counted for the same agreement.
    ///
    /// One that is judged again takes nothing from what came after it: those periods it has lost at once.
    ///
    /// - Returns: the deliveries that lost a period, in the order in which they came, and whether it was their last.
    func begin(of delivery: Int64) throws -> [(name: String, isWhole: Bool)] {
        let moment = now.millisecondsSince1970
        // A clock that was set back must not end a period before it began; that it counted at all must show.
        let replaced = try Int64.fetchSet(
            database,
            sql: """
                UPDATE deliveryPeriod SET currentUntil = max(:now, currentFrom + 1), replacedBy = :delivery
                WHERE isCurrent AND delivery < :delivery AND (agreement, kind, firstDay, lastDay) IN
                    (SELECT agreement, kind, firstDay, lastDay FROM deliveryPeriod WHERE delivery = :delivery)
                RETURNING delivery
                """,
            arguments: ["now": moment, "delivery": delivery])
        try database.execute(
            sql: """
                UPDATE deliveryPeriod AS own SET currentFrom = :now, currentUntil = CASE WHEN later.delivery IS NOT NULL
                    THEN :now END, replacedBy = later.delivery
                FROM deliveryPeriod AS mine LEFT JOIN deliveryPeriod AS later
                    ON (later.agreement, later.kind, later.firstDay, later.lastDay)
                        = (mine.agreement, mine.kind, mine.firstDay, mine.lastDay)
                    AND later.isCurrent AND later.delivery > :delivery
                WHERE own.delivery = :delivery AND mine.delivery = own.delivery AND mine.position = own.position
                """,
            arguments: ["now": moment, "delivery": delivery])
        try database.execute(
            sql: """
                UPDATE delivery SET outcome = 'superseded' WHERE id = :delivery
                AND EXISTS (SELECT 1 FROM deliveryPeriod WHERE delivery = :delivery)
                AND NOT EXISTS (SELECT 1 FROM deliveryPeriod WHERE delivery = :delivery AND isCurrent)
                """,
            arguments: ["delivery": delivery])
        return try replaced.sorted().map { older in
            let name = try String.fetchOne(database, sql: "SELECT name FROM delivery WHERE id = ?", arguments: [older])
            try database.execute(
                sql: """
                    UPDATE delivery SET outcome = 'superseded' WHERE id = :older
                    AND NOT EXISTS (SELECT 1 FROM deliveryPeriod WHERE delivery = :older AND isCurrent)
                    """,
                arguments: ["older": older])
            return (name ?? "", database.changesCount > 0)
        }
    }

    /// Ends what a delivery counts for, and lets what it replaced count again.
    ///
    /// A period that it lost since it was accepted stays with what took its place; what it had replaced there counts
    /// again when that one ends. Of several that it replaced for one period, one of which may have been accepted only
    /// when it had passed, the last counts again, and stands in the place of the others.
    ///
    /// - Returns: the deliveries that count again.
    func end(of delivery: Int64) throws -> [String] {
        let moment = now.millisecondsSince1970
        try database.execute(
            sql: """
                UPDATE deliveryPeriod AS older SET replacedBy = own.replacedBy FROM deliveryPeriod AS own
                WHERE older.replacedBy = :delivery AND own.delivery = :delivery AND own.replacedBy IS NOT NULL
                    AND (own.agreement, own.kind, own.firstDay, own.lastDay)
                        = (older.agreement, older.kind, older.firstDay, older.lastDay)
                """,
            arguments: ["delivery": delivery])
        try database.execute(
            sql: """
                INSERT INTO earlierCurrency (delivery, position, currentFrom, currentUntil)
                SELECT delivery, position, currentFrom, coalesce(currentUntil, max(:now, currentFrom))
                FROM deliveryPeriod AS older WHERE currentFrom IS NOT currentUntil
                    AND (delivery = :delivery OR \(Currency.isLastReplaced))
                """,
            arguments: ["now": moment, "delivery": delivery])
        try database.execute(
            sql: """
                UPDATE deliveryPeriod SET currentFrom = NULL, currentUntil = NULL, replacedBy = NULL WHERE delivery = ?
                """,
            arguments: [delivery])
        let restored = try Int64.fetchSet(
            database,
            sql: """
                UPDATE deliveryPeriod AS older
                SET currentFrom = max(:now, currentUntil), currentUntil = NULL, replacedBy = NULL
                WHERE \(Currency.isLastReplaced) RETURNING delivery
                """,
            arguments: ["now": moment, "delivery": delivery])
        try database.execute(
            sql: """
                UPDATE deliveryPeriod AS older SET replacedBy = heir.delivery FROM deliveryPeriod AS heir
                WHERE older.replacedBy = :delivery AND heir.isCurrent
                    AND (heir.agreement, heir.kind, heir.firstDay, heir.lastDay)
                        = (older.agreement, older.kind, older.firstDay, older.lastDay)
                """,
            arguments: ["delivery": delivery])
        return try restored.sorted().map { older in
            try database.execute(
                sql: """
                    UPDATE delivery SET outcome = CASE
                        WHEN EXISTS (SELECT 1 FROM finding WHERE delivery = :older) THEN 'acceptedWithRemarks'
                        ELSE 'accepted' END
                    WHERE id = :older
                    """,
                arguments: ["older": older])
            return try String.fetchOne(
                database, sql: "SELECT name FROM delivery WHERE id = ?", arguments: [older]) ?? ""
        }
    }

    /// Whether `older` is the last of what `:delivery` replaced for a period.
    private static let isLastReplaced = """
        (older.replacedBy = :delivery AND older.delivery = (SELECT max(other.delivery) FROM deliveryPeriod AS other
            WHERE other.replacedBy = :delivery AND (other.agreement, other.kind, other.firstDay, other.lastDay)
                = (older.agreement, older.kind, older.firstDay, older.lastDay)))
        """

    /// The last delivery that came later and counts for one of its periods.
    func newer(than delivery: Int64) throws -> Int64? {
        try Int64.fetchOne(
            database,
            sql: """
                SELECT max(later.delivery) FROM deliveryPeriod AS later JOIN deliveryPeriod AS own
                    ON (later.agreement, later.kind, later.firstDay, later.lastDay)
                        = (own.agreement, own.kind, own.firstDay, own.lastDay)
                    WHERE own.delivery = :delivery AND later.isCurrent AND later.delivery > :delivery
                """,
            arguments: ["delivery": delivery])
    }
}
