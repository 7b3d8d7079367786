import Register
import ReportingModel
import Testing

@testable import ReviewSite

@Suite struct AdministrationTests {
    private let register: Register
    private let catalogue = FigureSamples.catalogue()

    init() throws {
        register = try Register.inMemory()
    }

    private func administrator() async throws -> Visitor {
        try await FigureVisit(register, catalogue: catalogue, as: "beheerder").visitor
    }

    private func shownSecret(_ body: String) -> String? {
        body.firstMatch(of: /<code class="secret">([^<]+)<\/code>/).map { String($0.1) }
    }

    private func account(_ name: String) throws -> Account? { try register.read { try $0.account(named: name) } }

    // MARK: Accounts

    @Test func `an account is added with a password that is shown once and works`() async throws {
        let visitor = try await administrator()
        let answer = try await visitor.post(
            "/beheer/accounts", [("naam", "Anna"), ("rol", "reviewer"), ("partner", "")])
        #expect(answer.status == 303 && answer.location == "/beheer")
        // Nobody else gets to see it, nor this browser elsewhere; here it stands once.
        let other = try await FigureVisit(register, site: visitor.site, as: "beheerder")
        #expect(try await shownSecret(other.page("/beheer")) == nil)
        #expect(try await shownSecret(visitor.get("/account").body) == nil)
        let password = try #require(shownSecret(try await visitor.get("/beheer").body))
        #expect(try account("anna")?.role == .reviewer)
        #expect(try await !visitor.get("/beheer").body.contains(password))
        let events = try register.read { try $0.events(about: "Anna") }
        #expect(events.map(\.actor) == ["beheerder"] && events.map(\.origin) == ["192.0.2.1"])
        visitor.forgetCookies()
        #expect(try await visitor.logIn("Anna", password: password).status == 303)
    }

    struct Refused: Sendable {
        let name: String
        let role: String
        let partner: String
        let field: String
    }

    @Test(arguments: [
        Refused(name: "", role: "reader", partner: "", field: "naam"),
        Refused(name: String(repeating: "x", count: 101), role: "reader", partner: "", field: "naam"),
        Refused(name: "a\u{202E}b", role: "reader", partner: "", field: "naam"),
        Refused(name: "LEZER", role: "reader", partner: "", field: "naam"),
        Refused(name: "Anna", role: "keizer", partner: "", field: "rol"),
        Refused(name: "Anna", role: "partner", partner: "", field: "partner"),
        Refused(name: "Anna", role: "partner", partner: "niemand", field: "partner"),
        Refused(name: "Anna", role: "reader", partner: "sjt", field: "partner"),
    ])
    func `a wrong account is not made, and the field says why`(form: Refused) async throws {
        let visitor = try await administrator()
        let before = try register.read { try $0.accounts() }
        let answer = try await visitor.post(
            "/beheer/accounts", [("naam", form.name), ("rol", form.role), ("partner", form.partner)])
        #expect(answer.status == 400)
        #expect(answer.body.contains("id=\"\(form.field)-fout\""))
        #expect(answer.body.contains("aria-invalid=\"true\""))
        #expect(try register.read { try $0.accounts() } == before)
    }

    @Test func `a reset ends the sessions, a closed account is out`() async throws {
        let visitor = try await administrator()
        let other = Visitor(visitor.site)
        _ = try await other.logIn("lezer")
        let answer = try await visitor.post("/beheer/accounts/wachtwoord", [("naam", "lezer")])
        #expect(answer.status == 303 && answer.location == "/beheer")
        let password = try #require(shownSecret(try await visitor.get("/beheer").body))
        #expect(try await other.get("/overzicht").status == 303)
        #expect(try await other.logIn("lezer", password: password).status == 303)
        #expect(try await visitor.post("/beheer/accounts/sluiten", [("naam", "lezer")]).status == 303)
        #expect(try await other.get("/overzicht").status == 303)
        #expect(try account("lezer")?.disabledAt != nil)
        #expect(try await visitor.get("/beheer?gesloten=lezer").body.contains("Account lezer is gesloten."))
        #expect(try await !visitor.get("/beheer?gesloten=beheerder").body.contains("Account beheerder is gesloten."))
    }

