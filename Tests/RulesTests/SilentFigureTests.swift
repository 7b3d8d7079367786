import ReportingModel
import Testing

@testable import Rules

/// No wrong figure is accepted without a word: amounts, fte, bounds, other periods, and periods that are not over.
@Suite struct SilentFigureTests {
    private static func judged(
        _ input: (table: RawTable, batch: RawTable.Batch), _ layout: Layout
    ) throws -> Verdict {
        let agreement = Agreement(
            id: "proef", title: "Proef", partner: "sjt", municipality: "GM0482", rhythm: .occasional, due: .days(21),
            from: CalendarDay(daysSince1970: 0), layouts: [layout])
        let fixed = Fixtures.catalogue([agreement])
        let more = [
            Indicator(
                code: "FIN-02", label: "Besteed bedrag", unit: "EUR", kind: .amount, additivity: .sum,
                nature: .spent),
            Indicator(
                code: "FIN-01", label: "Verleende subsidie", unit: "EUR", kind: .amount, additivity: .sum,
                nature: .granted),
            Indicator(code: "FIN-99", label: "Kosten", unit: "EUR", kind: .amount, additivity: .sum),
            Indicator(code: "ORG-01", label: "Fte", unit: "fte", kind: .stock, additivity: .sum, decimals: 2),
            Indicator(code: "SCO-01", label: "Score", unit: "score", kind: .score, additivity: .none),
        ]
        let catalogue = Catalogue(
            version: fixed.version, municipalities: fixed.municipalities, partners: fixed.partners,
            indicators: fixed.indicators + more, codeLists: fixed.codeLists, agreements: fixed.agreements)
        return try verdict(input, in: catalogue)
    }

    private static func columns(_ indicator: String) -> Layout {
        Layout(
            kind: .columns([.init(heading: "bedrag", indicator: indicator)]),
            period: .column("jaar", yearFrom: .cell, on: nil), area: .fixed("GM0482"))
    }

