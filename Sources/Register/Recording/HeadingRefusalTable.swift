import GRDB
import ReportingModel

/// The table of guesses about headings that officials turned down.
struct HeadingRefusalTable {
    let database: Database

    /// - Returns: whether it is new.
    func insert(_ synonym: HeadingSynonym, at instant: Instant) throws -> Bool {
        try database.execute(
            sql: """
                INSERT INTO headingRefusal (agreement, heading, written, refusedAt) VALUES (?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                """,
            arguments: [synonym.agreement, synonym.heading, synonym.written, instant.millisecondsSince1970])
        return database.changesCount > 0
    }

    func remove(_ synonym: HeadingSynonym) throws {
        try database.execute(
            sql: "DELETE FROM headingRefusal WHERE agreement = ? AND heading = ? AND written = ?",
            arguments: [synonym.agreement, synonym.heading, synonym.written])
    }

    func all() throws -> [HeadingSynonym] {
        try Row.fetchAll(database, sql: "SELECT agreement, heading, written FROM headingRefusal").map {
            HeadingSynonym(agreement: $0["agreement"], heading: $0["heading"], written: $0["written"])
        }
    }
}
