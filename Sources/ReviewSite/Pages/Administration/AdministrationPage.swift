import Register
import ReportingModel

/// Beheer: how Sluis is doing, how the configuration stands, and who may log in.
struct AdministrationPage {
    static let path = "/beheer"

    /// What is said once, after a form.
    enum News {
        case none
        case password(account: String, password: String)
        case lastAdministrator(String)
        case closed(String)
        case problems([String: String])
    }

    private let visit: Visit
    private let news: News
    private let accounts: [Account]
    private let latestRuns: [RunSummary]

    static func show(_ visit: Visit) throws -> Reply {
        if case .password(let account, let password)? = visit.pickUp() {
            return .page(
                try AdministrationPage(visit, news: .password(account: account, password: password)).page())
        }
        let page = try AdministrationPage(visit, news: .none)
        // Only what happened is said, whatever stands in the address.
        let closed = page.accounts.first { $0.disabledAt != nil && $0.name == visit.query["gesloten"] }
        return .page(try closed.map { try AdministrationPage(visit, news: .closed($0.name)).page() } ?? page.page())
    }

    init(_ visit: Visit, news: News) throws {
        self.visit = visit
        self.news = news
        let municipalities = try visit.site.world.catalogue().municipalities
        (accounts, latestRuns) = try visit.read { snapshot in
            (
                try snapshot.accounts(),
                try municipalities.compactMap { try snapshot.runs(municipality: $0.code, limit: 1).first }
            )
        }
    }

    private var words: Words { visit.words }

    func page(status: Int = 200) throws -> Page {
        let catalogue = try visit.site.world.catalogue()
        return Page(
            title: words("Beheer", "Administration"),
            content: "\(notice)\(health(catalogue))\(try configuration)\(accountTable)\(try accountForm)",
            status: status)
    }

    private var notice: HTMLText {
        switch news {
        case .none: ""
        case .problems:
            "<p class=\"notice error\">\(words("Het account is niet gemaakt. Kijk bij het formulier onderaan.", "The account was not made. See the form below."))</p>\n"
        case .lastAdministrator(let name):
            "<p class=\"notice error\" role=\"alert\">\(words("\(name) is de laatste beheerder. Maak eerst een andere beheerder.", "\(name) is the last administrator. Make another administrator first."))</p>\n"
        case .closed(let name):
            .done(
                words(
                    "Account \(name) is gesloten. Niemand kan er nog mee inloggen.",
                    "Account \(name) is closed. Nobody can log in with it any more."))
        case .password(let account, let password):
            """
            <div class="notice good" role="status"><p>\(words("Het wachtwoord van \(account) is:", "The password of \(account) is:"))</p>
            <p><code class="secret">\(password)</code></p>
            <p>\(words("Geef het veilig door; Sluis toont het maar één keer. Vraag om het na de eerste keer te wijzigen.", "Pass it on safely; Sluis shows it only once. Ask to change it after the first time."))</p></div>

            """
        }
    }

    // MARK: Health

    private func health(_ catalogue: Catalogue) -> HTMLText {
        let (health, text) = (visit.site.world.health(), visit.figureText)
        let register: HTMLText =
            health.registerProblem.map { "\(AdministrationPage.bad.html(words)) \($0)" }
            ?? AdministrationPage.good.html(words)
        let waiting: HTMLText =
            if let oldest = health.oldestWaiting {
                "\(health.waitingCount) \(words("in de Inbox; het oudste is van", "in the Inbox; the oldest is of")) \(text.moment(oldest))"
            } else {
                "\(words("geen", "none"))"
            }
        let runs = latestRuns.map { run -> HTMLText in
            "<li><a href=\"\(SiteLink.path(toRun: run.id))\">\(catalogue.municipality(run.municipality)?.name ?? run.municipality)</a>: \(text.moment(run.finishedAt))</li>\n"
        }
        let consolidated: HTMLText = runs.isEmpty ? "\(words("nog nooit", "never yet"))" : "<ul>\(runs)</ul>"
        return """
            <h2>\(words("Hoe het met Sluis gaat", "How Sluis is doing"))</h2>
            <dl class="facts">
            <dt>\(words("Versie", "Version"))</dt><dd>\(health.version.isEmpty ? "–" : health.version)</dd>
            <dt>\(words("Register", "Register"))</dt><dd>\(register)</dd>
            <dt>\(words("Vrije schijfruimte", "Free disk space"))</dt><dd>\(health.freeBytes.map(text.size) ?? words("niet bekend", "not known"))</dd>
            <dt>\(words("Wachtende bestanden", "Waiting files"))</dt><dd>\(waiting)</dd>
            <dt>\(words("Laatste consolidatie", "Last consolidation"))</dt><dd>\(consolidated)</dd>
            \(certificate)</dl>

            """
    }

