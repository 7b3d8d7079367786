import ReportingModel
import Testing

@testable import Rules

/// An explanation of a whole row, and one of a single figure in it.
@Suite struct ValueRemarkTests {
    private static let layout = Layout(
        kind: .columns([
            .init(heading: "Wachttijd", aliases: ["Duur"], indicator: "TOE-01"),
            .init(heading: "Wachtlijst", indicator: "TOE-02"),
        ]), period: .column("Datum", yearFrom: .cell, on: nil), area: .fixed("GM0482"), remark: "Toelichting")

    @Test(
        arguments: [
            ("Datum;Wachttijd;Wachtlijst", "2021;3;4", []),
            (
                "Datum;Wachttijd;Wachtlijst;Toelichting", "2021;3;4;hele rij",
                ["TOE-01: hele rij", "TOE-02: hele rij"]
            ),
            ("Datum;Wachttijd;Wachtlijst;Toelichting wachttijd", "2021;3;4;eigen", ["TOE-01: eigen"]),
            ("Datum;Wachttijd;Wachttijd toelichting;Wachtlijst", "2021;3;eigen;4", ["TOE-01: eigen"]),
            ("Datum;Duur;Toelichting Duur;Wachtlijst", "2021;3;eigen;4", ["TOE-01: eigen"]),
            (
                "Datum;Toelichting;Toelichting wachttijd;Toelichting wachtlijst;Wachttijd;Wachtlijst",
                "2021;hele rij;eerste;tweede;3;4", ["TOE-01: eerste", "TOE-02: tweede"]
            ),
            (
                "Datum;Wachttijd;Wachtlijst;Toelichting;Toelichting wachttijd", "2021;3;4;hele rij; eigen ",
                ["TOE-01: eigen", "TOE-02: hele rij"]
            ),
            (
                "Datum;Wachttijd;Wachtlijst;Toelichting;Toelichting wachttijd", "2021;3;4;hele rij; ",
                ["TOE-01: hele rij", "TOE-02: hele rij"]
            ),
            // Two columns with one text, and a text that comes back.
            (
                "Datum;Wachttijd;Wachtlijst;Toelichting wachttijd;Toelichting wachtlijst",
                "2021;3;4;zie plan;zie plan\n2020;5;6;zie plan;anders",
                ["TOE-01: zie plan", "TOE-02: zie plan", "TOE-01: zie plan", "TOE-02: anders"]
            ),
        ] as [(String, String, [String])])
    func `a figure has its own explanation before that of its row`(
        header: String, rows: String, expected: [String]
    ) throws {
        let result = try verdict(csvTable(header + "\n" + rows), ValueRemarkTests.layout)
        #expect(result.remarks == expected)
        #expect(result.findings == [])
    }

    @Test(
        arguments: [
            ("bel 06-12345678", ["S027 2:4"]), (String(repeating: "x", count: 4_001), ["S121 2:4"]),
            (String(repeating: "x", count: 4_000), []),
        ] as [(String, [String])])
    func `an explanation of one figure is looked at like any text`(text: String, expected: [String]) throws {
        let result = try verdict(
            csvTable("Datum;Wachttijd;Wachtlijst;Toelichting wachttijd\n2021;3;4;\(text)"), ValueRemarkTests.layout)
        #expect(result.findings == expected)
        #expect(result.remarks.count == (expected.isEmpty ? 1 : 0))
    }

    @Test func `a heading that means something else already is no explanation`() throws {
        let layout = Layout(
            kind: .columns([.init(heading: "Wachttijd", indicator: "TOE-01")]),
            period: .column("Datum", yearFrom: .cell, on: nil), area: .fixed("GM0482"), remark: "Toelichting wachttijd",
            ignoredColumns: ["Wachttijd toelichting"])
        let result = try verdict(
            csvTable("Datum;Wachttijd;Toelichting wachttijd;Wachttijd toelichting\n2021;3;hele rij;niets"), layout)
        #expect(result.remarks == ["TOE-01: hele rij"])
    }

    @Test(arguments: [
        ("the explanation left out", "2021;3;4", []), ("the explanation given", "2021;3;4;goed", []),
        ("an empty explanation", "2021;3;4;", []), ("a figure left out", "2021;3", ["S011"]),
        ("a delimiter lost before an empty explanation", "2021;34;", ["S011"]),
    ])
    func `only an explanation may be left out at the end of a row`(
        _ name: String, _ row: String, _ expected: [String]
    ) throws {
        let result = try verdict(
            csvTable("Datum;Wachttijd;Wachtlijst;Toelichting wachttijd\n\(row)"), ValueRemarkTests.layout)
        #expect(result.judgement.findings.map(\.code.rawValue) == expected, "\(name)")
    }
}
