import Register

/// Where everybody begins: officials with the overview, partners with their own page.
enum StartPage {
    static func show(_ visit: Visit) throws -> Reply {
        .redirect(try visit.visitor().role.isOfficial ? "/overzicht" : "/mijn")
    }
}
