import Foundation
import GRDB
package import ReportingModel

/// Which events of the log are asked for; what is `nil` is not asked.
package struct LogFilter: Hashable, Sendable {
    package var from: Instant?
    /// Not included.
    package var until: Instant?
    package var actor: String?
    package var action: Event.Action?
    /// The whole name of what it is about, or a part of the name of its file.
    package var object: String?

    package init(
        from: Instant? = nil, until: Instant? = nil, actor: String? = nil, action: Event.Action? = nil,
        object: String? = nil
    ) {
        self.from = from
        self.until = until
        self.actor = actor
        self.action = action
        self.object = object
    }
}

/// An event with its number, which never changes.
package struct LoggedEvent: Hashable, Sendable {
    package let id: Int64
    package let event: Event
}

/// Where a page of the log begins: after this event, going back in time.
package struct LogKey: Hashable, Sendable {
    package let at: Instant
    package let id: Int64

    package init(at: Instant, id: Int64) {
        self.at = at
        self.id = id
    }
}

extension RegisterSnapshot {
    /// The events that a filter lets through, newest first.
    ///
    /// Each filter has an index that gives its events in this order, so a page costs the same in a log of any length.
    package func log(_ filter: LogFilter, after key: LogKey? = nil, limit: Int) throws -> [LoggedEvent] {
        var conditions = ["at >= :from", "at < :until"]
        if filter.actor != nil { conditions.append("actor = :actor") }
        if filter.action != nil { conditions.append("action = :action") }
        if filter.object != nil {
            conditions.append(
                "object IN (SELECT :object UNION SELECT name FROM delivery WHERE \(DeliveryQuery.isPartOfFileName(":object")))"
            )
        }
        var arguments: StatementArguments = [
            "from": filter.from?.millisecondsSince1970 ?? .min, "until": filter.until?.millisecondsSince1970 ?? .max,
            "limit": limit,
        ]
        if let actor = filter.actor { arguments += ["actor": actor] }
        if let action = filter.action { arguments += ["action": action.rawValue] }
        if let object = filter.object { arguments += ["object": object] }
        if let key {
            conditions.append("at <= :at AND (at, id) < (:at, :id)")
            arguments += ["at": key.at.millisecondsSince1970, "id": key.id]
        }
        return try Row.fetchAll(
            database,
            sql: """
                SELECT * FROM event INDEXED BY \(RegisterSnapshot.index(for: filter))
                WHERE \(conditions.joined(separator: " AND ")) ORDER BY at DESC, id DESC LIMIT :limit
                """,
            arguments: arguments
        ).map { LoggedEvent(id: $0["id"], event: EventTable.event($0)) }
    }

    /// SQLite has no statistics here and might take the index of a filter that lets nearly everything through.
    private static func index(for filter: LogFilter) -> String {
        if filter.object != nil { return "eventByObjectInOrder" }
        switch (filter.actor, filter.action) {
        case (_?, _?): return "eventByActorAndAction"
        case (_?, nil): return "eventByActor"
        case (nil, _?): return "eventByAction"
        case (nil, nil): return "eventByMoment"
        }
    }

    /// Everybody who stands in the log, by name; and everything that was ever done.
    package func logActors(limit: Int = 200) throws -> [String] { try distinct("actor", limit) }
    package func logActions() throws -> [Event.Action] {
        try distinct("action", 200).map(Event.Action.init(rawValue:))
    }

    /// From one value to the next in the index, past all events of each.
    private func distinct(_ column: String, _ limit: Int) throws -> [String] {
        try String.fetchAll(
            database,
            sql: """
                WITH RECURSIVE known (value) AS (
                    SELECT min(\(column)) FROM event
                    UNION ALL
                    SELECT (SELECT min(\(column)) FROM event WHERE \(column) > known.value)
                    FROM known WHERE known.value IS NOT NULL)
                SELECT value FROM known WHERE value IS NOT NULL LIMIT ?
                """,
            arguments: [limit])
    }

    /// The seal of the last event, in hexadecimal, with how many events there are; nothing is computed again.
    package func lastSeal() throws -> (eventCount: Int64, seal: String) {
        // Numbers are given without gaps, so the last one is the count.
        let row = try Row.fetchOne(database, sql: "SELECT id, seal FROM event ORDER BY id DESC LIMIT 1")
        let seal = (row?["seal"] as Data?) ?? Data()
        return (row?["id"] ?? 0, seal.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined())
    }
}
