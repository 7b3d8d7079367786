import Register
import ReportingModel

/// Account: for everybody: another password, and the tokens with which programs may read along.
enum AccountPage {
    static let path = "/account"
    static let passwordPath = "/account/wachtwoord"
    static let tokenPath = "/account/sleutels"
    static let withdrawPath = "/account/sleutels/intrekken"
    private static let mostTokens = 20

    /// What is shown once: a token that was just made, or that something was done.
    private enum News {
        case none
        case token(String)
        case done(Text)
        case problems([String: String])
    }

    static func show(_ visit: Visit) throws -> Reply {
        let news: News =
            switch visit.pickUp() {
            case .token(let token): .token(token)
            case .done(let text): .done(text)
            default: .none
            }
        return .page(try page(visit, news))
    }

    // MARK: Password

    static func changePassword(_ visit: Visit) throws -> Reply {
        let (account, words) = (try visit.visitor(), visit.words)
        let (old, new) = (raw("oud", visit), raw("nieuw", visit))
        var problems: [String: String] = [:]
        if let problem = PasswordRule.problem(with: new, of: account.name) {
            problems["nieuw"] = words(problem)
        } else if new == old {
            problems["nieuw"] = words(
                "Dit is hetzelfde wachtwoord. Kies een ander.", "This is the same password. Choose another.")
        } else if new != raw("herhaald", visit) {
            problems["herhaald"] = words(
                "Dit is niet hetzelfde als hierboven.", "This is not the same as above.")
        }
        guard problems.isEmpty else { return .page(try page(visit, .problems(problems), status: 400)) }
        // A browser that somebody left open is no way to guess the password.
        let throttle = visit.site.throttle
        let attempt = LoginThrottle.Attempt(account: account.name, address: visit.origin)
        if throttle.wait(attempt) != nil {
            problems["oud"] = words(
                "Het is te vaak misgegaan. Probeer het over een paar minuten opnieuw.",
                "That went wrong too often. Try again in a few minutes.")
            return .page(try page(visit, .problems(problems), status: 429))
        }
        let hash = try visit.read { try $0.passwordHash(ofAccount: account.name) }
        guard let hash, old.count <= PasswordHash.longest, try PasswordHash.matches(old, hash) else {
            throttle.failed(attempt)
            problems["oud"] = words(
                "Dit is niet uw huidige wachtwoord.", "This is not your present password.")
            return .page(try page(visit, .problems(problems), status: 400))
        }
        throttle.succeeded(attempt)
        let (site, newHash) = (visit.site, try PasswordHash.make(new, cost: visit.site.passwordCost))
        do {
            try site.register.setPassword(
                newHash, of: account.name, reopening: false, by: account.name, origin: visit.origin, at: visit.now)
        } catch AccountRefusal.isDisabled {
            throw SiteError.mustLogIn
        }
        // Everywhere else one is logged out now; here one goes on, with a new secret.
        let token = SecretToken()
        try site.register.beginSession(
            token.hash, of: account, limits: site.sessionLimits, origin: visit.origin, at: visit.now)
        var renewed = visit
        renewed.token = token
        renewed.leave(
            .done(
                Text(
                    nl:
                        "Uw wachtwoord is gewijzigd. Op andere apparaten bent u uitgelogd. Had u sleutels voor programma's? Maak dan nieuwe: de oude werken niet meer.",
                    en:
                        "Your password was changed. On other devices you were logged out. Did you have tokens for programs? Then make new ones: the old ones no longer work."
                )), for: path)
        return .loggedIn(token, path, browser: KnownBrowser.cookie(for: account, passwordHash: newHash))
    }

    /// A password as it was typed, with the space around it.
    private static func raw(_ name: String, _ visit: Visit) -> String {
        visit.form.list.first { $0.name == name }?.value ?? ""
    }

    // MARK: Tokens

    static func addToken(_ visit: Visit) throws -> Reply {
        let (account, words) = (try visit.visitor(), visit.words)
        guard let label = visit.form["omschrijving"], label.count <= 60 else {
            return .page(
                try page(
                    visit,
                    .problems([
                        "omschrijving": words(
                            "Schrijf in hoogstens 60 tekens waar de sleutel voor is.",
                            "Write in at most 60 characters what the token is for.")
                    ]), status: 400))
        }
        guard try visit.read({ try $0.tokens(of: account) }).count < mostTokens else {
            return .page(
                try page(
                    visit,
                    .problems([
                        "omschrijving": words(
                            "U hebt al \(mostTokens) sleutels. Trek er eerst een in.",
                            "You already have \(mostTokens) tokens. Withdraw one first.")
                    ]), status: 400))
        }
        let token = SecretToken()
        try visit.site.register.addToken(
            token.hash, labelled: SafeEcho.printable(label), for: account, origin: visit.origin, at: visit.now)
        visit.leave(.token(token.text), for: path)
        return .redirect(path + "#sleutels")
    }

