import GRDB
package import ReportingModel

/// A delivery as it stands: what came in, what became of it, and what it is about.
package struct DeliveryRecord: Hashable, Sendable {
    /// The partner and the first digits of the hash.
    package let name: String
    package let partner: String
    package let contentHash: ContentHash
    package let byteCount: Int
    /// Name of the file, moment and configuration of the reception whose verdict stands.
    package let fileName: FileName
    package let receivedAt: Instant
    /// When this content first came in: before ``receivedAt`` for one that was judged again.
    package let firstReceivedAt: Instant
    package let configurationVersion: String
    package let outcome: Outcome
    /// `nil` when no agreement was recognised.
    package let agreement: String?
    package let municipality: String?
    package let format: FileFormat?
    package let counts: RowCounts
    package let observationCount: Int
    /// The periods it is, was, or would have been about; oldest first.
    package let periods: [Period]
    /// Names of the deliveries it replaced, and of those that replaced it, in whole or in part.
    package let replaces: [String]
    package let replacedBy: [String]
    /// Whether it never counted: something newer came in while it waited for a decision. Its outcome is `superseded`.
    package let isOvertaken: Bool
}

extension RegisterSnapshot {
    /// The delivery with this name; `nil` when there is none.
    package func delivery(named name: String) throws -> DeliveryRecord? {
        try deliveries(where: "name = ?", [name]).first
    }

    /// All deliveries of a partner, under an agreement, or both; in the order in which they first came.
    package func deliveries(partner: String? = nil, agreement: String? = nil) throws -> [DeliveryRecord] {
        try deliveries(
            where: "(:partner IS NULL OR partner = :partner) AND (:agreement IS NULL OR agreement = :agreement)",
            ["partner": partner, "agreement": agreement])
    }

    /// Deliveries whose hash begins with these hexadecimal digits; none for anything else.
    package func deliveries(hashPrefix: String) throws -> [DeliveryRecord] {
        guard hashPrefix.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) }) else { return [] }
        // "g" follows the last hexadecimal digit, so the index finds the range.
        return try deliveries(where: "contentHash >= ? AND contentHash < ?", [hashPrefix, hashPrefix + "g"])
    }

    /// Deliveries that ever came in under this file name.
    package func deliveries(fileName: FileName) throws -> [DeliveryRecord] {
        try deliveries(
            where: "id IN (SELECT delivery FROM reception WHERE fileName = ?)", [fileName.data])
    }

    func delivery(_ id: Int64) throws -> DeliveryRecord? { try deliveries(where: "id = ?", [id]).first }

    private func deliveries(where condition: String, _ arguments: StatementArguments) throws -> [DeliveryRecord] {
        try Row.fetchAll(
            database.cachedStatement(sql: "SELECT * FROM delivery WHERE \(condition) ORDER BY id"),
            arguments: arguments
        ).map { row in
            let id: Int64 = row["id"]
            return DeliveryRecord(
                name: row["name"], partner: row["partner"], contentHash: try row.contentHash("contentHash"),
                byteCount: row["byteCount"], fileName: row.fileName("fileName"),
                receivedAt: row.instant("receivedAt"), firstReceivedAt: row.instant("firstReceivedAt"),
                configurationVersion: row["configurationVersion"],
                outcome: try row.standing(), agreement: row["agreement"], municipality: row["municipality"],
                format: try row.optionalWord("format"), counts: row.counts(),
                observationCount: row["observationCount"], periods: try periods(of: id),
                replaces: try names(of: replaced(by: id)),
                replacedBy: try names(of: replacing(id) + [row["overtakenBy"] as Int64?].compactMap(\.self)),
                isOvertaken: (row["overtakenBy"] as Int64?) != nil)
        }
    }

    func periods(of delivery: Int64) throws -> [Period] {
        try Row.fetchAll(
            database.cachedStatement(sql: "SELECT kind, firstDay, lastDay FROM deliveryPeriod WHERE delivery = ?"),
            arguments: [delivery]
        ).map { try $0.period() }.sorted()
    }

    /// The deliveries that counted for a period until this one came.
    private func replaced(by delivery: Int64) throws -> [Int64] {
        try Int64.fetchAll(
            database.cachedStatement(
                sql: "SELECT delivery FROM deliveryPeriod WHERE replacedBy = ? AND currentFrom <> currentUntil"),
            arguments: [delivery])
    }

    private func replacing(_ delivery: Int64) throws -> [Int64] {
        try Int64.fetchAll(
            database.cachedStatement(
                sql: "SELECT replacedBy FROM deliveryPeriod WHERE delivery = ? AND replacedBy IS NOT NULL"),
            arguments: [delivery])
    }

    /// Names of deliveries, in the order in which they first came. Nearly always there are none.
    private func names(of deliveries: [Int64]) throws -> [String] {
        try Set(deliveries).sorted().compactMap { id in
            try String.fetchOne(
                database.cachedStatement(sql: "SELECT name FROM delivery WHERE id = ?"), arguments: [id])
        }
    }

    /// Names of deliveries, in the order in which they first came.
    func names(_ query: String, _ delivery: Int64) throws -> [String] {
        try String.fetchAll(
            database.cachedStatement(sql: "SELECT name FROM delivery WHERE id IN (\(query)) ORDER BY id"),
            arguments: [delivery])
    }

    /// The findings of a delivery, root cause first; empty for an unknown name.
    package func findings(of delivery: String) throws -> [Finding] {
        let id = try Int64.fetchOne(database, sql: "SELECT id FROM delivery WHERE name = ?", arguments: [delivery])
        return try id.map { try FindingTable(database: database).findings(of: .delivery($0)) } ?? []
    }
}

extension Row {
    func counts() -> RowCounts {
        RowCounts(
            accepted: self["rowsAccepted"], withRemark: self["rowsWithRemark"], held: self["rowsHeld"],
            refused: self["rowsRefused"])
    }
}
