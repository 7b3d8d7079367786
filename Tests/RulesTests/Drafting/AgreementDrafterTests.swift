import ReportingModel
import Testing

@testable import Rules

@Suite struct AgreementDrafterTests {
    @Test func `Tabel 1 becomes columns with areas, units and reference dates`() throws {
        let draft = try #require(
            DraftingFixtures.draft(
                csvTable(
                    """
                    Wachttijden SJT
                    Datum;Wachttijd (Alblasserdam);Wachttijd (Regionaal);Jeugdigen op de wachtlijst;Toelichting
                    2019;;;;
                    30 april;63 dagen;48 dagen;28 cliënten;
                    31 augustus;113 dagen;54 dagen;4 cliënten;vakantie
                    2020;;;;
                    30 april;54 dagen;73 dagen;25 cliënten;
                    Totaal;230;175;57;
                    """), "Wachttijd en wachtlijst 2019-2020.csv", headerRow: 1))
        #expect(
            draft.settings == [
                "id: sjt-wachttijd-en-wachtlijst", "title: Wachttijd en wachtlijst", "partner: sjt",
                "municipality: GM0482", "reference_dates: [04-30, 08-31]", "due: 21 days", "from: 2019-04-30",
                "layouts:", "- kind: columns", "formats: [csv]",
                "recognise: [Datum, Wachttijd (Alblasserdam), Wachttijd (Regionaal)]",
                "period: { column: Datum, year_from: group rows }", "columns:",
                "Wachttijd (Alblasserdam): { indicator: TOE-01, area: GM0482, unit: dagen }",
                "Wachttijd (Regionaal): { indicator: TOE-01, area: REGIO-ZHZ, unit: dagen }",
                "Jeugdigen op de wachtlijst: { indicator: TOE-02, unit: cliënten }", "remark: Toelichting",
            ])
        #expect(draft.isComplete)
    }

    @Test func `Tabel 2 becomes a crosstab, and says what it guessed`() throws {
        let draft = try #require(
            DraftingFixtures.draft(
                csvTable(
                    ";2019;;2020;\nTraject;Alblasserdam;Regio;Alblasserdam;Regio\nToeleiding;41;72;225;95\nToegang;5;6;7;8"
                ),
                "tabel.csv"))
        #expect(
            draft.settings.suffix(11)
                == [
                    "- kind: crosstab", "formats: [csv]", "recognise: [Toeleiding, Toegang]", "period: axis",
                    "area: axis",
                    "crosstab:", "side_column: Traject",
                    "side: { axis: dimension, name: traject, code_list: trajectories }", "across:",
                    "- { axis: period }",
                    "- { axis: area }", "indicator: { indicator: TOE-03 }",
                ].suffix(11))
        #expect(draft.settings.contains("frequency: year"))
        #expect(draft.comments.contains { $0.hasPrefix("# twijfel:") && $0.contains("peildatum") })
        #expect(draft.comments.contains { $0.contains("in de tabel staat niet om welke indicator het gaat") })
    }

    @Test func `records with a column of indicators become a long layout, with their sender`() throws {
        let draft = try #require(
            DraftingFixtures.draft(
                recordTable(
                    ["onderwerp", "waarde", "eenheid", "/partner", "/gemeente", "/periode"],
                    [
                        ["Instroom", "47", "jongeren", "SJT", "GM0523", "2021-H1"],
                        ["Bekendheid Sociaal Team", nil, "procent", "SJT", "GM0523", "2021-H1"],
                    ]), "rapport.json"))
        #expect(
            draft.settings.dropFirst(3) == [
                "municipality: GM0523", "frequency: half-year", "due: 21 days", "from: 2021-01-01", "layouts:",
                "- kind: long", "formats: [json]", "recognise: [onderwerp, waarde, periode]",
                "period: { column: periode }", "long:", "indicator_column: onderwerp", "indicators:",
                "Instroom: { indicator: PRE-01, unit: jongeren }",
                "Bekendheid Sociaal Team: { indicator: ERV-01, unit: \"%\" }", "value_column: waarde",
                "value_required: no", "unit_column: eenheid", "sender: { partner: partner, municipality: gemeente }",
            ])
    }

    @Test(arguments: [
        (
            "Jaar;Traject;Doorlooptijd\n2021;Toegang;12\n2022;Gezinsregie;30",
            "traject: { column: Traject, "
                + "code_list: trajectories }"
        ),
        ("Jaar;Gebied;Wachttijd\n2021;Alblasserdam;12\n2021;Regio;30", "area: { column: Gebied }"),
        ("Jaar;Wachttijd in weken\n2021;12", "Wachttijd in weken: { indicator: TOE-01, unit: weken }"),
        ("Jaar;Wachttijd\n2021;12.5\n2022;9.5", "decimal_sign: \".\""),
        ("Jaar;Wachttijd\n2021;12\n2022;", "Wachttijd: { indicator: TOE-01, required: no }"),
        (
            "Jaar;Doorlooptijd Toegang\n2021;12",
            "Doorlooptijd Toegang: { indicator: TOE-03, dimensions: { "
                + "traject: toegang } }"
        ),
        ("Jaar;Hulp bij het gezin\n2021;12", "Hulp bij het gezin: { indicator: PRE-12 }"),
        ("Jaar;\"Wachttijd\"\n2021;12", "\"\\\"Wachttijd\\\"\": { indicator: TOE-01 }"),
        ("Jaar;Wachttijd;Kleur\n2021;12;rood", "ignore: [Kleur]"),
        (
            "Jaar;aantalCliënten_maatschappelijkWerk\n2021;12",
            "aantalCliënten_maatschappelijkWerk: { indicator: "
                + "PRE-12 }"
        ),
        (
            "Indicator;2020;2021\nWachttijd toegang;1;2\nInstroom jongerenwerk;3;4",
            "Instroom jongerenwerk: { "
                + "indicator: PRE-01 }"
        ),
    ])
    func `what a file shows is written down`(text: String, line: String) throws {
        let draft = try #require(DraftingFixtures.draft(csvTable(text)))
        #expect(draft.settings.contains(line), "\(draft.yaml)")
    }

    @Test(arguments: [
        (
            "Jaar;Wachttijd\n2021;12",
            "# twijfel: naar de woorden is dit TOE-01 (Gemiddelde wachttijd toegang, "
                + "in dagen)"
        ),
        (
            "Jaar;Wachttijd\n2021;12 weken",
            "# twijfel: in het bestand staat weken, de indicator is in dagen; "
                + "omrekenen doet Sluis niet"
        ),
        ("Jaar;Wachttijd (Alblaserdam)\n2021;12", "# twijfel: “Alblaserdam” lijkt een verschrijving van Alblasserdam"),
        (
            "Jaar;Wachttijd;Olifanten\n2021;12;3",
            "# twijfel: “Olifanten” bevat cijfers, maar welke indicator? "
                + "geen indicator lijkt erop"
        ),
        (
            "Wachttijd\n12",
            "# vul in: de periode; het bestand noemt er geen. Beter is een kolom met de periode "
                + "in het bestand"
        ),
    ])
    func `what a file leaves open stands at its line`(text: String, comment: String) throws {
        let draft = try #require(DraftingFixtures.draft(csvTable(text)))
        #expect(draft.comments.contains(comment), "\(draft.yaml)")
    }

    @Test func `nothing personal is repeated`() throws {
        let draft = try #require(
            DraftingFixtures.draft(
                csvTable(
                    "Datum;BSN;Contact;Wachttijd\n30-4-2021;999990019;jan.jansen@voorbeeld.nl;12\n31-8-2021;123456782;06-12345678;9"
                )))
        for secret in ["999990019", "123456782", "jan.jansen", "12345678"] { #expect(!draft.yaml.contains(secret)) }
        #expect(draft.comments.contains { $0.contains("burgerservicenummer") })
        #expect(draft.settings.contains("Wachttijd: { indicator: TOE-01 }"))
    }

    @Test(arguments: ["Jan Jansen;999990019;12\nPiet Puk;123456782;9", "12;13\n14;15"])
    func `a file without a header gives no draft, and repeats nothing`(text: String) {
        #expect(DraftingFixtures.draft(csvTable(text)) == nil)
    }

    @Test func `a file without a known figure says that it is no agreement yet`() throws {
        let draft = try #require(DraftingFixtures.draft(csvTable("Jaar;Olifanten\n2021;3")))
        #expect(!draft.isComplete)
        #expect(draft.comments.contains { $0.contains("nog geen geldige afspraak") })
    }

    @Test func `the reading in which most is known is chosen, and declared`() throws {
        let good = DraftingFixtures.example(
            csvTable("Jaar;Wachttijd\n2021;12"), "a.csv", reading: .init(delimiter: .pipe))
        let bad = DraftingFixtures.example(csvTable("Jaar|Wachttijd\n2021|12"), "a.csv")
        let drafter = AgreementDrafter(
            partner: DraftingFixtures.catalogue.partners[0], municipality: nil, catalogue: DraftingFixtures.catalogue,
            today: CalendarDay(daysSince1970: 19_000))
        let draft = try #require(drafter.draft(of: [bad, good]))
        #expect(draft.settings.contains("delimiter: \"|\""))
    }

    @Test(arguments: [
        ("GM0482", nil),
        (
            "GM0523",
            "# twijfel: het bestand noemt een andere gemeente (GM0482) "
                + "en wordt dan afgekeurd"
        ),
    ])
    func `the municipality that is asked for counts, whatever the file claims`(code: String, comment: String?) throws {
        let draft = try #require(
            DraftingFixtures.draft(
                csvTable("Jaar;Gemeente;Wachttijd\n2021;Alblasserdam;12"),
                municipality: DraftingFixtures.catalogue.municipality(code)))
        #expect(draft.settings.contains("municipality: \(code)"))
        if let comment { #expect(draft.comments.contains(comment)) }
    }
}
