import ReportingModel
import Testing

@testable import Rules

/// Rows and columns of which the figures are still to come, or are from before the agreement. Judged on 1 December 2022.
@Suite struct EmptyRowTests {
    private static let header =
        "Datum;Wachttijd (Alblasserdam);Wachttijd (Regionaal);Jeugdigen op de wachtlijst\n31-08-2022;50;39;18\n"

    @Test(
        arguments: [
            ("a day that is still to come", "31-12-2022;;;", ["S185 3:1"]),
            ("the same in words", "31 december 2022;;;", ["S185 3:1"]),
            ("a word for no figure yet", "31-12-2022;nnb;nnb;n.n.b.", ["S185 3:1"]),
            ("half a year that is not over", "2e halfjaar 2022;;;", ["S185 3:1"]),
            ("two of them are one cause", "31-12-2022;;;\n30-04-2023;;;", ["S185 3:1 4:1"]),
        ] as [(String, String, [String])])
    func `an empty row about a time that is not over is left out and said once`(
        name: String, rows: String, findings: [String]
    ) throws {
        let result = try verdict(csvTable(EmptyRowTests.header + rows), Fixtures.waitingTimes)
        #expect(result.findings == findings, "\(name)")
        #expect(result.observations.count == 3, "\(name)")
        #expect(result.judgement.periods.map(\.description) == ["2022-08-31"], "\(name)")
        #expect(result.counts.accepted == 1, "\(name)")
    }

    @Test(
        arguments: [
            ("an empty row in the past is one mistake", "30-04-2022;;;", ["S186 3:1"], 3),
            ("a row with one empty cell", "30-04-2022;5;;6", ["S115 3:3"], 5),
            ("a word in the past is an answer", "30-04-2022;nnb;nnb;nnb", [], 6),
            ("a period that has begun, with answers", "2e halfjaar 2022;nnb;nnb;nnb", [], 6),
            ("a figure about the future", "31-12-2022;5;;", ["S114 3:1", "S115 3:3", "S115 3:4"], 3),
            ("nought is a figure", "31-12-2022;0;0;0", ["S114 3:1"], 3),
        ] as [(String, String, [String], Int)])
    func `what is not still to come is judged as ever`(
        name: String, rows: String, findings: [String], figures: Int
    ) throws {
        let result = try verdict(csvTable(EmptyRowTests.header + rows), Fixtures.waitingTimes)
        #expect(result.findings == findings, "\(name)")
        #expect(result.observations.count == figures, "\(name)")
    }

    @Test func `a file with only empty rows is no delivery`() throws {
        let header = "Datum;Wachttijd (Alblasserdam);Wachttijd (Regionaal);Jeugdigen op de wachtlijst\n"
        let result = try verdict(csvTable(header + "31-12-2022;;;"), Fixtures.waitingTimes)
        #expect(result.findings == ["S037"])
        #expect(result.observations.isEmpty)
    }

    @Test func `of a period with some figures it is not said that there are none`() throws {
        let layout = Layout(
            kind: .long(
                .init(
                    indicatorColumn: "indicator",
                    indicators: [
                        .init(heading: "Wachttijd", indicator: "TOE-01"),
                        .init(heading: "Wachtlijst", indicator: "TOE-02"),
                    ], valueColumn: "waarde")),
            period: .column("periode", yearFrom: .cell, on: nil), area: .fixed("GM0482"))
        let some = try verdict(
            csvTable("periode;indicator;waarde\n2022-H2;Wachttijd;12\n2022-H2;Wachtlijst;\n2023-H1;Wachttijd;"), layout)
        let found = some.judgement.findings.filter { $0.code == .periodWithoutFigures }
        #expect(found.map { $0.arguments["found"] } == ["1e halfjaar 2023"])
    }

    @Test func `a record without its figures is left out as a row is`() throws {
        let columns = ["Datum", "Wachttijd (Alblasserdam)", "Wachttijd (Regionaal)", "Jeugdigen op de wachtlijst"]
        let result = try verdict(
            recordTable(columns, [["31-08-2022", "50", "39", "18"], ["31-12-2022", nil, nil, nil]]),
            Fixtures.waitingTimes)
        #expect(result.judgement.findings.map(\.code) == [.periodWithoutFigures])
        #expect(result.observations.count == 3)
    }

