import Register
import ReportingModel

/// Aanlevering: everything about one delivery, and the place where an official decides on it.
struct DeliveryPage {
    /// More findings than these say the same thing: the file is not what was agreed.
    private static let findingsShown = 200
    private static let waiversShown = 50
    private static let mostFiguresCompared = 5_000
    private static let canCount: Set<Outcome> = [.held, .accepted, .acceptedWithRemarks]

    let visit: Visit
    let naming: Naming
    let delivery: DeliveryRecord
    let mark: DeliveryMark
    let findings: [FindingSummary]
    let decisions: [Decision]
    let receptions: [ReceptionRecord]
    let waivers: [RecordedWaiver]
    let resubmission: Resubmission?
    let firstFigures: FirstFigures?
    /// What the files are called that it replaced, that replaced it, or that were decided on.
    let fileNames: [String: FileName]
    let cells: MarkedCells
    /// The positions of the findings whose decision can be remembered.
    private let memorable: Set<Int>
    /// The one that waits longest, when a decision was just recorded.
    private let next: String?
    /// For one that counts, or waits: a newer delivery that counts for a part of its periods.
    private let newer: (name: String, periods: [Period])?
    /// Whether it waits for a decision again when that on it is withdrawn: not when something newer came.
    private let waitsAfterWithdrawal: Bool
    /// What is wrong with the form that was sent.
    private let mistake: DecisionMistake?
    /// What was done elsewhere just before, other than deciding.
    private let done: Text?

    static func show(_ visit: Visit) throws -> Reply {
        switch visit.pickUp() {
        case .draft(let typed):
            var visit = visit
            visit.form = typed
            return .page(try DeliveryPage(visit, mistake: .unsent).page)
        case .done(let text): return .page(try DeliveryPage(visit, done: text).page)
        default: return .page(try DeliveryPage(visit).page)
        }
    }

    /// - Parameter mistake: why the form that was sent changed nothing.
    init(_ visit: Visit, mistake: DecisionMistake? = nil, done: Text? = nil) throws {
        self.visit = visit
        self.mistake = mistake
        self.done = done
        naming = try visit.naming()
        let name = visit.parameters["delivery"] ?? ""
        let query = visit.query
        let content = try visit.read { snapshot -> Content? in
            guard let delivery = try snapshot.delivery(named: name), let mark = try snapshot.mark(of: name) else {
                return nil
            }
            let findings = try snapshot.findingSummaries(of: name, limit: DeliveryPage.findingsShown)
            let waivers = try snapshot.waivers(decidedOn: name, limit: DeliveryPage.waiversShown)
            let resubmission = try snapshot.resubmission(
                of: delivery, at: .now, mostFigures: DeliveryPage.mostFiguresCompared)
            return Content(
                delivery: delivery, mark: mark, findings: findings, decisions: try snapshot.decisions(on: name),
                receptions: try snapshot.receptions(of: name),
                waivers: waivers, resubmission: resubmission,
                firstFigures: try FirstFigures(snapshot, delivery, resubmission),
                fileNames: try snapshot.fileNames(
                    ofDeliveries: delivery.replaces + delivery.replacedBy + waivers.map(\.delivery)),
                cells: try MarkedCells(snapshot, delivery, findings, query),
                memorable: try DeliveryPage.memorable(findings, of: delivery, snapshot),
                next: query["gedaan"] == nil
                    ? nil : try snapshot.heldDeliveries(DeliveryFilter(), limit: 2).first { $0.name != name }?.name,
                newer: DeliveryPage.canCount.contains(delivery.outcome)
                    ? try snapshot.newerThatCounts(than: delivery) : nil,
                waitsAfterWithdrawal: try !snapshot.wouldBeOvertaken(delivery))
        }
        guard let content else { throw SiteError.notFound }
        (delivery, mark, findings) = (content.delivery, content.mark, content.findings)
        (decisions, receptions, waivers) = (content.decisions, content.receptions, content.waivers)
        (resubmission, firstFigures, fileNames) = (content.resubmission, content.firstFigures, content.fileNames)
        (cells, memorable, next, newer) = (content.cells, content.memorable, content.next, content.newer)
        waitsAfterWithdrawal = content.waitsAfterWithdrawal
    }

