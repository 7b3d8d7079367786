import ReportingModel
import Testing

@testable import Rules

/// Tables in shapes that nobody agreed, and that say the same.
@Suite struct LayoutShapeTests {
    private func shown(_ result: Verdict) -> [String] {
        result.observations.map { $0.split(separator: " ").dropLast().joined(separator: " ") }
    }

    // MARK: Cells that stand for several rows

    private static let byArea = Layout(
        kind: .columns([.init(heading: "Wachttijd", indicator: "TOE-01", unit: "dagen")]),
        period: .column("Periode", yearFrom: .cell, on: nil), area: .column("Gebied", labels: [:]))

    @Test(
        arguments: [
            (
                "a period that stands once for several rows",
                "Periode;Gebied;Wachttijd\n1e halfjaar 2021;Alblasserdam;63\n;Regio;48\n2e halfjaar 2021;Alblasserdam;50\n;Regio;39",
                ["S170 2:1 4:1"]
            ),
            (
                "an area that stands once for several rows",
                "Gebied;Periode;Wachttijd\nAlblasserdam;2021-H1;63\n;2021-H2;50\nRegio;2021-H1;48\n;2021-H2;39",
                ["S110 4:1", "S170 2:1 4:1"]
            ),
            (
                "rows with only a half-year, above rows that leave it out",
                "Periode;Gebied;Wachttijd\n1e halfjaar 2021;;\n;Alblasserdam;63\n;Regio;48\n2e halfjaar 2021;;\n;Alblasserdam;50\n;Regio;39",
                ["S170 2:1 5:1"]
            ),
            (
                "rows with only a half-year, and no column for it",
                "Gebied;Wachttijd\n1e halfjaar 2021;\nAlblasserdam;63\nRegio;48\n2e halfjaar 2021;\nAlblasserdam;50\nRegio;39",
                ["S170 2:1 5:1"]
            ),
            (
                "a subtotal below each group",
                "Periode;Gebied;Wachttijd\n1e halfjaar 2021;Alblasserdam;63\n;Regio;48\n;Totaal;111\n2e halfjaar 2021;Alblasserdam;50\n;Regio;39\n;Totaal;89",
                ["S117 4:2 7:2", "S170 2:1 5:1"]
            ),
        ] as [(String, String, [String])])
    func `what stands once for several rows holds for all of them`(
        name: String, text: String, findings: [String]
    ) throws {
        let result = try verdict(csvTable(text), LayoutShapeTests.byArea)
        #expect(
            Set(shown(result)) == [
                "TOE-01 2021-H1 GM0482 63 dagen", "TOE-01 2021-H1 REGIO-ZHZ 48 dagen",
                "TOE-01 2021-H2 GM0482 50 dagen", "TOE-01 2021-H2 REGIO-ZHZ 39 dagen",
            ], "\(name)")
        #expect(
            result.findings.filter { !$0.hasPrefix("S110") } == findings.filter { !$0.hasPrefix("S110") }, "\(name)")
    }

    @Test(
        arguments: [
            (
                "the writer repeats the period, so an empty cell was forgotten",
                "Periode;Gebied;Wachttijd\n2021;Alblasserdam;63\n2021;Regio;48\n2022;Alblasserdam;50\n;Regio;39", "S124"
            ),
            ("one row for each period", "Periode;Gebied;Wachttijd\n2020;Regio;63\n;Regio;48\n2021;Regio;5", "S124"),
            ("a figure that was left out", "Periode;Gebied;Wachttijd\n2020;Regio;63\n2021;;\n2022;Regio;4", "S124"),
            (
                "only one cell is empty: an official decides",
                "Periode;Gebied;Wachttijd\n2021;Alblasserdam;63\n;Regio;48\n2022;Alblasserdam;50", "S171"
            ),
        ] as [(String, String, String)])
    func `an empty cell that may have been forgotten is not filled in silently`(
        name: String, text: String, code: String
    ) throws {
        let result = try verdict(csvTable(text), LayoutShapeTests.byArea)
        #expect(result.findings.contains { $0.hasPrefix(code) }, "\(name): \(result.findings)")
        #expect(!result.findings.contains { $0.hasPrefix("S170") }, "\(name): \(result.findings)")
    }

    @Test func `a day below a row with a half-year takes its year`() throws {
        let result = try verdict(
            csvTable(
                "Datum;Wachttijd (Alblasserdam);Wachttijd (Regionaal);Jeugdigen op de wachtlijst\n1e halfjaar 2021;;;\n30 april;63;48;28\n2e halfjaar 2021;;;\n31 augustus;50;39;18"
            ), Fixtures.waitingTimes)
        #expect(result.judgement.periods.map(\.description) == ["2021-04-30", "2021-08-31"])
        #expect(result.findings == ["S170 2:1 4:1"])
    }

    // MARK: Headers

    private static let header = "Datum;Wachttijd (Alblasserdam);Wachttijd (Regionaal);Jeugdigen op de wachtlijst"

    @Test(
        arguments: [
            ("units", ";dagen;dagen;cliënten", "S173"),
            ("units in brackets", "eenheid;(dagen);(in dagen);(aantal)", "S173"),
            ("numbers", "1;2;3;4", "S173"), ("numbers in brackets", "(1);(2);(3);(4)", "S173"),
            ("another unit", ";weken;dagen;cliënten", "S102"), ("words", ";veel;dagen;cliënten", "S124"),
            ("figures", "30-04-2020;2;3;4", ""),
        ] as [(String, String, String)])
    func `a row with units or numbers below the header holds no figures`(
        name: String, row: String, code: String
    ) throws {
        let result = try verdict(
            csvTable("\(LayoutShapeTests.header)\n\(row)\n30-04-2021;63;48;28"), Fixtures.waitingTimes)
        #expect(result.observations.count == (code.isEmpty ? 6 : 3), "\(name)")
        #expect(code.isEmpty ? result.findings.isEmpty : result.findings.contains { $0.hasPrefix(code) }, "\(name)")
    }

    @Test func `a row that counts up is data when it is not the first`() throws {
        let result = try verdict(
            csvTable("\(LayoutShapeTests.header)\n30-04-2021;63;48;28\n1;2;3;4"), Fixtures.waitingTimes)
        #expect(result.findings == ["S111 3:1"])
    }

    @Test(arguments: [
        "Datum;Wachttijd;;Jeugdigen op de wachtlijst\n;Alblasserdam;Regionaal;",
        "Wachttijden SJT;;;\nDatum;Wachttijd;;Jeugdigen op\n;(Alblasserdam);(Regionaal);de wachtlijst",
        ";Alblasserdam;Regionaal;\nDatum;Wachttijd;Wachttijd;Jeugdigen op de wachtlijst",
    ])
    func `a header on two rows is read as one`(header: String) throws {
        let result = try verdict(csvTable("\(header)\n30-04-2021;63;48;28"), Fixtures.waitingTimes)
        #expect(
            shown(result) == [
                "TOE-01 2021-04-30 GM0482 63 dagen", "TOE-01 2021-04-30 REGIO-ZHZ 48 dagen",
                "TOE-02 2021-04-30 GM0482 28 clienten",
            ], "\(header)")
        #expect(result.judgement.findings.map(\.code) == [.headerOnTwoRows], "\(header)")
    }

    @Test func `two rows that do not make the agreed headings are no header`() throws {
        let result = try verdict(
            csvTable("Datum;Wachttijd;;Jeugdigen op de wachtlijst\n;Sliedrecht;Regionaal;\n30-04-2021;63;48;28"),
            Fixtures.waitingTimes)
        #expect(result.judgement.findings.map(\.code).contains(.requiredColumnMissing))
        #expect(result.counts == RowCounts(refused: 1))
    }

    // MARK: A period in two columns

    private static let flow = Layout(
        kind: .columns([.init(heading: "Wachtlijst", indicator: "TOE-02", unit: "clienten")]),
        period: .column("Periode", yearFrom: .cell, on: nil), area: .fixed("GM0482"))

    @Test(
        arguments: [
            ("jaar", "kwartaal", "2021", "3", "2021-Q3"), ("Jaar", "Halfjaar", "2021", "2", "2021-H2"),
            ("jaar", "maand", "2021", "11", "2021-11"), ("jaar", "maand", "2021", "november", "2021-11"),
            ("verslagjaar", "kwartaal", "2021", "Q3", "2021-Q3"), ("jaar", "tertaal", "2021", "1", "2021-T1"),
            ("jaar", "halfjaar", "2021", "1", "2021-H1"), ("jaar", "kwartaal", "2021", "4", "2021-Q4"),
            ("jaar", "trimester", "2021", "3", "2021-T3"), ("jaar", "T", "2021", "2", "2021-T2"),
            ("jaar", "trimester", "2021", "T 1", "2021-T1"), ("jaar", "trimester", "2021", "2e trimester", "2021-T2"),
            ("jaar", "maand", "2021", "12", "2021-12"), ("jaar", "maandnr", "2021", "01", "2021-01"),
            ("jaar", "semester", "2021", "2,0", "2021-H2"), ("boekjaar", "Q", "2021", "1", "2021-Q1"),
        ])
    func `a year and a part of it in two fields are one period`(
        year: String, part: String, inYear: String, inPart: String, period: String
    ) throws {
        let csv = try verdict(csvTable("\(year);\(part);Wachtlijst\n\(inYear);\(inPart);5"), LayoutShapeTests.flow)
        #expect(shown(csv) == ["TOE-02 \(period) GM0482 5 clienten"])
        #expect(csv.findings == ["S175 1:1 1:2"])
        for format in [FileFormat.json, .xml] {
            let fields = try verdict(
                recordTable([part, "Wachtlijst", "/\(year)"], [[inPart, "5", inYear]], format: format),
                LayoutShapeTests.flow)
            #expect(shown(fields) == ["TOE-02 \(period) GM0482 5 clienten"])
            #expect(fields.judgement.findings.map(\.code) == [.periodFromTwoColumns])
        }
    }

    @Test(arguments: [("2021", "5"), ("", "3"), ("2021", "derde")])
    func `a part that the year does not have is no period`(year: String, part: String) throws {
        let result = try verdict(csvTable("jaar;kwartaal;Wachtlijst\n\(year);\(part);5"), LayoutShapeTests.flow)
        #expect(result.observations.isEmpty)
        #expect(result.judgement.findings.contains { $0.severity == .error })
    }

    @Test(arguments: [
        ("halfjaar", "3", "halfjaar", "2"), ("halfjaar", "0", "halfjaar", "2"), ("kwartaal", "5", "kwartaal", "4"),
        ("trimester", "4", "tertaal", "3"), ("maand", "13", "maand", "12"),
    ])
    func `a number that no part of a year has is refused in clear words`(
        heading: String, number: String, kind: String, last: String
    ) throws {
        let result = try verdict(csvTable("jaar;\(heading);Wachtlijst\n2021;\(number);5"), LayoutShapeTests.flow)
        #expect(result.observations.isEmpty)
        let finding = try #require(result.judgement.findings.first { $0.code == .noSuchPartOfYear })
        #expect(
            finding.message(.nl)
                == "In de kolom “\(heading)” staat “\(number)”. Zo'n \(kind) heeft een jaar niet.")
        #expect(finding.expectation(.nl) == "een nummer van 1 tot en met \(last)")
        #expect(!result.judgement.findings.contains { $0.code == .unreadablePeriod })
        #expect(!finding.message(.en).contains(kind) || kind == heading)
    }

    // MARK: Columns that nobody agreed

    @Test(
        arguments: [
            ("Totaal 2021", .remark), ("Totaal", .remark), ("2021 totaal", .remark), ("nr", .remark), ("#", .remark),
            ("Volgnummer", .remark), ("Totaal aantal gezinnen", .warning), ("Gezinnen", .warning),
            ("Nummering", .warning),
        ] as [(String, Severity)])
    func `a total or a row number is said, any other column is asked about`(heading: String, severity: Severity) throws
    {
        let result = try verdict(csvTable("Periode;Wachtlijst;\(heading)\n2021-Q3;5;5"), LayoutShapeTests.flow)
        #expect(result.judgement.findings.map(\.severity) == [severity])
        let fields = try verdict(
            recordTable(["Periode", "Wachtlijst", "@\(heading)"], [["2021-Q3", "5", "5"]], format: .xml),
            LayoutShapeTests.flow)
        #expect(fields.judgement.findings.map(\.severity) == [heading == "#" ? .warning : severity])
    }

    @Test(arguments: [(20, 20, nil), (21, 21, nil), (22, 20, "2"), (196, 20, "176")] as [(Int, Int, String?)])
    func `many unknown columns are named as far as anybody reads on, and the rest is never remembered`(
        count: Int, named: Int, rest: String?
    ) throws {
        let headings = (0..<count).map { "Overig\($0)" }
        let values = headings.map { _ in "1" }
        let result = try verdict(
            csvTable(
                (["Periode", "Wachtlijst"] + headings).joined(separator: ";") + "\n"
                    + (["2021-Q3", "5"] + values).joined(separator: ";")), LayoutShapeTests.flow)
        let findings = result.judgement.findings
        #expect(findings.count { $0.code == .unknownColumn } == named)
        let more = findings.filter { $0.code == .moreUnknownColumns }
        #expect(more.first?.arguments["count"] == rest)
        #expect(more.allSatisfy { $0.places.count == count - named && !$0.code.canBeRemembered })
    }

    @Test(arguments: [("Realisatie 2021", 2), ("2021 (werkelijk)", 2), ("Begroting 2021", 0), ("2021", 2)])
    func `a heading may say that its figures are real`(heading: String, count: Int) throws {
        let layout = Layout(
            kind: .crosstab(
                .init(
                    sideColumn: "Cijfer",
                    side: .indicator([
                        .init(heading: "Bekendheid", indicator: "ERV-01"),
                        .init(heading: "Wachttijd", indicator: "TOE-01"),
                    ]), across: [.period(on: nil)], indicator: nil)),
            period: .axis, area: .fixed("GM0482"))
        let text = "Cijfer;2020;\(heading)\nBekendheid;53;51\nWachttijd;9;8"
        let result = try verdict(csvTable(text), layout)
        #expect(result.observations.count { $0.contains(" 2021 ") } == count)
    }

    @Test(arguments: [
        ";2021;;\nTraject;T1;T2;T3\n", "Traject;2021;2021;2021\n;T1;T2;T3\n", "Traject;T1;T2;T3\n;2021;2021;2021\n",
        "Traject;2021-T1;2021-T2;2021-T3\n",
    ])
    func `a year in a row of its own belongs to the parts of it`(header: String) throws {
        let layout = Layout(
            kind: .crosstab(
                .init(
                    sideColumn: "Traject", side: .dimension(name: "traject", codeList: "trajecten"),
                    across: [.period(on: nil)], indicator: .init(heading: "Doorlooptijd", indicator: "TOE-03"))),
            period: .axis, area: .fixed("GM0482"))
        let result = try verdict(csvTable(header + "Toegang;1;2;3"), layout)
        #expect(result.judgement.findings.map(\.code) == [])
        let periods = result.observations.compactMap { $0.firstMatch(of: /2021-T[1-3]/).map { String($0.output) } }
        #expect(periods == ["2021-T1", "2021-T2", "2021-T3"])
    }

    @Test func `a total beside the areas of a crosstab is said`() throws {
        let result = try verdict(
            csvTable(";2019;;2019\n;Alblasserdam;Regio;Totaal\nToeleiding;41;72;113"), Fixtures.throughput)
        #expect(result.judgement.findings.map(\.code).contains(.unknownColumn) == false)
        #expect(result.observations.count == 2)
    }

    // MARK: Headings that are no periods

    @Test func `headings that should be periods are named when they are not understood`() throws {
        let layout = Layout(
            kind: .crosstab(
                .init(
                    sideColumn: "Traject", side: .dimension(name: "traject", codeList: "trajecten"),
                    across: [.period(on: nil)], indicator: .init(heading: "Doorlooptijd", indicator: "TOE-03"))),
            period: .axis, area: .fixed("GM0482"))
        let catalogue = Fixtures.catalogue([])
        let agreement = Agreement(
            id: "proef", title: "Proef", partner: "sjt", municipality: "GM0482", rhythm: .occasional, due: .days(21),
            from: CalendarDay(daysSince1970: 0), layouts: [layout])
        let fitter = LayoutFitter(agreement: agreement, layout: layout, catalogue: catalogue)
        for text in ["Traject;voorjaar 2021;najaar 2021\nToegang;1;2", ";voorjaar 2021;najaar 2021\nToegang;1;2"] {
            let (table, head) = csvTable(text)
            #expect(fitter.fit(table: table, head: head) == nil)
            let reason = try #require(UnreadPeriods(fitter, head: TableHead(of: table, head)))
            #expect(reason.headings == ["voorjaar 2021", "najaar 2021"])
            let message = reason.explaining(Finding(.noAgreementFits, ["partner": "SJT", "why": ""])).message(.nl)
            #expect(message.contains("“voorjaar 2021”, “najaar 2021”"))
        }
        let (other, head) = csvTable("Naam;Plaats\nToegang;1")
        #expect(UnreadPeriods(fitter, head: TableHead(of: other, head)) == nil)
    }
}
