import Synchronization

/// How many requests there were since the start, by route and status, and how long they took.
final class RequestTally: Sendable {
    struct Key: Hashable, Comparable {
        /// The pattern of the route, never what was asked: names of deliveries would make it endless.
        let route: String
        let method: String
        let status: Int

        static func < (left: Key, right: Key) -> Bool {
            (left.route, left.method, left.status) < (right.route, right.method, right.status)
        }
    }

    struct Count {
        var requests = 0
        var seconds = 0.0
    }

    private let counts = Mutex<[Key: Count]>([:])

    func add(_ key: Key, took duration: Duration) {
        counts.withLock { counts in
            counts[key, default: Count()].requests += 1
            counts[key]?.seconds += duration / .seconds(1)
        }
    }

    var all: [(key: Key, count: Count)] {
        counts.withLock { counts in counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }
    }
}
