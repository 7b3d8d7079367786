import Consolidation
import Register
import ReportingModel

/// Mijn aanleveringen: what a partner should send, where to drop it, and what became of what they sent. Nothing of others.
struct MinePage {
    static let path = "/mijn"

    private static let shown = 25
    /// Periods further back are history, further ahead nobody needs to know yet.
    private static let daysBack = 400
    private static let daysAhead = 370

    private let visit: Visit
    private let partner: String
    private let message: String?
    private let catalogue: Catalogue
    private let agreements: [Agreement]
    private let expected: [ExpectedDelivery]
    private let receptions: [PartnerReception]
    private let hasMore: Bool

    static func path(toTemplate agreement: Agreement) -> String { "/mijn/sjablonen/" + Fields.encoded(agreement.id) }

    static func show(_ visit: Visit) throws -> Reply { .page(try MinePage(visit, message: nil).page) }

    /// A table to fill in for one of the partner's own agreements.
    static func template(_ visit: Visit) throws -> Reply {
        let catalogue = try visit.site.world.catalogue()
        guard let partner = try visit.visitor().partner, let id = visit.parameters["agreement"],
            let agreement = catalogue.agreements(of: partner).first(where: { $0.id == id }),
            let table = try visit.site.world.partners.template(agreement, try missingSince(agreement, visit))
        else { throw SiteError.notFound }
        return .bytes(table, type: "text/csv; charset=utf-8", name: agreement.id + ".csv")
    }

    /// The last day of the first period that should have come in and did not.
    private static func missingSince(_ agreement: Agreement, _ visit: Visit) throws -> CalendarDay? {
        let today = LocalTime(visit.now).day
        let expected = try visit.read {
            try ExpectedDelivery.list([agreement], from: today.adding(days: -daysBack), to: today, today, $0)
        }
        return expected.filter { $0.status == .missing || $0.status == .rejected }.map(\.period.lastDay).min()
    }

    /// - Parameter message: what went wrong with the upload; `nil` when nothing did.
    init(_ visit: Visit, message: String?) throws {
        self.visit = visit
        self.message = message
        guard let partner = try visit.visitor().partner else { throw SiteError.notAllowed }
        self.partner = partner
        let catalogue = try visit.site.world.catalogue()
        let today = LocalTime(visit.now).day
        let agreements = catalogue.agreements(of: partner)
        let before = visit.query["voor"].flatMap { Int64($0) }.map { ReceptionID(rawValue: $0) }
        let (lines, receptions) = try visit.read { snapshot in
            (
                try ExpectedDelivery.list(
                    agreements, from: today.adding(days: -MinePage.daysBack),
                    to: today.adding(days: MinePage.daysAhead), today, snapshot),
                try snapshot.receptions(of: partner, before: before, limit: MinePage.shown + 1)
            )
        }
        self.catalogue = catalogue
        self.agreements = agreements
        expected = lines.filter { $0.partner == partner && $0.dueDay != nil }
        self.receptions = Array(receptions.prefix(MinePage.shown))
        hasMore = receptions.count > MinePage.shown
    }

    var page: Page {
        let words = visit.words
        let name = catalogue.partner(partner)?.name ?? partner
        return Page(
            title: words("Mijn aanleveringen", "My deliveries"),
            content: """
                <p class="lead">\(words("Welkom, \(name). Hier levert u uw cijfers aan en leest u ons antwoord.", "Welcome, \(name). Here you send your figures and read our answer."))</p>
                <section class="act" aria-labelledby="aanleveren"><h2 id="aanleveren">\(words("Een bestand aanleveren", "Send a file"))</h2>
                \(UploadForm(visit: visit, message: message).html)\(templates)</section>
                \(due)\(sent)
                """, status: message == nil ? 200 : 400)
    }

    // MARK: What is expected

