import Foundation
import HTTPTypes
import Register
import ReportingModel
import Testing

@testable import ReviewSite

@Suite struct APITests {
    private let register: Register
    private let visitor: Visitor
    private let official = SecretToken()
    private let partner = SecretToken()

    init() throws {
        register = try Register.inMemory()
        visitor = Visitor(try .forTests(register: register, catalogue: .twoPartners))
        for (token, name) in [(official, "lezer"), (partner, "sjt")] {
            let account = try #require(try register.read { try $0.account(named: name) })
            try register.addToken(token.hash, labelled: "test", for: account, at: Site.testMoment)
        }
        try register.take(
            SentFile(
                number: 1, years: [2021, 2022], findings: [Finding(.emptyFile)], indicators: ["TOE-01", "TOE-02"]))
        try register.take(
            SentFile(
                number: 2, partner: "jeugd-punt", agreement: "jp-instroom", findings: [Finding(.noDataRows)],
                value: .interval(low: nil, high: ExactDecimal(4))))
        try register.take(SentFile(number: 3, outcome: .rejected, agreement: nil))
    }

    private func get(_ path: String, _ token: SecretToken?, language: String? = nil) async throws -> Visitor.Answer {
        var headers = HTTPFields()
        if let token { headers[.authorization] = "Bearer \(token.text)" }
        headers[.acceptLanguage] = language
        return try await visitor.send(.get, path, body: nil, headers: headers)
    }

    private func items(_ path: String, _ token: SecretToken) async throws -> [[String: Any]] {
        let answer = try await get(path, token)
        #expect(answer.status == 200, "\(path): \(answer.body)")
        let document = try JSONSerialization.jsonObject(with: Data(answer.body.utf8)) as? [String: Any]
        return try #require(document?["items"] as? [[String: Any]])
    }

    private static let lists = Route.all.filter { $0.door == .program && $0.access != .everyone }

    @Test func `without a token every resource asks for one, whatever cookies there are`() async throws {
        _ = try await visitor.logIn("lezer")
        for route in Self.lists {
            let answer = try await get(route.path.replacing("{", with: "").replacing("}", with: ""), nil)
            #expect(answer.status == 401, "\(route.path)")
            #expect(answer.headers[.contentType] == "application/problem+json")
            #expect(answer.headers[.wwwAuthenticate] == "Bearer")
            #expect(answer.headers[.setCookie] == nil)
        }
    }

    @Test func `an unknown, a withdrawn and a disabled token let nobody in`() async throws {
        #expect(try await get("/v1/deliveries", SecretToken()).status == 401)
        #expect(try await get("/v1/deliveries", official).status == 200)
        let account = try #require(try register.read { try $0.account(named: "lezer") })
        let id = try #require(try register.read { try $0.tokens(of: account) }.first?.id)
        try register.withdrawToken(id, of: account, at: Site.testMoment)
        #expect(try await get("/v1/deliveries", official).status == 401)
        try register.disableAccount("sjt", by: "test", at: Site.testMoment)
        #expect(try await get("/v1/deliveries", partner).status == 401)
    }

    @Test func `every answer says the version and forbids storing`() async throws {
        for path in ["/v1/deliveries", "/v1/bestaat-niet", "/v1/deliveries?x=1"] {
            let answer = try await get(path, official)
            #expect(HTTPField.Name("API-Version").flatMap { answer.headers[$0] } == "1.0.0", "\(path)")
            #expect(answer.headers[.cacheControl] == "no-store")
            #expect(answer.headers[.xContentTypeOptions] == "nosniff")
        }
    }

    @Test(arguments: ["/v1/deliveries/", "/v1//deliveries", "/v1/", "/v1", "/v1/unknown", "/v1/deliveries/x"])
    func `an address that is none gives a problem, with a slash at the end as well`(path: String) async throws {
        let answer = try await get(path, official)
        #expect(answer.status == 404)
        #expect(answer.headers[.contentType] == "application/problem+json")
    }

