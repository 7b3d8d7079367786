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

    let method: Method
    /// Such as `/aanleveringen/{delivery}`.
    let path: String
    let access: Access
    let handle: @Sendable (Visit) throws -> Reply

    /// Whether handling it hashes a password, which takes much memory.
    var isCostly: Bool { method == .post && Route.costlyPaths.contains(path) }

    private static let costlyPaths: Set = [
        LoginPage.path, AccountForms.addPath, AccountForms.resetPath, AccountPage.passwordPath,
    ]

    static func get(_ path: String, _ access: Access, _ handle: @escaping @Sendable (Visit) throws -> Reply) -> Route {
        Route(method: .get, path: path, access: access, handle: handle)
    }

    static func post(_ path: String, _ access: Access, _ handle: @escaping @Sendable (Visit) throws -> Reply) -> Route {
        Route(method: .post, path: path, access: access, handle: handle)
    }
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
        .post("/beoordelen/koppen", .deciders, HeadingAnswer.confirm),
        .get("/aanleveringen", .officials, DeliveryListPage.show),
        .get("/aanleveringen/{delivery}", .officials, DeliveryPage.show),
        .get("/aanleveringen/{delivery}/origineel", .officials, OriginalDownload.give),
        .post("/aanleveringen/{delivery}/besluit", .deciders, DecisionHandling.decide),
        .get("/onthouden", .officials, WaiverListPage.show),
        .post("/onthouden/{waiver}/intrekken", .deciders, WaiverListPage.withdraw),

        .get(IndicatorsPage.path, .officials, IndicatorsPage.show),
        .get("/indicatoren/{code}", .officials, IndicatorPage.show),

        .get("/partners", .officials, PartnersPage.show),
        .get("/partners/{partner}", .officials, PartnerPage.show),

        .get(RunsPage.path, .officials, RunsPage.show),
        .get("/consolidaties/{run}", .officials, RunPage.show),
        .get("/consolidaties/{run}/bestand", .officials, RunPage.download),

        .get(LogPage.path, .officials, LogPage.show),
        .get(LogExport.path, .officials, LogExport.download),
        .post(LogPage.checkPath, .administrators, LogPage.check),

        .get(AdministrationPage.path, .administrators, AdministrationPage.show),
        .post(AccountForms.addPath, .administrators, AccountForms.add),
        .post(AccountForms.resetPath, .administrators, AccountForms.reset),
        .post(AccountForms.disablePath, .administrators, AccountForms.disable),

        .get(AccountPage.path, .accounts, AccountPage.show),
        .post(AccountPage.passwordPath, .accounts, AccountPage.changePassword),
        .post(AccountPage.tokenPath, .accounts, AccountPage.addToken),
        .post(AccountPage.withdrawPath, .accounts, AccountPage.withdrawToken),
    ]
}
