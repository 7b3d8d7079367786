import Register
import ReportingModel

/// Besluiten die blijven gelden: what is not asked again, why, and a way to take it back.
struct WaiverListPage {
    static let path = "/onthouden"
    fileprivate static let filterName = "afspraak"
    private static let linesShown = 50

    private let visit: Visit
    private let naming: Naming
    private let agreement: String?
    private let waivers: [RecordedWaiver]
    private let fileNames: [String: FileName]
    private let hasMore: Bool
    private let headings: [ConfirmedHeading]
    /// What was done just before.
    private let done: Text?

    static func show(_ visit: Visit) throws -> Reply { .page(try WaiverListPage(visit).page) }

    static func withdraw(_ visit: Visit) throws -> Reply {
        guard let id = visit.parameters["waiver"].flatMap({ Int64($0) }),
            let known = try visit.read({ try $0.waiver(id) })
        else { throw SiteError.notFound }
        let reason: String
        switch ReasonField.read(visit) {
        case .success(let text): reason = text
        case .failure(let mistake):
            let section = WaiverSection(
                visit: visit, naming: try visit.naming(), waivers: [known],
                fileNames: try visit.read { try $0.fileNames(ofDeliveries: [known.delivery]) },
                mistake: visit.words(mistake.text))
            return .page(
                Page(title: title(visit.words), content: section.table, status: 400))
        }
        guard
            try visit.site.register.withdrawWaiver(
                id, by: try visit.visitor().name, reason: reason, origin: visit.origin, at: visit.now)
        else {
            let event = try EarlierAnswer.event(visit, about: known.delivery) {
                $0.action == .waiverWithdrawn && $0.result == known.waiver.code.rawValue
            }
            if let event {
                return EarlierAnswer(
                    visit: visit, event: event, answer: Text(nl: "ingetrokken", en: "withdrawn"),
                    reason: event.detail.removing(
                        prefix: "\(known.waiver.warned.subject) = \(known.waiver.warned.value): "),
                    page: (path, Text(nl: "Besluiten die blijven gelden", en: "Decisions that stay in force"))
                ).reply
            }
            throw SiteError.wrongRequest(
                Text(
                    nl: "Dit besluit was al ingetrokken, of er kwam een nieuwer besluit voor in de plaats.",
                    en: "This decision was withdrawn already, or a newer one took its place."))
        }
        let page = LocalPath(visit.form["naar"])?.text ?? path
        visit.leave(
            .done(
                Text(
                    nl: "Ingetrokken. Staat deze waarde weer in een bestand, dan vragen wij opnieuw om een besluit.",
                    en: "Withdrawn. When this value stands in a file again, we ask for a decision again.")),
            for: String(page.prefix { $0 != "?" }))
        return .redirect(page)
    }

    init(_ visit: Visit) throws {
        self.visit = visit
        naming = try visit.naming()
        let agreement = visit.query[WaiverListPage.filterName]
        self.agreement = agreement
        let before = visit.query["na"].flatMap { Int64($0) }
        let (found, fileNames, headings) = try visit.read { snapshot in
            let found = try snapshot.waivers(
                agreement: agreement, before: before, limit: WaiverListPage.linesShown + 1)
            return (
                found, try snapshot.fileNames(ofDeliveries: found.map(\.delivery)),
                before == nil ? try ConfirmedHeadings.all(snapshot, agreement: agreement) : []
            )
        }
        (self.fileNames, self.headings) = (fileNames, headings)
        waivers = Array(found.prefix(WaiverListPage.linesShown))
        hasMore = found.count > waivers.count
        done = if case .done(let text)? = visit.pickUp() { text } else { nil }
    }

    static func title(_ words: Words) -> String {
        words("Besluiten die blijven gelden", "Decisions that stay in force")
    }

    private var page: Page {
        let words = visit.words
        let filter = FilterForm(
            path: WaiverListPage.path,
            choices: [
                FilterForm.Choice(
                    name: WaiverListPage.filterName, label: words("Afspraak", "Agreement"),
                    options: [("", words("alle", "all"))] + naming.agreementOptions,
                    chosen: agreement, isConfigured: true)
            ], words: words)
        let next = Fields([(WaiverListPage.filterName, agreement ?? ""), ("na", waivers.last.map { "\($0.id)" } ?? "")])
            .urlEncoded
        let more: HTMLText =
            hasMore
            ? "<p class=\"pager\"><a class=\"button second\" href=\"\(WaiverListPage.path)?\(next)\">\(words("Ouder", "Older"))</a></p>\n"
            : ""
        return Page(
            title: WaiverListPage.title(words),
            content: """
                \(done.map { .done(words($0)) } ?? "")<p class="lead">\(words("Bij deze waarden vragen wij niet opnieuw om een besluit. Bij een andere waarde wel.", "For these values we do not ask for a decision again. For another value we do."))</p>
                \(filter.html)\(WaiverSection(visit: visit, naming: naming, waivers: waivers, fileNames: fileNames).table)\(more)\(ConfirmedHeadings(visit: visit, naming: naming, headings: headings).html)
                """)
    }
}

