import GRDB
import ReportingModel
import Testing

@testable import Register

/// What `sluis verify` finds when somebody changed the register behind our back.
@Suite struct IntegrityTests {
    private let register: Register

    init() throws {
        register = try .inMemory()
        let held = try register.deliver(1, outcome: .held)
        try register.decide(Decision(.accept, reason: "klopt", actor: "anna", at: .sample(2)), on: held.delivery)
        try register.addAccount(named: "anna", role: .reviewer, passwordHash: "h", by: "test", at: .sample(1))
        try register.addAccount(named: "bert", role: .reader, passwordHash: "h", by: "test", at: .sample(1))
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
            "a decision that nobody took",
            "INSERT INTO decision (delivery, verdict, reason, actor, at) VALUES (1, 'withdraw', 'x', 'beheer', 9)",
            "the log does not know a decision"
        ),
        ("a decision in another name", "UPDATE decision SET actor = 'bert'", "the log does not know a decision"),
        ("a decision less", "DELETE FROM decision", "stands in the log only"),
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
        let problems = try register.read { try $0.integrityProblems() }
        #expect(problems.count { $0.contains(expected) } == 1, "\(what): \(problems)")
    }
}
