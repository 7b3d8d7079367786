import GRDB
import ReportingModel
import Testing

@testable import Register

@Suite struct SeriesTests {
    private let register: Register

    init() throws {
        register = try Register.inMemory()
    }

    private func series(
        _ indicator: String = "TOE-01", areas: Set<String> = ["GM0482"], dimensions: String = "",
        until: CalendarDay? = nil, most: Int = 60
    ) throws -> [String] {
        try register.read {
            try $0.series(
                of: indicator, agreement: "sjt-wachttijd", areas: areas, dimensions: dimensions, until: until,
                mostPeriods: most)
        }.map { "\($0.area) \($0.period): \($0.value.inPlainWords)" }
    }

    private func figure(
        _ year: Int, _ value: Int, indicator: String = "TOE-01", area: String = "GM0482",
        dimensions: [String: String] = [:]
    ) -> Figure {
        Figure(
            indicator: indicator, period: .year(year), area: area, dimensions: dimensions,
            value: .exact(ExactDecimal(value)))
    }

    private func deliver(_ content: Int, _ figures: [Figure], _ outcome: Outcome = .accepted) throws {
        let periods = Set(figures.map(\.period)).sorted()
        try register.deliver(.sample(content), figures, .sample(outcome, periods: periods))
    }

    @Test func `a series holds what counts now, and only of its own breakdown`() throws {
        try deliver(
            1,
            [
                figure(2020, 1), figure(2021, 2), figure(2021, 20, area: "REGIO-ZHZ"),
                figure(2021, 200, dimensions: ["route": "huisarts"]), figure(2021, 9, indicator: "TOE-02"),
            ])
        try deliver(2, [figure(2020, 5)])
        try deliver(3, [figure(2022, 7)], .held)
        #expect(try series() == ["GM0482 2020: 5", "GM0482 2021: 2"])
        #expect(try series(areas: ["GM0482", "REGIO-ZHZ"]).last == "REGIO-ZHZ 2021: 20")
        #expect(try series(dimensions: "route=huisarts") == ["GM0482 2021: 200"])
        #expect(try series("TOE-99").isEmpty)
        #expect(try series(areas: ["GM9999"]).isEmpty)
        #expect(try series(dimensions: "route=anders").isEmpty)
    }

    @Test func `as many of the latest periods come as were asked for`() throws {
        try deliver(1, (2000..<2020).map { figure($0, $0) })
        #expect(try series(most: 2) == ["GM0482 2018: 2018", "GM0482 2019: 2019"])
        let until = try #require(CalendarDay(year: 2010, month: 12, day: 31))
        #expect(try series(until: until, most: 1) == ["GM0482 2010: 2010"])
    }

    @Test func `how an indicator is divided is learned from its latest figures`() throws {
        try deliver(
            1, [figure(2020, 1), figure(2021, 2, dimensions: ["route": "school"]), figure(2021, 3, area: "NL")])
        let (found, isWhole) = try register.read { try $0.breakdowns(of: "TOE-01", agreement: "sjt-wachttijd") }
        #expect(isWhole)
        #expect(
            found == [
                Breakdown(area: "GM0482", dimensions: ""), Breakdown(area: "GM0482", dimensions: "route=school"),
                Breakdown(area: "NL", dimensions: ""),
            ])
    }

    @Test func `the latest figure is that of the whole, also when a later period has none`() throws {
        try deliver(1, [figure(2020, 1), figure(2021, 2, dimensions: ["route": "school"])])
        let codes: Set = ["TOE-01", "TOE-09"]
        let latest = try register.read {
            try $0.latestFigures(of: codes, agreement: "sjt-wachttijd", area: "GM0482")
        }
        #expect(latest.mapValues(\.period) == ["TOE-01": .year(2020)])
        let periods = try register.read { try $0.latestPeriods(of: codes, agreement: "sjt-wachttijd") }
        #expect(periods == ["TOE-01": .year(2021)])
    }

    @Test func `what was delivered goes before what is missing of a later period`() throws {
        let missing = Figure(indicator: "TOE-01", period: .year(2021), area: "GM0482", value: .absent(.unknown))
        try deliver(1, [figure(2020, 1), missing])
        let latest = try register.read {
            try $0.latestFigures(of: ["TOE-01"], agreement: "sjt-wachttijd", area: "GM0482")
        }
        #expect(latest["TOE-01"]?.period == .year(2020))
    }

    @Test func `agreements are found without the catalogue`() throws {
        try register.deliver(1, agreement: "b")
        try register.deliver(2, agreement: "a")
        try register.deliver(3, agreement: "b")
        #expect(try register.read { try $0.deliveredAgreements(municipality: "GM0482") } == ["a", "b"])
        #expect(try register.read { try $0.deliveredAgreements(municipality: "GM0523") }.isEmpty)
    }

    /// What makes a page answer at once in a large register: no step goes through all figures or all deliveries.
    @Test func `a series is looked up by its key`() throws {
        try deliver(1, [figure(2020, 1)])
        let plan = try register.read { snapshot in
            try Row.fetchAll(
                snapshot.database,
                sql: """
                    EXPLAIN QUERY PLAN SELECT 1 FROM delivery
                    CROSS JOIN deliveryPeriod AS period ON period.delivery = delivery.id
                    CROSS JOIN deliveryCode AS indicator ON indicator.delivery = delivery.id AND indicator.kind = 0
                    CROSS JOIN observation ON observation.delivery = delivery.id
                        AND observation.indicator = indicator.position AND observation.period = period.position
                    WHERE delivery.id = 1 AND indicator.text = 'TOE-01' AND period.position IN (0, 1)
                        AND observation.area IN (0, 1) AND observation.dimensions = 0
                    """
            ).map { $0["detail"] as String }
        }
        #expect(plan.contains { $0.contains("observation") && $0.contains("area=? AND dimensions=?") })
        #expect(!plan.contains { $0.hasPrefix("SCAN") })
    }
}
