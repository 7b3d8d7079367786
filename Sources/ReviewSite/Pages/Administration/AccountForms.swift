import Register
import ReportingModel

/// What administrators do with accounts: add, give a new password, close, open again.
///
/// A password is made here and shown once, on the page that follows: it stands in no address, and reloading that page
/// makes no other.
enum AccountForms {
    static let addPath = "/beheer/accounts"
    static let resetPath = "/beheer/accounts/wachtwoord"
    static let reopenPath = "/beheer/accounts/heropenen"
    static let disablePath = "/beheer/accounts/sluiten"
    private static let longestName = 100

    static func add(_ visit: Visit) throws -> Reply {
        let words = visit.words
        let catalogue = try visit.site.world.catalogue()
        var problems: [String: String] = [:]
        let name = visit.form["naam"] ?? ""
        if name.isEmpty || name.count > longestName {
            problems["naam"] = words(
                "Geef een naam van hoogstens \(longestName) tekens.",
                "Give a name of at most \(longestName) characters.")
        } else if SafeEcho.printable(name) != name {
            problems["naam"] = words(
                "In deze naam staan tekens die niet te zien zijn.", "This name holds characters that cannot be seen.")
        }
        let role = visit.form["rol"].flatMap(Role.init(rawValue:))
        if role == nil { problems["rol"] = words("Kies een rol.", "Choose a role.") }
        let partner = visit.form["partner"]
        if role == .partner, partner.flatMap(catalogue.partner) == nil {
            problems["partner"] = words(
                "Kies voor welke partner dit account levert.", "Choose for which partner this account delivers.")
        } else if let role, role != .partner, partner != nil {
            problems["partner"] = words(
                "Alleen een account met de rol partner hoort bij een partner.",
                "Only an account with the role partner belongs to a partner.")
        }
        guard let role, problems.isEmpty else { return try refused(visit, problems) }
        let password = PasswordHash.random()
        do {
            try visit.site.register.addAccount(
                named: name, role: role, partner: partner,
                passwordHash: PasswordHash.make(password, cost: visit.site.passwordCost),
                by: visit.visitor().name, origin: visit.origin, at: visit.now)
        } catch AccountRefusal.nameIsTaken {
            return try refused(
                visit,
                [
                    "naam": words(
                        "Deze naam is al in gebruik, of lijkt er te veel op.",
                        "This name is taken, or looks too much like one that is.")
                ])
        } catch AccountRefusal.nameIsReserved {
            return try refused(
                visit,
                [
                    "naam": words(
                        "Die naam gebruikt Sluis zelf. Kies een andere.", "Sluis uses that name itself. Choose another."
                    )
                ])
        }
        visit.leave(.password(account: name, password: password), for: AdministrationPage.path)
        return .redirect(AdministrationPage.path)
    }

    static func reset(_ visit: Visit) throws -> Reply { try newPassword(visit, reopening: false) }

    static func reopen(_ visit: Visit) throws -> Reply { try newPassword(visit, reopening: true) }

    private static func newPassword(_ visit: Visit, reopening: Bool) throws -> Reply {
        let account = try account(visit)
        let password = PasswordHash.random()
        do {
            try visit.site.register.setPassword(
                PasswordHash.make(password, cost: visit.site.passwordCost), of: account.name, reopening: reopening,
                by: visit.visitor().name, origin: visit.origin, at: visit.now)
        } catch AccountRefusal.isDisabled {
            // Somebody else closed it after the page was made.
            return .redirect("\(AdministrationPage.path)?gesloten=\(Fields.encoded(account.name))")
        }
        // Whoever resets their own password is logged out by it, and would not see it on a page behind the gate; the
        // answer itself still shows it. Sending it again leads to logging in.
        guard account.name != (try visit.visitor().name) else {
            let news = AdministrationPage.News.password(account: account.name, password: password)
            return .page(try AdministrationPage(visit, news: news).page())
        }
        visit.leave(.password(account: account.name, password: password), for: AdministrationPage.path)
        return .redirect(AdministrationPage.path)
    }

    static func disable(_ visit: Visit) throws -> Reply {
        let account = try account(visit)
        do {
            try visit.site.register.disableAccount(
                account.name, by: visit.visitor().name, origin: visit.origin, at: visit.now)
        } catch AccountRefusal.isLastAdministrator {
            return .page(try AdministrationPage(visit, news: .lastAdministrator(account.name)).page(status: 409))
        }
        return .redirect("\(AdministrationPage.path)?gesloten=\(Fields.encoded(account.name))")
    }

    private static func account(_ visit: Visit) throws -> Account {
        guard let name = visit.form["naam"], let account = try visit.read({ try $0.account(named: name) }) else {
            throw SiteError.notFound
        }
        return account
    }

    private static func refused(_ visit: Visit, _ problems: [String: String]) throws -> Reply {
        .page(try AdministrationPage(visit, news: .problems(problems)).page(status: 400))
    }
}
