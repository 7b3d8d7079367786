import GRDB
import Testing

@testable import Register

@Suite struct SpreadsheetMigrationTests {
    /// A register that an earlier version of the program made, with a delivery and its period.
    private static func earlier() throws -> DatabaseQueue {
        let queue = try DatabaseQueue()
        try Migration.migrator.migrate(queue, upTo: "008 reminders")
        try queue.write { database in
            try database.execute(
                sql: """
                    INSERT INTO delivery VALUES (7, 'D-7', 'sjt', '\(String(repeating: "a", count: 64))', 10, x'61', 0,
                        'v', 'accepted', 'sjt-wachttijd', 'GM0482', 'csv', 1, 0, 0, 0, 1);
                    INSERT INTO deliveryPeriod (delivery, position, agreement, kind, firstDay, lastDay, currentFrom)
                        VALUES (7, 0, 'sjt-wachttijd', 1, 0, 0, 0);
                    """)
        }
        return queue
    }

    @Test func `deliveries, their periods and the references between them stay`() throws {
        let queue = try SpreadsheetMigrationTests.earlier()
        try Migration.migrator.migrate(queue)
        try queue.read { database in
            #expect(
                try String.fetchAll(
                    database, sql: "SELECT name || format FROM delivery JOIN deliveryPeriod ON delivery = delivery.id")
                    == ["D-7csv"])
            #expect(try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").isEmpty)
            let indexes = try String.fetchAll(
                database,
                sql: "SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'delivery' AND sql > ''")
            #expect(
                Set(indexes).isSuperset(of: ["deliveryByContentHash", "deliveryByFileName", "deliveryByMunicipality"]))
        }
        #expect(throws: DatabaseError.self) {
            try queue.write { try $0.execute(sql: "DELETE FROM delivery") }
        }
    }

    @Test(arguments: [("spreadsheet", true), ("csv", true), ("xls", false)])
    func `a delivery may be a workbook`(_ format: String, _ isAllowed: Bool) throws {
        let queue = try SpreadsheetMigrationTests.earlier()
        try Migration.migrator.migrate(queue)
        let change = { try queue.write { try $0.execute(sql: "UPDATE delivery SET format = ?", arguments: [format]) } }
        if isAllowed { try change() } else { #expect(throws: DatabaseError.self) { try change() } }
    }
}
