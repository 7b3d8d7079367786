import ReportingModel
import TestSupport
import Testing

@testable import Rules

/// Lists of people that no heading gives away, and what looks like them and is none.
@Suite struct PersonalListTests {
    @Test(arguments: [
        ("one person with headings", "Naam;Adres;Plaats\nJan Jansen;Dorpsstraat 12;Alblasserdam"),
        ("one person, day of birth", "Naam;Gebd;Aantal\nJan Jansen;14-02-2011;1"),
        ("GBD", "Kenmerk;GBD\nA1;14-02-2011"), ("geb.dat.", "Kenmerk;Geb.dat.\nA1;14-02-2011"),
        ("geb.", "Kenmerk;geb.\nA1;14-02-2011"),
        ("one person without headings", "J. de Vries;14-02-2011;12"),
        ("two persons without headings", "Jansen, P.;14-02-2011;12\nVries, J. de;03-08-2009;7"),
        ("names with initials behind", "Jansen P.;12\nBakker K.L.;7\nSmit A.;3"),
        ("days of birth only", "a;b;c\n1;14-02-2011;2\n1;03-08-2004;2\n1;22-11-2007;3"),
        ("names and postcodes", "x;y;z\nFatima el Amrani;2951 AB;12"),
        ("postcode and number in one cell", "Nr;Waar\n1;2951 AB 12"),
        ("without a space", "Nr;Waar\n1;2951AB 12"),
        ("names of columns", "Datum;Jan Jansen;Fatima el Amrani\n30-04-2021;3;4"),
        ("name with initials as a heading", "Datum;J. de Vries\n30-04-2021;3"),
        ("a name in a sentence", "a;Toelichting\n1;Gesprek gehad met mevr. J. de Vries over school"),
        ("another", "a;Toelichting\n1;dhr. Jansen is verhuisd"), ("t.n.v.", "a;Toelichting\n1;factuur t.n.v. Bakker"),
        ("a client by name", "a;Toelichting\n1;cliënt Fatima wacht nog"),
        ("a son", "a;Toelichting\n1;de zoon Jan van Dijk komt later"),
        ("a family", "a;Toelichting\n1;fam. De Groot wil liever thuis"),
        ("an address in a sentence", "a;Toelichting\n1;woont op Dorpsstraat 12, 2951 AB Alblasserdam"),
        ("a client beside a school", "School;Toelichting\nDe Ruyter;woont op Dorpsstraat 12, 2951 AB"),
        ("a client's telephone", "a;Toelichting\n1;cliënt bereikbaar op 078-6912277"),
        ("a mother's", "a;Toelichting\n1;moeder bellen 078-6912277"),
        ("a family's", "a;Toelichting\n1;gezin is te bereiken via 078-6912277"),
        ("a client's house", "a;Toelichting\n1;cliënt woont op Lindelaan 14"),
        ("a house", "a;Toelichting\n1;woont op Lindelaan 14 te Alblasserdam"),
        ("a new address", "a;Toelichting\n1;nieuw adres: Lindelaan 14"),
        ("at grandmother's", "a;Toelichting\n1;logeert bij oma, Kerkweg 3"),
        ("mothers", "x;Moeder\n1;Ellen Visser\n2;Ria Smit\n3;Hylkje Wassenaar"),
        ("pupils with their class", "x;Leerling\n1;Sanne Kok 7a\n2;Daan Vos 8b\n3;Mees Mol 5"),
        ("lists in cells", "x;Deelnemerslijst\n1;Sanne Kok, Daan Vos\n2;Luuk Smit, Mees Mol"),
        ("who", "x;Wie\n1;Samira Bouali\n2;Ellen Visser\n3;Ria Smit"),
        ("clients by surname", "Client;Traject\nJansen;poh\nde Wit;poh\nBouali;poh"),
        ("pupils by surname", "Leerling;Groep\nJANSEN;7\nKok;8\nWassenaar;5\nonbekend;5"),
        ("children as headings", "Halfjaar;Thijmen;Sophie;Youssef\n2025-H1;1;2;3"),
        ("lines that name a client", "a;b;c\nClient: Karatepeli;;\n1;2;3"),
        ("first names below the table", "a;b;c\n1;2;3\nSanne;;\nDaan;;\nFleur;;"),
        ("first names only", "Nr;Wie dan\n1;Jan\n2;Sara\n3;Mohammed\n4;Lieke"),
        ("first names without headings", "Jan\nSara\nMohammed\nLieke"), ("passports", "x;Paspoortnummer\n1;NW1234567"),
        ("identity cards", "x;ID-bewijs\n1;NX1234567"),
        ("a client above the table", "Overzicht;;\nCliënt: mevr. J. de Vries;;\na;b;c\n1;2;3"),
        ("a client below the table", "a;b;c\n1;2;3\nCliënt Jan Jansen, 06-12345678;;"),
        ("somebody's mail below the table", "a;b;c\n1;2;3\njan.jansen@voorbeeld.nl;;"),
    ])
    func `a list of people is one, however short`(name: String, text: String) {
        #expect(PersonalListTests.codes(text, isHeaderCertain: false) == ["S027"], "\(name)")
    }

