import ReportingModel
import Testing

@testable import Rules

/// Rules that look at the figures of a file together, and beside those of earlier files.
@Suite struct FigureReviewTests {
    private static let layout = Layout(
        kind: .columns([
            .init(heading: "Lokaal", indicator: "TOE-01", area: "GM0482"),
            .init(heading: "Regionaal", indicator: "TOE-01", area: "REGIO-ZHZ"),
            .init(heading: "Wachtlijst", indicator: "TOE-02", area: "GM0482"),
        ]), period: .column("Periode", yearFrom: .cell, on: nil), area: .fixed("GM0482"))

    private static let header = "Periode;Lokaal;Regionaal;Wachtlijst\n"

    @Test(
        arguments: [
            ("2016;1;1;5\n2017;2;2;6\n2018;3;3;7", ["S153 2:2 3:2 4:2 2:3 3:3 4:3"]),
            ("2016;1;1;5\n2017;2;2;6\n2018;3;4;7", []), ("2016;1;1;5\n2017;1;1;6\n2018;1;1;7", []),
            ("2016;1;1;5\n2017;2;2;6", []),
            ("2016;1;1;5\n2017;2;2;6\n2018;<5;<5;7\n2019;4;4;8", ["S120 4:2", "S120 4:3"]),
        ] as [(String, [String])])
    func `a column that equals another area's is asked about`(rows: String, findings: [String]) throws {
        let result = try verdict(csvTable(FigureReviewTests.header + rows), FigureReviewTests.layout)
        #expect(result.findings == findings)
        #expect(result.counts.held == (findings.contains { $0.hasPrefix("S153") } ? 3 : 0))
    }

    private static let split = Layout(
        kind: .columns([
            .init(heading: "Wachtlijst", indicator: "TOE-02"), .init(heading: "Wachttijd", indicator: "TOE-01"),
        ]), period: .column("Periode", yearFrom: .cell, on: nil), area: .fixed("GM0482"),
        dimensions: [.init(name: "traject", codeList: "trajecten", column: "Traject")])

    @Test(
        arguments: [
            ("Toegang;2021;3;9\nToeleiding;2021;4;8\nTotaal;;7;99", ["S117 4:1"]),
            ("Toegang;2021;3;9\nToeleiding;2021;4;8\nTotaal;;8;99", ["S117 4:1", "S154 4:3"]),
            ("Toegang;2021;3;9\nToeleiding;2021;onbekend;8\nTotaal;;8;99", ["S117 4:1"]),
            ("Toegang;2021;3;9\nToeleiding;2021;<5;8\nTotaal;;8;99", ["S117 4:1", "S120 3:3"]),
            ("Toegang;2021;3;9\nToeleiding;2020;4;8\nTotaal;;8;99", ["S117 4:1"]),
            ("Toegang;2021;3;9\nToeleiding;2021;abc;8\nTotaal;;8;99", ["S101 3:3", "S117 4:1"]),
            // Subtotals: each about its own rows, and the end total about all rows.
            (
                "Toegang;2021;3;9\nToeleiding;2021;4;8\nSubtotaal;;7;\nGezinsregie;2021;5;1\nTotaal;;12;",
                ["S110 5:1", "S117 4:1 6:1"]
            ),
            (
                "Toegang;2021;3;9\nToeleiding;2021;4;8\nSubtotaal;;7;\nTotaal;;8;",
                ["S117 4:1 5:1", "S154 5:3"]
            ),
            // The subtotal of a group of one row says its figure again.
            (
                "Toegang;2021;3;9\nToeleiding;2021;4;8\nSubtotaal;;7;\nGezinsregie;2021;5;1\nSubtotaal;;5;\nTotaal;;12;",
                ["S110 5:1", "S117 4:1 6:1 7:1"]
            ),
            (
                "Toegang;2021;3;9\nToeleiding;2021;4;8\nSubtotaal;;7;\nGezinsregie;2021;5;1\nSubtotaal;;6;",
                ["S110 5:1", "S117 4:1 6:1", "S154 6:3"]
            ),
            ("Totaal;;8;99", ["S117 2:1"]),
        ] as [(String, [String])])
    func `a total that is not the sum of its rows is asked about`(rows: String, findings: [String]) throws {
        let result = try verdict(
            csvTable("Traject;Periode;Wachtlijst;Wachttijd\n" + rows), FigureReviewTests.split)
        #expect(result.findings.sorted() == findings)
    }

