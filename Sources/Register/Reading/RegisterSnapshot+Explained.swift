import GRDB
import ReportingModel

/// What somebody changed in the register behind the program's back: it is not what the log or the program explains.
extension RegisterSnapshot {
    /// What is missing from the schema, or not as this program makes it: a trigger that guards the log, a constraint.
    func schemaProblems() throws -> [Text] {
        let own = Set(try schema())
        return try Register.inMemory().read { try $0.schema() }.filter { !own.contains($0) }
            .map { part in
                Text(
                    nl: "\(part.kind) \(part.name) ontbreekt of is veranderd",
                    en: "\(part.kind) \(part.name) is missing or altered")
            }
    }

    private struct SchemaPart: Hashable {
        let kind: String
        let name: String
        let sql: String
    }

    private func schema() throws -> [SchemaPart] {
        try Row.fetchAll(
            database, sql: "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type, name"
        ).map { SchemaPart(kind: $0["type"], name: $0["name"], sql: $0["sql"]) }
    }

    /// Deliveries with another outcome than the log says that they got, and of which it says nothing more.
    func unexplainedOutcomes() throws -> [Text] {
        try String.fetchAll(
            database,
            sql: """
                SELECT delivery.name FROM delivery JOIN event ON event.object = delivery.name
                WHERE event.action = 'received' AND event.result NOT IN (delivery.outcome, 'duplicate')
                AND NOT EXISTS (
                    SELECT 1 FROM event AS later WHERE later.object = delivery.name
                    AND later.action IN ('judgedAgain', 'replaced', 'decided', 'restored', 'waitsAgain'))
                ORDER BY delivery.id
                """
        ).map { name in
            Text(
                nl: "aanlevering \(name) heeft een andere uitkomst dan het logboek zegt",
                en: "delivery \(name) has another outcome than the log says")
        }
    }

    /// Deliveries that came in at another moment than the log says, or from another partner than their name does.
    func unexplainedReceptions() throws -> [Text] {
        try String.fetchAll(
            database,
            sql: """
                SELECT name FROM delivery
                WHERE name NOT LIKE partner || '-%' OR receivedAt IS NOT (
                    SELECT max(at) FROM event WHERE object = name
                    AND (action = 'received' AND result <> 'duplicate' OR action = 'judgedAgain'))
                ORDER BY id
                """
        ).map { name in
            Text(
                nl: "aanlevering \(name) is niet ontvangen zoals het logboek zegt",
                en: "delivery \(name) was not received as the log says")
        }
    }

    /// Decisions that the log knows nothing of, and the other way round.
    func unexplainedDecisions() throws -> [Text] {
        // Behind the reason of an acceptance stands what it took the place of.
        let isSame = """
            event.object = delivery.name AND event.action = 'decided' AND event.at = decision.at
            AND event.actor = decision.actor AND event.result = decision.verdict
            AND (event.detail = decision.reason OR decision.verdict = 'accept'
                AND substr(event.detail, 1, length(decision.reason) + 11) = decision.reason || ' (replaces ')
            """
        let unlogged = try String.fetchAll(
            database,
            sql: """
                SELECT delivery.name FROM decision JOIN delivery ON delivery.id = decision.delivery
                WHERE NOT EXISTS (SELECT 1 FROM event WHERE \(isSame)) ORDER BY decision.id
                """
        ).map { name in
            Text(
                nl: "het logboek kent een besluit over aanlevering \(name) niet, of anders",
                en: "the log does not know a decision on delivery \(name), or otherwise")
        }
        let lost = try String.fetchAll(
            database,
            sql: """
                SELECT event.object FROM event WHERE event.action = 'decided' AND NOT EXISTS (
                    SELECT 1 FROM delivery JOIN decision ON decision.delivery = delivery.id WHERE \(isSame))
                ORDER BY event.id
                """
        ).map { name in
            Text(
                nl: "een besluit over aanlevering \(name) staat alleen zo in het logboek",
                en: "a decision on delivery \(name) stands in the log only")
        }
        return unlogged + lost
    }

    /// Accounts that are not as the log says: made, with this role, open or closed.
    func unexplainedAccounts() throws -> [Text] {
        var expected: [String: (role: String, partner: String, isOpen: Bool)] = [:]
        let events = try Row.fetchCursor(
            database,
            sql: """
                SELECT action, object, result, detail FROM event
                WHERE action IN ('accountAdded', 'passwordSet', 'accountDisabled', 'accountReopened') ORDER BY id
                """)
        while let event = try events.next() {
            let name: String = event["object"]
            switch Event.Action(rawValue: event["action"]) {
            case .accountAdded: expected[name] = (event["result"], event["detail"], true)
            case .accountDisabled: expected[name]?.isOpen = false
            default: expected[name]?.isOpen = true
            }
        }
        let accounts = try AccountTable(database: database).all()
        let altered = accounts.filter { account in
            expected[account.name].map {
                $0 != (account.role.rawValue, account.partner ?? "", account.disabledAt == nil)
            } ?? true
        }.map { account in
            Text(
                nl: "account \(account.name) is niet zoals het logboek zegt",
                en: "the account \(account.name) is not as the log says")
        }
        let lost = Set(expected.keys).subtracting(accounts.map(\.name)).sorted()
        return altered
            + lost.map { name in
                Text(
                    nl: "account \(name) staat alleen in het logboek", en: "the account \(name) stands in the log only")
            }
    }
}
