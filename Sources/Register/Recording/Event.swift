import Foundation
import GRDB
package import ReportingModel

/// Something that happened: who did what to which object, with which result. Kept for ever, never changed.
package struct Event: Hashable, Sendable {
    /// What was done; a word that never changes its meaning.
    package struct Action: RawRepresentable, Hashable, Sendable {
        package let rawValue: String

        package init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// A file came in; the result is its outcome.
        package static let received = Action(rawValue: "received")
        /// An account sent a file with the browser; the object is its name, the detail the partner.
        package static let uploaded = Action(rawValue: "uploaded")
        /// Known content came in again under another configuration and got a new verdict.
        package static let judgedAgain = Action(rawValue: "judgedAgain")
        /// A file that can never become a delivery was refused.
        package static let refused = Action(rawValue: "refused")
        /// A delivery lost a period to a newer one; the result is `superseded` when it was the last.
        package static let replaced = Action(rawValue: "replaced")
        /// An official decided on a delivery; the result is the verdict, the detail the reason.
        package static let decided = Action(rawValue: "decided")
        /// A delivery counts again, because the acceptance of the one that replaced it was withdrawn.
        package static let restored = Action(rawValue: "restored")
        /// A delivery waits for a decision again, because the newer one in its place was turned down.
        package static let waitsAgain = Action(rawValue: "waitsAgain")
        /// A partner was reminded of a delivery; the object is the agreement, the result before or after its due day.
        package static let reminded = Action(rawValue: "reminded")
        /// An official confirmed what a partner's heading means; the object is the agreement, the result the heading.
        package static let headingConfirmed = Action(rawValue: "headingConfirmed")
        /// That was taken back.
        package static let headingWithdrawn = Action(rawValue: "headingWithdrawn")
        /// An official said that a partner's heading is not the one that it resembles.
        package static let headingRefused = Action(rawValue: "headingRefused")
        /// A decision on a warning is remembered, or no longer; the object is the delivery, the result the finding's code.
        package static let waived = Action(rawValue: "waived")
        package static let waiverWithdrawn = Action(rawValue: "waiverWithdrawn")
        /// It holds again, because the acceptance of the one that took its place was withdrawn.
        package static let waiverRestored = Action(rawValue: "waiverRestored")
        /// Someone logged in, or tried to; the object is the account.
        package static let loggedIn = Action(rawValue: "loggedIn")
        package static let loginRefused = Action(rawValue: "loginRefused")
        package static let loggedOut = Action(rawValue: "loggedOut")
        /// An account was made (the result is its role), given another password, disabled, or opened again with a new
        /// password.
        package static let accountAdded = Action(rawValue: "accountAdded")
        package static let passwordSet = Action(rawValue: "passwordSet")
        package static let accountDisabled = Action(rawValue: "accountDisabled")
        package static let accountReopened = Action(rawValue: "accountReopened")
        /// A program was let in as an account, or no longer; the result is the token's label or number.
        package static let tokenAdded = Action(rawValue: "tokenAdded")
        package static let tokenWithdrawn = Action(rawValue: "tokenWithdrawn")
        /// An original was taken out of the archive to be looked at.
        package static let downloaded = Action(rawValue: "downloaded")
        /// Outputs were written.
        package static let consolidated = Action(rawValue: "consolidated")
    }

    /// The actor of everything that Sluis does by itself.
    package static let ownActor = "sluis"

    package var at: Instant
    /// ``ownActor``, or the name of an official.
    package var actor: String
    package var action: Action
    /// Name of the delivery, file, agreement or municipality it is about.
    package var object: String
    package var result: String
    /// Where it came from: the path of a file, the address of a browser.
    package var origin: String
    /// More, for a person.
    package var detail: String

    package init(
        at: Instant, actor: String = Event.ownActor, action: Action, object: String, result: String = "",
        origin: String = "", detail: String = ""
    ) {
        self.at = at
        self.actor = actor
        self.action = action
        self.object = object
        self.result = result
        self.origin = origin
        self.detail = detail
    }
}

/// The table of events: can only grow.
struct EventTable {
    let database: Database

    func append(_ event: Event) throws {
        let last = try Row.fetchOne(database, sql: "SELECT id, seal FROM event ORDER BY id DESC LIMIT 1")
        let id = (last?["id"] as Int64? ?? 0) + 1
        var seal =
            try last.map { try ($0["seal"] as Data?).map(EventSeal.init(after:)) ?? sealOfAll() }
            ?? EventSeal(after: Data())
        seal.add(event, id: id)
        try database.execute(
            sql: """
                INSERT INTO event (id, at, actor, action, object, result, origin, detail, seal)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                id, event.at.millisecondsSince1970, event.actor, event.action.rawValue, event.object, event.result,
                event.origin, event.detail, seal.data,
            ])
    }

    /// Covers the events from before there were seals.
    private func sealOfAll() throws -> EventSeal {
        var seal = EventSeal(after: Data())
        let rows = try Row.fetchCursor(database, sql: "SELECT * FROM event ORDER BY id")
        while let row = try rows.next() { seal.add(EventTable.event(row), id: row["id"]) }
        return seal
    }

    /// Oldest first.
    func events(where condition: String, _ arguments: StatementArguments) throws -> [Event] {
        try Row.fetchAll(
            database, sql: "SELECT * FROM event WHERE \(condition) ORDER BY id", arguments: arguments
        ).map(EventTable.event)
    }

    static func event(_ row: Row) -> Event {
        Event(
            at: row.instant("at"), actor: row["actor"], action: Event.Action(rawValue: row["action"]),
            object: row["object"], result: row["result"], origin: row["origin"], detail: row["detail"])
    }
}

extension Register {
    /// Adds an event that is no part of anything else that is recorded.
    package func append(_ event: Event) throws {
        try write("record the event \(event.action.rawValue)") { try EventTable(database: $0).append(event) }
    }
}

extension RegisterSnapshot {
    /// What happened to a delivery, a file, an agreement or a municipality, oldest first.
    package func events(about object: String) throws -> [Event] {
        try EventTable(database: database).events(where: "object = ?", [object])
    }

    /// What happened from one moment up to, and not including, another, oldest first.
    package func events(from start: Instant, until end: Instant) throws -> [Event] {
        try EventTable(database: database).events(
            where: "at >= ? AND at < ?", [start.millisecondsSince1970, end.millisecondsSince1970])
    }
}
