import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOEmbedded
import Register
import ReportingModel
import Testing

@testable import ReviewSite

/// A browser that visits the site without a network: it keeps its cookies and sends forms as a page gave them.
final class Visitor {
    let site: Site
    private let responder: RouterResponder<SiteContext>
    private var cookies: [String: String] = [:]
    /// Where the visitor comes from, as a proxy would say it; `nil` when it says nothing.
    var address: String? = "192.0.2.1"
    /// The other end of the connection.
    var socketAddress: String?

    init(_ site: Site) {
        self.site = site
        responder = SiteRouter(site: site, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }).router()
            .buildResponder()
    }

    struct Answer {
        let status: Int
        let headers: HTTPFields
        let body: String
        /// Whether the connection was closed after it.
        var isCutOff = false
        var location: String? { headers[.location] }
    }

    func get(_ path: String) async throws -> Answer { try await send(.get, path, body: nil) }

    /// Sends a form, with the token of the page that the browser has open unless another is given.
    func post(_ path: String, _ fields: [(String, String)], token: String? = nil) async throws -> Answer {
        let formToken = token ?? sessionToken?.formToken ?? ""
        let form = Fields([(FormToken.name, formToken)] + fields)
        return try await send(.post, path, body: form.urlEncoded)
    }

    /// Logs in as an account with the usual password of tests.
    func logIn(_ name: String, password: String = Visitor.password) async throws -> Answer {
        _ = try await get("/inloggen")
        return try await post("/inloggen", [("naam", name), ("wachtwoord", password)])
    }

    static let password = "vijf blauwe sluisdeuren"

    var sessionToken: SecretToken? { cookies[site.cookieName].flatMap { SecretToken($0) } }

    /// The page that waits for files, as this browser would be sent there.
    func waitingPath(_ query: String) -> String {
        "/mijn/wachten?\(query)&zegel=\(sessionToken?.seal(on: query) ?? "")"
    }

    func forgetCookies() { cookies = [:] }
    func setCookie(_ name: String, _ value: String) { cookies[name] = value }

    func send(
        _ method: HTTPRequest.Method, _ path: String, body: String?,
        contentType: String = "application/x-www-form-urlencoded", headers extra: HTTPFields = [:],
        host: String? = "localhost", streaming: RequestBody? = nil
    ) async throws -> Answer {
        var headers = extra
        headers[.cookie] = cookies.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
        if let name = HTTPField.Name("X-Forwarded-For") { headers[name] = address }
        if body != nil || streaming != nil { headers[.contentType] = contentType }
        let request = Request(
            head: HTTPRequest(
                method: method, scheme: "http", authority: host, path: path, headerFields: headers),
            body: streaming ?? RequestBody(buffer: ByteBuffer(string: body ?? "")))
        let channel = EmbeddedChannel()
        channel.remoteAddress = try socketAddress.map { try SocketAddress(ipAddress: $0, port: 4_711) }
        let context = SiteContext(
            source: ApplicationRequestContextSource(channel: channel, logger: Logger(label: "test")))
        let response = try await responder.respond(to: request, context: context)
        for cookie in response.headers[values: .setCookie] {
            let pair = cookie.split(separator: ";")[0].split(separator: "=", maxSplits: 1)
            cookies[String(pair[0])] = String(pair[1])
        }
        let writer = BodyWriter()
        var isCutOff = false
        do { try await response.body.write(writer) } catch is HangUp { isCutOff = true }
        return Answer(
            status: response.status.code, headers: response.headers, body: String(buffer: writer.buffer),
            isCutOff: isCutOff)
    }
}

/// Gathers a body.
private final class BodyWriter: ResponseBodyWriter {
    var buffer = ByteBuffer()

    func write(_ part: ByteBuffer) async throws {
        buffer.writeImmutableBuffer(part)
    }

    func finish(_: HTTPFields?) async throws {}
}

extension Site {
    /// A site over a register in memory, with an account for each role and passwords that cost nothing.
    static func forTests(
        register: Register,
        catalogue: Catalogue = Catalogue(
            version: "test", municipalities: [Municipality(code: "GM0482", name: "Alblasserdam")]),
        now: @escaping @Sendable () -> Instant = { Site.testMoment },
        partners: PartnerWorld = PartnerWorld(), operations: OperationsWorld = OperationsWorld(),
        patience: Patience = Patience(answer: .zero, hangUp: .zero)
    ) throws -> Site {
        let hash = try PasswordHash.make(Visitor.password, cost: 4)
        for (name, role) in [("lezer", Role.reader), ("beoordelaar", .reviewer), ("beheerder", .administrator)] {
            try register.addAccount(named: name, role: role, passwordHash: hash, by: "test", at: now())
        }
        for partner in ["sjt", "jeugd-punt"] {
            try register.addAccount(
                named: partner, role: .partner, partner: partner, passwordHash: hash, by: "test", at: now())
        }
        return Site(
            register: register,
            world: SiteWorld(
                catalogue: { catalogue }, now: now, steadyNow: { Site.testStart }, partners: partners,
                operations: operations),
            isSecure: false, isBehindProxy: true, passwordCost: 4, patience: patience)
    }

    /// 22 November 2026, 09:24 UTC.
    static let testMoment = Instant(millisecondsSince1970: 1_795_339_440_000)
    /// The steady clock of tests: it stands still.
    static let testStart = ContinuousClock.now
}
