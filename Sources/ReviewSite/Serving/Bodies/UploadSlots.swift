import Synchronization

/// How many forms with files are read at once: each holds a connection, and room on the disk. No partner gets so many
/// that nothing is left for the others.
final class UploadSlots: Sendable {
    private static let most = 16
    static let mostPerPartner = 4
    private let taken = Mutex<[String: Int]>([:])

    struct Slot {
        fileprivate let partner: String
    }

    /// - Throws: ``SiteError/busyWithOwn`` when this partner has all that one may have, ``SiteError/busy`` when all are in
    ///   use.
    func take(for partner: String) throws -> Slot {
        try taken.withLock { taken in
            guard taken[partner, default: 0] < UploadSlots.mostPerPartner else { throw SiteError.busyWithOwn }
            guard taken.values.reduce(0, +) < UploadSlots.most else { throw SiteError.busy }
            taken[partner, default: 0] += 1
            return Slot(partner: partner)
        }
    }

    func give(back slot: Slot) { taken.withLock { $0[slot.partner, default: 1] -= 1 } }
}
