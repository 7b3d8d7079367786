import ReportingModel
import Testing

@testable import Rules

/// What one cell cannot decide is decided by the whole file, whatever the order of its rows.
@Suite struct DoubtTests {
    private static let layout = Layout(
        kind: .columns([
            .init(heading: "Wachttijd", indicator: "TOE-01"), .init(heading: "Doorlooptijd", indicator: "TOE-03"),
            .init(heading: "Bekendheid", indicator: "ERV-01"),
        ]), period: .column("Jaar", yearFrom: .cell, on: nil), area: .fixed("GM0482"))

    /// What stands at “klopt toch?”, the findings, and how `1.250` is read.
    @Test(
        arguments: [
            ("1250", ["S142 2:2"], "1250"), ("1,25", ["S142 2:2"], "1.250"), ("ja, 1,25", ["S142 2:2"], "1.250"),
            ("ja, het klopt", ["S040 2:3", "S104 2:2"], "1250"), ("1251", ["S040 2:3", "S104 2:2"], "1250"),
            ("1.250", ["S040 2:3", "S104 2:2"], "1250"), ("", ["S104 2:2"], "1250"),
        ] as [(String, [String], String)])
    func `a partner settles which of two readings is meant`(stated: String, findings: [String], value: String) throws {
        let layout = Layout(
            kind: .columns([.init(heading: "Wachttijd", indicator: "TOE-01")]),
            period: .column("Jaar", yearFrom: .cell, on: nil), area: .fixed("GM0482"))
        let result = try verdict(
            csvTable(
                "Jaar;Wachttijd;bevinding;wat wij verwachtten;wat te doen;klopt toch? (ja + uitleg)\n2016;1.250;;;;\(stated)"
            ),
            layout)
        #expect(result.observations.map { $0.split(separator: " ")[3] } == [Substring(value)])
        #expect(result.findings.map { $0.replacing("2:6", with: "2:3") }.sorted() == findings, "\(stated)")
        #expect(result.judgement.statements.map(\.reason) == (stated == "ja, 1,25" ? ["1,25"] : []))
    }

