import GRDB
import ReportingModel
import Testing

@testable import Register

/// Queries that find their answer by an index or a count, beside the plain way: going through everything there is.
@Suite struct LargeRegisterTests {
    @Test(arguments: [1, 2, 3] as [UInt64])
    func `receptions are counted as going through them counts`(seed: UInt64) throws {
        let register = try RegisterByChance.register(seed: seed)
        try register.read { snapshot in
            let within = OutcomeTally.bounds.map { "coalesce(sum(answeredAt - receivedAt <= \($0)), 0)" }
            let plain = try Row.fetchAll(
                snapshot.database,
                sql: """
                    SELECT outcome, count(*), count(answeredAt), coalesce(sum(answeredAt - receivedAt), 0),
                        \(within.joined(separator: ", "))
                    FROM reception GROUP BY outcome ORDER BY outcome
                    """
            ).map { row in
                OutcomeTally(
                    outcome: try row.word("outcome"), count: row[1], answeredCount: row[2], milliseconds: row[3],
                    within: OutcomeTally.bounds.indices.map { row[4 + $0] })
            }
            #expect(try snapshot.outcomeTallies() == plain)
            #expect(plain.contains { $0.outcome == .duplicate } && plain.contains { $0.count > $0.answeredCount })
            #expect(try snapshot.integrityProblems().isEmpty)
        }
    }

    @Test func `a count that went wrong is damage`() throws {
        let register = try Register.inMemory()
        try register.deliver(1)
        try register.write("spoil the count") { try $0.execute(sql: "UPDATE receptionTally SET count = 2") }
        #expect(try register.read { try $0.integrityProblems() }.map(\.en) == ["the receptions were counted wrongly"])
    }

