import ReportingModel
import Testing

@testable import Rules

/// How people write about somebody, and what looks like it.
@Suite struct PersonalPhraseTests {
    @Test(arguments: [
        "mevr. 't Hart belde", "gesprek met mevr. Van ’t Veld", "mevr. d’Hondt", "mevr. O’Neill", "MEVROUW DE VRIES",
        "MEVR. BAKKER", "mevrouw de vries", "mevr. bakker", "Mevr.Bakker", "dhr.J.Bakker", "mw Bakker", "MW De Vries",
        "mevr. Nieuwenhuis", "mevr. Verkerk", "dhr. Ouwerkerk", "fam. Van Kerkhoven", "dhr. Overweg", "mevr. Westerhof",
        "gez. De Boer belde", "echtpaar Jansen", "pleegkind Noor", "baby Yusuf", "meisje Fatima", "cliënte Karatepeli",
        "project: mevr. De Wrede is ziek", "coach: mevr. De Wrede drinkt", "contact mevr. De Wrede over schulden",
        "Aan: dhr. De Wrede, uithuisplaatsing", "mevr. De Wrede van de school is boos", "MW J. Bakker",
        "mevr. Schoolmeesters", "fam. Hogenkampark", "contactmoment mevr. De Wrede",
        "vragen van mevr. De Wrede over haar zoon", "docent meldt mevr. De Wrede (moeder)",
        "medewerker sprak dhr. De Wrede over zijn dochter", "wethouder mevr. De Wrede over haar zoon",
        "cliënt G. Karatepeli", "moeder (Karatepeli) belde", "Moeder Karatepeli belde", "leerling Karatepeli",
        "casus Karatepeli", "gezin Karatepeli verhuist", "Gezin Karatepeli verhuist", "zusje Sanne Bakker",
    ])
    func `a name behind a title or a client is one`(text: String) {
        #expect(PersonalPhrase.kinds(in: text).contains(.name))
        #expect(Array(text.utf8).withUnsafeBytes { PersonalPhrase.mayStand(in: $0) })
    }

    @Test(arguments: [
        "de heer en mevrouw van het bestuur", "de heer van de gemeente", "mevrouw belt nog", "mevr. heeft gebeld",
        "dhr. verhuisd naar Gorinchem", "MEVROUW BELT NOG", "mevr. School", "dhr. P. Bos, wethouder",
        "Aan: dhr. P. Bos, wethouder", "t.a.v. mevr. Jansen, gemeente Hardinxveld-Giessendam",
        "Accountant: dhr. De Wit", "overleg met wethouder mevr. J. de Vries", "dhr. De Wit (directeur)",
        "moeder Turkse, vader Syrisch", "leerling VMBO", "gezin Alblasserdam", "casus Veilig Thuis", "casus Jeugdteam",
        "Rapportage MW Servanda", "Team MW Noord", "MW in Alblasserdam", "Mw Inzet", "mw Servanda ziek", "MW Spreekuur",
        "Mevrouw Servanda", "t.n.v. Servanda", "T.n.v. Rekening", "Familie Netwerk Beraad", "Kernteam Heer Hugowaard",
        "Baby Massage", "coach: mevr. De Wit", "projectleider mevr. De Boer", "meisje Sterk",
        "moeder in Rotterdam", "Gezin Centraal", "Moeder en Kind", "Leerling Groep 7", "kind op De Ruyter",
        "cliënt Ervaringsonderzoek", "Familie van de scholen",
    ])
    func `what looks like it and is none`(text: String) {
        #expect(!PersonalPhrase.kinds(in: text).contains(.name))
    }

    @Test(arguments: [
        ("bel 06/51234594", PersonalData.telephoneNumber), ("TR330006100519786457841326", .bankAccount),
        ("TR33 0006 1005 1978 6457 8413 26", .bankAccount), ("MA64011519000001205000534921", .bankAccount),
        ("jan.jansen(at)voorbeeld.nl", .emailAddress), ("jan.jansen (at) voorbeeld.nl", .emailAddress),
        ("jan.jansen @ voorbeeld.nl", .emailAddress), ("3 maart 2011 geboren", .birthDate),
        ("(06) 12345678", .telephoneNumber), ("gebd. 3 mrt 2011", .birthDate),
        ("B.S.N. 999990019", .citizenServiceNumber), ("geb 3/3/11", .birthDate), ("geboren op 3 mrt 2011", .birthDate),
        ("geboren: 03-03-2011", .birthDate),
        ("adres: 2951 ab 14", .address), ("woont op 2951ab 14", .address),
    ])
    func `other ways to write what is certain`(text: String, kind: PersonalData) {
        #expect(PersonalText(text).certain.union(PersonalPhrase.kinds(in: text)).contains(kind))
        let bytes = Array(text.utf8)
        #expect(bytes.withUnsafeBytes { PersonalGlance.isWorthReading($0, isUnknown: false) })
    }

