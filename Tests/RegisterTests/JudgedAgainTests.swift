import ReportingModel
import Testing

@testable import Register

/// The same content under a new verdict: what the earlier receptions say, and when the file came in.
@Suite struct JudgedAgainTests {
    let register: Register

    init() throws {
        register = try Register.inMemory()
    }

    private func states() throws -> [PeriodState] {
        try register.read {
            try $0.periodStates(agreement: "sjt-wachttijd", endingFrom: CalendarDay(daysSince1970: 0))
        }
    }

    @Test func `whoever was in time stays in time when the file is judged again`() throws {
        let first = try register.deliver(1, outcome: .rejected)
        try register.deliver(1, at: 90, configuration: "c2")
        #expect(try states().map(\.firstGoodReceivedAt) == [.sample(1)])
        let delivery = try #require(try register.read { try $0.delivery(named: first.delivery) })
        #expect(delivery.outcome == .accepted)
        #expect(delivery.firstReceivedAt == .sample(1))
        #expect(delivery.receivedAt == .sample(90))
    }

    @Test func `another content that comes later is later`() throws {
        try register.deliver(1, outcome: .rejected)
        try register.deliver(2, at: 90)
        #expect(try states().map(\.firstGoodReceivedAt) == [.sample(90)])
    }

    @Test func `every earlier answer gives way to the new one`() throws {
        let first = try register.deliver(1, outcome: .rejected, findings: [Finding(.emptyFile)])
        let repeated = try register.deliver(1, at: 2)
        let reports = { try [first.id, repeated.id].map(register.report) }
        #expect(try reports().map(\.judgedAgain) == [nil, nil])
        let again = try register.deliver(1, at: 3, configuration: "c2")
        let later = DeliveryReport.LaterAnswer(number: again.id.rawValue, receivedAt: .sample(3))
        #expect(try reports().map(\.judgedAgain) == [later, later])
        let after = try register.deliver(1, at: 4, configuration: "c2")
        #expect(try register.report(again.id).judgedAgain == nil)
        #expect(try register.report(after.id).judgedAgain == nil)
        let receptions = try register.read { try $0.receptions(of: "sjt", before: nil, limit: 9) }
        #expect(receptions.map(\.judgedAgainAs) == [nil, nil, again.id, again.id])
    }
}

extension Register {
    fileprivate func report(_ id: ReceptionID) throws -> ReceptionReport { try read { try $0.report(of: id) } }
}