    private static func memorable(
        _ findings: [FindingSummary], of delivery: DeliveryRecord, _ snapshot: RegisterSnapshot
    ) throws -> Set<Int> {
        guard delivery.outcome == .held else { return [] }
        return Set(
            try findings.filter { try snapshot.canBeRemembered($0, of: delivery.name) }.map(\.position))
    }

    private struct Content {
        let delivery: DeliveryRecord
        let mark: DeliveryMark
        let findings: [FindingSummary]
        let decisions: [Decision]
        let receptions: [ReceptionRecord]
        let waivers: [RecordedWaiver]
        let resubmission: Resubmission?
        let firstFigures: FirstFigures?
        let fileNames: [String: FileName]
        let cells: MarkedCells
        let memorable: Set<Int>
        let next: String?
        let newer: (name: String, periods: [Period])?
        let waitsAfterWithdrawal: Bool
    }

    var page: Page {
        let excerpt = ExcerptSection(
            visit: visit, delivery: delivery, findings: findings, cells: cells,
            answer: cells.shown.isEmpty ? .none : visit.site.world.excerpt(delivery, cells.shown))
        return Page(
            title: delivery.fileName.printable,
            content: """
                \(decision?.problem ?? "")\(head)\(notice)\(overtaken)\(facts)\(FindingsSection(visit: visit, naming: naming, delivery: delivery, findings: findings, cells: cells, isDecided: isDecided).html)\(excerpt.html)\(changes)\(decision?.html ?? "")\(DeliveryHistory(page: self).html)\(remembered)
                """,
            status: mistake?.status ?? 200)
    }

    private var head: HTMLText {
        let words = visit.words
        let waits: HTMLText =
            delivery.outcome == .held
            ? "<span>\(words("wacht", "waits")) \(naming.wait(since: delivery.receivedAt, until: visit.now))</span>"
            : ""
        let toDecision: HTMLText =
            delivery.outcome == .held && visit.account?.role.decides == true
            ? "<a class=\"act\" href=\"#besluit\">\(words("Naar uw besluit", "To your decision"))</a>" : ""
        return """
            <p class="head">\(delivery.outcome.mark(isReturned: decisions.last?.verdict == .return).html(words))<span>\(naming.agreement(delivery.agreement))</span>\(waits)\(toDecision)</p>

            """
    }

    /// What was done to the delivery just before this page was asked for.
    private var notice: HTMLText {
        if let done { return .done(visit.words(done)) }
        guard mistake == nil, visit.query["gedaan"] != nil, let last = decisions.last else { return "" }
        return """
            <p class="notice good" role="status">\(visit.words("Vastgelegd", "Recorded")): \(visit.words(last.verdict.words)). \(visit.words("De partner leest het in de eigen map en op de site.", "The partner reads it in their own folder and on the site.")) \(following)</p>

            """
    }

    /// The way to the next one that waits, so that nobody has to go back to the list.
    private var following: HTMLText {
        guard let next else { return "" }
        return
            "<a href=\"\(SiteLink.path(toDelivery: next))\">\(visit.words("Volgende in de rij", "Next in the queue"))</a>"
    }

    /// Why nobody has to decide, or that it counts for a part only: something newer came in.
    private var overtaken: HTMLText {
        let words = visit.words
        func notice(_ text: String, _ newer: String) -> HTMLText {
            "<p class=\"notice wait\">\(text) \(SiteLink.delivery(newer, words("Naar de nieuwere aanlevering", "To the newer delivery")))</p>\n"
        }
        if delivery.isOvertaken, let newest = delivery.replacedBy.last {
            return notice(
                words(
                    "Er kwam een nieuwere aanlevering over dezelfde perioden. Hier hoeft u niet meer over te besluiten.",
                    "A newer delivery about the same periods came in. You need not decide on this one any more."),
                newest)
        }
        return newer.map { newer in
            let periods = newer.periods.map { $0.words(words.language) }.joined(separator: ", ")
            guard delivery.outcome == .held else {
                return notice(
                    words(
                        "Voor een deel van de perioden telt een nieuwere aanlevering: \(periods). Deze telt alleen voor de andere perioden.",
                        "For some of the periods a newer delivery counts: \(periods). This one counts for the other periods only."
                    ), newer.name)
            }
            return notice(
                words(
                    "Over een deel van de perioden telt al een nieuwere aanlevering: \(periods). Accepteert u deze, dan telt zij alleen voor de andere perioden.",
                    "For some of the periods a newer delivery counts already: \(periods). If you accept this one, it counts for the other periods only."
                ), newer.name)
        } ?? ""
    }

