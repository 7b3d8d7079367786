import GRDB
import ReportingModel
import Testing

@testable import Register

@Suite struct LogTests {
    private let register: Register

    init() throws {
        register = try Register.inMemory()
        for number in 1...6 {
            try register.append(
                Event(
                    at: .sample(number), actor: number % 2 == 0 ? "anna" : "bert",
                    action: number % 3 == 0 ? .decided : .loggedIn, object: "zaak-\(number % 2)"))
        }
    }

    private func log(_ filter: LogFilter = LogFilter(), after key: LogKey? = nil, limit: Int = 10) throws -> [Int] {
        try register.read { try $0.log(filter, after: key, limit: limit) }.map(\.event.at.minute)
    }

    @Test func `newest first, and each filter leaves out the rest`() throws {
        #expect(try log() == [6, 5, 4, 3, 2, 1])
        #expect(try log(LogFilter(actor: "anna")) == [6, 4, 2])
        #expect(try log(LogFilter(action: .decided)) == [6, 3])
        #expect(try log(LogFilter(actor: "anna", action: .decided)) == [6])
        #expect(try log(LogFilter(object: "zaak-1")) == [5, 3, 1])
        #expect(try log(LogFilter(actor: "anna", object: "zaak-1")).isEmpty)
        #expect(try log(LogFilter(from: .sample(2), until: .sample(4))) == [3, 2])
        #expect(try log(LogFilter(actor: "niemand")).isEmpty)
    }

    @Test func `the next page goes on where the last one ended, also within one moment`() throws {
        for number in 0..<4 {
            try register.append(Event(at: .sample(9), actor: "carl", action: .loggedIn, object: "\(number)"))
        }
        var seen: [Int64] = []
        var key: LogKey?
        while true {
            let page = try register.read { try $0.log(LogFilter(), after: key, limit: 3) }
            guard let last = page.last else { break }
            seen += page.map(\.id)
            key = LogKey(at: last.event.at, id: last.id)
        }
        #expect(seen == (1...10).reversed().map(Int64.init))
    }

    @Test func `who and what are listed once`() throws {
        #expect(try register.read { try $0.logActors() } == ["anna", "bert"])
        #expect(try register.read { try $0.logActions() } == [.decided, .loggedIn])
        #expect(try Register.inMemory().read { try $0.logActors() }.isEmpty)
    }

    @Test func `the last seal is that of the whole log`() throws {
        let (count, seal) = try register.read { try $0.lastSeal() }
        let whole = try register.read { try $0.eventLogSeal() }
        #expect(Int(count) == whole.eventCount && seal == whole.seal)
        #expect(try Register.inMemory().read { try $0.lastSeal() }.seal.isEmpty)
    }
}
