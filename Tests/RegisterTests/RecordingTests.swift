import GRDB
import ReportingModel
import Testing

@testable import Register

@Suite struct RecordingTests {
    let register: Register

    init() throws {
        register = try Register.inMemory()
    }

    @Test func `an accepted file becomes a delivery with its observations`() throws {
        let recorded = try register.deliver(1, years: [2021, 2020])
        let delivery = try #require(try register.read { try $0.delivery(named: recorded.delivery) })
        #expect(recorded.outcome == .accepted)
        #expect(!recorded.isDuplicate)
        #expect(delivery.name == "sjt-\(ContentHash.sample(1).short)")
        #expect(delivery.contentHash == .sample(1))
        #expect(delivery.byteCount == 1_001)
        #expect(delivery.fileName == FileName("cijfers-1.csv"))
        #expect(delivery.receivedAt == .sample(1))
        #expect(delivery.counts == RowCounts(accepted: 1, withRemark: 2, held: 3, refused: 4))
        #expect(delivery.format == .csv)
        #expect(delivery.observationCount == 2)
        #expect(delivery.periods == [.year(2020), .year(2021)])
        #expect(try register.currentObservations().count == 2)
    }

    @Test func `the same content from the same partner is a duplicate and is not judged`() throws {
        let first = try register.deliver(1)
        let second = try register.record(.sample(1, at: 5, configuration: "c2")) { _ in
            Issue.record("a duplicate is not judged")
            return .sample(.rejected)
        }
        #expect(second.isDuplicate)
        #expect(second.delivery == first.delivery)
        #expect(second.first == RecordedReception.First(at: .sample(1), outcome: .accepted))
        #expect(try register.outcomes() == ["1: accepted"])
        #expect(try register.read { try $0.receptions(of: first.delivery).map(\.outcome) } == [.accepted, .duplicate])
        #expect(try register.currentObservations().count == 1)
    }

    @Test func `a duplicate of a replaced delivery says that it was replaced`() throws {
        try register.deliver(1)
        try register.deliver(2)
        let again = try register.deliver(1, at: 3)
        #expect(again.first?.outcome == .superseded)
        #expect(try register.current() == ["2021: 2"])
    }

    @Test func `the same content from another partner is another delivery`() throws {
        try register.deliver(1)
        let other = try register.deliver(
            .sample(1, partner: "dvds"), [Figure(period: .year(2021))], .sample(.accepted, agreement: "dvds-jaar"))
        #expect(!other.isDuplicate)
        #expect(other.delivery.hasPrefix("dvds-"))
        #expect(try register.read { try $0.deliveries(hashPrefix: ContentHash.sample(1).short) }.count == 2)
    }

    @Test(arguments: [Outcome.rejected, .quarantined])
    func `a refused file keeps its findings and counts but no observations`(outcome: Outcome) throws {
        let finding = Finding(.notANumber, ["column": "Wachttijd"], at: Place(line: 4, column: 2))
        let recorded = try register.deliver(1, years: [2021], outcome: outcome, findings: [finding])
        let delivery = try #require(try register.read { try $0.delivery(named: recorded.delivery) })
        #expect(delivery.outcome == outcome)
        #expect(delivery.observationCount == 0)
        #expect(delivery.counts.refused == 4)
        #expect(delivery.periods == [.year(2021)])
        #expect(try register.read { try $0.findings(of: recorded.delivery) } == [finding])
        #expect(try register.currentObservations().isEmpty)
        #expect(try register.read { try $0.integrityProblems() }.isEmpty)
    }

    @Test func `a file of no known agreement is kept without periods`() throws {
        let recorded = try register.deliver(1, outcome: .rejected, agreement: nil)
        let delivery = try #require(try register.read { try $0.delivery(named: recorded.delivery) })
        #expect(delivery.agreement == nil)
        #expect(delivery.periods.isEmpty)
    }