    @Test(arguments: [
        (
            "a letterhead",
            "Rekeningnummer;NL91 ABNA 0417 1643 00;;\nAdres;Dorpsstraat 12, 2951 AB;;\na;b;c;d\n1;2;3;4\n2;3;4;5"
        ),
        ("kinds of clients", "Client;Aantal\nNieuw;3\nBestaand;4\nVertrokken;5"),
        ("colours of groups", "Leerling;Aantal\nRood;3\nGroen;4\nBlauw;5"),
        ("desks", "Client;Aantal\nPost;3\nTelefoon;4\nBalie;5"),
        ("flowers", "Leefgroep;Aantal\nRoos;3\nIris;4\nJasmijn;5"),
        ("codes for nobody", "BSN;Aantal\n999999999;3\n000000000;4"),
        ("months", "Maand;Aantal\nApril;3\nMei;4\nJuni;5"),
        ("groups", "Wie dan;Aantal\nPeuters;3\nKleuters;4\nTieners;5\nBakkers;5"),
        ("a place", "Activiteit;Adres locatie;Aantal\nToernooi;Dorpsstraat 12;3\nSoos;Kerkplein 2;4"),
        (
            "a place to find",
            "Activiteit;Vindplaats\nToernooi;Sporthal Molenzicht, Dorpsstraat 12, 2951 AB\nSoos;Kerkplein 2"
        ),
        (
            "schools with addresses",
            "School;Adres;Postcode\nDe Ruyter;Dorpsstraat 12;2951 AB\nAnne Frankschool;Kerkweg 1;2952 CD"
        ),
        (
            "schools called after people",
            "School;Aantal\nAnne Frank;3\nJohan de Witt;4\nJan Ligthart;2\nWillem van Oranje;5"
        ),
        ("activities", "Activiteit;Aantal\nJohan de Wittstraat toernooi;3\nAnne Frank Toernooi;4\nTeam Sanne;3"),
        ("teams", "x;Aantal\nTeam Noord;3\nSociaal Team;4\nJong JGZ;5"),
        ("periods", "Periode;Aantal\n01-01-2021;3\n01-07-2022;4\n31-12-2025;5"),
        ("days on which something was done", "Datum activiteit;Aantal\n14-02-2019;3\n03-08-2022;4\n22-11-2025;5"),
        ("days in one year", "x;Aantal\n14-02-2021;3\n03-08-2021;4\n22-11-2021;5"),
        ("order numbers", "Ordernummer;Aantal\n999990019;3\n111222333;4\n123456782;5"),
        (
            "numbers of organisations",
            "KvK;Vestigingsnummer;AGB;BRIN\n12345678;000012345678;41234567;00AB\n87654321;000087654321;91234567;01CD"
        ),
        ("large amounts", "Bedrag;x\n111222333;1\n218000000;2\n450000000;3\n123456789;4"),
        ("who filled it in", "Datum;Ingevuld door;Aantal\n14-02-2021;J. de Vries;3\n03-08-2021;P. Jansen;4"),
        ("trainers", "Cursus;Trainer\nOpvoeden;Jan Jansen\nRouw;Fatima el Amrani\nPubers;Piet de Boer"),
        ("an official in a sentence", "a;Toelichting\n1;overleg met wethouder mevr. J. de Vries"),
        ("a school in a sentence", "a;Toelichting\n1;Activiteit in sporthal Molenzicht, Dorpsstraat 12, 2951 AB"),
        (
            "ordinary sentences",
            "a;Toelichting\n1;Meer kinderen dan in 2021 NL 12 procent\n2;de heer en mevrouw van het bestuur"
        ),
        ("a desk for parents", "a;Toelichting\n1;ouder kan bellen met 078-6912277"),
        ("a desk in an explanation", "a;Toelichting\n1;tel. 0184-612233 (kantoor)"),
        ("a desk with a name", "a;Toelichting\n1;Centrum voor Jeugd en Gezin, 078-6912277"),
        ("for each child", "a;Toelichting\n1;tas per kind ophalen op Kerkweg 3"),
        ("an address of ours", "a;Toelichting\n1;ons nieuwe adres is Kerkweg 3"),
        ("a school of a client", "a;Toelichting\n1;cliënt gaat naar school, Kerkweg 3"),
        ("desks by mail", "a;E-mail\n1;info@voorbeeld.nl\n2;jeugd@voorbeeld.nl\n3;voorbeeld@voorbeeld.nl"),
        ("a desk's mail in an explanation", "a;Toelichting\n1;mail naar welzijn@voorbeeld.nl"),
        ("who took part", "Activiteit;Deelnemer\nToernooi;Team Noord\nSoos;Sociaal Team\nTuin;Basisschool De Ruyter"),
        ("kinds", "Aantal;kind\n3;Ambulante Hulp\n4;Dagbesteding Groep\n5;Jeugd Hulp"),
        ("counts of parents", "Groep;Ouder;Leerling\nA;3;4\nB;5;6"), ("licences", "Groep;Rijbewijs\nA;3\nB;12"),
        ("a contact person", "a;b;c;d\n1;2;3;4\nContactpersoon: mevr. J. de Vries, 078-1234567;;;"),
        ("a mailbox", "a;b;c;d\n1;2;3;4\nVragen;info@voorbeeld.nl;;"),
    ])
    func `what looks like a list of people and is none`(name: String, text: String) {
        #expect(PersonalListTests.codes(text, isHeaderCertain: false) == [], "\(name)")
        #expect(PersonalListTests.codes(text, isHeaderCertain: true) == [], "\(name)")
    }

