import ReportingModel
import Testing

@testable import Rules

/// A field that a record leaves out says what an empty cell of a table says.
@Suite struct MissingFieldTests {
    private static let layout = Layout(
        kind: .columns([
            .init(heading: "Wachttijd", indicator: "TOE-01", isRequired: false),
            .init(heading: "Wachtlijst", indicator: "TOE-02", isRequired: false),
        ]), period: .column("Jaar", yearFrom: .cell, on: nil), area: .fixed("GM0482"))

    private static let headings = ["Jaar", "Wachttijd", "Wachtlijst"]

    /// Without their places.
    private func figures(_ verdict: Verdict) -> Set<String> {
        Set(verdict.observations.map { $0.split(separator: " ").dropLast().joined(separator: " ") })
    }

    @Test(arguments: [FileFormat.json, .xml])
    func `a record without an optional field gives what an empty cell gives`(format: FileFormat) throws {
        let records = try verdict(
            recordTable(MissingFieldTests.headings, [["2020", "12", "9"], ["2021", "14", nil]], format: format),
            MissingFieldTests.layout)
        let table = try verdict(
            csvTable("Jaar;Wachttijd;Wachtlijst\n2020;12;9\n2021;14;"), MissingFieldTests.layout)
        #expect(figures(records).contains("TOE-02 2021 GM0482 (niet geleverd) clienten"))
        #expect(figures(records) == figures(table))
        #expect(records.counts == table.counts && records.findings == table.findings)
    }

    @Test func `a field that no record has is no figure, and a required one is asked for`() throws {
        let without = try verdict(
            recordTable(["Jaar", "Wachttijd"], [["2020", "12"], ["2021", nil]]), MissingFieldTests.layout)
        #expect(!figures(without).contains { $0.hasPrefix("TOE-02") })
        let required = Layout(
            kind: .columns([
                .init(heading: "Wachttijd", indicator: "TOE-01"), .init(heading: "Wachtlijst", indicator: "TOE-02"),
            ]),
            period: .column("Jaar", yearFrom: .cell, on: nil), area: .fixed("GM0482"))
        let result = try verdict(
            recordTable(MissingFieldTests.headings, [["2020", "12", "9"], ["2021", "14", nil]]), required)
        #expect(result.counts.refused == 1)
    }

    @Test(arguments: [
        [["2020", "12", nil], ["2020", nil, "9"]], [["2020", nil, "9"], ["2020", "12", nil]],
    ])
    func `records that each give a part do not contradict each other`(records: [[String?]]) throws {
        let result = try verdict(recordTable(MissingFieldTests.headings, records), MissingFieldTests.layout)
        #expect(result.findings.isEmpty)
        #expect(figures(result) == ["TOE-01 2020 GM0482 12 dagen", "TOE-02 2020 GM0482 9 clienten"])
    }
}