    private static let byYear = Layout(
        kind: .crosstab(
            .init(
                sideColumn: "Cijfer",
                side: .indicator([
                    .init(heading: "Bekendheid", indicator: "ERV-01"), .init(heading: "Wachttijd", indicator: "TOE-01"),
                ]), across: [.period(on: nil)], indicator: nil)),
        period: .axis, area: .fixed("GM0482"))

    @Test(
        arguments: [
            ("empty, not over", "Cijfer;2021;2022\nBekendheid;53;\nWachttijd;9;", ["S185 1:3"], 2),
            ("empty, still to come", "Cijfer;2021;2023\nBekendheid;53;nnb\nWachttijd;9;nnb", ["S185 1:3"], 2),
            (
                "empty, with a total of nothing", "Cijfer;2021;2023\nBekendheid;53;\nTotaal;53;0\nWachttijd;9;",
                ["S117 3:1", "S185 1:3"], 2
            ),
            ("empty, in the past", "Cijfer;2021;2020\nBekendheid;53;\nWachttijd;9;", ["S115 2:3 3:3"], 2),
            (
                "with a figure about the future", "Cijfer;2021;2023\nBekendheid;53;1\nWachttijd;9;",
                ["S114 1:3", "S115 3:3"], 2
            ),
        ] as [(String, String, [String], Int)])
    func `an empty column about a time that is not over is left out and said once`(
        name: String, text: String, findings: [String], figures: Int
    ) throws {
        let result = try verdict(csvTable(text), EmptyRowTests.byYear)
        #expect(result.findings == findings, "\(name)")
        #expect(result.observations.count == figures, "\(name)")
    }

    // MARK: Before the agreement

    @Test func `figures from before the agreement are left out beside good ones`() throws {
        let rows = EmptyRowTests.header + "31-08-2021;onzin;39;18"
        let result = try verdict(csvTable(rows), Fixtures.waitingTimes, from: "2022-01-01")
        #expect(result.findings == ["S187 3:1"])
        #expect(result.observations.count == 3)
        #expect(result.counts == RowCounts(accepted: 1, withRemark: 1))
        let column = "Cijfer;2021;2020\nBekendheid;53;51\nWachttijd;9;x y"
        let table = try verdict(csvTable(column), EmptyRowTests.byYear, from: "2021-01-01")
        #expect(table.findings == ["S187 1:3"])
        #expect(table.observations.count == 2)
    }

    private static let groups = Layout(
        kind: .columns([.init(heading: "Wachtlijst", indicator: "TOE-02")]),
        period: .column("Halfjaar", yearFrom: .cell, on: nil), area: .fixed("GM0482"),
        dimensions: [.init(name: "groep", codeList: "trajecten", column: "Groep")])

    private static let wholeYear = "\n2022-H1;Toegang;4\n2022-H1;Toeleiding;4\n2022-H1;Gezinsregie;4"

    @Test(
        arguments: [
            ("another group", "2021-H1;Toegang;5\n2022-H1;Toeleiding;6", ["S208 2:1"]),
            ("the other way round", "2022-H1;Toeleiding;6\n2021-H1;Toegang;5", ["S208 3:1"]),
            ("the same group", "2021-H1;Toegang;5\n2022-H1;Toegang;6", ["S187 2:1"]),
            ("one of all groups", "2021-H2;Toegang;5" + wholeYear, ["S187 2:1"]),
            (
                "a whole half-year", "2021-H2;Toegang;5\n2021-H2;Toeleiding;5\n2021-H2;Gezinsregie;5" + wholeYear,
                ["S187 2:1 3:1 4:1"]
            ),
        ] as [(String, String, [String])])
    func `a row from before the agreement that stands alone may have a slip in the year`(
        name: String, rows: String, findings: [String]
    ) throws {
        let result = try verdict(
            csvTable("Halfjaar;Groep;Wachtlijst\n" + rows), EmptyRowTests.groups, from: "2022-01-01")
        let found = result.findings.filter { $0.hasPrefix("S187") || $0.hasPrefix("S208") }
        #expect(found == findings, "\(name)")
        #expect(result.counts.held == (findings[0].hasPrefix("S208") ? 1 : 0), "\(name)")
    }

