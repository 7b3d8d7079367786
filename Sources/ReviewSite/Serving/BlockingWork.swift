import Dispatch
import Synchronization

/// Threads for what waits for the disk or computes for long, so that connections are never kept waiting for it.
final class BlockingWork: Sendable {
    /// Which work waits for which.
    enum Turn: Sendable {
        /// Beside everything else.
        case any
        /// Hashing a password costs 128 MiB: one at a time.
        case passwordOfAnybody
        /// The same for who is logged in, or was before in the same browser.
        case passwordOfKnown
    }

    /// So many hashes wait: who comes after that hears it at once, and need not wait to hear it.
    private static let longestLine = 20

    private let queue = DispatchQueue(label: "sluis.site", attributes: .concurrent)
    private let anybody = Line(DispatchQueue(label: "sluis.site.password"))
    private let known = Line(DispatchQueue(label: "sluis.site.password.known"))

    /// - Throws: ``SiteError/busy`` when too many wait already, and what the work throws.
    func run<Value: Sendable>(
        in turn: Turn = .any, _ work: @escaping @Sendable () throws -> Value
    ) async throws -> Value {
        let line: Line? =
            switch turn {
            case .any: nil
            case .passwordOfAnybody: anybody
            case .passwordOfKnown: known
            }
        if let line, line.waiting.add(1, ordering: .relaxed).newValue > BlockingWork.longestLine {
            line.waiting.subtract(1, ordering: .relaxed)
            throw SiteError.busy
        }
        defer { line?.waiting.subtract(1, ordering: .relaxed) }
        return try await withCheckedThrowingContinuation { continuation in
            (line?.queue ?? queue).async { continuation.resume(with: Result(catching: work)) }
        }
    }

    /// A queue, and how many are in it.
    private final class Line: Sendable {
        let queue: DispatchQueue
        let waiting = Atomic(0)

        init(_ queue: DispatchQueue) { self.queue = queue }
    }
}
