import Register
import ReportingModel
import Testing

@testable import ReviewSite

/// The queue, and a delivery with its cells.
@Suite struct ReviewTests {
    private let desk: ReviewDesk

    init() throws {
        desk = try ReviewDesk()
    }

    @Test func `the queue shows what waits, how long, and why; filters keep what they name`() async throws {
        let name = try desk.deliver(1)
        _ = try desk.deliver(2, .accepted, file: "klaar.csv", findings: [])
        _ = try await desk.visitor.logIn("lezer")
        let page = try await desk.visitor.get("/beoordelen").body
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
                try await desk.visitor.get("/beoordelen?\(query)").body.contains("/aanleveringen/\(name)") == isThere,
                "\(query)")
        }
    }

    @Test func `an empty register gives pages that say so`() async throws {
        _ = try await desk.visitor.logIn("lezer")
        #expect(try await desk.visitor.get("/beoordelen").body.contains("Er wacht niets op een besluit."))
        #expect(try await desk.visitor.get("/aanleveringen").body.contains("Er is nog niets ontvangen."))
        #expect(try await desk.visitor.get("/onthouden").body.contains("Er zijn nu geen waarden onthouden."))
        for path in ["/aanleveringen/x", "/aanleveringen/x/origineel", "/aanleveringen/..%2F..%2Fetc/origineel"] {
            #expect(try await desk.visitor.get(path).status == 404, "\(path)")
        }
    }

    @Test func `a delivery shows its finding, the marked cell with the way back, and its receipt`() async throws {
        let name = try desk.deliver(1)
        _ = try await desk.visitor.logIn("lezer")
        let page = try await desk.visitor.get("/aanleveringen/\(name)").body
        #expect(page.contains("id=\"bevinding-0\""))
        #expect(page.contains("kolom B, regel 2"))
        #expect(page.contains("<td class=\"wait\">ca. 12 <a class=\"back\" href=\"#bevinding-0\">"))
        #expect(page.contains("Ontvangstnummer"))
        // Who only reads gets no form.
        #expect(!page.contains("/besluit\""))
    }

    @Test func `the list finds a delivery by its file and leads to it`() async throws {
        let name = try desk.deliver(1)
        _ = try await desk.visitor.logIn("lezer")
        #expect(try await desk.visitor.get("/aanleveringen?zoek=cijfers.csv").body.contains(name))
        #expect(try await desk.visitor.get("/aanleveringen?zoek=CIJF").body.contains(name), "a part, in capitals")
        #expect(try await desk.visitor.get("/logboek?waarover=cijf").body.contains(name))
        #expect(try await !desk.visitor.get("/aanleveringen?zoek=anders.csv").body.contains(name))
        #expect(try await desk.visitor.get("/aanleveringen?uitkomst=held").body.contains(name))
        #expect(try await !desk.visitor.get("/aanleveringen?uitkomst=rejected").body.contains(name))
    }

    @Test func `what a partner wrote stays text`() async throws {
        var finding = Finding(
            .estimateRead, ["column": "<i>k</i>", "found": "\"><script>"], at: Place(line: 2, column: 2))
        finding.statements = [PartnerStatement(firstLine: 2, lastLine: 2, reason: "<img src=x>")]
        let name = try desk.deliver(1, file: "<script>\"'.csv", findings: [finding])
        _ = try await desk.visitor.logIn("beoordelaar")
        for path in ["/beoordelen", "/aanleveringen", "/aanleveringen/\(name)"] {
            let page = try await desk.visitor.get(path).body
            #expect(page.contains("&lt;script&gt;"), "\(path)")
            for tag in ["<script", "<img", "<i>", "<b>"] { #expect(!page.contains(tag), "\(path) \(tag)") }
        }
        let refused = try await desk.post(name, [("besluit", "accept"), ("reden", "")])
        #expect(!refused.body.contains("<script"))
    }

    @Test func `the original is a download that stands in the log, never from quarantine`() async throws {
        let name = try desk.deliver(1)
        let apart = try desk.deliver(2, .quarantined, findings: [Finding(.personalData)])
        _ = try await desk.visitor.logIn("lezer")
        #expect(try await desk.visitor.get("/aanleveringen/\(apart)/origineel").status == 404)
        #expect(try await desk.visitor.get("/aanleveringen/\(apart)").body.contains("Dit bestand staat apart"))
        #expect(try await desk.visitor.get("/aanleveringen/\(apart)").body.contains("origineel\"") == false)
        _ = try await desk.visitor.get("/aanleveringen/\(name)/origineel")
        let event = try desk.register.read { try $0.events(about: name) }.last
        #expect(event?.action == .downloaded && event?.actor == "lezer" && event?.origin == "192.0.2.1")
        #expect(try desk.register.read { try $0.events(about: apart) }.allSatisfy { $0.action != .downloaded })
    }

    @Test func `a figure leads to its cell, also in a file without findings`() async throws {
        let name = try desk.deliver(1, .accepted, findings: [])
        _ = try await desk.visitor.logIn("lezer")
        let asked = try await desk.visitor.get("/aanleveringen/\(name)?regel=2&kolom=B").body
        #expect(asked.contains("<td class=\"asked\" id=\"cel\">ca. 12"))
        #expect(asked.contains("regel 2, kolom B"))
        let plain = try await desk.visitor.get("/aanleveringen/\(name)").body
        #expect(plain.contains("<h2 id=\"tabel\">") && plain.contains("De eerste rijen"))
        #expect(!plain.contains("id=\"cel\""))
        for query in ["regel=0&kolom=B", "regel=2&kolom=%3Cb%3E", "regel=x&kolom=B", "regel=2", "regel=2&kolom=ABCDE"] {
            let page = try await desk.visitor.get("/aanleveringen/\(name)?\(query)")
            #expect(page.status == 200 && !page.body.contains("id=\"cel\""), "\(query)")
        }
    }

    @Test func `a marked cell keeps its findings when it is asked for`() async throws {
        let name = try desk.deliver(1)
        _ = try await desk.visitor.logIn("lezer")
        let page = try await desk.visitor.get("/aanleveringen/\(name)?regel=2&kolom=B").body
        #expect(page.contains("<td class=\"wait asked\" id=\"cel\">ca. 12 <a class=\"back\" href=\"#bevinding-0\">"))
    }

    @Test func `of a file that was set apart no cell is shown, and nothing leads to one`() async throws {
        let finding = Finding(.personalData, ["found": "namen"], at: Place(line: 2, column: 2))
        let name = try desk.deliver(1, .quarantined, findings: [finding])
        _ = try await desk.visitor.logIn("lezer")
        for query in ["", "?regel=2&kolom=B", "?cellen=0"] {
            let page = try await desk.visitor.get("/aanleveringen/\(name)\(query)").body
            #expect(page.contains("kolom B, regel 2"), "where it is stays")
            #expect(!page.contains("ca. 12") && !page.contains("Toon in de tabel"), "\(query)")
        }
    }

    @Test func `a line that a finding is about is marked as a whole`() async throws {
        let lost = Finding(.replacementCharacters, ["found": "1"], at: Place(line: 2, column: Int(Place.wholeLine)))
        let name = try desk.deliver(1, findings: [lost])
        _ = try await desk.visitor.logIn("lezer")
        let page = try await desk.visitor.get("/aanleveringen/\(name)").body
        #expect(page.contains("Waar: regel 2. "))
        #expect(page.contains("<th scope=\"row\" class=\"wait\">2 <a class=\"back\" href=\"#bevinding-0\">"))
    }
}
