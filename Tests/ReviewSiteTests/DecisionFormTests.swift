import Register
import ReportingModel
import Testing

@testable import ReviewSite

/// Deciding on a delivery, remembering it, and what was overtaken meanwhile.
@Suite struct DecisionFormTests {
    private let desk: ReviewDesk

    init() throws {
        desk = try ReviewDesk()
    }

    @Test(arguments: [
        ("accept", Outcome.acceptedWithRemarks), ("return", .rejected), ("reject", .rejected),
    ])
    func `a decision counts, is told and stands in the log with its origin`(verdict: String, outcome: Outcome)
        async throws
    {
        let name = try desk.deliver(1)
        _ = try await desk.visitor.logIn("beoordelaar")
        let answer = try await desk.post(name, [("besluit", verdict), ("reden", "nagebeld")])
        #expect(answer.status == 303 && answer.location == "/aanleveringen/\(name)?gedaan=1")
        #expect(try desk.outcome(name) == outcome)
        #expect(desk.told.value == 1)
        let event = try desk.register.read { try $0.events(about: name) }.last
        #expect(event?.action == .decided && event?.actor == "beoordelaar" && event?.origin == "192.0.2.1")
        let page = try await desk.visitor.get("/aanleveringen/\(name)?gedaan=1").body
        #expect(page.contains("Vastgelegd"))
        #expect(page.contains("nagebeld"))
        #expect(try await desk.post(name, [("besluit", "withdraw"), ("reden", "toch niet")]).status == 303)
        #expect(try desk.outcome(name) == .held)
    }

    @Test(arguments: [("return", "teruggestuurd"), ("reject", "afgekeurd")])
    func `the overview has the word of the list for what an official did`(verdict: String, word: String) async throws {
        let name = try desk.deliver(1, year: 2024)
        _ = try await desk.visitor.logIn("beoordelaar")
        #expect(try await desk.post(name, [("besluit", verdict), ("reden", "nagebeld")]).status == 303)
        let page = try await desk.visitor.get("/overzicht?jaar=2024").body
        #expect(page.contains("<span class=\"small\">\(word)</span>"))
        #expect(try await desk.visitor.get("/aanleveringen").body.contains("</span>\(word)</span>"))
    }

    @Test func `who only reads decides nothing`() async throws {
        let name = try desk.deliver(1)
        for account in ["lezer", "sjt"] {
            desk.visitor.forgetCookies()
            _ = try await desk.visitor.logIn(account)
            #expect(try await desk.post(name, [("besluit", "accept"), ("reden", "x")]).status == 403)
        }
        #expect(try desk.outcome(name) == .held)
    }

