import Register
import ReportingModel
import Synchronization

/// What one session gets to see once: on the next page that it asks for after a form was handled.
///
/// A form is answered with a redirect, so that reloading the page sends nothing again. What must not stand in an
/// address, such as a new password, waits here for the page: in memory only, for minutes, for nobody else.
final class SessionShelf: Sendable {
    enum Item: Sendable, Hashable {
        /// What was typed in a form that could not be handled.
        case draft(Fields)
        case password(account: String, password: String)
        case token(String)
        /// What was done.
        case done(Text)
    }

    private struct Kept {
        let item: Item
        let page: String
        let until: Int64
    }

    private static let lifetime = Int64(5 * 60 * 1_000)
    /// Nobody fills our memory: beyond this the oldest goes.
    private static let mostKept = 1_000

    private let kept = Mutex<[TokenHash: Kept]>([:])

    /// Keeps something for a page of a session that is logged in; it takes the place of what was there.
    func put(_ item: Item, for page: String, of token: SecretToken, at now: Instant) {
        kept.withLock { kept in
            kept = kept.filter { $0.value.until > now.millisecondsSince1970 }
            if kept.count >= SessionShelf.mostKept, let oldest = kept.min(by: { $0.value.until < $1.value.until }) {
                kept[oldest.key] = nil
            }
            kept[token.hash] = Kept(
                item: item, page: page, until: now.millisecondsSince1970 + SessionShelf.lifetime)
        }
    }

    /// Gives it, once; `nil` when nothing waits for this page.
    func take(for page: String, of token: SecretToken, at now: Instant) -> Item? {
        kept.withLock { kept in
            guard let found = kept[token.hash], found.page == page else { return nil }
            kept[token.hash] = nil
            return found.until > now.millisecondsSince1970 ? found.item : nil
        }
    }
}

extension Visit {
    /// Keeps something for the next time that this session asks for a page.
    func leave(_ item: SessionShelf.Item, for page: String) {
        site.shelf.put(item, for: page, of: token, at: now)
    }

    /// What waits for this page; gone once it was asked for.
    func pickUp() -> SessionShelf.Item? { site.shelf.take(for: path, of: token, at: now) }
}
