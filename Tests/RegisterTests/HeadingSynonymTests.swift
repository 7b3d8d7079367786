import ReportingModel
import Testing

@testable import Register

@Suite struct HeadingSynonymTests {
    private let synonym = HeadingSynonym(agreement: "sjt-wachttijd", heading: "Wachttijd", written: "Wachten")

    @Test func `a heading is confirmed once, and every change is another version`() throws {
        let register = try Register.inMemory()
        #expect(try register.read { try $0.headingSynonyms() } == HeadingSynonyms())
        #expect(try register.confirm(synonym, by: "Anne", reason: "zo heet het", at: .sample(1)))
        let other = HeadingSynonym(agreement: "sjt-wachttijd", heading: "Datum", written: "Wachten")
        #expect(try !register.confirm(other, by: "Bram", reason: "", at: .sample(2)))
        #expect(try register.read { try $0.headingSynonyms() } == HeadingSynonyms([synonym], version: 1))
        #expect(try !register.withdraw(other, by: "Bram", reason: "", at: .sample(3)))
        #expect(try register.withdraw(synonym, by: "Bram", reason: "toch niet", at: .sample(4)))
        #expect(try register.read { try $0.headingSynonyms() } == HeadingSynonyms([], version: 2))
        #expect(try register.confirm(other, by: "Anne", reason: "", at: .sample(5)))
        #expect(try register.read { try $0.headingSynonyms() } == HeadingSynonyms([other], version: 3))
        let events = try register.read { try $0.events(about: "sjt-wachttijd") }
        #expect(events.map(\.actor) == ["Anne", "Bram", "Anne"])
        #expect(events.map(\.action) == [.headingConfirmed, .headingWithdrawn, .headingConfirmed])
        #expect(events.map(\.detail) == ["zo heet het", "toch niet", ""])
    }
}
