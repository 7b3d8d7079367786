import Register
import ReportingModel

/// What stands around every page: the name, where one can go, who one is, the other language.
struct SiteFrame {
    let visit: Visit
    let page: Page

    /// A page that stands in the bar at the top, for those who may go there.
    private struct Entry {
        let path: String
        let name: Text
        /// A page without an entry of its own that belongs here.
        var alsoFor: String?
    }

    private static let entries = [
        Entry(path: "/overzicht", name: Text(nl: "Overzicht", en: "Overview")),
        Entry(
            path: "/beoordelen", name: Text(nl: "Te beoordelen", en: "To review"), alsoFor: WaiverListPage.path),
        Entry(path: "/aanleveringen", name: Text(nl: "Aanleveringen", en: "Deliveries")),
        Entry(path: "/indicatoren", name: Text(nl: "Indicatoren", en: "Indicators")),
        Entry(path: "/partners", name: Text(nl: "Partners", en: "Partners")),
        Entry(path: "/consolidaties", name: Text(nl: "Consolidaties", en: "Consolidations")),
        Entry(path: "/logboek", name: Text(nl: "Logboek", en: "Log")),
        Entry(path: "/beheer", name: Text(nl: "Beheer", en: "Administration")),
        Entry(path: "/mijn", name: Text(nl: "Mijn aanleveringen", en: "My deliveries")),
    ]

    var html: String {
        let words = visit.words
        let refresh: HTMLText = page.refresh.map { "<meta http-equiv=\"refresh\" content=\"\($0)\">\n" } ?? ""
        let html: HTMLText = """
            <!DOCTYPE html>
            <html lang="\(visit.language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            \(refresh)<title>\(page.title) · Sluis</title>
            <link rel="stylesheet" href="\(Stylesheet.path)">
            </head>
            <body>
            <a class="skip" href="#inhoud">\(words("Naar de inhoud", "Skip to content"))</a>
            <header class="site">
            <div class="bar">
            <a class="name" href="/">\(Stylesheet.mark)<span>Sluis</span></a>
            <div class="who">\(account)\(languages)</div></div>
            \(navigation)</header>
            <main id="inhoud">
            <h1\(page.isTitleConfigured ? words.configuredAttribute : "")>\(page.title)</h1>
            \(page.content)</main>
            </body>
            </html>

            """
        return html.description
    }

    private var account: HTMLText {
        guard let account = visit.account else { return "" }
        let words = visit.words
        return """
            <span><span class="hidden">\(words("Ingelogd als", "Logged in as")) </span><a href="\(AccountPage.path)">\(account.name)</a> <span class="quiet">(\(words(account.role.words)))</span></span>
            <form method="post" action="/uitloggen">\(FormToken(visit).field)<button class="plain" type="submit">\(words("Uitloggen", "Log out"))</button></form>

            """
    }

    private var navigation: HTMLText {
        guard let role = visit.account?.role else { return "" }
        let items = SiteFrame.entries.compactMap { entry -> HTMLText? in
            guard let route = Route.all.first(where: { $0.path == entry.path }), route.access.admits(role),
                route.access != .accounts
            else { return nil }
            let isHere = [entry.path, entry.alsoFor].compactMap(\.self).contains {
                visit.path == $0 || visit.path.hasPrefix($0 + "/")
            }
            let current: HTMLText = isHere ? " aria-current=\"page\"" : ""
            return "<li><a href=\"\(entry.path)\"\(current)>\(visit.words(entry.name))</a></li>\n"
        }
        return "<nav aria-label=\"\(visit.words("Hoofdmenu", "Main menu"))\"><ul>\n\(items)</ul></nav>\n"
    }

    private var languages: HTMLText {
        let other: Language = visit.language == .nl ? .en : .nl
        let query = visit.query.urlEncoded
        let here = page.status == 200 ? visit.path + (query.isEmpty ? "" : "?" + query) : "/"
        return """
            <form method="post" action="/taal">\(FormToken(visit).field)<input type="hidden" name="taal" value="\(other.rawValue)"><input type="hidden" name="naar" value="\(here)">
            <button class="plain" type="submit" lang="\(other.rawValue)">\(other == .nl ? "Nederlands" : "English")</button></form>
            """
    }
}