    @Test(arguments: [
        ("Opgesteld door jan.jansen@voorbeeld.nl;;;\n\na;b;c;d\n1;2;3;4", true),
        ("Contactpersoon;jan.jansen@voorbeeld.nl;;\n\na;b;c;d\n1;2;3;4", true),
        ("a;b;c;d\n1;2;3;4\nVragen: bel Jan, 06-12345678;;;", true),
        ("a;b;c;d\n1;2;3;4\nVragen: info@voorbeeld.nl, 078-1234567;;;", false),
    ])
    func `a contact person beside the figures is said, and no more`(text: String, isSaid: Bool) {
        let scan = PersonalListTests.scan(text, isHeaderCertain: true)
        #expect(scan.findings().isEmpty)
        #expect((scan.contactFinding != nil) == isSaid)
        for language in Language.allCases {
            #expect(scan.contactFinding?.message(language).contains("ansen") != true)
        }
    }

    @Test func `where whoever made the report can be reached is told as it is`() throws {
        let below = "a;b;c;d\n1;2;3;4\nVragen: bel Jan, 06-12345678;;;"
        let said = PersonalListTests.scan(below, isHeaderCertain: true).contactFinding?.message(.nl)
        #expect(said?.hasPrefix("Boven of onder de cijfers staat de naam") == true)
        let (_, batch) = recordTable(["afzender/e-mail", "uren"], [["jan.jansen@voorbeeld.nl", "2"]])
        var scan = PersonalDataScan(
            headings: ["afzender/e-mail", "uren"], headerLine: 0, format: .json, ownNumbers: [])
        scan.look(at: batch)
        let finding = try #require(scan.contactFinding)
        #expect(finding.message(.nl).hasPrefix("In een veld van het bestand staat de naam"))
        #expect(finding.message(.en).hasPrefix("In a field of the file stands the name"))
    }

    @Test func `the partner reads how many cells of a column it is about`() {
        let text = "a;kenmerk\n1;999990019\n2;111222333\n3;123456782"
        let many = PersonalListTests.scan(text, isHeaderCertain: true).findings().first?.message(.nl)
        #expect(many?.contains("kolom B, vanaf regel 2 (3 cellen)") == true)
        let one = PersonalListTests.scan("a;b\n1;jan@jansen.nl", isHeaderCertain: true).findings().first?.message(.nl)
        #expect(one?.contains("kolom B (regel 2)") == true)
    }

    @Test func `the partner reads that it stands above or below the table`() {
        let above = PersonalListTests.scan("jan.jansen@voorbeeld.nl;;\n\na;b;c\n1;2;3", isHeaderCertain: true)
        #expect(above.findings().first?.message(.nl).contains("de tekst boven de tabel (regel 1)") == true)
        let below = PersonalListTests.scan("a;b;c\n1;2;3\nbel 06-12345678;;", isHeaderCertain: true)
        #expect(below.findings().first?.message(.nl).contains("de tekst onder de tabel (regel 3)") == true)
    }

