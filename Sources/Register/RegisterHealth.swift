import Dispatch
import Synchronization

/// What is known of whether something can be recorded now.
///
/// Asked on the connection that writes, one question at a time: a question waits behind our own work, which may be a
/// large file, and until it is answered the last answer stands. A wait for another program is seen apart from it, for
/// while it lasts no question gets its turn.
final class RegisterHealth: Sendable {
    private struct State {
        var finding: String?
        /// Whether a question has not been answered yet.
        var isAsked = false
        /// The last wait for another program.
        var waiting: Wait?
    }

    private let state = Mutex(State())

    /// Asks, and waits for the answer for at most so long.
    ///
    /// - Parameters:
    ///   - begin: has the question answered, now or later, and hands the answer over.
    /// - Returns: why nothing can be recorded; `nil` when something can.
    func problem(patience: Duration, begin: (@escaping @Sendable (String?) -> Void) -> Void) -> String? {
        let answered = DispatchSemaphore(value: 0)
        let isFirst = state.withLock { state in
            defer { state.isAsked = true }
            return !state.isAsked
        }
        if isFirst {
            begin { [self] finding in
                state.withLock { ($0.finding, $0.isAsked) = (finding, false) }
                answered.signal()
            }
            _ = answered.wait(timeout: .now() + .nanoseconds(Int(patience / .nanoseconds(1))))
        }
        return state.withLock { $0.finding } ?? (isHeldByAnother ? "another program holds the register" : nil)
    }

    private var isHeldByAnother: Bool {
        state.withLock { $0.waiting.map { $0.isLong && $0.isRecent } ?? false }
    }

    /// Notes that another program still holds the register.
    ///
    /// - Parameter isFirstTry: whether a new wait begins; right after a long one it goes on with that.
    func noteWait(isFirstTry: Bool) {
        state.withLock { state in
            let now = ContinuousClock.now
            let earlier = state.waiting.flatMap { !isFirstTry || $0.isLong && $0.isRecent ? $0 : nil }
            state.waiting = Wait(since: earlier?.since ?? now, tried: now)
        }
    }

    /// A wait for another program: since when, and when we last tried whether it is gone.
    private struct Wait {
        let since: ContinuousClock.Instant
        let tried: ContinuousClock.Instant

        /// A command of our own, such as `decide`, holds the register for less.
        var isLong: Bool { since.duration(to: tried) > .milliseconds(350) }
        /// Also on a busy machine tries follow each other sooner.
        var isRecent: Bool { tried.duration(to: .now) < .seconds(1) }
    }
}