    /// When it was judged again, where that was later than its first reception.
    private var judgedAgain: HTMLText {
        guard delivery.firstReceivedAt != delivery.receivedAt,
            let reception = receptions.last(where: { $0.outcome != .duplicate })
        else { return "" }
        let words = visit.words
        return """
            <dt>\(words("Opnieuw beoordeeld", "Judged again"))</dt><dd>\(naming.moment(reception.receivedAt)) (\(words("ontvangstnummer", "receipt number")) \("\(reception.id.rawValue)"))</dd>

            """
    }

    /// What became of the rows with a warning.
    private var doubtful: String {
        let words = visit.words
        guard delivery.outcome != .held else { return words("te beoordelen", "to review") }
        return decisions.isEmpty
            ? words("met een waarschuwing", "with a warning") : words("na een besluit", "after a decision")
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
            (doubtful, counts.held), (words("afgekeurd", "refused"), counts.refused),
        ].filter { $0.1 > 0 }.map { "\(naming.number($0.1)) \($0.0)" }.joined(separator: ", ")
        let municipality = delivery.municipality.map { naming.municipality($0) } ?? "–"
        return """
            <div class="two"><dl class="facts">
            <dt>\(words("Partner", "Partner"))</dt><dd>\(SiteLink.partner(delivery.partner, naming.partner(delivery.partner)))</dd>
            <dt>\(words("Gemeente", "Municipality"))</dt><dd>\(municipality)</dd>
            <dt>\(words("Afspraak", "Agreement"))</dt><dd>\(naming.agreement(delivery.agreement))</dd>
            <dt>\(words("Perioden", "Periods"))</dt><dd>\(delivery.periods.isEmpty ? "–" : naming.periods(delivery.periods, most: 12))</dd>
            <dt>\(words("Regels", "Rows"))</dt><dd>\(naming.number(counts.rows))\(rows.isEmpty ? "" : words(", waarvan ", ", of which "))\(rows)</dd>
            <dt>\(words("Cijfers", "Figures"))</dt><dd>\(naming.number(delivery.observationCount))</dd>
            </dl><dl class="facts">
            <dt>\(words("Ontvangen", "Received"))</dt><dd>\(naming.moment(delivery.firstReceivedAt))</dd>
            <dt>\(words("Ontvangstnummer", "Receipt number"))</dt><dd>\(receptions.first.map { "\($0.id.rawValue)" } ?? "–")</dd>
            \(judgedAgain)<dt>\(words("Naam bij ons", "Our name"))</dt><dd>\(delivery.name)</dd>
            <dt>\(words("Controlegetal", "Fingerprint")) (SHA-256)</dt><dd class="small">\(delivery.contentHash.description)</dd>
            <dt>\(words("Origineel", "Original"))</dt><dd>\(original)</dd>
            </dl></div>

            """
    }

    private var isDecided: Bool { !decisions.isEmpty && delivery.outcome != .held }

    /// `nil` for whoever may not decide.
    private var decision: DecisionSection? {
        guard visit.account?.role.decides == true else { return nil }
        return DecisionSection(
            visit: visit, delivery: delivery, mark: mark, findings: findings, memorable: memorable,
            last: decisions.last, waitsAfterWithdrawal: waitsAfterWithdrawal, mistake: mistake)
    }

    private var changes: HTMLText {
        guard resubmission != nil || firstFigures != nil else { return "" }
        return ChangesSection(
            visit: visit, naming: naming, resubmission: resubmission, firstFigures: firstFigures,
            isOpen: delivery.outcome == .held
        ).html
    }

    private var remembered: HTMLText {
        guard !waivers.isEmpty else { return "" }
        return """
            <h2>\(visit.words("Wat van dit besluit blijft gelden", "What stays in force of this decision"))</h2>
            \(WaiverSection(visit: visit, naming: naming, waivers: waivers, fileNames: fileNames).table)<p><a href="\(WaiverListPage.path)">\(visit.words("Alle besluiten die blijven gelden", "All decisions that stay in force"))</a></p>

            """
    }
}