    private var due: HTMLText {
        let words = visit.words
        let heading: HTMLText = "<h2>\(words("Wat wij van u verwachten", "What we expect from you"))</h2>\n"
        let open = expected.filter { $0.status != .received && $0.status != .receivedLate }
            .sorted {
                ($0.dueDay ?? $0.period.lastDay, $0.agreement.id) < ($1.dueDay ?? $1.period.lastDay, $1.agreement.id)
            }
        guard !agreements.isEmpty else {
            return """
                \(heading)<p>\(words("Met u is nog niets afgesproken. Wilt u toch cijfers sturen? Neem dan contact op met de gemeente.", "Nothing was agreed with you yet. Do you want to send figures all the same? Then contact the municipality."))</p>

                """
        }
        guard !open.isEmpty else {
            return """
                \(heading)<p>\(words("Op dit moment niets. U bent helemaal bij.", "Nothing at the moment. You are up to date."))</p>

                """
        }
        let rows = open.map { line -> HTMLText in
            """
            <tr><th scope="row">\(words.configured(line.agreement.title))</th><td data-label="\(words("Periode", "Period"))">\(line.period.words(visit.language))</td><td class="nowrap" data-label="\(words("Uiterlijk", "Due"))">\(line.dueDay?.words(visit.language) ?? "")</td><td data-label="\(words("Stand", "Status"))">\(MinePage.mark(line.status).html(words))</td></tr>

            """
        }
        return """
            \(heading)<table class="stack"><caption>\(words("Wat nog niet binnen is, het dringendste eerst", "What is not in yet, the most urgent first"))</caption>
            <thead><tr><th scope="col">\(words("Afspraak", "Agreement"))</th><th scope="col">\(words("Periode", "Period"))</th><th scope="col">\(words("Uiterlijk", "Due"))</th><th scope="col">\(words("Stand", "Status"))</th></tr></thead>
            <tbody>
            \(rows)</tbody></table>

            """
    }

    /// What is expected later stands on this page too, so “not expected yet” would be wrong here.
    private static func mark(_ status: CompletenessStatus) -> StatusMark {
        status == .notYetDue
            ? StatusMark(tone: .plain, sign: "–", text: Text(nl: "nog niet nodig", en: "not needed yet")) : status.mark
    }

    // MARK: What came in

    private var sent: HTMLText {
        let words = visit.words
        let heading: HTMLText = "<h2>\(words("Wat u aanleverde", "What you sent"))</h2>\n"
        guard !receptions.isEmpty else {
            return "\(heading)<p>\(words("Er is nog niets.", "Nothing yet."))</p>\n"
        }
        let rows = receptions.map { reception -> HTMLText in
            let time = LocalTime(reception.receivedAt)
            let title = words.configured(reception.agreement.flatMap { catalogue.agreement($0)?.title } ?? "")
            let periods = reception.periods.prefix(3).map { $0.words(visit.language) }.joined(separator: ", ")
            let about: HTMLText = reception.agreement == nil && periods.isEmpty ? "–" : title
            let more = reception.periods.count > 3 ? words(" en meer", " and more") : ""
            return """
                <tr><th scope="row" class="file"><a href="\(AnswerPage.path(to: reception.id))">\(reception.fileName.printable)</a></th><td class="nowrap" data-label="\(words("Ontvangen", "Received"))">\(time.day.words(visit.language)), \(time.shortClock)</td><td data-label="\(words("Gaat over", "About"))">\(about)<span class="quiet small"> \(periods)\(more)</span></td><td data-label="\(words("Uitkomst", "Outcome"))">\(reception.mark.html(words))</td></tr>

                """
        }
        let older: HTMLText =
            hasMore
            ? "<p class=\"pager\"><a href=\"\(MinePage.path)?voor=\(receptions.last.map { "\($0.id.rawValue)" } ?? "")\">\(words("Oudere aanleveringen", "Older deliveries"))</a></p>\n"
            : ""
        return """
            \(heading)<table class="stack"><caption>\(words("De laatste eerst; klik op een bestand voor ons antwoord", "The last first; click a file for our answer"))</caption>
            <thead><tr><th scope="col">\(words("Bestand", "File"))</th><th scope="col">\(words("Ontvangen", "Received"))</th><th scope="col">\(words("Gaat over", "About"))</th><th scope="col">\(words("Uitkomst", "Outcome"))</th></tr></thead>
            <tbody>
            \(rows)</tbody></table>
            \(older)
            """
    }

    // MARK: Tables to fill in

    private var templates: HTMLText {
        let words = visit.words
        // Not every agreement can be met with a table.
        let fillable = agreements.filter { ((try? visit.site.world.partners.template($0, nil)) ?? nil) != nil }
        guard !fillable.isEmpty else { return "" }
        let items = fillable.map { agreement -> HTMLText in
            "<li><a href=\"\(MinePage.path(toTemplate: agreement))\">\(words.configured(agreement.title))</a></li>\n"
        }
        return """
            <details><summary>\(words("Lege tabellen om in te vullen", "Empty tables to fill in")) (\(items.count))</summary>
            <ul>
            \(items)</ul></details>

            """
    }
}