    @Test(arguments: [
        (["Jan Jansen/uren", "Fatima el Amrani/uren"], [["1", "2"]], true),
        (["Jan_Jansen/uren", "Piet_de_Vries/uren"], [["1", "2"]], true),
        (["mevr. J. de Vries", "uren"], [["1", "2"]], true),
        (["Dorpsstraat 12, 2951 AB", "uren"], [["1", "2"]], true),
        (["999990019", "uren"], [["1", "2"]], true), (["uren", "Anne Frankschool"], [["1", "2"]], false),
        (["afzender/e-mail", "uren"], [["jan.jansen@voorbeeld.nl", "2"]], false),
        (["e-mail", "uren"], [["jan.jansen@voorbeeld.nl", "2"]], true),
        (["/rapport/@email", "uren"], [["info@voorbeeld.nl", "2"]], false),
        (["/rapport/@email", "uren"], [["jan.jansen@voorbeeld.nl", "2"]], false),
        (["/client/@email", "uren"], [["jan.jansen@voorbeeld.nl", "2"]], true),
        (["/rapport/@gemaaktDoor", "uren"], [["M. de Boer", "2"]], false),
        (["/ingevuld_door", "uren"], [["P. Jansen", "2"]], false),
        (["/rapport/@wie", "uren"], [["P. Jansen", "2"]], true),
    ])
    func `names of fields are looked at as headings are`(columns: [String], records: [[String?]], isFound: Bool) {
        for format in [FileFormat.json, .xml] {
            let (table, batch) = recordTable(columns, records, format: format)
            var scan = PersonalDataScan(
                headings: table.columns.map(\.label), headerLine: 0, format: format, ownNumbers: [])
            scan.look(at: batch)
            #expect(scan.findings().isEmpty == !isFound, "\(columns)")
            for finding in scan.findings() { #expect(!finding.message(.nl).contains("ansen")) }
        }
    }

    @Test func `bytes that are turned away hold no phrase`() {
        var random = SeededNumbers.announced("phrases about persons")
        let parts = [
            "mevr. ", "J. ", "de ", "Vries", "dhr ", "Jansen ", "2951 AB", "2951AB ", " 12", "Dorpsstraat ", "t.n.v. ",
            "cliënt ", "Fatima ", "school ", "63", " weken", "(Alblasserdam)", ", ", "zoon ", "Jan ", "2021-H1", "€ 12",
        ]
        var found = 0
        for _ in 0..<20_000 {
            let text = (0..<Int.random(in: 1...6, using: &random)).map { _ in parts.randomElement(using: &random) ?? ""
            }
            .joined().trimmingSpace()
            guard !PersonalPhrase.kinds(in: text).isEmpty else { continue }
            found += 1
            let bytes = Array(text.utf8)
            #expect(bytes.withUnsafeBytes { PersonalPhrase.mayStand(in: $0) }, "\(text)")
        }
        #expect(found > 1_000)
    }

    @Test(arguments: [
        "Naam cliënt:;Sanne Zwiepvos\nGeboortedatum:;3 maart 2011\nBSN:;999990019",
        "Wachttijd:;12\nNaam cliënt:;Sanne Zwiepvos\nGeboortedatum:;3 maart 2011\nBSN:;999990019",
    ])
    func `of a form the cells beside what it asks for are named`(text: String) throws {
        let findings = PersonalListTests.scan(text, isHeaderCertain: false).findings()
        let first = text.hasPrefix("Wachttijd") ? 2 : 1
        #expect(findings.map(\.code) == [.personalData, .personalData, .personalData])
        let places = Set(findings.flatMap { $0.places.map(\.description) })
        #expect(places == Set((first...first + 2).map { "\($0):2" }))
        for finding in findings {
            let said = finding.message(.nl)
            #expect(said.contains("kolom B (regel ") && !said.contains("kolom A"), "\(said)")
        }
    }

    @Test func `a form that nobody filled in is of nobody`() {
        let text = "Naam cliënt:;n.v.t.\nAantal:;12\nBron:;eigen telling"
        #expect(PersonalListTests.codes(text, isHeaderCertain: false).isEmpty)
    }

    private static func codes(_ text: String, isHeaderCertain: Bool) -> [String] {
        scan(text, isHeaderCertain: isHeaderCertain).findings().map(\.code.rawValue).reduce(into: []) { codes, code in
            if !codes.contains(code) { codes.append(code) }
        }
    }

    /// As the judge looks at a file when the header is known, and as the search does when no agreement fits.
    private static func scan(_ text: String, isHeaderCertain: Bool) -> PersonalDataScan {
        let (_, batch) = csvTable(text)
        let width = batch.rows.map(\.cellCount).max() ?? 0
        let header = batch.rows.first { row in
            row.cellCount == width && batch.cells(of: row).allSatisfy { $0.length > 0 }
        }
        let cells = header.map { Array(batch.cells(of: $0)) } ?? []
        let line = header?.line ?? 1
        var scan = PersonalDataScan(
            headings: cells.map { batch.text(of: $0) }, headerLine: isHeaderCertain ? line : line - 1, format: .csv,
            ownNumbers: [], isHeaderCertain: isHeaderCertain)
        scan.look(at: batch)
        return scan
    }
}

@Suite struct PersonalDocumentTests {
    @Test(arguments: [
        ("a mail", "Van: a@b.nl\nHet gaat om BSN 999990019, kunt u kijken?"),
        ("a copy of a database", "INSERT INTO client (bsn, achternaam) VALUES ('999990019', 'Jansen');"),
        ("a page", "BSN|Naam\n999990019|Jansen"),
        ("a list in a letter", "Jan Jansen | 14-02-2011\nFatima el Amrani | 03-08-2009"),
        ("one row of a list", "J. de Vries;14-02-2011;2951 AB 12"),
        ("days of birth", "Naam geboortedatum\nPiet 14-02-2011"), ("born", "Piet (geb. 14-02-2011) komt op school"),
        ("three numbers", "999990019\n111222333\n123456782"),
        ("many addresses", "a.b@x.nl\nc.d@x.nl\ne.f@x.nl\ng.h@x.nl"),
        ("a message", "<Bericht xmlns=\"http://www.istandaarden.nl/ijw/3_2/jw303/schema\">"),
    ])
    func `a text about persons is one`(name: String, text: String) {
        #expect(PersonalDocument.finding(in: text, ownNumbers: []) != nil, "\(name)")
    }

