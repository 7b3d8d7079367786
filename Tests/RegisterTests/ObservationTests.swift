import ReportingModel
import TestSupport
import Testing

@testable import Register

@Suite struct ObservationTests {
    let register: Register

    init() throws {
        register = try Register.inMemory()
    }

    @Test func `every kind of value comes back exactly`() throws {
        let values: [ObservationRecord.Value] =
            [
                .exact(ExactDecimal(0)), .exact(ExactDecimal(coefficient: 1_250, scale: 2)),
                .exact(ExactDecimal(coefficient: -1, scale: 18)),
                .exact(ExactDecimal(coefficient: 999_999_999_999_999_999)),
                .exact(ExactDecimal(coefficient: -999_999_999_999_999_999, scale: 18)),
                .estimate(ExactDecimal(15)), .text("ruim voldoende"), .text(""), .text("a\u{0}b"),
                .interval(low: ExactDecimal(0), high: ExactDecimal(4)),
                .interval(low: ExactDecimal(coefficient: 5, scale: 1), high: nil),
                .interval(low: nil, high: ExactDecimal(10)), .interval(low: nil, high: nil),
            ] + Absence.allCases.map { .absent($0) }
        // Each kind after each other kind, so that no column of one can stay behind in the next.
        let pairs = values.flatMap { first in values.flatMap { [first, $0] } }
        let figures = pairs.enumerated().map { index, value in
            Figure(
                period: .year(2021), dimensions: ["nummer": String(1_000 + index)], value: value,
                place: Place(line: index + 2, column: 3))
        }
        let recorded = try register.deliver(.sample(1), figures, .sample(.accepted))
        #expect(try register.currentObservations().map(\.value.exactDescription) == pairs.map(\.exactDescription))
        var inFileOrder: [ObservationRecord.Value] = []
        try register.read { try $0.observations(ofDelivery: recorded.delivery) { inFileOrder.append($0.value) } }
        #expect(inFileOrder == pairs)
    }

    @Test func `an observation comes back in words with its place`() throws {
        let figure = Figure(
            indicator: "MAG-05", period: .referenceDate(.init(daysSince1970: -300)), area: "BU04820103",
            dimensions: ["soort": "licht", "leeftijd": "0-12"], value: .exact(ExactDecimal(40)), unit: "cliënten",
            remark: "exclusief “doorlopend”, e\u{301}", place: Place(line: 7, column: 19, path: "/rapport/regel/waarde")
        )
        let recorded = try register.deliver(.sample(1), [figure], .sample(.acceptedWithRemarks))
        #expect(
            try register.currentObservations() == [
                ObservationRecord(
                    municipality: "GM0482", partner: "sjt", agreement: "sjt-wachttijd", delivery: recorded.delivery,
                    fileName: FileName("cijfers-1.csv"), indicator: "MAG-05", period: figure.period,
                    area: "BU04820103", dimensions: "leeftijd=0-12;soort=licht", value: .exact(ExactDecimal(40)),
                    unit: "cliënten", remark: figure.remark, place: figure.place)
            ])
    }

    @Test func `the number of the record stands in the path`() throws {
        _ = try register.record(.sample(1)) { writer in
            var book = CodeBook()
            var batch = ObservationBatch([Figure(period: .year(2021))], &book)
            let pattern = book.pathPattern("/rapport/regel[\(CompactPlace.indexMark)]/waarde")
            batch.observations[0].place = CompactPlace(line: 9, column: 4, pattern: pattern, index: 12)
            batch.additions.pathPatterns += book.takeAdditions().pathPatterns
            try writer.write(batch)
            return .sample(.accepted)
        }
        #expect(
            try register.currentObservations().map(\.place)
                == [Place(line: 9, column: 4, path: "/rapport/regel[12]/waarde")])
    }

    @Test func `the order of current observations does not depend on the order of arrival`() throws {
        let seed = UInt64.random(in: 0 ... .max)
        print("seed \(seed)")
        var generator = SeededNumbers(seed: seed)
        // Four deliveries of two agreements, each with two years, in every area, dimension and indicator.
        let deliveries = (0..<4).map { number in
            let figures = [2000 + 2 * number, 2001 + 2 * number].flatMap { year in
                ["TOE-10", "TOE-9", "é"].flatMap { indicator in
                    ["WK1", "GM0482"].flatMap { area in
                        [[:], ["b": "1"], ["a": "2"]].map {
                            Figure(indicator: indicator, period: .year(year), area: area, dimensions: $0)
                        }
                    }
                }
            }
            return (number: number + 1, agreement: number < 2 ? "b" : "a", figures: figures)
        }
        func order(_ arrival: [(number: Int, agreement: String, figures: [Figure])]) throws -> [String] {
            let register = try Register.inMemory()
            for delivery in arrival {
                try register.deliver(
                    .sample(delivery.number), delivery.figures, .sample(.accepted, agreement: delivery.agreement))
            }
            return try register.currentObservations().map {
                "\($0.agreement) \($0.indicator) \($0.area) \($0.dimensions) \($0.period) \($0.delivery)"
            }
        }
        let expected = try order(deliveries)
        #expect(expected.count == 144)
        #expect(expected.first?.hasPrefix("a TOE-10 GM0482  2004") == true)
        for _ in 1...5 {
            let arrival = deliveries.shuffled(using: &generator).map { delivery in
                (delivery.number, delivery.agreement, delivery.figures.shuffled(using: &generator))
            }
            #expect(try order(arrival) == expected)
        }
    }

    @Test func `another municipality sees nothing of it`() throws {
        try register.deliver(1)
        try register.read { try $0.currentObservations(municipality: "GM0505") { _ in Issue.record("not theirs") } }
    }

    @Test func `an error in the reader's closure ends the reading`() throws {
        struct Interruption: Error {}
        try register.deliver(1)
        #expect(throws: Interruption.self) {
            try register.read { try $0.currentObservations(municipality: "GM0482") { _ in throw Interruption() } }
        }
    }
}

extension ObservationRecord.Value {
    /// Also tells `1.5` from `1.50`, which are equal as numbers.
    fileprivate var exactDescription: String { String(describing: self) }
}
