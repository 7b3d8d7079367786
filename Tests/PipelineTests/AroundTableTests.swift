import Foundation
import ReportingModel
import Rules
import Testing

@testable import Pipeline

/// What stands around a table, and in its headings and labels, as partners write it.
@Suite struct AroundTableTests {
    private static let waiting =
        "Datum;Wachttijd (Alblasserdam);Wachttijd (Regionaal);Jeugdigen op de wachtlijst"
    private static let april = "30-04-2022;50;39;18"
    private static let table = "\(waiting)\n\(april)\n"
    private static let groups = "Halfjaar;Groep;Deelnemers\n2025-H1;Kooklab;12\n2025-H1;Tuin;9\n"
    private static let subsidy = "Jaar;Ontvanger;Soort;Bedrag"

    private func result(_ text: String, from partner: String, name: String = "") throws -> FileJudging.Result {
        let catalogue = try #require(Sample.catalogue)
        let judging = FileJudging(
            catalogue: catalogue, partner: try #require(catalogue.partner(partner)), fileName: name,
            today: CalendarDay(daysSince1970: 20_779))
        var source = ByteArraySource(Array(text.utf8))
        return try judging.judge(&source) { _ in }
    }

    private func judge(_ text: String, from partner: String) throws -> [String] {
        let catalogue = try #require(Sample.catalogue)
        let judging = FileJudging(
            catalogue: catalogue, partner: try #require(catalogue.partner(partner)),
            today: CalendarDay(daysSince1970: 20_779))
        let verdict = try DefectVerdict(Array(text.utf8), judging)
        return [verdict.outcome.rawValue] + verdict.findings
    }

    // MARK: Last lines

    @Test(arguments: [
        "Aantal records: 2", "Pagina 1 van 1", "Met vriendelijke groet,", "1) exclusief crisis",
        "1) exclusief crisis;;;", "2. met verlof;;;", "Telefoon: 0184-612233", "Telefoon: 0184-612233;;;",
        "Opgesteld door de administratie", "Opgesteld door SJT;;;", "Datum: 12 juli 2025",
        "Alblasserdam, 12 juli 2025", "www.voorbeeld.nl", "(4 rows)", "+----+", "|---|---|", "SJT", "SJT;;;",
        ";;zie SJT;",
    ])
    func `a line below the last figures is a note, with or without a blank line`(line: String) throws {
        #expect(try judge(AroundTableTests.table + line + "\n", from: "sjt").first == "acceptedWithRemarks")
        let apart = try judge(AroundTableTests.table + "\n" + line + "\n", from: "sjt")
        #expect(apart.count == 2 && apart.last?.hasPrefix("S122") == true, "\(apart)")
    }

