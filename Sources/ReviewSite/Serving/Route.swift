import Hummingbird
import Register

/// One address of the site: who may go there and what it gives.
struct Route: Sendable {
    enum Method: Sendable { case get, post }

    /// Who may use a route.
    enum Access: Sendable, Hashable, CaseIterable {
        case everyone
        /// Anybody with an account.
        case accounts
        /// Everybody but partners.
        case officials
        /// Officials who may decide.
        case deciders
        case administrators
        case partners

        func admits(_ role: Role) -> Bool {
            switch self {
            case .everyone, .accounts: true
            case .officials: role.isOfficial
            case .deciders: role.decides
            case .administrators: role == .administrator
            case .partners: role == .partner
            }
        }
    }

    /// How a visitor shows who they are, and in what form they hear what went wrong.
    enum Door: Sendable {
        /// By a session; in pages.
        case browser
        /// By a token (`Authorization: Bearer`); in problem documents.
        case program
        /// For whoever watches over the installation: open to this machine itself, others show an account by a session
        /// or a token; in problem documents.
        case probe
    }

    let method: Method
    /// Such as `/aanleveringen/{delivery}`.
    let path: String
    let access: Access
    let handle: @Sendable (Visit) throws -> Reply
    var door = Door.browser
    /// Whether its form brings files.
    var takesFiles = false
    /// Whether it tells so little that this machine may ask also where nobody says that it is this machine.
    var tellsNothing = false

    /// Whether handling it hashes a password, which takes much memory.
    var isCostly: Bool { method == .post && Route.costlyPaths.contains(path) }

    private static let costlyPaths: Set = [
        LoginPage.path, AccountForms.addPath, AccountForms.resetPath, AccountForms.reopenPath,
        AccountPage.passwordPath,
    ]

    static func get(_ path: String, _ access: Access, _ handle: @escaping @Sendable (Visit) throws -> Reply) -> Route {
        Route(method: .get, path: path, access: access, handle: handle)
    }

    static func post(_ path: String, _ access: Access, _ handle: @escaping @Sendable (Visit) throws -> Reply) -> Route {
        Route(method: .post, path: path, access: access, handle: handle)
    }

    /// A form with files (multipart/form-data).
    static func upload(
        _ path: String, _ access: Access, _ handle: @escaping @Sendable (Visit) throws -> Reply
    ) -> Route {
        Route(method: .post, path: path, access: access, handle: handle, takesFiles: true)
    }

    static func api(
        _ path: String, _ access: Access, _ handle: @escaping @Sendable (Visit) throws -> Reply
    ) -> Route {
        Route(method: .get, path: path, access: access, handle: handle, door: .program)
    }

    static func probe(
        _ path: String, tellsNothing: Bool = false, _ handle: @escaping @Sendable (Visit) throws -> Reply
    ) -> Route {
        Route(
            method: .get, path: path, access: .officials, handle: handle, door: .probe, tellsNothing: tellsNothing)
    }

    /// The same address for who asks something of it that it does not do.
    ///
    /// - Parameter allowed: what it does, as in the header `Allow`.
    func refusing(allowed: String) -> Route {
        Route(
            method: .get, path: path, access: .everyone,
            handle: { _ in throw SiteError.wrongMethod(allowed: allowed) }, door: door)
    }

    /// Whether a path is this route letter for letter: a slash at the end or a doubled one is another address.
    func isWrittenAs(_ asked: String) -> Bool {
        asked.split(separator: "/", omittingEmptySubsequences: false).count
            == path.split(separator: "/", omittingEmptySubsequences: false).count
    }

    /// Whether what was typed in its form comes back after logging in.
    var keepsText: Bool { method == .post && [DecisionHandling.path, HeadingAnswer.path].contains(path) }

    /// The page on which the form stands that is sent to a path: the part of the path that can be looked at.
    static func page(ofForm path: String) -> String {
        var segments = path.split(separator: "/", omittingEmptySubsequences: false)
        while segments.count > 1 {
            if all.contains(where: { $0.isPage(segments) }) { return segments.joined(separator: "/") }
            segments.removeLast()
        }
        return "/"
    }

    private func isPage(_ asked: [Substring]) -> Bool {
        let own = path.split(separator: "/", omittingEmptySubsequences: false)
        return method == .get && door == .browser && own.count == asked.count
            && zip(own, asked).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
    }

    /// Addresses of forms for whoever only looks there, as after coming back or reloading: they go to the page.
    static var formPages: [Route] {
        let pages = Set(all.filter { $0.method == .get }.map(\.path))
        return all.filter { $0.method == .post && !pages.contains($0.path) }.map { form in
            .get(form.path, .everyone) { .redirect(Route.page(ofForm: $0.path)) }
        }
    }

