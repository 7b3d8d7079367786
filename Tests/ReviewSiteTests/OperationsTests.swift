import Foundation
import HTTPTypes
import Register
import ReportingModel
import Testing

@testable import ReviewSite

@Suite final class OperationsTests {
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "operations-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    private func visitor(_ operations: OperationsWorld = OperationsWorld()) throws -> Visitor {
        let register = try Register(path: folder.appending(path: "\(UUID().uuidString).sqlite").path)
        let visitor = Visitor(try .forTests(register: register, catalogue: .twoPartners, operations: operations))
        visitor.address = "127.0.0.1"
        return visitor
    }

    @Test(arguments: ["127.0.0.1", "127.8.9.1", "::1", "::ffff:127.0.0.1"])
    func `this machine may ask without an account`(address: String) async throws {
        let visitor = try visitor()
        visitor.address = address
        for path in ["/livez", "/readyz", "/metrics"] { #expect(try await visitor.get(path).status == 200, "\(path)") }
    }

    @Test(arguments: [
        "192.0.2.1", "unknown", "", "127.0.0.1.example.org", "1127.0.0.1", "127.0.0", "::ffff:192.0.2.1", "127.1.1.999",
    ])
    func `from elsewhere one shows an account, and partners get nothing`(address: String) async throws {
        let visitor = try visitor()
        visitor.address = address
        let token = SecretToken()
        for path in ["/livez", "/readyz", "/metrics"] {
            visitor.forgetCookies()
            #expect(try await visitor.get(path).status == 401, "\(path)")
        }
        _ = try await visitor.logIn("sjt")
        #expect(try await visitor.get("/metrics").status == 403)
        visitor.forgetCookies()
        _ = try await visitor.logIn("lezer")
        #expect(try await visitor.get("/metrics").status == 200)
        visitor.forgetCookies()
        let account = try #require(try visitor.site.register.read { try $0.account(named: "lezer") })
        try visitor.site.register.addToken(token.hash, labelled: "monitor", for: account, at: Site.testMoment)
        let answer = try await visitor.send(
            .get, "/metrics", body: nil, headers: [.authorization: "Bearer \(token.text)"])
        #expect(answer.status == 200)
    }

    @Test func `a visitor behind a proxy is not this machine because it says so`() async throws {
        let visitor = try visitor()
        visitor.address = "127.0.0.1, 192.0.2.1"
        #expect(try await visitor.get("/metrics").status == 401)
    }

    @Test(arguments: [
        ("127.0.0.1:8480", 200), ("[::1]:8480", 200), ("LOCALHOST", 200), ("kwaad.example:8480", 401),
        ("localhost.", 401),
    ])
    func `a page elsewhere learns nothing by giving this machine a name of its own`(
        host: String, status: Int
    ) async throws {
        let visitor = try visitor()
        visitor.address = "127.0.0.1"
        for path in ["/readyz", "/metrics"] {
            #expect(try await visitor.send(.get, path, body: nil, host: host).status == status, "\(path)")
        }
    }

    @Test(arguments: [(nil, "127.0.0.1"), ("", "::1"), ("niemand", "127.0.0.1")] as [(String?, String)])
    func `behind a proxy that does not say who visits, this machine is told only that the site lives`(
        forwarded: String?, socket: String
    ) async throws {
        let visitor = try visitor()
        (visitor.address, visitor.socketAddress) = (forwarded, socket)
        #expect(try await visitor.get("/livez").status == 200, "a watchdog has no proxy")
        for path in ["/readyz", "/metrics"] { #expect(try await visitor.get(path).status == 401, "\(path)") }
        visitor.socketAddress = "192.0.2.1"
        #expect(try await visitor.get("/livez").status == 401, "from elsewhere not even that")
    }

    @Test func `a certificate that ends soon or does not count yet is said, and files are taken in all the same`()
        async throws
    {
        let visitor = try visitor()
        let day = Duration.seconds(86_400)
        let cases: [(start: Duration, end: Duration, String?)] = [
            (day * -1, day * 40, nil), (day * -1, day * 20, "expires on"), (day * 1, day * 40, "is not valid before"),
            (day * -9, day * -1, "has expired since"),
        ]
        for (start, end, word) in cases {
            visitor.site.certificate.validity = SiteCertificate.Validity(
                start: Site.testMoment.earlier(by: .zero - start), end: Site.testMoment.earlier(by: .zero - end))
            let answer = try await visitor.get("/readyz")
            #expect(answer.status == 200)
            #expect(answer.body.hasPrefix("ok\n"))
            #expect(word.map { answer.body.contains($0) } ?? (answer.body == "ok\n"), "\(answer.body)")
        }
        _ = try await visitor.logIn("beheerder")
        #expect(try await visitor.get("/beheer").body.contains("is verlopen sinds"))
    }

    @Test func `ready means that files can be taken in; otherwise it says why`() async throws {
        #expect(try await visitor().get("/readyz").body == "ok\n")
        var operations = OperationsWorld()
        operations.problems = { ["Data and Archive are on different file systems."] }
        operations.freeBytes = { 1_048_576 }
        let answer = try await visitor(operations).get("/readyz")
        #expect(answer.status == 503)
        #expect(answer.body == "Data and Archive are on different file systems.\nlittle space is left: 1 MB\n")
        #expect(try await visitor(operations).get("/livez").status == 200)
    }

    @Test func `a register that is not durable is not ready`() async throws {
        let visitor = Visitor(try .forTests(register: .inMemory(), catalogue: .twoPartners))
        visitor.address = "127.0.0.1"
        let answer = try await visitor.get("/readyz")
        #expect(answer.status == 503)
        #expect(answer.body.contains("journal_mode"))
    }

    @Test func `an Inbox that cannot be looked into keeps no other figure from the metrics`() async throws {
        struct Gone: Error {}
        var operations = OperationsWorld()
        operations.waiting = { throw Gone() }
        let answer = try await visitor(operations).get("/metrics")
        #expect(answer.status == 200 && answer.body.contains("sluis_partner_silence_seconds{"))
        #expect(!answer.body.contains("sluis_inbox_waiting_files 0"))
    }

    @Test func `the metrics are what the register knows, in the format of Prometheus`() async throws {
        var operations = OperationsWorld()
        operations.waiting = { .init(count: 2, oldestSeconds: 61.25) }
        let visitor = try visitor(operations)
        let register = visitor.site.register
        let first = try register.take(SentFile(number: 1, findings: [Finding(.emptyFile)]))
        try register.take(SentFile(number: 2, fileName: "Jan Jansen 999900006.csv", outcome: .rejected, agreement: nil))
        try register.complete(
            [.answered], of: first.id,
            at: Instant(millisecondsSince1970: SentFile.moment.millisecondsSince1970 + 1_300))
        _ = try await visitor.get("/inloggen?naar=/geheim")
        let answer = try await visitor.get("/metrics")
        #expect(answer.headers[.contentType] == "text/plain; version=0.0.4; charset=utf-8")
        for line in [
            "# TYPE sluis_receptions_total counter", "sluis_receptions_total{outcome=\"accepted\"} 1",
            "sluis_receptions_total{outcome=\"rejected\"} 1", "sluis_answer_seconds_bucket{le=\"0.25\"} 0",
            "sluis_answer_seconds_bucket{le=\"0.5\"} 1", "sluis_answer_seconds_bucket{le=\"+Inf\"} 1",
            "sluis_answer_seconds_sum 0.3", "sluis_inbox_waiting_files 2", "sluis_inbox_oldest_waiting_seconds 61.25",
            "sluis_findings_total{code=\"S001\"} 1", "sluis_partner_silence_seconds{partner=\"sjt\"} 35339438",
            "sluis_partner_silence_seconds{partner=\"jeugd-punt\"} +Inf",
            "sluis_last_consolidation_timestamp_seconds{municipality=\"GM0482\"} 0",
            "sluis_http_requests_total{method=\"GET\",route=\"/inloggen\",status=\"200\"} 1",
        ] {
            #expect(answer.body.split(separator: "\n").contains(Substring(line)), "\(line)")
        }
        for secret in ["geheim", "Jansen", "999900006", "lezer", "beheerder"] {
            #expect(!answer.body.contains(secret), "\(secret)")
        }
        let lines = answer.body.split(separator: "\n")
        #expect(
            lines.allSatisfy {
                $0.firstMatch(
                    of:
                        /^(# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\{[a-z]+="[^"\n]*"(,[a-z]+="[^"\n]*")*\})? (-?[0-9.]+|\+Inf))$/
                )
                    != nil
            })
        #expect(Set(lines).count == lines.count, "no sample twice")
    }
}
