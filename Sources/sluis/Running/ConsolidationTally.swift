import ReviewSite
import Synchronization

/// How the nightly consolidations went since the start.
final class ConsolidationTally: Sendable {
    private let counts = Mutex(OperationsWorld.Consolidations())

    var all: OperationsWorld.Consolidations { counts.withLock { $0 } }

    /// Runs a consolidation and counts it.
    func measure(_ work: () throws -> Void) rethrows {
        let begun = ContinuousClock.now
        var isDone = false
        defer {
            let seconds = begun.duration(to: .now) / .seconds(1)
            counts.withLock { counts in
                counts.seconds += seconds
                counts.lastFailed = !isDone
                if isDone { counts.count += 1 } else { counts.failedCount += 1 }
            }
        }
        try work()
        isDone = true
    }
}
