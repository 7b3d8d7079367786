import ReportingModel
import Testing

@testable import Consolidation

@Suite struct PublishedFigureTests {
    @Test func `a line of afgeleid.csv is read back, with quotes, commas and line ends`() throws {
        var csv = CSVText(header: DerivedFile.table.fields.map(\.name))
        csv.append(
            [
                "GM0482", "verschil", "Verschil, \"regio\"\nen ons", "", "peildatum", "2021-04-30", "2021-04-30",
                "GM0482", "traject=toegang", "-5.5", "", "schatting", "dagen", "a - b", "", "", "", "1", "1",
                "op koers", "", "",
            ]
            .map { .plain($0) })
        let figures = PublishedFigure.all(in: csv.bytes)
        #expect(figures.map(\.title) == ["Verschil, \"regio\"\nen ons"])
        #expect(figures.map(\.value) == [ExactDecimal(coefficient: -55, scale: 1)])
        #expect(figures.map(\.status) == [.onTrack])
        #expect(figures.map(\.period.description) == ["2021-04-30"])
    }

    @Test(arguments: [
        "", "x", "a,b\n1,2\n", "\"", "periode_soort,periode_van,periode_tot\njaar,2022-12-31,2022-01-01\n",
    ])
    func `what is no such table gives nothing`(text: String) {
        #expect(PublishedFigure.all(in: Array(text.utf8)).isEmpty)
    }
}