    private var certificate: HTMLText {
        guard let end = visit.site.certificate.validity?.end else { return "" }
        let state: HTMLText =
            visit.site.certificate.warning(now: visit.now).map { "\(AdministrationPage.bad.html(words)) \(words($0))" }
            ?? "\(words("geldig tot", "valid until")) \(visit.figureText.moment(end))"
        return "<dt>\(words("Certificaat", "Certificate"))</dt><dd>\(state)</dd>\n"
    }

    private static let good = StatusMark(tone: .good, sign: "✓", text: Text(nl: "in orde", en: "in order"))
    private static let bad = StatusMark(tone: .bad, sign: "✕", text: Text(nl: "niet in orde", en: "not in order"))

    // MARK: Configuration

    private var configuration: HTMLText {
        get throws {
            let world = visit.site.world
            let (catalogue, status) = (try world.catalogue(), try world.configuration())
            let facts: HTMLText = """
                <h2>\(words("Configuratie", "Configuration"))</h2>
                <dl class="facts">
                <dt>\(words("Stand", "Status"))</dt><dd>\((status.mistakes.isEmpty ? AdministrationPage.good : AdministrationPage.bad).html(words))</dd>
                <dt>\(words("In gebruik", "In use"))</dt><dd><span class="code">\(String(catalogue.version.prefix(12)))</span>: \(catalogue.partners.count) partners, \(catalogue.indicators.count) \(words("indicatoren", "indicators")), \(catalogue.agreements.count) \(words("afspraken", "agreements"))</dd>
                </dl>

                """
            guard !status.mistakes.isEmpty else { return facts }
            let rows = status.mistakes.prefix(100).map { mistake -> HTMLText in
                let nearest: HTMLText =
                    mistake.nearest.map {
                        "<br><span class=\"quiet\">\(words("bedoeld is misschien", "perhaps meant")): \($0)</span>"
                    } ?? ""
                // Beside the word that was meant a long list says nothing.
                let isListed = mistake.nearest == nil || mistake.allowed.count <= 6
                let allowed =
                    !isListed
                    ? ""
                    : mistake.allowed.prefix(24).joined(separator: ", ") + (mistake.allowed.count > 24 ? ", …" : "")
                return """
                    <tr><th scope="row" class="file"><span class="code">\(mistake.file)</span></th><td class="number" data-label="\(words("Regel", "Line"))">\(mistake.line.map(String.init) ?? "–")</td><td data-label="\(words("Gevonden", "Found"))">\(SafeEcho.printable(mistake.found ?? "–"))</td><td data-label="\(words("Wat er mis is", "What is wrong"))">\(SafeEcho.printable(words(mistake.sentence)))\(nearest)</td><td data-label="\(words("Toegestaan", "Allowed"))">\(allowed.isEmpty ? "–" : allowed)</td></tr>

                    """
            }
            return """
                \(facts)<p class="notice error">\(words("De map Config bevat fouten. Sluis werkt door met de laatste goede configuratie, tot ze zijn verbeterd.", "The folder Config holds mistakes. Sluis goes on with the last good configuration until they are mended."))</p>
                <div class="scroll" tabindex="0" role="region" aria-label="\(words("Fouten in de configuratie", "Mistakes in the configuration"))">
                <table class="stack"><caption>\(words("Fouten in de configuratie", "Mistakes in the configuration")) (\(status.mistakes.count))</caption>
                <thead><tr><th scope="col">\(words("Bestand", "File"))</th><th scope="col" class="number">\(words("Regel", "Line"))</th><th scope="col">\(words("Gevonden", "Found"))</th><th scope="col">\(words("Wat er mis is", "What is wrong"))</th><th scope="col">\(words("Toegestaan", "Allowed"))</th></tr></thead>
                <tbody>
                \(Array(rows))</tbody></table></div>

                """
        }
    }

    // MARK: Accounts

    private var accountTable: HTMLText {
        let rows = accounts.map { account -> HTMLText in
            let state: HTMLText =
                account.disabledAt.map {
                    StatusMark(
                        tone: .plain, sign: "–",
                        text: Text(
                            nl: "gesloten op \(LocalTime($0).day.words(.nl))",
                            en: "closed on \(LocalTime($0).day.words(.en))")
                    ).html(words)
                }
                ?? StatusMark(tone: .good, sign: "✓", text: Text(nl: "open", en: "open")).html(words)
            let actions: HTMLText =
                account.disabledAt == nil
                ? "\(resetting(account))\(closing(account))"
                : reopening(account)
            return """
                <tr><th scope="row">\(SafeEcho.printable(account.name))</th><td data-label="\(words("Rol", "Role"))">\(words(account.role.words))\(account.partner.map { ": \(partnerName($0))" } ?? "")</td><td data-label="\(words("Gemaakt", "Made"))">\(visit.figureText.day(account.createdAt))</td><td data-label="\(words("Stand", "Status"))">\(state)</td><td class="act"><div class="actions">\(actions)</div></td></tr>

                """
        }
        return """
            <h2 id="accounts">\(words("Accounts", "Accounts"))</h2>
            <table class="stack"><caption class="hidden">\(words("Accounts", "Accounts"))</caption>
            <thead><tr><th scope="col">\(words("Naam", "Name"))</th><th scope="col">\(words("Rol", "Role"))</th><th scope="col">\(words("Gemaakt", "Made"))</th><th scope="col">\(words("Stand", "Status"))</th><th scope="col" class="act"><span class="hidden">\(words("Wat u kunt doen", "What you can do"))</span></th></tr></thead>
            <tbody>
            \(rows)</tbody></table>

            """
    }

