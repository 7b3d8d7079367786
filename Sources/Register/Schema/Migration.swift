import GRDB

/// One step of the schema, frozen once it has landed: a register in use has run it already and will not run it again.
///
/// A change to the schema is a new migration in a file of its own, added at the end of ``all``. The tables carry the
/// invariants themselves (NOT NULL, CHECK, FOREIGN KEY, UNIQUE), so that no code, present or future, can break them.
struct Migration: Sendable {
    /// Remembered in the register; never changed.
    let name: String
    let sql: String

    /// Every migration in the order in which they run.
    static let all: [Migration] = [
        .createDeliveries, .createObservations, .createReceptions, .createFindings, .createEvents, .createCrashes,
        .createConsolidations, .createReminders,
        .addStatements, .createHeadingSynonyms, .createDecisions, .widenDeliveries,
        .createAccounts, .sealEvents, .indexForSite,
        .createWaivers, .indexReview, .indexFigures, .indexLog, .indexPartnerReceptions,
        .indexLargeRegisters, .markOvertaken, .keepFirstReceptions, .createHeadingRefusals, .markUnsealedEvents,
    ]

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        for migration in all {
            migrator.registerMigration(migration.name) { try $0.execute(sql: migration.sql) }
        }
        return migrator
    }
}