    @Test func `one row from before the agreement beside many of a later period may have a slip in the year`() throws {
        let layout = Layout(
            kind: .columns([.init(heading: "Wachtlijst", indicator: "TOE-02")]),
            period: .column("Halfjaar", yearFrom: .cell, on: nil), area: .column("Gebied", labels: [:]),
            dimensions: [.init(name: "groep", codeList: "trajecten", column: "Groep")])
        let later = ["Alblasserdam", "Regio"].flatMap { area in
            ["Toegang", "Toeleiding"].map { "2022-H1;\($0);\(area);4" }
        }
        func found(_ rows: [String]) throws -> [String] {
            let text = (["Halfjaar;Groep;Gebied;Wachtlijst", "2021-H2;Toegang;Regio;5"] + rows).joined(separator: "\n")
            return try verdict(csvTable(text), layout, from: "2022-01-01").findings.filter { $0 != "S110 3:3" }
        }
        #expect(try found(later).contains("S208 2:1"))
        #expect(try found(Array(later.dropFirst())).contains("S187 2:1"))
    }

    @Test func `a file with only figures from before the agreement is refused`() throws {
        let result = try verdict(csvTable(EmptyRowTests.header), Fixtures.waitingTimes, from: "2022-10-01")
        #expect(result.findings == ["S114 2:1"])
        #expect(result.counts == RowCounts(refused: 1))
        let column = "Cijfer;2021;2020\nBekendheid;53;51\nWachttijd;9;8"
        let table = try verdict(csvTable(column), EmptyRowTests.byYear, from: "2022-01-01")
        #expect(table.findings == ["S114 1:2 1:3"])
        #expect(table.observations.isEmpty)
    }

    // MARK: Rows that are missing

    private static let topics = Layout(
        kind: .long(
            .init(
                indicatorColumn: "onderwerp",
                indicators: [
                    .init(heading: "Bekendheid", indicator: "ERV-01"), .init(heading: "Wachttijd", indicator: "TOE-01"),
                    .init(heading: "Verhaal", indicator: "KWL-01", isRequired: false),
                ], valueColumn: "waarde")),
        period: .column("periode", yearFrom: .cell, on: nil), area: .fixed("GM0482"))

    @Test(
        arguments: [
            ("all are there", "Bekendheid;53;2021\nWachttijd;9;2021", []),
            ("an answer is there", "Bekendheid;onbekend;2021\nWachttijd;9;2021", []),
            ("one is missing", "Bekendheid;53;2021", ["S188"]),
            ("one is missing of one year", "Bekendheid;53;2021\nWachttijd;9;2021\nWachttijd;9;2020", ["S188"]),
            ("another is missing of each year", "Bekendheid;53;2021\nWachttijd;9;2020", ["S188", "S188"]),
            ("a row with a mistake may be the one", "Bekendheit;53;2021\nWachttijd;9;2021", ["S109 2:1"]),
        ] as [(String, String, [String])])
    func `a row that was agreed and is not there is said`(name: String, rows: String, findings: [String]) throws {
        let result = try verdict(
            csvTable("onderwerp;waarde;periode\n" + rows), EmptyRowTests.topics, rhythm: .every(1, .year))
        #expect(result.findings == findings, "\(name)")
    }

    @Test func `where figures are sent when there are any, none are missing`() throws {
        let result = try verdict(csvTable("onderwerp;waarde;periode\nWachttijd;9;2021"), EmptyRowTests.topics)
        #expect(result.findings.isEmpty)
    }

    @Test func `the row that is missing is named with its period`() throws {
        let result = try verdict(
            csvTable("onderwerp;waarde;periode\nWachttijd;9;2021"), EmptyRowTests.topics, rhythm: .every(1, .year))
        #expect(result.judgement.findings.first?.message(.nl) == "Over 2021 ontbreken nog deze cijfers: “Bekendheid”.")
    }
}
