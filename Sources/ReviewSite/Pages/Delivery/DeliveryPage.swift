import Register
import ReportingModel

/// Aanlevering: everything about one delivery, and the place where an official decides on it.
struct DeliveryPage {
    /// More findings than these say the same thing: the file is not what was agreed.
    private static let findingsShown = 200
    private static let waiversShown = 50
    private static let mostFiguresCompared = 5_000

    let visit: Visit
    let naming: Naming
    let delivery: DeliveryRecord
    let mark: DeliveryMark
    let findings: [FindingSummary]
    let decisions: [Decision]
    let receptions: [ReceptionRecord]
    let waivers: [RecordedWaiver]
    let resubmission: Resubmission?
    let cells: MarkedCells
    /// What is wrong with the form that was sent.
    private let mistake: DecisionMistake?

    static func show(_ visit: Visit) throws -> Reply { .page(try DeliveryPage(visit).page) }

    /// - Parameter mistake: why the form that was sent changed nothing.
    init(_ visit: Visit, mistake: DecisionMistake? = nil) throws {
        self.visit = visit
        self.mistake = mistake
        naming = try visit.naming()
        let name = visit.parameters["delivery"] ?? ""
        let query = visit.query
        let content = try visit.read { snapshot -> Content? in
            guard let delivery = try snapshot.delivery(named: name), let mark = try snapshot.mark(of: name) else {
                return nil
            }
            let findings = try snapshot.findingSummaries(of: name, limit: DeliveryPage.findingsShown)
            return Content(
                delivery: delivery, mark: mark, findings: findings, decisions: try snapshot.decisions(on: name),
                receptions: try snapshot.receptions(of: name),
                waivers: try snapshot.waivers(decidedOn: name, limit: DeliveryPage.waiversShown),
                resubmission: try snapshot.resubmission(of: delivery, mostFigures: DeliveryPage.mostFiguresCompared),
                cells: try MarkedCells(snapshot, delivery, findings, query))
        }
        guard let content else { throw SiteError.notFound }
        (delivery, mark, findings) = (content.delivery, content.mark, content.findings)
        (decisions, receptions, waivers) = (content.decisions, content.receptions, content.waivers)
        (resubmission, cells) = (content.resubmission, content.cells)
    }

    private struct Content {
        let delivery: DeliveryRecord
        let mark: DeliveryMark
        let findings: [FindingSummary]
        let decisions: [Decision]
        let receptions: [ReceptionRecord]
        let waivers: [RecordedWaiver]
        let resubmission: Resubmission?
        let cells: MarkedCells
    }

    var page: Page {
        let excerpt = ExcerptSection(
            visit: visit, delivery: delivery, findings: findings, cells: cells,
            answer: cells.wanted.isEmpty ? .none : visit.site.world.excerpt(delivery, cells.wanted))
        return Page(
            title: delivery.fileName.printable,
            content: """
                \(decision?.problem ?? "")\(head)\(notice)\(facts)\(FindingsSection(visit: visit, naming: naming, delivery: delivery, findings: findings, cells: cells).html)\(excerpt.html)\(changes)\(decision?.html ?? "")\(DeliveryHistory(page: self).html)\(remembered)
                """,
            status: mistake?.status ?? 200, refresh: excerpt.isLater && mistake == nil ? 2 : nil)
    }

    private var head: HTMLText {
        let words = visit.words
        let waits: HTMLText =
            delivery.outcome == .held
            ? "<span>\(words("wacht", "waits")) \(naming.wait(since: delivery.receivedAt, until: visit.now))</span>"
            : ""
        let toDecision: HTMLText =
            delivery.outcome == .held && visit.account?.role.decides == true
            ? "<a href=\"#besluit\">\(words("Naar uw besluit", "To your decision"))</a>" : ""
        return """
            <p class="head">\(delivery.outcome.mark.html(words))<span>\(naming.agreement(delivery.agreement))</span>\(waits)\(toDecision)</p>

            """
    }

