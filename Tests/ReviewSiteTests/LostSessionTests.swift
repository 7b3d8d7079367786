import HTTPTypes
import Register
import ReportingModel
import Testing

@testable import ReviewSite

/// Whoever is logged out meanwhile comes back to where they were, and loses nothing that they typed.
@Suite struct LostSessionTests {
    private let desk: ReviewDesk

    init() throws {
        desk = try ReviewDesk()
    }

    private var visitor: Visitor { desk.visitor }

    /// Logs in with the form of a page, as a browser would: with everything that the form holds.
    private func logIn(_ name: String, on page: String, password: String = Visitor.password) async throws
        -> Visitor.Answer
    {
        // Not the form above it, with the other language.
        let form = page.split(separator: "<main").last ?? ""
        let hidden = form.matches(of: /<input type="hidden" name="(naar|concept)" value="([^"]*)">/).map {
            (String($0.1), String($0.2).replacing("&amp;", with: "&"))
        }
        return try await visitor.post("/inloggen", hidden + [("naam", name), ("wachtwoord", password)])
    }

    // MARK: Looking

    @Test(arguments: [
        "/aanleveringen?partner=sjt&uitkomst=rejected", "/logboek?wie=Anna%20B%26C", "/overzicht",
        "/beoordelen?na=1.2.3",
    ])
    func `an address that was kept leads there after logging in, with its question`(path: String) async throws {
        let asked = try #require(try await visitor.get(path).location)
        #expect(asked.hasPrefix("/inloggen?naar=%2F"))
        let page = try await visitor.get(asked).body
        #expect(try await logIn("lezer", on: page).location == path)
    }

    @Test(arguments: ["//example.org", "/\\example.org", "https://example.org", "", "/a b", "/\u{1}"])
    func `nobody is sent elsewhere`(next: String) async throws {
        let query = Fields([("naar", next)]).urlEncoded
        #expect(try await logIn("lezer", on: visitor.get("/inloggen?\(query)").body).location == "/")
        // Nor from an address that only looks like a path.
        let other = Visitor(visitor.site)
        let answer = try await other.get("//example.org/overzicht")
        #expect(answer.location == nil || answer.location?.hasPrefix("/inloggen?naar=%2Foverzicht") == true)
    }

    @Test(arguments: [
        ("/aanleveringen/x/besluit", "/aanleveringen/x"), ("/onthouden/5/intrekken", "/onthouden"),
        ("/beoordelen/koppen", "/beoordelen"), ("/beheer/accounts/sluiten", "/beheer"),
        ("/account/sleutels/intrekken", "/account"), ("/mijn", "/mijn"),
    ])
    func `a form that came too late leads to its page, and says that nothing was recorded`(
        form: String, page: String
    ) async throws {
        let answer = try await visitor.post(form, [("reden", "x")])
        #expect(answer.status == 303)
        let login = try await visitor.get(try #require(answer.location)).body
        let lost = form == "/mijn" ? "Uw bestand is niet aangekomen." : "Er is nog niets vastgelegd."
        #expect(login.contains(lost))
        #expect(login.contains("name=\"naar\" value=\"\(page)\""))
    }

    @Test func `whoever only looks at the address of a form goes to its page`() async throws {
        for route in Route.all where route.method == .post && route.path != "/inloggen" && route.path != "/mijn" {
            let path = route.path.replacing("{", with: "").replacing("}", with: "")
            let answer = try await visitor.get(path)
            #expect(answer.status == 303 && answer.location == Route.page(ofForm: path), "\(path)")
        }
    }

    // MARK: Deciding

    private let typed = [
        ("besluit", "accept"), ("reden", "geteld & \"nagebeld\" <b>"), ("onthoud", "0"), ("tot-0", "2027-12-31"),
    ]

    @Test func `a decision of somebody who was logged out stands ready after logging in, and is not recorded`()
        async throws
    {
        let name = try desk.deliver(1)
        _ = try await visitor.logIn("beoordelaar")
        try desk.register.endSession(try #require(visitor.sessionToken).hash)
        let lost = try await desk.post(name, typed)
        #expect(lost.status == 401 && lost.body.contains("Uw besluit is nog niet vastgelegd."))
        #expect(!lost.body.contains("<b>"))
        // Also after a wrong password.
        let wrong = try await logIn("beoordelaar", on: lost.body, password: "verkeerd wachtwoord")
        #expect(wrong.status == 401)
        let back = try await logIn("beoordelaar", on: wrong.body)
        #expect(back.location == "/aanleveringen/\(name)")
        #expect(try desk.outcome(name) == .held && desk.told.value == 0)

        let page = try await visitor.get("/aanleveringen/\(name)").body
        #expect(page.contains("Er is niets vastgelegd: <a href=\"#besluit\">U was uitgelogd."))
        #expect(page.contains("geteld &amp; &quot;nagebeld&quot; &lt;b&gt;</textarea>"))
        #expect(page.contains("value=\"accept\" required checked"))
        #expect(page.contains("name=\"onthoud\" value=\"0\" checked") && page.contains("value=\"2027-12-31\""))
        #expect(try await !visitor.get("/aanleveringen/\(name)").body.contains("nagebeld"))
        #expect(try await desk.post(name, typed).status == 303)
        #expect(try desk.outcome(name) == .acceptedWithRemarks)
    }

    @Test func `so does an answer to a question about a heading`() async throws {
        let finding = Finding(.requiredColumnMissing, ["column": "Wachttijd", "near": "Wachten"])
        _ = try desk.deliver(1, .rejected, findings: [finding])
        _ = try await visitor.logIn("beoordelaar")
        try desk.register.endSession(try #require(visitor.sessionToken).hash)
        let answer = [
            ("afspraak", "sjt-wachttijd"), ("kop", "Wachttijd"), ("geschreven", "Wachten"), ("antwoord", "ja"),
            ("reden", "gebeld met Els"),
        ]
        let lost = try await visitor.post("/beoordelen/koppen", answer)
        #expect(lost.status == 401)
        #expect(try await logIn("beoordelaar", on: lost.body).location == "/beoordelen")
        let page = try await visitor.get("/beoordelen").body
        #expect(page.contains("gebeld met Els</textarea>") && page.contains("U was uitgelogd."))
        #expect(try desk.register.read { try $0.headingSynonyms() }.list.isEmpty)
        #expect(try await !visitor.get("/beoordelen").body.contains("gebeld met Els"))
    }

    @Test func `without its cookie a browser must say that the form is ours`() async throws {
        let name = try desk.deliver(1)
        let form = Fields(typed).urlEncoded
        let header = try #require(HTTPField.Name("Sec-Fetch-Site"))
        for (site, isKept) in [("same-origin", true), ("cross-site", false), ("same-site", false), ("none", false)] {
            visitor.forgetCookies()
            let answer = try await visitor.send(
                .post, "/aanleveringen/\(name)/besluit", body: form, headers: [header: site])
            #expect(answer.body.contains("name=\"concept\"") == isKept, "\(site)")
            guard isKept else {
                #expect(answer.status == 303, "\(site)")
                continue
            }
            // The page gave the browser a cookie, so that its form can be sent.
            #expect(try await logIn("beoordelaar", on: answer.body).location == "/aanleveringen/\(name)")
            #expect(try await visitor.get("/aanleveringen/\(name)").body.contains("nagebeld"))
        }
    }

    @Test func `a form of an earlier page comes back with its text, and changes nothing`() async throws {
        let name = try desk.deliver(1)
        _ = try await visitor.logIn("beoordelaar")
        let header = try #require(HTTPField.Name("Sec-Fetch-Site"))
        let answer = try await visitor.send(
            .post, "/aanleveringen/\(name)/besluit", body: Fields([("formulier", "oud")] + typed).urlEncoded,
            headers: [header: "same-origin"])
        #expect(answer.status == 303 && answer.location == "/aanleveringen/\(name)")
        #expect(try desk.outcome(name) == .held)
        #expect(try await visitor.get("/aanleveringen/\(name)").body.contains("nagebeld"))
    }

    @Test func `what somebody else decided meanwhile is not undone by what comes back`() async throws {
        let name = try desk.deliver(1)
        _ = try await visitor.logIn("beoordelaar")
        try desk.register.endSession(try #require(visitor.sessionToken).hash)
        let lost = try await desk.post(name, [("besluit", "reject"), ("reden", "te vaag")])
        try desk.register.decide(
            Decision(.accept, reason: "prima", actor: "anna", at: Site.testMoment), on: name)
        _ = try await logIn("beoordelaar", on: lost.body)
        let page = try await visitor.get("/aanleveringen/\(name)").body
        #expect(page.contains("Er is niets vastgelegd.") && page.contains("Wat u schreef: “te vaag”"))
        #expect(!page.contains("te vaag</textarea>") && !page.contains("<details class=\"act\" open"))
    }

    @Test func `more than a form can hold is not carried along`() async throws {
        let name = try desk.deliver(1)
        _ = try await visitor.logIn("beoordelaar")
        try desk.register.endSession(try #require(visitor.sessionToken).hash)
        for (length, status) in [(2_000, 401), (6_000, 303)] {
            let answer = try await desk.post(name, [("reden", String(repeating: "é", count: length))])
            #expect(answer.status == status, "\(length)")
        }
    }

    @Test func `what waits for a page is gone after minutes, and is nobody else's`() {
        let (shelf, token, now) = (SessionShelf(), SecretToken(), Site.testMoment)
        let later = Instant(millisecondsSince1970: now.millisecondsSince1970 + 6 * 60 * 1_000)
        shelf.put(.token("a"), for: "/account", of: token, at: now)
        #expect(shelf.take(for: "/account", of: SecretToken(), at: now) == nil)
        #expect(shelf.take(for: "/beheer", of: token, at: now) == nil)
        #expect(shelf.take(for: "/account", of: token, at: now) == .token("a"))
        #expect(shelf.take(for: "/account", of: token, at: now) == nil)
        shelf.put(.token("b"), for: "/account", of: token, at: now)
        #expect(shelf.take(for: "/account", of: token, at: later) == nil)
    }
}
