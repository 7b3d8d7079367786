import ReportingModel
import Testing

@testable import Rules

/// Somebody's name in an explanation.
@Suite struct NameInTextTests {
    @Test(arguments: [
        "Sanne Bakker (7a)", "Sanne Karatepeli is uit huis geplaatst", "J. Bakker is gestopt", "Noor en Sem Bakker",
        "gesprek met P.J. van der Weg", "Emma Nieuwenhuis kwam niet", "JAN BAKKER IS GESTOPT",
        "Begonnen in mei. Sanne Bakker stopte", "moeder Karatepeli belde", "oma Alzheimer", "cliënte Karatepeli belde",
        "leerling Karatepeli", "ll. Bakker", "Sanne Bakker naar school", "Emma Vos, (8)",
        "Daan, 9 jaar, woont bij zijn oma", "Emma (groep 6) is doorverwezen", "Vooral Sem en zijn moeder hadden hulp",
        "Sanne, Daan en Fleur", "Sanne",
    ])
    func `a name in an explanation is left out and asked about`(text: String) throws {
        #expect(try judged(text).findings == ["S068 2:2"])
        #expect(try judged(text).remarks == [])
    }

    @Test(arguments: [
        "De Jan Ligthartschool doet nu mee", "Activiteit op het Emma-pad", "Week van de Opvoeding",
        "Jan Ligthartschool en Anne Frankschool", "Opening door wethouder De Vries", "Triple P cursus gestart",
        "Samen met Home-Start en Humanitas", "Rots en Water op OBS Anne de Vries", "Stichting Jeugdteams Dordrecht",
        "Meer vraag door corona", "Nieuwe coördinator per 1 mei", "Jongerenwerker uitgevallen wegens ziekte",
        "Team Noord en Team Zuid samengevoegd", "Project Samen Sterk liep uit", "Buurthuis De Bron was dicht",
        "Verhuisd naar de Julianastraat", "Locatie Sporthal Drechthoek", "Max Havelaar dag", "Sint Maarten optocht",
        "Sinterklaas en Kerst", "Groep van juf Anna", "Inclusief Pasen en Pinksteren",
        "Wachttijd door vakantie in Juli",
        "Jong JGZ en Veilig Thuis", "In Alblasserdam en Papendrecht", "De Johan Cruyff Court is open",
        "Kamp in de Biesbosch", "Anne Frank tentoonstelling bezocht", "Prinses Máxima opende de run",
        "Moeder-kindgroep gestopt", "Jan van Schaffelaar toernooi", "Emmastraat 12 gesloten",
        "Willem de Zwijgerschool deed mee", "Titus Brandsma college", "Dr. Albert Schweitzerschool",
        "W.A. Visser ’t Hooft school", "P. Oud school", "Jan Steenlaan afgesloten", "Sophia Kinderziekenhuis",
        "Max Fit en Emma Kookt", "Wethouder Jan de Vries opende", "Jan de Vries is onze nieuwe coördinator",
        "overleg met wethouder mevr. J. de Vries", "Pleegkind training gestart", "meisje Sterk training",
        "Thomas More lezing", "Roos", "Groep 6 deed mee", "Inzet MW Servanda", "kind en ouder samen",
        "Verzonnen voorbeeld",
    ])
    func `what is said of schools, streets, projects and staff is kept`(text: String) throws {
        #expect(try judged(text).findings == [])
        #expect(try judged(text).remarks == ["TOE-01: " + text])
    }

    @Test func `three who are named set the file apart, two do not, and one in every row does not`() throws {
        let cases = [
            (["Sanne Bakker (7a)", "Yusuf Vos (6b)", "Emma Kok (8)"], ["S027 2:2"]),
            (["Sanne Bakker (7a)", "Yusuf Vos (6b)", "geen"], ["S068 2:2 3:2"]),
            (["Sanne Bakker", "Sanne Bakker", "Sanne Bakker"], ["S068 2:2 3:2 4:2"]),
            // What may as well be an illness or an organisation.
            (["oma Alzheimer", "gezin Pluryn", "zoon Havo"], ["S068 2:2 3:2 4:2"]),
        ]
        for (remarks, expected) in cases {
            let findings = try judged(remarks).findings
            #expect(findings == expected)
        }
    }

    private static let layout = Layout(
        kind: .columns([.init(heading: "Wachttijd", indicator: "TOE-01")]),
        period: .column("Datum", yearFrom: .cell, on: nil), area: .fixed("GM0482"), remark: "Toelichting")

    private func judged(_ remark: String) throws -> Verdict { try judged([remark]) }

    private func judged(_ remarks: [String]) throws -> Verdict {
        let rows = remarks.enumerated().map { "\(2018 + $0);\($1);3" }.joined(separator: "\n")
        return try verdict(csvTable("Datum;Toelichting;Wachttijd\n" + rows), NameInTextTests.layout)
    }
}
