import Foundation
import Pipeline
import ReportingModel
import SpreadsheetSamples
import Testing

/// A workbook goes the same way as the CSV file that could be saved from it.
@Suite struct SpreadsheetTests {
    private static func row(_ line: Int, _ cells: [String]) -> String {
        let inside = cells.enumerated().map { column, text in
            let name = "\(Place.columnLetters(column + 1))\(line)"
            return Int(text) == nil
                ? "<c r=\"\(name)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>" : "<c r=\"\(name)\"><v>\(text)</v></c>"
        }
        return "<row r=\"\(line)\">\(inside.joined())</row>"
    }

    /// The rows of a sheet, from a text with semicolons; empty cells are left out, as Excel does.
    private static func rows(_ text: String) -> String {
        text.split(separator: "\n").enumerated().map { position, line in
            row(position + 1, line.split(separator: ";", omittingEmptySubsequences: false).map(String.init))
        }.joined().replacing(#/<c r="[A-Z]+\d+" t="inlineStr"><is><t></t></is></c>/#, with: "")
    }

    private static func judge(_ bytes: [UInt8]) throws -> (
        result: FileJudging.Result, places: [String], values: [String]
    ) {
        let catalogue = Fixture.catalogue
        let judging = FileJudging(
            catalogue: catalogue, partner: catalogue.partners[0], today: CalendarDay(daysSince1970: 19_000))
        var source = ByteArraySource(bytes)
        var (places, values): ([String], [String]) = ([], [])
        var patterns: [String] = []
        let result = try judging.judge(&source) { batch in
            patterns += batch.additions.pathPatterns
            places += batch.observations.map { $0.place.place(patterns: patterns).description }
            values += batch.observations.map { "\($0.value) \($0.period) \($0.area)" }
        }
        return (result, places, values)
    }

    @Test func `a note beside the table of a sheet is named by its cell, without a word about separators`() throws {
        let text = "Jaar;Cliënten\n2020;12;;klopt dit?\n2021;13\n"
        let found = try SpreadsheetTests.judge(ExcelSample(rows: SpreadsheetTests.rows(text)).bytes).result.findings
        #expect(found.map(\.code) == [.cellBesideTable])
        #expect(found.first?.places.map(\.description) == ["Blad1!D2"])
    }

    @Test func `a second list that fits as well is asked about, and one around or inside the first is not`() throws {
        func codes(_ json: String) throws -> [FindingCode] {
            try SpreadsheetTests.judge(Array(json.utf8)).result.findings.map(\.code)
        }
        let row = "{\"Jaar\": \"2020\", \"Cliënten\": 12}"
        let other = "{\"Jaar\": \"2021\", \"Cliënten\": 13}"
        #expect(try codes("{\"een\": [\(row)], \"twee\": [\(other)]}") == [.otherListsFit])
        #expect(try codes("{\"een\": [\(row), \(other)]}") == [])
    }

    @Test(arguments: [
        ("NB: cijfers zijn cumulatief", [FindingCode.cumulativeFigures]), ("Niet cumulatief", []), ("Bron: wij", []),
    ])
    func `figures that a line calls cumulative are asked about`(line: String, expected: [FindingCode]) throws {
        let text = "\(line)\nJaar;Cliënten\n2020;12\n2021;13\n"
        #expect(try SpreadsheetTests.judge(Array(text.utf8)).result.findings.map(\.code) == expected)
    }

    @Test(arguments: [
        Fixture.good, "Cijfers;;\n;;\nJaar;Cliënten;Toelichting\n2020;12 stuks;goed\n2021;;\n2022;veel;\nBron: wij;;\n",
        "Jaar;Clienten\n2020;12\n", "Jaar;Cliënten\n1;2\n2020;12\n", "Jaar;Cliënten;Totaal\n2020;12;12\n",
        "Jaar;Cliënten;Kleur\n2020;12;rood\n2020;13;\n",
    ])
    func `a sheet gives the observations and findings of the same CSV file`(_ text: String) throws {
        let csv = try SpreadsheetTests.judge(Array(text.utf8))
        let sheet = try SpreadsheetTests.judge(ExcelSample(rows: SpreadsheetTests.rows(text)).bytes)
        #expect(sheet.values == csv.values)
        #expect(sheet.result.outcome == csv.result.outcome)
        #expect(sheet.result.counts == csv.result.counts)
        #expect(sheet.result.findings.map { $0.message(.nl) } == csv.result.findings.map { $0.message(.nl) })
        let places = csv.result.findings.map { finding in
            finding.places.map { "Blad1!\(Place.columnLetters($0.column))\($0.line)" }
        }
        #expect(sheet.result.findings.map { $0.places.map(\.description) } == places)
        #expect(!sheet.places.contains { !$0.hasPrefix("Blad1!B") })
    }

    @Test func `the sheet that fits an agreement is read, wherever it stands`() throws {
        let sample = ExcelSample([
            .init("Toelichting", SpreadsheetTests.rows("Beste gemeente\nHierbij de cijfers\n")),
            .init("Cijfers", SpreadsheetTests.rows(Fixture.good)),
        ])
        let (result, places, _) = try SpreadsheetTests.judge(sample.bytes)
        #expect(result.outcome == .accepted && result.findings.isEmpty)
        #expect(places == ["Cijfers!B2", "Cijfers!B3"])
    }

    @Test func `of sheets that fit equally the first is read, and the others are named`() throws {
        let sample = ExcelSample([
            .init("Uitleg", SpreadsheetTests.rows("Beste gemeente\n")),
            .init("T1", SpreadsheetTests.rows(Fixture.good)), .init("T2", SpreadsheetTests.rows(Fixture.good)),
        ])
        let (result, places, _) = try SpreadsheetTests.judge(sample.bytes)
        #expect(places == ["T1!B2", "T1!B3"])
        #expect(result.findings.map(\.code) == [.otherSheetsFit])
        #expect(result.findings.first?.message(.nl).contains("“T2”") == true)
        #expect(result.findings.first?.message(.nl).contains("Uitleg") == false)
    }

    @Test func `the copy of a workbook says that it holds one of the sheets`() throws {
        let fixture = try Fixture()
        let wrong = SpreadsheetTests.rows("Jaar;Cliënten\n2020;12\n2021;veel\n")
        let uitleg = ExcelSample.Sheet("Uitleg", SpreadsheetTests.rows("Beste gemeente\n"))
        try fixture.drop(ExcelSample([uitleg, .init("Cijfers", wrong)]).bytes, as: "twee.xlsx", from: "een")
        try fixture.drop(ExcelSample([.init("Cijfers", wrong)]).bytes, as: "een.xlsx", from: "een")
        _ = try fixture.takeIn()
        for (name, isTold) in [("twee.xlsx", true), ("een.xlsx", false)] {
            for ending in ["opmerkingen.csv", ".html"] {
                let file = try #require(
                    fixture.files("Outbox/een").first { $0.contains(name) && $0.hasSuffix(ending) })
                let text = try String(
                    contentsOf: fixture.folder.appendingPathComponent("Outbox/een/\(file)"), encoding: .utf8)
                #expect(text.contains("alleen het blad “Cijfers”") == isTold, "\(file)")
            }
        }
    }

