import Dispatch
import Synchronization

/// Hands values from one thread to another, a few at a time, so that reading and writing run side by side while memory
/// stays small.
///
/// The giver waits while `capacity` values wait to be taken; the taker waits while there are none. When the taker
/// gives up, the giver is told at its next value.
final class Handover<Value: Sendable>: Sendable {
    /// The taker wants no more.
    struct Closed: Error {}

    private struct State {
        var values: [Value] = []
        var isEnded = false
        var isClosed = false
    }

    private let state = Mutex(State())
    private let places: DispatchSemaphore
    private let waiting = DispatchSemaphore(value: 0)

    init(capacity: Int) {
        places = DispatchSemaphore(value: capacity)
    }

    func give(_ value: Value) throws(Closed) {
        places.wait()
        let isClosed = state.withLock { state in
            if !state.isClosed { state.values.append(value) }
            return state.isClosed
        }
        if isClosed { throw Closed() }
        waiting.signal()
    }

    /// No more values come.
    func end() {
        state.withLock { $0.isEnded = true }
        waiting.signal()
    }

    /// The next value; `nil` when all have been taken and no more come.
    func take() -> Value? {
        waiting.wait()
        let value = state.withLock { state in state.values.isEmpty ? nil : state.values.removeFirst() }
        if value != nil { places.signal() }
        return value
    }

    /// Takes no more: whoever gives is woken and stops.
    func close() {
        state.withLock { state in
            state.isClosed = true
            state.values.removeAll()
        }
        places.signal()
    }
}
