import ReportingModel
import Testing

@Suite struct PersonInNameTests {
    @Test(arguments: [
        "Gemiddelde Wachttijd (weken)", "AANTAL UNIEKE DEELNEMERS", "Toelichting Gemeente", "Soort Activiteit",
        "Wachttijd (Alblasserdam)", "Wachttijd (Regionaal)", "Jeugdigen op de wachtlijst",
        "Aantal Jeugdigen Met Verlof",
        "Datum Laatste Wijziging", "Naam Initiatief", "Aantal bonnetjes", "Bedrag Bonnen", "T1 2025", "2025-H1",
        "Q3 2025 (voorlopig)", "Totaal Aantal Casussen", "Gemeente Hardinxveld-Giessendam", "Regio Drechtsteden",
        "Sociaal Team Alblasserdam", "Aantal Kinderen 0-12 Jaar", "Ouders En Verzorgers", "Instroom Via Huisarts",
        "Verwijzer Overig", "Status Aanvraag", "Kenmerk", "Volgnummer", "Jaar", "Periode Van", "Periode Tot",
        "Gemiddelde Doorlooptijd In Dagen", "MAX WACHTTIJD", "Max Aantal", "Percentage Tevreden Ouders",
        "Cliëntervaring Totaal", "Besteed Budget", "Begroot 2026", "WERKELIJKE KOSTEN", "Verschil T.O.V. Vorig Jaar",
        "POH Jeugd", "SJT", "VMBO", "GGZ Instelling", "MBO", "Afgegeven Beschikkingen", "Beschikkingsnummer",
        "afgegevenBeschikkingen", "aantal_deelnemers", "AantalDeelnemers", "peil_datum", "@nr", "/rapport/@nr",
        "bronSysteem", "CreatedAt", "Reden Van Afsluiting", "Wijk Of Buurt", "Leeftijdsgroep 12+", "Kostenontwikkeling",
        "Opmerking(en)", "Aanmeldroute · T1 2025", "Verwachte Einddatum", "Inzet Praktijkondersteuner",
        "Unieke cliënten",
        "Datum intake", "Afsluitreden Casus Overig", "Groepsactiviteiten", "Emma-pad", "Klanttevredenheid (1-10)",
        "Verzuim %", "Trainingen Voor Vrijwilligers", "Uitval Tijdens Traject",
    ])
    func `an ordinary heading is shown`(_ heading: String) {
        #expect(SafeEcho.heading(heading) == heading)
    }

    @Test(arguments: [
        "Jan Jansen", "Grzegorz Yıldızsoy", "GRZEGORZ YILDIZSOY", "Youssef_Brzęczynowska", "Dirk-JanQuaakstok",
        "Jurriën van der Hoenderstra", "Vriesestoklaan 55", "Vriesestoklaan 55, 2951 AB", "2951 LW 14",
        "Sanne Vossenbelt aantal", "T2 2025 Sanne Vossenbelt", "Wachttijd Wiebke Klaverzicht",
        "Wachttijd (Alblasserdam) Sjoerdje Gruttewiersum", "Toelichting Oumaima Rellouchi",
        "Wachttijd lokaal mevr. Tjaardema", "mevr_Pruimmanns", "GÜLSÜM KETELPENZA", "GülsümDuijvegraf",
        "P.J. Nooitman", "P.J.Nooitman", "Jansen, Piet", "fam. De Zwijn", "sanne vossenbelt", "Jan_Wijngazoon",
        "Agnieszka-Eikelkers Wouda", "Fatima Bakker 2011", "Gezin Karateper", "casus Oumaima Karaterpow",
        "Youssef Brzęczynowska · T1 2025", "jan@werk.nl", "0612345678", "999990019", "Casus Vos", "Moeder De Wit",
        "Aantal (Noor Vos)", "PJ_Ketelschie", "TJ Ketelschie", "Totaal Rinaldo Kwakkelsma",
    ])
    func `a heading in which a person may stand is only described`(_ heading: String) {
        let shown = SafeEcho.heading(heading)
        #expect(shown == "kop van \(heading.count) tekens")
    }

    @Test func `a heading of the agreement is shown however it sounds`() {
        let agreed = AgreedNames(["Emma Kookt", "Wachttijd (Alblasserdam)", "Prins Willem Aantal"])
        #expect(SafeEcho.heading("Emma Kookt") == "kop van 10 tekens")
        for heading in [
            "Emma Kookt", "EMMA_KOOKT", "/rapport/@Emma Kookt", "Prins Wilem Aantal", "Watchtijd Alblaserdam",
        ] {
            #expect(SafeEcho.heading(heading, agreed: agreed) == heading)
        }
        #expect(SafeEcho.heading("Wachttijd (Alblasserdam) Jan Jansen", agreed: agreed) == "kop van 35 tekens")
    }

