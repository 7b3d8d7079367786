import GRDB
import ReportingModel

/// The table of receptions: one row for each time that a file came in.
struct ReceptionTable {
    let database: Database

    func insert(_ reception: ReceptionDraft, of delivery: Int64, outcome: Outcome) throws -> ReceptionID {
        try insert(
            [
                "delivery": delivery, "partner": reception.partner, "fileName": reception.fileName.data,
                "receivedAt": reception.receivedAt.millisecondsSince1970,
                "configurationVersion": reception.configurationVersion, "workName": reception.workName,
                "outcome": outcome.rawValue,
            ], identity: reception.identity)
        return ReceptionID(rawValue: database.lastInsertedRowID)
    }

    /// - Returns: `nil` when this very file was refused before.
    func insert(_ refusal: RefusalDraft) throws -> ReceptionID? {
        try insert(
            [
                "delivery": nil, "partner": refusal.partner, "fileName": refusal.fileName.data,
                "receivedAt": refusal.receivedAt.millisecondsSince1970,
                "configurationVersion": refusal.configurationVersion, "workName": refusal.workName,
                "outcome": refusal.outcome.rawValue,
            ], identity: refusal.identity)
        return database.changesCount > 0 ? ReceptionID(rawValue: database.lastInsertedRowID) : nil
    }

    /// SQLite has no unsigned integers, so device and inode are kept as the signed number with the same bits.
    private func insert(_ columns: [String: (any DatabaseValueConvertible)?], identity: FileIdentity) throws {
        var arguments = columns
        arguments["device"] = Int64(bitPattern: identity.device)
        arguments["inode"] = Int64(bitPattern: identity.inode)
        arguments["byteCount"] = identity.byteCount
        arguments["modifiedAt"] = identity.modifiedAt
        arguments["changedAt"] = identity.changedAt
        try database.execute(
            sql: """
                INSERT INTO reception (delivery, partner, fileName, device, inode, byteCount, modifiedAt, changedAt,
                    receivedAt, configurationVersion, workName, outcome)
                VALUES (:delivery, :partner, :fileName, :device, :inode, :byteCount, :modifiedAt, :changedAt,
                    :receivedAt, :configurationVersion, :workName, :outcome)
                ON CONFLICT (partner, fileName, device, inode, byteCount, modifiedAt, changedAt)
                    WHERE delivery IS NULL DO NOTHING
                """,
            arguments: StatementArguments(arguments))
    }
}
