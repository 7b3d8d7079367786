import ReportingModel
import Testing

@testable import Register

@Suite struct ReplacementTests {
    let register: Register

    init() throws {
        register = try Register.inMemory()
    }

    @Test func `a resubmission replaces the whole delivery of the same period`() throws {
        let first = try register.deliver(1)
        let second = try register.deliver(2)
        #expect(second.replaces == [first.delivery])
        #expect(try register.outcomes() == ["1: superseded", "2: accepted"])
        #expect(try register.current() == ["2021: 2"])
        #expect(try register.currentObservations().map(\.delivery) == [second.delivery])
    }

    @Test func `a delivery that keeps a period is replaced in part`() throws {
        let first = try register.deliver(1, years: [2020, 2021])
        let second = try register.deliver(2, years: [2021, 2022])
        #expect(second.replaces == [first.delivery])
        #expect(try register.outcomes() == ["1: accepted", "2: accepted"])
        #expect(try register.current() == ["2020: 1", "2021: 2", "2022: 2"])

        let third = try register.deliver(3, years: [2020])
        #expect(third.replaces == [first.delivery])
        #expect(try register.outcomes() == ["1: superseded", "2: accepted", "3: accepted"])
        #expect(try register.current() == ["2020: 3", "2021: 2", "2022: 2"])
    }

    @Test func `one delivery may replace several`() throws {
        let first = try register.deliver(1, years: [2020])
        let second = try register.deliver(2, years: [2021], outcome: .acceptedWithRemarks)
        #expect(try register.deliver(3, years: [2020, 2021]).replaces == [first.delivery, second.delivery])
        let delivery = try #require(try register.read { try $0.delivery(named: first.delivery) })
        #expect(delivery.replacedBy == ["sjt-\(ContentHash.sample(3).short)"])
        #expect(delivery.periods == [.year(2020)])
    }

    @Test(arguments: [Outcome.held, .rejected, .quarantined, .failed])
    func `a delivery that is not accepted changes nothing current`(outcome: Outcome) throws {
        try register.deliver(1)
        #expect(try register.deliver(2, outcome: outcome).replaces.isEmpty)
        #expect(try register.current() == ["2021: 1"])
        #expect(try register.outcomes() == ["1: accepted", "2: \(outcome)"])
        let periods = try register.read { try $0.deliveredPeriods(agreement: "sjt-wachttijd") }
        #expect(periods.map(\.isCurrent) == [true, false])
        #expect(periods.map(\.outcome) == [.accepted, outcome])
    }

    @Test func `a held delivery keeps its observations for the official who decides`() throws {
        let held = try register.deliver(1, years: [2020, 2021], outcome: .held)
        var count = 0
        try register.read { try $0.observations(ofDelivery: held.delivery) { _ in count += 1 } }
        #expect(count == 2)
    }

    @Test func `the same period of another agreement stays`() throws {
        try register.deliver(1)
        try register.deliver(2, agreement: "sjt-trajecten")
        #expect(try register.outcomes() == ["1: accepted", "2: accepted"])
        #expect(try register.currentObservations().count == 2)
    }

    @Test func `a period without observations replaces nothing`() throws {
        try register.deliver(1, years: [2020])
        _ = try register.record(.sample(2)) { writer in
            var book = CodeBook()
            _ = book.period(.year(2020))
            try writer.write(ObservationBatch([Figure(period: .year(2021))], &book))
            return .sample(.accepted)
        }
        #expect(try register.current() == ["2020: 1", "2021: 2"])
    }

    @Test func `what was current at an earlier moment can still be asked`() throws {
        try register.deliver(1, years: [2020, 2021])
        try register.deliver(5, years: [2021])
        #expect(try register.current(asOf: 0) == [])
        #expect(try register.current(asOf: 4) == ["2020: 1", "2021: 1"])
        #expect(try register.current(asOf: 5) == ["2020: 1", "2021: 5"])
        #expect(
            try register.currentObservations(asOf: .sample(4)).map(\.fileName.printable) == [
                "cijfers-1.csv", "cijfers-1.csv",
            ])
    }

    @Test func `a clock that was set back does not stand in the way`() throws {
        try register.deliver(1, at: 9)
        try register.deliver(2, at: 3)
        #expect(try register.current() == ["2021: 3"])
        #expect(try register.current(asOf: 5) == ["2021: 3"])
    }
}
