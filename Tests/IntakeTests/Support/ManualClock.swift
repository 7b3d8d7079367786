import Synchronization

/// A clock that only moves when a test says so.
final class ManualClock: Clock, Sendable {
    struct Instant: InstantProtocol {
        let offset: Duration

        func advanced(by duration: Duration) -> Instant { Instant(offset: offset + duration) }
        func duration(to other: Instant) -> Duration { other.offset - offset }
        static func < (left: Instant, right: Instant) -> Bool { left.offset < right.offset }
    }

    private let instant = Mutex(Instant(offset: .zero))

    var now: Instant { instant.withLock { $0 } }
    var minimumResolution: Duration { .zero }

    func advance(by duration: Duration) { instant.withLock { $0 = $0.advanced(by: duration) } }

    func sleep(until deadline: Instant, tolerance: Duration?) async throws {
        preconditionFailure("nothing that is tested may sleep")
    }
}