    @Test func `a register from before has its receptions counted once`() throws {
        let queue = try DatabaseQueue()
        try Migration.migrator.migrate(queue, upTo: "020 partner receptions")
        try queue.write { database in
            for (id, outcome, answered) in [
                (1, "rejected", "40"), (2, "rejected", "NULL"), (3, "quarantined", "9999999"),
            ] {
                try database.execute(
                    sql: """
                        INSERT INTO reception (id, partner, fileName, device, inode, byteCount, modifiedAt, changedAt,
                            receivedAt, configurationVersion, outcome, answeredAt)
                        VALUES (\(id), 'sjt', x'61', 1, \(id), 1, 1, 1, 0, 'v', '\(outcome)', \(answered))
                        """)
            }
        }
        try Migration.migrator.migrate(queue)
        let tallies = try queue.read { try RegisterSnapshot(database: $0).outcomeTallies() }
        #expect(
            tallies.map { "\($0.outcome) \($0.count) \($0.answeredCount) \($0.milliseconds) \($0.within)" } == [
                "quarantined 1 1 9999999 [0, 0, 0, 0, 0, 0, 0]", "rejected 2 1 40 [1, 1, 1, 1, 1, 1, 1]",
            ])
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `what is open and what came in about a period is what all deliveries say`(seed: UInt64) throws {
        let register = try RegisterByChance.register(seed: seed)
        try register.read { snapshot in
            let all = try snapshot.deliveries()
            let held = Dictionary(grouping: all.filter { $0.outcome == .held }, by: \.partner).mapValues(\.count)
            #expect(try snapshot.heldCounts() == held && !held.isEmpty)
            // One that waited until a newer one came was never good.
            let overtaken = Set(all.filter(\.isOvertaken).map(\.name))
            #expect(!overtaken.isEmpty)
            let first = try #require(CalendarDay(year: 2019, month: 6, day: 1))
            for agreement in RegisterByChance.agreements {
                let lines = try snapshot.deliveredPeriods(agreement: agreement).filter { $0.period.lastDay >= first }
                let plain = Dictionary(grouping: lines, by: \.period).sorted { $0.key < $1.key }.map { period, lines in
                    PeriodState(
                        agreement: agreement, period: period, current: lines.first { $0.isCurrent }?.delivery,
                        firstGoodReceivedAt: lines.filter {
                            [.accepted, .acceptedWithRemarks, .superseded].contains($0.outcome)
                                && !overtaken.contains($0.delivery)
                        }.map(\.receivedAt).min(),
                        last: lines[lines.count - 1].delivery, lastOutcome: lines[lines.count - 1].outcome,
                        isReturned: false, heldCount: lines.count { $0.outcome == .held }, deliveryCount: lines.count)
                }
                #expect(try snapshot.periodStates(agreement: agreement, endingFrom: first) == plain && plain.count > 2)
            }
        }
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `the latest figures are those that going through all figures gives`(seed: UInt64) throws {
        let register = try RegisterByChance.register(seed: seed)
        let codes: Set = ["TOE-01", "TOE-03", "TOE-09"]
        for (agreement, municipality) in zip(RegisterByChance.agreements, ["GM0482", "GM0523"]) {
            let (figures, periods) = try plainly(codes, agreement, municipality, register)
            let latest = try register.read {
                try $0.latestFigures(of: codes, agreement: agreement, area: "GM0482")
            }
            #expect(latest == figures && !figures.isEmpty)
            #expect(try register.read { try $0.latestPeriods(of: codes, agreement: agreement) } == periods)
        }
    }

    /// The latest figure of the whole and the last period of each indicator, no further back than six periods.
    private func plainly(
        _ codes: Set<String>, _ agreement: String, _ municipality: String, _ register: Register
    ) throws -> (figures: [String: ObservationRecord], periods: [String: Period]) {
        var figures: [String: ObservationRecord] = [:]
        var periods: [String: Period] = [:]
        let counting = try register.read { try $0.currentPeriods(agreement: agreement) }.map(\.period)
        let recent = Set(counting.sorted { $0.lastDay > $1.lastDay }.prefix(6))
        for record in try current(municipality, register)
        where record.agreement == agreement && codes.contains(record.indicator) && recent.contains(record.period) {
            periods[record.indicator] = max(periods[record.indicator] ?? record.period, record.period)
            guard record.dimensions.isEmpty, record.area == "GM0482" else { continue }
            if let known = figures[record.indicator], known.period > record.period { continue }
            figures[record.indicator] = record
        }
        return (figures, periods)
    }

    private func current(_ municipality: String, _ register: Register) throws -> [ObservationRecord] {
        try register.read { snapshot in
            var records: [ObservationRecord] = []
            try snapshot.currentObservations(municipality: municipality) { records.append($0) }
            return records
        }
    }

    @Test(arguments: [1, 2] as [UInt64])
    func `each choice of the lists gives what looking at every delivery gives`(seed: UInt64) throws {
        let register = try RegisterByChance.register(seed: seed)
        try register.read { snapshot in
            let all = try snapshot.deliveries()
            var codes: [String: Set<FindingCode>] = [:]
            for delivery in all { codes[delivery.name] = Set(try snapshot.findings(of: delivery.name).map(\.code)) }
            for filter in LargeRegisterTests.filters {
                var fits: [DeliveryRecord] = []
                for delivery in all where isWanted(delivery, codes[delivery.name] ?? [], filter) {
                    fits.append(delivery)
                }
                let newest = fits.sorted { $0.receivedAt > $1.receivedAt }.map(\.name)
                #expect(try snapshot.deliveryLines(filter, limit: 100).map(\.name) == newest, "\(filter)")
                let page = try snapshot.deliveryPage(filter, before: nil, limit: 100)
                #expect(page.items == fits.reversed(), "\(filter)")
                // What waits is held, whatever else was asked.
                guard filter.outcome != .rejected else { continue }
                let held = Set(fits.filter { $0.outcome == .held }.map(\.name))
                #expect(try Set(snapshot.heldDeliveries(filter, limit: 100).map(\.name)) == held, "\(filter)")
                #expect(try snapshot.heldCount(filter) == held.count, "\(filter)")
            }
        }
    }

    private func isWanted(_ delivery: DeliveryRecord, _ codes: Set<FindingCode>, _ filter: DeliveryFilter) -> Bool {
        if let municipality = filter.municipality, municipality != delivery.municipality { return false }
        if let partner = filter.partner, partner != delivery.partner { return false }
        if let agreement = filter.agreement, agreement != delivery.agreement { return false }
        if let outcome = filter.outcome, outcome != delivery.outcome { return false }
        if let code = filter.code, !codes.contains(code) { return false }
        return true
    }

    private static var filters: [DeliveryFilter] {
        var filters = [DeliveryFilter()]
        for partner in ["kr8", nil] {
            for outcome in [Outcome.held, .rejected, nil] {
                for code in [FindingCode.duplicateKey, nil] {
                    filters += [
                        DeliveryFilter(partner: partner, outcome: outcome, code: code),
                        DeliveryFilter(municipality: "GM0482", partner: partner, outcome: outcome, code: code),
                        DeliveryFilter(partner: partner, agreement: "sjt-wachttijd", outcome: outcome, code: code),
                        DeliveryFilter(
                            municipality: "GM0523", partner: partner, agreement: "sjt-wachttijd", outcome: outcome),
                    ]
                }
            }
        }
        return filters
    }
}
