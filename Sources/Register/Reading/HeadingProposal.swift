import GRDB
package import ReportingModel

/// A heading that may be an agreed one, in a file that was refused for it.
package struct HeadingProposal: Hashable, Sendable {
    package let synonym: HeadingSynonym
    package let delivery: DeliveryRecord
}

extension RegisterSnapshot {
    /// Further back nobody looks: what was asked so long ago was answered by another file.
    private static let mostProposals = 500

    /// The questions about headings that nobody has answered yet, oldest first; of several files the latest.
    ///
    /// - Parameter known: what was confirmed; what was refused is not asked either.
    package func headingProposals(_ catalogue: Catalogue, known: [HeadingSynonym]) throws -> [HeadingProposal] {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT delivery.name, delivery.agreement, json_extract(finding.arguments, '$.near') AS written,
                    json_extract(finding.arguments, '$.column') AS heading
                FROM finding JOIN delivery ON delivery.id = finding.delivery
                WHERE finding.code = 'S034' AND finding.delivery IS NOT NULL
                    AND json_extract(finding.arguments, '$.near') IS NOT NULL AND delivery.outcome = 'rejected'
                ORDER BY finding.delivery DESC, finding.position LIMIT \(RegisterSnapshot.mostProposals)
                """)
        var seen = Set(known).union(try HeadingRefusalTable(database: database).all())
        var proposals: [HeadingProposal] = []
        for row in rows {
            guard let agreement: String = row["agreement"], catalogue.agreement(agreement) != nil,
                let heading: String = row["heading"]
            else { continue }
            let synonym = HeadingSynonym(agreement: agreement, heading: heading, written: row["written"])
            guard seen.insert(synonym).inserted, let delivery = try delivery(named: row["name"]) else { continue }
            proposals.append(HeadingProposal(synonym: synonym, delivery: delivery))
        }
        return proposals.reversed()
    }
}
