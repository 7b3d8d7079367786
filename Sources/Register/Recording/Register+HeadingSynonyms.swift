import GRDB
package import ReportingModel

extension Register {
    /// Remembers that a partner's heading is one that was agreed, with who said so and why.
    ///
    /// - Returns: `false` when that heading of the agreement has a meaning already.
    ///
    /// - Parameter origin: where the official was, as an address; without one the event names the heading as written.
    package func confirm(
        _ synonym: HeadingSynonym, by actor: String, reason: String, origin: String? = nil, at instant: Instant
    ) throws -> Bool {
        try write("confirm a heading of \(synonym.agreement)") { database in
            try database.execute(
                sql: """
                    INSERT INTO headingSynonym (agreement, heading, written, confirmedAt) VALUES (?, ?, ?, ?)
                    ON CONFLICT (agreement, written) WHERE withdrawnAt IS NULL DO NOTHING
                    """,
                arguments: [synonym.agreement, synonym.heading, synonym.written, instant.millisecondsSince1970])
            guard database.changesCount > 0 else { return false }
            // Whoever said no before has changed their mind.
            try HeadingRefusalTable(database: database).remove(synonym)
            try appendEvent(
                .headingConfirmed, synonym, by: actor, reason: reason, origin: origin, at: instant, in: database)
            return true
        }
    }

    /// Takes back what was confirmed; what was taken in by it stays.
    ///
    /// - Returns: `false` when that heading has no meaning to take back.
    package func withdraw(
        _ synonym: HeadingSynonym, by actor: String, reason: String, origin: String? = nil, at instant: Instant
    ) throws -> Bool {
        try write("withdraw a heading of \(synonym.agreement)") { database in
            try database.execute(
                sql: """
                    UPDATE headingSynonym SET withdrawnAt = ?
                    WHERE agreement = ? AND written = ? AND heading = ? AND withdrawnAt IS NULL
                    """,
                arguments: [instant.millisecondsSince1970, synonym.agreement, synonym.written, synonym.heading])
            guard database.changesCount > 0 else { return false }
            try appendEvent(
                .headingWithdrawn, synonym, by: actor, reason: reason, origin: origin, at: instant, in: database)
            return true
        }
    }

    /// Remembers that a partner's heading is not the agreed one that it resembles, so that it is not asked again.
    ///
    /// - Returns: `false` when that was said already.
    package func refuse(
        _ synonym: HeadingSynonym, by actor: String, reason: String, origin: String? = nil, at instant: Instant
    ) throws -> Bool {
        try write("refuse a heading of \(synonym.agreement)") { database in
            guard try HeadingRefusalTable(database: database).insert(synonym, at: instant) else { return false }
            try appendEvent(
                .headingRefused, synonym, by: actor, reason: reason, origin: origin, at: instant, in: database)
            return true
        }
    }

    private func appendEvent(
        _ action: Event.Action, _ synonym: HeadingSynonym, by actor: String, reason: String, origin: String? = nil,
        at instant: Instant, in database: Database
    ) throws {
        try EventTable(database: database).append(
            Event(
                at: instant, actor: actor, action: action, object: synonym.agreement, result: synonym.heading,
                origin: origin ?? synonym.written,
                detail: origin == nil ? reason : "\(synonym.written): \(reason)"))
    }
}

extension RegisterSnapshot {
    /// What partners' headings mean now, in the order in which it was confirmed.
    package func headingSynonyms() throws -> HeadingSynonyms {
        let rows = try Row.fetchAll(
            database,
            sql: "SELECT agreement, heading, written FROM headingSynonym WHERE withdrawnAt IS NULL ORDER BY id")
        let version = try Int.fetchOne(database, sql: "SELECT count(*) + count(withdrawnAt) FROM headingSynonym")
        return HeadingSynonyms(
            rows.map { HeadingSynonym(agreement: $0["agreement"], heading: $0["heading"], written: $0["written"]) },
            version: version ?? 0)
    }
}
