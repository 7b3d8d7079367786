import GRDB
package import ReportingModel

/// What must happen to a reception after its commit, in this order.
package enum ReceptionStep: String, Sendable, CaseIterable {
    /// Receipt and feedback stand in the Outbox.
    case answered
    /// The original is in the archive or in quarantine.
    case stored
    /// The file is gone from the Inbox and from the work area.
    case released

    /// The column that holds when it was done.
    fileprivate var column: String { rawValue + "At" }
}

/// One time that a file came in.
package struct ReceptionRecord: Hashable, Sendable {
    package let id: ReceptionID
    package let partner: String
    package let fileName: FileName
    package let identity: FileIdentity
    package let receivedAt: Instant
    package let configurationVersion: String
    /// Name of the copy in the work area; `nil` for a refused file that stayed where it was.
    package let workName: String?
    /// The outcome of this reception when it was recorded.
    package let outcome: Outcome
    /// Name and hash of the delivery; `nil` for a refusal.
    package let delivery: String?
    package let contentHash: ContentHash?
    /// When each step was done; a step that is not here is still to do, or does not apply.
    package let done: [ReceptionStep: Instant]

    /// The steps that are still to do, in order.
    package var remaining: [ReceptionStep] {
        ReceptionStep.allCases.filter { done[$0] == nil && (workName != nil || $0 == .answered) }
    }
}

extension RegisterSnapshot {
    /// Receptions with a step still to do, oldest first: where work goes on after a restart.
    package func pendingReceptions() throws -> [ReceptionRecord] {
        try receptions(
            where: "answeredAt IS NULL OR (workName IS NOT NULL AND (storedAt IS NULL OR releasedAt IS NULL))", [])
    }

    /// The reception that committed this very file, as it lay in the Inbox, and has not released it yet.
    ///
    /// After a crash between commit and release the file is still in the Inbox: it is this reception, not a duplicate.
    package func unreleasedReception(
        partner: String, fileName: FileName, identity: FileIdentity
    ) throws -> ReceptionRecord? {
        try receptions(
            where: """
                reception.partner = ? AND reception.fileName = ? AND inode = ? AND workName IS NOT NULL
                    AND releasedAt IS NULL
                """,
            [partner, fileName.data, Int64(bitPattern: identity.inode)]
        ).last { $0.identity == identity }
    }

    package func reception(_ id: ReceptionID) throws -> ReceptionRecord? {
        try receptions(where: "reception.id = ?", [id.rawValue]).first
    }

    /// Every time the content of a delivery came in, oldest first.
    package func receptions(of delivery: String) throws -> [ReceptionRecord] {
        try receptions(where: "delivery.name = ?", [delivery])
    }

    /// Every time a file with this name came in, refusals included, oldest first.
    package func receptions(fileName: FileName) throws -> [ReceptionRecord] {
        try receptions(where: "reception.fileName = ?", [fileName.data])
    }

    private func receptions(where condition: String, _ arguments: StatementArguments) throws -> [ReceptionRecord] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT reception.*, delivery.name AS deliveryName, delivery.contentHash AS contentHash
                FROM reception LEFT JOIN delivery ON delivery.id = reception.delivery
                WHERE \(condition) ORDER BY reception.id
                """,
            arguments: arguments
        ).map { row in
            let steps = ReceptionStep.allCases.compactMap { step in row.optionalInstant(step.column).map { (step, $0) }
            }
            let isDelivery = (row["delivery"] as Int64?) != nil
            return ReceptionRecord(
                id: ReceptionID(rawValue: row["id"]), partner: row["partner"], fileName: row.fileName("fileName"),
                identity: row.fileIdentity(), receivedAt: row.instant("receivedAt"),
                configurationVersion: row["configurationVersion"], workName: row["workName"],
                outcome: try row.word("outcome"), delivery: row["deliveryName"],
                contentHash: isDelivery ? try row.contentHash("contentHash") : nil,
                done: Dictionary(uniqueKeysWithValues: steps))
        }
    }
}

extension Register {
    /// Crosses off what has been done for some receptions, in one transaction; a step that was done before keeps its
    /// moment.
    package func complete(
        _ steps: Set<ReceptionStep>, of receptions: [ReceptionID], at instant: Instant
    ) throws {
        guard !steps.isEmpty, !receptions.isEmpty else { return }
        let columns = ReceptionStep.allCases.filter(steps.contains).map(\.column)
        let changes = columns.map { "\($0) = coalesce(\($0), :at)" }.joined(separator: ", ")
        try write("cross off receptions from \(receptions[0].rawValue)") { database in
            for reception in receptions {
                try database.execute(
                    sql: "UPDATE reception SET \(changes) WHERE id = :id",
                    arguments: ["at": instant.millisecondsSince1970, "id": reception.rawValue])
                guard database.changesCount > 0 else {
                    throw RegisterFailure.unknown(what: "reception \(reception.rawValue)")
                }
            }
        }
    }

    /// Crosses off what has been done for one reception.
    package func complete(_ steps: Set<ReceptionStep>, of reception: ReceptionID, at instant: Instant) throws {
        try complete(steps, of: [reception], at: instant)
    }
}

extension Row {
    fileprivate func fileIdentity() -> FileIdentity {
        FileIdentity(
            device: UInt64(bitPattern: self["device"]), inode: UInt64(bitPattern: self["inode"]),
            byteCount: self["byteCount"], modifiedAt: self["modifiedAt"], changedAt: self["changedAt"])
    }
}
