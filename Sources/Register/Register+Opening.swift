import GRDB
import Glibc

extension Register {
    /// Another program that holds the register, such as an administrator's `sqlite3`, is waited for: first it is tried
    /// again soon, then less often, together for about ten seconds.
    private static let (soonTries, laterTries): (Int, Int) = (20, 200)
    private static let (soonInMicroseconds, laterInMicroseconds): (UInt32, UInt32) = (5_000, 50_000)
    /// The pages that the writing connection keeps in memory, in KiB: a delivery of a million observations in the order
    /// of its file never waits for a page that it wrote before.
    private static let writerCacheInKiB = 32_768
    /// To what size the write-ahead log shrinks after a large delivery, in bytes.
    private static let journalSizeLimitInBytes = 16 * 1_024 * 1_024

    static func configuration(_ health: RegisterHealth) -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .callback { tries in
            health.noteWait(isFirstTry: tries == 0)
            usleep(tries < Register.soonTries ? Register.soonInMicroseconds : Register.laterInMicroseconds)
            return tries < Register.soonTries + Register.laterTries
        }
        configuration.foreignKeysEnabled = true
        configuration.maximumReaderCount = 4
        configuration.label = "register"
        return configuration
    }

    /// Makes the file, if it is missing, for our own account only; what SQLite puts beside it gets the same rights.
    /// What is there with wider rights, is narrowed. What is in the way, opening the register will say.
    static func makePrivate(path: String) {
        let file = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        if file >= 0 { close(file) }
        for name in [path, path + "-wal", path + "-shm"] { chmod(name, 0o600) }
    }

    /// Refuses a register that a newer program has changed: its new columns would be left empty by this one.
    static func refuseNewerSchema(of pool: DatabasePool, path: String) throws {
        let applied = try pool.read { try Migration.migrator.appliedIdentifiers($0) }
        let unknown = applied.subtracting(Migration.all.map(\.name)).sorted()
        guard unknown.isEmpty else { throw RegisterFailure.newerSchema(path: path, unknownMigrations: unknown) }
    }

    /// Makes a commit survive power loss, and proves it.
    ///
    /// GRDB lowers `synchronous` to NORMAL while it opens a pool, and with that setting a write-ahead log loses the
    /// last commits on power loss. So it is set again afterwards, on the one connection that writes.
    static func makeDurable(_ database: Database, path: String) throws {
        try database.execute(
            sql: """
                PRAGMA synchronous = FULL;
                PRAGMA cache_size = -\(writerCacheInKiB);
                PRAGMA journal_size_limit = \(journalSizeLimitInBytes);
                """)
        try checkDurability(of: database, path: path)
    }

    /// Proves that a commit on this connection survives power loss.
    static func checkDurability(of database: Database, path: String) throws {
        let wanted = [("journal_mode", "wal"), ("synchronous", "2"), ("foreign_keys", "1")]
        for (name, value) in wanted {
            let found = try DatabaseValue.fetchOne(database, sql: "PRAGMA \(name)")
            let text = found.flatMap { String.fromDatabaseValue($0) ?? Int.fromDatabaseValue($0).map(String.init) }
            guard text == value else {
                throw RegisterFailure.unsafeSetting(path: path, name: name, found: text ?? "not supported")
            }
        }
    }
}
