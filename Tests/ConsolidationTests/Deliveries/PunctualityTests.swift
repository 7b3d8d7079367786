import Register
import ReportingModel
import Testing

@testable import Consolidation

/// `levering.csv`: what Sluis measures of the deliveries themselves.
@Suite struct PunctualityTests {
    private func delivery(
        _ name: String, partner: String = "sjt", _ agreement: String = "jaar", received: String, _ text: String,
        _ outcome: Outcome = .accepted, refused: Int = 0
    ) -> DeliveryDraft {
        var draft = DeliveryDraft(
            agreement: agreement, fileName: name, received: received, outcome: outcome, partner: partner)
        draft.counts = RowCounts(accepted: 1, refused: refused)
        let all = figures(text)
        if outcome == .rejected { draft.periods = Set(all.map(\.period)).sorted() } else { draft.figures = all }
        return draft
    }

    /// Partner, year, indicator, value and words.
    private func lines(_ agreements: [Agreement], _ deliveries: [DeliveryDraft], asOf: String) throws -> [String] {
        let workspace = try OutputWorkspace()
        let catalogue = Catalogue(
            version: "proef", municipalities: [Municipality(code: "GM0482", name: "Alblasserdam")],
            partners: ["sjt", "welzijn", "gemeente"].map { Partner(id: $0, name: $0) },
            indicators: ["A-1", "B-1", "C-1"].map {
                Indicator(code: $0, label: $0, unit: nil, kind: .flow, additivity: .sum)
            }, codeLists: [], agreements: agreements)
        _ = try workspace.consolidator(try Register.inMemory(deliveries), catalogue: catalogue)
            .run(municipality: "GM0482", asOf: day(asOf))
        return try workspace.latest("GM0482", "levering.csv").split(separator: "\n").dropFirst().map { line in
            let cells = line.split(separator: ",", maxSplits: 6, omittingEmptySubsequences: false)
            return "\(cells[1]) \(cells[2]) \(cells[3]) \(cells[4]) \(cells[5]): \(cells[6])"
        }
    }

    /// In time, late, refused and then in time, and not at all.
    @Test func `a partner is measured by year, over all its agreements`() throws {
        let agreements = [
            Agreement.plain("half", ["A-1", "B-1"], .every(1, .halfYear), from: "2020-01-01"),
            .plain("jaar", ["A-1", "C-1"], from: "2020-01-01"),
        ]
        let found = try lines(
            agreements,
            [
                delivery("h1.csv", "half", received: "2020-07-21", "A-1 2020-H1 GM0482 1"),
                delivery("h2.csv", "half", received: "2021-01-22", "A-1 2020-H2 GM0482 1"),
                delivery("j0.csv", received: "2021-01-10", "A-1 2020 GM0482 1", .rejected, refused: 7),
                delivery("j1.csv", received: "2021-01-20", "A-1 2020 GM0482 2", .acceptedWithRemarks, refused: 2),
                delivery("j2.csv", received: "2021-03-01", "A-1 2020 GM0482 3"),
            ], asOf: "2021-08-01")
        #expect(
            found == [
                "sjt 2020 LEV-01 66.7 %: 2 van 3 verwachte leveringen op tijd",
                "sjt 2020 LEV-02 100.0 %: 3 van 3 verwachte leveringen ontvangen",
                "sjt 2020 LEV-03 9 aantal: \"regels die zijn afgekeurd, in 5 bestanden\"",
                "sjt 2020 LEV-04 1 aantal: bestanden die door een nieuwere levering zijn vervangen",
                "sjt 2020 LEV-05 3 aantal: verschillende indicatoren die van de partner worden gevraagd",
                "sjt 2021 LEV-01 0.0 %: 0 van 1 verwachte leveringen op tijd",
                "sjt 2021 LEV-02 0.0 %: 0 van 1 verwachte leveringen ontvangen",
                "sjt 2021 LEV-03 0 aantal: \"regels die zijn afgekeurd, in 0 bestanden\"",
                "sjt 2021 LEV-04 0 aantal: bestanden die door een nieuwere levering zijn vervangen",
                "sjt 2021 LEV-05 2 aantal: verschillende indicatoren die van de partner worden gevraagd",
            ])
    }

    @Test func `where nothing was due there is no share, and what came counts`() throws {
        let found = try lines(
            [.plain("soms", partner: "welzijn", ["A-1"], .occasional)],
            [delivery("soms.csv", partner: "welzijn", "soms", received: "2021-01-10", "A-1 2020 GM0482 1")],
            asOf: "2021-08-01")
        #expect(
            found.prefix(2) == [
                "welzijn 2020 LEV-01  %: 0 van 0 verwachte leveringen op tijd",
                "welzijn 2020 LEV-02  %: 0 van 0 verwachte leveringen ontvangen",
            ])
        #expect(found.count == 5)
        #expect(try lines([.plain("soms", ["A-1"], .occasional)], [], asOf: "2021-08-01") == [])
    }

    @Test func `who had a role is measured for the years in which it had it`() throws {
        let agreement = Agreement(
            id: "jaar", title: "Jaar",
            deliverers: [
                .init(partner: "welzijn", from: day("2019-01-01"), until: day("2019-12-31")),
                .init(partner: "gemeente", from: day("2020-01-01")),
            ], municipality: "GM0482", rhythm: .every(1, .year), due: .days(21), from: day("2019-01-01"),
            layouts: Agreement.plain("jaar", ["A-1"]).layouts)
        let found = try lines(
            [agreement],
            [
                delivery("w.csv", partner: "welzijn", received: "2020-01-10", "A-1 2019 GM0482 1"),
                delivery("g.csv", partner: "gemeente", received: "2021-02-10", "A-1 2020 GM0482 1"),
            ], asOf: "2021-08-01")
        #expect(
            found.filter { $0.contains("LEV-01") } == [
                "gemeente 2020 LEV-01 0.0 %: 0 van 1 verwachte leveringen op tijd",
                "welzijn 2019 LEV-01 100.0 %: 1 van 1 verwachte leveringen op tijd",
            ])
    }
}
