import ReportingModel
import Testing

@Suite struct SafeEchoTests {
    @Test(arguments: [
        "63 weken", "12a", "12,5x", "-31", "< 5", "ca. 63 cliënten", "1.250 euro", "€ 12,50", "5 mei", "3 x", "2,1 ton",
        "12 uur per week", "63 (schatting)", "1e", "63 jeugdigen", "€ 20 per uur", "5 minuten", "63%",
        "2025 (voorlopig)",
    ])
    func `a figure with known words is quoted`(_ text: String) {
        #expect(SafeEcho.value(text) == "“\(text)”")
    }

    @Test(arguments: [
        "12 S. Kok 7a", "5 Vos", "5 jan Kok", "1.250 Karaterjo", "14 Lindehof", "63 Knibbepoe", "3 Yara", "2951 AB",
        "7 Jansen",
        "12 dagen Vos", "63 weken S. Kok",
    ])
    func `a figure with any other word is not`(_ text: String) {
        #expect(SafeEcho.value(text) == "tekst (\(text.count) tekens)")
    }

    @Test(arguments: [
        "31-12-2025", "eind april 2021", "vrijdag 30 apr 2021", "T2 2025", "2025-Q3", "Q1", "1e kwartaal 2025",
        "stand 30-4",
        "2025 (voorlopig)", "voorjaar 2021", "30 februari", "week 12", "zo'n 80", "31 juni", "per 1 jan 2025", "H1 '25",
    ])
    func `a date with words of the calendar is quoted`(_ text: String) {
        #expect(SafeEcho.date(text) == "“\(text)”")
    }

    @Test(arguments: [
        "Jan Jansen 12", "Yara 7 jaar", "Sem 03-2011", "2025-H1 Quaaknagel", "Ben Zeroummouchi 2025",
        "30-04-2025 Botterstok",
        "31 juni Botterlaar", "T2 Wojciechowicz", "Demirkatekin 5", "5 jan Kok", "geb. 12-03-2011",
    ])
    func `a date with any other word is not`(_ text: String) {
        #expect(SafeEcho.date(text) == "tekst (\(text.count) tekens)")
    }

    @Test func `one character is one`() {
        #expect(SafeEcho.value("Z") == "tekst (1 teken)")
        #expect(SafeEcho.value("Z", .en) == "text (1 character)")
    }

    @Test(arguments: ["Sanne Karateper", "Meidengroep van Emma Bakker", "J. Karaterpof"])
    func `a new name that may be a person's is only described`(_ name: String) throws {
        let list = CodeList(id: "initiatives", title: "Initiatieven", entries: [], isOpen: true)
        let indicator = Indicator(
            code: "X-1", label: "Bedrag", unit: nil, kind: .amount, additivity: .sum,
            dimensions: ["initiatief": list.id])
        let names = FigureNames(Catalogue(version: "", indicators: [indicator], codeLists: [list]))
        let period = try #require(Period(.year, of: 2025))
        let shown = names.words(
            indicator: "X-1", period: period, area: "GM0482", dimensions: "initiatief=\(name)", line: 3, .nl)
        #expect(shown.contains("Bedrag, (een nieuwe naam, regel 3), GM0482"))
        #expect(!shown.contains(name))
    }

    private static let lists = [
        "Reguliere wachtlijst jeugd", "Alblasserdam", "Stichting Jeugdteams", "hulpvragen", "dagen",
    ]

    @Test(arguments: [
        "Regulire wachtlijst jeugd", "reguliere wachtlijst", "ReguliereWachtlijstJeugd", "Alblaserdam",
        "Stichting Jeugdteam", "hulpvraag", "dgen", "hulpvragen 2025",
    ])
    func `a word that lies near a known one is quoted`(_ text: String) {
        #expect(SafeEcho.word(text, near: SafeEchoTests.lists) == "“\(text)”")
    }

    @Test(arguments: [
        "Reguliere wachtlijst jeugd Sanne Pluk", "Alblasserdam S. Pluk", "Stichting Jeugdteams S. Zwiep",
        "hulpvragen Yusuf", "Stichting Vos", "dagen Jan", "Alblasserdam (Pluk)",
    ])
    func `a name beside a known word is not`(_ text: String) {
        #expect(SafeEcho.word(text, near: SafeEchoTests.lists) == "tekst (\(text.count) tekens)")
    }

    @Test(arguments: [
        SafeEcho.value("Jan Jansen 12"), SafeEcho.value("Z"), SafeEcho.value("12345678"),
        SafeEcho.heading("Jan Jansen"),
        "“ca. 12”, \(SafeEcho.value("Sanne Vos"))", "“Totaal …”", "(weggelaten)", "“Cijfers”, blad 2",
    ])
    func `a description is known as one`(_ text: String) {
        #expect(SafeEcho.holdsDescription(text))
    }

    @Test(arguments: [
        "“ca. 12”", "Wachttijd", "“63 weken”, “12a”", "Kop van Jut", "Aantal tekens", "Bladmuziek 2", "“… weken …”",
    ])
    func `an ordinary text is no description`(_ text: String) {
        #expect(!SafeEcho.holdsDescription(text))
    }
}
