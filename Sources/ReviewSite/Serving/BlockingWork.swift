import Dispatch

/// Threads for what waits for the disk or computes for long, so that connections are never kept waiting for it.
struct BlockingWork: Sendable {
    private let queue = DispatchQueue(label: "sluis.site", attributes: .concurrent)
    /// Guessing passwords costs 128 MiB each: one at a time.
    private let costly = DispatchQueue(label: "sluis.site.password")

    func run<Value: Sendable>(
        isCostly: Bool = false, _ work: @escaping @Sendable () throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            (isCostly ? costly : queue).async { continuation.resume(with: Result(catching: work)) }
        }
    }
}
