import ReportingModel
import Synchronization

/// Slows down whoever guesses passwords: per account and per address, after a few wrong ones.
///
/// The wait doubles with every further attempt, up to a quarter of an hour, so an account is never closed for good: that
/// would let anybody lock an official out. Counting is by account name whether it exists or not, so the wait says
/// nothing about who has an account.
final class LoginThrottle: Sendable {
    /// So many wrong passwords are forgiven.
    private static let forgiven = 5
    /// An address may be that of a whole town hall.
    private static let forgivenOfAddress = 30
    private static let longestWait = Int64(15 * 60 * 1_000)
    /// Nobody fills our memory with names: beyond this the oldest are forgotten.
    private static let mostKept = 10_000

    private struct Failures {
        var count = 0
        var last: Int64 = 0
    }

    private let failures = Mutex<[String: Failures]>([:])

    /// How long an attempt must wait, in whole seconds; `nil` when it may be made now.
    func wait(account: String, address: String, at now: Instant) -> Int? {
        failures.withLock { failures in
            let waits = keys(account, address).compactMap { key, forgiven -> Int64? in
                guard let known = failures[key], known.count >= forgiven else { return nil }
                let wait = min(1_000 << Int64(min(known.count - forgiven, 20)), LoginThrottle.longestWait)
                let remaining = known.last + wait - now.millisecondsSince1970
                return remaining > 0 ? remaining : nil
            }
            return waits.max().map { Int(($0 + 999) / 1_000) }
        }
    }

    func failed(account: String, address: String, at now: Instant) {
        failures.withLock { failures in
            for (key, _) in keys(account, address) {
                failures[key, default: Failures()].count += 1
                failures[key]?.last = now.millisecondsSince1970
            }
            if failures.count > LoginThrottle.mostKept {
                let limit = now.millisecondsSince1970 - LoginThrottle.longestWait
                failures = failures.filter { $0.value.last > limit }
            }
        }
    }

    /// A right password forgives the wrong ones of its account, not those of the address.
    func succeeded(account: String) {
        failures.withLock { $0[accountKey(account)] = nil }
    }

    private func keys(_ account: String, _ address: String) -> [(String, forgiven: Int)] {
        [(accountKey(account), LoginThrottle.forgiven), ("a " + address, LoginThrottle.forgivenOfAddress)]
    }

    private func accountKey(_ account: String) -> String { "n " + account.lowercased().prefix(100) }
}
