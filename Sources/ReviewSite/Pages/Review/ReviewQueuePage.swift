import Register
import ReportingModel

/// Te beoordelen: what waits for a decision, the longest first, and the headings that somebody must explain.
struct ReviewQueuePage {
    static let path = "/beoordelen"
    private static let linesShown = 25
    private static let warningsShown = 4

    private struct Waiting {
        let line: DeliveryLine
        let warnings: [FindingSummary]
    }

    private let visit: Visit
    private let filters: DeliveryFilters
    private let waiting: [Waiting]
    private let hasMore: Bool
    private let count: Int
    private let codes: [(code: FindingCode, deliveryCount: Int)]
    private let questions: [HeadingProposal]

    static func show(_ visit: Visit) throws -> Reply { .page(try ReviewQueuePage(visit).page) }

    init(_ visit: Visit) throws {
        self.visit = visit
        let filters = try DeliveryFilters(visit)
        self.filters = filters
        (waiting, count, codes, questions) = try visit.read { snapshot in
            let lines = try snapshot.heldDeliveries(
                filters.filter, after: filters.mark, limit: ReviewQueuePage.linesShown + 1)
            let waiting = try lines.map { line in
                Waiting(
                    line: line,
                    warnings: try snapshot.findingSummaries(of: line.name, limit: 100)
                        .filter { $0.finding.severity == .warning })
            }
            let proposals = try snapshot.headingProposals(
                filters.naming.catalogue, known: try snapshot.headingSynonyms().list)
            return (waiting, try snapshot.heldCount(filters.filter), try snapshot.heldCodes(), proposals)
        }
        hasMore = waiting.count > ReviewQueuePage.linesShown
    }

    private var naming: Naming { filters.naming }

    private var page: Page {
        let words = visit.words
        return Page(
            title: words("Te beoordelen", "To review"),
            content: """
                <p class="lead">\(lead)</p>
                \(filterForm)\(list)\(HeadingQuestions(visit: visit, naming: naming, proposals: shownQuestions).html)
                <p><a href="/onthouden">\(words("Besluiten die worden onthouden", "Decisions that are remembered"))</a></p>

                """)
    }

    private var shownQuestions: [HeadingProposal] {
        questions.filter { question in
            (filters.filter.agreement ?? question.synonym.agreement) == question.synonym.agreement
                && (filters.filter.partner ?? question.delivery.partner) == question.delivery.partner
                && (filters.filter.municipality ?? question.delivery.municipality) == question.delivery.municipality
                && (filters.filter.code ?? .requiredColumnMissing) == .requiredColumnMissing
        }
    }

    private var lead: String {
        let words = visit.words
        let among = filters.isEmpty ? "" : words(" met deze keuze", " with this choice")
        return switch count {
        case 0: words("Er wacht niets op een besluit\(among).", "Nothing waits for a decision\(among).")
        case 1: words("1 aanlevering wacht op een besluit\(among).", "1 delivery waits for a decision\(among).")
        default:
            words(
                "\(naming.number(count)) aanleveringen wachten op een besluit\(among).",
                "\(naming.number(count)) deliveries wait for a decision\(among).")
        }
    }

    private var filterForm: HTMLText {
        let words = visit.words
        let kinds = codes.map { entry -> (value: String, words: String) in
            (entry.code.rawValue, "\(entry.code.kind(words)) (\(entry.deliveryCount))")
        }
        let kind = FilterForm.Choice(
            name: "bevinding", label: words("Soort bevinding", "Kind of finding"),
            options: [("", words("alle", "all"))] + kinds, chosen: filters.filter.code?.rawValue)
        return FilterForm(path: ReviewQueuePage.path, choices: filters.choices + [kind], words: words).html
    }

    private var list: HTMLText {
        guard !waiting.isEmpty else { return "" }
        let words = visit.words
        let shown = waiting.prefix(ReviewQueuePage.linesShown)
        let last = hasMore ? shown.last?.line : nil
        return """
            <h2>\(words("Aanleveringen die wachten", "Deliveries that wait"))</h2>
            <ol class="queue">
            \(shown.map(item))</ol>
            \(filters.pager(ReviewQueuePage.path, words("Volgende", "Next"), after: last))
            """
    }

    private func item(_ item: Waiting) -> HTMLText {
        let (words, line) = (visit.words, item.line)
        let warnings = item.warnings.prefix(ReviewQueuePage.warningsShown).map { summary -> HTMLText in
            let often: HTMLText =
                summary.count > 1
                ? " <span class=\"quiet nowrap\">\(naming.number(summary.count)) \(words("keer", "times"))</span>" : ""
            let told: HTMLText =
                summary.finding.statements.isEmpty
                ? "" : " <span class=\"quiet\">· \(words("de partner gaf uitleg", "the partner explained"))</span>"
            return
                "<li>\(summary.finding.severity.mark.html(words)) \(summary.finding.message(visit.language))\(often)\(told)</li>\n"
        }
        let rest = item.warnings.count - warnings.count
        let more: HTMLText =
            rest > 0 ? "<li class=\"quiet\">\(words("en nog \(rest)", "and \(rest) more"))</li>\n" : ""
        let municipality = line.municipality.map { naming.municipality($0) } ?? ""
        return """
            <li>
            <h3>\(SiteLink.delivery(line.name, naming.agreement(line.agreement)))</h3>
            <div class="facts-line"><span class="waits">\(words("wacht", "waits")) \(naming.wait(since: line.receivedAt, until: visit.now))</span><span>\(naming.partner(line.partner))</span><span>\(municipality)</span><span>\(naming.periods(line.periods))</span><span>\(words("\(naming.number(line.counts.held)) van \(naming.number(line.counts.rows)) regels", "\(naming.number(line.counts.held)) of \(naming.number(line.counts.rows)) rows"))</span><span>\(line.fileName.printable)</span></div>
            <ul>
            \(Array(warnings))\(more)</ul>
            </li>

            """
    }
}

extension FindingCode {
    /// What kind of finding it is, in a few words for a choice: the code and how its text begins.
    func kind(_ words: Words) -> String {
        let text = words(definition.problem).replacing(/\{[A-Za-z]+\}/, with: "…")
        return "\(rawValue) \(text.count > 60 ? text.prefix(57) + "…" : text[...])"
    }
}
