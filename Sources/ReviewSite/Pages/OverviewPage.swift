import Consolidation
import Register
import ReportingModel

/// Overzicht: every agreement of a municipality and how each of its periods in a year stands.
struct OverviewPage {
    private let visit: Visit
    private let catalogue: Catalogue
    private let municipality: Municipality
    private let year: Int
    private let today: CalendarDay
    private let rows: [Row]

    private struct Row {
        let agreement: Agreement
        let cells: [ExpectedDelivery]
    }

    static func show(_ visit: Visit) throws -> Reply { .page(try OverviewPage(visit).page) }

    init(_ visit: Visit) throws {
        self.visit = visit
        catalogue = try visit.site.world.catalogue()
        today = LocalTime(visit.now).day
        year = visit.query["jaar"].flatMap { Int($0) }.flatMap { (1990...2200).contains($0) ? $0 : nil } ?? today.year
        let asked = visit.query["gemeente"]
        guard let first = catalogue.municipalities.first(where: { asked == nil || $0.code == asked }),
            let firstDay = CalendarDay(year: year, month: 1, day: 1),
            let lastDay = CalendarDay(year: year, month: 12, day: 31)
        else { throw SiteError.notFound }
        municipality = first
        let agreements = catalogue.agreements.filter { $0.municipality == first.code }
        let cells = try visit.read { [today] snapshot in
            try ExpectedDelivery.list(agreements, from: firstDay, to: lastDay, today, snapshot)
        }
        let byAgreement = Dictionary(grouping: cells, by: \.agreement.id)
        rows = agreements.map { Row(agreement: $0, cells: byAgreement[$0.id] ?? []) }
            .sorted { ($0.agreement.partner, $0.agreement.title) < ($1.agreement.partner, $1.agreement.title) }
    }

    private var page: Page {
        let words = visit.words
        return Page(
            title: words("Overzicht", "Overview"),
            content: """
                <p class="lead">\(words("Wat is er binnen voor gemeente \(municipality.name) in \(year)?", "What came in for the municipality of \(municipality.name) in \(year)?"))</p>
                \(filters)\(counts)\(table)
                """)
    }

    private var filters: HTMLText {
        let words = visit.words
        let firstYear = catalogue.agreements.map(\.from.year).min() ?? year
        let years = Array(min(firstYear, year)...max(today.year, year)).reversed()
        return FilterForm(
            path: "/overzicht",
            choices: [
                FilterForm.Choice(
                    name: "gemeente", label: words("Gemeente", "Municipality"),
                    options: catalogue.municipalities.map { ($0.code, $0.name) }, chosen: municipality.code),
                FilterForm.Choice(
                    name: "jaar", label: words("Jaar", "Year"), options: years.map { ("\($0)", "\($0)") },
                    chosen: "\(year)"),
            ], words: words
        ).html
    }

    private var counts: HTMLText {
        let all = rows.flatMap(\.cells).map(\.status)
        let items = CompletenessStatus.allCases.map { status -> HTMLText in
            let count = all.count { $0 == status }
            return "<li><strong>\(count)</strong>\(status.mark.html(visit.words))</li>\n"
        }
        return "<ul class=\"counts\">\n\(items)</ul>\n"
    }

    private var table: HTMLText {
        let words = visit.words
        var groups: [HTMLText] = []
        for partner in Dictionary(grouping: rows, by: \.agreement.partner).keys.sorted() {
            let name = catalogue.partner(partner)?.name ?? partner
            let items = rows.filter { $0.agreement.partner == partner }.map(row)
            groups.append(
                """
                <tr class="group"><th colspan="2" scope="colgroup">\(SiteLink.partner(partner, name))</th></tr>
                \(items)
                """)
        }
        return """
            <div class="scroll" tabindex="0" role="region" aria-label="\(words("Afspraken en perioden", "Agreements and periods"))">
            <table class="stack">
            <thead><tr><th scope="col">\(words("Afspraak", "Agreement"))</th><th scope="col">\(words("Perioden die in \(year) eindigen", "Periods that end in \(year)"))</th></tr></thead>
            <tbody>
            \(groups)</tbody></table></div>

            """
    }

    private func row(_ row: Row) -> HTMLText {
        let none: HTMLText =
            "<span class=\"quiet\">\(visit.words("niets verwacht en niets ontvangen", "nothing expected and nothing received"))</span>"
        let cells: HTMLText =
            row.cells.isEmpty ? none : "<ul class=\"periods\">\n\(row.cells.map(cell))</ul>"
        return "<tr><th scope=\"row\">\(visit.words.configured(row.agreement.title))</th><td>\(cells)</td></tr>\n"
    }

    private func cell(_ cell: ExpectedDelivery) -> HTMLText {
        let mark = cell.mark
        let words = visit.words
        let due: HTMLText =
            cell.status == .missing || cell.status == .notYetDue
            ? (cell.dueDay.map {
                "<span class=\"small\">\(words("uiterlijk", "due")) \($0.words(visit.language))</span>"
            } ?? "")
            : ""
        let more: HTMLText =
            cell.state.map { state in
                cell.status != .underReview && state.heldCount > 0
                    ? "<span class=\"small\">\(words("nieuwe versie wacht", "a new version waits"))</span>" : ""
            } ?? ""
        let content: HTMLText = """
            <span class="sign" aria-hidden="true">\(mark.sign)</span> \(cell.period.words(visit.language))<span class="small">\(words(mark.text))</span>\(due)\(more)
            """
        guard let state = cell.state else {
            return "<li><span class=\"period \(mark.tone.rawValue)\">\(content)</span></li>\n"
        }
        let delivery = state.heldCount > 0 ? state.last : state.current ?? state.last
        return
            "<li><a class=\"period \(mark.tone.rawValue)\" href=\"\(SiteLink.path(toDelivery: delivery))\">\(content)</a></li>\n"
    }
}
