import Testing

@testable import ReportingModel

@Suite struct FigureNeighboursTests {
    private static let series = FigureHistory.Series(indicator: "TOE-01", area: "GM0482", unit: "dagen")

    private func year(_ number: Int) throws -> Period { try #require(Period(.year, 1, of: number)) }

    private func history(_ figures: [(year: Int, value: Int)]) throws -> FigureHistory {
        FigureHistory(
            figures: try figures.map { figure in
                FigureHistory.Figure(
                    agreement: "sjt", indicator: "TOE-01", period: try year(figure.year), area: "GM0482",
                    dimensions: "",
                    unit: "dagen", value: .exact(ExactDecimal(figure.value)))
            })
    }

    @Test(arguments: [
        ("two before and two after", 2020, 40...52),
        ("the last ones before a new period", 2030, 41...46),
        ("the first ones after an old period", 2010, 40...113),
        ("a period that is in the file itself counts for nothing", 2023, 41...52),
    ])
    func `what stood around a period is what counts`(_ name: String, _ number: Int, _ expected: ClosedRange<Int>) throws
    {
        let history = try history([
            (2015, 113), (2018, 40), (2019, 50), (2021, 52), (2022, 46), (2023, 490), (2024, 41),
        ])
        let neighbours = FigureNeighbours(history, without: [try year(2023)])
        let range = neighbours.range(of: FigureNeighboursTests.series, around: try year(number), count: 2)
        #expect(range == ExactDecimal(expected.lowerBound)...ExactDecimal(expected.upperBound), "\(name)")
    }

    @Test func `a series that was never reported has no neighbours`() throws {
        let neighbours = FigureNeighbours(try history([(2021, 5)]), without: [try year(2021)])
        #expect(neighbours.range(of: FigureNeighboursTests.series, around: try year(2022)) == nil)
    }
}
