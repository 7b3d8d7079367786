import Register
import ReportingModel
import Testing

@testable import Consolidation

/// What `volledigheid.csv` says about the half-years of the agenda, on different days and after different files.
@Suite struct CompletenessTests {
    private let workspace: OutputWorkspace

    init() throws {
        workspace = try OutputWorkspace()
    }

    /// A file about the first half of 2022, which is due on 21 July 2022.
    private func delivery(
        _ name: String, _ received: String, _ outcome: Outcome = .accepted, agreement: String? = "stuwkr8-mag",
        findings: [Finding] = []
    ) -> DeliveryDraft {
        let figures = ["MAG-01", "MAG-02", "MAG-05"].map {
            Figure(indicator: $0, period: halfYear(1, 2_022), area: "GM0523", value: .number("1"))
        }
        let isTaken = outcome == .accepted || outcome == .held
        return DeliveryDraft(
            agreement: agreement, fileName: name, received: received, figures: isTaken ? figures : [],
            outcome: outcome, findings: findings, periods: isTaken || agreement == nil ? [] : [halfYear(1, 2_022)],
            partner: "stuwkr8", municipality: agreement == nil ? nil : "GM0523")
    }

    /// The columns periode, status, ontvangen_op and toelichting.
    private func completeness(_ deliveries: [DeliveryDraft], asOf: String) throws -> [String] {
        let register = try Register.inMemory(deliveries)
        _ = try workspace.consolidator(register).run(municipality: "GM0523", asOf: day(asOf))
        return try workspace.latest("GM0523", "volledigheid.csv").split(separator: "\n").dropFirst().map { line in
            let cells = line.split(separator: ",", omittingEmptySubsequences: false)
            return "\(cells[4]) \(cells[8]) \(cells[9]) \(cells[11])"
        }
    }

    /// The line of the first half of 2022.
    private func line(_ deliveries: [DeliveryDraft], asOf: String) throws -> String? {
        try completeness(deliveries, asOf: asOf).first { $0.hasPrefix("2022-H1 ") }
    }

    @Test(arguments: [
        ("2021-06-30", [" nog niet verwacht  er is nog geen periode voorbij"]),
        ("2021-07-01", ["2021-H2 nog niet verwacht  "]),
        ("2021-12-30", ["2021-H2 nog niet verwacht  "]),
        ("2021-12-31", ["2021-H2 nog niet verwacht  ", "2022-H1 nog niet verwacht  "]),
        ("2022-01-21", ["2021-H2 nog niet verwacht  ", "2022-H1 nog niet verwacht  "]),
        ("2022-01-22", ["2021-H2 ontbreekt  ", "2022-H1 nog niet verwacht  "]),
        ("2022-06-29", ["2021-H2 ontbreekt  ", "2022-H1 nog niet verwacht  "]),
        ("2022-06-30", ["2021-H2 ontbreekt  ", "2022-H1 nog niet verwacht  ", "2022-H2 nog niet verwacht  "]),
        ("2022-07-22", ["2021-H2 ontbreekt  ", "2022-H1 ontbreekt  ", "2022-H2 nog niet verwacht  "]),
    ])
    func `what has not come is missing from the day after the due day`(asOf: String, expected: [String]) throws {
        #expect(try completeness([], asOf: asOf) == expected)
    }

    @Test func `figures in time are received`() throws {
        #expect(
            try line([delivery("a", "2022-07-21")], asOf: "2022-07-22") == "2022-H1 ontvangen 2022-07-21 ")
    }

    @Test func `figures after the due day are received late`() throws {
        #expect(
            try line([delivery("a", "2022-07-22")], asOf: "2022-07-22")
                == "2022-H1 te laat ontvangen 2022-07-22 ")
    }

    @Test func `a resubmission does not make figures late that were in time`() throws {
        #expect(
            try line([delivery("a", "2022-07-02"), delivery("b", "2022-09-01")], asOf: "2022-09-02")
                == "2022-H1 ontvangen 2022-09-01 herlevering; de eerste cijfers kwamen op 2022-07-02")
    }

    @Test func `a held delivery is under review`() throws {
        #expect(
            try line([delivery("a", "2022-07-02", .held)], asOf: "2022-09-02")
                == "2022-H1 in beoordeling 2022-07-02 ")
    }

    @Test func `a rejected delivery is rejected, also after the due day`() throws {
        #expect(
            try line([delivery("a", "2022-07-02", .rejected)], asOf: "2022-09-02")
                == "2022-H1 afgekeurd 2022-07-02 ")
    }

    @Test func `a held resubmission leaves the figures that count, and is named`() throws {
        let found = try line(
            [delivery("a", "2022-07-02"), delivery("b", "2022-08-02", .held)], asOf: "2022-09-02")
        #expect(found?.hasPrefix("2022-H1 ontvangen 2022-07-02 daarna kwam stuwkr8-") == true)
        #expect(found?.hasSuffix(": in beoordeling") == true)
    }

    @Test func `a file that was sent in time and judged again after the due date was in time`() throws {
        var again = delivery("a", "2022-08-02")
        again.configuration = "versie-2"
        #expect(
            try line([delivery("a", "2022-07-02", .rejected), again], asOf: "2022-09-02")
                == "2022-H1 ontvangen 2022-07-02 ")
        #expect(
            try line([delivery("a", "2022-07-02", .rejected), delivery("b", "2022-08-02")], asOf: "2022-09-02")
                == "2022-H1 te laat ontvangen 2022-08-02 ")
    }

    @Test func `a file that was replaced while it waited makes nobody punctual`() throws {
        #expect(
            try line([delivery("a", "2022-07-02", .held), delivery("b", "2022-08-02")], asOf: "2022-09-02")
                == "2022-H1 te laat ontvangen 2022-08-02 ")
        #expect(
            try line([delivery("a", "2022-07-02", .held), delivery("b", "2022-08-02", .held)], asOf: "2022-09-02")
                == "2022-H1 in beoordeling 2022-08-02 ")
    }

    @Test func `what came after the day does not count yet`() throws {
        #expect(try line([delivery("a", "2022-07-23")], asOf: "2022-07-22") == "2022-H1 ontbreekt  ")
    }

    @Test func `findings are those of deliveries that count or wait`() throws {
        let remark = [Finding(.decimalSignRead, ["column": "waarde"], at: Place(line: 4, column: 2))]
        let register = try Register.inMemory([
            delivery("vervangen fout", "2022-07-01", .rejected, findings: remark),
            delivery("goed", "2022-07-02", findings: remark),
            delivery("in beoordeling", "2022-07-03", .held, findings: remark),
            delivery("onbekend", "2022-07-04", .rejected, agreement: nil, findings: remark),
            delivery("te nieuw", "2023-07-04", .rejected, findings: remark),
        ])
        _ = try workspace.consolidator(register).run(municipality: "GM0523", asOf: day("2022-07-22"))
        let rows = try workspace.latest("GM0523", "bevindingen.csv").split(separator: "\n").dropFirst().map {
            $0.split(separator: ",", omittingEmptySubsequences: false)
        }
        #expect(
            rows.map { "\($0[1]): \($0[4])" } == [
                "goed: geaccepteerd", "onbekend: afgekeurd", "in beoordeling: in beoordeling",
            ])
        #expect(rows.allSatisfy { $0[5] == "S118" && $0[6] == "opmerking" && $0[11] == "4:2" })
    }
}
