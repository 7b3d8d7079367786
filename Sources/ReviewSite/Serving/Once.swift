import Synchronization

/// Something that is said once, however often there is a reason.
final class Once: Sendable {
    private let isSaid = Mutex(false)

    /// Whether this is the first time.
    func isFirst() -> Bool {
        isSaid.withLock { isSaid in
            defer { isSaid = true }
            return !isSaid
        }
    }
}