    /// The cells of one column, and the codes that CSV, XML and JSON have in common beside remarks.
    @Test(
        arguments: [
            ("FIN-02", ["48.250"], [], "48250"), ("FIN-02", ["-21.800"], ["S205"], "-21800"),
            ("FIN-02", ["48.250", "9231.75"], [], "48250"), ("FIN-02", ["48,250"], ["S104"], nil),
            ("ORG-01", ["2.750"], ["S104"], nil), ("ORG-01", ["1.111"], ["S104"], nil),
            ("ORG-01", ["2.750", "4.5"], [], "2.75"), ("ORG-01", ["2.750", "4,5"], ["S104"], nil),
            ("ORG-01", ["2.750", "1.234,5"], [], "2750"), ("SCO-01", ["7.450", "8,1"], [], nil),
            // Beside a decimal comma a comma is no sign of thousands, whatever the figure can be.
            ("FIN-02", ["231,755", "199,10"], ["S104"], "231755"), ("FIN-02", ["231,755"], [], "231755"),
            ("FIN-02", ["231,750", "199,10"], ["S104"], nil), ("TOE-02", ["28,125", "44,5"], ["S104", "S108"], nil),
            ("TOE-02", ["28,125"], [], "28125"), ("TOE-02", ["218.000", "9"], nil, "218000"),
            ("FIN-02", ["218.000", "199,10"], [], "218000"),
        ] as [(String, [String], [String]?, String?)])
    func `the same text has the same verdict in every format`(
        indicator: String, cells: [String], codes: [String]?, value: String?
    ) throws {
        let layout = SilentFigureTests.columns(indicator)
        let rows = cells.enumerated().map { [String(2016 + $0), $1] }
        let csv = csvTable("jaar;bedrag\n" + rows.map { $0.joined(separator: ";") }.joined(separator: "\n"))
        for input in [
            csv, recordTable(["jaar", "bedrag"], rows), recordTable(["jaar", "bedrag"], rows, format: .xml),
        ] {
            let result = try SilentFigureTests.judged(input, layout)
            let heavy = result.judgement.findings.filter { $0.severity != .remark }
            if let codes { #expect(heavy.map(\.code.rawValue).sorted() == codes, "\(input.table.format)") }
            guard let value else { continue }
            let first = result.observations.first { $0.contains(" 2016 ") } ?? ""
            #expect(first.contains(" GM0482 \(value) "), "\(input.table.format)")
        }
    }

    @Test func `an amount beside others with a decimal point is read with thousands, and that is said`() throws {
        let layout = SilentFigureTests.columns("FIN-02")
        let result = try SilentFigureTests.judged(csvTable("jaar;bedrag\n2016;1.250\n2017;931.75"), layout)
        #expect(result.findings == ["S118 3:2", "S142 2:2"])
        let plain = try SilentFigureTests.judged(csvTable("jaar;bedrag\n2016;1.250\n2017;931,75"), layout)
        #expect(plain.findings == [])
    }

    @Test func `the point of one indicator says nothing of another in the same column`() throws {
        let layout = Layout(
            kind: .long(
                .init(
                    indicatorColumn: "indicator",
                    indicators: [
                        .init(heading: "Fte", indicator: "ORG-01"), .init(heading: "Score", indicator: "SCO-01"),
                    ], valueColumn: "waarde")),
            period: .column("jaar", yearFrom: .cell, on: nil), area: .fixed("GM0482"))
        let rows = [["2016", "Fte", "2.750"], ["2016", "Score", "7.4"]]
        let result = try SilentFigureTests.judged(
            recordTable(["jaar", "indicator", "waarde"], rows, format: .xml), layout)
        #expect(result.judgement.findings.map(\.code) == [.ambiguousNumber])
        let both = try SilentFigureTests.judged(
            recordTable(["jaar", "indicator", "waarde"], rows + [["2017", "Fte", "3.5"]], format: .xml), layout)
        #expect(both.judgement.findings.isEmpty)
    }

    /// Bounds in days in XML, and what is found.
    @Test(arguments: [
        ("minder dan 1.250", ["S104"]), ("1.000-1.250", ["S104"]), ("minder dan 50", ["S120"]), ("28 of 29", ["S120"]),
    ])
    func `bounds that can be read in two ways are asked about`(text: String, codes: [String]) throws {
        let layout = SilentFigureTests.columns("TOE-01")
        let result = try verdict(recordTable(["jaar", "bedrag"], [["2016", text]], format: .xml), layout)
        #expect(result.judgement.findings.map(\.code.rawValue) == codes)
    }

    // MARK: Other periods of the same file

    private static func series(_ indicator: String, _ values: [String]) throws -> [String] {
        let rows = values.enumerated().map { "\(2015 + $0);\($1)" }.joined(separator: "\n")
        let result = try judged(csvTable("jaar;bedrag\n" + rows), columns(indicator))
        return result.findings.filter { $0.hasPrefix("S204") }
    }

    @Test(
        arguments: [
            ("FIN-02", ["2250000", "2350000", "2400000", "2450000"]), ("FIN-02", ["12000", "40000", "118000"]),
            ("FIN-02", ["0", "25000", "26000"]), ("FIN-02", ["421800", "418250", "0"]),
            ("FIN-02", ["2500", "12000", "21800"]), ("TOE-02", ["0", "0", "3", "12"]),
            ("TOE-02", ["28", "9", "3", "1"]),
            ("TOE-02", ["12", "40", "118"]), ("TOE-02", ["1200", "1150", "310", "1080"]),
            ("TOE-02", ["5", "0", "7"]), ("TOE-02", ["100", "0", "120"]), ("TOE-02", ["19", "20", "22", "21"]),
            ("TOE-02", ["3", "9", "27", "81", "243"]), ("TOE-02", ["80", "8", "75"]), ("TOE-02", ["1", "2", "9"]),
            ("TOE-01", ["63", "48", "25", "20"]), ("TOE-01", ["58", "60", "61", "44"]), ("TOE-01", ["21", "3", "20"]),
            ("TOE-01", ["14", "30", "90", "120"]), ("TOE-01", ["41", "5", "64"]),
            ("ORG-01", ["0,5", "1,5", "4", "4,5"]), ("TOE-02", ["14", "12", "13", "2", "11"]),
            ("TOE-02", ["289", "100", "300", "1400", "250"]), ("TOE-02", ["289", "281", "285", "1300", "291"]),
        ])
    func `an honest series is not asked about`(indicator: String, values: [String]) throws {
        #expect(try SilentFigureTests.series(indicator, values) == [])
    }

    @Test(
        arguments: [
            ("FIN-02", ["2250000", "2350000", "2400000", "2450000", "2450"], 6),
            ("FIN-02", ["2250", "2350000", "2400000"], 2),
            ("FIN-02", ["48250", "48250000", "51000"], 3), ("FIN-02", ["421", "418250", "420100"], 2),
            ("FIN-02", ["21800", "20400", "20900", "218000000"], 5), ("TOE-02", ["19", "20", "22", "1900"], 5),
            ("TOE-02", ["19", "20", "22", "44316"], 5), ("TOE-02", ["412300", "412", "409000"], 3),
            ("TOE-02", ["150", "160", "2", "155"], 4), ("TOE-01", ["58", "60", "61", "8"], 5),
            ("TOE-01", ["58", "60", "61", "2"], 5), ("TOE-01", ["9", "60", "61", "63"], 2),
            ("TOE-01", ["58", "60", "61", "6300"], 5), ("TOE-01", ["70", "10", "68", "72"], 3),
            ("TOE-02", ["218", "218000", "220"], 3), ("TOE-02", ["289", "281", "2890", "285", "291"], 4),
            ("TOE-02", ["281", "289", "288", "2900"], 5), ("TOE-02", ["281", "28", "288", "290"], 3),
            ("FIN-02", ["3700000", "4112090", "41120900", "4500000", "5000000"], 4),
            ("TOE-01", ["49", "55", "52", "470", "51"], 5),
        ])
    func `one figure out of line is asked about in a first delivery`(
        indicator: String, values: [String], line: Int
    ) throws {
        #expect(try SilentFigureTests.series(indicator, values) == ["S204 \(line):2"])
    }

    // MARK: Periods and signs

    @Test func `a figure over a period that is not over is the count so far`() throws {
        let rows = "jaar;bedrag\n2021;20000\n2022;18000"
        let spent = try SilentFigureTests.judged(csvTable(rows), SilentFigureTests.columns("FIN-02"))
        #expect(spent.findings == ["S206 3:2"])
        #expect(
            spent.judgement.findings[0].message(.nl)
                == "De periode 2022 loopt tot en met 31 december 2022 en is nog niet voorbij. Wij lezen dit als de stand tot nu toe."
        )
        let granted = try SilentFigureTests.judged(csvTable(rows), SilentFigureTests.columns("FIN-01"))
        #expect(granted.findings == [])
    }

