import GRDB
package import ReportingModel

/// The table of contents whose judging crashed our process and that were not recorded since.
struct CrashTable {
    let database: Database

    func add(partner: String, contentHash: ContentHash, at instant: Instant) throws -> Int {
        let count = try Int.fetchOne(
            database,
            sql: """
                INSERT INTO crash (partner, contentHash, count, lastAt) VALUES (?, ?, 1, ?)
                ON CONFLICT (partner, contentHash) DO UPDATE SET count = count + 1, lastAt = excluded.lastAt
                RETURNING count
                """,
            arguments: [partner, contentHash.description, instant.millisecondsSince1970])
        guard let count else { preconditionFailure("an insert that returns a count returned none") }
        return count
    }

    func remove(partner: String, contentHash: ContentHash) throws {
        try database.execute(
            sql: "DELETE FROM crash WHERE partner = ? AND contentHash = ?",
            arguments: [partner, contentHash.description])
    }
}

extension Register {
    /// Remembers that our process crashed while it judged a content. Recording the reception forgets it.
    ///
    /// - Returns: how often that happened so far, this time included.
    package func noteCrash(partner: String, contentHash: ContentHash, at instant: Instant) throws -> Int {
        try write("note a crash at \(partner)-\(contentHash.short)") {
            try CrashTable(database: $0).add(partner: partner, contentHash: contentHash, at: instant)
        }
    }
}

extension RegisterSnapshot {
    /// How often our process crashed while it judged a content that was not recorded since.
    package func crashes(partner: String, contentHash: ContentHash) throws -> Int {
        try Int.fetchOne(
            database, sql: "SELECT count FROM crash WHERE partner = ? AND contentHash = ?",
            arguments: [partner, contentHash.description]) ?? 0
    }
}