    /// Values of the column Wachttijd, of the column Doorlooptijd, the finding, and how `1.250` or `1,250` is read.
    @Test(
        arguments: [
            (["1.250"], [], ["S104 2:2"], "1250"),
            // Of what is measured a sign of decimals elsewhere proves no thousands; thousands elsewhere do.
            (["1.250", "9,8"], [], ["S104 2:2"], "1250"),
            (["1.250", "1.234.567"], [], ["S142 2:2"], "1250"),
            (["1.250", "1.250,50"], [], ["S142 2:2"], "1250"),
            (["1.250", "12.5"], [], ["S118 3:2", "S142 2:2"], "1.250"),
            (["1.250", "3"], ["", "9,8"], ["S104 2:2"], "1250"),
            (["1.250", "3"], ["", "1.234,5"], ["S142 2:2"], "1250"),
            (["1.250", "3"], ["", "9.8"], ["S118 3:3", "S142 2:2"], "1.250"),
            // The column itself before the rest of the file.
            (["1.250", "9.8"], ["", "1.234,5"], ["S118 3:2", "S142 2:2"], "1.250"),
            // Numbers that contradict each other prove nothing.
            (["1.250", "9,8", "7.5"], [], ["S104 2:2", "S118 4:2"], "1250"),
            // Nobody writes three decimals by habit; with the sign proven it is one reading.
            (["1,250", "3"], [], ["S104 2:2"], "1.250"),
            (["1,250", "12.5"], [], ["S104 2:2", "S118 3:2"], "1.250"),
            (["1,250", "1,234.5"], [], ["S118 3:2", "S142 2:2"], "1250"),
            (["1,250", "9,8"], [], [], "1.250"),
        ] as [([String], [String], [String], String)])
    func `one sign with three digits behind it is decided by the evidence`(
        first: [String], second: [String], findings: [String], value: String
    ) throws {
        let cells = first.enumerated().map { index, cell in
            "\(2016 + index);\(cell);\(index < second.count && !second[index].isEmpty ? second[index] : "n.v.t.");n.v.t."
        }
        let header = "Jaar;Wachttijd;Doorlooptijd;Bekendheid\n"
        let forward = try verdict(csvTable(header + cells.joined(separator: "\n")), DoubtTests.layout)
        #expect(forward.findings == findings)
        #expect(forward.observations.contains { $0.hasPrefix("TOE-01 2016 GM0482 \(value) dagen") })
        let backward = try verdict(csvTable(header + cells.reversed().joined(separator: "\n")), DoubtTests.layout)
        #expect(
            backward.judgement.findings.map { $0.message(.nl) } == forward.judgement.findings.map { $0.message(.nl) })
        #expect(backward.counts == forward.counts)
        #expect(Set(backward.observations.map(withoutPlace)) == Set(forward.observations.map(withoutPlace)))
    }

    @Test func `a percentage above a hundred decides by itself`() throws {
        let result = try verdict(
            csvTable("Jaar;Wachttijd;Doorlooptijd;Bekendheid\n2016;1;2;12.500"), DoubtTests.layout)
        #expect(result.findings == ["S142 2:4"])
        #expect(result.observations.contains("ERV-01 2016 GM0482 12.500 procent 2:4"))
    }

    @Test(
        arguments: [
            // A count of a record table: a point is the usual decimal sign there, and three zeros are not trusted.
            ("218.000", nil, ["S104"], "218000"), ("218.500", nil, ["S142"], "218500"), ("218.000", "0.000", [], "218"),
            ("1.5", nil, ["S108"], nil), ("218", nil, [], "218"),
        ] as [(String, String?, [String], String?)])
    func `a count in XML or JSON is not quietly a thousand times too small`(
        text: String, other: String?, codes: [String], value: String?
    ) throws {
        let layout = Layout(
            kind: .columns([.init(heading: "aantal", indicator: "TOE-02")]),
            period: .column("jaar", yearFrom: .cell, on: nil), area: .fixed("GM0482"))
        let records = [["2016", text]] + (other.map { [["2017", $0]] } ?? [])
        let result = try verdict(recordTable(["jaar", "aantal"], records), layout)
        #expect(result.judgement.findings.map(\.code.rawValue) == codes)
        let first = result.observations.filter { $0.hasPrefix("TOE-02 2016") }
        #expect(first.map(withoutPlace) == (value.map { ["TOE-02 2016 GM0482 \($0) clienten"] } ?? []))
    }

    @Test(
        arguments: [
            ("1300", ["S142 2:2"], "1250"), ("12", ["S104 2:2"], "1250"), ("1.3", ["S142 2:2"], "1.250"),
            ("90000", ["S104 2:2"], "1250"),
        ])
    func `what the partner reported before decides when one reading is near and the other far`(
        earlier: String, findings: [String], value: String
    ) throws {
        let number = try #require(ExactDecimal(earlier))
        let history = FigureHistory(figures: [DoubtTests.figure("TOE-01", 2009, .exact(number), unit: "dagen")])
        let result = try verdict(
            csvTable("Jaar;Wachttijd;Doorlooptijd;Bekendheid\n2015;1.250;2;3"), DoubtTests.layout, history: history)
        #expect(result.findings == findings)
        #expect(result.observations.contains { $0.hasPrefix("TOE-01 2015 GM0482 \(value) dagen") })
    }

    static func figure(
        _ indicator: String, _ year: Int, _ value: ObservationRecord.Value, unit: String = ""
    ) -> FigureHistory.Figure {
        FigureHistory.Figure(
            agreement: "proef", indicator: indicator,
            period: Period(.year, of: year) ?? .referenceDate(CalendarDay(daysSince1970: 0)), area: "GM0482",
            dimensions: "", unit: unit, value: value)
    }

    /// The text without evidence, and how it is read for the time being.
    @Test(arguments: [("1.250", "1250"), ("1,250", "1.250")])
    func `a doubtful number is for the time being the same in every format`(text: String, value: String) throws {
        let layout = Layout(
            kind: .columns([.init(heading: "aantal", indicator: "TOE-01")]),
            period: .column("jaar", yearFrom: .cell, on: nil), area: .fixed("GM0482"))
        let verdicts = [
            try verdict(csvTable("jaar;aantal\n2016;\(text)"), layout),
            try verdict(recordTable(["jaar", "aantal"], [["2016", text]]), layout),
            try verdict(recordTable(["jaar", "aantal"], [["2016", text]], format: .xml), layout),
        ]
        for verdict in verdicts {
            #expect(verdict.judgement.findings.map(\.code) == [.ambiguousNumber])
            #expect(verdict.observations.map(withoutPlace) == ["TOE-01 2016 GM0482 \(value) dagen"])
        }
        #expect(Set(verdicts.map { $0.judgement.findings[0].message(.nl) }).count == 1)
    }

    @Test func `more open figures than fit are decided with what is known by then, and none is lost`() throws {
        let layout = Layout(
            kind: .columns([.init(heading: "Wachttijd", indicator: "TOE-01")]),
            period: .column("Jaar", yearFrom: .cell, on: nil), area: .fixed("GM0482"),
            dimensions: [.init(name: "traject", codeList: "namen", column: "Naam")])
        let catalogue = Fixtures.openCatalogue(layout)
        let count = 25
        let rows = (0..<count).map { "2010;n\($0);1.250" }.joined(separator: "\n")
        let result = try verdict(csvTable("Jaar;Naam;Wachttijd\n" + rows), in: catalogue, mostOpenFigures: 10)
        #expect(result.judgement.observationCount == count)
        #expect(result.judgement.findings.first { $0.code == .ambiguousNumber }?.count == count)
        #expect(result.counts == RowCounts(held: count))
    }

    @Test(
        arguments: [
            (["04/05/2021"], []), (["04/05/2021", "04/30/2021"], ["S140 3:1", "S141 2:1"]),
            (["04/05/2021", "30/04/2021"], []), (["04/04/2021", "04/30/2021"], ["S140 3:1"]),
        ] as [([String], [String])])
    func `day and month are asked about only where the column shows the month first`(
        dates: [String], findings: [String]
    ) throws {
        let rows = dates.map { "\($0);1;2;3" }
        let header = "Jaar;Wachttijd;Doorlooptijd;Bekendheid\n"
        let forward = try verdict(csvTable(header + rows.joined(separator: "\n")), DoubtTests.layout)
        #expect(forward.findings.sorted() == findings)
        let backward = try verdict(csvTable(header + rows.reversed().joined(separator: "\n")), DoubtTests.layout)
        #expect(backward.counts == forward.counts)
        #expect(forward.counts.held == findings.count { $0.hasPrefix("S141") })
    }

    @Test(
        arguments: [
            (["0,53", "0,41", "1", "0"], ["S152 2:4 3:4"]), (["0,53", "0,41", "53"], ["S125 2:4 3:4"]),
            (["0,53"], ["S125 2:4"]), (["53", "41"], []), (["1", "0"], []),
        ] as [([String], [String])])
    func `percentages between 0 and 1 are one question when the whole column is`(
        values: [String], findings: [String]
    ) throws {
        let rows = values.enumerated().map { "\(2016 + $0);1;2;\($1)" }
        let result = try verdict(
            csvTable("Jaar;Wachttijd;Doorlooptijd;Bekendheid\n" + rows.joined(separator: "\n")), DoubtTests.layout)
        #expect(result.findings == findings)
    }
}

private func withoutPlace(_ observation: String) -> String {
    observation.split(separator: " ").dropLast().joined(separator: " ")
}
