import Register
import ReportingModel

/// Aanleveringen: everything that came in, newest first, and a way to find one.
struct DeliveryListPage {
    static let path = "/aanleveringen"
    private static let linesShown = 50

    private let visit: Visit
    private let filters: DeliveryFilters
    private let lines: [DeliveryLine]
    private let hasMore: Bool

    static func show(_ visit: Visit) throws -> Reply { .page(try DeliveryListPage(visit).page) }

    init(_ visit: Visit) throws {
        self.visit = visit
        let filters = try DeliveryFilters(visit)
        self.filters = filters
        let found = try visit.read {
            try $0.deliveryLines(filters.filter, after: filters.mark, limit: DeliveryListPage.linesShown + 1)
        }
        lines = Array(found.prefix(DeliveryListPage.linesShown))
        hasMore = found.count > lines.count
    }

    private var naming: Naming { filters.naming }

    private var page: Page {
        let words = visit.words
        return Page(
            title: words("Aanleveringen", "Deliveries"),
            content: """
                \(filterForm)\(table)
                """)
    }

    private var filterForm: HTMLText {
        let words = visit.words
        let outcomes: [Outcome] = [
            .accepted, .acceptedWithRemarks, .held, .rejected, .quarantined, .superseded, .failed,
        ]
        let outcome = FilterForm.Choice(
            name: "uitkomst", label: words("Uitkomst", "Outcome"),
            options: [("", words("alle", "all"))] + outcomes.map { ($0.rawValue, words($0.mark.text)) },
            chosen: filters.filter.outcome?.rawValue)
        return FilterForm(
            path: DeliveryListPage.path,
            search: FilterForm.Search(
                name: "zoek", label: words("Naam, bestand of controlegetal", "Name, file or fingerprint"),
                typed: filters.filter.name),
            choices: filters.choices + [outcome], words: words
        ).html
    }

    private var table: HTMLText {
        let words = visit.words
        guard !lines.isEmpty else {
            return
                "<p>\(filters.isEmpty ? words("Er is nog niets ontvangen.", "Nothing was received yet.") : words("Geen aanlevering gevonden met deze keuze.", "No delivery found with this choice."))</p>\n"
        }
        let last = hasMore ? lines.last : nil
        return """
            <div class="scroll" tabindex="0" role="region" aria-label="\(words("Aanleveringen", "Deliveries"))">
            <table class="stack deliveries"><caption>\(words("Nieuwste eerst", "Newest first"))</caption>
            <thead><tr><th scope="col">\(words("Bestand", "File"))</th><th scope="col">\(words("Uitkomst", "Outcome"))</th><th scope="col">\(words("Partner", "Partner"))</th><th scope="col">\(words("Afspraak", "Agreement"))</th><th scope="col">\(words("Perioden", "Periods"))</th><th scope="col">\(words("Ontvangen", "Received"))</th></tr></thead>
            <tbody>
            \(lines.map(row))</tbody></table></div>
            \(filters.pager(DeliveryListPage.path, words("Ouder", "Older"), after: last))
            """
    }

    private func row(_ line: DeliveryLine) -> HTMLText {
        let words = visit.words
        return """
            <tr><th scope="row" class="file">\(SiteLink.delivery(line.name, line.fileName.printable))</th><td>\(line.outcome.mark(isReturned: line.isReturned).html(words))</td><td data-label="\(words("Partner", "Partner"))">\(naming.partner(line.partner))</td><td data-label="\(words("Afspraak", "Agreement"))">\(naming.agreement(line.agreement))</td><td data-label="\(words("Perioden", "Periods"))">\(naming.periodList(line.periods))</td><td class="moment" data-label="\(words("Ontvangen", "Received"))">\(visit.figureText.received(line))</td></tr>

            """
    }
}
