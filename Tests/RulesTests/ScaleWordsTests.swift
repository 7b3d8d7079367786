import ReportingModel
import Testing

@testable import Rules

/// How people say that figures are in thousands or in weeks, and what only looks like it.
@Suite struct ScaleWordsTests {
    @Test(arguments: [
        "bedragen x 1.000", "(x € 1.000)", "Bedragen in € 1.000", "in € 1000", "(in 1.000 euro)", "in EUR 1.000",
        "x EUR 1.000", "Bedragen x duizend", "Alle bedragen maal 1000", "In mln euro", "Eenheid: duizend euro",
        "dzd euro", "in duizenden euro's", "Post (in € 1.000)", "in duizend", "in miljoen euro", "(dzd)", "k€", "€k",
        "in k€", "keuro", "×1000", "Jaarrekening 2025 x € 1.000", "bedragen in 1.000", "x 1 000", "(€ 1.000)",
        "keer duizend", "in miljoenen", "eenheid: € 1.000",
    ])
    func `a scale is seen`(text: String) {
        #expect(ScaleWords.isIn(text))
    }

    @Test(arguments: [
        "Subsidies 2025", "2 x 1.000 flyers", "per 1.000 inwoners", "subsidie van 2 miljoen euro", "1.000 euro",
        "in 1000 gezinnen", "boven 1.000 euro", "Cijfers in 2025", "2025;1.000", "1.000", "in 2000", "", "x",
        "€ 1.000", "een bijdrage van duizend euro",
    ])
    func `what only looks like one is not`(text: String) {
        #expect(!ScaleWords.isIn(text))
    }

    @Test(arguments: [("€ 1.000", true), ("mln euro", true), ("1.000 euro", false), ("1.000", false), ("2025", false)])
    func `a title says it without more words`(text: String, isScale: Bool) {
        #expect(ScaleWords.isIn(text, isTitle: true) == isScale)
    }

    @Test(
        arguments: [
            ("Wachttijd in weken", "weken"), ("alle tijden zijn weken", "weken"), ("gemiddeld aantal weken", "weken"),
            ("Weken wachttijd", "weken"), ("eenheid: weken", "weken"), ("wachttijd (weken)", "weken"),
            ("Wachttijd in dagen", nil), ("gemiddeld aantal dagen", nil), ("in week 17", nil), ("2 weken te laat", nil),
            ("aantal fte", nil),
        ] as [(String, String?)])
    func `another unit of the same kind is seen`(text: String, expected: String?) throws {
        let place = CompactPlace(line: 1, column: 1)
        let line = try #require(SurroundingLine([text], place, isAbove: true))
        let units = CodeList(
            id: CodeList.units, title: "",
            entries: [.init(code: "dagen", label: "dagen"), .init(code: "weken", label: "weken")])
        #expect(MeasureWords.other(in: line, than: ["dagen"], CodeResolver(units)) == expected)
    }

    private static let layout = Layout(
        kind: .columns([.init(heading: "Wachttijd", indicator: "TOE-01")]),
        period: .column("jaar", yearFrom: .cell, on: nil), area: .fixed("GM0482"), remark: "Toelichting")

    @Test(arguments: [
        ("bedragen x € 1.000", ["S158 2:3"]), ("wachttijd in weken", ["S191 2:3"]), ("in dagen", []),
        ("2 x 1.000 flyers verspreid", []), ("de langste wachttijd in weken, zegt de directeur er zelf over", []),
    ])
    func `an explanation that names a scale or a unit is asked about`(text: String, findings: [String]) throws {
        let result = try verdict(csvTable("jaar;Wachttijd;Toelichting\n2016;28;\(text)"), ScaleWordsTests.layout)
        #expect(result.findings == findings)
        #expect(result.counts.held == (findings.isEmpty ? 0 : 1))
    }

    @Test(arguments: [
        ("/titel", "Wachttijden in weken", ["S191"]), ("/eenheid", "weken", ["S191"]),
        ("/opmerking", "bedragen x € 1.000", ["S158"]), ("/titel", "Wachttijden in dagen", []),
        ("/opmerking", "in € 1.000 nauwkeurig", ["S158"]), ("/bron", "SJT", []),
    ])
    func `a field around the records is looked at`(field: String, text: String, codes: [String]) throws {
        for format in [FileFormat.json, .xml] {
            let result = try verdict(
                recordTable(
                    ["jaar", "Wachttijd", field], [["2016", "28", text], ["2017", "29", text]], format: format),
                ScaleWordsTests.layout)
            let found = result.judgement.findings.filter { [.scaleInTitle, .otherUnitAround].contains($0.code) }
            #expect(found.map(\.code.rawValue) == codes, "\(format)")
            #expect(found.allSatisfy { $0.count == 1 })
        }
    }

    @Test(arguments: [
        ("Kosten jeugdhulp (in € 1.000)", true), ("Kosten jeugdhulp (x 1.000)", true), ("Kosten in mln euro", true),
        ("Kosten van jeugdhulp", false),
    ])
    func `a heading with another scale is never the agreed one`(heading: String, isOther: Bool) {
        let agreed = ExpectedColumn(heading: "Kosten jeugdhulp", role: .period, isRequired: true)
        #expect(HeadingUnit.differs(heading, from: agreed, Fixtures.catalogue([])) == isOther)
    }

    // MARK: Names of groups

    @Test(arguments: [
        ("Lichte hulp;;", ["S122 2:1"]), ("Alblasserdam;;", ["S190 2:1"]), ("Begroting;;", ["S190 2:1"]),
        ("Pagina 1 van 2;;", ["S190 2:1"]), ("Regionaal;;", ["S190 2:1"]), ("In weken;;", ["S190 2:1", "S191 2:1"]),
    ])
    func `the name of a group of rows is left out, and nothing that says more`(row: String, findings: [String]) throws {
        let layout = Layout(
            kind: .columns([
                .init(heading: "Wachttijd", indicator: "TOE-01"), .init(heading: "Wachtlijst", indicator: "TOE-02"),
            ]), period: .column("Jaar", yearFrom: .cell, on: nil), area: .fixed("GM0482"))
        let result = try verdict(csvTable("Jaar;Wachttijd;Wachtlijst\n\(row)\n2016;28;3\n2017;29;4"), layout)
        #expect(result.findings.sorted() == findings)
        #expect(result.observations.count == 4)
    }
}
