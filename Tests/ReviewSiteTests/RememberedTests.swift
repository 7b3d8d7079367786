import Register
import ReportingModel
import Testing

@testable import ReviewSite

/// What of a decision is remembered: ticking it, seeing it, taking it back.
@Suite struct RememberedTests {
    private let desk: ReviewDesk

    init() throws {
        desk = try ReviewDesk()
    }

    private func unknown(_ count: Int) -> [Finding] {
        (1...count).map { Finding(.unknownColumn, ["column": "Kolom \($0)"], at: Place(line: 1, column: $0)) }
    }

    @Test func `after three of a kind one tick stands for the rest, and remembers all of them`() async throws {
        let name = try desk.deliver(1, findings: unknown(7))
        _ = try await desk.visitor.logIn("beoordelaar")
        let page = try await desk.visitor.get("/aanleveringen/\(name)").body
        let ticks = page.matches(of: /name="onthoud" value="([0-9.]+)"/).map { String($0.1) }
        #expect(ticks == ["0", "1", "2", "3.4.5.6"])
        #expect(page.contains("Ook de andere 4") && page.contains("Welke zijn dat?"))
        let fields = [
            ("besluit", "accept"), ("reden", "mag weg"), ("onthoud", "3.4.5.6"), ("tot-3", "2027-12-31"),
        ]
        #expect(try await desk.post(name, fields).status == 303)
        let waivers = try desk.register.read { try $0.waivers(limit: 20) }
        #expect(
            waivers.map(\.waiver.warned.subjectParts.first).compactMap(\.self).sorted() == (4...7).map { "Kolom \($0)" }
        )
        #expect(waivers.allSatisfy { $0.waiver.until == CalendarDay(year: 2027, month: 12, day: 31) })
        let list = try await desk.visitor.get("/onthouden").body
        // One decision, one reason; and of a column no value.
        #expect(list.matches(of: /mag weg/).count == 1)
        #expect(list.contains("Deze kolom lezen wij niet mee") && !list.contains("zoals gevonden"))
    }

    @Test func `four of a kind have a tick each`() async throws {
        let name = try desk.deliver(1, findings: unknown(4))
        _ = try await desk.visitor.logIn("beoordelaar")
        let page = try await desk.visitor.get("/aanleveringen/\(name)").body
        #expect(page.matches(of: /name="onthoud"/).count == 4 && !page.contains("Welke zijn dat?"))
    }

    @Test func `taking one back leads to the list with the filter that it had`() async throws {
        let name = try desk.deliver(1)
        _ = try await desk.visitor.logIn("beoordelaar")
        _ = try await desk.post(name, [("besluit", "accept"), ("reden", "geteld"), ("onthoud", "0")])
        let waiver = try #require(try desk.register.read { try $0.waivers(limit: 1).first })
        let filtered = "/onthouden?afspraak=sjt-wachttijd"
        let page = try await desk.visitor.get(filtered).body
        #expect(page.contains("name=\"naar\" value=\"\(filtered)\""))
        #expect(page.contains(">cijfers.csv</a>"), "the file is named as people know it")
        let answer = try await desk.visitor.post(
            "/onthouden/\(waiver.id)/intrekken", [("reden", "toch niet"), ("naar", filtered)])
        #expect(answer.location == filtered)
        #expect(try await desk.visitor.get(filtered).body.contains("Ingetrokken."))
    }

    @Test func `a question whose value is hidden cannot be ticked, and that is said beside the others`() async throws {
        let hidden = Finding(
            .unknownColumn, ["column": SafeEcho.heading("Sanne Zwiepvos")], at: Place(line: 1, column: 9))
        let name = try desk.deliver(1, findings: unknown(1) + [hidden])
        _ = try await desk.visitor.logIn("beoordelaar")
        let page = try await desk.visitor.get("/aanleveringen/\(name)").body
        #expect(page.matches(of: /name="onthoud"/).count == 1)
        #expect(page.contains("De andere vragen komen bij een volgend bestand terug."))
        let only = try desk.deliver(2, findings: [hidden])
        #expect(try await !desk.visitor.get("/aanleveringen/\(only)").body.contains("name=\"onthoud\""))
        let none = try desk.deliver(3, findings: unknown(2))
        #expect(try await !desk.visitor.get("/aanleveringen/\(none)").body.contains("De andere vragen komen"))
    }
}
