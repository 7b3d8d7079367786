import Register
import ReportingModel
import Testing

@testable import ReviewSite

@Suite struct PartnerPageTests {
    private typealias Samples = FigureSamples

    private let register: Register

    init() throws {
        register = try Register.inMemory()
    }

    private func moment(_ year: Int, _ month: Int, _ day: Int) throws -> Instant {
        try #require(CalendarDay(year: year, month: month, day: day)).lastDutchInstant
    }

    @Test func `punctuality counts what was in time, late and missing`() async throws {
        try register.receive(
            1, [.init(period: Samples.day(2024), value: Samples.exact(1))], at: moment(2024, 5, 2))
        try register.receive(
            2, [.init(period: Samples.day(2025), value: Samples.exact(1))], at: moment(2025, 8, 1))
        let page = try await FigureVisit(register).page("/partners/sjt")
        let row = { (year: Int) -> [Int] in
            guard let match = page.firstMatch(of: try Regex("<tr><th scope=\"row\">\(year)</th>(.*)</tr>")) else {
                return []
            }
            return String(match.output[1].substring ?? "").matches(of: />([0-9]+)</).compactMap { Int($0.1) }
        }
        // Expected, received, late, in review, rejected, missing.
        #expect(try row(2024) == [1, 1, 0, 0, 0, 0])
        #expect(try row(2025) == [1, 0, 1, 0, 0, 0])
        #expect(try row(2026) == [1, 0, 0, 0, 0, 1])
    }

    @Test func `what was agreed stands there with rhythm, due day and headings`() async throws {
        let page = try await FigureVisit(register).page("/partners/sjt")
        #expect(page.contains("op 30 april") && page.contains("binnen 30 dagen na afloop"))
        #expect(page.contains("Peildatum · Wachttijd · Wachttijd regio · Doorlooptijd"))
        #expect(page.contains("30 mei 2027"))
    }

    @Test func `findings that come back are counted with their trend`() async throws {
        for number in 1...4 {
            try register.receive(
                number, [.init(period: Samples.day(2020 + number), value: Samples.exact(1))],
                outcome: .acceptedWithRemarks,
                findings: number <= 2 ? [Finding(.duplicateKey, ["key": Samples.hostile])] : [],
                at: moment(2020 + number, 5, 1))
        }
        let page = try await FigureVisit(register).page("/partners/sjt")
        #expect(page.contains("2 van 4") && page.contains("de laatste tijd niet"))
        #expect(!page.contains("<script"))
    }

    @Test func `the list shows who delivers, and what is overdue`() async throws {
        let page = try await FigureVisit(register).page("/partners")
        #expect(page.contains("href=\"/partners/sjt\">Stichting Jeugdteams<"))
        #expect(page.contains("2 ontbreken"))
        #expect(page.contains("nog niets ontvangen"))
        #expect(page.contains("Zonder leveringsafspraak"))
    }

    @Test func `an unknown partner is not found`() async throws {
        #expect(try await FigureVisit(register).page("/partners/niemand") == "status 404")
        #expect(try await FigureVisit(try .inMemory()).page("/partners/%2e%2e") == "status 404")
    }
}
