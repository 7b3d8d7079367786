import GRDB
import ReportingModel
import Testing

@testable import Register

/// What `sluis verify` finds when somebody changed the register behind our back.
@Suite struct IntegrityTests {
    private let register: Register

    init() throws {
        register = try .inMemory()
        let place = Place(line: 2, column: 2)
        let figure = Figure(period: .year(2020), value: .estimate(ExactDecimal(12)), unit: "dagen", place: place)
        let finding = Finding(.estimateRead, ["column": "Wachttijd", "found": "ca. 12"], at: place)
        let held = try register.deliver(.sample(1), [figure], .sample(.held, findings: [finding]))
        let until = CalendarDay(daysSince1970: 21_000)
        for (verdict, minute) in [(Decision.Verdict.accept, 2), (.withdraw, 3), (.accept, 4)] {
            try register.decide(
                Decision(verdict, reason: "klopt", actor: "anna", at: .sample(minute)), on: held.delivery,
                remembering: verdict == .accept ? [Remembering(finding: 0, until: until)] : [])
        }
        _ = try register.deliver(.sample(2), [], .sample(.rejected))
        let synonym = HeadingSynonym(agreement: "sjt-wachttijd", heading: "Datum", written: "Dag")
        let other = HeadingSynonym(agreement: "sjt-wachttijd", heading: "Aantal", written: "Getal")
        #expect(try register.refuse(synonym, by: "anna", reason: "nee", origin: "::1", at: .sample(4)))
        #expect(try register.confirm(synonym, by: "anna", reason: "toch", origin: "::1", at: .sample(5)))
        #expect(try register.withdraw(synonym, by: "anna", reason: "nee", at: .sample(6)))
        #expect(try register.confirm(synonym, by: "anna", reason: "ja", at: .sample(7)))
        #expect(try register.refuse(other, by: "anna", reason: "nee", origin: "::1", at: .sample(8)))
        try register.addAccount(named: "anna", role: .reviewer, passwordHash: "h", by: "test", at: .sample(1))
        try register.addAccount(named: "bert", role: .reader, passwordHash: "h", by: "test", at: .sample(1))
        try register.addAccount(
            named: "dora", role: .partner, partner: "sjt", passwordHash: "h", by: "test", at: .sample(1))
        try register.disableAccount("bert", by: "anna", at: .sample(3))
        try register.addAccount(named: "cora", role: .reader, passwordHash: "h", by: "test", at: .sample(1))
        try register.setPassword("i", of: "cora", reopening: true, by: "anna", at: .sample(4))
    }

    @Test func `a register that only the program wrote is whole`() throws {
        #expect(try register.read { try $0.integrityProblems() } == [])
    }

    @Test(arguments: [
        ("the log may be changed", "DROP TRIGGER eventIsNeverUpdated", "trigger eventIsNeverUpdated is missing"),
        (
            "a guard that guards nothing",
            "DROP TRIGGER eventIsNeverUpdated; CREATE TRIGGER eventIsNeverUpdated BEFORE UPDATE ON event BEGIN SELECT 1; END",
            "trigger eventIsNeverUpdated is missing or altered"
        ),
        (
            "good after all", "UPDATE delivery SET outcome = 'accepted' WHERE id = 2",
            "has another outcome than the log says"
        ),
        (
            "in time after all", "UPDATE delivery SET receivedAt = receivedAt - 8640000000 WHERE id = 2",
            "was not received as the log says"
        ),
        ("of another partner", "UPDATE delivery SET partner = 'soj' WHERE id = 2", "was not received as the log says"),
        ("for another partner", "UPDATE account SET partner = 'soj' WHERE name = 'dora'", "the account dora is not as"),
        (
            "a decision that nobody took",
            "INSERT INTO decision (delivery, verdict, reason, actor, at) VALUES (1, 'withdraw', 'x', 'beheer', 9)",
            "the log does not know a decision"
        ),
        (
            "a decision in another name", "UPDATE decision SET actor = 'bert' WHERE id = 3",
            "the log does not know a decision"
        ),
        (
            "another reason", "UPDATE decision SET reason = 'klopte' WHERE id = 3", "the log does not know a decision"
        ),
        ("a decision less", "DELETE FROM decision WHERE id = 3", "stands in the log only"),
        ("a value remembered in another name", "UPDATE waiver SET actor = 'bert' WHERE id = 2", "what stays in force"),
        ("another value", "UPDATE waiver SET value = 'ca. 99 dagen' WHERE id = 2", "what stays in force"),
        ("for longer", "UPDATE waiver SET until = until + 1 WHERE id = 2", "what stays in force"),
        ("for ever", "UPDATE waiver SET until = NULL WHERE id = 2", "what stays in force"),
        ("for another reason", "UPDATE waiver SET reason = 'x' WHERE id = 2", "what stays in force"),
        ("forgotten", "DELETE FROM waiver WHERE id = 2", "what stays in force"),
        ("taken back by nobody", "UPDATE waiver SET withdrawnAt = 9 WHERE id = 2", "what stays in force"),
        (
            "in force again",
            "DELETE FROM waiver WHERE id = 2; UPDATE waiver SET withdrawnAt = NULL WHERE id = 1", "what stays in force"
        ),
        ("another heading", "UPDATE headingSynonym SET heading = 'Jaar' WHERE id = 2", "what the headings"),
        ("another way to write it", "UPDATE headingSynonym SET written = 'Dagen' WHERE id = 2", "what the headings"),
        ("a heading less", "DELETE FROM headingSynonym WHERE id = 2", "what the headings"),
        ("a heading that holds no more", "UPDATE headingSynonym SET withdrawnAt = 9 WHERE id = 2", "what the headings"),
        (
            "a heading more",
            "INSERT INTO headingSynonym (agreement, heading, written, confirmedAt) VALUES ('sjt-wachttijd', 'a', 'b', 9)",
            "what the headings"
        ),
        ("a no less", "DELETE FROM headingRefusal", "what the headings"),
        ("a no about something else", "UPDATE headingRefusal SET written = 'Tal'", "what the headings"),
        (
            "a higher role", "UPDATE account SET role = 'administrator' WHERE name = 'anna'",
            "the account anna is not as"
        ),
        ("opened again", "UPDATE account SET disabledAt = NULL WHERE name = 'bert'", "the account bert is not as"),
        ("closed", "UPDATE account SET disabledAt = 1 WHERE name = 'cora'", "the account cora is not as"),
        (
            "an account more",
            "INSERT INTO account (name, role, passwordHash, createdAt) VALUES ('dirk', 'reader', 'h', 1)",
            "the account dirk is not as"
        ),
        ("an account less", "DELETE FROM account WHERE name = 'cora'", "the account cora stands in the log only"),
    ])
    func `what the log does not explain is a problem`(what: String, sql: String, expected: String) throws {
        try register.database.write { try $0.execute(sql: sql) }
        let problems = try register.read { try $0.integrityProblems() }.map(\.en)
        #expect(problems.count { $0.contains(expected) } == 1, "\(what): \(problems)")
    }
}