    @Test(arguments: [
        (
            "a letter",
            "Geachte mevrouw De Vries,\nHierbij ons verslag over 2021.\nJan Jansen, 06-12345678, jan@voorbeeld.nl"
        ),
        ("about numbers", "Wij leveren geen BSN en geen geboortedatum aan."),
        ("an account", "IBAN NL91 ABNA 0417 1643 00 t.n.v. Stichting Jeugdteams"),
        ("case numbers", "123456789\n234567890\n345678901\n111222333"),
        ("figures", "Wachttijd 63 dagen op 30-04-2021\nWachttijd 48 dagen op 31-08-2021"), ("nothing", ""),
    ])
    func `a letter from an office is none`(name: String, text: String) {
        #expect(PersonalDocument.finding(in: text, ownNumbers: []) == nil, "\(name)")
    }

    @Test(arguments: [
        ("999990019", true), ("BSN 999990019", true), ("Jan Jansen", true), ("mevr. J. de Vries belt nog", true),
        ("geb. 14-02-2011", true), ("jan.jansen@voorbeeld.nl", true), ("06-12345678", true),
        ("NL91 ABNA 0417 1643 00", true), ("Dorpsstraat 12, 2951 AB", true), ("export 999990019 gemaakt", false),
        ("999990019 Hylkje Wassenaar", true), ("client 999990019 x", true), ("123456789 Hylkje Wassenaar", false),
        ("Gemaakt door Jan Jansen", false), ("Wachttijd 2021", false), ("Blad1", false), ("Anne Frankschool", false),
    ])
    func `a comment or the name of a sheet is looked at by itself`(text: String, isFound: Bool) {
        let place = Text(nl: "de naam van een blad", en: "the name of a sheet")
        let finding = PersonalAside.finding(in: text, at: place, ownNumbers: [])
        #expect((finding != nil) == isFound)
        for language in Language.allCases { #expect(finding?.message(language).contains(text) != true) }
        if let finding { #expect(finding.message(.nl).hasSuffix("Het gaat om de naam van een blad.")) }
    }

    @Test(arguments: [
        ([("BSN", ["1"])], true), ([("BSN", ["n.v.t."])], false),
        ([("", ["999990019", "111222333", "123456782"])], true),
        ([("Nummer", ["999990019", "123456789", "234567890"])], false), ([("Groep", ["Noord", "Zuid"])], false),
        ([("", ["jan.jansen@voorbeeld.nl"])], true), ([("", [])], false),
    ])
    func `values behind a pivot table are looked at as a column`(columns: [(String, [String])], isFound: Bool) {
        let place = Text(nl: "de gegevens achter een draaitabel", en: "the data behind a pivot table")
        let finding = PersonalAside.finding(
            in: columns.map { (heading: $0.0, values: $0.1) }, at: place, ownNumbers: [])
        #expect((finding != nil) == isFound)
    }
}