    @Test(arguments: [("-21800", ["S205 3:2"]), ("21800", []), ("0", [])])
    func `one amount below zero beside others above it is asked about`(value: String, findings: [String]) throws {
        let result = try SilentFigureTests.judged(
            csvTable("jaar;bedrag\n2018;20400\n2019;\(value)\n2020;19900"), SilentFigureTests.columns("FIN-02"))
        #expect(result.findings == findings)
    }

    /// The figure of the first quarter of the year before, and what is found of this one.
    @Test(arguments: [(420, []), (4200, ["S204 6:2"])])
    func `what is so small in each first quarter is not asked about`(first: Int, findings: [String]) throws {
        let numbers = [first, 4100, 4500, 4900, 430, 4200, 4600]
        let rows = numbers.enumerated().map { "\(2016 + $0 / 4)-Q\($0 % 4 + 1);\($1)" }
        let result = try SilentFigureTests.judged(
            csvTable("jaar;bedrag\n" + rows.joined(separator: "\n")), SilentFigureTests.columns("TOE-02"))
        #expect(result.findings == findings)
    }

    @Test(arguments: [
        ("1 jeugdige", "Jeugdigen op de wachtlijst", true), ("21 jongeren", "Jeugdigen op de wachtlijst", true),
        ("14 stuks", "Wachtlijst", true), ("60 mensen", "Wachtlijst", true), ("12 kinderen", "Ouders", false),
        ("14 stuksgewijs", "Wachtlijst", false),
    ])
    func `a word for those who are counted is a unit`(text: String, heading: String, isRead: Bool) throws {
        let layout = Layout(
            kind: .columns([.init(heading: heading, indicator: "TOE-02")]),
            period: .column("jaar", yearFrom: .cell, on: nil), area: .fixed("GM0482"))
        let result = try verdict(csvTable("jaar;\(heading)\n2016;\(text)"), layout)
        #expect(result.observations.isEmpty == !isRead)
    }

    @Test(
        arguments: [
            ("FIN-01", ["S205 2:2 4:2"]), ("FIN-02", ["S205 2:2 4:2"]),
            // Several are how this partner writes them.
            ("FIN-99", []),
        ] as [(String, [String])])
    func `what was granted or spent is not below zero, however many are`(indicator: String, findings: [String]) throws {
        let rows = "jaar;bedrag\n2018;-20400\n2019;18000\n2020;-19900"
        #expect(
            try SilentFigureTests.judged(csvTable(rows), SilentFigureTests.columns(indicator)).findings == findings)
        let all = "jaar;bedrag\n2018;-20400\n2019;-18000\n2020;-19900"
        let isAsked = try SilentFigureTests.judged(csvTable(all), SilentFigureTests.columns(indicator)).findings
        #expect(isAsked == (findings.isEmpty ? [] : ["S205 2:2 3:2 4:2"]))
    }

    @Test(arguments: [
        ("28 personen", true), ("28 st.", true), ("28 kinderen", true), ("28 wachtlijst", true), ("28 gezinnen", false),
        ("28 dagen", false),
    ])
    func `a unit that the heading names is its unit`(text: String, isRead: Bool) throws {
        let layout = Layout(
            kind: .columns([.init(heading: "Wachtlijst", indicator: "TOE-02")]),
            period: .column("jaar", yearFrom: .cell, on: nil), area: .fixed("GM0482"))
        let result = try verdict(csvTable("jaar;Wachtlijst\n2016;\(text)"), layout)
        #expect(result.observations.isEmpty == !isRead)
    }

    @Test func `a scale in the heading above the names is asked about`() throws {
        let layout = Layout(
            kind: .columns([.init(heading: "Wachtlijst", indicator: "TOE-02")]),
            period: .column("Jaar (x 1.000)", yearFrom: .cell, on: nil), area: .fixed("GM0482"))
        let result = try verdict(csvTable("Jaar (x 1.000);Wachtlijst\n2016;28"), layout)
        #expect(result.findings == ["S158 1:1"])
    }
}
