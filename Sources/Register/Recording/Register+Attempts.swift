import GRDB
package import ReportingModel

/// The table of attempts that were begun and not ended.
struct AttemptTable {
    let database: Database

    func begin(partner: String, contentHash: ContentHash, at instant: Instant) throws -> Int {
        let count = try Int.fetchOne(
            database,
            sql: """
                INSERT INTO attempt (partner, contentHash, count, begunAt) VALUES (?, ?, 1, ?)
                ON CONFLICT (partner, contentHash)
                    DO UPDATE SET count = count + 1, begunAt = excluded.begunAt
                RETURNING count
                """,
            arguments: [partner, contentHash.description, instant.millisecondsSince1970])
        guard let count else { preconditionFailure("an insert that returns a count returned none") }
        return count
    }

    func remove(partner: String, contentHash: ContentHash) throws {
        try database.execute(
            sql: "DELETE FROM attempt WHERE partner = ? AND contentHash = ?",
            arguments: [partner, contentHash.description])
    }
}

extension Register {
    /// Counts, durably and before it happens, that a content is about to be judged.
    ///
    /// Recording the reception ends the attempt in its own transaction, so a count only grows when the process died in
    /// between: at the third attempt the file itself is the likely cause, and is set aside instead of judged.
    ///
    /// - Returns: how many attempts were begun and not ended, this one included.
    package func beginAttempt(partner: String, contentHash: ContentHash, at instant: Instant) throws -> Int {
        try write("begin an attempt at \(partner)-\(contentHash.short)") {
            try AttemptTable(database: $0).begin(partner: partner, contentHash: contentHash, at: instant)
        }
    }

    /// Forgets the attempts at a content, after judging it failed for a reason that is not the file's.
    package func endAttempt(partner: String, contentHash: ContentHash) throws {
        try write("end the attempt at \(partner)-\(contentHash.short)") {
            try AttemptTable(database: $0).remove(partner: partner, contentHash: contentHash)
        }
    }
}
