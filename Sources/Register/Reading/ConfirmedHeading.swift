import GRDB
package import ReportingModel

/// What an official said that a partner's heading means, and that holds now.
package struct ConfirmedHeading: Hashable, Sendable {
    package let id: Int64
    package let synonym: HeadingSynonym
    package let at: Instant
    package let actor: String
    package let reason: String
}

extension RegisterSnapshot {
    /// - Parameter agreement: `nil` for all.
    /// - Returns: the newest first.
    package func confirmedHeadings(agreement: String? = nil, limit: Int) throws -> [ConfirmedHeading] {
        try confirmedHeadings(
            where: "(:agreement IS NULL OR heading.agreement = :agreement) ORDER BY heading.id DESC LIMIT \(limit)",
            ["agreement": agreement])
    }

    /// - Returns: `nil` when there is none, or it was taken back.
    package func confirmedHeading(_ id: Int64) throws -> ConfirmedHeading? {
        try confirmedHeadings(where: "heading.id = :id LIMIT 1", ["id": id]).first
    }

    private func confirmedHeadings(
        where condition: String, _ arguments: StatementArguments
    ) throws -> [ConfirmedHeading] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT heading.*, event.actor, event.detail FROM headingSynonym AS heading
                LEFT JOIN event ON event.object = heading.agreement AND event.at = heading.confirmedAt
                    AND event.action = 'headingConfirmed' AND event.result = heading.heading
                WHERE heading.withdrawnAt IS NULL AND \(condition)
                """,
            arguments: arguments
        ).map { row in
            let (written, detail): (String, String?) = (row["written"], row["detail"])
            let opening = "\(written): "
            let reason = detail.map { $0.hasPrefix(opening) ? String($0.dropFirst(opening.count)) : $0 } ?? ""
            return ConfirmedHeading(
                id: row["id"],
                synonym: HeadingSynonym(agreement: row["agreement"], heading: row["heading"], written: written),
                at: row.instant("confirmedAt"), actor: row["actor"] ?? "", reason: reason)
        }
    }
}
