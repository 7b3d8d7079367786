import Register
import ReportingModel
import Testing

@testable import Consolidation

/// The outputs of the two municipalities of the reports, byte for byte.
@Suite struct GoldenOutputTests {
    private let workspace: OutputWorkspace
    private let alblasserdam: ConsolidationResult
    private let hardinxveld: ConsolidationResult

    init() throws {
        workspace = try OutputWorkspace()
        let register = try Register.inMemory([
            SampleDeliveries.waitingTimes, SampleDeliveries.leadTimes, SampleDeliveries.socialAgenda,
        ])
        let consolidator = workspace.consolidator(register)
        alblasserdam = try consolidator.run(municipality: "GM0482", asOf: day("2021-11-25"))
        hardinxveld = try consolidator.run(municipality: "GM0523", asOf: day("2022-07-25"))
    }

    @Test func `Tabel 1 comes out figure for figure`() throws {
        #expect(
            try workspace.latest("GM0482", "tabellen/sjt-wachttijd.csv") == """
                Peildatum,Wachttijd (Alblasserdam) [dagen],Wachttijd (Regionaal) [dagen],Jeugdigen op de wachtlijst [cliënten]
                2019-04-30,63,48,28
                2019-08-31,113,54,4
                2019-12-31,28,54,5
                2020-04-30,54,73,25
                2020-08-31,61,58,19
                2020-12-31,44,42,24
                2021-04-30,50,39,18

                """)
    }

    @Test func `Tabel 2 comes out figure for figure`() throws {
        #expect(
            try workspace.latest("GM0482", "tabellen/sjt-doorlooptijd.csv") == """
                Traject,2019-04-30 Alblasserdam,2019-04-30 Regio,2020-04-30 Alblasserdam,2020-04-30 Regio,2021-04-30 Alblasserdam,2021-04-30 Regio
                Toeleiding,41,72,225,95,76,76
                Toegang,41,35,5,32,64,64
                Jeugd- en gezinshulp,605,354,490,394,341,309
                Gezinsregisseur,444,420,455,428,536,669

                """)
    }

    @Test func `the page of Tabel 1 shows days under a row with their year`() throws {
        let page = try workspace.latest("GM0482", "tabellen/sjt-wachttijd.html")
        #expect(
            page.contains(
                """
                <caption>Wachttijd en wachtlijst</caption>
                <thead>
                <tr><th scope="col">Peildatum</th><th scope="col">Wachttijd (Alblasserdam) [dagen]</th><th scope="col">Wachttijd (Regionaal) [dagen]</th><th scope="col">Jeugdigen op de wachtlijst [cliënten]</th></tr>
                </thead>
                <tbody>
                <tr class="group"><th scope="rowgroup" colspan="4">2019</th></tr>
                <tr><th scope="row">30 april</th><td>63</td><td>48</td><td>28</td></tr>
                """))
        #expect(page.contains("<li>Ontbreekt: 31 augustus 2021.</li>"))
        #expect(page.contains("<li>Bron: Wachttijd.csv, ontvangen op 3 mei 2021 (aanlevering sjt-"))
        #expect(page.contains("Stand per 25 november 2021."))
        #expect(!page.contains("<script"))
    }

    @Test func `the page of Tabel 2 has years above areas`() throws {
        #expect(
            try workspace.latest("GM0482", "tabellen/sjt-doorlooptijd.html").contains(
                """
                <caption>Doorlooptijd per traject, in dagen, op 30 april</caption>
                <thead>
                <tr><th scope="col" rowspan="2">Traject</th><th scope="colgroup" colspan="2">2019</th><th scope="colgroup" colspan="2">2020</th><th scope="colgroup" colspan="2">2021</th></tr>
                <tr><th scope="col">Alblasserdam</th><th scope="col">Regio</th><th scope="col">Alblasserdam</th><th scope="col">Regio</th><th scope="col">Alblasserdam</th><th scope="col">Regio</th></tr>
                </thead>
                <tbody>
                <tr><th scope="row">Toeleiding</th><td>41</td><td>72</td><td>225</td><td>95</td><td>76</td><td>76</td></tr>
                """))
    }

    @Test func `the table of the agenda says in words where there is no figure`() throws {
        #expect(
            try workspace.latest("GM0523", "tabellen/stuwkr8-mag.csv") == """
                Thema,Subthema,Doel,Indicator,Eenheid,2022-H1
                Met en voor elkaar,Samenleven,Inwoners leven respectvol met elkaar samen in Hardinxveld-Giessendam.,Het percentage inwoners dat zich wel eens onveilig voelt,%,nog geen cijfer
                Met en voor elkaar,Samenleven,Inwoners leven respectvol met elkaar samen in Hardinxveld-Giessendam.,De sociale cohesie in de buurt,,nog geen cijfer
                Met en voor elkaar,Vrijwillige inzet,Inwoners van Hardinxveld-Giessendam zetten zich vrijwillig in.,Het aantal vrijwilligersvacatures per jaar,aantal,ca. 1540.5

                """)
        #expect(
            try workspace.latest("GM0523", "tabellen/stuwkr8-mag.html").contains(
                """
                <tr><th scope="rowgroup" rowspan="3">Met en voor elkaar</th><th scope="rowgroup" rowspan="2">Samenleven</th><th scope="rowgroup" rowspan="2">Inwoners leven respectvol met elkaar samen in Hardinxveld-Giessendam.</th><th scope="row">Het percentage inwoners dat zich wel eens onveilig voelt</th><th scope="row">%</th><td class="words">nog geen cijfer<sup><a href="#noot-1">1</a></sup></td></tr>
                <tr><th scope="row">De sociale cohesie in de buurt</th><th scope="row"></th><td class="words">nog geen cijfer</td></tr>
                <tr><th scope="rowgroup" rowspan="1">Vrijwillige inzet</th><th scope="rowgroup" rowspan="1">Inwoners van Hardinxveld-Giessendam zetten zich vrijwillig in.</th><th scope="row">Het aantal vrijwilligersvacatures per jaar</th><th scope="row">aantal</th><td>ca. 1.540,5</td></tr>
                """))
    }

    @Test func `every figure leads back to its delivery, file and place`() throws {
        let lines = try workspace.latest("GM0523", "waarnemingen.csv").split(
            separator: "\n", omittingEmptySubsequences: false)
        let delivery = try #require(hardinxveld.deliveries.first)
        #expect(
            lines == [
                "gemeente,partner,leveringsafspraak,indicator,periode_soort,periode_van,periode_tot,gebied,dimensies,waarde,ontbreekt,kwalificatie,ondergrens,bovengrens,eenheid,toelichting,aanlevering,bron_bestand,bron_plaats",
                "GM0523,stuwkr8,stuwkr8-mag,MAG-01,halfjaar,2022-01-01,2022-06-30,GM0523,,,nog geen cijfer,,,,%,\"Het rapport noemt de indicator, niet de waarde.\",\(delivery),MAG 2022-H1.xml,2:2",
                "GM0523,stuwkr8,stuwkr8-mag,MAG-05,halfjaar,2022-01-01,2022-06-30,GM0523,,1540.5,,schatting,,,aantal,,\(delivery),MAG 2022-H1.xml,3:2",
                "",
            ])
        let first = try workspace.latest("GM0482", "waarnemingen.csv").split(separator: "\n")[1]
        #expect(
            first.hasPrefix(
                "GM0482,sjt,sjt-doorlooptijd,TOE-03,peildatum,2019-04-30,2019-04-30,GM0482,traject=gezinsregisseur,444,,exact,,,dagen,,sjt-"
            ))
    }

    @Test func `an indicator says its last figure, its norm and what is not there`() throws {
        #expect(
            try workspace.latest("GM0482", "indicatoren.csv") == """
                code,label,eenheid,soort,optelbaar,thema,subthema,doel,definitie,beperking,bron,beleid,status,geldig_van,geldig_tot,opvolgers,laatste_periode,laatste_waarde,status_cijfer,norm,trendbreuk
                TOE-01,Gemiddelde wachttijd toegang,dagen,gemiddelde,alleen gewogen,,,,Gemiddelde wachttijd op de peildatum.,,,,afgesproken,,,,2021-04-30,50,cijfer,geen norm afgesproken,
                TOE-02,Jeugdigen op de wachtlijst,cliënten,stand,ja,,,,definitie nog vast te stellen,,,,afgesproken,,,,2021-04-30,18,cijfer,streefwaarde 20; lager is beter (2021),
                TOE-03,Gemiddelde doorlooptijd traject,dagen,gemiddelde,alleen gewogen,,,,definitie nog vast te stellen,,,,afgesproken,,,,2021-04-30,,uitgesplitst,geen norm afgesproken,

                """)
        #expect(
            try workspace.latest("GM0523", "indicatoren.csv").contains(",,,nog geen cijfer,geen norm afgesproken,\n"))
    }

    @Test func `completeness names what is missing and what is only half there`() throws {
        let delivery = try #require(hardinxveld.deliveries.first)
        #expect(
            try workspace.latest("GM0523", "volledigheid.csv") == """
                gemeente,partner,leveringsafspraak,titel,periode,periode_van,periode_tot,uiterste_datum,status,ontvangen_op,aanlevering,toelichting
                GM0523,stuwkr8,stuwkr8-mag,Halfjaarrapportage Maatschappelijke Agenda,2021-H2,2021-07-01,2021-12-31,2022-01-21,ontbreekt,,,
                GM0523,stuwkr8,stuwkr8-mag,Halfjaarrapportage Maatschappelijke Agenda,2022-H1,2022-01-01,2022-06-30,2022-07-21,ontvangen,2022-07-15,\(delivery),"nog geen cijfer voor MAG-01, MAG-02"
                GM0523,stuwkr8,stuwkr8-mag,Halfjaarrapportage Maatschappelijke Agenda,2022-H2,2022-07-01,2022-12-31,2023-01-21,nog niet verwacht,,,

                """)
        #expect(hardinxveld.missingPeriodCount == 1)
    }

    @Test func `the first page says in one line how complete it is`() throws {
        let page = try workspace.latest("GM0523", "tabellen/index.html")
        #expect(
            page.contains(
                "<p class=\"summary\">Van de 2 verwachte leveringen: 1 ontvangen, 1 ontbreekt. Stand per 25 juli 2022.</p>"
            ))
        #expect(
            page.contains(
                "<li><a href=\"stuwkr8-mag.html\">Halfjaarrapportage Maatschappelijke Agenda</a>, StuwKR8</li>"))
    }

    @Test func `the result counts what was written`() {
        #expect(alblasserdam.observationCount == 45)
        #expect(alblasserdam.agreementCount == 2)
        #expect(alblasserdam.isNew)
        #expect(alblasserdam.deliveries.count == 2)
        #expect(
            alblasserdam.files.map(\.name)
                == [
                    "afgeleid.csv", "beoordeling.csv", "bevindingen.csv", "datapackage.json", "indicatoren.csv",
                    "levering.csv", "manifest.json", "partnermatrix.csv", "partners.csv", "signaleringen.csv",
                    "tabellen/index.html", "tabellen/partners.html", "tabellen/sjt-doorlooptijd.csv",
                    "tabellen/sjt-doorlooptijd.html", "tabellen/sjt-wachttijd.csv",
                    "tabellen/sjt-wachttijd.html", "volledigheid.csv", "waarnemingen.csv",
                ].map { alblasserdam.run + "/" + $0 })
    }
}
