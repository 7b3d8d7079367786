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
    private let notice: HeadingNotice?

    /// Whether an answer to a question about a heading was typed that did not reach us.
    private let isUnsent: Bool

    static func show(_ visit: Visit) throws -> Reply {
        guard case .draft(let typed)? = visit.pickUp() else { return .page(try ReviewQueuePage(visit).page) }
        var visit = visit
        visit.form = typed
        return .page(try ReviewQueuePage(visit, isUnsent: true).page)
    }

    init(_ visit: Visit, isUnsent: Bool = false) throws {
        self.visit = visit
        self.isUnsent = isUnsent
        let filters = try DeliveryFilters(visit)
        self.filters = filters
        (waiting, count, codes, questions, notice) = try visit.read { snapshot in
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
            return (
                waiting, try snapshot.heldCount(filters.filter), try snapshot.heldCodes(), proposals,
                try HeadingNotice(visit, filters.naming, snapshot)
            )
        }
        hasMore = waiting.count > ReviewQueuePage.linesShown
    }

    private var naming: Naming { filters.naming }

    private var page: Page {
        let words = visit.words
        return Page(
            title: words("Te beoordelen", "To review"),
            content: """
                \(notice?.html ?? "")<p class="lead">\(lead)</p>
                \(filterForm)\(list)\(HeadingQuestions(visit: visit, naming: naming, proposals: shownQuestions, mistake: unsent).html)
                <p><a href="\(WaiverListPage.path)">\(words("Besluiten die blijven gelden", "Decisions that stay in force"))</a></p>

                """)
    }

    /// The question to which the answer was on its way when its sender had to log in again.
    private var unsent: (synonym: HeadingSynonym, text: String)? {
        guard isUnsent else { return nil }
        let synonym = questions.map(\.synonym).first {
            $0.agreement == visit.form["afspraak"] && $0.heading == visit.form["kop"]
                && $0.written.trimmingSpace() == visit.form["geschreven"]
        }
        return synonym.map { ($0, visit.words(DecisionMistake.unsent.text)) }
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
        let number = naming.number(count)
        let deliveries =
            switch count {
            case 0 where shownQuestions.isEmpty:
                words("Er wacht niets op een besluit\(among)", "Nothing waits for a decision\(among)")
            case 0:
                words("Er wacht geen aanlevering op een besluit\(among)", "No delivery waits for a decision\(among)")
            case 1: words("1 aanlevering wacht op een besluit\(among)", "1 delivery waits for a decision\(among)")
            default:
                words(
                    "\(number) aanleveringen wachten op een besluit\(among)",
                    "\(number) deliveries wait for a decision\(among)")
            }
        let headings =
            switch shownQuestions.count {
            case 0: ""
            case 1: words(", en er is 1 vraag over een kop", ", and there is 1 question about a heading")
            case let more:
                words(", en er zijn \(more) vragen over een kop", ", and there are \(more) questions about a heading")
            }
        return deliveries + headings + "."
    }

    private var filterForm: HTMLText {
        let words = visit.words
        let kinds = codes.map { entry -> (value: String, words: String) in
            (entry.code.rawValue, "\(words(entry.code.title)) (\(entry.deliveryCount))")
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
                summary.often(naming).map { " <span class=\"quiet nowrap\">\($0)</span>" } ?? ""
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
        // Of one agreement several may wait: the link says which.
        let periods: HTMLText = line.periods.isEmpty ? "" : ", \(naming.periods(line.periods))"
        let title: HTMLText = "\(naming.agreement(line.agreement))\(periods)"
        return """
            <li>
            <h3>\(SiteLink.delivery(line.name, title))</h3>
            <div class="facts-line"><span class="waits">\(words("wacht", "waits")) \(naming.wait(since: line.receivedAt, until: visit.now))</span><span>\(naming.partner(line.partner))</span><span>\(municipality)</span>\(rowCount(line.counts))<span>\(line.fileName.printable)</span></div>
            <ul>
            \(Array(warnings))\(more)</ul>
            </li>

            """
    }

    /// How many rows are in doubt; nothing when the doubt is about the file as a whole.
    private func rowCount(_ counts: RowCounts) -> HTMLText {
        guard counts.held > 0 else { return "" }
        let (held, rows) = (naming.number(counts.held), naming.number(counts.rows))
        return counts.held == 1 && counts.rows == 1
            ? "<span>\(visit.words("1 regel vraagt een besluit", "1 row asks for a decision"))</span>"
            : counts.held == 1
                ? "<span>\(visit.words("1 van de \(rows) regels vraagt een besluit", "1 of the \(rows) rows asks for a decision"))</span>"
                : "<span>\(visit.words("\(held) van de \(rows) regels vragen een besluit", "\(held) of the \(rows) rows ask for a decision"))</span>"
    }
}
