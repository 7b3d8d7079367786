import HTTPTypes
import Register
import ReportingModel
import Testing

@testable import ReviewSite

@Suite struct LogPageTests {
    private let register: Register

    init() throws {
        register = try Register.inMemory()
    }

    private func append(
        _ day: Int, _ actor: String, _ action: Event.Action, _ object: String, detail: String = ""
    ) throws {
        let moment = Instant(millisecondsSince1970: Site.testMoment.millisecondsSince1970 + Int64(day) * 86_400_000)
        try register.append(Event(at: moment, actor: actor, action: action, object: object, detail: detail))
    }

    @Test func `filters stand in the address and leave out the rest`() async throws {
        try append(-20, "anna", .decided, "sjt-1", detail: "oude reden")
        try append(-2, "anna", .decided, "sjt-2", detail: "goede reden")
        try append(-1, "bert", .decided, "sjt-3", detail: "andere reden")
        try append(-1, "anna", .headingConfirmed, "sjt-wachttijd", detail: "kolom")
        let visit = try await FigureVisit(register)
        let all = try await visit.page("/logboek")
        #expect(all.contains("oude reden") && all.contains("andere reden"))
        let some = try await visit.page("/logboek?wie=anna&wat=decided&van=2026-11-10&tot=2026-11-22")
        #expect(some.contains("goede reden"))
        #expect(!some.contains("oude reden") && !some.contains("andere reden") && !some.contains(">kolom<"))
        let about = try await visit.page("/logboek?waarover=sjt-3")
        #expect(about.contains("andere reden") && !about.contains("goede reden"))
        // The last day counts as a whole, and so does the first.
        #expect(try await visit.page("/logboek?van=2026-11-21&tot=2026-11-21").contains("andere reden"))
        #expect(try await !visit.page("/logboek?van=2026-11-22").contains("andere reden"))
    }

    @Test func `pages follow each other without losing or repeating an event`() async throws {
        for number in 0..<120 { try append(-1, "anna", .decided, "levering-\(number)") }
        let visit = try await FigureVisit(register)
        var seen: [Substring] = []
        var path: String? = "/logboek?wie=anna"
        while let next = path {
            let page = try await visit.page(next)
            seen += page.matches(of: />(levering-[0-9]+)</).map(\.1)
            path = page.firstMatch(of: /<a href="(\/logboek\?[^"]*)">Ouder/).map {
                String($0.1).replacing("&amp;", with: "&")
            }
        }
        #expect(seen.count == 120 && Set(seen).count == 120)
    }

    @Test func `the export holds what is filtered, and nothing in it is a formula`() async throws {
        try append(-1, "anna", .decided, "sjt-1", detail: "=HYPERLINK(\"http://x\")")
        try append(-1, "bert", .decided, "sjt-2", detail: "niet deze")
        let answer = try await FigureVisit(register).visitor.get("/logboek/export.csv?wie=anna")
        #expect(answer.status == 200)
        #expect(answer.headers[.contentType] == "text/csv; charset=utf-8")
        #expect(answer.body.contains("'=HYPERLINK"))
        #expect(!answer.body.contains("niet deze"))
    }

    @Test func `hostile words stay text`() async throws {
        try append(-1, FigureSamples.hostile, .refused, FigureSamples.hostile, detail: FigureSamples.hostile)
        let visit = try await FigureVisit(register)
        for path in ["/logboek", "/logboek?waarover=%3Cscript%3E", "/logboek?wie=%22%3E%3Cscript%3E"] {
            let page = try await visit.page(path)
            #expect(page.contains("&lt;script&gt;") && !page.contains("<script"), "\(path)")
        }
    }

    @Test func `an administrator lets the whole log be checked, others do not`() async throws {
        try append(-1, "anna", .decided, "sjt-1")
        let visit = try await FigureVisit(register, as: "beheerder")
        let page = try await visit.visitor.post("/logboek/controle", [])
        #expect(page.status == 200 && page.body.contains("zijn zoals ze zijn geschreven"))
        let seal = try register.read { try $0.eventLogSeal() }
        #expect(page.body.contains(seal.seal))
        visit.visitor.forgetCookies()
        _ = try await visit.visitor.logIn("lezer")
        #expect(try await !visit.page("/logboek").contains("/logboek/controle"))
        #expect(try await visit.visitor.post("/logboek/controle", []).status == 403)
    }
}
