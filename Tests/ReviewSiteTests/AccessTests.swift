import Dispatch
import HTTPTypes
import Register
import ReportingModel
import Synchronization
import Testing

@testable import ReviewSite

@Suite struct AccessTests {
    private let visitor: Visitor

    init() throws {
        visitor = Visitor(try .forTests(register: .inMemory()))
    }

    @Test func `without an account every page but the first leads to logging in`() async throws {
        for route in Route.all where route.method == .get && route.door == .browser && route.access != .everyone {
            let answer = try await visitor.get(route.path.replacing("{", with: "").replacing("}", with: ""))
            #expect(answer.status == 303 && answer.location?.hasPrefix("/inloggen") == true, "\(route.path)")
        }
    }

    @Test(arguments: Route.Access.allCases)
    func `an account goes only where its role may go`(access: Route.Access) async throws {
        for (name, role) in [
            ("lezer", Role.reader), ("beoordelaar", .reviewer), ("beheerder", .administrator), ("sjt", .partner),
        ] {
            visitor.forgetCookies()
            #expect(try await visitor.logIn(name).status == 303)
            for route in Route.all where route.access == access && !access.admits(role) {
                let path = route.path.replacing("{", with: "").replacing("}", with: "")
                let answer = try await route.method == .get ? visitor.get(path) : visitor.post(path, [])
                #expect(answer.status == 403, "\(name) \(route.path)")
            }
        }
    }

    @Test func `which roles a route admits is what the table of access says`() {
        let expected: [Route.Access: Set<Role>] = [
            .everyone: Set(Role.allCases), .accounts: Set(Role.allCases),
            .officials: [.reader, .reviewer, .administrator], .deciders: [.reviewer, .administrator],
            .administrators: [.administrator], .partners: [.partner],
        ]
        for access in Route.Access.allCases {
            #expect(Set(Role.allCases.filter(access.admits)) == expected[access])
        }
    }

    @Test func `every route that changes something asks for an account`() {
        let open = Route.all.filter { $0.method == .post && $0.access == .everyone }.map(\.path)
        #expect(open == ["/inloggen", "/taal"])
    }

    @Test func `a form without the token of the page changes nothing`() async throws {
        _ = try await visitor.logIn("beheerder")
        for route in Route.all where route.method == .post {
            let path = route.path.replacing("{", with: "").replacing("}", with: "")
            let answer = try await visitor.post(path, [("naam", "x")], token: "x")
            #expect(answer.status == 403, "\(route.path)")
        }
    }

    @Test func `a session that somebody put in the browser is not the one after logging in`() async throws {
        let planted = SecretToken()
        visitor.setCookie("sluis", planted.text)
        #expect(try await visitor.logIn("lezer").status == 303)
        #expect(visitor.sessionToken?.text != planted.text)
        let attacker = Visitor(visitor.site)
        attacker.setCookie("sluis", planted.text)
        #expect(try await attacker.get("/overzicht").status == 303)
    }

    @Test func `logging out ends the session on the server`() async throws {
        _ = try await visitor.logIn("lezer")
        let token = try #require(visitor.sessionToken)
        #expect(try await visitor.get("/overzicht").status == 200)
        #expect(try await visitor.post("/uitloggen", []).status == 303)
        visitor.setCookie("sluis", token.text)
        #expect(try await visitor.get("/overzicht").status == 303)
    }

    @Test func `a session ends after an hour without use and after ten hours with it`() async throws {
        let clock = Mutex(Site.testMoment.millisecondsSince1970)
        let site = try Site.forTests(
            register: .inMemory(), now: { Instant(millisecondsSince1970: clock.withLock { $0 }) })
        let visitor = Visitor(site)
        _ = try await visitor.logIn("lezer")
        for _ in 0..<11 {
            clock.withLock { $0 += 50 * 60_000 }
            #expect(try await visitor.get("/overzicht").status == 200)
        }
        clock.withLock { $0 += 51 * 60_000 }
        #expect(try await visitor.get("/overzicht").status == 303)

        _ = try await visitor.logIn("lezer")
        clock.withLock { $0 += 61 * 60_000 }
        #expect(try await visitor.get("/overzicht").status == 303)
    }

