import Register
import ReportingModel
import Testing

@testable import Consolidation

/// The differences that the audit report draws from its tables 1 and 2, computed from what the partner delivers.
@Suite struct AuditTableTests {
    private func rows(of id: String) throws -> [String] {
        try Computing.rows(AuditCatalogue.catalogue, AuditCatalogue.deliveries).filter { $0.figure.id == id }
            .map(Computing.words)
    }

    @Test func `table 1 has its differences with the region`() throws {
        #expect(
            try rows(of: "verschil-wachttijd") == [
                "2019-04-30 GM0482: 15", "2019-08-31 GM0482: 59", "2019-12-31 GM0482: -26", "2020-04-30 GM0482: -19",
                "2020-08-31 GM0482: 3", "2020-12-31 GM0482: 2", "2021-04-30 GM0482: 11",
            ])
    }

    @Test func `table 2 has its differences with the region, trajectory by trajectory`() throws {
        let rows = try rows(of: "verschil-doorlooptijd")
        func differences(_ trajectory: String) -> [String] {
            rows.filter { $0.contains("traject=\(trajectory):") }.map { String($0.split(separator: " ").last ?? "") }
        }
        #expect(rows.count == 12)
        #expect(differences("toeleiding") == ["-31", "130", "0"])
        #expect(differences("toegang") == ["6", "-27", "0"])
        #expect(differences("jeugd-en-gezinshulp") == ["251", "96", "32"])
        #expect(differences("gezinsregisseur") == ["24", "27", "-133"])
        #expect(
            rows.map { $0.split(separator: " ")[0] }
                == ["2019-04-30", "2020-04-30", "2021-04-30"].flatMap { Array(repeating: $0, count: 4) })
    }

    @Test func `the plan keeps what is stated beside what follows from it, and a figure of elsewhere stays there`()
        throws
    {
        #expect(
            try rows(of: "besparing-netto") == [
                "2020 GM0482 vorm=begeleiding: 21800, opgegeven 21800, verschil 0",
                "2020 GM0482 vorm=jeugdhulp: 9240, opgegeven ca. 10000, verschil 760",
            ])
        #expect(try rows(of: "elders").isEmpty)
    }

    @Test func `afgeleid.csv says how each figure was made`() throws {
        let workspace = try OutputWorkspace()
        let register = try Register.inMemory([SampleDeliveries.waitingTimes, AuditCatalogue.savings])
        _ = try workspace.consolidator(register, catalogue: AuditCatalogue.catalogue)
            .run(municipality: "GM0482", asOf: day("2021-11-25"))
        let lines = try workspace.latest("GM0482", "afgeleid.csv").split(separator: "\n").map(String.init)
        #expect(
            lines.filter { !$0.contains(",verschil-wachttijd,") || $0.contains("2019-12-31") } == [
                "gemeente,afgeleid,titel,indicator,periode_soort,periode_van,periode_tot,gebied,dimensies,waarde,ontbreekt,kwalificatie,eenheid,formule,opgegeven,opgegeven_kwalificatie,verschil,partners_geleverd,partners_verwacht,status,reden,toelichting",
                "GM0482,verschil-wachttijd,Verschil in wachttijd met de regio,,peildatum,2019-12-31,2019-12-31,GM0482,,-26,,exact,dagen,TOE-01[area=GM0482] - TOE-01[area=REGIO-ZHZ],,,,1,1,geen norm afgesproken,,",
                "GM0482,besparing-netto,Beoogde besparing netto,FIN-09,jaar,2020-01-01,2020-12-31,GM0482,vorm=begeleiding,21800,,exact,EUR,FIN-07 * (100 - FIN-08) / 100,21800,exact,0,1,1,geen norm afgesproken,,",
                "GM0482,besparing-netto,Beoogde besparing netto,FIN-09,jaar,2020-01-01,2020-12-31,GM0482,vorm=jeugdhulp,9240,,exact,EUR,FIN-07 * (100 - FIN-08) / 100,10000,schatting,760,1,1,geen norm afgesproken,,",
            ])
        #expect(lines.count == 10)
    }

    @Test func `an incomplete sum says so in the file and in the table`() throws {
        let catalogue = AuditCatalogue.catalogue.with(derivedFigures: [
            DerivedFigure(
                id: "samen", title: "Samen", formula: .sum("FIN-09", over: "vorm"), notation: "sum(FIN-09 over vorm)",
                unit: "EUR", table: "besparingen", missing: .partial)
        ])
        var savings = AuditCatalogue.savings
        savings.figures = figures(
            "FIN-09 2020 GM0482 vorm=begeleiding ?\nFIN-09 2020 GM0482 vorm=jeugdhulp ~10000\n"
                + "FIN-09 2021 GM0482 vorm=begeleiding 4\nFIN-09 2021 GM0482 vorm=jeugdhulp ?")
        let workspace = try OutputWorkspace()
        _ = try workspace.consolidator(try Register.inMemory([savings]), catalogue: catalogue)
            .run(municipality: "GM0482", asOf: day("2021-11-25"))
        let cells = try workspace.latest("GM0482", "afgeleid.csv").split(separator: "\n").dropFirst().map { line in
            line.split(separator: ",", omittingEmptySubsequences: false)[9...11].joined(separator: ",")
        }
        #expect(cells == ["10000,,onvolledige schatting", "4,,onvolledig"])
        let page = try workspace.latest("GM0482", "tabellen/besparingen.html")
        #expect(page.contains(">ca. 10.000 (onvolledig"))
        #expect(page.contains(">4 (onvolledig"))
    }
}
