import Dispatch
import Glibc
package import Logging
import ReportingModel
import Synchronization

/// Says when to look at the Inbox: at once when something changed there, and in any case after the scan interval.
///
///     for await wake in Watcher(workspace, partners: partners, scanInterval: .seconds(2), logger: logger) { … }
///
/// A wake is never more than a reason to look: events get lost when many come at once, changes made by other machines
/// on a network share send none, and a rename by an SFTP server looks like two other things. So the timer stays, and a
/// machine that has no watches left only makes Sluis slower, not wrong. Wakes that come while the reader is busy become
/// one. The sequence ends when its reading task is cancelled; nothing stays behind.
package struct Watcher: AsyncSequence, Sendable {
    /// Why to look.
    package enum Wake: Hashable, Sendable {
        case started
        case changed
        case intervalPassed
    }

    private let inboxPath: String
    private let partners: Set<String>
    private let scanInterval: Duration
    private let logger: Logger

    package init(_ workspace: Workspace, partners: Set<String>, scanInterval: Duration, logger: Logger) {
        inboxPath = workspace.path + "/Inbox"
        self.partners = partners
        self.scanInterval = scanInterval
        self.logger = logger
    }

    package func makeAsyncIterator() -> AsyncStream<Wake>.Iterator {
        let (stream, continuation) = AsyncStream.makeStream(of: Wake.self, bufferingPolicy: .bufferingNewest(1))
        let session = WatchSession(
            inboxPath: inboxPath, partners: partners, scanInterval: scanInterval, logger: logger,
            wake: { continuation.yield($0) })
        // The stream keeps the session alive, and ends it when nobody reads any more.
        continuation.onTermination = { _ in session.stop() }
        session.start()
        return stream.makeAsyncIterator()
    }
}

/// One watch, from the first wake to the end, on a queue of its own: waiting for the kernel must not take one of the
/// few threads that all tasks share.
private final class WatchSession: Sendable {
    private let queue = DispatchQueue(label: "sluis.watcher")
    private let scanInterval: Duration
    private let wake: @Sendable (Watcher.Wake) -> Void
    private let state: Mutex<State>

    /// Lives from `start` to `stop`; touched only on the queue.
    private struct State {
        var watches: InboxWatches
        var events: (any DispatchSourceRead)?
        var timer: (any DispatchSourceTimer)?
    }

    init(
        inboxPath: String, partners: Set<String>, scanInterval: Duration, logger: Logger,
        wake: @escaping @Sendable (Watcher.Wake) -> Void
    ) {
        self.scanInterval = scanInterval
        self.wake = wake
        state = Mutex(State(watches: InboxWatches(inboxPath: inboxPath, partners: partners, logger: logger)))
    }

    func start() {
        queue.async { [self] in
            state.withLock { state in
                state.watches.refresh()
                if let descriptor = state.watches.descriptor { state.events = eventSource(descriptor) }
                state.timer = timerSource()
            }
            wake(.started)
        }
    }

    /// Ends the sources; the descriptor is closed when the last event has been handled.
    func stop() {
        queue.async { [self] in
            state.withLock { state in
                state.timer?.cancel()
                state.timer = nil
                if let events = state.events {
                    events.cancel()
                } else {
                    state.watches.close()
                }
                state.events = nil
            }
        }
    }

    private func eventSource(_ descriptor: Int32) -> any DispatchSourceRead {
        let source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)
        source.setEventHandler { [self] in
            state.withLock { state in
                state.watches.discardEvents()
                // A folder may have been made, or made again: its files send no events until it is watched.
                state.watches.refresh()
            }
            wake(.changed)
        }
        source.setCancelHandler { [self] in state.withLock { $0.watches.close() } }
        source.activate()
        return source
    }

    private func timerSource() -> any DispatchSourceTimer {
        let timer = DispatchSource.makeTimerSource(queue: queue)
        let interval = DispatchTimeInterval.milliseconds(Int(scanInterval / .milliseconds(1)))
        timer.schedule(deadline: .now() + interval, repeating: interval, leeway: .milliseconds(50))
        timer.setEventHandler { [self] in
            state.withLock { $0.watches.refresh() }
            wake(.intervalPassed)
        }
        timer.activate()
        return timer
    }
}
