import ReportingModel
import Testing

@testable import Rules

@Suite struct PersonalDataTests {
    @Test(arguments: [
        ("999990019", [PersonalData.citizenServiceNumber]), ("BSN 9999.90.019, graag bellen", [.citizenServiceNumber]),
        ("111 222 333", [.citizenServiceNumber]), ("zaak 12 over 999990019", [.citizenServiceNumber]),
        ("mail naar jan.jansen@voorbeeld.nl", [.emailAddress]), ("06-12345678", [.telephoneNumber]),
        ("06 12 34 56 78", [.telephoneNumber]), ("+31612345678", [.telephoneNumber]),
        ("bel 078 - 123 45 67 of 078-1234567", [.telephoneNumber]), ("NL91 ABNA 0417 1643 00", [.bankAccount]),
        ("DE89370400440532013000", [.bankAccount]),
    ])
    func `what is personal is recognised in a text`(text: String, kinds: [PersonalData]) {
        #expect(PersonalData.kinds(in: text) == kinds)
    }

    @Test(arguments: [
        "123456789", "000000000", "Hoger dan in 2019 door nieuwe werkwijze", "30-04-2021 en 31-08-2021", "218.000 euro",
        "@home", "a@b", "zie tabel 12345678", "1.234.567,89", "30-04-2021 1", "06-02-2021 10", "€ 111.222.333",
        "111222333 euro", "Vragen? info@voorbeeld.nl", "NL90 ABNA 0417 1643 00", "vestiging 000012345678",
    ])
    func `ordinary remarks are not`(text: String) {
        #expect(PersonalData.kinds(in: text).isEmpty)
    }

    @Test(arguments: [
        ([9, 9, 9, 9, 9, 0, 0, 1, 9], true), ([1, 2, 3, 4, 5, 6, 7, 8, 2], true), ([1, 2, 3, 4, 5, 6, 7, 8, 9], false),
        ([9, 9, 9, 9, 9, 9, 9, 9, 9], false), ([0, 0, 0, 0, 0, 0, 0, 0, 0], false),
    ])
    func `the eleven test tells a number from nine digits`(digits: [UInt8], passes: Bool) {
        #expect(PersonalNumber.passesElevenTest(digits) == passes)
    }

    @Test(arguments: [
        ("BSN", PersonalData.citizenServiceNumber), ("BSN cliënt", .citizenServiceNumber),
        ("Cliënt-BSN", .citizenServiceNumber),
        ("Burgerservicenummer", .citizenServiceNumber), ("/levering/client/bsn", .citizenServiceNumber),
        ("@bsn", .citizenServiceNumber), ("Sofi-nummer", .citizenServiceNumber), ("Geboortedatum", .birthDate),
        ("geboorteDatum", .birthDate), ("Geb. datum", .birthDate), ("client/voornaam", .name),
        ("Naam jeugdige", .name), ("naam_client", .name), ("kind/naam", .name), ("Cliëntnaam", .name),
        ("Voorletters", .name),
        ("Woonadres", .address), ("Huisnummer", .address), ("IBAN", .bankAccount),
    ])
    func `a heading that asks for data of a person`(heading: String, kind: PersonalData) {
        #expect(PersonalData.asked(by: heading) == kind)
    }

    @Test(arguments: [
        "Naam", "Naam club", "Naam activiteit", "Naam activiteit voor ouder en kind", "Schoolnaam",
        "Naam van de partner",
        "Aantal unieke BSN", "KvK", "RSIN", "AGB-code", "Vestigingsnummer", "Gebied", "Gebruik", "Geboortejaar",
        "Voornaamste reden", "Postcode", "Telefoon", "E-mail", "Wijk", "Cliënten", "Zonder BSN", "Aantal kinderen",
    ])
    func `a heading that does not`(heading: String) {
        #expect(PersonalData.asked(by: heading) == nil)
    }
}

/// What a whole table says: the cases are columns below each other, first the heading.
@Suite struct PersonalDataScanTests {
    private static let numbers = ["999990019", "111222333", "123456782", "999900006"]

