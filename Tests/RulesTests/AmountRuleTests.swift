import ReportingModel
import Testing

@testable import Rules

/// What is asked of a subsidy above a limit, and of none below it.
@Suite struct AmountRuleTests {
    private func verdict(_ text: String) throws -> Verdict {
        let limit = try #require(ExactDecimal("1000"))
        let layout = Layout(
            kind: .columns([
                .init(heading: "Bedrag", indicator: "FIN-01"),
                .init(
                    heading: "Bereik", indicator: "PRE-01", isRequired: false,
                    requiredWhen: .init(column: "Bedrag", above: limit)),
            ]), recognise: ["Jaar", "Bedrag"], period: .column("Jaar", yearFrom: .cell, on: nil),
            area: .fixed("GM0482"))
        return try RulesTests.verdict(csvTable(text), in: DatedFixtures.catalogue(layout))
    }

    @Test(
        arguments: [
            ("2021;999,99;", []), ("2021;1000;", []), ("2021;1.000,00;", []), ("2021;1000,01;", ["S128 2:3"]),
            ("2021;12000;", ["S128 2:3"]), ("2021;12000; ", ["S128 2:3"]), ("2021;12000;35", []),
            ("2021;12000;0", []), ("2021;12000;onbekend", []), ("2021;12000;n.v.t.", []),
            ("2021;1.250;", ["S128 2:3"]), ("2021;€ 12.000,-;", ["S128 2:3", "S103 2:2"]),
            ("2021;ca. 12000;", ["S128 2:3", "S119 2:2"]), ("2021;<900;", ["S120 2:2"]),
            ("2021;500-2000;", ["S128 2:3", "S120 2:2"]),
            // An amount that nobody can read has its own finding, and asks for nothing.
            ("2021;veel;", ["S101 2:2"]), ("2021;;", ["S115 2:2"]), ("2021;onbekend;", []),
            // Each row is asked for itself.
            ("2021;999;\n2020;2500;\n2019;3000;3\n2018;2800;", ["S128 3:3 5:3"]),
        ] as [(String, [String])])
    func `above the limit the cell must be filled`(rows: String, expected: [String]) throws {
        #expect(try verdict("Jaar;Bedrag;Bereik\n" + rows).findings == expected)
    }

    /// An amount in JSON, which can be read in two ways, and what is found.
    @Test(arguments: [
        ("1.250", ["S128", "S142"]), ("1.000", ["S142"]), ("1,250", ["S104"]), ("12,50", ["S118"]),
    ])
    func `an amount with two readings is compared when it is decided`(amount: String, codes: [String]) throws {
        let layout = Layout(
            kind: .columns([
                .init(heading: "Bedrag", indicator: "FIN-01"),
                .init(
                    heading: "Bereik", indicator: "PRE-01", isRequired: false,
                    requiredWhen: .init(column: "Bedrag", above: ExactDecimal(1_000))),
            ]), recognise: ["Jaar", "Bedrag"], period: .column("Jaar", yearFrom: .cell, on: nil),
            area: .fixed("GM0482"))
        let result = try RulesTests.verdict(
            recordTable(["Jaar", "Bedrag", "Bereik"], [["2021", amount, ""]]), in: DatedFixtures.catalogue(layout))
        #expect(result.judgement.findings.map(\.code.rawValue).sorted() == codes)
    }

    @Test(
        arguments: [
            ("2021;999", []), ("2021;1000", []), ("2021;1001", ["S189 2:2"]), ("2021;veel", ["S101 2:2"]),
            ("2021;999\n2020;1001\n2019;1002", ["S189 3:2 4:2"]),
        ] as [(String, [String])])
    func `a file without the column is asked for it where an amount is above the limit`(
        rows: String, expected: [String]
    ) throws {
        #expect(try verdict("Jaar;Bedrag\n" + rows).findings == expected)
    }

    @Test func `the partner reads which column is asked for, and above what`() throws {
        let result = try verdict("Jaar;Bedrag;Bereik\n2021;12000;")
        #expect(
            result.judgement.findings.map { $0.message(.nl) } == [
                "Boven een bedrag van 1.000 in “Bedrag” vragen wij ook “Bereik”. Die cel is leeg."
            ])
        #expect(result.counts == RowCounts(refused: 1))
    }

    @Test(arguments: [("ca. 35", true, "S129 2:3"), ("ca. 35", false, "S119 2:3"), ("35", true, "")])
    func `an estimate is kept where it is good enough, and asked about elsewhere`(
        value: String, acceptsEstimates: Bool, expected: String
    ) throws {
        let layout = Layout(
            kind: .columns([
                .init(heading: "Bedrag", indicator: "FIN-01"),
                .init(heading: "Bereik", indicator: "PRE-01", acceptsEstimates: acceptsEstimates),
            ]), period: .column("Jaar", yearFrom: .cell, on: nil), area: .fixed("GM0482"))
        let result = try RulesTests.verdict(
            csvTable("Jaar;Bedrag;Bereik\n2021;5;\(value)"), in: DatedFixtures.catalogue(layout))
        #expect(result.findings.joined() == expected)
        #expect(result.observations.count == 2)
    }
}
