import GRDB
package import ReportingModel

/// A piece of a long list, and where the next piece begins.
package struct ListPage<Item: Sendable, Key: Sendable>: Sendable {
    package var items: [Item] = []
    /// `nil` at the end.
    package var next: Key?
}

/// A finding with the file it is about.
package struct PlacedFinding: Hashable, Sendable {
    package let partner: String
    package let fileName: FileName
    package let receivedAt: Instant
    /// `nil` for a file that never became a delivery.
    package let delivery: String?
    package let finding: Finding
}

extension RegisterSnapshot {
    /// Deliveries, the last first.
    ///
    /// - Parameter key: where the page before ended; `nil` begins with the last delivery.
    package func deliveryPage(_ filter: DeliveryFilter, before key: Int64?, limit: Int) throws
        -> ListPage<DeliveryRecord, Int64>
    {
        var query = DeliveryQuery(filter)
        query.add("id < :before", ["before": key ?? .max])
        // First the numbers alone: an index of what is filtered by holds them, so few deliveries are read.
        let ids = try Int64.fetchAll(
            database,
            sql: "SELECT id FROM delivery WHERE \(query.condition) ORDER BY id DESC LIMIT \(limit + 1)",
            arguments: query.arguments)
        return ListPage(
            items: try ids.prefix(limit).compactMap { try delivery($0) }, next: ids.count > limit ? ids[limit - 1] : nil
        )
    }

    /// Findings, the last first.
    ///
    /// - Parameters:
    ///   - delivery: the name of the one delivery whose findings are wanted.
    ///   - key: where the page before ended; `nil` begins with the last finding.
    package func findingPage(
        partner: String?, code: FindingCode?, delivery: String?, before key: Int64?, limit: Int
    ) throws -> ListPage<PlacedFinding, Int64> {
        var conditions = ["finding.id < :before"]
        var arguments: StatementArguments = ["before": key ?? .max, "limit": limit + 1]
        if let partner {
            conditions.append(
                """
                (finding.delivery IN (SELECT id FROM delivery WHERE partner = :partner)
                    OR finding.refusal IN (SELECT id FROM reception WHERE partner = :partner AND delivery IS NULL))
                """)
            arguments += ["partner": partner]
        }
        if let code {
            conditions.append("finding.code = :code")
            arguments += ["code": code.rawValue]
        }
        if let delivery {
            conditions.append("finding.delivery = (SELECT id FROM delivery WHERE name = :delivery)")
            arguments += ["delivery": delivery]
        }
        // First the numbers alone: a finding may have a million places, and sorting would carry them along.
        let ids = try Int64.fetchAll(
            database,
            sql: """
                SELECT finding.id FROM finding WHERE \(conditions.joined(separator: " AND "))
                ORDER BY finding.id DESC LIMIT :limit
                """,
            arguments: arguments)
        return ListPage(
            items: try ids.prefix(limit).map(placedFinding), next: ids.count > limit ? ids[limit - 1] : nil)
    }

    private func placedFinding(_ id: Int64) throws -> PlacedFinding {
        guard
            let row = try Row.fetchOne(
                database,
                sql: """
                    SELECT finding.*, delivery.name AS deliveryName,
                        coalesce(delivery.partner, reception.partner) AS partner,
                        coalesce(delivery.fileName, reception.fileName) AS fileName,
                        coalesce(delivery.receivedAt, reception.receivedAt) AS receivedAt
                    FROM finding LEFT JOIN delivery ON delivery.id = finding.delivery
                        LEFT JOIN reception ON reception.id = finding.refusal
                    WHERE finding.id = ?
                    """,
                arguments: [id])
        else { throw RegisterFailure.unreadable(what: "finding \(id)") }
        return PlacedFinding(
            partner: row["partner"], fileName: row.fileName("fileName"), receivedAt: row.instant("receivedAt"),
            delivery: row["deliveryName"], finding: try FindingTable.finding(row))
    }
}