    @Test(arguments: [
        ("a heading asks for the number", "Jaar;BSN\n2020;1", "S027 1:2"),
        ("nothing stands below the heading", "Jaar;BSN\n2020;-", ""),
        ("most cells pass", "Jaar;Nummer\n1;999990019\n2;111222333\n3;123456782\n4;123456789", "S027 2:2"),
        ("with signs inside", "a;b\n1;9999.90.019\n2;111 222 333\n3;123-456-782", "S027 2:2"),
        ("a leading zero is lost", "a;b\n1;60703945\n2;69780845\n3;97216197", "S027 2:2"),
        (
            "nobody's numbers do not count", "a;b\n1;999999999\n2;999999999\n3;999990019\n4;111222333\n5;123456782",
            "S027 4:2"
        ),
        ("only nobody's numbers", "a;b\n1;999999999\n2;000000000\n3;999999999", ""),
        ("one amount among others", "a;subsidie\n1;111222333\n2;218000000\n3;123456789", ""),
        ("the same number in every row", "a;b\n1;111222333\n2;111222333\n3;111222333\n4;111222333", ""),
        ("half of the cells", "a;b\n1;999990019\n2;111222333\n3;123456782\n4;1\n5;2\n6;3", ""),
        ("numbers of organisations", "a;KvK\n1;999990019\n2;111222333\n3;123456782", ""),
        ("a partner's own number", "a;b\n1;001855013\n2;001855013\n3;001855013", ""),
        ("dates as eight digits", "a;b\n1;20210430\n2;20210831\n3;20211231", ""),
        ("a mail address", "a;b\n1;jan.jansen@voorbeeld.nl", "S027 2:2"),
        ("a desk's mail address", "a;b\n1;info@voorbeeld.nl", ""),
        ("a telephone column", "a;Telefoon\n1;0781234567", "S027 2:2"),
        ("people who called", "a;Telefoon;E-mail\n1;12;3\n2;34;n.v.t.", ""),
        ("ten digits that are codes", "a;b\n1;0781234567\n2;12\n3;13", ""),
        ("postcodes of houses", "a;Postcode\n1;2951 AB\n2;2952CD", "S027 2:2"),
        ("postcodes of neighbourhoods", "a;Postcode\n1;2951\n2;2952", ""),
        ("codes like a postcode", "a;b\n1;GM0482\n2;WK0482\n3;BU0482", ""),
        ("days of birth", "a;geb.\n1;01-02-2010\n2;03-04-2011", "S027 2:2"),
        ("born in a year", "a;geboren\n1;12\n2;13", ""),
        ("a street", "a;Adres\n1;Dorpsstraat 12", "S027 2:2"),
        ("above the header", "jan.jansen@voorbeeld.nl\n\na;b\n1;2", "S027 1:1"),
        ("a desk below the figures", "a;b;c\n1;2;3\nVragen: bel 078-1234567 of mail info@voorbeeld.nl;;", ""),
        ("a person below the figures", "a;b;c\n1;2;3\nJan, 06-12345678;;", "S027 3:1"),
        ("whom to ask, below the figures", "a;b;c\n1;2;3\nVragen: bel Jan, 06-12345678;;", ""),
        ("a list of people", "a;b\n1;Jan Jansen\n2;F. el Amrani\n3;Vries, Marieke de", "S027 2:2"),
        ("places with names", "a;b\n1;Anne Frankschool\n2;Jan Ligthartplein\n3;Sociaal Team", ""),
        ("a number in words", "a;b\n1;het gaat om BSN 999990019", "S027 2:2"),
        ("a number that may be another", "a;b\n1;zie 999990019\n2;goed\n3;goed", ""),
        ("beyond the header", "a;b\n1;2;jan@jansen.nl", "S027 2:3"),
        ("lines of fixed positions", "9999900192010030128\n1112223332011040129\n1234567822012050121", "S027 1:1"),
    ])
    func `a column decides`(name: String, text: String, found: String) {
        #expect(PersonalDataScanTests.findings(text) == found, "\(name)")
    }

    @Test func `the order of the rows changes nothing`() {
        var random = SystemRandomNumberGenerator()
        let rows = PersonalDataScanTests.numbers.map { "1;\($0)" } + ["2;123456789", "3;5", "4;6"]
        for _ in 0..<20 {
            let text = (["a;b"] + rows.shuffled(using: &random)).joined(separator: "\n")
            #expect(PersonalDataScanTests.findings(text).hasPrefix("S027"))
            #expect(PersonalDataScanTests.findings(text + "\n5;7\n6;8") == "")
        }
    }

