import ReportingModel
import Testing

@testable import Register

@Suite struct HistoryTests {
    let register: Register

    init() throws {
        register = try Register.inMemory()
    }

    @Test func `events tell the story of a delivery`() throws {
        let first = try register.deliver(1)
        try register.deliver(1, at: 2)
        let third = try register.deliver(3)
        let story = try register.read { try $0.events(about: first.delivery) }
        #expect(story.map(\.action) == [.received, .received, .replaced])
        #expect(story.map(\.result) == ["accepted", "duplicate", "superseded"])
        #expect(story.map(\.origin).first == "Inbox/sjt/cijfers-1.csv")
        #expect(story.last?.detail == "by \(third.delivery)")
        #expect(Set(story.map(\.actor)) == [Event.ownActor])
    }

    @Test func `events of others are kept beside our own`() throws {
        let event = Event(
            at: .sample(4), actor: "j.jansen", action: Event.Action(rawValue: "decided"), object: "sjt-1",
            result: "accepted", origin: "10.0.0.8", detail: "klopt")
        try register.append(event)
        #expect(try register.read { try $0.events(about: "sjt-1") } == [event])
        #expect(try register.read { try $0.events(from: .sample(4), until: .sample(5)) } == [event])
        #expect(try register.read { try $0.events(from: .sample(3), until: .sample(4)) }.isEmpty)
    }

    @Test func `crashes are counted until the reception is recorded`() throws {
        func crash(of partner: String = "sjt") throws -> Int {
            try register.noteCrash(partner: partner, contentHash: .sample(1), at: .sample(1))
        }
        #expect(try crash() == 1)
        #expect(try crash() == 2)
        #expect(try register.read { try $0.crashes(partner: "sjt", contentHash: .sample(1)) } == 2)
        #expect(try crash(of: "dvds") == 1)
        try register.deliver(1, outcome: .quarantined)
        #expect(try register.read { try $0.crashes(partner: "sjt", contentHash: .sample(1)) } == 0)
    }

    @Test func `a crash stays counted when judging throws`() throws {
        struct Interruption: Error {}
        #expect(try register.noteCrash(partner: "sjt", contentHash: .sample(1), at: .sample(1)) == 1)
        #expect(throws: Interruption.self) { try register.record(.sample(1)) { _ in throw Interruption() } }
        #expect(try register.read { try $0.crashes(partner: "sjt", contentHash: .sample(1)) } == 1)
    }

    @Test func `the latest consolidation of a municipality comes back`() throws {
        let delivery = try register.deliver(1).delivery
        var run = ConsolidationRun(
            municipality: "GM0482", asOf: .sample(2), finishedAt: .sample(3), configurationVersion: "c1",
            observationCount: 1,
            files: [
                .init(name: "waarnemingen.csv", byteCount: 12, contentHash: .sample(8)),
                .init(name: "datapackage.json", byteCount: 9, contentHash: .sample(9)),
            ], deliveries: [delivery])
        try register.record(run)
        run.finishedAt = .sample(4)
        try register.record(run)
        #expect(try register.read { try $0.latestConsolidation(municipality: "GM0482") } == run)
        #expect(try register.read { try $0.latestConsolidation(municipality: "GM0505") } == nil)
        #expect(try register.read { try $0.events(about: "GM0482") }.map(\.action) == [.consolidated, .consolidated])

        run.deliveries = ["sjt-unknown"]
        #expect(throws: RegisterFailure.unknown(what: "delivery sjt-unknown")) { try register.record(run) }
        #expect(try register.read { try $0.events(about: "GM0482") }.count == 2)
    }

    @Test func `contents and deliveries are found in every way an administrator asks`() throws {
        try register.deliver(1)
        try register.deliver(2, outcome: .rejected, agreement: nil)
        func hashes(_ query: (RegisterSnapshot) throws -> [DeliveryRecord]) throws -> [ContentHash] {
            try register.read(query).map(\.contentHash)
        }
        #expect(try hashes { try $0.deliveries(hashPrefix: "01") } == [.sample(1)])
        #expect(try hashes { try $0.deliveries(hashPrefix: "0'; --") } == [])
        #expect(try hashes { try $0.deliveries(fileName: FileName("cijfers-1.csv")) } == [.sample(1)])
        #expect(try hashes { try $0.deliveries(partner: "sjt") } == [.sample(1), .sample(2)])
        #expect(try hashes { try $0.deliveries(partner: "sjt", agreement: "sjt-wachttijd") } == [.sample(1)])
        #expect(try hashes { try $0.deliveries(agreement: "other") } == [])
        #expect(try register.read { try $0.delivery(named: "sjt") } == nil)
        #expect(try register.read { try $0.contents() }.map(\.contentHash) == [.sample(1), .sample(2)])
        #expect(try register.read { try $0.contents(outcomes: [.rejected]) }.map(\.contentHash) == [.sample(2)])
    }
}
