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

    @Test func `a guess that was turned down is not asked again, and teaches nothing`() throws {
        let register = try Register.inMemory()
        let finding = Finding(.requiredColumnMissing, ["column": "Wachttijd", "near": "Wachten"])
        try register.deliver(1, outcome: .rejected, findings: [finding])
        let catalogue = Catalogue(
            version: "test",
            agreements: [
                Agreement(
                    id: "sjt-wachttijd", title: "Wachttijd", partner: "sjt", municipality: "GM0482",
                    rhythm: .every(1, .year), due: .days(30), from: CalendarDay(daysSince1970: 0), layouts: [])
            ])
        func asked() throws -> [HeadingSynonym] {
            try register.read { try $0.headingProposals(catalogue, known: []).map(\.synonym) }
        }
        #expect(try asked() == [synonym])
        #expect(try register.refuse(synonym, by: "Anne", reason: "dat is iets anders", at: .sample(2)))
        #expect(try asked().isEmpty)
        #expect(try !register.refuse(synonym, by: "Bram", reason: "", at: .sample(3)))
        #expect(try register.read { try $0.headingSynonyms() } == HeadingSynonyms())
        let event = try register.read { try $0.events(about: "sjt-wachttijd") }.last
        #expect(event?.action == .headingRefused && event?.detail == "dat is iets anders")
        // The same partner's heading may still be another column, or after all this one.
        #expect(try register.confirm(synonym, by: "Anne", reason: "toch wel", at: .sample(4)))
        #expect(try asked() == [synonym])
    }
}
