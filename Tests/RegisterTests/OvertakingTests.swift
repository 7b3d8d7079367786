import GRDB
import ReportingModel
import Testing

@testable import Register

/// A file that waits for a decision waits no longer once something newer came in its place.
@Suite struct OvertakingTests {
    let register: Register

    init() throws {
        register = try Register.inMemory()
    }

    private struct Case: CustomStringConvertible {
        let description: String
        /// What came in after the delivery about 2020 and 2021 that waits.
        let newer: [(outcome: Outcome, years: [Int], partner: String, agreement: String)]
        let isOvertaken: Bool

        init(
            _ description: String, _ newer: [(Outcome, [Int])], partner: String = "sjt",
            agreement: String = "sjt-wachttijd", isOvertaken: Bool
        ) {
            self.description = description
            self.newer = newer.map { ($0.0, $0.1, partner, agreement) }
            self.isOvertaken = isOvertaken
        }
    }

    private static let cases = [
        Case("accepted about the same", [(.accepted, [2020, 2021])], isOvertaken: true),
        Case("with remarks, about more", [(.acceptedWithRemarks, [2019, 2020, 2021])], isOvertaken: true),
        Case("waits itself", [(.held, [2020, 2021])], isOvertaken: true),
        Case("two that are about everything together", [(.accepted, [2020]), (.held, [2021])], isOvertaken: true),
        Case("about a part", [(.accepted, [2021])], isOvertaken: false),
        Case("about something else", [(.accepted, [2022])], isOvertaken: false),
        Case("refused", [(.rejected, [2020, 2021])], isOvertaken: false),
        Case("set apart", [(.quarantined, [2020, 2021])], isOvertaken: false),
        Case("another agreement", [(.accepted, [2020, 2021])], agreement: "sjt-trajecten", isOvertaken: false),
        Case("another partner's that waits", [(.held, [2020, 2021])], partner: "servanda", isOvertaken: false),
        Case("another partner's that counts", [(.accepted, [2020, 2021])], partner: "servanda", isOvertaken: true),
    ]

    @Test(arguments: cases.indices)
    func `only what is good enough, newer and about all its periods takes the place of a file that waits`(
        number: Int
    ) throws {
        let example = OvertakingTests.cases[number]
        let waiting = try register.deliver(1, years: [2020, 2021], outcome: .held, findings: [Finding(.estimateRead)])
        var last = ""
        for (position, newer) in example.newer.enumerated() {
            last = try register.deliver(
                .sample(2 + position, partner: newer.partner), newer.years.map { Figure(period: .year($0)) },
                .sample(newer.outcome, agreement: newer.agreement, periods: newer.years.map { .year($0) })
            ).delivery
        }
        let (delivery, held, lines, codes) = try register.read { snapshot in
            (
                try snapshot.delivery(named: waiting.delivery), try snapshot.heldCount(DeliveryFilter()),
                try snapshot.heldDeliveries(DeliveryFilter(), limit: 9).map(\.name), try snapshot.heldCodes()
            )
        }
        #expect(delivery?.isOvertaken == example.isOvertaken, "\(example)")
        #expect(delivery?.outcome == (example.isOvertaken ? .superseded : .held), "\(example)")
        #expect(delivery?.replacedBy == (example.isOvertaken ? [last] : []), "\(example)")
        #expect(lines.contains(waiting.delivery) != example.isOvertaken, "\(example)")
        #expect(lines.count == held, "\(example)")
        #expect(codes.isEmpty == example.isOvertaken, "\(example)")
        #expect(try register.read { try $0.integrityProblems() }.isEmpty)
    }

    @Test func `the lists, the overview and the partner see it as replaced`() throws {
        let first = try register.deliver(1, outcome: .held)
        let second = try register.deliver(2, outcome: .held)
        func names(_ outcome: Outcome) throws -> [String] {
            try register.read { try $0.deliveryLines(DeliveryFilter(outcome: outcome), limit: 9).map(\.name) }
        }
        #expect(try names(.held) == [second.delivery])
        #expect(try names(.superseded) == [first.delivery])
        #expect(try register.read { try $0.heldCounts() } == ["sjt": 1])
        let states = try register.read {
            try $0.periodStates(agreement: "sjt-wachttijd", endingFrom: CalendarDay(daysSince1970: 0))
        }
        #expect(states.map(\.heldCount) == [1])
        let receptions = try register.read { try $0.receptions(of: "sjt", before: nil, limit: 9) }
        #expect(receptions.map(\.outcome) == [.held, .superseded])
        #expect(receptions.map(\.replacedBy) == [nil, second.id])
        let event = try register.read { try $0.events(about: first.delivery) }.last
        #expect(event?.action == .replaced && event?.result == "superseded")
        #expect(event?.detail == "by \(second.delivery)")
    }