    @Test func `nothing can be changed here`() async throws {
        for method in [HTTPRequest.Method.post, .put, .patch, .delete, .options] {
            var headers = HTTPFields()
            headers[.authorization] = "Bearer \(official.text)"
            let answer = try await visitor.send(method, "/v1/deliveries", body: "{}", headers: headers)
            #expect(answer.status == 405)
            #expect(answer.headers[.allow] == "GET, HEAD")
        }
    }

    @Test func `a problem is told in the language of the asker`() async throws {
        #expect(try await get("/v1/x", nil).body.contains("Dit is er niet."))
        #expect(try await get("/v1/x", nil, language: "en-GB,en;q=0.8").body.contains("There is no such thing."))
    }

    @Test func `officials see everything, partners only their own`() async throws {
        #expect(try await items("/v1/deliveries", official).count == 3)
        #expect(try await items("/v1/observations", official).count == 5)
        #expect(try await items("/v1/findings", official).count == 2)
        #expect(try await items("/v1/agreements", official).count == 2)
        for path in ["/v1/deliveries", "/v1/observations", "/v1/findings", "/v1/agreements", "/v1/completeness"] {
            let own = try await items(path, partner)
            #expect(!own.isEmpty && own.allSatisfy { $0["partner"] as? String == "sjt" }, "\(path)")
        }
        for path in ["/v1/deliveries", "/v1/observations", "/v1/findings"] {
            #expect(try await items(path + "?partner=jeugd-punt", partner).isEmpty, "\(path)")
            #expect(try await items(path + "?partner=jeugd-punt", official).count == 1, "\(path)")
        }
        let other = try #require(try register.read { try $0.deliveries(partner: "jeugd-punt") }.first?.name)
        #expect(try await get("/v1/deliveries/\(other)", official).status == 200)
        #expect(try await get("/v1/deliveries/\(other)", partner).status == 404)
        #expect(try await items("/v1/findings?delivery=\(other)", partner).isEmpty)
        #expect(try await get("/v1/agreements/jp-instroom", partner).status == 404)
    }

    @Test func `numbers have the digits that were written`() async throws {
        try register.take(
            SentFile(
                number: 4, years: [2030], value: .exact(ExactDecimal(coefficient: -123_456_789_012_345_678, scale: 18)))
        )
        let body = try await get("/v1/observations", official).body
        #expect(body.contains("\"value\": 12.50"))
        #expect(body.contains("\"value\": -0.123456789012345678"))
        #expect(body.contains("\"qualifier\": \"interval\""))
        #expect(body.contains("\"high\": 4"))
    }

    @Test(arguments: [
        ("indicator=TOE-01", 3), ("indicator=TOE-02", 2), ("period=2021", 3), ("period=2022&indicator=TOE-02", 1),
        ("area=GM0482", 5), ("area=GM0523", 0), ("municipality=GM0482", 5), ("municipality=GM0523", 0),
        ("period=onzin", 0),
    ])
    func `observations are filtered`(query: String, count: Int) async throws {
        #expect(try await items("/v1/observations?\(query)", official).count == count)
    }

    @Test(arguments: ["/v1/deliveries", "/v1/observations", "/v1/findings"])
    func `page after page gives everything once`(path: String) async throws {
        let all = try await items(path, official).map { "\($0)" }
        var (next, seen) = (path + "?limit=1" as String?, [String]())
        while let address = next {
            let answer = try await get(address, official)
            let document = try JSONSerialization.jsonObject(with: Data(answer.body.utf8)) as? [String: Any]
            seen += (document?["items"] as? [[String: Any]] ?? []).map { "\($0)" }
            next = document?["next"] as? String
            #expect((answer.headers[values: HTTPField.Name("Link") ?? .via].first != nil) == (next != nil))
            guard seen.count <= all.count else { break }
        }
        #expect(seen.count == all.count)
    }