    /// Whether it is asked so often that it is no news.
    var isRoutine: Bool { door == .probe || path == Stylesheet.path }
}

extension Route {
    /// Every address there is: the one table that says who may do what.
    static let all: [Route] = [
        .get("/inloggen", .everyone, LoginPage.show),
        .post("/inloggen", .everyone, LoginPage.logIn),
        .post("/uitloggen", .accounts, LoginPage.logOut),
        .post("/taal", .everyone, LanguageChoice.choose),
        .get(Stylesheet.path, .everyone, Stylesheet.show),

        .get("/", .accounts, StartPage.show),
        .get("/overzicht", .officials, OverviewPage.show),

        .get("/beoordelen", .officials, ReviewQueuePage.show),
        .post(HeadingAnswer.path, .deciders, HeadingAnswer.record),
        .get("/aanleveringen", .officials, DeliveryListPage.show),
        .get("/aanleveringen/{delivery}", .officials, DeliveryPage.show),
        .get("/aanleveringen/{delivery}/origineel", .officials, OriginalDownload.give),
        .post(DecisionHandling.path, .deciders, DecisionHandling.decide),
        .get("/onthouden", .officials, WaiverListPage.show),
        .post("/onthouden/{waiver}/intrekken", .deciders, WaiverListPage.withdraw),
        .post("/onthouden/koppen/{heading}/intrekken", .deciders, ConfirmedHeadings.withdraw),

        .get(IndicatorsPage.path, .officials, IndicatorsPage.show),
        .get("/indicatoren/{code}", .officials, IndicatorPage.show),

        .get("/partners", .officials, PartnersPage.show),
        .get("/partners/{partner}", .officials, PartnerPage.show),

        .get(RunsPage.path, .officials, RunsPage.show),
        .get("/consolidaties/{run}", .officials, RunPage.show),
        .get("/consolidaties/{run}/bestanden/{file}", .officials, RunFileReply.give),
        .get("/consolidaties/{run}/bestanden/{file}/{inside}", .officials, RunFileReply.give),

        .get(LogPage.path, .officials, LogPage.show),
        .get(LogExport.path, .officials, LogExport.download),
        .post(LogPage.checkPath, .administrators, LogPage.check),

        .get(AdministrationPage.path, .administrators, AdministrationPage.show),
        .post(AccountForms.addPath, .administrators, AccountForms.add),
        .post(AccountForms.resetPath, .administrators, AccountForms.reset),
        .post(AccountForms.reopenPath, .administrators, AccountForms.reopen),
        .post(AccountForms.disablePath, .administrators, AccountForms.disable),

        .get(AccountPage.path, .accounts, AccountPage.show),
        .post(AccountPage.passwordPath, .accounts, AccountPage.changePassword),
        .post(AccountPage.tokenPath, .accounts, AccountPage.addToken),
        .post(AccountPage.withdrawPath, .accounts, AccountPage.withdrawToken),

        .get(MinePage.path, .partners, MinePage.show),
        .upload(MinePage.path, .partners, UploadHandling.receive),
        .get(UploadHandling.waitingPath, .partners, WaitingPage.show),
        .get("/mijn/sjablonen/{agreement}", .partners, MinePage.template),
        .get("/mijn/aanleveringen/{reception}", .partners, AnswerPage.show),
        .get("/mijn/aanleveringen/{reception}/bevindingen.csv", .partners, AnswerPage.findingTable),
        .get("/mijn/aanleveringen/{reception}/uw-bestand.csv", .partners, AnswerPage.annotatedCopy),

        .api("/openapi.json", .everyone, OpenAPIDocument.show),
        .api("/v1/openapi.json", .everyone, OpenAPIDocument.show),
        .api("/v1/municipalities", .accounts, CatalogueResources.municipalities),
        .api("/v1/municipalities/{municipality}", .accounts, CatalogueResources.municipality),
        .api("/v1/indicators", .accounts, CatalogueResources.indicators),
        .api("/v1/indicators/{indicator}", .accounts, CatalogueResources.indicator),
        .api("/v1/agreements", .accounts, CatalogueResources.agreements),
        .api("/v1/agreements/{agreement}", .accounts, CatalogueResources.agreement),
        .api("/v1/observations", .accounts, ObservationResources.list),
        .api("/v1/deliveries", .accounts, DeliveryResources.list),
        .api("/v1/deliveries/{delivery}", .accounts, DeliveryResources.one),
        .api("/v1/findings", .accounts, FindingResources.list),
        .api("/v1/completeness", .accounts, CompletenessResources.list),

        .probe("/livez", tellsNothing: true, Probes.live),
        .probe("/readyz", Probes.ready),
        .probe("/metrics", MetricsPage.show),
    ]
}
