import Foundation
import Register
import ReportingModel
import Testing

@testable import Pipeline

/// The answer in the partner's own file, and what happens when it comes back.
@Suite struct AnnotatedCopyTests {
    private func copy(_ fixture: Fixture, number: Int, of partner: String = "een") throws -> String {
        let name = try #require(
            fixture.files("Outbox/\(partner)").first { $0.contains("(nr \(number)) - uw bestand met opmerkingen.csv") })
        let data = try Data(contentsOf: fixture.folder.appendingPathComponent("Outbox/\(partner)/\(name)"))
        let text = String(decoding: data, as: UTF8.self)
        return text.hasPrefix("\u{FEFF}") ? String(text.unicodeScalars.dropFirst()) : text
    }

    private func records(_ fixture: Fixture, of file: String) throws -> [String] {
        try fixture.register.read { snapshot in
            var lines: [String] = []
            let delivery = try #require(try snapshot.deliveries(fileName: FileName(file)).last)
            try snapshot.observations(ofDelivery: delivery.name) {
                lines.append("\($0.period.description) \($0.value.inPlainWords) \($0.remark) \($0.place)")
            }
            return lines
        }
    }

    private func findings(_ fixture: Fixture, of file: String) throws -> [Finding] {
        try fixture.register.read { snapshot in
            let delivery = try #require(try snapshot.deliveries(fileName: FileName(file)).last)
            return try snapshot.findings(of: delivery.name)
        }
    }

    @Test func `a rejected file comes back with our remarks beside its rows`() throws {
        let fixture = try Fixture()
        try fixture.drop(
            "Cijfers van ons\n\nJaar;Cliënten;Toelichting\n2020;veel;\n2021;13;-\n", as: "a.csv", from: "een")
        #expect(try fixture.takeIn() == ["a.csv": .rejected])
        #expect(
            try copy(fixture, number: 1) == """
                Cijfers van ons;;
                ;;
                Jaar;Cliënten;Toelichting;bevinding;wat wij verwachtten;wat te doen;klopt toch? (ja + uitleg)
                2020;veel;;Verbeteren: In de kolom “Cliënten” staat geen getal, maar “veel”.;een getal;Vul een getal in. Is er geen cijfer? Schrijf dan “onbekend” of “n.v.t.”.;
                2021;13;-;;;;

                """)
    }

    @Test func `a page names rows as the partner does, and never by what may be personal`() throws {
        let fixture = try Fixture()
        try fixture.drop(
            "Kenmerk;Jaar;Cliënten;Nummer\nA-7;2020;veel;Jan Jansen\n;2021;13;\n;Piet;meer;123456782\n", as: "a.csv",
            from: "een")
        _ = try fixture.takeIn()
        let name = try #require(fixture.files("Outbox/een").first { $0.hasSuffix(".html") })
        let page = try String(contentsOf: fixture.folder.appendingPathComponent("Outbox/een/\(name)"), encoding: .utf8)
        #expect(page.contains("kolom C (Cliënten): regel 2 (A-7 · 2020), 4."))
        #expect(!page.contains("Jan") && !page.contains("Piet") && !page.contains("1234567"))
    }

    @Test func `a finding about no column in particular names no heading`() throws {
        let fixture = try Fixture()
        try fixture.drop("Jaar;Cliënten\n2020;12\n2020;13\n", as: "a.csv", from: "een")
        #expect(try fixture.takeIn() == ["a.csv": .rejected])
        let name = try #require(fixture.files("Outbox/een").first { $0.hasSuffix(".html") })
        let page = try String(contentsOf: fixture.folder.appendingPathComponent("Outbox/een/\(name)"), encoding: .utf8)
        #expect(page.contains("kolom B: regel 3 (2020)"))
        #expect(!page.contains("zonder kop"))
    }

    @Test func `a copy that was corrected and dropped back gives the same as the file without our columns`() throws {
        let fixture = try Fixture()
        let wrong = "sep=;\nJaar;Cliënten;Toelichting\n\n2019;1a;\"twee\nregels\"\n2020;13;- zie boven\n\n2021;14;\n"
        try fixture.drop(wrong, as: "a.csv", from: "een")
        _ = try fixture.takeIn()
        try fixture.drop(
            try copy(fixture, number: 1).replacing("2019;1a", with: "2019;12"), as: "terug.csv", from: "een")
        try fixture.drop(wrong.replacing("1a", with: "12"), as: "los.csv", from: "een")
        #expect(try fixture.takeIn() == ["terug.csv": .accepted, "los.csv": .accepted])
        #expect(
            try records(fixture, of: "terug.csv") == [
                "2019 12 twee\nregels 4:2", "2020 13 - zie boven 6:2", "2021 14  8:2",
            ])
        #expect(try records(fixture, of: "los.csv") == records(fixture, of: "terug.csv"))
        #expect(try findings(fixture, of: "terug.csv").isEmpty)
    }

    @Test func `a yes with a reason comes in as the partner's statement on that warning`() throws {
        let fixture = try Fixture()
        try fixture.drop("Jaar;Cliënten\n2020;ca. 12\n2021;ca. 13\n", as: "a.csv", from: "een")
        #expect(try fixture.takeIn() == ["a.csv": .held])
        let answer = try copy(fixture, number: 1)
        let lines = answer.split(separator: "\n")
        let told = lines.map { $0.hasPrefix("2021") ? $0 + "Ja: de teller was stuk" : String($0) }
        try fixture.drop(told.joined(separator: "\n"), as: "terug.csv", from: "een")
        #expect(try fixture.takeIn() == ["terug.csv": .held])
        let finding = try #require(try findings(fixture, of: "terug.csv").first)
        #expect(finding.code == .estimateRead)
        #expect(finding.statements == [PartnerStatement(firstLine: 3, lastLine: 3, reason: "de teller was stuk")])

        // The next copy keeps the statement and has our columns once.
        let next = try copy(fixture, number: 2)
        #expect(next.split(separator: "\n")[2].hasSuffix(";Ja: de teller was stuk"))
        #expect(next.split(separator: "\n")[0] == lines[0])
    }

    @Test(arguments: [
        ("ja", ["S040 2:6", "S119 2:2"]), ("het klopt echt", ["S040 2:6", "S119 2:2"]), ("nee", ["S119 2:2"]),
        ("ja, want", ["S119 2:2 want"]),
        ("ja, gezien met Oumaima Bakker", ["S119 2:2 (weggelaten: er staat misschien een naam in)"]),
        ("ja, J. BAKKER was ziek", ["S119 2:2 (weggelaten: er staat misschien een naam in)"]),
        ("ja, bel 06-12345678", ["S027 2:6"]),
        ("omdat er een groep bij kwam", ["S040 2:6", "S119 2:2 omdat er een groep bij kwam"]),
        ("klopt niet, moet 12 zijn", ["S119 2:2 klopt niet, moet 12 zijn"]),
    ])
    func `a statement needs a yes and a reason, and no personal data`(statement: String, expected: [String]) throws {
        let fixture = try Fixture()
        let text = "Jaar;Cliënten;bevinding;wat wij verwachtten;wat te doen;klopt toch? (ja + uitleg)\n"
        try fixture.drop(text + "2020;ca. 12;Wordt beoordeeld;;;\"\(statement)\"\n", as: "a.csv", from: "een")
        _ = try fixture.takeIn()
        let found = try findings(fixture, of: "a.csv").map { finding in
            ([finding.code.rawValue] + finding.places.map(\.description) + finding.statements.map(\.reason))
                .joined(separator: " ")
        }
        #expect(Set(found) == Set(expected))
    }

    @Test func `columns of the partner right of ours are kept, in the copy and when it comes back`() throws {
        let fixture = try Fixture()
        let text = """
            klopt toch? (ja + uitleg);Jaar;bevinding;Cliënten;Toelichting
            ja, geschat;2020;oud;ca. 12;goed
            """
        try fixture.drop(text, as: "a.csv", from: "een")
        #expect(try fixture.takeIn() == ["a.csv": .held])
        #expect(try findings(fixture, of: "a.csv").first?.statements.map(\.reason) == ["geschat"])
        let rows = try copy(fixture, number: 1).split(separator: "\n")
        #expect(
            rows[0] == "Jaar;Cliënten;Toelichting;bevinding;wat wij verwachtten;wat te doen;klopt toch? (ja + uitleg)")
        #expect(rows[1].hasPrefix("2020;ca. 12;goed;Wordt beoordeeld: ") && rows[1].hasSuffix(";ja, geschat"))
    }

    @Test(arguments: ["klopt toch?", "bevinding", "wat te doen;bevinding;wat wij verwachtten"])
    func `whatever is left of our columns is known as ours`(headings: String) throws {
        let fixture = try Fixture()
        let cells = headings.replacing(/[^;]+/, with: "ja, geteld")
        try fixture.drop("Jaar;Cliënten;\(headings)\n2020;12;\(cells)\n2021;13\n", as: "a.csv", from: "een")
        _ = try fixture.takeIn()
        let codes = try findings(fixture, of: "a.csv").map(\.code.rawValue)
        // What was answered over our own words is said too.
        #expect(codes == ["S041"])
    }

    @Test func `a reason at a row of which nothing was asked is kept for the official`() throws {
        let fixture = try Fixture()
        let text = "Jaar;Cliënten;bevinding;wat wij verwachtten;wat te doen;klopt toch? (ja + uitleg)\n"
        try fixture.drop(text + "2020;ca. 12;;;;\n2021;13;;;;ja, dat waren er echt 13\n", as: "a.csv", from: "een")
        #expect(try fixture.takeIn() == ["a.csv": .held])
        let found = try findings(fixture, of: "a.csv")
        #expect(found.map(\.code) == [.estimateRead, .statementWithoutQuestion])
        #expect(found.last?.statements.map(\.reason) == ["dat waren er echt 13"])
        #expect(found.last?.statements.map(\.firstLine) == [3])
    }

    @Test func `a yes is about its row, or else about the file and its header, and helps no error`() throws {
        let fixture = try Fixture()
        let text = "Jaar;Cliënten;Extra;bevinding;wat wij verwachtten;wat te doen;klopt toch? (ja + uitleg)\n"
        try fixture.drop(
            text + "2020;12;x;;;;\"ja, geteld\"\n2021;elf;x;;;;\"ja, elf is 11\"\n", as: "a.csv", from: "een")
        #expect(try fixture.takeIn() == ["a.csv": .rejected])
        let found = try findings(fixture, of: "a.csv")
        #expect(found.map(\.code) == [.notANumber, .unknownColumn, .statementAtError])
        #expect(found.map { $0.statements.map(\.reason) } == [[], ["geteld"], ["elf is 11"]])
    }

    @Test func `our own answer that comes back is known as ours`() throws {
        let fixture = try Fixture()
        try fixture.drop("Jaar;Cliënten\n2020;elf\n", as: "a.csv", from: "een")
        _ = try fixture.takeIn()
        for ending in [").html", ").csv", ").json"] {
            let name = try #require(fixture.files("Outbox/een").first { $0.hasSuffix("(nr 1" + ending) })
            let bytes = try Data(contentsOf: fixture.folder.appendingPathComponent("Outbox/een/\(name)"))
            try fixture.drop(Array(bytes), as: name, from: "een")
            #expect(try fixture.takeIn() == [name: .rejected])
            let messages = try findings(fixture, of: name).map { $0.message(.nl) }
            #expect(messages.contains { $0.contains("Dit lijkt op ons antwoord.") }, "\(ending) \(messages)")
        }
        #expect(!Answer.isNamed("wachttijd - regio (nr A).csv") && !Answer.isNamed("wachttijd (nr 3).csv"))
    }

    @Test func `each row says its own value, and a long text is said a few times only`() throws {
        let fixture = try Fixture()
        let rows = (0..<40).map { "\(2014 + $0 % 8);\(["veel", "meer", "weinig", "geen idee"][$0 % 4])" }
        try fixture.drop("Jaar;Cliënten\n" + rows.joined(separator: "\n"), as: "a.csv", from: "een")
        #expect(try fixture.takeIn() == ["a.csv": .rejected])
        let lines = try copy(fixture, number: 1).split(separator: "\n")
        #expect(lines[1].contains("“veel”") && !lines[1].contains("“meer”"))
        #expect(lines[2].contains("“meer”") && !lines[2].contains("“veel”"))
        #expect(lines[2].contains("Vul een getal in."))
        #expect(lines[40].contains("Zie regel 2.") && !lines[40].contains("Vul een getal in."))
    }

    @Test func `a formula in the copy is a text, and comes back as the partner wrote it`() throws {
        let fixture = try Fixture()
        try fixture.drop("Jaar;Cliënten;Toelichting\n2020;ca. 12;=1+1\n2021;-5;-\n", as: "a.csv", from: "een")
        _ = try fixture.takeIn()
        let answer = try copy(fixture, number: 1)
        #expect(answer.contains(";'=1+1;"))
        #expect(answer.contains("\n2021;-5;-;"))
        try fixture.drop(answer.replacing("-5", with: "5"), as: "terug.csv", from: "een")
        _ = try fixture.takeIn()
        #expect(try records(fixture, of: "terug.csv").first == "2020 ca. 12 =1+1 2:2")
    }

    @Test func `a document becomes a table to read, with our remarks beside its records`() throws {
        let fixture = try Fixture()
        let json = """
            {"regels": [{"Jaar": 2020, "Cliënten": "veel"},
             {"Jaar": 2021, "Cliënten": 13}, {"Jaar": 2022, "Cliënten": "meer"}]}
            """
        try fixture.drop(json, as: "a.json", from: "een")
        #expect(try fixture.takeIn() == ["a.json": .rejected])
        let rows = try copy(fixture, number: 1).split(separator: "\n")
        #expect(rows[0] == "recordnr;Jaar;Cliënten;bevinding;wat wij verwachtten;wat te doen")
        #expect(rows[1].hasPrefix("1;2020;veel;Verbeteren: "))
        #expect(rows[2] == "2;2021;13;;;")
        #expect(rows[3].hasPrefix("3;2022;meer;Verbeteren: "))
    }

    @Test func `an accepted file, personal data and a file that fits no agreement get no copy`() throws {
        let fixture = try Fixture()
        try fixture.drop(Fixture.good, as: "goed.csv", from: "een")
        try fixture.drop("Jaar;Cliënten;BSN\n2020;12;123456782\n", as: "bsn.csv", from: "een")
        try fixture.drop("a;b\n1;2\n", as: "anders.csv", from: "een")
        _ = try fixture.takeIn()
        #expect(!fixture.files("Outbox/een").contains { $0.contains("met opmerkingen.csv") })
        #expect(fixture.files("Outbox/een").count == 9)
    }
}
