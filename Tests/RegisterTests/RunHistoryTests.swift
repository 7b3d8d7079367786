import ReportingModel
import Testing

@testable import Register

@Suite struct RunHistoryTests {
    private let register: Register

    init() throws {
        register = try Register.inMemory()
    }

    private func consolidate(_ minute: Int, _ deliveries: [String], municipality: String = "GM0482") throws {
        try register.record(
            ConsolidationRun(
                municipality: municipality, asOf: .sample(100_000), finishedAt: .sample(minute),
                configurationVersion: "c1", observationCount: 1,
                files: [
                    ConsolidationRun.File(name: "run-\(minute)/a.csv", byteCount: 3, contentHash: .sample(minute))
                ], deliveries: deliveries))
    }

    private func deliver(_ content: Int, at minute: Int, _ years: [Int], value: Int) throws -> String {
        try register.deliver(
            .sample(content, at: minute),
            years.map { Figure(period: .year($0), value: .exact(ExactDecimal(value))) },
            .sample(.accepted, periods: years.map { .year($0) })
        ).delivery
    }

    @Test func `what was written while the clock was ahead is not when outputs were last written`() throws {
        for minute in [1, 3, 9] { try consolidate(minute, []) }
        try consolidate(8, [], municipality: "GM0523")
        #expect(try register.read { try $0.lastConsolidations(until: .sample(5)) } == ["GM0482": .sample(3)])
        #expect(try register.read { try $0.lastConsolidations(until: .sample(9)) }.count == 2)
    }

    @Test func `the first reception is the first that was recorded, whatever its clock said`() throws {
        #expect(try register.read { try $0.firstReceptionMoment() } == nil)
        _ = try deliver(1, at: 9, [2021], value: 1)
        _ = try deliver(2, at: 3, [2022], value: 1)
        #expect(try register.read { try $0.firstReceptionMoment() } == .sample(9))
    }

    @Test func `runs come newest first, page by page, of one municipality`() throws {
        for minute in 1...3 { try consolidate(minute, []) }
        try consolidate(4, [], municipality: "GM0523")
        let first = try register.read { try $0.runs(municipality: "GM0482", limit: 2) }
        #expect(first.map(\.folder) == ["run-3", "run-2"])
        #expect(first.map(\.fileCount) == [1, 1])
        let rest = try register.read { try $0.runs(municipality: "GM0482", before: first[1].id, limit: 2) }
        #expect(rest.map(\.folder) == ["run-1"])
        #expect(try register.read { try $0.run(99) } == nil)
    }

    @Test func `a file is found by its exact name only`() throws {
        try consolidate(1, [])
        #expect(try register.read { try $0.file(named: "run-1/a.csv", ofRun: 1) }?.byteCount == 3)
        for name in ["a.csv", "run-1/../run-1/a.csv", "RUN-1/A.CSV", ""] {
            #expect(try register.read { try $0.file(named: name, ofRun: 1) } == nil, "\(name)")
        }
    }

    @Test func `a delivery that lost one of its periods still counts for the other`() throws {
        let old = try deliver(1, at: 1, [2020, 2021], value: 5)
        try consolidate(2, [old])
        let new = try deliver(2, at: 3, [2021], value: 8)
        try consolidate(4, [old, new])
        let runs = try register.read { try $0.runs(municipality: "GM0482", limit: 2) }
        let changes = try register.read { try $0.changes(from: runs[1], to: runs[0]) }
        #expect(changes.added == [new] && changes.removed.isEmpty)
        let figures = try #require(changes.figures)
        #expect(figures.map(\.period) == [.year(2021)])
        #expect(figures.map(\.before) == [.exact(ExactDecimal(5))])
        #expect(figures.map(\.after) == [.exact(ExactDecimal(8))])
    }

    @Test func `the same deliveries are no change`() throws {
        let name = try deliver(1, at: 1, [2020], value: 5)
        try consolidate(2, [name])
        try consolidate(3, [name])
        let runs = try register.read { try $0.runs(municipality: "GM0482", limit: 2) }
        let changes = try register.read { try $0.changes(from: runs[1], to: runs[0]) }
        #expect(changes == RunChanges(added: [], removed: [], addedCount: 0, removedCount: 0, figures: []))
    }
}
