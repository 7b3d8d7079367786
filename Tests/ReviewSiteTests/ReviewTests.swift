import Register
import ReportingModel
import Synchronization
import Testing

@testable import ReviewSite

/// The queue, a delivery, and deciding on it.
@Suite struct ReviewTests {
    private let register: Register
    private let visitor: Visitor
    private let told = Counter()

    final class Counter: Sendable {
        private let count = Mutex(0)
        var value: Int { count.withLock { $0 } }
        func add() { count.withLock { $0 += 1 } }
    }

    init() throws {
        register = try Register.inMemory()
        let plain = try Site.forTests(register: register)
        let (catalogue, told) = (ReviewTests.catalogue, told)
        let world = SiteWorld(
            catalogue: { catalogue }, now: { Site.testMoment }, tellPartners: { told.add() },
            original: { $0.outcome == .quarantined ? nil : "/dev/null" },
            excerpt: { _, places in
                .rows(
                    TableExcerpt(
                        headings: [(0, "Datum"), (1, "Wachttijd <b>")], isGrid: true, columnCount: 2,
                        rows: [
                            TableExcerpt.Row(
                                number: 2, isHeader: false, followsGap: false,
                                cells: [
                                    TableExcerpt.Cell(column: 0, text: "<script>alert(1)</script>", place: "2:1"),
                                    TableExcerpt.Cell(
                                        column: 1, text: "ca. 12", place: places.first?.description ?? ""),
                                ])
                        ]))
            })
        visitor = Visitor(
            Site(register: plain.register, world: world, isSecure: false, isBehindProxy: true, passwordCost: 4))
    }

    private static let catalogue = Catalogue(
        version: "test", municipalities: [Municipality(code: "GM0482", name: "Alblasserdam")],
        partners: [Partner(id: "sjt", name: "Stichting Jeugdteams")],
        indicators: [Indicator(code: "TOE-01", label: "Wachttijd", unit: nil, kind: .mean, additivity: .none)],
        agreements: [
            Agreement(
                id: "sjt-wachttijd", title: "Wachttijd en wachtlijst", partner: "sjt", municipality: "GM0482",
                rhythm: .every(1, .year), due: .days(30), from: CalendarDay(daysSince1970: 16_000), layouts: [])
        ])

    /// A delivery with one figure, and the name it got.
    private func deliver(
        _ number: Int, _ outcome: Outcome = .held, file: String = "cijfers.csv", findings: [Finding]? = nil,
        configuration: String = "c", year: Int? = nil, otherYear: Int? = nil
    ) throws -> String {
        let warning = Finding(.estimateRead, ["column": "Wachttijd", "found": "ca. 12"], at: Place(line: 2, column: 2))
        let draft = ReceptionDraft(
            partner: "sjt", fileName: FileName(file),
            identity: FileIdentity(
                device: 1, inode: UInt64(number), byteCount: 9, modifiedAt: 1, changedAt: 1),
            byteCount: 9, contentHash: ContentHash(bytes: (0..<32).map { $0 == 0 ? UInt8(number) : 7 }),
            receivedAt: Site.testMoment.earlier(by: .seconds(86_400 * 3 - (configuration == "c" ? 0 : 60))),
            configurationVersion: configuration, workName: "w\(number)")
        let isKept = outcome != .rejected && outcome != .quarantined
        return try register.record(draft) { writer in
            let years = [year ?? 2020 + number] + [otherYear].compactMap(\.self)
            var book = CodeBook()
            for period in years.compactMap({ Period(.year, of: $0) }) where isKept {
                let observation = Observation(
                    indicator: book.indicator("TOE-01"), period: book.period(period), area: book.area("GM0482"),
                    dimensions: book.dimensions([:]), unit: book.unit(""), remark: 0,
                    value: .estimate(ExactDecimal(12)), place: CompactPlace(line: 2, column: 2))
                _ = book.pathPattern("")
                try writer.write(ObservationBatch(observations: [observation], additions: book.takeAdditions()))
            }
            return Verdict(
                outcome: outcome, counts: RowCounts(held: 1), findings: findings ?? [warning],
                agreement: "sjt-wachttijd", municipality: "GM0482", format: .csv)
        }.delivery
    }

    private func mark(_ name: String) throws -> String { try register.read { try $0.mark(of: name) }?.text ?? "" }

    private func post(_ name: String, _ fields: [(String, String)], seen: String? = nil) async throws -> Visitor.Answer
    {
        try await visitor.post(
            "/aanleveringen/\(name)/besluit", [("gezien", try seen ?? mark(name))] + fields)
    }

