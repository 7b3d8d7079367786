import Testing

@testable import ReviewSite

@Suite struct PasswordRuleTests {
    @Test(arguments: [
        ("vijf blauwe sluisdeuren", true), ("aaaaaaaaaaaaaaa", false), ("abababababababab", false),
        ("te kort", false), ("tijdelijktijdelijk", false), ("Tijdelijk-Tijdelijk1", false),
        ("tijdelijk en toch goed", true), (String(repeating: "lang woord ", count: 20), false),
    ])
    func `a password is long and not the first that anybody would try`(password: String, isGood: Bool) {
        #expect((PasswordRule.problem(with: password, of: "tijdelijk") == nil) == isGood)
    }
}
