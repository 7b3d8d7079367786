import HTTPTypes
import Register
import ReportingModel
import Testing

@testable import ReviewSite

@Suite struct MinePageTests {
    private let register: Register
    private let visitor: Visitor

    init() async throws {
        register = try Register.inMemory()
        var partners = PartnerWorld()
        partners.answer = { id, _ in .init(content: "<p>antwoord \("\(id.rawValue)")</p>", hasCopy: id.rawValue == 1) }
        partners.findingTable = { id, _ in Array("tabel \(id.rawValue)".utf8) }
        partners.annotatedCopy = { $0.rawValue == 1 ? Array("kopie".utf8) : nil }
        partners.template = { agreement, _ in Array("leeg \(agreement.id)".utf8) }
        visitor = Visitor(try .forTests(register: register, catalogue: .twoPartners, partners: partners))
        try register.take(
            SentFile(number: 1, fileName: "mijn.csv", outcome: .rejected, findings: [Finding(.emptyFile)]))
        try register.take(
            SentFile(number: 2, partner: "jeugd-punt", fileName: "van-een-ander.csv", agreement: "jp-instroom"))
        _ = try await visitor.logIn("sjt")
    }

    @Test func `a partner sees its own files and what is expected, and nothing of others`() async throws {
        let page = try await visitor.get("/mijn")
        #expect(page.status == 200)
        #expect(page.body.contains("Stichting Jeugdteams"))
        #expect(page.body.contains("href=\"/mijn/aanleveringen/1\">mijn.csv"))
        #expect(page.body.contains("Afspraak sjt-wachttijd"))
        #expect(page.body.contains("1 maart 2026"), "sixty days after 2025")
        #expect(page.body.contains("ontbreekt"))
        for other in ["van-een-ander", "jp-instroom", "aanleveringen/2"] { #expect(!page.body.contains(other)) }
    }

    @Test func `the answer to an own file is there with its downloads`() async throws {
        let page = try await visitor.get("/mijn/aanleveringen/1")
        #expect(page.status == 200)
        #expect(page.body.contains("<p>antwoord 1</p>"))
        #expect(page.body.contains("enctype=\"multipart/form-data\""), "a corrected file can be sent at once")
        let table = try await visitor.get("/mijn/aanleveringen/1/bevindingen.csv")
        #expect(table.body == "tabel 1")
        #expect(table.headers[.contentDisposition]?.hasPrefix("attachment") == true)
        #expect(try await visitor.get("/mijn/aanleveringen/1/uw-bestand.csv").body == "kopie")
        #expect(try await visitor.get("/mijn/sjablonen/sjt-wachttijd").body == "leeg sjt-wachttijd")
    }

    @Test(arguments: [
        "2", "3", "0", "-1", "01", "+1", "1%00", "x", "9223372036854775808", "..%2f1", "%31%2e",
    ])
    func `another partner's file gives the same as one that does not exist`(number: String) async throws {
        let unknown = try await visitor.get("/mijn/aanleveringen/999")
        for ending in ["", "/bevindingen.csv", "/uw-bestand.csv"] {
            let answer = try await visitor.get("/mijn/aanleveringen/\(number)\(ending)")
            #expect(answer.status == 404, "\(number)\(ending)")
            #expect(answer.body.contains("Niet gevonden") == unknown.body.contains("Niet gevonden"))
        }
    }

    @Test func `another partner's agreement has no template here`() async throws {
        #expect(try await visitor.get("/mijn/sjablonen/jp-instroom").status == 404)
        #expect(try await visitor.get("/mijn/sjablonen/..%2F..%2Fetc").status == 404)
    }

    @Test func `waiting for another partner's file name tells nothing`() async throws {
        let answer = try await visitor.get(visitor.waitingPath("bestand=van-een-ander.csv&na=0"))
        #expect(answer.status == 200 && answer.location == nil)
        #expect(!answer.body.contains("/mijn/aanleveringen/"))
    }

    @Test func `a hostile file name stays text`() async throws {
        let name = "<script>alert(1)</script>\"'\u{202E}.csv"
        try register.take(SentFile(number: 3, fileName: name, years: [2022]))
        for path in ["/mijn", "/mijn/aanleveringen/3", visitor.waitingPath("bestand=%3Cscript%3E&na=0")] {
            let page = try await visitor.get(path)
            #expect(page.status == 200)
            #expect(!page.body.contains("<script>"), "\(path)")
            #expect(!page.body.contains("\u{202E}"))
        }
    }

    @Test func `a long list is read page by page, each file once`() async throws {
        for number in 10..<70 { try register.take(SentFile(number: number, years: [number + 1_950])) }
        var (path, seen) = ("/mijn", [Int]())
        while !path.isEmpty {
            let body = try await visitor.get(path).body
            seen += body.matches(of: /\/mijn\/aanleveringen\/([0-9]+)"/).compactMap { Int($0.1) }
            path = body.firstMatch(of: /href="(\/mijn\?voor=[0-9]+)"/).map { String($0.1) } ?? ""
            guard seen.count <= 61 else { break }
        }
        #expect(seen.count == 61 && Set(seen).count == 61)
        #expect(seen == seen.sorted(by: >))
    }

    @Test func `a partner who never sent anything has a page as well`() async throws {
        let visitor = Visitor(try .forTests(register: .inMemory(), catalogue: .twoPartners))
        _ = try await visitor.logIn("sjt")
        let page = try await visitor.get("/mijn")
        #expect(page.status == 200 && page.body.contains("Er is nog niets."))
    }

    @Test func `an answer that another took the place of leads there and asks for nothing`() async throws {
        try register.take(SentFile(number: 5, fileName: "eerst.csv", outcome: .held, years: [2023]))
        #expect(try await visitor.get("/mijn/aanleveringen/3").body.contains("enctype="))
        try register.take(SentFile(number: 6, fileName: "beter.csv", outcome: .held, years: [2023]))
        let replaced = try await visitor.get("/mijn/aanleveringen/3").body
        #expect(replaced.contains("vervangen door uw nieuwere bestand. <a href=\"/mijn/aanleveringen/4\">"))
        #expect(!replaced.contains("enctype="))
        #expect(try await visitor.get("/mijn/aanleveringen/4").body.contains("enctype="))

        var again = SentFile(number: 1, fileName: "mijn.csv")
        again.configuration = "later"
        try register.take(again)
        let judged = try await visitor.get("/mijn/aanleveringen/1").body
        #expect(judged.contains("opnieuw beoordeeld. <a href=\"/mijn/aanleveringen/5\">"))
        for asking in ["enctype=", "bevindingen.csv", "uw-bestand.csv"] { #expect(!judged.contains(asking)) }
        let list = try await visitor.get("/mijn").body
        #expect(list.contains("opnieuw beoordeeld") && list.contains("vervangen") && !list.contains("afgekeurd"))
    }

    @Test func `a file that was set apart can be sent again on the same page, from an empty table`() async throws {
        try register.take(
            SentFile(number: 5, fileName: "apart.csv", outcome: .quarantined, findings: [Finding(.personalData)]))
        let page = try await visitor.get("/mijn/aanleveringen/3").body
        #expect(page.contains("enctype="))
        #expect(page.contains("href=\"/mijn/sjablonen/sjt-wachttijd\""))
        #expect(try await !visitor.get("/mijn/aanleveringen/1").body.contains("/mijn/sjablonen/"))
    }

    @Test func `a decision shows as the outcome of today`() async throws {
        try register.take(SentFile(number: 5, fileName: "wacht.csv", outcome: .held, years: [2023]))
        #expect(try await visitor.get("/mijn").body.contains("in beoordeling"))
        let delivery = try #require(try register.read { try $0.deliveries(fileName: FileName("wacht.csv")).first })
        try register.decide(
            Decision(.accept, reason: "klopt", actor: "beoordelaar", at: Site.testMoment), on: delivery.name)
        #expect(!(try await visitor.get("/mijn").body.contains("in beoordeling")))
    }
}