    /// What was done to the delivery just before this page was asked for.
    private var notice: HTMLText {
        guard mistake == nil, visit.query["gedaan"] != nil, let last = decisions.last else { return "" }
        return """
            <p class="notice good" role="status">\(visit.words("Vastgelegd", "Recorded")): \(visit.words(last.verdict.words)). \(visit.words("De partner leest het in de eigen map.", "The partner reads it in their own folder."))</p>

            """
    }

    private var facts: HTMLText {
        let words = visit.words
        let counts = delivery.counts
        let original: HTMLText =
            visit.site.world.original(delivery) == nil
            ? (delivery.outcome == .quarantined
                ? "\(words("Dit bestand staat apart, omdat er persoonsgegevens in kunnen staan. Het is hier niet in te zien.", "This file was set apart, because it may hold personal data. It cannot be seen here."))"
                : "\(words("Het bestand is hier niet in te zien.", "The file cannot be seen here."))")
            : "<a href=\"\(SiteLink.path(toDelivery: delivery.name))/origineel\">\(words("Download het origineel", "Download the original"))</a> (\(naming.number(delivery.byteCount)) bytes)"
        let rows = [
            (words("in orde", "in order"), counts.accepted),
            (words("met opmerking", "with a remark"), counts.withRemark),
            (words("te beoordelen", "to review"), counts.held), (words("afgekeurd", "refused"), counts.refused),
        ].map { "\(naming.number($0.1)) \($0.0)" }.joined(separator: ", ")
        let municipality = delivery.municipality.map { naming.municipality($0) } ?? "–"
        return """
            <div class="two"><dl class="facts">
            <dt>\(words("Partner", "Partner"))</dt><dd>\(SiteLink.partner(delivery.partner, naming.partner(delivery.partner)))</dd>
            <dt>\(words("Gemeente", "Municipality"))</dt><dd>\(municipality)</dd>
            <dt>\(words("Afspraak", "Agreement"))</dt><dd>\(naming.agreement(delivery.agreement))</dd>
            <dt>\(words("Perioden", "Periods"))</dt><dd>\(naming.periods(delivery.periods, most: 12))</dd>
            <dt>\(words("Regels", "Rows"))</dt><dd>\(naming.number(counts.rows)): \(rows)</dd>
            <dt>\(words("Cijfers", "Figures"))</dt><dd>\(naming.number(delivery.observationCount))</dd>
            </dl><dl class="facts">
            <dt>\(words("Ontvangen", "Received"))</dt><dd>\(naming.moment(delivery.receivedAt))</dd>
            <dt>\(words("Ontvangstnummer", "Receipt number"))</dt><dd>\(receptions.first.map { "\($0.id.rawValue)" } ?? "–")</dd>
            <dt>\(words("Naam bij ons", "Our name"))</dt><dd>\(delivery.name)</dd>
            <dt>SHA-256</dt><dd class="small">\(delivery.contentHash.description)</dd>
            <dt>\(words("Origineel", "Original"))</dt><dd>\(original)</dd>
            </dl></div>

            """
    }

    /// `nil` for whoever may not decide.
    private var decision: DecisionSection? {
        guard visit.account?.role.decides == true else { return nil }
        return DecisionSection(
            visit: visit, delivery: delivery, mark: mark, findings: findings, last: decisions.last, mistake: mistake)
    }

    private var changes: HTMLText {
        resubmission.map { ChangesSection(visit: visit, naming: naming, resubmission: $0).html } ?? ""
    }

    private var remembered: HTMLText {
        guard !waivers.isEmpty else { return "" }
        return """
            <h2>\(visit.words("Onthouden van dit besluit", "Remembered of this decision"))</h2>
            \(WaiverSection(visit: visit, naming: naming, waivers: waivers).table)<p><a href="\(WaiverListPage.path)">\(visit.words("Alle onthouden besluiten", "All remembered decisions"))</a></p>

            """
    }
}
