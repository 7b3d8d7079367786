import HTTPTypes
import Hummingbird
import Register
import ReportingModel
import Synchronization
import Testing

@testable import ReviewSite

/// An Inbox in memory.
private final class FakeInbox: Sendable {
    struct File: Equatable {
        let partner: String
        let name: String
        var bytes: [UInt8] = []
        var isFinished = false
        var isDiscarded = false
    }

    let files = Mutex<[File]>([])
    /// The disk is full by then.
    let cannotFinish = Mutex(false)
    var all: [File] { files.withLock { $0 } }

    struct DiskFull: Error {}

    var world: PartnerWorld {
        var world = PartnerWorld()
        world.beginUpload = { [self] partner, name in
            let position = files.withLock { files in
                files.append(File(partner: partner, name: name))
                return files.count - 1
            }
            return PartnerWorld.Upload(
                write: { bytes in self.files.withLock { $0[position].bytes += Array(bytes) } },
                plannedName: { _ in FileName(name) },
                finish: { _ in
                    if self.cannotFinish.withLock({ $0 }) { throw DiskFull() }
                    self.files.withLock { $0[position].isFinished = true }
                    return FileName(name)
                }, discard: { self.files.withLock { $0[position].isDiscarded = true } })
        }
        return world
    }
}

@Suite struct UploadTests {
    private let inbox = FakeInbox()
    private let register: Register
    private let visitor: Visitor

    init() async throws {
        register = try Register.inMemory()
        visitor = Visitor(try .forTests(register: register, catalogue: .twoPartners, partners: inbox.world))
        _ = try await visitor.logIn("sjt")
    }

    private static let type = "multipart/form-data; boundary=grens"

    private func part(_ name: String, _ content: String, file: String? = nil) -> String {
        let fileName = file.map { "; filename=\"\($0)\"" } ?? ""
        return "--grens\r\nContent-Disposition: form-data; name=\"\(name)\"\(fileName)\r\n\r\n\(content)\r\n"
    }

    private var token: String { part("formulier", visitor.sessionToken?.formToken ?? "") }

    private func send(_ body: String, as visitor: Visitor? = nil, type: String = type) async throws -> Visitor.Answer {
        try await (visitor ?? self.visitor).send(.post, "/mijn", body: body, contentType: type)
    }

