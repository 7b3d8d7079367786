import Foundation
import GRDB
package import ReportingModel

/// How long someone stays logged in.
package struct SessionLimits: Hashable, Sendable {
    /// After so long without a request the session ends.
    package let idle: Duration
    /// After so long it ends whatever happens.
    package let longest: Duration

    package init(idle: Duration = .seconds(60 * 60), longest: Duration = .seconds(10 * 60 * 60)) {
        self.idle = idle
        self.longest = longest
    }
}

/// A token that a browser or a program shows; the register keeps only its SHA-256.
package typealias TokenHash = [UInt8]

extension Register {
    /// How old the last use may become before it is written again: a page view is not worth a transaction.
    private static let useStep = Duration.seconds(60)

    /// Begins a session, and forgets those that ended.
    package func beginSession(
        _ token: TokenHash, of account: Account, limits: SessionLimits, origin: String, at now: Instant
    ) throws {
        try write("begin a session of \(account.name)") { database in
            try database.execute(
                sql: "DELETE FROM session WHERE createdAt <= ? OR lastUsedAt <= ?",
                arguments: [
                    now.earlier(by: limits.longest).millisecondsSince1970,
                    now.earlier(by: limits.idle).millisecondsSince1970,
                ])
            try database.execute(
                sql: "INSERT INTO session (tokenHash, account, createdAt, lastUsedAt) VALUES (?, ?, ?, ?)",
                arguments: [Data(token), account.id, now.millisecondsSince1970, now.millisecondsSince1970])
            try EventTable(database: database).append(
                Event(at: now, actor: account.name, action: .loggedIn, object: account.name, origin: origin))
        }
    }

    /// The account of a session that has not ended; notes that it was used.
    package func account(ofSession token: TokenHash, limits: SessionLimits, at now: Instant) throws -> Account? {
        guard
            let (account, lastUsedAt) = try read({ snapshot -> (Account, Instant)? in
                let row = try Row.fetchOne(
                    snapshot.database,
                    sql: """
                        SELECT account.*, session.lastUsedAt FROM session JOIN account ON account.id = session.account
                        WHERE tokenHash = ? AND account.disabledAt IS NULL AND session.createdAt > ? AND lastUsedAt > ?
                        """,
                    arguments: [
                        Data(token), now.earlier(by: limits.longest).millisecondsSince1970,
                        now.earlier(by: limits.idle).millisecondsSince1970,
                    ])
                return try row.map {
                    (try AccountTable(database: snapshot.database).account($0), $0.instant("lastUsedAt"))
                }
            })
        else { return nil }
        if lastUsedAt <= now.earlier(by: Register.useStep) {
            noteUse(of: token, at: now)
        }
        return account
    }

    /// Without waiting for it: a large file that is being recorded must not keep a page waiting. A use that could not be
    /// noted is noted with the next request.
    private func noteUse(of token: TokenHash, at now: Instant) {
        let hash = Data(token)
        database.asyncWrite(
            { database in
                try database.execute(
                    sql: "UPDATE session SET lastUsedAt = ? WHERE tokenHash = ?",
                    arguments: [now.millisecondsSince1970, hash])
            }, completion: { _, _ in })
    }

    package func endSession(_ token: TokenHash) throws {
        try write("end a session") { database in
            try database.execute(sql: "DELETE FROM session WHERE tokenHash = ?", arguments: [Data(token)])
        }
    }

    /// Lets a program in as an account.
    package func addToken(
        _ token: TokenHash, labelled label: String, for account: Account, origin: String = "", at now: Instant
    ) throws {
        try write("add a token") { database in
            try database.execute(
                sql: "INSERT INTO apiToken (account, label, tokenHash, createdAt) VALUES (?, ?, ?, ?)",
                arguments: [account.id, label, Data(token), now.millisecondsSince1970])
            try EventTable(database: database).append(
                Event(
                    at: now, actor: account.name, action: .tokenAdded, object: account.name, result: label,
                    origin: origin))
        }
    }

    /// Ends a token of the account; another one's is left alone.
    package func withdrawToken(_ id: Int64, of account: Account, origin: String = "", at now: Instant) throws {
        try write("withdraw a token") { database in
            try database.execute(
                sql: "UPDATE apiToken SET withdrawnAt = ? WHERE id = ? AND account = ? AND withdrawnAt IS NULL",
                arguments: [now.millisecondsSince1970, id, account.id])
            guard database.changesCount > 0 else { return }
            try EventTable(database: database).append(
                Event(
                    at: now, actor: account.name, action: .tokenWithdrawn, object: account.name, result: "\(id)",
                    origin: origin))
        }
    }
}

/// A token of an account, without what it takes to use it.
package struct APIToken: Hashable, Sendable {
    package let id: Int64
    package let label: String
    package let createdAt: Instant
}

extension RegisterSnapshot {
    /// The account that a token lets in; `nil` for one that is unknown, withdrawn, or of a disabled account.
    package func account(ofToken token: TokenHash) throws -> Account? {
        try Row.fetchOne(
            database,
            sql: """
                SELECT account.* FROM apiToken JOIN account ON account.id = apiToken.account
                WHERE tokenHash = ? AND withdrawnAt IS NULL AND disabledAt IS NULL
                """,
            arguments: [Data(token)]
        ).map { try AccountTable(database: database).account($0) }
    }

    /// The tokens of an account that still work, oldest first.
    package func tokens(of account: Account) throws -> [APIToken] {
        try Row.fetchAll(
            database, sql: "SELECT * FROM apiToken WHERE account = ? AND withdrawnAt IS NULL ORDER BY id",
            arguments: [account.id]
        ).map { APIToken(id: $0["id"], label: $0["label"], createdAt: $0.instant("createdAt")) }
    }
}
