import GRDB
import ReportingModel
import Testing

@testable import Register

@Suite struct EventSealTests {
    private let register: Register

    init() throws {
        register = try .inMemory()
        for number in 1...5 {
            try register.append(
                Event(
                    at: Instant(millisecondsSince1970: Int64(number)), actor: "anna", action: .decided,
                    object: "sjt-\(number)", result: "accept", origin: "192.0.2.1", detail: "akkoord"))
        }
    }

    private func tamper(_ sql: String) throws {
        try register.database.write { database in
            try database.execute(
                sql: """
                    DROP TRIGGER eventIsNeverUpdated;
                    DROP TRIGGER eventIsNeverDeleted;
                    DROP TRIGGER eventIsNeverReplaced;
                    \(sql)
                    """)
        }
    }

    @Test func `a log as it was written fits its seals`() throws {
        let log = try register.read { try $0.eventLogSeal() }
        #expect(log.firstAltered == nil)
        #expect(log.eventCount == 5)
        #expect(log.seal.count == 64)
    }

    @Test(arguments: [
        ("another actor", "UPDATE event SET actor = 'bert' WHERE id = 3", 3),
        ("another moment", "UPDATE event SET at = at + 1 WHERE id = 2", 2),
        ("a word moved to the next field", "UPDATE event SET result = '', detail = 'acceptakkoord' WHERE id = 4", 4),
        ("an event less in the middle", "DELETE FROM event WHERE id = 3", 3),
        ("an event less at the end", "DELETE FROM event WHERE id = 5", 5),
        (
            "an event more",
            "INSERT INTO event (at, actor, action, object, result, origin, detail) VALUES (9, 'x', 'decided', 'y', '', '', '')",
            6
        ),
        ("another seal", "UPDATE event SET seal = zeroblob(32) WHERE id = 5", 5),
        ("no seal", "UPDATE event SET seal = NULL WHERE id = 4", 4),
        ("no seals at all", "UPDATE event SET seal = NULL", 1),
    ])
    func `whatever is altered shows`(what: String, sql: String, first: Int64) throws {
        try tamper(sql)
        #expect(try register.read { try $0.eventLogSeal() }.firstAltered == first, "\(what)")
    }

    @Test func `a seal that was noted shows that nothing before it is gone`() throws {
        let noted = try register.read { try $0.eventLogSeal() }.seal
        try register.append(Event(at: Instant(millisecondsSince1970: 6), action: .received, object: "x"))
        #expect(try register.read { try $0.eventLogSeal(noted: noted) }.holdsNotedSeal)
        try tamper("DELETE FROM event WHERE id > 3; UPDATE sqlite_sequence SET seq = 3 WHERE name = 'event'")
        let cut = try register.read { try $0.eventLogSeal(noted: noted) }
        #expect(cut.firstAltered == nil && !cut.holdsNotedSeal)
    }

    @Test func `the first seal covers the events from before there were seals`() throws {
        try tamper("UPDATE event SET seal = NULL; UPDATE unsealedEvent SET lastID = 5")
        try register.append(Event(at: Instant(millisecondsSince1970: 6), action: .received, object: "x"))
        #expect(try register.read { try $0.eventLogSeal() }.firstAltered == nil)
        try register.database.write { try $0.execute(sql: "UPDATE event SET detail = 'anders' WHERE id = 2") }
        #expect(try register.read { try $0.eventLogSeal() }.firstAltered == 6)
    }
}
