import Register
import ReportingModel

/// Logging in and out.
enum LoginPage {
    static let path = "/inloggen"
    /// What the log says instead of a name that nobody has.
    static let unknownName = "onbekend"
    /// Longer names and passwords are nobody's.
    private static let longestName = 100

    static func show(_ visit: Visit) throws -> Reply {
        guard visit.account == nil else { return .redirect(LocalPath(visit.query["naar"])?.text ?? "/") }
        return .page(
            page(visit, message: visit.query[lostName].map { visit.words($0 == lostFile ? fileIsLost : formIsLost) }))
    }

    private static let lostName = "niets-vastgelegd"
    /// The value that says that it was a file.
    private static let lostFile = "bestand"
    private static let fileIsLost = Text(
        nl: "U was uitgelogd. Uw bestand is niet aangekomen. Log in en kies het bestand opnieuw.",
        en: "You were logged out. Your file did not arrive. Log in and choose the file again.")
    private static let formIsLost = Text(
        nl: "U was uitgelogd. Er is nog niets vastgelegd. Log in; daarna komt u terug op de pagina met het formulier.",
        en: "You were logged out. Nothing was recorded yet. Log in; then you come back to the page with the form.")
    private static let draftIsKept = Text(
        nl: "U was uitgelogd. Uw besluit is nog niet vastgelegd. Log in; daarna staat uw tekst weer klaar.",
        en: "You were logged out. Your decision was not recorded yet. Log in; then your text is there again.")

    /// What somebody gets who must log in first. Afterwards they are back where they were; what a form sent did nothing,
    /// and that is said.
    static func ask(_ visit: Visit) -> Reply {
        guard visit.isForm else {
            let query = visit.query.urlEncoded
            let here = LocalPath(visit.path + (query.isEmpty ? "" : "?" + query)) ?? LocalPath(visit.path)
            return .redirect("\(path)?\(Fields([("naar", here?.text ?? "")]).urlEncoded)")
        }
        guard let draft = visit.draft else {
            let next = Route.page(ofForm: visit.path)
            // Whoever logs out twice has lost nothing.
            guard next != "/" else { return .redirect(path) }
            let fields = Fields([("naar", next), (lostName, visit.path == MinePage.path ? lostFile : "1")])
            return .redirect("\(path)?\(fields.urlEncoded)")
        }
        return .page(page(visit, message: visit.words(draftIsKept), status: 401, draft: draft))
    }

    static func logIn(_ visit: Visit) throws -> Reply {
        let words = visit.words
        guard let name = visit.form["naam"],
            let password = visit.form.list.first(where: { $0.name == "wachtwoord" })?.value,
            !password.isEmpty
        else {
            return .page(
                page(
                    visit, message: words("Vul uw naam en uw wachtwoord in.", "Enter your name and password."),
                    status: 400))
        }
        let site = visit.site
        let attempt = LoginThrottle.Attempt(
            account: name, address: visit.origin, browser: try knownBrowser(visit, account: name))
        if let seconds = site.throttle.wait(attempt) {
            return .page(
                page(
                    visit,
                    message: words(
                        "Het is te vaak misgegaan. Probeer het over \(wait(seconds, words)) opnieuw.",
                        "That went wrong too often. Try again in \(wait(seconds, words))."), status: 429))
        }
        guard let (account, hash) = try account(name, password, visit) else {
            site.throttle.failed(attempt)
            // The name as typed may be somebody's password: only the name of an account that exists is kept.
            let known = try visit.read { try $0.account(named: name)?.name }
            try site.register.append(
                Event(
                    at: visit.now, actor: Event.ownActor, action: .loginRefused, object: known ?? LoginPage.unknownName,
                    origin: visit.origin))
            return .page(
                page(
                    visit,
                    message: words(
                        "De naam of het wachtwoord klopt niet. Probeer het nog eens, of vraag de beheerder om een nieuw wachtwoord.",
                        "The name or the password is not right. Try again, or ask the administrator for a new password."
                    ),
                    status: 401))
        }
        site.throttle.succeeded(attempt)
        // A new secret: one that somebody else may have put in this browser is worth nothing from now on.
        let token = SecretToken()
        try site.register.endSession(visit.token.hash)
        try site.register.beginSession(
            token.hash, of: account, limits: site.sessionLimits, origin: visit.origin, at: visit.now)
        let next = LocalPath(visit.form["naar"])?.text ?? "/"
        if let draft = Draft(page: next, encoded: visit.form[Draft.fieldName]) {
            site.shelf.put(.draft(draft.fields), for: next, of: token, at: visit.now)
        }
        return .loggedIn(
            token, next,
            browser: KnownBrowser.cookie(for: account, passwordHash: hash))
    }

