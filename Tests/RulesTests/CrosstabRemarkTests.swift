import ReportingModel
import Testing

@testable import Rules

/// One cause below many row labels is one finding.
@Suite struct CrosstabRemarkTests {
    private static let layout = Layout(
        kind: .crosstab(
            .init(
                sideColumn: "Cijfer",
                side: .indicator([
                    .init(heading: "Bekendheid", indicator: "ERV-01"), .init(heading: "Wachttijd", indicator: "TOE-01"),
                ]), across: [.period(on: nil)], indicator: nil)),
        period: .axis, area: .fixed("GM0482"))

    @Test func `another decimal sign is said once for its column, whatever the row is called`() throws {
        let result = try verdict(
            recordTable(["Cijfer", "2021"], [["Bekendheid", "53,5"], ["Wachttijd", "9,5"]]),
            CrosstabRemarkTests.layout)
        #expect(result.judgement.findings.map(\.code) == [.decimalSignRead])
        #expect(result.judgement.findings.first?.count == 2)
        #expect(result.judgement.findings.first?.message(.nl).hasPrefix("In de kolom “2021”") == true)
    }

    @Test func `the usual decimal sign is not said`() throws {
        let result = try verdict(
            recordTable(["Cijfer", "2021"], [["Bekendheid", "53.5"], ["Wachttijd", "9.5"]]),
            CrosstabRemarkTests.layout)
        #expect(result.findings.isEmpty)
        #expect(result.observations.count == 2)
    }
}