    private func outcome(_ name: String) throws -> Outcome? {
        try register.read { try $0.delivery(named: name)?.outcome }
    }

    // MARK: Looking

    @Test func `the queue shows what waits, how long, and why; filters keep what they name`() async throws {
        let name = try deliver(1)
        _ = try deliver(2, .accepted, file: "klaar.csv", findings: [])
        _ = try await visitor.logIn("lezer")
        let page = try await visitor.get("/beoordelen").body
        #expect(page.contains("1 aanlevering wacht op een besluit."))
        #expect(page.contains("wacht 3 dagen"))
        #expect(page.contains("staat een schatting"))
        #expect(page.contains("/aanleveringen/\(name)"))
        #expect(!page.contains("klaar.csv"))
        for (query, isThere) in [
            ("bevinding=S119", true), ("bevinding=S201", false), ("partner=sjt", true), ("partner=x", false),
            ("afspraak=sjt-wachttijd", true), ("gemeente=GM0000", false), ("na=x", true),
        ] {
            #expect(
                try await visitor.get("/beoordelen?\(query)").body.contains("/aanleveringen/\(name)") == isThere,
                "\(query)")
        }
    }

    @Test func `an empty register gives pages that say so`() async throws {
        _ = try await visitor.logIn("lezer")
        #expect(try await visitor.get("/beoordelen").body.contains("Er wacht niets op een besluit."))
        #expect(try await visitor.get("/aanleveringen").body.contains("Er is nog niets ontvangen."))
        #expect(try await visitor.get("/onthouden").body.contains("Er zijn nu geen besluiten die blijven gelden."))
        for path in ["/aanleveringen/x", "/aanleveringen/x/origineel", "/aanleveringen/..%2F..%2Fetc/origineel"] {
            #expect(try await visitor.get(path).status == 404, "\(path)")
        }
    }

    @Test func `a delivery shows its finding, the marked cell with the way back, and its receipt`() async throws {
        let name = try deliver(1)
        _ = try await visitor.logIn("lezer")
        let page = try await visitor.get("/aanleveringen/\(name)").body
        #expect(page.contains("id=\"bevinding-0\""))
        #expect(page.contains("kolom B, regel 2"))
        #expect(page.contains("<td class=\"wait\">ca. 12 <a class=\"back\" href=\"#bevinding-0\">"))
        #expect(page.contains("Ontvangstnummer"))
        // Who only reads gets no form.
        #expect(!page.contains("/besluit\""))
    }

    @Test func `the list finds a delivery by its file and leads to it`() async throws {
        let name = try deliver(1)
        _ = try await visitor.logIn("lezer")
        #expect(try await visitor.get("/aanleveringen?zoek=cijfers.csv").body.contains(name))
        #expect(try await !visitor.get("/aanleveringen?zoek=anders.csv").body.contains(name))
        #expect(try await visitor.get("/aanleveringen?uitkomst=held").body.contains(name))
        #expect(try await !visitor.get("/aanleveringen?uitkomst=rejected").body.contains(name))
    }

    @Test func `what a partner wrote stays text`() async throws {
        var finding = Finding(
            .estimateRead, ["column": "<i>k</i>", "found": "\"><script>"], at: Place(line: 2, column: 2))
        finding.statements = [PartnerStatement(firstLine: 2, lastLine: 2, reason: "<img src=x>")]
        let name = try deliver(1, file: "<script>\"'.csv", findings: [finding])
        _ = try await visitor.logIn("beoordelaar")
        for path in ["/beoordelen", "/aanleveringen", "/aanleveringen/\(name)"] {
            let page = try await visitor.get(path).body
            #expect(page.contains("&lt;script&gt;"), "\(path)")
            for tag in ["<script", "<img", "<i>", "<b>"] { #expect(!page.contains(tag), "\(path) \(tag)") }
        }
        let refused = try await post(name, [("besluit", "accept"), ("reden", "")])
        #expect(!refused.body.contains("<script"))
    }

    @Test func `the original is a download that stands in the log, never from quarantine`() async throws {
        let name = try deliver(1)
        let apart = try deliver(2, .quarantined, findings: [Finding(.personalData)])
        _ = try await visitor.logIn("lezer")
        #expect(try await visitor.get("/aanleveringen/\(apart)/origineel").status == 404)
        #expect(try await visitor.get("/aanleveringen/\(apart)").body.contains("Dit bestand staat apart"))
        #expect(try await visitor.get("/aanleveringen/\(apart)").body.contains("origineel\"") == false)
        _ = try await visitor.get("/aanleveringen/\(name)/origineel")
        let event = try register.read { try $0.events(about: name) }.last
        #expect(event?.action == .downloaded && event?.actor == "lezer" && event?.origin == "192.0.2.1")
        #expect(try register.read { try $0.events(about: apart) }.allSatisfy { $0.action != .downloaded })
    }

    // MARK: Deciding

    @Test(arguments: [
        ("accept", Outcome.acceptedWithRemarks), ("return", .rejected), ("reject", .rejected),
    ])
    func `a decision counts, is told and stands in the log with its origin`(verdict: String, outcome: Outcome)
        async throws
    {
        let name = try deliver(1)
        _ = try await visitor.logIn("beoordelaar")
        let answer = try await post(name, [("besluit", verdict), ("reden", "nagebeld")])
        #expect(answer.status == 303 && answer.location == "/aanleveringen/\(name)?gedaan=1")
        #expect(try self.outcome(name) == outcome)
        #expect(told.value == 1)
        let event = try register.read { try $0.events(about: name) }.last
        #expect(event?.action == .decided && event?.actor == "beoordelaar" && event?.origin == "192.0.2.1")
        let page = try await visitor.get("/aanleveringen/\(name)?gedaan=1").body
        #expect(page.contains("Vastgelegd"))
        #expect(page.contains("nagebeld"))
        #expect(try await post(name, [("besluit", "withdraw"), ("reden", "toch niet")]).status == 303)
        #expect(try self.outcome(name) == .held)
    }

    @Test func `who only reads decides nothing`() async throws {
        let name = try deliver(1)
        for account in ["lezer", "sjt"] {
            visitor.forgetCookies()
            _ = try await visitor.logIn(account)
            #expect(try await post(name, [("besluit", "accept"), ("reden", "x")]).status == 403)
        }
        #expect(try outcome(name) == .held)
    }

    @Test func `what is missing is said at its field, and what was typed stays`() async throws {
        let name = try deliver(1)
        _ = try await visitor.logIn("beoordelaar")
        let noReason = try await post(name, [("besluit", "return"), ("reden", "  "), ("onthoud", "0")])
        #expect(noReason.status == 400)
        #expect(noReason.body.contains("id=\"reden-fout\">Schrijf op waarom."))
        #expect(noReason.body.contains("value=\"return\" required checked"))
        #expect(noReason.body.contains("name=\"onthoud\" value=\"0\" checked"))
        let noVerdict = try await post(name, [("reden", "een goede reden")])
        #expect(noVerdict.status == 400)
        #expect(noVerdict.body.contains("id=\"besluit-fout\""))
        #expect(noVerdict.body.contains("een goede reden</textarea>"))
        for day in ["31-12-2027", "2020-01-01"] {
            let wrongDay = try await post(
                name, [("besluit", "accept"), ("reden", "x"), ("onthoud", "0"), ("tot-0", day)])
            #expect(wrongDay.status == 400 && wrongDay.body.contains("id=\"tot-0-fout\""), "\(day)")
        }
        #expect(
            try await post(name, [("besluit", "accept"), ("reden", String(repeating: "x", count: 3_000))]).status == 400
        )
        #expect(try outcome(name) == .held)
        #expect(told.value == 0)
    }

    @Test func `the second official is told what the first did, and nothing is overwritten`() async throws {
        let name = try deliver(1)
        let seen = try mark(name)
        _ = try await visitor.logIn("beoordelaar")
        #expect(try await post(name, [("besluit", "return"), ("reden", "eerst nabellen")], seen: seen).status == 303)
        visitor.forgetCookies()
        _ = try await visitor.logIn("beheerder")
        for verdict in ["accept", "withdraw"] {
            let second = try await post(name, [("besluit", verdict), ("reden", "prima")], seen: seen)
            #expect(second.status == 409)
            #expect(second.body.contains("beoordelaar besloot op"))
            #expect(second.body.contains("eerst nabellen"))
        }
        // A form without what was seen decides nothing either.
        #expect(try await post(name, [("besluit", "withdraw"), ("reden", "prima")], seen: "").status == 409)
        #expect(try register.read { try $0.decisions(on: name) }.map(\.actor) == ["beoordelaar"])
    }

    // MARK: Remembering

    @Test func `a tick remembers the value, and the list takes it back`() async throws {
        let name = try deliver(1)
        _ = try await visitor.logIn("beoordelaar")
        #expect(
            try await post(
                name, [("besluit", "accept"), ("reden", "geteld"), ("onthoud", "0"), ("tot-0", "2027-12-31")]
            ).status == 303)
        let waiver = try #require(try register.read { try $0.waivers(limit: 1).first })
        #expect(waiver.waiver.until?.description == "2027-12-31")
        for path in ["/onthouden", "/onthouden?afspraak=sjt-wachttijd", "/aanleveringen/\(name)"] {
            let page = try await visitor.get(path).body
            #expect(page.contains("ca. 12"), "\(path)")
            #expect(page.contains("31 december 2027"), "\(path)")
        }
        let path = "/onthouden/\(waiver.id)/intrekken"
        let noReason = try await visitor.post(path, [])
        #expect(noReason.status == 400 && noReason.body.contains("Schrijf op waarom."))
        #expect(try await visitor.post("/onthouden/99/intrekken", [("reden", "x")]).status == 404)
        let answer = try await visitor.post(path, [("reden", "x"), ("naar", "//example.org")])
        #expect(answer.status == 303 && answer.location == "/onthouden")
        #expect(try await visitor.post(path, [("reden", "x")]).status == 400)
        #expect(try register.read { try $0.waivers(limit: 1) }.isEmpty)
    }

    // MARK: Headings

    @Test func `a heading is confirmed only when it is asked`() async throws {
        let finding = Finding(.requiredColumnMissing, ["column": "Wachttijd", "near": "Wachten"])
        _ = try deliver(1, .rejected, findings: [finding])
        _ = try await visitor.logIn("beoordelaar")
        #expect(try await visitor.get("/beoordelen").body.contains("Is “Wachten” de kolom “Wachttijd”?"))
        #expect(
            try await visitor.get("/beoordelen").body.contains(
                "Er wacht geen aanlevering op een besluit, en er is 1 vraag over een kop."))
        let question = [("afspraak", "sjt-wachttijd"), ("kop", "Wachttijd"), ("geschreven", "Wachten")]
        #expect(try await visitor.post("/beoordelen/koppen", question + [("reden", "x")]).status == 404)
        let asked = question + [("antwoord", "ja")]
        #expect(try await visitor.post("/beoordelen/koppen", asked).status == 400)
        let made = [
            ("afspraak", "sjt-wachttijd"), ("kop", "Datum"), ("geschreven", "Wachten"), ("reden", "x"),
            ("antwoord", "ja"),
        ]
        #expect(try await visitor.post("/beoordelen/koppen", made).status == 400)
        #expect(try register.read { try $0.headingSynonyms() }.list.isEmpty)
        let answer = try await visitor.post("/beoordelen/koppen", asked + [("reden", "zelfde kolom")])
        #expect(answer.status == 303)
        let after = try await visitor.get(try #require(answer.location)).body
        #expect(after.contains("Onthouden: dit is dezelfde kolom. Wij beoordelen het bestand nu opnieuw"))
        #expect(after.contains("Er wacht niets op een besluit."))
        _ = try deliver(1, .held, configuration: "d")
        #expect(try await visitor.get(try #require(answer.location)).body.contains("Het bestand is opnieuw beoordeeld"))
        #expect(try register.read { try $0.headingSynonyms() }.list.map(\.written) == ["Wachten"])
        #expect(try await !visitor.get("/beoordelen").body.contains("Is “Wachten”"))
        let event = try register.read { try $0.events(about: "sjt-wachttijd") }.last
        #expect(event?.action == .headingConfirmed && event?.origin == "192.0.2.1" && event?.actor == "beoordelaar")
    }

    @Test func `a wrong guess is turned down once and for all`() async throws {
        let finding = Finding(.requiredColumnMissing, ["column": "Wachttijd", "near": "Wachten"])
        _ = try deliver(1, .rejected, findings: [finding])
        _ = try await visitor.logIn("beoordelaar")
        let no = [
            ("afspraak", "sjt-wachttijd"), ("kop", "Wachttijd"), ("geschreven", "Wachten"), ("antwoord", "nee"),
        ]
        #expect(try await visitor.post("/beoordelen/koppen", no).status == 400)
        let answer = try await visitor.post("/beoordelen/koppen", no + [("reden", "dat zijn andere mensen")])
        #expect(answer.status == 303)
        let after = try await visitor.get(try #require(answer.location)).body
        #expect(after.contains("Onthouden: dit is een andere kolom."))
        #expect(!after.contains("Is “Wachten”"))
        #expect(try register.read { try $0.headingSynonyms() }.list.isEmpty)
        _ = try deliver(2, .rejected, findings: [finding])
        #expect(try await !visitor.get("/beoordelen").body.contains("Is “Wachten”"))
        let event = try register.read { try $0.events(about: "sjt-wachttijd") }.last
        #expect(event?.action == .headingRefused && event?.actor == "beoordelaar")
    }

    // MARK: Overtaken

    @Test func `what was replaced while it waited is not in the queue, and its page leads to the newer one`()
        async throws
    {
        let first = try deliver(1, year: 2021)
        _ = try await visitor.logIn("beoordelaar")
        let before = try await visitor.get("/aanleveringen/\(first)").body
        #expect(before.contains("value=\"accept\""))
        let seen = try mark(first)
        let second = try deliver(2, file: "nieuwer.csv", year: 2021)
        let queue = try await visitor.get("/beoordelen").body
        #expect(queue.contains("1 aanlevering wacht op een besluit."))
        #expect(queue.contains(second) && !queue.contains(first))
        let page = try await visitor.get("/aanleveringen/\(first)").body
        #expect(page.contains("Hier hoeft u niet meer over te besluiten. <a href=\"/aanleveringen/\(second)\">"))
        #expect(!page.contains("name=\"besluit\""))
        let late = try await post(first, [("besluit", "accept"), ("reden", "prima")], seen: seen)
        #expect(late.status == 409 && late.body.contains("Er is niets vastgelegd"))
    }

    @Test func `what counts in part by a newer one can be returned, not accepted`() async throws {
        let first = try deliver(1, year: 2021, otherYear: 2022)
        let second = try deliver(2, .accepted, findings: [], year: 2022)
        _ = try await visitor.logIn("beoordelaar")
        let page = try await visitor.get("/aanleveringen/\(first)").body
        #expect(page.contains("telt al een nieuwere aanlevering"))
        #expect(page.contains("<a href=\"/aanleveringen/\(second)\">"))
        #expect(page.contains("value=\"return\"") && !page.contains("value=\"accept\""))
    }

    @Test func `the receipt and the moment of the first reception stand together`() async throws {
        let name = try deliver(1, .rejected)
        _ = try deliver(1, .held, configuration: "d")
        _ = try await visitor.logIn("lezer")
        let page = try await visitor.get("/aanleveringen/\(name)").body
        #expect(page.contains("<dt>Ontvangen</dt><dd>19 november 2026, 10:24</dd>"))
        #expect(page.contains("<dt>Ontvangstnummer</dt><dd>1</dd>"))
        #expect(page.contains("<dt>Opnieuw beoordeeld</dt><dd>19 november 2026, 10:25 (ontvangstnummer 2)</dd>"))
        let other = try deliver(2)
        #expect(try await !visitor.get("/aanleveringen/\(other)").body.contains("<dt>Opnieuw beoordeeld</dt>"))
    }

    // MARK: The cell of a figure

    @Test func `a figure leads to its cell, also in a file without findings`() async throws {
        let name = try deliver(1, .accepted, findings: [])
        _ = try await visitor.logIn("lezer")
        let asked = try await visitor.get("/aanleveringen/\(name)?regel=2&kolom=B").body
        #expect(asked.contains("<td class=\"asked\" id=\"cel\">ca. 12"))
        #expect(asked.contains("regel 2, kolom B"))
        let plain = try await visitor.get("/aanleveringen/\(name)").body
        #expect(plain.contains("<h2 id=\"tabel\">") && plain.contains("De eerste rijen"))
        #expect(!plain.contains("id=\"cel\""))
        for query in ["regel=0&kolom=B", "regel=2&kolom=%3Cb%3E", "regel=x&kolom=B", "regel=2", "regel=2&kolom=ABCDE"] {
            let page = try await visitor.get("/aanleveringen/\(name)?\(query)")
            #expect(page.status == 200 && !page.body.contains("id=\"cel\""), "\(query)")
        }
    }

    @Test func `a marked cell keeps its findings when it is asked for`() async throws {
        let name = try deliver(1)
        _ = try await visitor.logIn("lezer")
        let page = try await visitor.get("/aanleveringen/\(name)?regel=2&kolom=B").body
        #expect(page.contains("<td class=\"wait asked\" id=\"cel\">ca. 12 <a class=\"back\" href=\"#bevinding-0\">"))
    }

    @Test func `of a file that was set apart no cell is shown, and nothing leads to one`() async throws {
        let finding = Finding(.personalData, ["found": "namen"], at: Place(line: 2, column: 2))
        let name = try deliver(1, .quarantined, findings: [finding])
        _ = try await visitor.logIn("lezer")
        for query in ["", "?regel=2&kolom=B", "?cellen=0"] {
            let page = try await visitor.get("/aanleveringen/\(name)\(query)").body
            #expect(page.contains("kolom B, regel 2"), "where it is stays")
            #expect(!page.contains("ca. 12") && !page.contains("Toon in de tabel"), "\(query)")
        }
    }
}
