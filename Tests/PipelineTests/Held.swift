import Synchronization

/// A value that a closure of a test needs and that is known later, or that it hands out.
final class Held<Value: Sendable>: Sendable {
    private let state = Mutex<Value?>(nil)

    var value: Value? { state.withLock { $0 } }

    func set(_ value: Value) { state.withLock { $0 = value } }
}