    @Test func `guessing passwords is slowed down, and says nothing about who exists`() async throws {
        for name in ["beheerder", "niemand"] {
            for _ in 0..<5 { #expect(try await visitor.logIn(name, password: "verkeerd").status == 401) }
            #expect(try await visitor.logIn(name, password: "verkeerd").status == 429)
        }
        // The right password has to wait as well, otherwise the wait would tell it apart.
        #expect(try await visitor.logIn("beheerder").status == 429)
    }

    @Test func `who logged in before in this browser does not wait for what others do`() async throws {
        _ = try await visitor.logIn("beoordelaar")
        _ = try await visitor.post("/uitloggen", [])
        let stranger = Visitor(visitor.site)
        stranger.address = "192.0.2.66"
        for _ in 0..<8 { _ = try await stranger.logIn("beoordelaar", password: "verkeerd") }
        #expect(try await stranger.logIn("beoordelaar").status == 429)
        #expect(try await visitor.logIn("beoordelaar").status == 303)

        // Nor is the browser a way to guess: at this account, at another, or with another's cookie.
        _ = try await visitor.post("/uitloggen", [])
        for _ in 0..<5 { #expect(try await visitor.logIn("beoordelaar", password: "verkeerd").status == 401) }
        #expect(try await visitor.logIn("beoordelaar").status == 429)
        for _ in 0..<5 { _ = try await visitor.logIn("lezer", password: "verkeerd") }
        #expect(try await visitor.logIn("lezer").status == 429)
    }

    @Test func `a new password makes the browser a stranger`() throws {
        let account = try #require(try visitor.site.register.read { try $0.account(named: "lezer") })
        let cookie = KnownBrowser.cookie(for: account, passwordHash: "oud")
        #expect(KnownBrowser(cookie: cookie, account: account, passwordHash: "oud") != nil)
        #expect(KnownBrowser(cookie: cookie, account: account, passwordHash: "nieuw") == nil)
        let other = try #require(try visitor.site.register.read { try $0.account(named: "beheerder") })
        #expect(KnownBrowser(cookie: cookie, account: other, passwordHash: "oud") == nil)
        for wrong in [nil, "", ".", cookie + "0", String(cookie.dropLast()), "x" + cookie] {
            #expect(KnownBrowser(cookie: wrong, account: account, passwordHash: "oud") == nil, "\(wrong ?? "nil")")
        }
    }

    @Test func `who hashes passwords waits in a line with an end`() async throws {
        let work = BlockingWork()
        let (began, mayEnd) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let first = Task {
            try await work.run(in: .passwordOfAnybody) {
                began.signal()
                mayEnd.wait()
            }
        }
        await withCheckedContinuation { done in
            DispatchQueue.global().async {
                began.wait()
                done.resume()
            }
        }
        let outcomes = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<40 {
                group.addTask { (try? await work.run(in: .passwordOfAnybody) { true }) ?? false }
            }
            var refused = 0
            for await isDone in group {
                if !isDone { refused += 1 }
                // The line is full now; who is known has another one.
                if refused == 21, !isDone {
                    _ = try? await work.run(in: .passwordOfKnown) { mayEnd.signal() }
                }
            }
            return refused
        }
        try await first.value
        #expect(outcomes == 21)
    }

    @Test func `a wait ends by the clock since the start, whatever the clock on the wall says`() async throws {
        let wall = Mutex(Site.testMoment)
        let steady = Mutex(Site.testStart)
        let plain = try Site.forTests(register: .inMemory())
        let world = SiteWorld(
            catalogue: plain.world.catalogue, now: { wall.withLock { $0 } }, steadyNow: { steady.withLock { $0 } })
        let visitor = Visitor(
            Site(register: plain.register, world: world, isSecure: false, isBehindProxy: true, passwordCost: 4))
        for _ in 0..<6 { _ = try await visitor.logIn("lezer", password: "verkeerd") }
        wall.withLock { $0 = $0.earlier(by: .seconds(86_400)) }
        #expect(try await visitor.logIn("lezer").status == 429)
        steady.withLock { $0 = $0.advanced(by: .seconds(2)) }
        #expect(try await visitor.logIn("lezer").status == 303)
    }

    @Test func `one subscriber counts as one, however many IPv6 addresses it has`() {
        let throttle = LoginThrottle(now: { Site.testStart })
        for number in 0..<30 {
            let attempt = LoginThrottle.Attempt(account: "n\(number)", address: "2001:db8:1:2::\(number)")
            throttle.failed(attempt)
        }
        func wait(_ address: String) -> Int? {
            throttle.wait(LoginThrottle.Attempt(account: "x", address: address))
        }
        #expect(wait("2001:db8:1:2:ffff::1") != nil)
        #expect(wait("2001:db8:1:3::1") == nil && wait("192.0.2.1") == nil)
    }

    @Test func `a disabled account is out at once`() async throws {
        _ = try await visitor.logIn("lezer")
        try visitor.site.register.disableAccount("lezer", by: "test", at: Site.testMoment)
        #expect(try await visitor.get("/overzicht").status == 303)
        #expect(try await visitor.logIn("lezer").status == 401)
    }

    @Test func `after logging in one comes where one wanted to go, never elsewhere`() async throws {
        _ = try await visitor.get("/inloggen")
        let answer = try await visitor.post(
            "/inloggen", [("naam", "lezer"), ("wachtwoord", Visitor.password), ("naar", "/overzicht?jaar=2024")])
        #expect(answer.location == "/overzicht?jaar=2024")
        for elsewhere in ["https://example.org/", "//example.org/", "/\\example.org", "javascript:alert(1)"] {
            visitor.forgetCookies()
            _ = try await visitor.get("/inloggen")
            let answer = try await visitor.post(
                "/inloggen", [("naam", "lezer"), ("wachtwoord", Visitor.password), ("naar", elsewhere)])
            #expect(answer.location == "/")
        }
    }

    @Test func `every answer forbids script, frames and guessing`() async throws {
        for path in ["/inloggen", "/stijl.css", "/bestaat-niet", "/overzicht"] {
            let answer = try await visitor.get(path)
            #expect(answer.headers[.contentSecurityPolicy]?.contains("default-src 'none'") == true, "\(path)")
            #expect(answer.headers[.contentSecurityPolicy]?.contains("unsafe") == false)
            #expect(answer.headers[.xContentTypeOptions] == "nosniff")
        }
    }

    @Test func `what is typed at logging in cannot become part of the page`() async throws {
        let answer = try await visitor.logIn("\"><script>alert(1)</script>", password: "x")
        #expect(answer.status == 401)
        #expect(!answer.body.contains("<script>"))
    }

    @Test(arguments: [
        ("/overzicht", "GET, HEAD"), ("/inloggen", "GET, HEAD, POST"), ("/readyz", "GET, HEAD"),
        ("/beheer/accounts/sluiten", "GET, HEAD, POST"),
    ])
    func `what an address does not do is told apart from an address that is none`(
        path: String, allowed: String
    ) async throws {
        for method in [HTTPRequest.Method.put, .delete, .options] {
            let answer = try await visitor.send(method, path, body: nil)
            #expect(answer.status == 405 && answer.headers[.allow] == allowed, "\(method)")
        }
        #expect(try await visitor.send(.put, "/nergens", body: nil).status == 404)
    }

    @Test func `an oversized form is refused`() async throws {
        _ = try await visitor.get("/inloggen")
        let answer = try await visitor.post("/inloggen", [("naam", String(repeating: "x", count: 100_000))])
        #expect(answer.status == 413)
    }

    @Test func `behind TLS the cookie goes only over TLS`() async throws {
        let register = try Register.inMemory()
        let plain = try Site.forTests(register: register)
        let visitor = Visitor(Site(register: register, world: plain.world, isSecure: true, passwordCost: 4))
        let cookie = try await visitor.get("/inloggen").headers[.setCookie]
        #expect(cookie?.hasPrefix("__Host-sluis=") == true)
        #expect(cookie?.contains("; HttpOnly") == true)
        #expect(cookie?.contains("; SameSite=Lax") == true)
        #expect(cookie?.contains("; Secure") == true)
    }
}