    static func logOut(_ visit: Visit) throws -> Reply {
        let account = try visit.visitor()
        try visit.site.register.endSession(visit.token.hash)
        try visit.site.register.append(
            Event(at: visit.now, actor: account.name, action: .loggedOut, object: account.name, origin: visit.origin))
        return .loggedIn(SecretToken(), path)
    }

    /// The browser that the form comes from, when the account that it names was used in it before.
    static func knownBrowser(_ visit: Visit, account name: String?) throws -> KnownBrowser? {
        guard let name, let cookie = visit.browserCookie else { return nil }
        return try visit.read { snapshot in
            guard let account = try snapshot.account(named: name),
                let hash = try snapshot.passwordHash(ofAccount: name)
            else { return nil }
            return KnownBrowser(cookie: cookie, account: account, passwordHash: hash)
        }
    }

    /// The account and its hash, when the password is right; takes as long for a name that nobody has.
    private static func account(
        _ name: String, _ password: String, _ visit: Visit
    ) throws -> (Account, hash: String)? {
        let isPossible = name.count <= longestName && password.count <= PasswordHash.longest
        let (account, hash) = try visit.read {
            isPossible ? (try $0.account(named: name), try $0.passwordHash(ofAccount: name)) : (nil, nil)
        }
        guard let account, let hash, account.disabledAt == nil else {
            _ = try PasswordHash.make(String(password.prefix(PasswordHash.longest)), cost: visit.site.passwordCost)
            return nil
        }
        return try PasswordHash.matches(password, hash) ? (account, hash) : nil
    }

    private static func wait(_ seconds: Int, _ words: Words) -> String {
        seconds < 60
            ? words(
                seconds == 1 ? "1 seconde" : "\(seconds) seconden", seconds == 1 ? "1 second" : "\(seconds) seconds")
            : words(
                seconds < 120 ? "2 minuten" : "\((seconds + 59) / 60) minuten",
                seconds < 120 ? "2 minutes" : "\((seconds + 59) / 60) minutes")
    }

    private static func page(_ visit: Visit, message: String?, status: Int = 200, draft: Draft? = nil) -> Page {
        let words = visit.words
        let asked = LocalPath(visit.form["naar"] ?? visit.query["naar"])?.text ?? "/"
        // After a wrong password the draft is there still.
        let draft = draft ?? Draft(page: asked, encoded: visit.form[Draft.fieldName])
        let notice: HTMLText =
            message.map { "<p class=\"notice error\" id=\"melding\" role=\"alert\">\($0)</p>\n" } ?? ""
        // Only what was typed can be wrong.
        let isRefused = visit.isForm && visit.path == path
        let describedBy: HTMLText =
            message == nil
            ? "" : isRefused ? " aria-describedby=\"melding\" aria-invalid=\"true\"" : " aria-describedby=\"melding\""
        return Page(
            title: words("Inloggen", "Log in"),
            content: """
                \(notice)<form method="post" action="\(path)" class="narrow">
                \(FormToken(visit).field)<input type="hidden" name="naar" value="\(draft?.page ?? asked)">
                \(draft?.field ?? "")
                <p><label for="naam">\(words("Naam", "Name"))</label>
                <input id="naam" name="naam" autocomplete="username" required autofocus value="\(visit.form["naam"] ?? "")"\(describedBy)></p>
                <p><label for="wachtwoord">\(words("Wachtwoord", "Password"))</label>
                <input id="wachtwoord" name="wachtwoord" type="password" autocomplete="current-password" required\(describedBy)></p>
                <p><button type="submit">\(words("Inloggen", "Log in"))</button></p>
                </form>
                <p class="quiet">\(words("Wachtwoord vergeten? De beheerder van Sluis kan u een nieuw geven.", "Forgot your password? The administrator of Sluis can give you a new one."))</p>

                """, status: status)
    }
}

/// A path within the site, as somebody may send it along: never an address elsewhere.
struct LocalPath {
    let text: String

    init?(_ text: String?) {
        guard let text, text.hasPrefix("/"), !text.hasPrefix("//"), text.utf8.count < 2_000,
            text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7f && $0 != UInt8(ascii: "\\") })
        else { return nil }
        self.text = text
    }
}

/// The field that proves that a form came from a page of ours.
struct FormToken {
    static let name = "formulier"
    private let text: String

    init(_ visit: Visit) { text = visit.token.formToken }

    var field: HTMLText { "<input type=\"hidden\" name=\"\(FormToken.name)\" value=\"\(text)\">\n" }
}
