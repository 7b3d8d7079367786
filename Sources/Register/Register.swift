import GRDB

/// What is remembered: receptions, deliveries, observations, findings, events, consolidations and reminders, in one
/// SQLite file.
///
/// Everything about one delivery is committed in one durable transaction (``record(_:judge:)``), unique on partner and
/// content: after a crash at any moment a delivery is there as a whole or not at all. What must still happen outside
/// the register, such as writing the answer, is remembered in the same transaction and crossed off afterwards
/// (``complete(_:of:at:)``).
///
/// There is one writing connection. Readers see the register as it was when they began (``read(_:)``) and never wait
/// for the writer.
package final class Register: Sendable {
    let database: any DatabaseWriter
    let health: RegisterHealth

    /// Opens the register, makes it if it is not there, and brings its schema up to date.
    ///
    /// - Parameter path: the database file; its folder exists, on a local disk, and only one process has it open.
    /// - Throws: ``RegisterFailure`` when it cannot be opened, is newer than this program, or would not be durable.
    package init(path: String) throws {
        let health = RegisterHealth()
        self.health = health
        database = try attempting("open the register \(path)") {
            Register.makePrivate(path: path)
            let pool = try DatabasePool(path: path, configuration: Register.configuration(health))
            try Register.refuseNewerSchema(of: pool, path: path)
            try pool.writeWithoutTransaction { try Register.makeDurable($0, path: path) }
            try Migration.migrator.migrate(pool)
            return pool
        }
    }

    private init(queue: DatabaseQueue, health: RegisterHealth) throws {
        database = queue
        self.health = health
        try attempting("make a register in memory") { try Migration.migrator.migrate(queue) }
    }

    /// A register that is gone when it is released, for tests.
    package static func inMemory() throws -> Register {
        try attempting("make a register in memory") {
            let health = RegisterHealth()
            return try Register(queue: DatabaseQueue(configuration: configuration(health)), health: health)
        }
    }

    /// Gives a view of the register as it is at this moment, unchanged by whatever is recorded meanwhile.
    ///
    /// The view must not leave the closure. Do not call the register itself from inside it.
    package func read<Result>(_ body: (RegisterSnapshot) throws -> Result) throws -> Result {
        try attempting("read the register") {
            try database.read { try body(RegisterSnapshot(database: $0)) }
        }
    }

    /// Changes the register in one transaction: wholly, durably, or not at all.
    func write<Result>(_ attempt: @autoclosure () -> String, _ body: (Database) throws -> Result) throws -> Result {
        try attempting(attempt()) { try database.write(body) }
    }
}

/// Runs some work on the database; what SQLite reports becomes a failure that says what was attempted.
func attempting<Result>(_ attempt: @autoclosure () -> String, _ work: () throws -> Result) throws -> Result {
    do {
        return try work()
    } catch let error as DatabaseError {
        throw RegisterFailure(error, attempt: attempt())
    }
}