    @Test(arguments: [
        "3 kinderen geboren in 2011", "06/2025 en 07/2025", "TR340006100519786457841326", "afspraak (at 12)",
        "info (at) voorbeeld.nl", "in 2021 nl 12 procent", "geboren in maart", "3 kinderen geb. 2011-2014",
        "Kinderen geboren na 1-1-2015", "geboren vóór 01-01-2010", "(06) 2025 en (07) 2025",
    ])
    func `what is not certain`(text: String) {
        #expect(PersonalText(text).certain.union(PersonalPhrase.kinds(in: text)).isEmpty)
    }

    @Test(arguments: [
        ("kenmerk 111222333", false), ("zie https://www.servanda.nl/groepen?id=111222333", false),
        ("RSIN 111222333", false), ("zaak 111222333", true), ("kenmerk van BSN 111222333", true),
    ])
    func `a number that another word explains is nobody's`(text: String, isPossible: Bool) {
        #expect(PersonalText(text).possibleNumbers.isEmpty == !isPossible)
    }
}

@Suite struct PersonalColumnTests {
    @Test(arguments: [
        ("names that no list has", "Naam;Leeftijd\nGülsüm Karatepeli;9\nOumaima Bouzerdali;8\nZzyra Wróblewicz;7"),
        ("capitals", "Jongere;Uren\nGÜLSÜM KARATEPELI;9\nZZYRA BOUZERDALI;8\nQWILA WRÓBLEWICZ;7"),
        ("lower case", "Naam;Groep\ngülsüm karatepeli;7a\noumaima bouzerdali;8\nagnieszka wróblewicz;7"),
        ("first names", "Kind;Groep\nGülsüm;7a\nOumaima;8\nAgnieszka;7"),
        ("children", "Kinderen;Uren\nGülsüm Karatepeli;9\nZzyra Bouzerdali;8\nQwila Wróblewicz;7"),
        ("participants", "Deelnemers;Uren\nGülsüm Karatepeli;9\nZzyra Bouzerdali;8\nQwila Wróblewicz;7"),
        ("volunteers", "Vrijwilliger;Uren\nGülsüm Karatepeli;9\nZzyra Bouzerdali;8\nQwila Wróblewicz;7"),
        ("an unknown column", "Begeleid;Uren\nGülsüm Karatepeli;9\nZzyra Bouzerdali;8\nQwila Wróblewicz;7"),
        ("a number behind the name", "Dossier;Uren\nSanne Karatepeli 1;9\nDaan Bouzerdali 2;8\nEmma Vos 3;7"),
        ("initials without points", "Jongere;Uren\nJ Karatepeli;9\nK Bouzerdali;8\nA Wróblewicz;7"),
        (
            "six of six",
            "Dossiernummer;Uren\n999990019;1\n111222333;1\n123456782;1\n999900006;1\n999900018;1\n999990081;1"
        ),
        (
            "six invoices that pass",
            "Factuurnummer;x\n999990019;1\n111222333;1\n123456782;1\n999900006;1\n999900018;1\n999990081;1"
        ),
        ("days that no heading explains", "Kenmerk x;y\n12-03-2022;1\n14-04-2023;1\n15-05-2024;1\n16-06-2025;1"),
        ("a family", "a;b;c\n1;2;3\ngezin Karatepeli verhuist;;"),
        ("a filled column BSN", "Jaar;BSN\n2020;1"), ("one of a doubtful heading", "Kind met BSN;x\n999990019;2"),
    ])
    func `a column of people is one`(name: String, text: String) {
        #expect(PersonalColumnTests.scan(text).kinds.isEmpty == false, "\(name)")
    }

    @Test(arguments: [
        ("groups", "Deelnemer;Uren\nTeam Noord;9\nSociaal Team;8\nBasisschool De Ruyter;7"),
        ("activities", "Naam;Uren\nSamen Eten;9\nVrolijk Fruit;8\nBuurt Tuin;7"),
        ("an unknown column", "Aanpak;Uren\nVrolijk Fruit;9\nKleurrijk Gezicht;8\nStevig Staan;7"),
        ("numbers of decisions", "Beschikkingsnummer;Uren\n999990019;1\n111222333;1\n123456782;1"),
        ("streets", "Straat;Aantal\nDorpsstraat;3\nKerkweg;4\nLindelaan;5"),
        ("schools by telephone", "Telefoon school;Aantal\n0184612233;3\n0184612234;4\n0184612235;5"),
        ("counts of numbers", "Groep;Kinderen met BSN-check\nA;1\nB;2\nC;4"),
        ("counts of days", "Groep;Geboortedatum onbekend\nA;1\nB;2\nC;4"),
        ("an empty column", "Jaar;IBAN\n2020;\n2021;"), ("not known", "Jaar;BSN\n2020;n.v.t.\n2021;-"),
        ("a telephone alone", "06-12345678;;\n\na;b;c\n1;2;3"),
        ("the sender's own mail", "a;b;c\n1;2;3\nE-mail: marieke@servanda.nl;;"),
        ("days with a heading", "Meldingsdatum;y\n12-03-2022;1\n14-04-2023;1\n15-05-2024;1\n16-06-2025;1"),
        ("since when", "Verleend op;y\n12-03-2022;1\n14-04-2023;1\n15-05-2024;1\n16-06-2025;1"),
        ("where something is done", "Adres activiteit;x\nDorpsstraat 12;1\nKerkweg 4;2\nLindelaan 14;3"),
        ("schools called after people", "School;x\nCornelis Haak;1\nJ.H. Donner;2\nP.A. de Genestet;3"),
        ("a greeting below", "a;b;c\n1;2;3\nMet vriendelijke groet, mevr. Visser;;"),
        ("a role below", "a;b;c\n1;2;3\nTeamleider: mevr. Visser;;"),
        ("an office's mobile", "a;b;c\n1;2;3\n06-12345678 (kantoor);;"),
        ("an office above", "Aan: dhr. P. Bos, wethouder;;\n\na;b;c\n1;2;3"),
    ])
    func `what looks like one and is none`(name: String, text: String) {
        #expect(PersonalColumnTests.scan(text).kinds.isEmpty, "\(name)")
    }

