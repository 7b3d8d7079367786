import Register
import ReportingModel
import Testing

@testable import ReviewSite

/// What a page was narrowed to stands on paper too, where the form is not printed.
@Suite struct ChosenFiltersTests {
    private let desk: ReviewDesk

    init() throws {
        desk = try ReviewDesk()
    }

    @Test(arguments: [
        ("/logboek?wie=anna&van=2026-11-10", "Gekozen: Vanaf: 10 november 2026; Wie: anna."),
        (
            "/aanleveringen?partner=sjt&zoek=a.csv",
            "Gekozen: Naam, bestand of controlegetal: a.csv; Partner: Stichting Jeugdteams."
        ),
        ("/aanleveringen?uitkomst=held", "Gekozen: Uitkomst: in beoordeling."),
        ("/onthouden?afspraak=sjt-wachttijd", "Gekozen: Afspraak: Wachttijd en wachtlijst."),
        ("/overzicht?jaar=2024", "Gekozen: Gemeente: Alblasserdam; Jaar: 2024."),
        ("/beoordelen?partner=%3Cb%3E", "Gekozen: Partner: &lt;b&gt;."),
    ])
    func `a filtered page says what was chosen`(path: String, line: String) async throws {
        _ = try await desk.visitor.logIn("beoordelaar")
        #expect(try await desk.visitor.get(path).body.contains("<p class=\"chosen\">\(line)</p>"), "\(path)")
    }

    @Test(arguments: ["/logboek", "/aanleveringen", "/onthouden", "/beoordelen"])
    func `a whole list says nothing`(path: String) async throws {
        _ = try await desk.visitor.logIn("beoordelaar")
        #expect(try await !desk.visitor.get(path).body.contains("class=\"chosen\""), "\(path)")
    }
}
