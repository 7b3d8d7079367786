import Foundation
import GRDB
import ReportingModel
import Testing

@testable import Register

/// The register as a file: each test has a folder of its own, removed afterwards.
@Suite final class OpeningTests {
    let folder: URL
    var path: String { folder.appending(path: "register.sqlite").path }

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "register-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    @Test func `the writing connection is durable and checks references`() throws {
        let register = try Register(path: path)
        let settings = try register.database.writeWithoutTransaction { database in
            try ["journal_mode", "synchronous", "foreign_keys"].map { name in
                try DatabaseValue.fetchOne(database, sql: "PRAGMA \(name)")?.description
            }
        }
        #expect(settings == ["\"wal\"", "2", "1"])
    }

    @Test func `a register that cannot be made durable is refused`() throws {
        let queue = try DatabaseQueue()
        #expect(throws: RegisterFailure.unsafeSetting(path: "memory", name: "journal_mode", found: "memory")) {
            try queue.writeWithoutTransaction { try Register.makeDurable($0, path: "memory") }
        }
    }

    @Test func `what was recorded is there after opening again`() throws {
        let recorded = try Register(path: path).deliver(1, findings: [Finding(.emptyFile)])
        let register = try Register(path: path)
        #expect(try register.read { try $0.delivery(named: recorded.delivery) }?.outcome == .accepted)
        #expect(try register.currentObservations().count == 1)
        #expect(try register.read { try $0.pendingReceptions() }.map(\.id) == [recorded.id])
        #expect(try register.deliver(1, at: 2).isDuplicate)
    }

    @Test func `a register of a newer version is refused and left alone`() throws {
        try Register(path: path).database.write { database in
            try database.execute(sql: "INSERT INTO grdb_migrations VALUES ('999 future')")
        }
        let failure = #expect(throws: RegisterFailure.self) { try Register(path: path) }
        #expect(failure == .newerSchema(path: path, unknownMigrations: ["999 future"]))
        #expect(failure?.mustStop == true)
    }

    @Test func `a folder that is not there is a failure with a remedy`() throws {
        let failure = #expect(throws: RegisterFailure.self) { try Register(path: folder.path + "/none/r.sqlite") }
        guard case .database(let attempt, .notWritable, _) = failure else {
            Issue.record("unexpected failure \(String(describing: failure))")
            return
        }
        #expect(attempt == "open the register \(folder.path)/none/r.sqlite")
        #expect(failure?.remedy.contains("right to write") == true)
    }

    @Test func `a file that is no register is called damaged`() throws {
        try Data("Datum;Wachttijd\n2021-04-30;12\n".utf8.map { $0 } + [UInt8](repeating: 65, count: 4_096))
            .write(to: URL(filePath: path))
        let failure = #expect(throws: RegisterFailure.self) { try Register(path: path) }
        guard case .database(_, .damaged, _) = failure else {
            Issue.record("unexpected failure \(String(describing: failure))")
            return
        }
    }

    @Test func `a reader sees the moment at which it began`() throws {
        let register = try Register(path: path)
        try register.deliver(1)
        let seen = try register.read { snapshot in
            let before = try snapshot.deliveries().count
            try register.deliver(2, years: [2030])
            return (before, try snapshot.deliveries().count)
        }
        #expect(seen == (1, 1))
        #expect(try register.read { try $0.deliveries() }.count == 2)
    }

    @Test func `a page does not wait for a large file that is being recorded`() throws {
        let register = try Register(path: path)
        let (token, limits) = (TokenHash(repeating: 7, count: 32), SessionLimits())
        let account = try register.addAccount(
            named: "een", role: .reader, passwordHash: "h", by: "test", at: .sample(1))
        try register.beginSession(token, of: account, limits: limits, origin: "", at: .sample(1))
        // Nobody else can write now, and it is so long ago that the use of the session is noted.
        let found = try register.write("record a large file") { _ in
            try register.account(ofSession: token, limits: limits, at: .sample(1).earlier(by: .seconds(-120)))
        }
        #expect(found == account)
    }

    @Test func `verification reports what does not belong together`() throws {
        let register = try Register(path: path)
        let name = try register.deliver(1).delivery
        #expect(try register.read { try $0.integrityProblems() }.isEmpty)
        try register.database.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA foreign_keys = OFF")
            try database.execute(sql: "DELETE FROM observation; INSERT INTO deliveryCode VALUES (77, 0, 0, 'x')")
        }
        #expect(
            try register.read { try $0.integrityProblems() }.map(\.en) == [
                "a row of deliveryCode refers to a row of delivery that is not there",
                "delivery \(name) does not have as many observations as it was recorded with",
            ])
    }

    @Test func `a full disk undoes the whole delivery and says so`() throws {
        let register = try Register(path: path)
        try register.deliver(1)
        try register.database.writeWithoutTransaction { database in
            let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
            try database.execute(sql: "PRAGMA max_page_count = \(pages + 2)")
        }
        let figures = (0..<10_000).map { Figure(period: .year(2021), dimensions: ["nummer": String($0)]) }
        let failure = #expect(throws: RegisterFailure.self) {
            try register.deliver(.sample(2), figures, .sample(.accepted))
        }
        guard case .database(_, .diskFull, _) = failure else {
            Issue.record("unexpected failure \(String(describing: failure))")
            return
        }
        #expect(failure?.mustStop == false)
        try register.database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA max_page_count = 1000000") }
        #expect(try register.outcomes() == ["1: accepted"])
        #expect(try register.deliver(.sample(2), figures, .sample(.accepted)).replaces.count == 1)
    }
}