    @Test func `nothing that never counted makes a partner punctual`() throws {
        try register.deliver(1, outcome: .held)
        try register.deliver(2)
        let state = try register.read {
            try $0.periodStates(agreement: "sjt-wachttijd", endingFrom: CalendarDay(daysSince1970: 0))
        }.first
        #expect(state?.firstGoodReceivedAt == .sample(2))
        #expect(state?.heldCount == 0)
    }

    @Test(arguments: [Decision.Verdict.accept, .return, .reject])
    func `what was overtaken is not decided on`(verdict: Decision.Verdict) throws {
        let first = try register.deliver(1, outcome: .held)
        try register.deliver(2, outcome: .held)
        #expect(throws: DecisionRefusal.isReplaced) {
            try register.decide(Decision(verdict, reason: "x", actor: "Anne", at: .sample(9)), on: first.delivery)
        }
        #expect(try register.read { try $0.decisions(on: first.delivery) }.isEmpty)
    }

    @Test func `when the newer one is turned down the older one waits again, and no longer when that is withdrawn`()
        throws
    {
        let first = try register.deliver(1, outcome: .held)
        let second = try register.deliver(2, outcome: .held)
        func decide(_ verdict: Decision.Verdict, _ minute: Int) throws {
            try register.decide(
                Decision(verdict, reason: "x", actor: "Anne", at: .sample(minute)), on: second.delivery)
        }
        func standing() throws -> Outcome? { try register.read { try $0.delivery(named: first.delivery)?.outcome } }
        try decide(.return, 10)
        #expect(try standing() == .held)
        let event = try register.read { try $0.events(about: first.delivery) }.last
        #expect(event?.action == .waitsAgain && event?.actor == "Anne")
        try decide(.withdraw, 11)
        #expect(try standing() == .superseded)
        try decide(.accept, 12)
        #expect(try standing() == .superseded)
        #expect(try register.read { try $0.heldCount(DeliveryFilter()) } == 0)
        try decide(.withdraw, 13)
        #expect(try register.outcomes() == ["1: superseded", "2: held"])
        #expect(try register.read { try $0.integrityProblems() }.isEmpty)
    }

    @Test func `a newer one that counts for a part is named, so that nobody expects the older one to count for all`()
        throws
    {
        let first = try register.deliver(1, years: [2020, 2021], outcome: .held)
        func newer() throws -> String? {
            try register.read { snapshot -> String? in
                guard let delivery = try snapshot.delivery(named: first.delivery) else { return nil }
                return try snapshot.newerThatCounts(than: delivery)?.name
            }
        }
        #expect(try newer() == nil)
        let second = try register.deliver(2, years: [2021])
        #expect(try newer() == second.delivery)
    }

    @Test func `a register from before knows at once what was overtaken`() throws {
        let queue = try DatabaseQueue()
        try Migration.migrator.migrate(queue, upTo: "020 partner receptions")
        try queue.write { database in
            for (id, outcome, partner) in [
                (1, "held", "sjt"), (2, "held", "servanda"), (3, "accepted", "sjt"), (4, "held", "sjt"),
            ] {
                try database.execute(
                    sql: """
                        INSERT INTO delivery VALUES (\(id), 'D-\(id)', '\(partner)',
                            '\(String(repeating: "\(id)", count: 64))', 10, x'61', \(id), 'v', '\(outcome)', 'a',
                            'GM0482', 'csv', 1, 0, 0, 0, 0);
                        INSERT INTO deliveryPeriod (delivery, position, agreement, kind, firstDay, lastDay)
                            VALUES (\(id), 0, 'a', 1, \(id == 2 ? 400 : 0), \(id == 2 ? 500 : 365));
                        """)
            }
        }
        try Migration.migrator.migrate(queue)
        let overtaken = try queue.read {
            try Row.fetchAll($0, sql: "SELECT id, overtakenBy, firstReceivedAt FROM delivery ORDER BY id")
        }
        #expect(overtaken.map { $0["overtakenBy"] as Int64? } == [4, nil, nil, nil])
        #expect(overtaken.map { $0["firstReceivedAt"] as Int64 } == [1, 2, 3, 4])
    }

    @Test
    func `an acceptance that lost a part is withdrawn for the rest, and what it replaced there comes back in turn`()
        throws
    {
        let old = try register.deliver(1, years: [2020, 2021])
        let first = try register.deliver(2, years: [2020, 2021], outcome: .held, findings: [Finding(.estimateRead)])
        func decide(_ verdict: Decision.Verdict, on delivery: String, _ minute: Int) throws {
            try register.decide(Decision(verdict, reason: "x", actor: "Anne", at: .sample(minute)), on: delivery)
        }
        func current() throws -> [String] {
            let names = [old.delivery: "old", first.delivery: "first"]
            return try register.read { try $0.currentPeriods(agreement: "sjt-wachttijd") }
                .map { "\($0.period) \(names[$0.delivery] ?? "newest")" }
        }
        try decide(.accept, on: first.delivery, 10)
        #expect(try current() == ["2020 first", "2021 first"])
        let newest = try register.deliver(20, years: [2021], outcome: .held, findings: [Finding(.estimateRead)])
        try decide(.accept, on: newest.delivery, 21)
        #expect(try current() == ["2020 first", "2021 newest"])
        try decide(.withdraw, on: first.delivery, 22)
        #expect(try current() == ["2020 old", "2021 newest"])
        #expect(try register.outcomes() == ["1: accepted", "2: held", "20: acceptedWithRemarks"])
        try decide(.withdraw, on: newest.delivery, 23)
        #expect(try current() == ["2020 old", "2021 old"])
        try decide(.accept, on: first.delivery, 24)
        #expect(try current() == ["2020 first", "2021 first"])
        #expect(try register.read { try $0.integrityProblems() }.isEmpty)
    }

    @Test func `a file of which something newer counts for a part is accepted for the rest, and that can be withdrawn`()
        throws
    {
        let first = try register.deliver(1, years: [2020, 2021], outcome: .held, findings: [Finding(.estimateRead)])
        let second = try register.deliver(2, years: [2021])
        func decide(_ verdict: Decision.Verdict, _ minute: Int) throws {
            try register.decide(Decision(verdict, reason: "x", actor: "Anne", at: .sample(minute)), on: first.delivery)
        }
        func current() throws -> [String] {
            try register.read { try $0.currentPeriods(agreement: "sjt-wachttijd") }
                .map { "\($0.period) \($0.delivery == first.delivery ? "first" : "second")" }
        }
        func passed() throws -> [Period] {
            try register.read { snapshot -> [Period] in
                guard let delivery = try snapshot.delivery(named: first.delivery) else { return [] }
                return try snapshot.newerThatCounts(than: delivery)?.periods ?? []
            }
        }
        #expect(try passed() == [.year(2021)])
        for minute in [10, 20] {
            try decide(.accept, minute)
            #expect(try current() == ["2020 first", "2021 second"])
            #expect(try register.outcomes() == ["1: acceptedWithRemarks", "2: accepted"])
            try decide(.withdraw, minute + 1)
            #expect(try current() == ["2021 second"])
            #expect(try register.outcomes() == ["1: held", "2: accepted"])
        }
        try decide(.accept, 30)
        #expect(second.outcome == .accepted)
        #expect(try register.read { try $0.integrityProblems() }.isEmpty)
    }

    @Test func `when two stood in the place of one period, the last of them counts again`() throws {
        let old = try register.deliver(1, years: [2020, 2021])
        let first = try register.deliver(2, years: [2020, 2021], outcome: .held, findings: [Finding(.estimateRead)])
        let second = try register.deliver(3, years: [2020], outcome: .held, findings: [Finding(.estimateRead)])
        func decide(_ verdict: Decision.Verdict, on delivery: String, _ minute: Int) throws {
            try register.decide(Decision(verdict, reason: "x", actor: "Anne", at: .sample(minute)), on: delivery)
        }
        try decide(.accept, on: second.delivery, 10)
        try decide(.accept, on: first.delivery, 11)
        #expect(try register.current() == ["2020: 3", "2021: 2"])
        // What counted for the period was replaced; what was accepted when it had passed was not.
        let replaces = try register.read { try $0.delivery(named: second.delivery)?.replaces }
        #expect(replaces == [old.delivery])
        try decide(.withdraw, on: second.delivery, 12)
        #expect(try register.current() == ["2020: 2", "2021: 2"])
        try decide(.withdraw, on: first.delivery, 13)
        #expect(try register.current() == ["2020: 1", "2021: 1"])
        #expect(try register.read { try $0.integrityProblems() }.isEmpty)
    }
}
