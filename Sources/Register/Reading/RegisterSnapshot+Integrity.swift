import GRDB
package import ReportingModel

/// A content that must be kept: the original of a delivery, in the archive or in quarantine.
package struct DeliveredContent: Hashable, Sendable {
    package let delivery: String
    package let partner: String
    package let contentHash: ContentHash
    package let byteCount: Int
    package let outcome: Outcome
}

extension RegisterSnapshot {
    /// Every content the register knows, or those with one of these outcomes, in the order in which they first came.
    package func contents(outcomes: Set<Outcome> = Set(Outcome.allCases)) throws -> [DeliveredContent] {
        try Row.fetchAll(database, sql: "SELECT * FROM delivery ORDER BY id").map { row in
            DeliveredContent(
                delivery: row["name"], partner: row["partner"], contentHash: try row.contentHash("contentHash"),
                byteCount: row["byteCount"], outcome: try row.word("outcome"))
        }.filter { outcomes.contains($0.outcome) }
    }

    /// Whether anything was ever delivered.
    package func hasDeliveries() throws -> Bool {
        try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM delivery)") ?? false
    }

    /// Looks for damage: in the file, in the references between tables, and in what belongs together.
    ///
    /// - Returns: each problem as a sentence; empty when the register is whole.
    package func integrityProblems() throws -> [Text] {
        var problems = try String.fetchAll(database, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
            .map { Text(nl: "het bestand is beschadigd: \($0)", en: "the file is damaged: \($0)") }
        problems += try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").map { row in
            Text(
                nl: "een rij van \(row[0] as String) verwijst naar een rij van \(row[2] as String) die er niet is",
                en: "a row of \(row[0] as String) refers to a row of \(row[2] as String) that is not there")
        }
        problems += try names(
            having: "observationCount <> (SELECT count(*) FROM observation WHERE delivery = delivery.id)"
        )
        .map { name in
            Text(
                nl: "aanlevering \(name) heeft niet zoveel cijfers als er werden vastgelegd",
                en: "delivery \(name) does not have as many observations as it was recorded with")
        }
        problems += try names(having: "NOT EXISTS (SELECT 1 FROM reception WHERE delivery = delivery.id)")
            .map { name in
                Text(nl: "aanlevering \(name) is nooit ontvangen", en: "delivery \(name) was never received")
            }
        problems += try names(
            having: """
                (outcome IN ('accepted', 'acceptedWithRemarks', 'superseded')) <>
                    EXISTS (SELECT 1 FROM deliveryPeriod WHERE delivery = delivery.id AND currentFrom IS NOT NULL)
                AND observationCount > 0
                """
        ).map { name in
            Text(
                nl: "aanlevering \(name) telt voor andere perioden dan haar uitkomst zegt",
                en: "delivery \(name) is current for other periods than its outcome says")
        }
        // Counted beside the receptions themselves.
        let tally = "SELECT outcome, sum(count) FROM receptionTally GROUP BY outcome"
        let receptions = "SELECT outcome, count(*) FROM reception GROUP BY outcome"
        let isDifferent = "EXISTS (\(tally) EXCEPT \(receptions)) OR EXISTS (\(receptions) EXCEPT \(tally))"
        if try Bool.fetchOne(database, sql: "SELECT \(isDifferent)") ?? false {
            problems.append(
                Text(nl: "de ontvangsten zijn verkeerd geteld", en: "the receptions were counted wrongly"))
        }
        return try problems + schemaProblems() + unexplainedOutcomes() + unexplainedReceptions()
            + unexplainedDecisions() + unexplainedWaivers()
            + unexplainedHeadings()
            + unexplainedAccounts()
    }

    private func names(having condition: String) throws -> [String] {
        try String.fetchAll(database, sql: "SELECT name FROM delivery WHERE \(condition) ORDER BY id")
    }
}