    @Test(arguments: [Outcome.rejected, .quarantined])
    func `a refused file is judged again under another configuration`(outcome: Outcome) throws {
        let finding = Finding(.unknownColumn, ["column": "Wachtijd"])
        let refused = try register.deliver(1, outcome: outcome, findings: [finding])
        #expect(try register.deliver(1, at: 2, outcome: outcome).isDuplicate)

        let accepted = try register.deliver(1, at: 3, years: [2021, 2022], configuration: "c2")
        #expect(!accepted.isDuplicate)
        #expect(accepted.delivery == refused.delivery)
        let delivery = try #require(try register.read { try $0.delivery(named: refused.delivery) })
        #expect(delivery.outcome == .accepted)
        #expect(delivery.configurationVersion == "c2")
        #expect(delivery.receivedAt == .sample(3))
        #expect(try register.read { try $0.findings(of: refused.delivery) }.isEmpty)
        #expect(try register.current() == ["2021: 3", "2022: 3"])
        #expect(
            try register.read { try $0.receptions(of: refused.delivery).map(\.outcome) }
                == [outcome, .duplicate, .accepted])
    }

    @Test func `a file that fitted no agreement is judged again under another name, one that did is not`() throws {
        let unknown = try register.deliver(1, outcome: .rejected, agreement: nil)
        let renamed = try register.deliver(1, at: 2)
        #expect(renamed.outcome == .accepted)
        #expect(renamed.delivery == unknown.delivery)
        try register.deliver(3, outcome: .rejected)
        #expect(try register.deliver(3, at: 4).isDuplicate)
    }

    @Test func `a delivery that failed is judged again under any configuration`() throws {
        try register.deliver(1, outcome: .failed)
        #expect(try register.deliver(1, at: 2).outcome == .accepted)
    }

    @Test func `nothing is left when judging throws`() throws {
        struct Interruption: Error {}
        #expect(throws: Interruption.self) {
            try register.record(.sample(1)) { writer in
                var book = CodeBook()
                try writer.write(ObservationBatch([Figure(period: .year(2021))], &book))
                throw Interruption()
            }
        }
        let counts = try register.database.read { database in
            try ["delivery", "deliveryCode", "deliveryPeriod", "observation", "reception", "finding", "event"].map {
                try Int.fetchOne(database, sql: "SELECT count(*) FROM \($0)") ?? -1
            }
        }
        #expect(counts == [0, 0, 0, 0, 0, 0, 0])
        #expect(try register.deliver(1).outcome == .accepted)
    }

    @Test func `observations may come in many batches with words in between`() throws {
        _ = try register.record(.sample(1)) { writer in
            var book = CodeBook()
            for year in 2001...2010 {
                let figure = Figure(
                    indicator: "TOE-\(year % 3)", period: .year(year), area: "WK\(year % 4)", unit: "dagen",
                    remark: "toelichting \(year)")
                try writer.write(ObservationBatch([figure], &book))
            }
            return .sample(.accepted)
        }
        let records = try register.currentObservations().sorted { $0.period < $1.period }
        #expect(records.map(\.remark) == (2001...2010).map { "toelichting \($0)" })
        #expect(records.map(\.indicator) == (2001...2010).map { "TOE-\($0 % 3)" })
        #expect(records.map(\.area) == (2001...2010).map { "WK\($0 % 4)" })
        #expect(Set(records.map(\.unit)) == ["dagen"])
    }

    @Test func `two contents that share the first digits of their hash get different names`() throws {
        let digits = String(repeating: "0", count: 12)
        for (number, last) in ["1", "2"].enumerated() {
            var draft = ReceptionDraft.sample(number)
            draft.contentHash = try #require(ContentHash(digits + String(repeating: last, count: 52)))
            try register.deliver(draft, [], .sample(.rejected))
        }
        #expect(
            try register.read { try $0.deliveries().map(\.name) } == ["sjt-\(digits)", "sjt-\(digits)222222222222"])
    }
}
