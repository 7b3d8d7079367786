import Foundation
import Intake
import Logging
import Register
import ReportingModel
import Testing

@testable import Pipeline

/// A decision on a warning is remembered for that figure and that value.
@Suite struct WaiverTests {
    private let fixture: Fixture
    private static let moment = Instant(millisecondsSince1970: 1_650_000_000_000)

    init() throws {
        fixture = try Fixture()
    }

    /// Takes in a file that waits, and accepts it for good.
    private func accept(_ text: String, until: CalendarDay? = nil, warnings: [Int] = [0]) throws -> [Remembered] {
        try fixture.drop(text, as: "eerst.csv", from: "een")
        #expect(try fixture.takeIn() == ["eerst.csv": .held])
        let delivery = try #require(try delivery("eerst.csv"))
        return try fixture.register.decide(
            Decision(.accept, reason: "dat klopt {day}", actor: "Anne", at: WaiverTests.moment), on: delivery.name,
            remembering: warnings.map { Remembering(finding: $0, until: until) })
    }

    private func delivery(_ file: String) throws -> DeliveryRecord? {
        try fixture.register.read { try $0.deliveries(fileName: FileName(file)).first }
    }

    private struct Case {
        let name: String
        let next: String
        let outcome: Outcome
        let counts: RowCounts
    }

    private static let cases = [
        Case(
            name: "the same value is quiet", next: "Jaar;Cliënten\n2020;ca. 12\n2021;14\n",
            outcome: .acceptedWithRemarks, counts: RowCounts(accepted: 1, withRemark: 1)),
        Case(
            name: "also on another line", next: "Jaar;Cliënten\n2021;14\n2020;ca. 12,0\n",
            outcome: .acceptedWithRemarks, counts: RowCounts(accepted: 1, withRemark: 1)),
        Case(
            name: "another value asks", next: "Jaar;Cliënten\n2020;ca. 13\n2021;14\n", outcome: .held,
            counts: RowCounts(accepted: 1, held: 1)),
        Case(
            name: "another figure asks", next: "Jaar;Cliënten\n2020;14\n2021;ca. 12\n", outcome: .held,
            counts: RowCounts(accepted: 1, held: 1)),
        Case(
            name: "one of two that was decided leaves the other", next: "Jaar;Cliënten\n2020;ca. 12\n2021;ca. 14\n",
            outcome: .held, counts: RowCounts(withRemark: 1, held: 1)),
    ]