    @Test func `a file goes to the Inbox of the partner whose account sent it`() async throws {
        let answer = try await send(token + part("bestand", "a;b\r\n1;2", file: "mei.csv") + "--grens--")
        #expect(answer.status == 303)
        #expect(answer.location == visitor.waitingPath("bestand=mei.csv&na=0"), "nobody took it in yet")
        let logged = try register.read { try $0.events(about: "mei.csv") }
        #expect(logged.map(\.action) == [.uploaded] && logged.map(\.actor) == ["sjt"])
        #expect(logged.map(\.origin) == ["192.0.2.1"])
        #expect(
            inbox.all == [.init(partner: "sjt", name: "mei.csv", bytes: Array("a;b\r\n1;2".utf8), isFinished: true)])
    }

    @Test func `who sent a file stands in the log before the file stands in the Inbox`() async throws {
        inbox.cannotFinish.withLock { $0 = true }
        let answer = try await send(token + part("bestand", "x", file: "mei.csv") + "--grens--")
        #expect(answer.status == 500 && answer.body.contains("niet aangekomen"))
        #expect(try register.read { try $0.events(about: "mei.csv") }.map(\.action) == [.uploaded])
        #expect(inbox.all.map(\.isDiscarded) == [true])
    }

    @Test func `fifty files at once are taken, and more get an answer that says how many may`() async throws {
        func files(_ count: Int) -> String {
            (1...count).map { part("bestand", "x", file: "\($0).csv") }.joined() + "--grens--"
        }
        #expect(try await send(token + files(51)).body.contains("hoogstens 50 bestanden"))
        #expect(inbox.all.count == 50 && inbox.all.allSatisfy { $0.isDiscarded && !$0.isFinished })
        #expect(try await send(token + files(50)).status == 303)
        #expect(inbox.all.count { $0.isFinished } == 50)
    }

    @Test func `nothing in the form can choose another partner`() async throws {
        let body =
            part("formulier", visitor.sessionToken?.formToken ?? "") + part("partner", "jeugd-punt")
            + part("bestand", "x", file: "../jeugd-punt/x.csv") + "--grens--"
        _ = try await send(body)
        #expect(inbox.all.map(\.partner) == ["sjt"])
    }

    @Test func `when the file was taken in, the answer is there at once`() async throws {
        try register.take(SentFile(number: 1, fileName: "mei.csv"))
        let waiting = try await send(token + part("bestand", "x", file: "mei.csv") + "--grens--")
        #expect(
            waiting.location == visitor.waitingPath("bestand=mei.csv&na=1"),
            "an earlier file of that name is not this one")
        #expect(
            try await visitor.get(visitor.waitingPath("bestand=mei.csv&na=1")).body.contains("http-equiv=\"refresh\""))
        try register.take(SentFile(number: 2, fileName: "mei.csv", years: [2022]))
        #expect(try await visitor.get(visitor.waitingPath("bestand=mei.csv&na=1")).location == "/mijn/aanleveringen/2")
    }

    @Test func `several files are shown together, and the page stops asking when all are there`() async throws {
        let files = part("bestand", "x", file: "a.csv") + part("bestand", "y", file: "b.csv")
        let answer = try await send(token + files + "--grens--")
        let path = try #require(answer.location)
        try register.take(SentFile(number: 1, fileName: "a.csv"))
        let first = try await visitor.get(path)
        #expect(first.body.contains("/mijn/aanleveringen/1") && first.body.contains("http-equiv=\"refresh\""))
        try register.take(SentFile(number: 2, fileName: "b.csv", years: [2022]))
        let second = try await visitor.get(path)
        #expect(second.status == 200 && !second.body.contains("http-equiv=\"refresh\""))
    }

    @Test(arguments: [
        ("no token", ""),
        ("a wrong token", "--grens\r\nContent-Disposition: form-data; name=\"formulier\"\r\n\r\nx\r\n"),
    ])
    func `without the token of the page no byte is stored`(name: String, before: String) async throws {
        let answer = try await send(before + part("bestand", "x", file: "mei.csv") + "--grens--")
        #expect(answer.status == 403)
        #expect(inbox.all.isEmpty)
    }

    @Test func `a token after the file is too late`() async throws {
        let answer = try await send(part("bestand", "x", file: "mei.csv") + token + "--grens--")
        #expect(answer.status == 403)
        #expect(inbox.all.isEmpty)
    }

    @Test func `without a session or with another role nothing is stored`() async throws {
        let stranger = Visitor(visitor.site)
        let body = token + part("bestand", "x", file: "mei.csv") + "--grens--"
        #expect(try await send(body, as: stranger).status == 303)
        _ = try await stranger.logIn("beheerder")
        #expect(try await send(body, as: stranger).status == 403)
        #expect(inbox.all.isEmpty)
    }

    @Test(arguments: [
        ("cut off", "x", ""), ("no end", "x\r\n--grens\r\n", ""),
    ])
    func `a form that is not whole leaves nothing behind`(name: String, content: String, after: String) async throws {
        let answer = try await send(token + part("bestand", content, file: "mei.csv") + after)
        #expect(answer.status == 400, "\(name)")
        #expect(inbox.all.allSatisfy { $0.isDiscarded && !$0.isFinished })
        #expect(!inbox.all.isEmpty, "it had begun")
    }

    @Test func `what is larger than agreed is refused and leaves nothing behind`() async throws {
        var settings = Settings()
        settings.limits.fileBytes = 1_000
        let site = try Site.forTests(
            register: .inMemory(),
            catalogue: Catalogue(version: "small", settings: settings, partners: [Partner(id: "sjt", name: "SJT")]),
            partners: inbox.world)
        let visitor = Visitor(site)
        _ = try await visitor.logIn("sjt")
        let token = part("formulier", visitor.sessionToken?.formToken ?? "")
        for count in [1_000, 1_001] {
            let file = part("bestand", String(repeating: "x", count: count), file: "groot.csv")
            let answer = try await send(token + file + "--grens--", as: visitor)
            #expect(answer.status == (count == 1_000 ? 303 : 413))
        }
        #expect(inbox.all.map(\.isFinished) == [true, false])
        #expect(inbox.all.map(\.isDiscarded) == [false, true])
    }

    @Test func `a body that trickles is cut off`() async throws {
        let site = try Site.forTests(
            register: .inMemory(), catalogue: .twoPartners, partners: inbox.world,
            patience: Patience(body: .seconds(-1), answer: .zero, hangUp: .zero))
        // Logged in through a site with patience: on this one no form comes in time.
        let visitor = Visitor(site)
        let token = SecretToken()
        try site.register.beginSession(
            token.hash, of: try #require(try site.register.read { try $0.account(named: "sjt") }),
            limits: site.sessionLimits, origin: "", at: Site.testMoment)
        visitor.setCookie("sluis", token.text)
        let body = part("formulier", token.formToken) + part("bestand", "x", file: "mei.csv") + "--grens--"
        let upload = try await send(body, as: visitor)
        #expect(upload.status == 408 && upload.isCutOff)
        #expect(inbox.all.isEmpty)
        let form = try await visitor.post("/uitloggen", [])
        #expect(form.status == 408 && form.isCutOff, "forms as well")
    }

    @Test func `files whose sender was shut out while they came in do not reach the Inbox`() async throws {
        for isShutOut in [false, true] {
            let body = token + part("bestand", "x", file: "mei.csv") + "--grens--"
            let answer = try await visitor.send(
                .post, "/mijn", body: nil, contentType: UploadTests.type,
                streaming: RequestBody(heldBack: body) { [register] in
                    if isShutOut { try register.disableAccount("sjt", by: "test", at: Site.testMoment) }
                })
            #expect(answer.location?.hasPrefix(isShutOut ? "/inloggen" : "/mijn/wachten") == true, "\(isShutOut)")
        }
        #expect(inbox.all.map(\.isFinished) == [true, false])
        #expect(inbox.all.map(\.isDiscarded) == [false, true])
    }

    @Test func `one partner leaves room for the others' files`() throws {
        let slots = UploadSlots()
        let first = try (0..<4).map { _ in try slots.take(for: "sjt") }
        func refusal(_ partner: String) -> String {
            do {
                _ = try slots.take(for: partner)
                return ""
            } catch {
                return "\(error)"
            }
        }
        #expect(refusal("sjt") == "busyWithOwn")
        for partner in ["a", "b", "c"] { for _ in 0..<4 { #expect(refusal(partner).isEmpty, "\(partner)") } }
        #expect(refusal("d") == "busy", "all are in use")
        slots.give(back: first[0])
        #expect(refusal("d").isEmpty)
    }

    @Test func `who sends too much at once hears that it is their own, and when to come again`() async throws {
        let uploads = visitor.site.uploads
        let taken = try (0..<UploadSlots.mostPerPartner).map { _ in try uploads.take(for: "sjt") }
        let file = token + part("bestand", "x", file: "mei.csv") + "--grens--"
        let answer = try await send(file)
        #expect(answer.status == 503 && answer.body.contains("4 formulieren met bestanden van u"))
        #expect(answer.headers[.retryAfter] == "30" && inbox.all.isEmpty)
        uploads.give(back: taken[0])
        #expect(try await send(file).status == 303)
    }

    @Test func `nobody can make a link that says that a file has arrived`() async throws {
        for query in ["bestand=nooit-verstuurd.csv&na=0", "bestand=nooit-verstuurd.csv&na=0&zegel=x"] {
            let answer = try await visitor.get("/mijn/wachten?\(query)")
            #expect(answer.status == 303 && answer.location == "/mijn", "\(query)")
        }
        let other = Visitor(visitor.site)
        _ = try await other.logIn("jeugd-punt")
        #expect(try await visitor.get(other.waitingPath("bestand=a.csv&na=0")).location == "/mijn")
        let sealed = visitor.waitingPath("bestand=a.csv&na=0")
        #expect(try await visitor.get(sealed).status == 200)
        #expect(try await visitor.get(sealed.replacing("a.csv", with: "b.csv")).location == "/mijn")
    }

    @Test func `no file chosen is said at the field`() async throws {
        let answer = try await send(token + part("bestand", "", file: "") + "--grens--")
        #expect(answer.status == 400)
        #expect(answer.body.contains("id=\"upload-melding\""))
        #expect(answer.body.contains("aria-invalid=\"true\""))
        #expect(inbox.all.isEmpty)
    }

    @Test func `an ordinary form is no upload`() async throws {
        let answer = try await visitor.post("/mijn", [("bestand", "x")])
        #expect(answer.status == 400)
    }
}
