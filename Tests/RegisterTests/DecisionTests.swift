import ReportingModel
import Testing

@testable import Register

/// What officials decide on deliveries that wait, and what follows from it.
@Suite struct DecisionTests {
    let register: Register

    init() throws {
        register = try Register.inMemory()
    }

    private func decide(_ verdict: Decision.Verdict, on delivery: String, at minute: Int) throws {
        try register.decide(
            Decision(verdict, reason: "reden \(minute)", actor: "Anne", at: .sample(minute)), on: delivery)
    }

    private func values(asOf minute: Int? = nil) throws -> [String] {
        try register.read { snapshot in
            var deliveries: [String] = []
            try snapshot.currentObservations(municipality: "GM0482", asOf: minute.map(Instant.sample)) {
                deliveries.append("\($0.period): \($0.delivery)")
            }
            return deliveries
        }
    }

    @Test func `an accepted delivery counts from then on, and replaces what counted`() throws {
        let first = try register.deliver(1)
        let held = try register.deliver(2, outcome: .held)
        try decide(.accept, on: held.delivery, at: 10)
        #expect(try register.outcomes() == ["1: superseded", "2: acceptedWithRemarks"])
        #expect(try values() == ["2021: \(held.delivery)"])
        #expect(try values(asOf: 9) == ["2021: \(first.delivery)"])
        let events = try register.read { try $0.events(about: held.delivery) }
        #expect(events.last?.action == .decided)
        #expect(events.last?.actor == "Anne")
        #expect(events.last?.detail == "reden 10 (replaces \(first.delivery))")
    }

    @Test func `a withdrawn acceptance gives its period back, and every earlier moment stays as it was`() throws {
        let first = try register.deliver(1, years: [2020, 2021])
        let held = try register.deliver(2, years: [2021, 2022], outcome: .held, findings: [Finding(.estimateRead)])
        try decide(.accept, on: held.delivery, at: 10)
        try decide(.withdraw, on: held.delivery, at: 20)
        #expect(try register.outcomes() == ["1: accepted", "2: held"])
        let before = ["2020: \(first.delivery)", "2021: \(first.delivery)"]
        #expect(try values() == before)
        #expect(try values(asOf: 9) == before)
        #expect(
            try values(asOf: 15) == [
                "2020: \(first.delivery)", "2021: \(held.delivery)", "2022: \(held.delivery)",
            ])
        #expect(try values(asOf: 20) == before)
        try decide(.accept, on: held.delivery, at: 30)
        #expect(try values().count == 3)
        #expect(try values(asOf: 25) == before)
        #expect(try register.read { try $0.integrityProblems() }.isEmpty)
        #expect(
            try register.read { try $0.decisions(on: held.delivery) }.map(\.verdict) == [.accept, .withdraw, .accept])
    }

    @Test(arguments: [Decision.Verdict.return, .reject])
    func `what is turned down does not count, and can wait again`(verdict: Decision.Verdict) throws {
        let held = try register.deliver(1, outcome: .held)
        try decide(verdict, on: held.delivery, at: 10)
        #expect(try register.outcomes() == ["1: rejected"])
        #expect(try values().isEmpty)
        #expect(try register.read { try $0.integrityProblems() }.isEmpty)
        try decide(.withdraw, on: held.delivery, at: 20)
        try decide(.accept, on: held.delivery, at: 30)
        #expect(try values() == ["2021: \(held.delivery)"])
    }

    @Test func `a delivery that was turned down is judged anew under another configuration, and counts once`() throws {
        let held = try register.deliver(1, outcome: .held)
        try decide(.reject, on: held.delivery, at: 10)
        #expect(try register.deliver(1, at: 20).outcome == .duplicate)
        #expect(try register.deliver(1, at: 30, configuration: "c2").outcome == .accepted)
        #expect(try values() == ["2021: \(held.delivery)"])
        #expect(try register.read { try $0.integrityProblems() }.isEmpty)
    }

    @Test func `the second official is told what the first decided`() throws {
        let held = try register.deliver(1, outcome: .held)
        try decide(.accept, on: held.delivery, at: 10)
        let first = Decision(.accept, reason: "reden 10", actor: "Anne", at: .sample(10))
        #expect(throws: DecisionRefusal.isNotWaiting(.acceptedWithRemarks, last: first)) {
            try decide(.reject, on: held.delivery, at: 11)
        }
        #expect(throws: DecisionRefusal.unknownDelivery) { try decide(.accept, on: "niemand", at: 11) }
    }

    @Test func `what was never decided, or was replaced since, cannot be withdrawn`() throws {
        let first = try register.deliver(1, outcome: .held)
        #expect(throws: DecisionRefusal.nothingToWithdraw(.held)) { try decide(.withdraw, on: first.delivery, at: 9) }
        try decide(.accept, on: first.delivery, at: 10)
        try register.deliver(2, at: 20)
        #expect(throws: DecisionRefusal.isReplaced) { try decide(.withdraw, on: first.delivery, at: 30) }
        #expect(try register.outcomes() == ["1: superseded", "20: accepted"])
    }

    @Test func `an answer is due for every decision until it is given`() throws {
        let held = try register.deliver(1, outcome: .held)
        try decide(.accept, on: held.delivery, at: 10)
        let due = try register.read { try $0.unansweredDecisions() }
        #expect(due.map(\.delivery) == [held.delivery])
        try register.markAnswered(due, at: .sample(11))
        #expect(try register.read { try $0.unansweredDecisions() }.isEmpty)
    }
}
