import GRDB
package import ReportingModel

/// A file that a partner sent, for a list: when it came in and how it stands now.
package struct PartnerReception: Hashable, Sendable {
    package let id: ReceptionID
    package let fileName: FileName
    package let receivedAt: Instant
    /// How the delivery stands now; of a duplicate, a refusal, and a file that was judged again later, what became of
    /// this very reception.
    package let outcome: Outcome
    /// `nil` when no agreement was recognised, or for a refusal.
    package let agreement: String?
    /// What the delivery is about; oldest first.
    package let periods: [Period]
    /// Whether it was rejected because an official sent it back.
    package let isReturned: Bool
    /// The later reception under which the same content was judged again, whose answer holds; otherwise `nil`.
    package let judgedAgainAs: ReceptionID?
    /// The partner's own newer file that took the place of this one; otherwise `nil`.
    package let replacedBy: ReceptionID?
}

extension RegisterSnapshot {
    /// What a partner sent, the last first.
    ///
    /// - Parameter id: only what came before this reception; `nil` begins with the last.
    package func receptions(of partner: String, before id: ReceptionID?, limit: Int) throws -> [PartnerReception] {
        try receptions(
            where: "reception.partner = :partner AND reception.id < :before ORDER BY reception.id DESC LIMIT :limit",
            ["partner": partner, "before": id?.rawValue ?? .max, "limit": limit])
    }

    /// One reception of a partner; `nil` when there is none of that number, or it is another partner's.
    package func reception(_ id: ReceptionID, of partner: String) throws -> PartnerReception? {
        try receptions(
            where: "reception.id = :id AND reception.partner = :partner", ["id": id.rawValue, "partner": partner]
        ).first
    }

    /// The first reception of a file with this name after another reception; `nil` when it has not come in.
    package func reception(
        of fileName: FileName, from partner: String, after id: ReceptionID?
    ) throws -> PartnerReception? {
        try receptions(
            where: """
                reception.partner = :partner AND reception.fileName = :fileName AND reception.id > :after
                ORDER BY reception.id LIMIT 1
                """,
            ["partner": partner, "fileName": fileName.data, "after": id?.rawValue ?? 0]
        ).first
    }

    /// The last reception of a partner; `nil` when there is none.
    package func lastReception(of partner: String) throws -> (id: ReceptionID, receivedAt: Instant)? {
        try Row.fetchOne(
            database, sql: "SELECT id, receivedAt FROM reception WHERE partner = ? ORDER BY id DESC LIMIT 1",
            arguments: [partner]
        ).map { (ReceptionID(rawValue: $0["id"]), $0.instant("receivedAt")) }
    }

    private func receptions(
        where condition: String, _ arguments: StatementArguments
    ) throws -> [PartnerReception] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT reception.id, reception.fileName, reception.receivedAt, reception.outcome,
                    delivery.id AS deliveryID, delivery.agreement,
                    CASE WHEN reception.outcome <> 'duplicate' AND reception.receivedAt = delivery.receivedAt
                        THEN CASE WHEN delivery.overtakenBy IS NULL THEN delivery.outcome ELSE 'superseded' END
                        END AS outcomeNow,
                    (SELECT max(later.id) FROM reception AS later INDEXED BY receptionByDelivery
                        WHERE later.delivery = reception.delivery AND later.id > reception.id AND later.outcome <> 'duplicate') AS judgedAgainAs,
                    (SELECT max(newer.id) FROM reception AS newer INDEXED BY receptionByDelivery
                        WHERE newer.partner = reception.partner AND newer.outcome <> 'duplicate'
                        AND newer.delivery = coalesce(delivery.overtakenBy,
                            (SELECT max(replacedBy) FROM deliveryPeriod WHERE deliveryPeriod.delivery = delivery.id))
                        AND (delivery.outcome = 'superseded' OR delivery.overtakenBy IS NOT NULL)) AS replacedBy
                FROM reception LEFT JOIN delivery ON delivery.id = reception.delivery
                WHERE \(condition)
                """,
            arguments: arguments
        ).map { row in
            let delivery: Int64? = row["deliveryID"]
            let now: String? = row["outcomeNow"]
            return PartnerReception(
                id: ReceptionID(rawValue: row["id"]), fileName: row.fileName("fileName"),
                receivedAt: row.instant("receivedAt"),
                outcome: try row.optionalWord("outcomeNow") ?? row.word("outcome"), agreement: row["agreement"],
                periods: try delivery.map { try periods(of: $0) } ?? [],
                isReturned: try delivery.map { try wasReturned($0, outcome: now ?? "") } ?? false,
                judgedAgainAs: (row["judgedAgainAs"] as Int64?).map { ReceptionID(rawValue: $0) },
                replacedBy: (row["replacedBy"] as Int64?).map { ReceptionID(rawValue: $0) })
        }
    }
}
