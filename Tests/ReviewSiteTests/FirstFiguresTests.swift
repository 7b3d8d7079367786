import Register
import ReportingModel
import Testing

@testable import ReviewSite

/// What an official sees of a delivery before which nothing counted.
@Suite struct FirstFiguresTests {
    private let desk: ReviewDesk

    init() throws {
        desk = try ReviewDesk()
    }

    @Test func `the figures of a first delivery are listed, with nothing before them`() async throws {
        let name = try desk.deliver(1)
        _ = try await desk.visitor.logIn("beoordelaar")
        let page = try await desk.visitor.get("/aanleveringen/\(name)").body
        #expect(
            page.contains(
                "Over deze periode telt nog niets mee. Wordt dit bestand geaccepteerd, dan komt er 1 cijfer bij."))
        #expect(page.contains("data-label=\"Eerst\">–</td>") && page.contains("data-label=\"Nu\">ca. 12</td>"))
        #expect(page.contains("<details open><summary>Het cijfer</summary>"))
        _ = try await desk.post(name, [("besluit", "accept"), ("reden", "geteld")])
        let counted = try await desk.visitor.get("/aanleveringen/\(name)").body
        #expect(
            counted.contains("Dit is het eerste cijfer dat meetelt.")
                && counted.contains("<details><summary>Het cijfer"))
    }

    @Test func `a delivery after one that counts is compared, and a rejected one lists nothing`() async throws {
        _ = try desk.deliver(1, .accepted, year: 2024)
        let second = try desk.deliver(2, year: 2024)
        let rejected = try desk.deliver(3, .rejected, year: 2023)
        _ = try await desk.visitor.logIn("beoordelaar")
        let page = try await desk.visitor.get("/aanleveringen/\(second)").body
        #expect(page.contains("vergeleken met") && !page.contains("telt nog niets mee"))
        #expect(try await !desk.visitor.get("/aanleveringen/\(rejected)").body.contains("<summary>Het cijfer"))
    }

    @Test func `what a newer file overtook changes nothing, and is compared with nothing`() async throws {
        _ = try desk.deliver(1, .accepted, year: 2024)
        let waited = try desk.deliver(2, year: 2024)
        _ = try desk.deliver(3, .accepted, year: 2024)
        _ = try await desk.visitor.logIn("beoordelaar")
        let page = try await desk.visitor.get("/aanleveringen/\(waited)").body
        #expect(page.contains("Dit bestand telt niet mee. Er kwam een nieuwer bestand over dezelfde periode."))
        #expect(!page.contains("wat nu telt"))
    }

    @Test func `advice after a decision promises no decision, and a replaced file is named`() async throws {
        let first = try desk.deliver(1, year: 2024)
        let name = try desk.deliver(2, file: "beter.csv", year: 2024)
        _ = try await desk.visitor.logIn("beoordelaar")
        #expect(try await desk.visitor.get("/aanleveringen/\(name)").body.contains("Anders beslist een medewerker"))
        _ = try await desk.post(name, [("besluit", "return"), ("reden", "graag precies")])
        let page = try await desk.visitor.get("/aanleveringen/\(name)").body
        #expect(page.contains("Vul het precieze getal in als u dat hebt.”") && !page.contains("Anders beslist"))
        // In the log people find the file, with our own name beside it.
        let log = try await desk.visitor.get("/logboek?wat=decided").body
        #expect(log.contains(">beter.csv</a>") && log.contains(name) && !log.contains(first))
    }
}