    @Test func `a closed account opens only when that is asked, and the log says so`() async throws {
        let visitor = try await administrator()
        #expect(try await visitor.get("/beheer").body.contains("U kunt het account later heropenen"))
        #expect(try await visitor.post("/beheer/accounts/sluiten", [("naam", "lezer")]).status == 303)
        let page = try await visitor.get("/beheer").body
        #expect(page.contains("Heropenen met nieuw wachtwoord"))
        let row = try #require(page.firstMatch(of: /<tr><th scope="row">lezer<(.*?)<\/tr>/.dotMatchesNewlines()))
        #expect(!row.1.contains("accounts/wachtwoord") && row.1.contains("<details"))
        // A page from before it was closed opens nothing.
        #expect(try await visitor.post("/beheer/accounts/wachtwoord", [("naam", "lezer")]).status == 303)
        #expect(try account("lezer")?.disabledAt != nil)
        #expect(try await visitor.post("/beheer/accounts/heropenen", [("naam", "lezer")]).status == 303)
        #expect(try account("lezer")?.disabledAt == nil)
        let password = try #require(shownSecret(try await visitor.get("/beheer").body))
        #expect(try await Visitor(visitor.site).logIn("lezer", password: password).status == 303)
        let events = try register.read { try $0.events(about: "lezer") }.map(\.action)
        #expect(events.suffix(3) == [.accountDisabled, .accountReopened, .loggedIn])
        #expect(try await visitor.get("/logboek").body.contains("account heropend"))
        #expect(try register.read { try $0.integrityProblems() }.isEmpty)
    }

    @Test func `one's own new password stands in the answer, and sending it again makes no other`() async throws {
        let visitor = try await administrator()
        let answer = try await visitor.post("/beheer/accounts/wachtwoord", [("naam", "beheerder")])
        let password = try #require(shownSecret(answer.body))
        let again = try await visitor.post("/beheer/accounts/wachtwoord", [("naam", "beheerder")])
        #expect(again.location?.hasPrefix("/inloggen") == true)
        #expect(try await visitor.logIn("beheerder", password: password).status == 303)
    }

    @Test func `the last administrator cannot be closed`() async throws {
        let visitor = try await administrator()
        let answer = try await visitor.post("/beheer/accounts/sluiten", [("naam", "beheerder")])
        #expect(answer.status == 409 && answer.body.contains("laatste beheerder"))
        #expect(try account("beheerder")?.disabledAt == nil)
    }

    @Test func `an unknown account is not found`() async throws {
        let visitor = try await administrator()
        for path in ["/beheer/accounts/sluiten", "/beheer/accounts/wachtwoord", "/beheer/accounts/heropenen"] {
            #expect(try await visitor.post(path, [("naam", "niemand")]).status == 404)
        }
    }

    @Test func `mistakes in the configuration stand with file, line, what was found and what is allowed`() async throws
    {
        let mistake = ConfigurationStatus.Mistake(
            file: "norms.yaml", line: 7, found: FigureSamples.hostile, allowed: ["lower", "higher"], nearest: "lower",
            sentence: Text(nl: "“lowr” is geen keuze", en: "“lowr” is no choice"))
        let visit = try await FigureVisit(register, catalogue: catalogue, as: "beheerder") { catalogue in
            SiteWorld(
                catalogue: { catalogue }, now: { Site.testMoment },
                configuration: { ConfigurationStatus(mistakes: [mistake]) },
                health: {
                    SiteHealth(
                        version: "1.2", registerProblem: "weg", freeBytes: 3_400_000_000, waitingCount: 2,
                        oldestWaiting: Site.testMoment)
                })
        }
        let page = try await visit.page("/beheer")
        #expect(page.contains("norms.yaml") && page.contains(">7<") && page.contains("lower, higher"))
        #expect(page.contains("&lt;script&gt;") && !page.contains("<script"))
        #expect(page.contains("laatste goede configuratie"))
        #expect(page.contains("1.2") && page.contains("niet in orde") && page.contains("weg"))
        #expect(page.contains("3,4 GB") && page.contains("22 november 2026, 10:24"))
    }

    @Test func `without mistakes the configuration is in order`() async throws {
        let page = try await administrator().get("/beheer").body
        #expect(page.contains("in orde") && !page.contains("laatste goede configuratie"))
    }

    // MARK: One's own account

