import Glibc
import Synchronization

/// Slows down whoever guesses passwords: per account and per address, after a few wrong ones.
///
/// The wait doubles with every further attempt, up to a quarter of an hour, so an account is never closed for good: that
/// would let anybody lock an official out. A browser in which the account logged in before is counted on its own, so it
/// does not wait for what others do. Counting is by account name whether it exists or not, so the wait says nothing
/// about who has an account. Its clock is that of the machine since its start: one that is set back makes nobody wait.
final class LoginThrottle: Sendable {
    /// Who tries.
    struct Attempt: Sendable {
        let account: String
        let address: String
        var browser: KnownBrowser?
    }

    /// So many wrong passwords are forgiven.
    private static let forgiven = 5
    /// An address may be that of a whole town hall.
    private static let forgivenOfAddress = 30
    private static let longestWait = Duration.seconds(15 * 60)
    /// Nobody fills our memory with names: beyond this the oldest are forgotten.
    private static let mostKept = 10_000

    private struct Failures {
        var count = 0
        var last: ContinuousClock.Instant
    }

    private let failures = Mutex<[String: Failures]>([:])
    private let now: @Sendable () -> ContinuousClock.Instant

    init(now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }) { self.now = now }

    /// How long an attempt must wait, in whole seconds; `nil` when it may be made now.
    func wait(_ attempt: Attempt) -> Int? {
        let now = now()
        return failures.withLock { failures in
            let waits = keys(attempt).compactMap { key, forgiven -> Duration? in
                guard let known = failures[key], known.count >= forgiven else { return nil }
                let wait = min(.seconds(1 << min(known.count - forgiven, 20)), LoginThrottle.longestWait)
                let remaining = wait - known.last.duration(to: now)
                return remaining > .zero ? remaining : nil
            }
            return waits.max().map { Int(($0 / .seconds(1)).rounded(.up)) }
        }
    }

    func failed(_ attempt: Attempt) {
        let now = now()
        failures.withLock { failures in
            for (key, _) in keys(attempt) {
                failures[key, default: Failures(last: now)].count += 1
                failures[key]?.last = now
            }
            if failures.count > LoginThrottle.mostKept {
                failures = failures.filter { $0.value.last.duration(to: now) < LoginThrottle.longestWait }
            }
        }
    }

    /// A right password forgives the wrong ones of its account or browser, not those of the address.
    func succeeded(_ attempt: Attempt) {
        failures.withLock { failures in
            if let key = keys(attempt).first?.key { failures[key] = nil }
        }
    }

    private func keys(_ attempt: Attempt) -> [(key: String, forgiven: Int)] {
        if let browser = attempt.browser { return [("b " + browser.name, LoginThrottle.forgiven)] }
        return [
            ("n " + attempt.account.lowercased().prefix(100), LoginThrottle.forgiven),
            ("a " + LoginThrottle.network(attempt.address), LoginThrottle.forgivenOfAddress),
        ]
    }

    /// What one subscriber has: an IPv4 address, or the first 64 bits of an IPv6 address.
    private static func network(_ address: String) -> String {
        var bytes = in6_addr()
        guard inet_pton(AF_INET6, address, &bytes) == 1 else { return address }
        return withUnsafeBytes(of: bytes) { $0.prefix(8).map { String($0, radix: 16) }.joined(separator: ":") }
    }
}