    @Test(arguments: [
        "/v1/deliveries?limit=0", "/v1/deliveries?limit=501", "/v1/deliveries?limit=x", "/v1/deliveries?cursor=-1",
        "/v1/deliveries?cursor=1.2", "/v1/observations?cursor=1", "/v1/observations?cursor=1.2.3.4.x",
        "/v1/deliveries?outcome=goed", "/v1/findings?code=S9", "/v1/deliveries?onbekend=1",
        "/v1/deliveries?partner=a&partner=b", "/v1/completeness?year=99999", "/v1/municipalities?x=1",
    ])
    func `a wrong parameter is a problem, not a surprise`(path: String) async throws {
        let answer = try await get(path, official)
        #expect(answer.status == 400)
        #expect(answer.headers[.contentType] == "application/problem+json")
    }

    @Test(arguments: [
        ("/v1/municipalities?x=1", "Dit adres kent geen parameters."),
        ("/v1/deliveries?x=1", "kent alleen: agreement, "),
        ("/v1/deliveries?limit=0", "Dit mag: 1 tot en met 500."), ("/v1/deliveries?outcome=goed", "held, rejected"),
        ("/v1/findings?code=S9", "zoals S101"), ("/v1/completeness?year=5", "Dit mag: 1990 tot en met 2200."),
    ])
    func `the answer to a wrong parameter says what is allowed`(path: String, words: String) async throws {
        #expect(try await get(path, official).body.contains(words))
    }

    @Test func `a hostile value is text in the answer`() async throws {
        try register.take(SentFile(number: 7, fileName: "<b>\"\u{202E}.csv", years: [2031]))
        let body = try await get("/v1/deliveries", official).body
        #expect(body.contains(#"<b>\"·.csv"#))
        #expect(try await items("/v1/deliveries?agreement='%20OR%201=1--", official).isEmpty)
    }

    @Test func `the same number of items comes in an empty register`() async throws {
        let visitor = Visitor(try .forTests(register: .inMemory(), catalogue: .twoPartners))
        let account = try #require(try visitor.site.register.read { try $0.account(named: "lezer") })
        try visitor.site.register.addToken(official.hash, labelled: "t", for: account, at: Site.testMoment)
        for route in Self.lists where !route.path.contains("{") {
            let answer = try await visitor.send(
                .get, route.path, body: nil, headers: [.authorization: "Bearer \(official.text)"])
            #expect(answer.status == 200, "\(route.path)")
        }
    }

    // MARK: The description

    private func description() async throws -> [String: Any] {
        let answer = try await get("/openapi.json", nil)
        #expect(answer.status == 200)
        #expect(answer.headers[.accessControlAllowOrigin] == "*")
        #expect(try await get("/v1/openapi.json", nil).body == answer.body)
        return try #require(try JSONSerialization.jsonObject(with: Data(answer.body.utf8)) as? [String: Any])
    }

    @Test func `the description has every route, and no other`() async throws {
        let paths = try #require(try await description()["paths"] as? [String: Any])
        let routes = Route.all.filter { $0.door == .program && $0.path.hasPrefix("/v1/") }.map { $0.path.dropFirst(3) }
        #expect(Set(paths.keys) == Set(routes.map(String.init)))
    }

    @Test(arguments: [
        ("/v1/municipalities", "Municipality"), ("/v1/indicators", "Indicator"), ("/v1/agreements", "Agreement"),
        ("/v1/observations", "Observation"), ("/v1/deliveries", "Delivery"), ("/v1/findings", "Finding"),
        ("/v1/completeness", "ExpectedDelivery"),
    ])
    func `an item has exactly the members that its description has`(path: String, schema: String) async throws {
        let components = try await description()["components"] as? [String: Any]
        let described = (components?["schemas"] as? [String: Any])?[schema] as? [String: Any]
        let members = try #require(described?["properties"] as? [String: Any])
        let item = try #require(try await items(path, official).first)
        #expect(Set(item.keys) == Set(members.keys))
    }

    @Test func `a validator finds no fault in the description`() async throws {
        let validator = try #require(
            ProcessInfo.processInfo.environment["SLUIS_OPENAPI_VALIDATOR"], "run the tests with Scripts/test")
        let file = FileManager.default.temporaryDirectory.appending(path: "openapi-\(UUID().uuidString).json")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(OpenAPIDocument.json(contact: "").bytes).write(to: file)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: validator)
        process.arguments = [file.path]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(said)")
    }
}
