import Register
import ReportingModel
import Testing

@testable import Consolidation

/// On how many of how many expected partners a figure rests.
@Suite struct CoverageTests {
    private static let agreements = [
        Agreement.plain("een", partner: "a", ["A-1", "B-1"]), .plain("twee", partner: "b", ["A-1"]),
        .plain("drie", partner: "c", ["A-1"]), .plain("vier", partner: "c", ["A-1"], .occasional),
    ]

    private func coverage(_ deliveries: [DeliveryDraft], asOf: String) throws -> Coverage {
        let register = try Register.inMemory(deliveries)
        let agreements = CoverageTests.agreements
        return try register.read { snapshot in
            let ledger = try DeliveryLedger(
                of: "GM0482", agreements: agreements, asOf: day(asOf).lastDutchInstant, snapshot)
            return Coverage(of: agreements, Completeness(of: agreements, asOf: day(asOf), ledger))
        }
    }

    private func delivery(
        _ agreement: String, _ partner: String, _ text: String = "A-1 2021 GM0482 1", _ outcome: Outcome = .accepted
    ) -> DeliveryDraft {
        DeliveryDraft(
            agreement: agreement, fileName: "\(agreement).csv", received: "2022-01-10",
            figures: outcome == .rejected ? [] : figures(text), outcome: outcome,
            periods: outcome == .rejected ? [period("2021")] : [], partner: partner)
    }

    @Test func `two of three partners, and one that was asked for something else`() throws {
        let coverage = try coverage(
            [delivery("een", "a"), delivery("twee", "b"), delivery("drie", "c", "A-1 2021 GM0482 1", .rejected)],
            asOf: "2022-02-01")
        let partners = coverage.partners(of: "A-1", in: period("2021"))
        #expect(partners.expected == ["a", "b", "c"])
        #expect(partners.delivered == ["a", "b"])
        #expect(partners.words == "2 van 3 partners")
        #expect(!partners.isComplete)
        #expect(coverage.partners(of: "B-1", in: period("2021")).words == "1 van 1 partner")
        #expect(coverage.partners(of: "B-1", in: period("2021")).isComplete)
    }

    @Test func `a held delivery does not count yet`() throws {
        let coverage = try coverage(
            [delivery("een", "a", "A-1 2021 GM0482 1", .held), delivery("twee", "b")], asOf: "2022-02-01")
        #expect(coverage.partners(of: "A-1", in: period("2021")).words == "1 van 3 partners")
    }

    @Test func `before its due day a partner is expected only when it delivered`() throws {
        let early = try coverage([delivery("een", "a")], asOf: "2022-01-20")
        #expect(early.partners(of: "A-1", in: period("2021")).words == "1 van 1 partner")
        let late = try coverage([delivery("een", "a")], asOf: "2022-01-22")
        #expect(late.partners(of: "A-1", in: period("2021")).words == "1 van 3 partners")
    }

    @Test func `who delivers twice is one partner, and nobody is expected where nothing was agreed`() throws {
        let coverage = try coverage(
            [delivery("drie", "c"), delivery("vier", "c"), delivery("twee", "b", "A-1 2020-04-30 GM0482 3")],
            asOf: "2022-02-01")
        #expect(coverage.partners(of: "A-1", in: period("2021")).words == "1 van 3 partners")
        #expect(coverage.partners(of: "A-1", in: period("2020-04-30")).words == "1 van 1 partner")
        #expect(coverage.partners(of: "A-1", in: period("2017")).words == "0 van 0 partners")
        #expect(coverage.partners(of: "C-1", in: period("2021")).isComplete)
    }
}