    @Test(arguments: [
        ("Blad1", "Blad1"), ("Cijfers 2021", "Cijfers 2021"), ("Wachttijden POH", "Wachttijden POH"), ("T1", "T1"),
        ("Troostlick", "blad 2"), ("Rinaldo Luijmezoon", "blad 2"), ("Jan", "blad 2"), ("", "blad 2"),
    ])
    func `a sheet is named by ordinary words only`(name: String, shown: String) {
        #expect(SheetLabel(name: name, number: 2).name == shown)
    }

    @Test func `a description stands in no quotation marks`() {
        let finding = Finding(.unknownColumn, ["column": SafeEcho.heading("Jan Jansen")])
        #expect(finding.message(.nl).hasPrefix("De kolom met een kop van 10 tekens "))
        #expect(!finding.message(.en).contains("“"))
        let before = Finding(.unknownColumn, ["column": "veld met een naam van 18 tekens"])
        #expect(before.message(.nl) == Finding(.unknownColumn, ["column": "kolomkop van 18 tekens"]).message(.nl))
        #expect(Finding(.unknownColumn, ["column": "Kop van Jut"]).message(.nl).contains("“Kop van Jut”"))
    }

    @Test func `a path leaves out the names of its steps that may be a person's`() {
        let columns = [
            RawTable.Column(label: "dagen", pathSuffix: "/dagen"),
            RawTable.Column(label: "Gülsüm Duijvegraf", pathSuffix: "/Gülsüm Duijvegraf"),
            RawTable.Column(label: "@nr", pathSuffix: "/@nr"),
        ]
        let table = RawTable(format: .json, columns: columns, recordStep: "/\(CompactPlace.indexMark)")
        var path = ShownPath()
        let steps = ["wachtlijsten", "mevr. Pruimgraf", "1", "P.J. Nooitman", "mevr. Pruimgraf"].map { path.step($0) }
        #expect(steps == ["wachtlijsten", "(naam 1)", "1", "(naam 2)", "(naam 1)"])
        let parent = RawTable.Parent(number: 1, path: "/wachtlijsten", ancestors: [])
        let shown = columns.indices.map {
            table.pathPattern(column: $0, parent: parent)?.replacing(String(CompactPlace.indexMark), with: "#")
        }
        #expect(shown == ["/wachtlijsten/#/dagen", "/wachtlijsten/#/(veld 2)", "/wachtlijsten/#/@nr"])
    }

    @Test(arguments: [
        "naam [Sanne Zwiepkist]", "[Sanne Zwiepkist]", "Sanne~1Zwiepkist", "dagen (Sanne Zwiepkist)",
        "Sanne~0Zwiepkist",
    ])
    func `a member of JSON may hold any sign, and is masked as a whole`(name: String) {
        let table = RawTable(
            format: .json, columns: [.init(label: name, pathSuffix: "/\(name)")],
            recordStep: "/\(CompactPlace.indexMark)")
        let parent = RawTable.Parent(number: 1, path: "/lijst", ancestors: [])
        #expect(table.pathPattern(column: 0, parent: parent) == "/lijst/\(CompactPlace.indexMark)/(veld 1)")
    }

    @Test(arguments: ["dagen[2]", "in~1uit", "aantal [stuks]", "@nr", "Jeugd~1gezin"])
    func `an ordinary member keeps its name`(name: String) {
        let table = RawTable(
            format: .json, columns: [.init(label: name, pathSuffix: "/\(name)")],
            recordStep: "/\(CompactPlace.indexMark)")
        let parent = RawTable.Parent(number: 1, path: "/lijst", ancestors: [])
        #expect(table.pathPattern(column: 0, parent: parent) == "/lijst/\(CompactPlace.indexMark)/\(name)")
    }

    @Test func `a hidden name of a member is described as a name`() {
        let finding = Finding(.duplicateKey, ["key": SafeEcho.heading("Sanne Zwiepkist")])
        #expect(finding.message(.nl).hasPrefix("Een naam van 15 tekens staat meer dan één keer"))
        #expect(finding.message(.en).hasPrefix("A name of 15 characters stands more than once"))
        #expect(Finding(.duplicateKey, ["key": "dagen"]).message(.nl).hasPrefix("De naam “dagen” staat"))
    }

    @Test func `the number of a sheet stands in no quotation marks`() {
        #expect(SheetLabel.quoted("blad 2") == "blad 2")
        #expect(SheetLabel.quoted("Cijfers") == "“Cijfers”")
    }
}