    @Test func `the same value of the same figure is quiet, everything else asks`() throws {
        for example in WaiverTests.cases {
            let tests = try WaiverTests()
            #expect(
                try tests.accept("Jaar;Cliënten\n2020;ca. 12\n2021;13\n").map { "\($0.code) \($0.valueCount)" }
                    == ["estimateRead 1"])
            try tests.fixture.drop(example.next, as: "later.csv", from: "een")
            #expect(try tests.fixture.takeIn() == ["later.csv": example.outcome], "\(example.name)")
            let delivery = try #require(try tests.delivery("later.csv"))
            #expect(delivery.counts == example.counts, "\(example.name)")
        }
    }

    @Test func `the remark says who decided, when and why, and where`() throws {
        _ = try accept("Jaar;Cliënten\n2020;ca. 12\n2021;13\n")
        try fixture.drop("Jaar;Cliënten\n2020;ca. 12\n2021;14\n", as: "later.csv", from: "een")
        _ = try fixture.takeIn()
        let delivery = try #require(try delivery("later.csv"))
        let findings = try fixture.register.read { try $0.findings(of: delivery.name) }
        #expect(findings.map(\.code) == [.decidedBefore])
        #expect(
            findings[0].message(.nl)
                == "In de kolom “Cliënten” staat een schatting: “ca. 12”. Dat is al eerder beoordeeld: het klopt. Reden: “dat klopt (day)” Een medewerker van de gemeente besloot dat op 15 april 2022."
        )
        #expect(findings[0].places.map(\.description) == ["2:2"])
        #expect(try fixture.register.read { try $0.observationCount(of: delivery.name) } == 2)
    }

    @Test func `what is left of a warning shows what stands at its own places`() throws {
        _ = try accept("Jaar;Cliënten\n2020;ca. 12\n2021;13\n")
        try fixture.drop("Jaar;Cliënten\n2020;ca. 12\n2021;ca. 14\n", as: "later.csv", from: "een")
        #expect(try fixture.takeIn() == ["later.csv": .held])
        let delivery = try #require(try delivery("later.csv"))
        let findings = try fixture.register.read { try $0.findings(of: delivery.name) }
        let left = try #require(findings.first { $0.code == .estimateRead })
        #expect(left.arguments["found"] == "“ca. 14”" && left.places.map(\.description) == ["3:2"])
        let quiet = try #require(findings.first { $0.code == .decidedBefore })
        #expect(quiet.message(.nl).contains("“ca. 12”") && !quiet.message(.nl).contains("“ca. 14”"))
    }

    @Test func `a day that has passed asks again, and the day itself is quiet`() throws {
        let today = LocalTime(WaiverTests.moment).day
        for (until, outcome) in [(today, Outcome.acceptedWithRemarks), (today.adding(days: -1), .held)] {
            let tests = try WaiverTests()
            _ = try tests.accept("Jaar;Cliënten\n2020;ca. 12\n2021;13\n", until: until)
            try tests.fixture.drop("Jaar;Cliënten\n2020;ca. 12\n2021;14\n", as: "later.csv", from: "een")
            #expect(try tests.fixture.takeIn() == ["later.csv": outcome])
        }
    }

    @Test func `what was withdrawn asks again`() throws {
        _ = try accept("Jaar;Cliënten\n2020;ca. 12\n2021;13\n")
        let waiver = try #require(try fixture.register.read { try $0.waivers(limit: 1).first })
        #expect(
            try fixture.register.withdrawWaiver(waiver.id, by: "Bo", reason: "toch niet", at: WaiverTests.moment))
        try fixture.drop("Jaar;Cliënten\n2020;ca. 12\n2021;14\n", as: "later.csv", from: "een")
        #expect(try fixture.takeIn() == ["later.csv": .held])
    }

    @Test func `two warnings in one row of which one was decided still wait`() throws {
        // The estimate of 2020 was accepted; that it is far from the figures before is another question.
        try fixture.drop("Jaar;Cliënten\n2018;12\n2019;13\n", as: "oud.csv", from: "een")
        #expect(try fixture.takeIn() == ["oud.csv": .accepted])
        let remembered = try accept("Jaar;Cliënten\n2020;ca. 900\n2021;13\n")
        #expect(remembered.map(\.code) == [.estimateRead])
        try fixture.drop("Jaar;Cliënten\n2020;ca. 900\n2021;14\n", as: "later.csv", from: "een")
        #expect(try fixture.takeIn() == ["later.csv": .held])
        let delivery = try #require(try delivery("later.csv"))
        #expect(delivery.counts == RowCounts(accepted: 1, held: 1))
        let codes = try fixture.register.read { try $0.findings(of: delivery.name).map(\.code) }
        #expect(codes == [.farFromEarlierFigures, .decidedBefore])
    }

    @Test func `nothing that was decided about one agreement counts for another`() throws {
        _ = try accept("Jaar;Cliënten\n2020;ca. 12\n2021;13\n")
        try fixture.drop("Jaar|Cliënten\n2020|ca. 12\n2021|14\n", as: "later.csv", from: "twee")
        #expect(try fixture.takeIn() == ["later.csv": .held])
    }

    @Test func `a resubmission with the same doubtful value replaces what counted`() throws {
        _ = try accept("Jaar;Cliënten\n2020;ca. 12\n2021;13\n")
        try fixture.drop("Jaar;Cliënten\n2020;ca. 12\n2021;14\n", as: "later.csv", from: "een")
        #expect(try fixture.takeIn() == ["later.csv": .acceptedWithRemarks])
        let first = try #require(try delivery("eerst.csv"))
        #expect(first.outcome == .superseded)
    }
}

extension RegisterSnapshot {
    fileprivate func observationCount(of delivery: String) throws -> Int {
        var count = 0
        try observations(ofDelivery: delivery) { _ in count += 1 }
        return count
    }
}
