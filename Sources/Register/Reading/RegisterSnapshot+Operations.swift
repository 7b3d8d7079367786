import GRDB
package import ReportingModel

/// How many files had an outcome, and how long it took from taking them in to their answer.
package struct OutcomeTally: Hashable, Sendable {
    package let outcome: Outcome
    package let count: Int
    /// Those that were answered, and the sum of their times.
    package let answeredCount: Int
    package let milliseconds: Int64
    /// How many of those were answered within each of ``bounds``.
    package let within: [Int]

    /// In milliseconds; other bounds need a migration, for the register counts by these.
    package static let bounds: [Int64] = [100, 250, 500, 1_000, 5_000, 30_000, 120_000]
}

extension RegisterSnapshot {
    /// Every reception there ever was, by outcome at that moment; counted when it came in and when it was answered.
    package func outcomeTallies() throws -> [OutcomeTally] {
        let within = OutcomeTally.bounds.map { "coalesce(sum(count) FILTER (WHERE bound BETWEEN 1 AND \($0)), 0)" }
        return try Row.fetchAll(
            database,
            sql: """
                SELECT outcome, sum(count), coalesce(sum(count) FILTER (WHERE bound > 0), 0), sum(milliseconds),
                    \(within.joined(separator: ", "))
                FROM receptionTally GROUP BY outcome ORDER BY outcome
                """
        ).map { row in
            OutcomeTally(
                outcome: try row.word("outcome"), count: row[1], answeredCount: row[2], milliseconds: row[3],
                within: OutcomeTally.bounds.indices.map { row[4 + $0] })
        }
    }

    /// When the first file came in of which there is a delivery; `nil` when none ever did.
    package func firstReceptionMoment() throws -> Instant? {
        try Int64.fetchOne(
            database, sql: "SELECT receivedAt FROM reception WHERE delivery IS NOT NULL ORDER BY id LIMIT 1"
        ).map { Instant(millisecondsSince1970: $0) }
    }

    /// How often each kind of finding was made, by code.
    package func findingCounts() throws -> [(code: FindingCode, count: Int)] {
        try Row.fetchAll(database, sql: "SELECT code, count(*) AS found FROM finding GROUP BY code ORDER BY code")
            .map { (try $0.word("code"), $0["found"]) }
    }
}
