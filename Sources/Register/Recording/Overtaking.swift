import GRDB
import ReportingModel

/// Which deliveries that wait for a decision were overtaken: about each of their periods something newer came in, from
/// anybody when it was accepted, from the same partner when it waits itself.
///
/// A partner who sends a better file before anybody decided has replaced the first one: deciding on that would change
/// nothing any more, and a rejection would puzzle them. What was refused takes no place, so a file waits again as soon
/// as the newer one is turned down. Nothing counts or stops counting here; that is ``Currency``.
struct Overtaking {
    let database: Database

    /// A delivery that was overtaken by another, or that waits again.
    struct Change {
        let name: String
        /// `nil` when nothing newer stands in its place any more.
        let newer: String?
        let earlier: String?

        var action: Event.Action { newer == nil ? .waitsAgain : .replaced }
        var result: Outcome { newer == nil ? .held : .superseded }
        var detail: String { newer.map { "by \($0)" } ?? "instead of \(earlier ?? "")" }
    }

    /// Decides anew after a delivery came in, or was decided on: about itself, and all that wait about its periods.
    func update(after changed: Int64, of agreement: String?) throws -> [Change] {
        guard let agreement else { return [] }
        let waiting = try Row.fetchAll(
            database,
            sql: """
                SELECT id, name, partner, overtakenBy FROM delivery INDEXED BY deliveryHeld
                WHERE outcome = 'held' AND agreement = :agreement AND id <= :changed
                    AND EXISTS (SELECT 1 FROM deliveryPeriod AS own JOIN deliveryPeriod AS other
                        ON (other.kind, other.firstDay, other.lastDay) = (own.kind, own.firstDay, own.lastDay)
                        WHERE own.delivery = delivery.id AND other.delivery = :changed)
                ORDER BY id
                """,
            arguments: ["agreement": agreement, "changed": changed])
        return try waiting.compactMap { row in
            let (id, earlier): (Int64, Int64?) = (row["id"], row["overtakenBy"])
            let newer = try newest(insteadOf: id, partner: row["partner"])
            guard newer != earlier else { return nil }
            try database.execute(sql: "UPDATE delivery SET overtakenBy = ? WHERE id = ?", arguments: [newer, id])
            guard newer == nil || earlier == nil else { return nil }
            return Change(name: row["name"], newer: try name(newer), earlier: try name(earlier))
        }
    }

    /// The last of the newer deliveries, when together they are about every period of this one.
    func newest(insteadOf delivery: Int64, partner: String) throws -> Int64? {
        let newest = try Optional<Int64>.fetchAll(
            database,
            sql: """
                SELECT (SELECT max(later.delivery) FROM deliveryPeriod AS later
                    JOIN delivery AS newer ON newer.id = later.delivery
                    WHERE (later.agreement, later.kind, later.firstDay, later.lastDay)
                            = (own.agreement, own.kind, own.firstDay, own.lastDay) AND later.delivery > own.delivery
                        AND (newer.outcome IN ('accepted', 'acceptedWithRemarks', 'superseded')
                            OR (newer.outcome = 'held' AND newer.partner = :partner)))
                FROM deliveryPeriod AS own WHERE own.delivery = :delivery
                """,
            arguments: ["delivery": delivery, "partner": partner])
        return newest.contains(nil) ? nil : newest.compactMap(\.self).max()
    }

    private func name(_ delivery: Int64?) throws -> String? {
        try delivery.flatMap {
            try String.fetchOne(database, sql: "SELECT name FROM delivery WHERE id = ?", arguments: [$0])
        }
    }
}