    @Test func `what is missing is said at its field, and what was typed stays`() async throws {
        let name = try desk.deliver(1)
        _ = try await desk.visitor.logIn("beoordelaar")
        let noReason = try await desk.post(name, [("besluit", "return"), ("reden", "  "), ("onthoud", "0")])
        #expect(noReason.status == 400)
        #expect(noReason.body.contains("id=\"reden-fout\">Schrijf op waarom."))
        #expect(noReason.body.contains("value=\"return\" required checked"))
        #expect(noReason.body.contains("name=\"onthoud\" value=\"0\" checked"))
        let noVerdict = try await desk.post(name, [("reden", "een goede reden")])
        #expect(noVerdict.status == 400)
        #expect(noVerdict.body.contains("id=\"besluit-fout\""))
        #expect(noVerdict.body.contains("een goede reden</textarea>"))
        for day in ["31-12-2027", "2020-01-01"] {
            let wrongDay = try await desk.post(
                name, [("besluit", "accept"), ("reden", "x"), ("onthoud", "0"), ("tot-0", day)])
            #expect(wrongDay.status == 400 && wrongDay.body.contains("id=\"tot-0-fout\""), "\(day)")
        }
        #expect(
            try await desk.post(name, [("besluit", "accept"), ("reden", String(repeating: "x", count: 3_000))]).status
                == 400
        )
        #expect(try desk.outcome(name) == .held)
        #expect(desk.told.value == 0)
    }

    @Test func `the second official is told what the first did, and nothing is overwritten`() async throws {
        let name = try desk.deliver(1)
        let seen = try desk.mark(name)
        _ = try await desk.visitor.logIn("beoordelaar")
        #expect(
            try await desk.post(name, [("besluit", "return"), ("reden", "eerst nabellen")], seen: seen).status == 303)
        desk.visitor.forgetCookies()
        _ = try await desk.visitor.logIn("beheerder")
        for verdict in ["accept", "withdraw"] {
            let second = try await desk.post(name, [("besluit", verdict), ("reden", "prima")], seen: seen)
            #expect(second.status == 409)
            #expect(second.body.contains("beoordelaar besloot op"))
            #expect(second.body.contains("eerst nabellen"))
        }
        // What bert wanted is told, and fills no form that would undo it.
        let opposite = try await desk.post(name, [("besluit", "reject"), ("reden", "te vaag")], seen: seen)
        #expect(opposite.body.contains("Wat u schreef: “te vaag”"))
        #expect(opposite.body.contains("<details class=\"act\"><summary>Dit besluit terugnemen"))
        #expect(!opposite.body.contains("te vaag</textarea>"))
        // A form without what was seen decides nothing either.
        #expect(try await desk.post(name, [("besluit", "withdraw"), ("reden", "prima")], seen: "").status == 409)
        #expect(try desk.register.read { try $0.decisions(on: name) }.map(\.actor) == ["beoordelaar"])
    }

    @Test func `a tick remembers the value, and the list takes it back`() async throws {
        let name = try desk.deliver(1)
        _ = try await desk.visitor.logIn("beoordelaar")
        #expect(
            try await desk.post(
                name, [("besluit", "accept"), ("reden", "geteld"), ("onthoud", "0"), ("tot-0", "2027-12-31")]
            ).status == 303)
        let waiver = try #require(try desk.register.read { try $0.waivers(limit: 1).first })
        #expect(waiver.waiver.until?.description == "2027-12-31")
        for path in ["/onthouden", "/onthouden?afspraak=sjt-wachttijd", "/aanleveringen/\(name)"] {
            let page = try await desk.visitor.get(path).body
            #expect(page.contains("ca. 12"), "\(path)")
            #expect(page.contains("31 december 2027"), "\(path)")
        }
        let path = "/onthouden/\(waiver.id)/intrekken"
        let noReason = try await desk.visitor.post(path, [])
        #expect(noReason.status == 400 && noReason.body.contains("Schrijf op waarom."))
        #expect(try await desk.visitor.post("/onthouden/99/intrekken", [("reden", "x")]).status == 404)
        let answer = try await desk.visitor.post(path, [("reden", "x"), ("naar", "//example.org")])
        #expect(answer.status == 303 && answer.location == "/onthouden")
        #expect(try await desk.visitor.get("/onthouden").body.contains("Ingetrokken."))
        #expect(try await !desk.visitor.get("/onthouden").body.contains("Ingetrokken."), "it is said once")
        let second = try await desk.visitor.post(path, [("reden", "ook ik")])
        #expect(second.status == 409)
        #expect(second.body.contains("beoordelaar was u voor") && second.body.contains("“ook ik”"))
        #expect(try desk.register.read { try $0.waivers(limit: 1) }.isEmpty)
    }

    @Test func `what was replaced while it waited is not in the queue, and its page leads to the newer one`()
        async throws
    {
        let first = try desk.deliver(1, year: 2021)
        _ = try await desk.visitor.logIn("beoordelaar")
        let before = try await desk.visitor.get("/aanleveringen/\(first)").body
        #expect(before.contains("value=\"accept\""))
        let seen = try desk.mark(first)
        let second = try desk.deliver(2, file: "nieuwer.csv", year: 2021)
        let queue = try await desk.visitor.get("/beoordelen").body
        #expect(queue.contains("1 aanlevering wacht op een besluit."))
        #expect(queue.contains(second) && !queue.contains(first))
        let page = try await desk.visitor.get("/aanleveringen/\(first)").body
        #expect(page.contains("Hier hoeft u niet meer over te besluiten. <a href=\"/aanleveringen/\(second)\">"))
        #expect(!page.contains("name=\"besluit\""))
        let late = try await desk.post(first, [("besluit", "accept"), ("reden", "prima")], seen: seen)
        #expect(late.status == 409 && late.body.contains("Er is niets vastgelegd"))
    }

    @Test func `what counts in part by a newer one is accepted for the rest`() async throws {
        let first = try desk.deliver(1, year: 2021, otherYear: 2022)
        let second = try desk.deliver(2, .accepted, findings: [], year: 2022)
        _ = try await desk.visitor.logIn("beoordelaar")
        let page = try await desk.visitor.get("/aanleveringen/\(first)").body
        #expect(page.contains("telt al een nieuwere aanlevering"))
        #expect(page.contains("<a href=\"/aanleveringen/\(second)\">"))
        #expect(page.contains("Accepteert u deze, dan telt zij alleen voor de andere perioden."))
        #expect(page.contains("value=\"return\"") && page.contains("value=\"accept\""))
    }

    @Test func `the receipt and the moment of the first reception stand together`() async throws {
        let name = try desk.deliver(1, .rejected)
        _ = try desk.deliver(1, .held, configuration: "d")
        _ = try await desk.visitor.logIn("lezer")
        let page = try await desk.visitor.get("/aanleveringen/\(name)").body
        #expect(page.contains("<dt>Ontvangen</dt><dd>19 november 2026, 10:24</dd>"))
        #expect(page.contains("<dt>Ontvangstnummer</dt><dd>1</dd>"))
        #expect(page.contains("<dt>Opnieuw beoordeeld</dt><dd>19 november 2026, 10:25 (ontvangstnummer 2)</dd>"))
        for path in ["/aanleveringen", "/partners/sjt"] {
            let list = try await desk.visitor.get(path).body
            #expect(list.matches(of: /opnieuw beoordeeld: 19 nov 2026, 10:25/).count == 1, "\(path)")
        }
        #expect(page.contains("10:25: opnieuw beoordeeld, omdat de afspraken"))
        let other = try desk.deliver(2)
        #expect(try await !desk.visitor.get("/aanleveringen/\(other)").body.contains("<dt>Opnieuw beoordeeld</dt>"))
    }

    @Test(arguments: [
        "zie BSN 999990019", "mail sanne.zwiepvos@voorbeeld.nl", "bel 06-12345678", "NL91ABNA0417164300",
        "cliënt mevr. Zwiepvos is verhuisd",
    ])
    func `a reason with somebody's data is refused, and stays in the form`(reason: String) async throws {
        let name = try desk.deliver(1)
        _ = try await desk.visitor.logIn("beoordelaar")
        let answer = try await desk.post(name, [("besluit", "accept"), ("reden", reason)])
        #expect(answer.status == 400)
        #expect(answer.body.contains("In uw uitleg staan misschien gegevens van een persoon"))
        #expect(try desk.outcome(name) == .held)
        #expect(try desk.register.read { try $0.decisions(on: name) }.isEmpty)
    }

    @Test func `a reason with the number of a desk is taken`() async throws {
        let name = try desk.deliver(1)
        _ = try await desk.visitor.logIn("beoordelaar")
        let reason = "nagebeld op 078-6123456: 1.250 klopt, per 31-12-2025"
        #expect(try await desk.post(name, [("besluit", "accept"), ("reden", reason)]).status == 303)
        #expect(try desk.outcome(name) == .acceptedWithRemarks)
    }
}
