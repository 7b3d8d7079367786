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

    @Test(arguments: ["/logboek?van=gisteren", "/logboek?tot=2026-02-30", "/logboek/export.csv?van=1"])
    func `a day that is none is said`(path: String) async throws {
        let answer = try await FigureVisit(register).visitor.get(path)
        #expect(answer.status == 400 && answer.body.contains("niet als datum"))
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

    private static let kept: [(action: Event.Action, stored: String, dutch: String, english: String)] = [
        (
            .received, "findings 1, rows 3, observations 9", "3 regels, 9 cijfers, 1 bevinding",
            "3 rows, 9 figures, 1 finding"
        ),
        (
            .received, "first 2026-11-22T22:14:00.021Z", "eerder ontvangen op 22 november 2026, 23:14",
            "received before, on 22 November 2026, 23:14"
        ),
        (.replaced, "by sjt-abc", "door sjt-abc", "by sjt-abc"),
        (.decided, "goed zo (replaces sjt-1)", "goed zo (vervangt sjt-1)", "goed zo (replaces sjt-1)"),
        (.decided, "by hand, rows 3", "by hand, rows 3", "by hand, rows 3"),
        (
            .waived, "values 1, until 2027-01-31: klopt", "1 waarde, tot en met 31 januari 2027: klopt",
            "1 value, until 31 January 2027: klopt"
        ),
        (
            .reminded, "period 2026-09, due 2026-10-21", "september 2026, uiterlijk 21 oktober 2026",
            "September 2026, due 21 October 2026"
        ),
        (
            .consolidated, "files 64, observations 1390, as of 2026-11-22",
            "64 bestanden, 1.390 cijfers, stand per 22 november 2026",
            "64 files, 1.390 figures, as of 22 November 2026"
        ),
        (.refused, "findings: S001", "Leeg bestand (S001)", "Empty file (S001)"),
        (.consolidated, "something else", "something else", "something else"),
    ]

    @Test(arguments: kept)
    func `what the log keeps in short has words, and what people wrote stays`(
        _ kept: (action: Event.Action, stored: String, dutch: String, english: String)
    ) {
        let event = Event(at: Site.testMoment, action: kept.action, object: "x", detail: kept.stored)
        for (language, text) in [(Language.nl, kept.dutch), (.en, kept.english)] {
            let naming = Naming(catalogue: FigureSamples.catalogue(), words: Words(language: language))
            #expect(EventDetail(event: event, naming: naming).text == text)
        }
    }

    @Test func `the export says what its columns are and which clock it means`() async throws {
        try append(-1, "anna", .waived, "sjt-1", detail: "values 2: klopt")
        let export = try await FigureVisit(register).visitor.get("/logboek/export.csv").body
        #expect(export.hasPrefix("nummer,wanneer (Nederlandse tijd),wie,wat,waarover,gevolg,waarom en hoe,herkomst\n"))
        #expect(export.contains(",anna,besluit blijft gelden,sjt-1,,2 waarden: klopt,"))
        #expect(export.contains("+01:00,") && !export.contains("Z,"))
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
