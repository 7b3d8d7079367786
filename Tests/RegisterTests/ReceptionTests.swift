import ReportingModel
import Testing

@testable import Register

@Suite struct ReceptionTests {
    let register: Register

    init() throws {
        register = try Register.inMemory()
    }

    private func pending() throws -> [ReceptionRecord] { try register.read { try $0.pendingReceptions() } }

    @Test func `a reception is pending until every step is done`() throws {
        let recorded = try register.deliver(1)
        #expect(try pending().map(\.remaining) == [[.answered, .stored, .released]])
        try register.complete([.stored], of: recorded.id, at: .sample(7))
        #expect(try pending().map(\.remaining) == [[.answered, .released]])
        try register.complete([.answered, .stored, .released], of: recorded.id, at: .sample(8))
        #expect(try pending().isEmpty)
        let reception = try #require(try register.read { try $0.reception(recorded.id) })
        #expect(reception.done == [.answered: .sample(8), .stored: .sample(7), .released: .sample(8)])
        #expect(reception.identity == .sample(1))
        #expect(reception.contentHash == .sample(1))
        #expect(reception.workName == "work-1")
    }

    @Test func `a duplicate has its own answer to get`() throws {
        let first = try register.deliver(1)
        try register.complete(Set(ReceptionStep.allCases), of: first.id, at: .sample(2))
        let second = try register.deliver(1, at: 3)
        #expect(try pending().map(\.id) == [second.id])
        #expect(try pending().first?.delivery == first.delivery)
    }

    @Test func `an unknown reception cannot be crossed off`() throws {
        #expect(throws: RegisterFailure.unknown(what: "reception 5")) {
            try register.complete([.answered], of: ReceptionID(rawValue: 5), at: .sample(1))
        }
        #expect(throws: RegisterFailure.unknown(what: "reception 5")) {
            try register.read { try $0.report(of: ReceptionID(rawValue: 5)) }
        }
    }

    @Test func `the very file that was committed is recognised until it is released`() throws {
        let recorded = try register.deliver(1)
        func unreleased(_ identity: FileIdentity, _ name: String = "cijfers-1.csv") throws -> ReceptionID? {
            try register.read {
                try $0.unreleasedReception(partner: "sjt", fileName: FileName(name), identity: identity)?.id
            }
        }
        let touched = FileIdentity(
            device: 2_049, inode: .max - 1, byteCount: 1_001, modifiedAt: 17, changedAt: 19)
        #expect(try unreleased(.sample(1)) == recorded.id)
        #expect(try unreleased(touched) == nil)
        #expect(try unreleased(.sample(1), "Cijfers-1.csv") == nil)
        try register.complete([.released], of: recorded.id, at: .sample(2))
        #expect(try unreleased(.sample(1)) == nil)
    }

    @Test func `names that are equal as text but not as bytes are different files`() throws {
        for (number, bytes) in [[0xC3, 0xA9], [0x65, 0xCC, 0x81], [0xFF]].enumerated() {
            var draft = ReceptionDraft.sample(number)
            draft.fileName = FileName(bytes: bytes.map { UInt8($0) })
            try register.deliver(draft, [], .sample(.rejected))
        }
        let found = try register.read { try $0.deliveries(fileName: FileName("\u{E9}")) }
        #expect(found.map(\.contentHash) == [.sample(0)])
        #expect(try register.read { try $0.receptions(fileName: FileName(bytes: [0xFF])) }.count == 1)
    }

    @Test func `a refusal is recorded once for a file and only its answer is due`() throws {
        let finding = Finding(.notAFile, ["found": "een map"])
        var refusal = RefusalDraft(
            partner: "sjt", fileName: FileName("map.csv"), identity: .sample(1), receivedAt: .sample(1),
            configurationVersion: "c1", findings: [finding])
        let id = try #require(try register.recordRefusal(refusal))
        refusal.receivedAt = .sample(2)
        #expect(try register.recordRefusal(refusal) == nil)
        #expect(try pending().map(\.remaining) == [[.answered]])
        let report = try register.read { try $0.report(of: id) }
        #expect(report.findings == [finding])
        #expect(report.delivery == nil)
        #expect(report.reception.receivedAt == .sample(1))
        #expect(report.byteCount == 1_001)
        try register.complete([.answered], of: id, at: .sample(3))
        #expect(try pending().isEmpty)

        refusal.identity = .sample(2)
        refusal.workName = "work-2"
        #expect(try register.recordRefusal(refusal) != nil)
        #expect(try pending().map(\.remaining) == [[.answered, .stored, .released]])
    }

    @Test func `the report of a reception tells what it replaced and what came first`() throws {
        let first = try register.deliver(1)
        let second = try register.deliver(2)
        let again = try register.deliver(2, at: 3)
        let reports = try register.read { snapshot in
            try [first.id, second.id, again.id].map { try snapshot.report(of: $0) }
        }
        #expect(reports.map(\.replaces) == [[], [first.delivery], []])
        #expect(reports.map(\.reception.outcome) == [.accepted, .accepted, .duplicate])
        #expect(reports.map(\.first) == [nil, nil, RecordedReception.First(at: .sample(2), outcome: .accepted)])
        #expect(reports.map(\.observationCount) == [1, 1, 1])
        #expect(reports.map(\.periods) == [[.year(2021)], [.year(2021)], [.year(2021)]])
    }
}