    @Test func `several last lines are one finding`() throws {
        let lines = "\nMet vriendelijke groet,\nde administratie\nPagina 1 van 1\n"
        #expect(
            try judge(AroundTableTests.table + lines, from: "sjt") == ["acceptedWithRemarks", "S122 A4 A5 A6"])
    }

    @Test(arguments: [
        ("between two rows", waiting + "\nPagina 1 van 2\n" + april + "\n", ["rejected", "S190 A2"]),
        (
            "between two rows, padded", table + "Alblasserdam;;;\n31-08-2022;52;41;21\n", ["rejected", "S190 A3"]
        ),
        ("no figures at all", waiting + "\ngeen wachtlijst\n", ["rejected", "S190 A2"]),
        ("a row that lost its figures", table + "31-08-2022;;;\n", ["rejected", "S186 A3"]),
        ("a row that may have lost its figures", table + "31-08-2022*;;;\n", ["rejected", "S190 A3"]),
        ("a row that lost its end", table + "31-08-2022;52\n", ["rejected", "S011 A3"]),
        ("thousands", subsidy + "\n2025;SJT;Regulier;86\n\nBedragen x € 1.000\n", ["held", "S158 A4", "S122 A4"]),
    ])
    func `a row that is no note is said once`(name: String, text: String, expected: [String]) throws {
        let partner = text.hasPrefix("Jaar") ? "gemeente-alblasserdam" : "sjt"
        #expect(try judge(text, from: partner) == expected, "\(name)")
    }

    @Test func `a group without its figure is no note`() throws {
        #expect(try groups("2025-H1;Rap;") == ["rejected", "S115 C4"])
        #expect(try judge(AroundTableTests.groups + "Servanda;;\n", from: "servanda").first == "acceptedWithRemarks")
    }

    // MARK: Titles

    @Test(arguments: [
        ("a unit", "Eenheid: weken\n" + table, ["held", "S191 A1"]),
        ("a unit in a title", "Wachttijd (in weken) en wachtlijst\n" + table, ["held", "S191 A1"]),
        ("a unit in a footnote", table + "\n* in weken\n", ["held", "S191 A4", "S122 A4"]),
        ("the agreed unit", "Wachttijd in dagen\n" + table, ["accepted"]),
        ("a week is no unit", "Stand in week 17\n" + table, ["accepted"]),
        ("another municipality", "Gemeente: Sliedrecht\n" + table, ["rejected", "S033 A1"]),
        (
            "another municipality and partner, in cells",
            "Gemeente;Hardinxveld-Giessendam;;\nPartner;Servanda;;\n\n" + table, ["rejected", "S032 A2", "S033 A1"]
        ),
        ("the own municipality", "Gemeente: Alblasserdam\nPartner: SJT\n" + table, ["accepted"]),
        ("somebody at the municipality", "Gemeente: afdeling Jeugd\n" + table, ["accepted"]),
        ("a title with another municipality", "Wachttijd Hardinxveld-Giessendam\n" + table, ["held", "S193 A1"]),
        ("a title with both", "Alblasserdam en Hardinxveld-Giessendam\n" + table, ["accepted"]),
        ("a title with another partner", "Rapportage van Stichting Jeugd-Punt\n" + table, ["held", "S194 A1"]),
        ("a title with the own name", "Stichting Jeugdteams, over Jeugd-Punt\n" + table, ["accepted"]),
        ("another period", "Periode: 2019\n" + table, ["held", "S195 A1"]),
        ("the same period", "Periode: T1 2022\n" + table, ["accepted"]),
        ("a plan", "Prognose 2022\n" + table, ["held", "S192 A1"]),
    ])
    func `what is said above a table is compared`(name: String, text: String, expected: [String]) throws {
        #expect(try judge(text, from: "sjt") == expected, "\(name)")
    }

    @Test func `a warning about a title quotes the line`() throws {
        let found = try result("Wachttijden in weken\n" + AroundTableTests.table, from: "sjt").findings
        #expect(
            found.first?.message(.nl)
                == "Bij de tabel staat “Wachttijden in weken”. Met u is een andere eenheid afgesproken. Wij lezen de cijfers in dagen."
        )
        let named = try result(
            "Ingevuld door Sanne Visser, in weken\n" + AroundTableTests.table, from: "sjt"
        ).findings
        #expect(!named.isEmpty && !named.contains { $0.message(.nl).contains("Visser") })
    }

    // MARK: Totals

    private func groups(_ last: String) throws -> [String] {
        try judge(AroundTableTests.groups + last + "\n", from: "servanda").filter { !$0.hasPrefix("S127") }
    }

    @Test(arguments: [
        ("2025-H1;Totaal;21", ["acceptedWithRemarks", "S160 B4"]),
        ("2025-H1;Totaal (uniek);17", ["acceptedWithRemarks", "S160 B4"]),
        ("2025-H1;TOT.;21", ["acceptedWithRemarks", "S160 B4"]), ("2025-H1;Σ;21", ["acceptedWithRemarks", "S160 B4"]),
        ("2025-H1;Som;21", ["acceptedWithRemarks", "S160 B4"]),
        ("2025-H1;Kinderen totaal;21", ["acceptedWithRemarks", "S160 B4"]),
        ("2025-H1;Kinderen totaal;20", ["held", "S196 B4"]), ("2025-H1;Totaal Anders;8", ["held", "S196 B4"]),
        ("2025-H1;Totaalvoetbal;21", ["acceptedWithRemarks"]), ("2025-H1;Samen;8", ["acceptedWithRemarks"]),
        ("2025-H1;Samen;21", ["acceptedWithRemarks", "S160 B4"]), ("2025-H1;Samen Sterk;21", ["acceptedWithRemarks"]),
        ("Gemiddeld;;10", ["acceptedWithRemarks", "S160 A4"]),
    ])
    func `the figures tell whether a name is a total`(row: String, expected: [String]) throws {
        #expect(try groups(row) == expected)
    }

    @Test func `a total that was kept aside is a figure when it is a name`() throws {
        let text = AroundTableTests.groups
        #expect(try result(text + "2025-H1;Totaal Anders;8\n", from: "servanda").observationCount == 3)
        #expect(try result(text + "2025-H1;Kinderen totaal;21\n", from: "servanda").observationCount == 2)
    }

    @Test func `what a code list knows is no total`() throws {
        let text = "Post;2025\nTotaal baten;10\nTotaal lasten;12\nResultaat;-2\n"
        #expect(try result(text, from: "servanda").observationCount == 3)
    }

    @Test(arguments: [
        ("Huisarts;22\nSchool;41\nAlle routes samen;63", ["acceptedWithRemarks", "S160 A4"]),
        ("Huisarts;22\nSchool;41\nAlle routes samen;60", ["held", "S154 B4", "S160 A4"]),
        ("Huisarts;22\nSchool;41\nTOT.;63", ["acceptedWithRemarks", "S117 A4"]),
        ("Huisarts;22\nSchool;41\nVerschil;19", ["acceptedWithRemarks", "S160 A4"]),
        ("Huisarts;22\nSchool;41\nVerwijzer;19", ["rejected", "S109 A4"]),
    ])
    func `a row about the others is skipped on a closed list as well`(rows: String, expected: [String]) throws {
        let found = try judge("Aanmeldroute;T1 2026\n\(rows)\n", from: "sjt").filter { !$0.hasPrefix("S110") }
        #expect(found == expected)
    }

    @Test(arguments: ["Gemiddeld;51;40;20", "Verschil;2;2;3", "Norm;42;42;0", "Gemiddelde 2022;51;40;20"])
    func `a row with averages or norms is skipped`(row: String) throws {
        #expect(try judge(AroundTableTests.table + row + "\n", from: "sjt") == ["acceptedWithRemarks", "S160 A3"])
    }

    // MARK: Headings

    @Test(arguments: [
        (
            "counts and shares", "sjt", ";T1 2026;T1 2026\nAanmeldroute;aantal;%\nSchool;41;40\nHuisarts;22;21\n",
            ["rejected", "S197 B2"]
        ),
        (
            "real and planned", "servanda",
            ";2025;2025\nPost;Werkelijk;Begroot\nBaten;10;12\nLasten;9;12\nResultaat;1;0\n",
            ["rejected", "S197 B2"]
        ),
        (
            "another unit in brackets", "sjt", waiting + "\n(peildatum);(weken);(weken);(aantal)\n" + april + "\n",
            ["rejected", "S102 B2 C2"]
        ),
        (
            "the agreed units in brackets", "sjt", waiting + "\n(peildatum);(dagen);(dagen);(aantal)\n" + april + "\n",
            ["acceptedWithRemarks", "S173 A2"]
        ),
        (
            "thousands below the header", "gemeente-alblasserdam", subsidy + "\n;;;x € 1.000\n2025;SJT;Regulier;86\n",
            ["held", "S158 D2"]
        ),
        (
            "a missing column stands nowhere", "sjt",
            "Datum;Wachttijd (Regionaal);Jeugdigen op de wachtlijst\n30-04-2022;39;18\n",
            ["rejected", "S034 1"]
        ),
        (
            "two headings in another unit", "sjt",
            "Datum;Wachttijd (Alblasserdam) in weken;Wachttijd (Regionaal) in weken;Jeugdigen op de wachtlijst\n"
                + april
                + "\n",
            ["rejected", "S034 B1", "S034 C1"]
        ),
        (
            "each month of a longer period", "sjt", "Aanmeldroute;jan 2026;feb 2026\nSchool;41;40\nHuisarts;22;21\n",
            ["held", "S156 B1 C1"]
        ),
        (
            "a column with years", "sjt",
            "Jaar;" + waiting + "\n2022;30 april;50;39;18\n2022;31 augustus;52;41;21\n",
            ["acceptedWithRemarks", "S175 A1 B1"]
        ),
        (
            "a column with years beside whole dates", "sjt", "Jaar;" + waiting + "\n2022;" + april + "\n",
            ["held", "S035 A1"]
        ),
        (
            "a year in the title", "sjt", "Wachttijden 2022\n" + waiting + "\n30 april;50;39;18\n",
            ["rejected", "S198 A3"]
        ),
        ("no year anywhere", "sjt", "Wachttijden\n" + waiting + "\n30 april;50;39;18\n", ["rejected", "S113 A3"]),
        (
            "the town is the region in two rows", "sjt", waiting + "\n30-04-2022;39;39;18\n31-08-2022;41;41;21\n",
            ["held", "S153 B2 B3 C2 C3"]
        ),
        ("two rows with small figures", "sjt", waiting + "\n30-04-2022;3;3;18\n31-08-2022;4;4;21\n", ["accepted"]),
    ])
    func `one cause in a heading is one finding`(
        name: String, partner: String, text: String, expected: [String]
    ) throws {
        let found = try judge(text, from: partner).filter { !$0.hasPrefix("S110") }
        #expect(found == expected, "\(name)")
    }

    @Test func `a year in the name of the file is named`() throws {
        let found = try result(
            AroundTableTests.waiting + "\n30 april;50;39;18\n", from: "sjt", name: "Wachttijd 2022.csv"
        ).findings
        #expect(found.map(\.code) == [.yearOutsideTable])
        #expect(found.first?.message(.nl).contains("In de naam van het bestand staat 2022.") == true)
    }

    @Test func `a period that stands only above the table is named where its column is missing`() throws {
        let found = try result("1e halfjaar 2026\nGroep;Deelnemers\nMeiden;12\nKoken;9\n", from: "servanda").findings
        let missing = try #require(found.first { $0.code == .requiredColumnMissing })
        #expect(missing.message(.nl).contains("Boven de tabel staat “1e halfjaar 2026”."))
    }

    @Test(arguments: ["(wkn)", "(werkdagen)", "in centen", "(cumulatief)", "(begroot)"])
    func `a heading with another unit or kind is never taken for the agreed one`(words: String) throws {
        let text = "\(AroundTableTests.waiting) \(words)\n\(AroundTableTests.april)\n"
        let finding = try #require(try result(text, from: "sjt").findings.first { $0.code == .requiredColumnMissing })
        #expect(finding.message(.nl).contains("een andere eenheid of een ander soort cijfer"))
        #expect(finding.arguments["near"] == nil)
    }

    @Test(arguments: [("(clienten)", true), ("op 1 januari", true)])
    func `a heading with other words may be confirmed`(words: String, isNamed: Bool) throws {
        let text = "\(AroundTableTests.waiting) \(words)x\n\(AroundTableTests.april)\n"
        let finding = try #require(try result(text, from: "sjt").findings.first { $0.code == .requiredColumnMissing })
        #expect((finding.arguments["near"] != nil) == isNamed)
        let place = AnswerTexts(language: .nl).whereabouts(of: finding, atMost: 3)
        #expect(place.contains(words), "\(place)")
    }

    @Test(arguments: ["Kleur", SafeEcho.heading("Sanne Zwiepvos")])
    func `a field that nobody knows is spoken of as a field`(field: String) {
        let text = Finding(.unknownColumn, ["column": field]).message(.nl)
        let said = AnswerTexts(language: .nl).naming(text, isRecordTable: true)
        #expect(said.hasPrefix("Het veld ") && said.hasSuffix("Wij lezen dat niet mee."), "\(said)")
        #expect(AnswerTexts(language: .nl).naming(text, isRecordTable: false).hasSuffix("Wij lezen die niet mee."))
    }

    @Test func `a municipality that is named is shown`() throws {
        let text = "Gemeente;\(AroundTableTests.waiting)\nSliedrecht;\(AroundTableTests.april)\n"
        let finding = try #require(try result(text, from: "sjt").findings.first { $0.code == .municipalityMismatch })
        #expect(finding.message(.nl).hasPrefix("In het bestand staat “Sliedrecht” als gemeente."))
    }
}
