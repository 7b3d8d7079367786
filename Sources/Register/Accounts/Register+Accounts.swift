import GRDB
package import ReportingModel

extension Register {
    /// Makes an account.
    ///
    /// - Parameters:
    ///   - passwordHash: what ``RegisterSnapshot/passwordHash(ofAccount:)`` gives back; never the password itself.
    ///   - actor: who makes it.
    /// - Throws: ``AccountRefusal/nameIsTaken``, also for a name that only looks like another one's, and
    ///   ``AccountRefusal/nameIsReserved``.
    @discardableResult
    package func addAccount(
        named name: String, role: Role, partner: String? = nil, passwordHash: String, by actor: String,
        origin: String = "", at now: Instant
    ) throws -> Account {
        precondition((role == .partner) == (partner != nil), "an account delivers for a partner, or for none")
        let name = AccountName.stored(name)
        guard !AccountName.isReserved(name) else { throw AccountRefusal.nameIsReserved }
        return try write("add the account \(name)") { database in
            let likeness = AccountName.likeness(name)
            guard
                try !AccountTable(database: database).all().contains(where: {
                    AccountName.likeness($0.name) == likeness
                })
            else {
                throw AccountRefusal.nameIsTaken
            }
            try database.execute(
                sql: "INSERT INTO account (name, role, partner, passwordHash, createdAt) VALUES (?, ?, ?, ?, ?)",
                arguments: [name, role.rawValue, partner, passwordHash, now.millisecondsSince1970])
            try EventTable(database: database).append(
                Event(
                    at: now, actor: actor, action: .accountAdded, object: name, result: role.rawValue, origin: origin,
                    detail: partner ?? ""))
            return try AccountTable(database: database).existing(name)
        }
    }

    /// Gives an account another password and lets go of whoever was in with it: its sessions and tokens end.
    ///
    /// - Parameter reopening: whether an account that was disabled is opened again; only somebody else may do that.
    /// - Throws: ``AccountRefusal/isDisabled`` for a disabled account that is not to be opened.
    package func setPassword(
        _ passwordHash: String, of name: String, reopening: Bool, by actor: String, origin: String = "",
        at now: Instant
    ) throws {
        try write("set the password of \(name)") { database in
            let account = try AccountTable(database: database).existing(name)
            guard reopening || account.disabledAt == nil else { throw AccountRefusal.isDisabled }
            try database.execute(
                sql: "UPDATE account SET passwordHash = ?, disabledAt = NULL WHERE id = ?",
                arguments: [passwordHash, account.id])
            try AccountTable(database: database).letGo(of: account, at: now)
            try EventTable(database: database).append(
                Event(
                    at: now, actor: actor, action: account.disabledAt == nil ? .passwordSet : .accountReopened,
                    object: account.name, origin: origin))
        }
    }

    /// Ends an account, with its sessions and tokens. ``setPassword(_:of:reopening:by:origin:at:)`` opens it again.
    package func disableAccount(_ name: String, by actor: String, origin: String = "", at now: Instant) throws {
        try write("disable the account \(name)") { database in
            let account = try AccountTable(database: database).existing(name)
            guard account.disabledAt == nil else { return }
            let administrators = try AccountTable(database: database).all().filter {
                $0.role == .administrator && $0.disabledAt == nil
            }
            guard administrators != [account] else { throw AccountRefusal.isLastAdministrator }
            try database.execute(
                sql: "UPDATE account SET disabledAt = ? WHERE id = ?",
                arguments: [now.millisecondsSince1970, account.id])
            try AccountTable(database: database).letGo(of: account, at: now)
            try EventTable(database: database).append(
                Event(at: now, actor: actor, action: .accountDisabled, object: account.name, origin: origin))
        }
    }
}

extension RegisterSnapshot {
    /// Every account that ever was, by name.
    package func accounts() throws -> [Account] { try AccountTable(database: database).all() }

    /// The account with this name, whatever its capitals; `nil` when there is none.
    package func account(named name: String) throws -> Account? {
        try AccountTable(database: database).account(named: name)
    }

    /// What was stored with the account; `nil` when there is no such account.
    package func passwordHash(ofAccount name: String) throws -> String? {
        try String.fetchOne(
            database, sql: "SELECT passwordHash FROM account WHERE name = ?", arguments: [AccountName.stored(name)])
    }
}

/// The table of accounts.
struct AccountTable {
    let database: Database

    func all() throws -> [Account] {
        try Row.fetchAll(database, sql: "SELECT * FROM account ORDER BY name").map(account)
    }

    func account(named name: String) throws -> Account? {
        try Row.fetchOne(
            database, sql: "SELECT * FROM account WHERE name = ?", arguments: [AccountName.stored(name)]
        ).map(account)
    }

    func existing(_ name: String) throws -> Account {
        guard let account = try account(named: name) else { throw AccountRefusal.unknownAccount }
        return account
    }

    /// Ends every session and token of the account.
    func letGo(of account: Account, at now: Instant) throws {
        try database.execute(sql: "DELETE FROM session WHERE account = ?", arguments: [account.id])
        try database.execute(
            sql: "UPDATE apiToken SET withdrawnAt = ? WHERE account = ? AND withdrawnAt IS NULL",
            arguments: [now.millisecondsSince1970, account.id])
    }

    func account(_ row: Row) throws -> Account {
        Account(
            id: row["id"], name: row["name"], role: try row.word("role"), partner: row["partner"],
            createdAt: row.instant("createdAt"), disabledAt: row.optionalInstant("disabledAt"))
    }
}