    private func partnerName(_ id: String) -> String {
        (try? visit.site.world.catalogue())?.partner(id)?.name ?? SafeEcho.printable(id)
    }

    private func resetting(_ account: Account) -> HTMLText {
        let name = SafeEcho.printable(account.name)
        return asking(
            account, AccountForms.resetPath, words("Nieuw wachtwoord", "New password"),
            words(
                "\(name) kan daarna alleen nog inloggen met het nieuwe wachtwoord, en wordt overal uitgelogd.",
                "After this \(name) can only log in with the new password, and is logged out everywhere."),
            "<button class=\"second\" type=\"submit\">\(words("Maak een nieuw wachtwoord", "Make a new password"))<span class=\"hidden\"> \(words("voor", "for")) \(name)</span></button>"
        )
    }

    private func closing(_ account: Account) -> HTMLText {
        let name = SafeEcho.printable(account.name)
        return asking(
            account, AccountForms.disablePath, words("Sluiten", "Close"),
            words(
                "\(name) kan daarna niet meer inloggen. U kunt het account later heropenen, met een nieuw wachtwoord.",
                "After this \(name) cannot log in any more. You can open the account again later, with a new password."),
            "<button class=\"danger\" type=\"submit\">\(words("Sluit account", "Close account")) \(name)</button>")
    }

    private func reopening(_ account: Account) -> HTMLText {
        let name = SafeEcho.printable(account.name)
        return asking(
            account, AccountForms.reopenPath, words("Heropenen", "Open again"),
            words(
                "\(name) kan daarna weer inloggen, met een nieuw wachtwoord.",
                "After this \(name) can log in again, with a new password."),
            "<button class=\"second\" type=\"submit\">\(words("Heropenen met nieuw wachtwoord", "Open again with a new password"))<span class=\"hidden\"> \(name)</span></button>"
        )
    }

    /// A form that opens first and says what will happen: a slip must lock nobody out.
    private func asking(
        _ account: Account, _ path: String, _ title: String, _ consequence: String, _ button: HTMLText
    ) -> HTMLText {
        """
        <details class="inline"><summary>\(title)<span class="hidden"> \(SafeEcho.printable(account.name))</span></summary>
        <form method="post" action="\(path)">\(FormToken(visit).field)<input type="hidden" name="naam" value="\(account.name)">
        <p>\(consequence)</p>
        <p>\(button)</p></form></details>
        """
    }

    private var accountForm: HTMLText {
        get throws {
            let problems: [String: String] = if case .problems(let problems) = news { problems } else { [:] }
            // What was typed stays, when it has to be mended.
            func typed(_ name: String) -> String { problems.isEmpty ? "" : visit.form[name] ?? "" }
            let partners = try visit.site.world.catalogue().partners.sorted { $0.name < $1.name }
            let fields = [
                FormField(
                    name: "naam", label: words("Naam", "Name"), value: typed("naam"),
                    hint: words("Hiermee logt iemand in.", "This is what is used to log in."),
                    problem: problems["naam"]),
                FormField(
                    name: "rol", label: words("Rol", "Role"),
                    kind: .choice(
                        [("", words("Kies een rol", "Choose a role"))]
                            + Role.allCases.map { ($0.rawValue, description(of: $0)) }),
                    value: typed("rol"), problem: problems["rol"]),
                FormField(
                    name: "partner", label: words("Partner", "Partner"),
                    kind: .choice([("", words("geen", "none"))] + partners.map { ($0.id, $0.name) }),
                    value: typed("partner"),
                    hint: words("Alleen voor de rol partner.", "Only for the role partner."),
                    problem: problems["partner"], isRequired: false),
            ]
            return """
                <section class="act"><h2>\(words("Account maken", "Add an account"))</h2>
                <form method="post" action="\(AccountForms.addPath)" class="narrow">
                \(FormToken(visit).field)\(fields.map(\.html))<p><button type="submit">\(words("Maak het account", "Add the account"))</button></p>
                </form></section>

                """
        }
    }

    private func description(of role: Role) -> String {
        let what: Text =
            switch role {
            case .reader: Text(nl: "ziet alles", en: "sees everything")
            case .reviewer: Text(nl: "besluit ook", en: "also decides")
            case .administrator: Text(nl: "beheert ook accounts", en: "also manages accounts")
            case .partner: Text(nl: "levert voor één partner", en: "delivers for one partner")
            }
        return "\(words(role.words)) (\(words(what)))"
    }
}