    @Test func `a password is changed with the old one, and other sessions end`() async throws {
        let visitor = try await FigureVisit(register, catalogue: catalogue, as: "sjt").visitor
        let elsewhere = Visitor(visitor.site)
        _ = try await elsewhere.logIn("sjt")
        let new = "zes groene sluisdeuren"
        let answer = try await visitor.post(
            "/account/wachtwoord", [("oud", Visitor.password), ("nieuw", new), ("herhaald", new)])
        #expect(answer.location == "/account")
        let done = "Uw wachtwoord is gewijzigd."
        #expect(try await visitor.get("/account").body.contains(done))
        #expect(try await !visitor.get("/account").body.contains(done), "it is said once")
        #expect(try await elsewhere.get("/account").status == 303)
        #expect(try await elsewhere.logIn("sjt").status == 401)
        #expect(try await elsewhere.logIn("sjt", password: new).status == 303)
    }

    @Test(arguments: [
        ("verkeerd", "zes groene sluisdeuren", "zes groene sluisdeuren", "oud"),
        (Visitor.password, "te kort", "te kort", "nieuw"),
        (Visitor.password, Visitor.password, Visitor.password, "nieuw"),
        (Visitor.password, "zes groene sluisdeuren", "zeven groene sluisdeuren", "herhaald"),
        ("", "zes groene sluisdeuren", "zes groene sluisdeuren", "oud"),
    ])
    func `a password stays when something is wrong`(old: String, new: String, again: String, field: String) async throws
    {
        let visitor = try await FigureVisit(register, catalogue: catalogue).visitor
        let answer = try await visitor.post(
            "/account/wachtwoord", [("oud", old), ("nieuw", new), ("herhaald", again)])
        #expect(answer.status == 400 && answer.body.contains("id=\"\(field)-fout\""))
        #expect(!answer.body.contains(new))
        visitor.forgetCookies()
        #expect(try await visitor.logIn("lezer").status == 303)
    }

    @Test func `guessing the old password is slowed down`() async throws {
        let visitor = try await FigureVisit(register, catalogue: catalogue).visitor
        let new = "zes groene sluisdeuren"
        for _ in 0..<5 {
            let answer = try await visitor.post(
                "/account/wachtwoord", [("oud", "verkeerd"), ("nieuw", new), ("herhaald", new)])
            #expect(answer.status == 400)
        }
        let answer = try await visitor.post(
            "/account/wachtwoord", [("oud", Visitor.password), ("nieuw", new), ("herhaald", new)])
        #expect(answer.status == 429)
    }

    @Test func `a token is shown once, lets its account in, and can be withdrawn`() async throws {
        let visitor = try await FigureVisit(register, catalogue: catalogue).visitor
        let answer = try await visitor.post("/account/sleutels", [("omschrijving", "dash <b>board</b>")])
        #expect(answer.status == 303 && answer.location == "/account#sleutels")
        let shown = try await visitor.get("/account").body
        let token = try #require(shownSecret(shown).flatMap { SecretToken($0) })
        #expect(try register.read { try $0.account(ofToken: token.hash) }?.name == "lezer")
        let page = try await visitor.get("/account").body
        #expect(!page.contains(token.text) && !page.contains("<b>") && page.contains("dash &lt;b&gt;"))
        let number = try #require(page.firstMatch(of: /name="nummer" value="([0-9]+)"/).map { String($0.1) })

        // Somebody else's number does nothing.
        let other = Visitor(visitor.site)
        _ = try await other.logIn("beoordelaar")
        _ = try await other.post("/account/sleutels/intrekken", [("nummer", number)])
        #expect(try register.read { try $0.account(ofToken: token.hash) } != nil)

        #expect(try await visitor.post("/account/sleutels/intrekken", [("nummer", number)]).status == 303)
        #expect(try await visitor.get("/account").body.contains("De sleutel is ingetrokken."))
        #expect(try register.read { try $0.account(ofToken: token.hash) } == nil)
    }

    @Test(arguments: ["", String(repeating: "x", count: 61)])
    func `a token needs a description`(label: String) async throws {
        let visitor = try await FigureVisit(register, catalogue: catalogue).visitor
        let answer = try await visitor.post("/account/sleutels", [("omschrijving", label)])
        #expect(answer.status == 400 && answer.body.contains("id=\"omschrijving-fout\""))
        #expect(shownSecret(answer.body) == nil)
    }
}
