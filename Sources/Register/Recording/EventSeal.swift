import Crypto
import Foundation
import GRDB
import ReportingModel

/// The chain that proves that nobody altered the log of events.
///
///     seal of event n = SHA-256(seal of event n−1, every field of event n)
///
/// Each field is preceded by its length, so that no two different events read as the same bytes. Events from before the
/// chain count as one block: the first seal covers them all. Whoever can write the file can compute a whole new chain;
/// against that helps a seal that was noted elsewhere, which is why `sluis verify` prints the last one.
struct EventSeal {
    private var hash = SHA256()

    init(after previous: Data) {
        hash.update(data: previous)
    }

    mutating func add(_ event: Event, id: Int64) {
        add([UInt8]("\(id) \(event.at.millisecondsSince1970)".utf8))
        for field in [event.actor, event.action.rawValue, event.object, event.result, event.origin, event.detail] {
            add([UInt8](field.utf8))
        }
    }

    private mutating func add(_ bytes: [UInt8]) {
        withUnsafeBytes(of: UInt64(bytes.count).littleEndian) { hash.update(bufferPointer: $0) }
        hash.update(data: bytes)
    }

    var data: Data { Data(hash.finalize()) }
}

/// What ``RegisterSnapshot/eventLogSeal()`` found.
package struct SealedLog: Hashable, Sendable {
    package let eventCount: Int
    /// The seal of the last event, in hexadecimal; whoever noted it can later show that nothing before it was altered.
    /// Empty when nothing was sealed yet.
    package let seal: String
    /// The number of the first event that does not fit its seal; `nil` when the whole log is as it was written.
    package let firstAltered: Int64?
    /// Whether the seal that was noted earlier is one of this log.
    package let holdsNotedSeal: Bool
}

extension SealedLog {
    fileprivate static func hexadecimal(_ seal: Data) -> String {
        seal.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    }
}

extension RegisterSnapshot {
    /// Goes through the whole log of events and computes every seal again.
    ///
    /// - Parameter noted: the seal of an earlier moment, in hexadecimal, which must be in the log still.
    package func eventLogSeal(noted: String = "") throws -> SealedLog {
        let lastUnsealed = try Int64.fetchOne(database, sql: "SELECT lastID FROM unsealedEvent") ?? 0
        var holdsNoted = noted.isEmpty
        var previous = Data()
        var lastID: Int64 = 0
        var count = 0
        var altered: Int64?
        // Events from before the chain, which the first seal covers.
        var unsealed: EventSeal? = EventSeal(after: Data())
        let rows = try Row.fetchCursor(database, sql: "SELECT * FROM event ORDER BY id")
        while let row = try rows.next() {
            let id: Int64 = row["id"]
            let event = EventTable.event(row)
            count += 1
            if altered == nil, id != lastID + 1 { altered = lastID + 1 }
            lastID = id
            guard let seal = row["seal"] as Data? else {
                if unsealed == nil || id > lastUnsealed { altered = altered ?? id }
                unsealed?.add(event, id: id)
                continue
            }
            var own = unsealed ?? EventSeal(after: previous)
            unsealed = nil
            own.add(event, id: id)
            if altered == nil, own.data != seal { altered = id }
            previous = seal
            holdsNoted = holdsNoted || SealedLog.hexadecimal(seal) == noted.lowercased()
        }
        // AUTOINCREMENT remembers the last number that was given, also when the last events were removed.
        let given = try Int64.fetchOne(database, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'event'") ?? 0
        if altered == nil, given != lastID { altered = lastID + 1 }
        return SealedLog(
            eventCount: count, seal: SealedLog.hexadecimal(previous), firstAltered: altered,
            holdsNotedSeal: holdsNoted)
    }
}