    @Test(arguments: [
        (["client/bsn", "uren"], [["1", "2"]], true), (["@geboortedatum", "uren"], [["1", "2"]], true),
        (["999990019/uren", "b"], [["1", "2"]], true),
        (["nummer", "uren"], [["999990019", "2"], ["111222333", "3"], ["123456782", "4"]], true),
        (["nummer", "uren"], [["999990019", "2"], ["12", "3"]], false),
        (["/nummer", "uren"], [["999990019", "2"], ["999990019", "3"], ["999990019", "3"]], false),
    ])
    func `fields of records are looked at as columns are`(columns: [String], records: [[String?]], isFound: Bool) {
        for format in [FileFormat.json, .xml] {
            let (table, batch) = recordTable(columns, records, format: format)
            var scan = PersonalDataScan(
                headings: table.columns.map(\.label), headerLine: 0, format: format, ownNumbers: [])
            scan.look(at: batch)
            #expect(scan.findings().isEmpty == !isFound)
            for finding in scan.findings() {
                for language in Language.allCases { #expect(!finding.message(language).contains("999990019")) }
            }
        }
    }

    @Test func `a heading that may be somebody's own is not repeated`() {
        for text in ["999990019;Cliënten\n1;2", "Jan Jansen;b\n999990019;1\n111222333;1\n123456782;1"] {
            let (_, batch) = csvTable(text)
            var scan = PersonalDataScan(
                headings: [String(text.split(separator: ";")[0]), "b"], headerLine: 1, format: .csv, ownNumbers: [])
            scan.look(at: batch)
            #expect(scan.findings().count == 1)
            for finding in scan.findings() {
                let words = finding.message(.nl) + finding.message(.en)
                #expect(!words.contains("999990019") && !words.contains("Jansen"))
                #expect(words.contains("kolom A"))
            }
        }
    }

    private static func findings(_ text: String) -> String {
        let (_, batch) = csvTable(text)
        let header = batch.rows.firstIndex { $0.cellCount > 1 } ?? 0
        let headings = batch.cells(of: batch.rows[header]).map { batch.text(of: $0) }
        let isData = headings.count == 1
        var scan = PersonalDataScan(
            headings: isData ? [] : headings, headerLine: isData ? 0 : batch.rows[header].line, format: .csv,
            ownNumbers: [1_855_013])
        scan.look(at: batch)
        return scan.findings().map { finding in
            ([finding.code.rawValue] + finding.places.map(\.description)).joined(separator: " ")
        }.joined(separator: "; ")
    }
}

@Suite struct PersonLevelFileTests {
    @Test(arguments: [
        ("Bericht", "http://www.istandaarden.nl/ijw/3_2/jw305/schema", [String](), true),
        ("Bericht", "http://www.istandaarden.nl/iwmo/3_2/wmo305/schema", [], true),
        ("Bericht", "", ["Header/BerichtCode", "Client/Bsn"], true),
        ("Bericht", "http://www.istandaarden.nl/iwmo/3_1/wmo303/schema", [], true),
        ("Bericht", "http://www.istandaarden.nl/iwmo/3_2/wmo323/schema", [], true),
        ("berichten", "", ["Bericht/Header/BerichtCode", "Bericht/Client/Bsn"], true),
        ("", "", ["bsn", "toewijzingNummer", "productCategorie", "volume"], true),
        ("", "", ["bsn", "volume"], false), ("", "", ["toewijzingNummer", "productCategorie", "aantal"], false),
        ("", "", ["BSN", "Geboortedatum", "Geslacht", "Hulpvorm", "Verwijzer"], true),
        ("rapport", "", ["periode", "hulpvorm", "verwijzer", "geslacht", "aantal"], false),
        ("Bericht", "", ["regel/waarde", "regel/code"], false),
    ])
    func `a file about persons is known by its names`(root: String, namespace: String, names: [String], isFound: Bool) {
        let finding = PersonLevelFile.finding(rootName: root, rootNamespace: namespace, names: names)
        #expect((finding?.code == .personLevelFile) == isFound)
    }

    @Test func `a broken file is known by its words`() {
        func isFound(_ text: String) -> Bool { PersonLevelFile.finding(inText: text, ownNumbers: []) != nil }
        #expect(isFound("<lijst><client><bsn>1</bsn></lijst>"))
        #expect(isFound("{\"geboortedatum\": "))
        #expect(isFound("<a xmlns=\"http://www.istandaarden.nl/ijw/3_2/x\">"))
        #expect(!isFound("{\"periode\": 2021, \"waarde\": }"))
    }
}
