import ReportingModel
import Testing

@testable import Register

@Suite struct AccountNameTests {
    private static let moment = Instant(millisecondsSince1970: 1_790_000_000_000)

    private func add(_ name: String, to register: Register) throws -> Account {
        try register.addAccount(
            named: name, role: .reader, passwordHash: "x", by: "beheer", at: AccountNameTests.moment)
    }

    @Test func `two ways of writing the same letters are one name, and the log stays explained`() throws {
        let register = try Register.inMemory()
        _ = try add("jose\u{301}", to: register)
        #expect(throws: AccountRefusal.nameIsTaken) { try add("jos\u{E9}", to: register) }
        #expect(try register.read { try $0.account(named: "jose\u{301}") } != nil)
        #expect(try register.read { try $0.unexplainedAccounts() } == [])
    }

    @Test(arguments: [
        ("Cyrillic o", "t\u{43E}ets"), ("full width", "\u{FF54}oets"), ("capitals", "TOETS"),
        ("Greek o", "t\u{3BF}ets"),
        ("all Cyrillic capitals", "\u{422}\u{41E}ETS"),
    ])
    func `a name that looks like another one's is taken`(kind: String, name: String) throws {
        let register = try Register.inMemory()
        _ = try add("toets", to: register)
        #expect(throws: AccountRefusal.nameIsTaken, "\(kind)") { try add(name, to: register) }
    }

    @Test func `capitals with an accent are the same letters, another accent or letter is not`() throws {
        let register = try Register.inMemory()
        _ = try add("jos\u{E9}", to: register)
        #expect(throws: AccountRefusal.nameIsTaken) { try add("JOS\u{C9}", to: register) }
        for name in ["jose", "joss\u{E9}", "\u{438}\u{43E}\u{441}\u{438}\u{444}"] { _ = try add(name, to: register) }
    }

    @Test(arguments: ["sluis", "Sluis", "onbekend", "ROOT", "\u{FF53}luis", "r\u{43E}\u{43E}t"])
    func `nobody gets the name by which the log calls the program`(_ name: String) throws {
        let register = try Register.inMemory()
        #expect(throws: AccountRefusal.nameIsReserved) { try add(name, to: register) }
    }
}
