import ReportingModel
import Testing

@testable import Register

@Suite struct FigureHistoryTests {
    let register: Register

    init() throws {
        register = try Register.inMemory()
    }

    private func history(of partner: String = "sjt") throws -> [String] {
        try register.read { try $0.figureHistory(partner: partner) }.figures.map {
            "\($0.agreement) \($0.indicator) \($0.period) \($0.area) \($0.value.inPlainWords)"
        }
    }

    @Test func `what counts now is remembered, and nothing else`() throws {
        #expect(try history() == [])
        _ = try register.deliver(
            .sample(1), [Figure(period: .year(2020)), Figure(period: .year(2021), value: .exact(ExactDecimal(5)))],
            .sample(.accepted))
        _ = try register.deliver(
            .sample(2), [Figure(period: .year(2022), value: .exact(ExactDecimal(9)))], .sample(.held))
        _ = try register.deliver(
            .sample(3), [Figure(period: .year(2021), value: .exact(ExactDecimal(6)))], .sample(.accepted))
        #expect(
            try history() == [
                "sjt-wachttijd TOE-01 2021 GM0482 6", "sjt-wachttijd TOE-01 2020 GM0482 1",
            ])
        #expect(try history(of: "stuwkr8") == [])
    }

    @Test func `a delivery too large to compare is left out`() throws {
        let figures = (0...5_000).map { Figure(period: .year(2020), dimensions: ["nummer": String($0)]) }
        _ = try register.deliver(.sample(1), figures, .sample(.accepted))
        #expect(try history() == [])
        _ = try register.deliver(.sample(2), [Figure(period: .year(2021))], .sample(.accepted))
        #expect(try history().count == 1)
    }
}
