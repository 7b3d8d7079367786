import Synchronization

/// How many forms with files are read at once: each holds a connection, and room on the disk. No partner gets so many
/// that nothing is left for the others.
final class UploadSlots: Sendable {
    private static let most = 16
    private static let mostPerPartner = 4
    private let taken = Mutex<[String: Int]>([:])

    struct Slot {
        fileprivate let partner: String
    }

    /// `nil` when all are in use, or all that this partner may have.
    func take(for partner: String) -> Slot? {
        taken.withLock { taken in
            guard taken.values.reduce(0, +) < UploadSlots.most, taken[partner, default: 0] < UploadSlots.mostPerPartner
            else { return nil }
            taken[partner, default: 0] += 1
            return Slot(partner: partner)
        }
    }

    func give(back slot: Slot) { taken.withLock { $0[slot.partner, default: 1] -= 1 } }
}
