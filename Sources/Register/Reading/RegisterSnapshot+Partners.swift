import GRDB
package import ReportingModel

/// How often a partner's deliveries had the same finding.
package struct RecurringFinding: Hashable, Sendable {
    package let code: FindingCode
    /// In how many deliveries, of those that were looked at.
    package let deliveryCount: Int
    package let lastAt: Instant
    /// In how many of the newer half of those deliveries, and of the older half.
    package let newerCount: Int
    package let olderCount: Int
}

extension RegisterSnapshot {
    /// How many deliveries of each partner wait for a decision.
    package func heldCounts() throws -> [String: Int] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT partner, count(*) FROM delivery INDEXED BY deliveryHeldByPartner
                WHERE outcome = 'held' AND overtakenBy IS NULL
                GROUP BY partner
                """
        ).reduce(into: [:]) { counts, row in counts[row[0] as String] = row[1] }
    }

    /// What keeps coming back in the last deliveries of a partner, the most frequent first.
    ///
    /// - Parameter mostDeliveries: so many of the last deliveries are looked at, and compared in two halves.
    /// - Returns: also how many deliveries there were to look at.
    package func recurringFindings(
        partner: String, mostDeliveries: Int = 40
    ) throws -> (findings: [RecurringFinding], deliveryCount: Int) {
        let deliveries = try Row.fetchAll(
            database,
            sql: """
                SELECT id, receivedAt FROM delivery INDEXED BY deliveryByPartner
                WHERE partner = ? ORDER BY receivedAt DESC, id DESC LIMIT ?
                """,
            arguments: [partner, mostDeliveries])
        var places: [FindingCode: [Int]] = [:]
        for (place, delivery) in deliveries.enumerated() {
            let codes = try String.fetchSet(
                database.cachedStatement(sql: "SELECT code FROM finding WHERE delivery = ?"),
                arguments: [delivery["id"] as Int64])
            for code in codes.compactMap(FindingCode.init(rawValue:)) { places[code, default: []].append(place) }
        }
        let half = deliveries.count / 2
        let findings = places.map { code, places in
            RecurringFinding(
                code: code, deliveryCount: places.count, lastAt: deliveries[places[0]].instant("receivedAt"),
                newerCount: places.count { $0 < half }, olderCount: places.count { $0 >= deliveries.count - half })
        }.sorted { ($1.deliveryCount, $0.code.rawValue) < ($0.deliveryCount, $1.code.rawValue) }
        return (findings, deliveries.count)
    }
}
