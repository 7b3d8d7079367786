import Testing

@testable import ReviewSite

@Suite struct PasswordHashTests {
    @Test func `only the password itself matches`() throws {
        let hash = try PasswordHash.make("vijf blauwe sluisdeuren", cost: 4)
        #expect(try PasswordHash.matches("vijf blauwe sluisdeuren", hash))
        #expect(try !PasswordHash.matches("vijf blauwe sluisdeure", hash))
        #expect(try !PasswordHash.matches("", hash))
    }

    @Test func `the same password never has the same hash`() throws {
        #expect(try PasswordHash.make("geheim", cost: 4) != PasswordHash.make("geheim", cost: 4))
    }

    @Test func `the usual cost is that of the cheat sheet and works`() throws {
        let hash = try PasswordHash.make("geheim")
        #expect(hash.hasPrefix("$scrypt$ln=17,r=8,p=1$"))
        #expect(try PasswordHash.matches("geheim", hash))
    }

    @Test(arguments: ["", "geheim", "$scrypt$ln=99,r=8,p=1$AAAA$AAAA", "$scrypt$ln=4,r=8,p=1$!$AAAA"])
    func `what is no hash matches nothing`(stored: String) throws {
        #expect(try !PasswordHash.matches("geheim", stored))
    }

    @Test func `an accented letter is the same however it was typed`() throws {
        let hash = try PasswordHash.make("caf\u{E9}", cost: 4)
        #expect(try PasswordHash.matches("cafe\u{301}", hash))
    }
}
