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

    @Test func `a file that is judged again takes nothing from what came after it`() throws {
        let old = try register.deliver(1, years: [2021, 2022], outcome: .rejected)
        let newer = try register.deliver(2, at: 2, years: [2021])
        try register.deliver(1, at: 3, years: [2021, 2022], configuration: "c2")
        #expect(
            try register.currentObservations().map { "\($0.period): \($0.delivery)" }.sorted() == [
                "2021: \(newer.delivery)", "2022: \(old.delivery)",
            ])
        let outcomes = try [old, newer].map { recorded in
            try register.read { try $0.delivery(named: recorded.delivery) }?.outcome
        }
        #expect(outcomes == [.accepted, .accepted])
        #expect(try register.read { try $0.integrityProblems() } == [])

        // When the newer one is about all of it, the old one is replaced as soon as it is good.
        let other = try register.deliver(3, at: 4, years: [2030], outcome: .rejected)
        try register.deliver(4, at: 5, years: [2030])
        let again = try register.deliver(3, at: 6, years: [2030], configuration: "c2")
        #expect(again.delivery == other.delivery)
        #expect(try register.read { try $0.delivery(named: other.delivery) }?.outcome == .superseded)
        #expect(try register.currentObservations().count { $0.delivery == other.delivery } == 0)
        #expect(try register.read { try $0.integrityProblems() } == [])
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
