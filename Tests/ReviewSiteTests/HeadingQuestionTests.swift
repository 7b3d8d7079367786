import Register
import ReportingModel
import Testing

@testable import ReviewSite

/// Questions about headings that are nearly known.
@Suite struct HeadingQuestionTests {
    private let desk: ReviewDesk

    init() throws {
        desk = try ReviewDesk()
    }

    @Test func `a heading is confirmed only when it is asked`() async throws {
        let finding = Finding(.requiredColumnMissing, ["column": "Wachttijd", "near": "Wachten"])
        _ = try desk.deliver(1, .rejected, findings: [finding])
        _ = try await desk.visitor.logIn("beoordelaar")
        #expect(try await desk.visitor.get("/beoordelen").body.contains("Is “Wachten” de kolom “Wachttijd”?"))
        #expect(
            try await desk.visitor.get("/beoordelen").body.contains(
                "Er wacht geen aanlevering op een besluit, en er is 1 vraag over een kop."))
        let question = [("afspraak", "sjt-wachttijd"), ("kop", "Wachttijd"), ("geschreven", "Wachten")]
        #expect(try await desk.visitor.post("/beoordelen/koppen", question + [("reden", "x")]).status == 404)
        let asked = question + [("antwoord", "ja")]
        #expect(try await desk.visitor.post("/beoordelen/koppen", asked).status == 400)
        let made = [
            ("afspraak", "sjt-wachttijd"), ("kop", "Datum"), ("geschreven", "Wachten"), ("reden", "x"),
            ("antwoord", "ja"),
        ]
        #expect(try await desk.visitor.post("/beoordelen/koppen", made).status == 400)
        #expect(try desk.register.read { try $0.headingSynonyms() }.list.isEmpty)
        let answer = try await desk.visitor.post("/beoordelen/koppen", asked + [("reden", "zelfde kolom")])
        #expect(answer.status == 303)
        let after = try await desk.visitor.get(try #require(answer.location)).body
        #expect(after.contains("Onthouden: dit is dezelfde kolom. Wij beoordelen het bestand nu opnieuw"))
        #expect(after.contains("Er wacht niets op een besluit."))
        _ = try desk.deliver(1, .held, configuration: "d")
        #expect(
            try await desk.visitor.get(try #require(answer.location)).body.contains("Het bestand is opnieuw beoordeeld")
        )
        #expect(try desk.register.read { try $0.headingSynonyms() }.list.map(\.written) == ["Wachten"])
        #expect(try await !desk.visitor.get("/beoordelen").body.contains("Is “Wachten”"))
        let event = try desk.register.read { try $0.events(about: "sjt-wachttijd") }.last
        #expect(event?.action == .headingConfirmed && event?.origin == "192.0.2.1" && event?.actor == "beoordelaar")
    }

    @Test func `what was confirmed stands in a list, and is taken back there`() async throws {
        let synonym = HeadingSynonym(agreement: "sjt-wachttijd", heading: "Wachttijd", written: "Wachten")
        #expect(
            try desk.register.confirm(
                synonym, by: "anna", reason: "zelfde kolom", at: Instant(millisecondsSince1970: 5)))
        _ = try await desk.visitor.logIn("beoordelaar")
        let list = try await desk.visitor.get("/onthouden").body
        for words in ["Bevestigde koppen", "“Wachten”", "“Wachttijd”", "anna", "zelfde kolom"] {
            #expect(list.contains(words), "\(words)")
        }
        let path = try #require(list.firstMatch(of: /action="(\/onthouden\/koppen\/[0-9]+\/intrekken)"/)).1
        #expect(try await desk.visitor.post(String(path), []).status == 400)
        #expect(try await desk.visitor.post(String(path), [("reden", "toch niet")]).location == "/onthouden")
        let after = try await desk.visitor.get("/onthouden").body
        #expect(after.contains("Ingetrokken.") && !after.contains("“Wachten”"))
        #expect(try desk.register.read { try $0.headingSynonyms() }.list.isEmpty)
        let event = try desk.register.read { try $0.events(about: "sjt-wachttijd") }.last
        #expect(event?.action == .headingWithdrawn && event?.actor == "beoordelaar" && event?.origin == "192.0.2.1")
        #expect(try await desk.visitor.post(String(path), [("reden", "nog eens")]).status == 400)
        #expect(try desk.register.read { try $0.integrityProblems() }.isEmpty)
    }

    @Test func `a wrong guess is turned down once and for all`() async throws {
        let finding = Finding(.requiredColumnMissing, ["column": "Wachttijd", "near": "Wachten"])
        _ = try desk.deliver(1, .rejected, findings: [finding])
        _ = try await desk.visitor.logIn("beoordelaar")
        let no = [
            ("afspraak", "sjt-wachttijd"), ("kop", "Wachttijd"), ("geschreven", "Wachten"), ("antwoord", "nee"),
        ]
        #expect(try await desk.visitor.post("/beoordelen/koppen", no).status == 400)
        let answer = try await desk.visitor.post("/beoordelen/koppen", no + [("reden", "dat zijn andere mensen")])
        #expect(answer.status == 303)
        let after = try await desk.visitor.get(try #require(answer.location)).body
        #expect(after.contains("Onthouden: dit is een andere kolom."))
        #expect(!after.contains("Is “Wachten”"))
        #expect(try desk.register.read { try $0.headingSynonyms() }.list.isEmpty)
        _ = try desk.deliver(2, .rejected, findings: [finding])
        #expect(try await !desk.visitor.get("/beoordelen").body.contains("Is “Wachten”"))
        let event = try desk.register.read { try $0.events(about: "sjt-wachttijd") }.last
        #expect(event?.action == .headingRefused && event?.actor == "beoordelaar")
        let late = [("afspraak", "sjt-wachttijd"), ("kop", "Wachttijd"), ("geschreven", "Wachten"), ("antwoord", "ja")]
        let second = try await desk.visitor.post("/beoordelen/koppen", late + [("reden", "toch wel")])
        #expect(second.status == 409)
        for words in ["beoordelaar was u voor", "nee, dit is een andere kolom", "dat zijn andere mensen", "toch wel"] {
            #expect(second.body.contains(words), "\(words)")
        }
    }
}
