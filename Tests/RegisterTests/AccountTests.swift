import ReportingModel
import Testing

@testable import Register

@Suite struct AccountTests {
    private let register: Register
    private let now = Instant(millisecondsSince1970: 1_795_339_440_000)
    private let token = TokenHash(repeating: 7, count: 32)

    init() throws {
        register = try .inMemory()
    }

    @Test func `a name is one account, whatever its capitals`() throws {
        try register.addAccount(named: "Anna", role: .reviewer, passwordHash: "h", by: "test", at: now)
        #expect(throws: AccountRefusal.nameIsTaken) {
            try register.addAccount(named: "anna", role: .reader, passwordHash: "h", by: "test", at: now)
        }
        #expect(try register.read { try $0.account(named: "ANNA")?.role } == .reviewer)
    }

    @Test func `the last administrator cannot be disabled`() throws {
        try register.addAccount(named: "een", role: .administrator, passwordHash: "h", by: "test", at: now)
        #expect(throws: AccountRefusal.isLastAdministrator) {
            try register.disableAccount("een", by: "test", at: now)
        }
        try register.addAccount(named: "twee", role: .administrator, passwordHash: "h", by: "test", at: now)
        try register.disableAccount("een", by: "twee", at: now)
        #expect(try register.read { try $0.account(named: "een")?.disabledAt } == now)
    }

    @Test func `a new password ends all sessions and opens the account again`() throws {
        let account = try register.addAccount(named: "een", role: .reader, passwordHash: "oud", by: "test", at: now)
        try register.beginSession(token, of: account, limits: SessionLimits(), origin: "", at: now)
        #expect(try register.account(ofSession: token, limits: SessionLimits(), at: now) == account)
        try register.setPassword("nieuw", of: "een", reopening: false, by: "test", at: now)
        #expect(try register.account(ofSession: token, limits: SessionLimits(), at: now) == nil)
        #expect(try register.read { try $0.passwordHash(ofAccount: "een") } == "nieuw")
    }

    @Test func `a session that is used goes on`() throws {
        let limits = SessionLimits(idle: .seconds(600), longest: .seconds(1_000))
        let account = try register.addAccount(named: "een", role: .reader, passwordHash: "h", by: "test", at: now)
        try register.beginSession(token, of: account, limits: limits, origin: "", at: now)
        #expect(try register.account(ofSession: token, limits: limits, at: now.earlier(by: .seconds(-500))) == account)
        // Notes are made in turn: after this one that of the session was made.
        try register.write("wait") { _ in }
        #expect(try register.account(ofSession: token, limits: limits, at: now.earlier(by: .seconds(-900))) == account)
        try register.write("wait") { _ in }
        #expect(try register.account(ofSession: token, limits: limits, at: now.earlier(by: .seconds(-1_001))) == nil)
    }

    @Test func `a token lets in until it is withdrawn, and nobody else can withdraw it`() throws {
        let own = try register.addAccount(named: "een", role: .reader, passwordHash: "h", by: "test", at: now)
        let other = try register.addAccount(named: "twee", role: .reader, passwordHash: "h", by: "test", at: now)
        try register.addToken(token, labelled: "rapport", for: own, at: now)
        let known = try #require(try register.read { try $0.tokens(of: own) }.first)
        try register.withdrawToken(known.id, of: other, at: now)
        #expect(try register.read { try $0.account(ofToken: token) } == own)
        try register.withdrawToken(known.id, of: own, at: now)
        #expect(try register.read { try $0.account(ofToken: token) } == nil)
    }

    @Test func `a new password and a closed account end the tokens, for good`() throws {
        let account = try register.addAccount(named: "een", role: .reader, passwordHash: "h", by: "test", at: now)
        let second = TokenHash(repeating: 8, count: 32)
        try register.addToken(token, labelled: "rapport", for: account, at: now)
        try register.setPassword("nieuw", of: "een", reopening: false, by: "een", at: now)
        #expect(try register.read { try $0.account(ofToken: token) } == nil)
        try register.addToken(second, labelled: "rapport", for: account, at: now)
        try register.disableAccount("een", by: "test", at: now)
        try register.setPassword("nog een", of: "een", reopening: true, by: "test", at: now)
        #expect(try register.read { try $0.account(ofToken: second) } == nil)
    }

    @Test func `whoever was dismissed does not open the own account again`() throws {
        try register.addAccount(named: "een", role: .administrator, passwordHash: "h", by: "test", at: now)
        try register.addAccount(named: "twee", role: .administrator, passwordHash: "h", by: "test", at: now)
        try register.disableAccount("een", by: "twee", at: now)
        #expect(throws: AccountRefusal.isDisabled) {
            try register.setPassword("nieuw", of: "een", reopening: false, by: "een", at: now)
        }
        #expect(try register.read { try $0.account(named: "een")?.disabledAt } == now)
        #expect(try register.read { try $0.passwordHash(ofAccount: "een") } == "h")
    }

    @Test func `what happens to accounts is in the log`() throws {
        let account = try register.addAccount(
            named: "een", role: .reader, passwordHash: "h", by: "beheer", origin: "192.0.2.1", at: now)
        try register.beginSession(token, of: account, limits: SessionLimits(), origin: "192.0.2.1", at: now)
        try register.setPassword("n", of: "een", reopening: true, by: "beheer", at: now)
        let events = try register.read { try $0.events(about: "een") }
        #expect(events.map(\.action) == [.accountAdded, .loggedIn, .passwordSet])
        #expect(events.map(\.actor) == ["beheer", "een", "beheer"])
        #expect(events[0].origin == "192.0.2.1")
    }
}