    static func withdrawToken(_ visit: Visit) throws -> Reply {
        let account = try visit.visitor()
        guard let id = visit.form["nummer"].flatMap({ Int64($0) }) else { throw SiteError.notFound }
        try visit.site.register.withdrawToken(id, of: account, origin: visit.origin, at: visit.now)
        visit.leave(.done(Text(nl: "De sleutel is ingetrokken.", en: "The token was withdrawn.")), for: path)
        return .redirect(path)
    }

    // MARK: Page

    private static func page(_ visit: Visit, _ news: News, status: Int = 200) throws -> Page {
        let (account, words) = (try visit.visitor(), visit.words)
        let tokens = try visit.read { try $0.tokens(of: account) }
        let problems: [String: String] = if case .problems(let problems) = news { problems } else { [:] }
        let done: HTMLText = if case .done(let text) = news { .done(words(text)) } else { "" }
        return Page(
            title: words("Uw account", "Your account"),
            content: """
                \(done)<dl class="facts"><dt>\(words("Naam", "Name"))</dt><dd>\(account.name)</dd><dt>\(words("Rol", "Role"))</dt><dd>\(words(account.role.words))</dd></dl>
                \(passwordForm(visit, problems))\(tokenSection(visit, tokens, news, problems))
                """, status: status)
    }

    private static func passwordForm(_ visit: Visit, _ problems: [String: String]) -> HTMLText {
        let words = visit.words
        let fields = [
            FormField(
                name: "oud", label: words("Huidig wachtwoord", "Present password"), kind: .password,
                problem: problems["oud"]),
            FormField(
                name: "nieuw", label: words("Nieuw wachtwoord", "New password"), kind: .newPassword,
                hint: words(
                    "Minstens \(PasswordHash.shortest) tekens. Vier of vijf woorden achter elkaar is goed.",
                    "At least \(PasswordHash.shortest) characters. Four or five words in a row do well."),
                problem: problems["nieuw"]),
            FormField(
                name: "herhaald", label: words("Nieuw wachtwoord nog eens", "New password again"), kind: .newPassword,
                problem: problems["herhaald"]),
        ]
        return """
            <h2>\(words("Wachtwoord wijzigen", "Change your password"))</h2>
            <form method="post" action="\(passwordPath)" class="narrow">
            \(FormToken(visit).field)\(fields.map(\.html))<p><button type="submit">\(words("Wijzig", "Change"))</button></p>
            </form>

            """
    }

    private static func tokenSection(
        _ visit: Visit, _ tokens: [APIToken], _ news: News, _ problems: [String: String]
    ) -> HTMLText {
        let words = visit.words
        let made: HTMLText =
            if case .token(let token) = news {
                """
                <div class="notice good" role="status"><p>\(words("Dit is uw nieuwe sleutel. Bewaar hem goed: Sluis toont hem maar één keer.", "This is your new token. Keep it safe: Sluis shows it only once."))</p>
                <p><code class="secret">\(token)</code></p></div>

                """
            } else {
                ""
            }
        let rows = tokens.map { token -> HTMLText in
            """
            <tr><th scope="row">\(SafeEcho.printable(token.label))</th><td data-label="\(words("Gemaakt", "Made"))">\(visit.figureText.day(token.createdAt))</td><td><form method="post" action="\(withdrawPath)" class="inline">\(FormToken(visit).field)<input type="hidden" name="nummer" value="\(String(token.id))"><button class="plain" type="submit">\(words("Intrekken", "Withdraw"))<span class="hidden"> \(SafeEcho.printable(token.label))</span></button></form></td></tr>

            """
        }
        let table: HTMLText =
            rows.isEmpty
            ? "<p class=\"quiet\">\(words("U hebt geen sleutels.", "You have no tokens."))</p>\n"
            : """
            <table class="stack"><caption class="hidden">\(words("Uw sleutels", "Your tokens"))</caption><thead><tr><th scope="col">\(words("Omschrijving", "Description"))</th><th scope="col">\(words("Gemaakt", "Made"))</th><th scope="col"><span class="hidden">\(words("Intrekken", "Withdraw"))</span></th></tr></thead>
            <tbody>
            \(rows)</tbody></table>

            """
        let field = FormField(
            name: "omschrijving", label: words("Waar is de sleutel voor?", "What is the token for?"),
            value: visit.form["omschrijving"].flatMap { _ in
                problems["omschrijving"] == nil ? nil : visit.form["omschrijving"]
            } ?? "",
            hint: words("Bijvoorbeeld: dashboard van de afdeling", "For instance: dashboard of the department"),
            problem: problems["omschrijving"])
        return """
            <h2 id="sleutels">\(words("Sleutels voor programma's", "Tokens for programs"))</h2>
            <p>\(words("Met een sleutel mag een programma lezen wat u mag lezen. Wie de sleutel heeft, is u: geef hem aan niemand anders.", "With a token a program may read what you may read. Whoever has the token is you: give it to nobody else."))</p>
            \(made)\(table)<form method="post" action="\(tokenPath)" class="narrow">
            \(FormToken(visit).field)\(field.html)<p><button class="second" type="submit">\(words("Maak een sleutel", "Make a token"))</button></p>
            </form>

            """
    }
}