    @Test(arguments: [
        "Jaar;2020;2021\nCliënten;12;13\n", "Cijfers;;\nCliënten;12;13\nJaar;2020;2021\nToelichting;goed;\n",
    ])
    func `a table that stands the other way round gives the same figures`(_ text: String) throws {
        let agreed = try SpreadsheetTests.judge(Array(Fixture.good.utf8))
        for bytes in [Array(text.utf8), ExcelSample(rows: SpreadsheetTests.rows(text)).bytes] {
            let turned = try SpreadsheetTests.judge(bytes)
            #expect(turned.values == agreed.values)
            #expect(turned.result.outcome == .acceptedWithRemarks)
            #expect(turned.result.findings.map(\.code) == [.tableTurned])
            let isSheet = bytes.starts(with: "PK".utf8)
            #expect(turned.places == (isSheet ? ["Blad1!B2", "Blad1!C2"] : ["2:2", "2:3"]))
        }
    }

    @Test(arguments: ["Jaar;2020;2021\nBezoekers;12;13\n", "Jaar;2020;2021\nCliënten;12;13\nKleur;rood;geel\n"])
    func `a table with other labels is not turned`(_ text: String) throws {
        let result = try SpreadsheetTests.judge(Array(text.utf8)).result
        #expect(result.outcome == .rejected)
        #expect(!result.findings.map(\.code).contains(.tableTurned))
    }

    @Test func `personal data in a turned table set the file apart`() throws {
        let text = "Jaar;2020;2021;2022\nCliënten;12;13;14\nToelichting;bsn 123456782;bsn 111222333;goed\n"
        #expect(try SpreadsheetTests.judge(Array(text.utf8)).result.outcome != .acceptedWithRemarks)
    }

    @Test func `personal data on another sheet, even a hidden one, set the file apart`() throws {
        let sample = ExcelSample([
            .init("Cijfers", SpreadsheetTests.rows(Fixture.good)),
            .init("Jan Jansen", SpreadsheetTests.rows("Achternaam;Geboortedatum\nJansen;3 mei\n"), state: "hidden"),
        ])
        let (result, _, _) = try SpreadsheetTests.judge(sample.bytes)
        #expect(result.outcome == .quarantined)
        #expect(!result.findings.contains { "\($0)".contains("Jansen") })
    }

    @Test func `the name of a sheet with personal data is not repeated`() throws {
        let text = "Jaar;Cliënten;BSN\n2020;12;123456782\n"
        let sample = ExcelSample([.init("Jan Jansen", SpreadsheetTests.rows(text))])
        let (result, _, _) = try SpreadsheetTests.judge(sample.bytes)
        #expect(result.outcome == .quarantined)
        #expect(result.findings.flatMap(\.places).contains { $0.description == "'blad 1'!C1" })
        #expect(!result.findings.contains { "\($0)".contains("Jansen") })
    }

    @Test func `a workbook that is dropped is taken in, and the answer names its cells`() throws {
        let fixture = try Fixture()
        let bytes = ExcelSample(rows: SpreadsheetTests.rows("Jaar;Cliënten\n2020;12\n2021;veel\n2022;weinig\n")).bytes
        try fixture.drop(bytes, as: "cijfers.xlsx", from: "een")
        #expect(try fixture.takeIn() == ["cijfers.xlsx": .rejected])
        let page = try #require(fixture.files("Outbox/een").first { $0.hasSuffix(".html") })
        let text = try String(
            contentsOf: fixture.folder.appendingPathComponent("Outbox/een/\(page)"), encoding: .utf8)
        #expect(text.contains("Blad1!B3 t/m B4"))
        let good = ExcelSample(rows: SpreadsheetTests.rows(Fixture.good)).bytes
        try fixture.drop(good, as: "beter.xlsx", from: "een")
        #expect(try fixture.takeIn() == ["beter.xlsx": .accepted])
    }
}