/// Remembered decisions as a table, each with a form to withdraw it.
struct WaiverSection {
    let visit: Visit
    let naming: Naming
    let waivers: [RecordedWaiver]
    /// What the files are called that were decided on, by the name of the delivery.
    let fileNames: [String: FileName]
    /// What was wrong with the reason of a withdrawal.
    var mistake: String?

    var table: HTMLText {
        let words = visit.words
        guard !waivers.isEmpty else {
            return
                "<p>\(words("Er zijn nu geen waarden onthouden.", "No values are remembered now."))</p>\n"
        }
        let decides = visit.account?.role.decides == true
        let last: HTMLText =
            decides
            ? "<th scope=\"col\" class=\"act\"><span class=\"hidden\">\(words("Intrekken", "Withdraw"))</span></th>"
            : ""
        return """
            <table class="stack waivers"><caption>\(words("Nieuwste eerst", "Newest first"))</caption>
            <thead><tr><th scope="col">\(words("Cijfer", "Figure"))</th><th scope="col">\(words("Waarde", "Value"))</th><th scope="col">\(words("Bevinding", "Finding"))</th><th scope="col">\(words("Tot en met", "Until"))</th>\(last)</tr></thead>
            \(decisions.map { group($0, decides: decides) })</table>

            """
    }

    /// What was remembered with one decision stands together: it has one reason.
    private var decisions: [ArraySlice<RecordedWaiver>] {
        var groups: [ArraySlice<RecordedWaiver>] = []
        for position in waivers.indices {
            if let last = groups.last?.last, last.isSameDecision(as: waivers[position]) {
                groups[groups.count - 1] = waivers[groups[groups.count - 1].startIndex...position]
            } else {
                groups.append(waivers[position...position])
            }
        }
        return groups
    }

    private func group(_ recorded: ArraySlice<RecordedWaiver>, decides: Bool) -> HTMLText {
        guard let first = recorded.first else { return "" }
        let (words, waiver) = (visit.words, first.waiver)
        let file = fileNames[first.delivery]?.printable ?? first.delivery
        return """
            <tbody><tr class="group"><th colspan="\(decides ? 5 : 4)" scope="rowgroup">\(words.configured(SafeEcho.printable(waiver.reason))) <span class="quiet small">\(waiver.actor), \(naming.moment(waiver.at)), \(naming.agreement(waiver.agreement)), \(SiteLink.delivery(first.delivery, file))</span></th></tr>
            \(recorded.map { row($0, decides: decides) })</tbody>

            """
    }

    private func row(_ recorded: RecordedWaiver, decides: Bool) -> HTMLText {
        let (words, waiver) = (visit.words, recorded.waiver)
        let isOver = !waiver.holds(on: LocalTime(visit.now).day)
        let until =
            waiver.until.map { $0.words(visit.language) + (isOver ? words(" (voorbij)", " (passed)") : "") }
            ?? words("zonder einddatum", "no end date")
        let value = waiver.warned.isAboutFigure ? waiver.warned.value : "–"
        let meaning: HTMLText =
            waiver.code == .unknownColumn
            ? "<span class=\"small\"> · \(words("Deze kolom lezen wij niet mee", "We do not read this column"))</span>"
            : ""
        let form: HTMLText = decides ? "<td class=\"act\">\(withdrawal(recorded))</td>" : ""
        return """
            <tr><th scope="row">\(naming.subject(waiver.warned))\(meaning)</th><td data-label="\(words("Waarde", "Value"))">\(value)</td><td data-label="\(words("Bevinding", "Finding"))">\(naming.finding(waiver.code))</td><td data-label="\(words("Tot en met", "Until"))">\(until)</td>\(form)</tr>

            """
    }

    /// This page with its filter, to come back to.
    private var address: String {
        let kept = Fields(visit.query.list.filter { $0.name == WaiverListPage.filterName }).urlEncoded
        return visit.path + (kept.isEmpty ? "" : "?" + kept)
    }

    private func withdrawal(_ recorded: RecordedWaiver) -> HTMLText {
        let words = visit.words
        let field = ReasonField(
            id: "intrekken-\(recorded.id)", label: words("Waarom?", "Why?"), typed: visit.form["reden"] ?? "",
            mistake: mistake, rows: 2)
        let open: HTMLText = mistake == nil ? "" : " open"
        let here = LocalPath(visit.form["naar"])?.text ?? address
        return """
            <details class="act"\(open)><summary>\(words("Intrekken", "Withdraw"))<span class="hidden"> \(naming.subject(recorded.waiver.warned))</span></summary>
            <form method="post" action="/onthouden/\("\(recorded.id)")/intrekken">\(FormToken(visit).field)<input type="hidden" name="naar" value="\(here)">
            \(field.html)<p><button class="second" type="submit">\(words("Trek in", "Withdraw"))</button></p></form></details>
            """
    }
}

extension RecordedWaiver {
    fileprivate func isSameDecision(as other: RecordedWaiver) -> Bool {
        delivery == other.delivery && waiver.at == other.waiver.at && waiver.actor == other.waiver.actor
            && waiver.reason == other.waiver.reason && waiver.agreement == other.waiver.agreement
    }
}

extension String {
    fileprivate func removing(prefix: String) -> String {
        hasPrefix(prefix) ? String(dropFirst(prefix.count)) : self
    }
}