    @Test func `numbers of decisions that all pass are asked about`() {
        let scan = PersonalColumnTests.scan("Beschikkingsnummer;Uren\n999990019;1\n111222333;1\n123456782;1")
        #expect(scan.doubtFindings.map(\.code) == [.resemblesCitizenServiceNumber])
        #expect(PersonalColumnTests.scan("Zaaknummer;Uren\n999990019;1\n5;1").doubtFindings.isEmpty)
    }

    @Test(arguments: [
        ("some that all pass", ["999990019", "111222333", "123456782"], false, true),
        (
            "six that all pass", ["999990019", "111222333", "123456782", "999900006", "999900018", "999990081"], true,
            false
        ),
        ("one in four passes", ["218000000", "111222333", "300000000", "123456789"], false, false),
        ("three of four pass", ["999990019", "111222333", "123456782", "300000000"], false, false),
        ("the same budget in every row", ["111222333", "111222333", "111222333"], false, false),
        ("numbers of eight digits", ["24041704", "41154629", "10000039"], false, false),
    ])
    func `amounts of money that all pass are asked about, and six of them are proof`(
        name: String, amounts: [String], isProof: Bool, isAsked: Bool
    ) {
        for (heading, columns) in [("Bedrag", Set([1])), ("KvK", [])] {
            let text = (["Jaar;\(heading)"] + amounts.map { "1;\($0)" }).joined(separator: "\n")
            let scan = PersonalColumnTests.scan(text, amounts: columns)
            #expect(scan.kinds.isEmpty == !isProof, "\(name)")
            #expect(scan.doubtFindings.isEmpty == !isAsked, "\(name)")
        }
        // An RSIN always passes.
        let own = PersonalColumnTests.scan("Jaar;RSIN\n" + amounts.map { "1;\($0)" }.joined(separator: "\n"))
        #expect(own.kinds.isEmpty && own.doubtFindings.isEmpty, "\(name)")
    }

    @Test func `an empty column is said by its name`() {
        let found = PersonalColumnTests.scan("Jaar;BSN\n2020;-").emptyFindings
        #expect(found.map(\.code) == [.emptyPersonalColumn])
        #expect(found.first?.message(.nl).hasPrefix("In de kolom “BSN” staan geen gegevens.") == true)
        #expect(PersonalColumnTests.scan("Jaar;Uren\n2020;-").emptyFindings.isEmpty)
    }

    @Test func `one name is no names, and a line beside the figures is not counted`() {
        let one = PersonalColumnTests.scan("a;b;c\n1;2;3\nbel mevr. Bakker;;").findings().first
        #expect(one?.message(.nl).contains("de naam van een persoon") == true)
        #expect(one?.steps(.nl).contains("Haal die regel weg.") == true)
        #expect(one?.action(.nl).contains("Tel hoeveel") == false)
        let many = PersonalColumnTests.scan("Naam;b\nSanne Bakker;1\nDaan Jansen;2\nEmma Smit;3").findings().first
        #expect(many?.message(.nl).contains("namen van personen") == true)
        #expect(many?.action(.nl).contains("Tel hoeveel personen er in elke groep zijn.") == true)
        // Answers of before bring no steps of their own.
        let old = Finding(.personalData, ["found": "x", "detail": "", "how": ""])
        #expect(old.action(.nl).contains("Tel hoeveel personen") && !old.action(.nl).contains("{"))
    }

    private static func scan(_ text: String, amounts: Set<Int> = []) -> PersonalDataScan {
        let (_, batch) = csvTable(text)
        let width = batch.rows.map(\.cellCount).max() ?? 0
        let header = batch.rows.first { row in
            row.cellCount == width && batch.cells(of: row).allSatisfy { $0.length > 0 }
        }
        let cells = header.map { Array(batch.cells(of: $0)) } ?? []
        var scan = PersonalDataScan(
            headings: cells.map { batch.text(of: $0) }, headerLine: header?.line ?? 1, format: .csv, ownNumbers: [])
        scan.note(names: [], amounts: amounts)
        scan.sender = "servanda"
        scan.look(at: batch)
        return scan
    }
}
