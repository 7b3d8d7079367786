import Glibc

/// How long one file may be judged: so long on a processor, and much longer by the clock on the wall.
///
/// On a machine that is busy with other work a good file takes long too, and would be refused for it. So the time that
/// counts is that of the thread that judges; the clock only ends what waits for ever.
struct JudgingTime {
    private let limit: Duration
    private let startOnProcessor: Duration
    private let wallDeadline: ContinuousClock.Instant
    private static let wallFactor = 20

    /// Begins now, on this thread.
    init(limit: Duration) {
        self.limit = limit
        startOnProcessor = JudgingTime.onProcessor
        wallDeadline = ContinuousClock.now.advanced(by: limit * JudgingTime.wallFactor)
    }

    /// Asked on the thread that began.
    var isPassed: Bool { JudgingTime.onProcessor - startOnProcessor >= limit || ContinuousClock.now >= wallDeadline }

    private static var onProcessor: Duration {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }
}
