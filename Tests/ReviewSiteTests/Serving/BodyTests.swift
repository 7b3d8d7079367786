import HTTPTypes
import Hummingbird
import NIOCore
import Register
import ReportingModel
import Synchronization
import Testing

@testable import ReviewSite

/// What comes with a request, however long and however late.
@Suite struct BodyTests {
    private let register: Register
    private let visitor: Visitor

    init() throws {
        register = try Register.inMemory()
        visitor = Visitor(try .forTests(register: register, catalogue: .twoPartners))
    }

    @Test(arguments: [false, true])
    func `a decision of somebody who was shut out while it came in does not count`(isShutOut: Bool) async throws {
        let name = try register.take(SentFile(number: 1, outcome: .held)).delivery
        _ = try await visitor.logIn("beoordelaar")
        let form = Fields([
            (FormToken.name, visitor.sessionToken?.formToken ?? ""), ("besluit", "accept"), ("reden", "nagebeld"),
            ("gezien", try register.read { try $0.mark(of: name) }?.text ?? ""),
        ])
        let answer = try await visitor.send(
            .post, "/aanleveringen/\(name)/besluit", body: nil,
            streaming: RequestBody(heldBack: form.urlEncoded) { [register] in
                if isShutOut { try register.disableAccount("beoordelaar", by: "test", at: Site.testMoment) }
            })
        #expect(answer.status == (isShutOut ? 401 : 303))
        #expect(answer.body.contains("Uw besluit is nog niet vastgelegd.") == isShutOut)
        #expect(
            try register.read { try $0.delivery(named: name)?.outcome } == (isShutOut ? .held : .acceptedWithRemarks))
    }

    @Test(arguments: [
        (HTTPRequest.Method.get, "/inloggen", 200), (.post, "/nope", 404), (.get, "/nope", 404), (.post, "/mijn", 303),
        (.head, "/inloggen", 200), (.get, "/livez", 401),
    ])
    func `a body without end that nobody asked for is cut off`(
        method: HTTPRequest.Method, path: String, status: Int
    ) async throws {
        let megabytes = MegabyteCounter()
        let answer = try await visitor.send(method, path, body: nil, streaming: BodyTests.endless(megabytes))
        #expect(answer.status == status)
        #expect(answer.isCutOff)
        #expect(megabytes.all <= 66)
    }

    @Test func `a body that is not wanted, but ends, costs nobody the connection`() async throws {
        let form = try await visitor.send(.post, "/mijn", body: String(repeating: "x", count: 1_000_000))
        #expect(form.status == 303 && !form.isCutOff)
    }

    @Test func `a body that trickles where nobody asked for one is cut off`() async throws {
        let site = try Site.forTests(
            register: .inMemory(), patience: Patience(body: .seconds(-1), answer: .zero, hangUp: .zero))
        for (path, status) in [("/inloggen", 200), ("/nope", 404)] {
            let answer = try await Visitor(site).send(.get, path, body: "x")
            #expect(answer.status == status && answer.isCutOff, "\(path)")
        }
    }

    @Test(arguments: [(HTTPRequest.Method.post, "/inloggen", 400), (.get, "/inloggen", 200)])
    func `a body that breaks off is the sender's mistake, not ours`(
        method: HTTPRequest.Method, path: String, status: Int
    ) async throws {
        struct Broken: Error {}
        let answer = try await visitor.send(
            method, path, body: nil,
            streaming: RequestBody { number in
                if number > 0 { throw Broken() }
                return ByteBuffer(string: "naam=x")
            })
        #expect(answer.status == status && answer.isCutOff)
    }

    @Test(arguments: ["/nope", "/stijl.css", "/inloggen", "/livez"])
    func `HEAD gives the headers of GET and nothing else`(path: String) async throws {
        let (get, head) = (try await visitor.get(path), try await visitor.send(.head, path, body: nil))
        #expect(head.body.isEmpty && !get.body.isEmpty)
        #expect(head.status == get.status)
        #expect(head.headers[.contentLength] == "\(get.body.utf8.count)")
        #expect(head.headers[.contentType] == get.headers[.contentType])
    }

    @Test func `a request names its host once`() async throws {
        let second = HTTPField(name: try #require(HTTPField.Name("Host")), value: "elders.example")
        for path in ["/inloggen", "/nope", "/livez"] {
            let without = try await visitor.send(.get, path, body: nil, host: nil)
            #expect(without.status == 400 && without.isCutOff, "\(path)")
            let twice = try await visitor.send(.get, path, body: nil, headers: HTTPFields([second]))
            #expect(twice.status == 400 && twice.isCutOff, "\(path)")
        }
    }

    private static func endless(_ counter: MegabyteCounter) -> RequestBody {
        let megabyte = ByteBuffer(repeating: 120, count: 1_024 * 1_024)
        return RequestBody { number in
            counter.count.withLock { $0 = number + 1 }
            // Without a limit the test would never end.
            return number < 1_000 ? megabyte : nil
        }
    }

    private final class MegabyteCounter: Sendable {
        let count = Mutex(0)
        var all: Int { count.withLock { $0 } }
    }
}
