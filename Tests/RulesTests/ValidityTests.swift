import ReportingModel
import Testing

@testable import Rules

/// Codes and definitions in and outside their days, and roles in and outside their tenure.
@Suite struct ValidityTests {
    private static let trajectories = Layout(
        kind: .columns([.init(heading: "Bereik", indicator: "PRE-01")]),
        period: .column("Datum", yearFrom: .cell, on: nil), area: .fixed("GM0482"),
        dimensions: [.init(name: "traject", codeList: "trajectories", column: "Traject")])

    private static let waitingTimes = Layout(
        kind: .columns([.init(heading: "Wachttijd", indicator: "TOE-01")]),
        period: .column("Datum", yearFrom: .cell, on: nil), area: .fixed("GM0482"))

    @Test(
        arguments: [
            ("Altijd", "2001", []), ("Tijdelijk", "30-06-2020", []), ("Tijdelijk", "01-07-2020", ["S126 2:3"]),
            ("Tijdelijk", "01-07-2019", []), ("Tijdelijk", "30-06-2019", ["S126 2:3"]),
            // A year of which the code knew a part.
            ("Tijdelijk", "2019", []), ("Tijdelijk", "2020", []), ("Tijdelijk", "2018", ["S126 2:3"]),
            ("Tijdelijk", "2021", ["S126 2:3"]),
            // Nobody knows when it stopped, so nothing is asked.
            ("Gestopt", "2001", []), ("Gestopt", "2021", []), ("Nieuw", "31-12-2020", ["S126 2:3"]),
            ("Nieuw", "01-01-2021", []), ("Nieuw", "2021", []),
        ] as [(String, String, [String])])
    func `a code is asked about outside its days`(code: String, period: String, expected: [String]) throws {
        let result = try verdict(
            csvTable("Datum;Traject;Bereik\n\(period);\(code);3"),
            in: DatedFixtures.catalogue(ValidityTests.trajectories))
        #expect(result.findings == expected)
        #expect(result.observations.count == 1, "a question keeps the figure")
        #expect(result.counts == (expected.isEmpty ? RowCounts(accepted: 1) : RowCounts(held: 1)))
    }

    @Test(
        arguments: [
            ("31-12-2009", ["S126 2:2"]), ("01-01-2010", []), ("31-12-2014", []), ("01-01-2015", []),
            ("31-12-2018", []), ("2019", ["S126 2:2"]), ("01-01-2020", []), ("31-12-2021", []),
            ("01-01-2022", ["S126 2:2"]),
        ] as [(String, [String])])
    func `an indicator is asked about outside all its definitions`(period: String, expected: [String]) throws {
        let result = try verdict(
            csvTable("Datum;Wachttijd\n\(period);3"), in: DatedFixtures.catalogue(ValidityTests.waitingTimes))
        #expect(result.findings == expected)
    }

    @Test func `what did not hold is said once for each period, with when it does`() throws {
        let rows = ["2021;Tijdelijk;3", "2017;Tijdelijk;3", "2021;Altijd;3", "2018;Tijdelijk;3", "2018;Nieuw;4"]
        let result = try verdict(
            csvTable("Datum;Traject;Bereik\n" + rows.joined(separator: "\n")),
            in: DatedFixtures.catalogue(ValidityTests.trajectories))
        #expect(
            result.judgement.findings.map { "\($0.places.map(\.line)) \($0.message(.nl)) \($0.expectation(.nl))" } == [
                "[2] “Tijdelijk” geldt niet voor deze periode: 2021. vanaf 1 juli 2019 tot en met 30 juni 2020",
                "[3] “Tijdelijk” geldt niet voor deze periode: 2017. vanaf 1 juli 2019 tot en met 30 juni 2020",
                "[5] “Tijdelijk” geldt niet voor deze periode: 2018. vanaf 1 juli 2019 tot en met 30 juni 2020",
                "[6] “Nieuw” geldt niet voor deze periode: 2018. vanaf 1 januari 2021",
            ])
        #expect(result.counts == RowCounts(accepted: 1, held: 4))
    }

    @Test func `the days of an indicator run from its first definition to its last`() throws {
        let result = try verdict(
            csvTable("Datum;Wachttijd\n2022;3"), in: DatedFixtures.catalogue(ValidityTests.waitingTimes))
        let finding = try #require(result.judgement.findings.first)
        #expect(finding.message(.nl) == "“Wachttijd” geldt niet voor deze periode: 2022.")
        #expect(finding.expectation(.nl) == "vanaf 1 januari 2010 tot en met 31 december 2021")
        #expect(finding.expectation(.en) == "from 1 January 2010 up to and including 31 December 2021")
    }

    private static let holders = [
        Agreement.Deliverer(
            partner: "stuwkr8", from: DatedFixtures.day("2018-01-01"), until: DatedFixtures.day("2020-12-31")),
        Agreement.Deliverer(partner: "gemeente", from: DatedFixtures.day("2021-01-01")),
    ]

    @Test(arguments: [
        ("stuwkr8", "2018", ""), ("stuwkr8", "31-12-2020", ""),
        ("stuwkr8", "2021", "een periode waarin u dit levert: vanaf 1 januari 2018 tot en met 31 december 2020"),
        ("gemeente", "2021", ""), ("gemeente", "01-01-2021", ""),
        ("gemeente", "31-12-2020", "een periode waarin u dit levert: vanaf 1 januari 2021"),
    ])
    func `who had a role delivers the periods of its own time`(
        partner: String, period: String, expected: String
    ) throws {
        let result = try verdict(
            csvTable("Datum;Traject;Bereik\n\(period);Altijd;3"),
            in: DatedFixtures.catalogue(ValidityTests.trajectories, deliverers: ValidityTests.holders), from: partner)
        #expect(result.findings == (expected.isEmpty ? [] : ["S114 2:1"]))
        #expect(result.judgement.findings.map { $0.expectation(.nl) }.joined() == expected)
    }
}