    @Test func `a wrong total says both sums`() throws {
        let result = try verdict(
            csvTable("Traject;Periode;Wachtlijst;Wachttijd\nToegang;2021;1.000;9\nToeleiding;2021;4;8\nTotaal;;1.008;"),
            FigureReviewTests.split)
        let finding = try #require(result.judgement.findings.first { $0.code == .totalDiffers })
        #expect(
            finding.message(.nl)
                == "Het totaal in de kolom “Wachtlijst” is 1.008, maar de regels erboven zijn samen 1.004.")
    }

    @Test(
        arguments: [
            ("2021;1;2;3\n2020;4;5;6", .every(1, .year), []),
            ("2021-H1;1;2;3", .every(1, .year), ["S156 2:1"]), ("2020;1;2;3", .every(1, .quarter), ["S156 2:1"]),
            ("2021-H1;1;2;3\n2020;4;5;6", .every(1, .year), ["S155 2:1"]),
            ("30-04-2021;1;2;3", .every(1, .year), ["S114 2:1"]),
            ("2021-H1;1;2;3\n2021;4;5;6", .occasional, ["S155 2:2 2:3 2:4 3:2 3:3 3:4"]),
            ("2021-H1;1;2;3\n2020;4;5;6", .occasional, []), ("2021-H1;1;2;3\n2021-H2;4;5;6", .occasional, []),
            ("30-04-2021;1;2;3\n2021;4;5;6", .occasional, ["S207 2:2 2:3 2:4"]),
            ("30-04-2021;1;2;3\n2020;4;5;6", .occasional, []), ("30-04-2021;1;2;3\n31-08-2021;4;5;6", .occasional, []),
        ] as [(String, Agreement.Rhythm, [String])])
    func `periods of another length are asked about, and refused when they are mixed`(
        rows: String, rhythm: Agreement.Rhythm, findings: [String]
    ) throws {
        let result = try verdict(csvTable(FigureReviewTests.header + rows), FigureReviewTests.layout, rhythm: rhythm)
        // The two figures of one pair are reported together; which pair comes first is of no interest.
        let sorted = result.findings.map { finding in
            let parts = finding.split(separator: " ")
            return ([parts[0]] + parts.dropFirst().sorted()).joined(separator: " ")
        }
        #expect(sorted == findings)
        let heaviest = result.judgement.findings.map(\.severity).max()
        #expect((result.counts.refused > 0) == (heaviest == .error))
    }

    /// The wachtlijst of December 2020, with the other figures of 2019.
    private static let mixedHistory = FigureHistory(
        figures: history([(2019, [60, 50, 28])]).figures.filter { $0.indicator == "TOE-01" } + [
            .init(
                agreement: "proef", indicator: "TOE-02",
                period: Period(.month, 12, of: 2020) ?? .referenceDate(.init(daysSince1970: 0)),
                area: "GM0482", dimensions: "", unit: "clienten", value: .exact(ExactDecimal(8)))
        ])

    @Test(
        arguments: [
            ("01-12-2020;9;9;9", ["S207 2:4"]), ("2020;90;90;9", ["S207 2:4"]), ("december 2020;9;9;9", []),
            ("01-11-2020;9;9;9", []), ("31-12-2019;60;51;9", ["S207 2:2 2:3"]), ("2019-Q4;60;51;9", ["S207 2:2 2:3"]),
        ] as [(String, [String])])
    func `time that counts already as another kind of period is asked about`(row: String, findings: [String]) throws {
        let table = csvTable(FigureReviewTests.header + row)
        let result = try verdict(table, FigureReviewTests.layout, history: FigureReviewTests.mixedHistory)
        #expect(result.findings == findings)
        #expect(result.counts == (findings.isEmpty ? RowCounts(accepted: 1) : RowCounts(held: 1)))
        if let finding = result.judgement.findings.first, row.hasPrefix("01-12") {
            #expect(
                finding.message(.nl)
                    == "Dit cijfer gaat over 1 december 2020. Maar over december 2020 telt al een cijfer mee. Dan telt dezelfde tijd misschien twee keer."
            )
        }
        let yearly = try verdict(
            csvTable(FigureReviewTests.header + "2021;60;51;9"), FigureReviewTests.layout, rhythm: .every(1, .year),
            history: FigureReviewTests.mixedHistory)
        #expect(yearly.findings.isEmpty)
    }

    private static func history(_ years: [(Int, [Int])]) -> FigureHistory {
        FigureHistory(
            figures: years.flatMap { year, values in
                let period = Period(.year, of: year) ?? .referenceDate(CalendarDay(daysSince1970: 0))
                return zip(
                    [
                        ("TOE-01", "GM0482", "dagen"), ("TOE-01", "REGIO-ZHZ", "dagen"),
                        ("TOE-02", "GM0482", "clienten"),
                    ], values
                )
                .map { key, value in
                    FigureHistory.Figure(
                        agreement: "proef", indicator: key.0, period: period, area: key.1, dimensions: "",
                        unit: key.2, value: .exact(ExactDecimal(value)))
                }
            })
    }

    @Test(
        arguments: [
            ("2021;60;50;28", [(2020, [63, 48, 25])], []), ("2021;60;50;28", [(2021, [63, 48, 28_000])], ["S209 2:4"]),
            ("2021;60;50;28", [(2021, [63, 48, 2_000])], []), ("2021;60;50;251", [(2020, [63, 48, 25])], ["S201 2:4"]),
            ("2021;60;50;250", [(2020, [63, 48, 25])], []), ("2021;60;50;10", [(2020, [63, 48, 101])], ["S201 2:4"]),
            ("2021;60;50;9", [(2020, [63, 48, 100])], []), ("2021;60;50;9", [(2020, [63, 48, 101])], ["S201 2:4"]),
            ("2021;60;50;2", [(2020, [63, 48, 27_500])], ["S201 2:4"]), ("2021;60;50;11", [(2020, [63, 48, 101])], []),
            ("2021;60;50;0", [(2020, [63, 48, 27_500])], ["S201 2:4"]), ("2021;60;50;95", [(2020, [63, 48, 9])], []),
            // The file corrects these figures: they are no measure for it.
            ("2020;60;50;280", [(2020, [63, 48, 25])], []),
            ("2021;63;48;25", [(2020, [63, 48, 25])], ["S202 2:2 2:3 2:4"]),
            ("2021;63;48;26", [(2020, [63, 48, 25])], []), ("2021;63;48;25", [(2019, [63, 48, 25])], []),
            ("2021;25;25;25", [(2020, [25, 25, 25])], []), ("2021;63;48;onbekend", [(2020, [63, 48, 25])], []),
        ] as [(String, [(Int, [Int])], [String])])
    func `figures far from earlier ones, and files that repeat them, are asked about`(
        row: String, earlier: [(Int, [Int])], findings: [String]
    ) throws {
        let result = try verdict(
            csvTable(FigureReviewTests.header + row), FigureReviewTests.layout, rhythm: .every(1, .year),
            history: FigureReviewTests.history(earlier))
        #expect(result.findings == findings)
        #expect(result.counts == (findings.isEmpty ? RowCounts(accepted: 1) : RowCounts(held: 1)))
    }

    private static func figure(_ code: String, _ value: Int) -> FigureHistory.Figure {
        FigureHistory.Figure(
            agreement: "proef", indicator: "TOE-02",
            period: Period(.year, of: 2020) ?? .referenceDate(CalendarDay(daysSince1970: 0)), area: "GM0482",
            dimensions: "traject=\(code)", unit: "clienten", value: .exact(ExactDecimal(value)))
    }

    @Test(
        arguments: [
            // The same route before another one.
            ("Toegang", "412", [("toegang", 412_300), ("toeleiding", 400)], ["S201 2:3"]),
            ("Toegang", "412", [("toegang", 500), ("toeleiding", 412_300)], []),
            // A route that is new is compared with all of them, unless some are below zero.
            ("Toegang", "412", [("toeleiding", 412_300), ("gezinsregisseur", 390_000)], ["S201 2:3"]),
            ("Toegang", "412", [("toeleiding", 412_300), ("gezinsregisseur", 390)], []),
            ("Toegang", "412", [("toeleiding", 412_300), ("gezinsregisseur", -4_210)], []),
        ] as [(String, String, [(String, Int)], [String])])
    func `a figure is compared with those of the same kind`(
        route: String, value: String, earlier: [(String, Int)], findings: [String]
    ) throws {
        let history = FigureHistory(figures: earlier.map { FigureReviewTests.figure($0, $1) })
        let result = try verdict(
            csvTable("Traject;Periode;Wachtlijst;Wachttijd\n\(route);2021;\(value);9"), FigureReviewTests.split,
            rhythm: .every(1, .year), history: history)
        #expect(result.findings == findings)
        guard let finding = result.judgement.findings.first else { return }
        #expect(finding.message(.nl).contains("In de perioden eromheen kregen wij"))
    }

    @Test func `quarters take their year from another column or from the row above`() throws {
        let grouped = Layout(
            kind: .columns([.init(heading: "Wachtlijst", indicator: "TOE-02")]),
            period: .column("Kwartaal", yearFrom: .groupRows, on: nil), area: .fixed("GM0482"))
        let first = try verdict(csvTable("Kwartaal;Wachtlijst\n2020;\nQ3;1\n4e kwartaal;2\n2021;\nK1;3"), grouped)
        #expect(first.observations.map { $0.split(separator: " ")[1] } == ["2020-Q3", "2020-Q4", "2021-Q1"])
        #expect(first.findings == [])
        let beside = Layout(
            kind: .columns([.init(heading: "Wachtlijst", indicator: "TOE-02")]),
            period: .column("Kwartaal", yearFrom: .column("Jaar"), on: nil), area: .fixed("GM0482"))
        let second = try verdict(csvTable("Jaar;Kwartaal;Wachtlijst\n2020;1e halfjaar;1\n2021;mrt;3"), beside)
        #expect(second.observations.map { $0.split(separator: " ")[1] } == ["2020-H1", "2021-03"])
        let nowhere = try verdict(csvTable("Kwartaal;Wachtlijst\nQ3;1"), grouped)
        #expect(nowhere.findings == ["S113 2:1"])
    }
}
