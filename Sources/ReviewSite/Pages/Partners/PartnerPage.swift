import Consolidation
import Register
import ReportingModel

/// Partner: what was agreed, how punctual it is, what keeps going wrong, and what is due next.
struct PartnerPage {
    private static let lastCount = 10
    private static let daysOfNews = 400

    private let visit: Visit
    private let catalogue: Catalogue
    private let partner: Partner
    private let agreements: [Agreement]
    private let timeliness: PartnerTimeliness
    private let recurring: (findings: [RecurringFinding], deliveryCount: Int)
    private let last: [DeliveryLine]

    static func show(_ visit: Visit) throws -> Reply { .page(try PartnerPage(visit).page) }

    private init(_ visit: Visit) throws {
        let catalogue = try visit.site.world.catalogue()
        guard let partner = catalogue.partner(try visit.pathName("partner")) else { throw SiteError.notFound }
        let agreements = catalogue.agreements(of: partner.id)
        let today = LocalTime(visit.now).day
        (timeliness, recurring, last) = try visit.read { snapshot in
            (
                try PartnerTimeliness(partner: partner.id, agreements, asOf: today, from: snapshot),
                try snapshot.recurringFindings(partner: partner.id),
                try snapshot.deliveryLines(DeliveryFilter(partner: partner.id), limit: PartnerPage.lastCount)
            )
        }
        self.visit = visit
        self.catalogue = catalogue
        self.partner = partner
        self.agreements = agreements
    }

    private var words: Words { visit.words }

    private var page: Page {
        Page(title: partner.name, content: "\(facts)\(open)\(punctuality)\(findings)\(deliveries)\(agreed)")
    }

    private var facts: HTMLText {
        let aliases: HTMLText = "\(partner.aliases.joined(separator: ", "))"
        let items: [(String, HTMLText)] = [
            (words("Taak", "Task"), words.configured(partner.task)),
            (words("Voor wie", "For whom"), words.configured(partner.targetGroup)),
            (words("Financiering", "Funding"), words.configured(partner.funding)),
            (words("Ook bekend als", "Also known as"), aliases),
            (words("Map", "Folder"), "<span class=\"code\">Inbox/\(partner.id)/</span>"),
        ]
        let list = items.filter { !$0.1.description.isEmpty }.map { "<dt>\($0.0)</dt><dd>\($0.1)</dd>\n" as HTMLText }
        return "<dl class=\"facts\">\n\(list)</dl>\n"
    }

    // MARK: Due

    private var open: HTMLText {
        guard !timeliness.open.isEmpty else { return "" }
        // What was missed years ago is known by now, and stands below what somebody can still do something about.
        let limit = LocalTime(visit.now).day.adding(days: -PartnerPage.daysOfNews)
        let older = timeliness.open.filter { $0.dueDay < limit }
        let rest: HTMLText =
            older.isEmpty
            ? ""
            : """
            <details><summary>\(words("Eerder", "Earlier")) (\(older.count))</summary>
            \(table(of: older, words("Wat eerder niet kwam", "What did not come earlier")))</details>

            """
        return """
            <h2>\(words("Wat nog moet komen", "What is still to come"))</h2>
            \(table(of: timeliness.open.filter { $0.dueDay >= limit }, words("Wat nog moet komen", "What is still to come")))\(rest)
            """
    }

    private func table(of list: [PartnerTimeliness.Open], _ caption: String) -> HTMLText {
        guard !list.isEmpty else { return "" }
        let rows = list.prefix(60).map { open -> HTMLText in
            let status: HTMLText =
                open.delivery.map {
                    "\(open.status.mark.html(words)) \(SiteLink.delivery($0, words("naar de aanlevering", "to the delivery")))"
                } ?? open.status.mark.html(words)
            return """
                <tr><th scope="row">\(words.configured(open.agreement.title))</th><td data-label="\(words("Periode", "Period"))">\(open.period.words(visit.language))</td><td class="nowrap" data-label="\(words("Uiterlijk", "Due"))">\(open.dueDay.words(visit.language))</td><td data-label="\(words("Stand", "Status"))">\(status)</td></tr>

                """
        }
        return """
            <table class="stack"><caption class="hidden">\(caption)</caption>
            <thead><tr><th scope="col">\(words("Afspraak", "Agreement"))</th><th scope="col">\(words("Periode", "Period"))</th><th scope="col">\(words("Uiterlijk", "Due"))</th><th scope="col">\(words("Stand", "Status"))</th></tr></thead>
            <tbody>
            \(Array(rows))</tbody></table>

            """
    }

    // MARK: Punctuality

    private var punctuality: HTMLText {
        let statuses: [CompletenessStatus] = [.received, .receivedLate, .underReview, .rejected, .missing]
        let years = timeliness.years.filter { $0.dueCount > 0 }
        guard !years.isEmpty else { return "" }
        let heads = statuses.map {
            "<th scope=\"col\" class=\"number\">\(words.heading($0.mark.text))</th>" as HTMLText
        }
        let rows = years.map { year -> HTMLText in
            let cells = statuses.map {
                "<td class=\"number\" data-label=\"\(words.heading($0.mark.text))\">\(year.count($0))</td>" as HTMLText
            }
            let share = year.count(.received) * 100 / year.dueCount
            return """
                <tr><th scope="row">\(year.year)</th><td class="number" data-label="\(words("Verwacht", "Expected"))">\(year.dueCount)</td>\(cells)<td class="number" data-label="\(words("Op tijd", "In time"))"><strong>\(share)%</strong></td></tr>

                """
        }
        return """
            <h2>\(words("Op tijd", "Punctuality"))</h2>
            <table class="stack"><caption>\(words("Verwachte leveringen, naar het jaar waarin hun periode eindigde.", "Expected deliveries, by the year in which their period ended."))</caption>
            <thead><tr><th scope="col">\(words("Jaar", "Year"))</th><th scope="col" class="number">\(words("Verwacht", "Expected"))</th>\(heads)<th scope="col" class="number">\(words("Op tijd", "In time"))</th></tr></thead>
            <tbody>
            \(rows)</tbody></table>

            """
    }

    // MARK: Findings

    private var findings: HTMLText {
        guard recurring.deliveryCount > 0 else { return "" }
        let rows = recurring.findings.prefix(15).map { finding -> HTMLText in
            let definition = finding.code.definition
            return """
                <tr><th scope="row">\(words(finding.code.title)) <span class="quiet small">\(finding.code.rawValue)</span></th><td data-label="\(words("Soort", "Kind"))">\(definition.severity.mark.html(words))</td><td class="number" data-label="\(words("Bestanden", "Files"))">\(finding.deliveryCount) \(words("van", "of")) \(recurring.deliveryCount)</td><td class="nowrap" data-label="\(words("Laatst", "Last"))">\(visit.figureText.day(finding.lastAt))</td><td data-label="\(words("Verloop", "Trend"))">\(trend(finding).html(words))</td></tr>

                """
        }
        let content: HTMLText =
            rows.isEmpty
            ? "<p>\(words("Bij de laatste aanleveringen was er niets op te merken.", "There was nothing to remark about the last deliveries."))</p>\n"
            : """
            <table class="stack"><caption>\(words("In de laatste \(recurring.deliveryCount) bestanden.", "In the last \(recurring.deliveryCount) files."))</caption>
            <thead><tr><th scope="col">\(words("Bevinding", "Finding"))</th><th scope="col">\(words("Soort", "Kind"))</th><th scope="col" class="number">\(words("Bestanden", "Files"))</th><th scope="col">\(words("Laatst", "Last"))</th><th scope="col">\(words("Verloop", "Trend"))</th></tr></thead>
            <tbody>
            \(Array(rows))</tbody></table>

            """
        return "<h2>\(words("Wat terugkomt", "What keeps coming back"))</h2>\n\(content)"
    }

    private func trend(_ finding: RecurringFinding) -> StatusMark {
        if finding.deliveryCount == 1 {
            return StatusMark(tone: .plain, sign: "–", text: Text(nl: "één keer", en: "once"))
        }
        if finding.olderCount == finding.newerCount {
            return StatusMark(tone: .plain, sign: "→", text: Text(nl: "even vaak", en: "as often"))
        }
        if finding.newerCount == 0 {
            return StatusMark(tone: .good, sign: "✓", text: Text(nl: "de laatste tijd niet", en: "not lately"))
        }
        return finding.newerCount < finding.olderCount
            ? StatusMark(tone: .good, sign: "↓", text: Text(nl: "minder vaak", en: "less often"))
            : StatusMark(tone: .wait, sign: "↑", text: Text(nl: "vaker", en: "more often"))
    }

    // MARK: Deliveries

    private var deliveries: HTMLText {
        let rows = last.map { delivery -> HTMLText in
            let periods = delivery.periods.prefix(3).map { $0.words(visit.language) }.joined(separator: ", ")
            let more = delivery.periods.count > 3 ? words(" en meer", " and more") : ""
            return """
                <tr><th scope="row" class="file">\(SiteLink.delivery(delivery.name, delivery.fileName.printable))</th><td data-label="\(words("Ontvangen", "Received"))">\(visit.figureText.received(delivery))</td><td data-label="\(words("Over", "About"))">\(periods + more)</td><td data-label="\(words("Uitkomst", "Outcome"))">\(delivery.outcome.mark(isReturned: delivery.isReturned).html(words))</td></tr>

                """
        }
        let content: HTMLText =
            rows.isEmpty
            ? "<p>\(words("Van deze partner is nog niets ontvangen.", "Nothing was received from this partner yet."))</p>\n"
            : """
            <table class="stack"><caption class="hidden">\(words("Laatste aanleveringen", "Last deliveries"))</caption>
            <thead><tr><th scope="col">\(words("Bestand", "File"))</th><th scope="col">\(words("Ontvangen", "Received"))</th><th scope="col">\(words("Over", "About"))</th><th scope="col">\(words("Uitkomst", "Outcome"))</th></tr></thead>
            <tbody>
            \(rows)</tbody></table>

            """
        return "<h2>\(words("Laatste aanleveringen", "Last deliveries"))</h2>\n\(content)"
    }

    // MARK: Agreements

    private var agreed: HTMLText {
        guard !agreements.isEmpty else {
            return
                "<h2>\(words("Wat is afgesproken", "What was agreed"))</h2>\n<p>\(words("Met deze partner is geen levering afgesproken.", "No delivery was agreed with this partner."))</p>\n"
        }
        let cards = agreements.map { agreement -> HTMLText in
            let text = AgreementWords(agreement: agreement, words: words)
            let headings = text.headings.map {
                "<li>\(words.configured($0.joined(separator: " · ")))</li>\n" as HTMLText
            }
            let until: HTMLText =
                agreement.until.map { "\(words(" tot en met ", " until ")) \($0.words(visit.language))" } ?? ""
            let contact: HTMLText =
                agreement.contact.isEmpty
                ? "" : "<dt>\(words("Contact", "Contact"))</dt><dd>\(words.configured(agreement.contact))</dd>\n"
            let indicators = agreement.indicators.map { code -> HTMLText in
                "<li>\(SiteLink.indicator(code, words.configured(catalogue.indicator(code)?.label ?? code)))</li>\n"
            }
            return """
                <li><h3>\(words.configured(agreement.title))</h3>
                <dl class="facts"><dt>\(words("Gemeente", "Municipality"))</dt><dd>\(catalogue.municipality(agreement.municipality)?.name ?? agreement.municipality)</dd>
                <dt>\(words("Hoe vaak", "How often"))</dt><dd>\(text.rhythm)</dd>
                <dt>\(words("Uiterlijk", "Due"))</dt><dd>\(text.due)</dd>
                <dt>\(words("Geldt", "In force"))</dt><dd>\(words("vanaf", "from")) \(agreement.from.words(visit.language))\(until)</dd>
                \(contact)</dl>
                <details><summary>\(words("Kolomkoppen", "Headings"))</summary><ul>\(headings)</ul></details>
                <details><summary>\(words("Indicatoren", "Indicators")) (\(agreement.indicators.count))</summary><ul>\(indicators)</ul></details></li>

                """
        }
        return "<h2>\(words("Wat is afgesproken", "What was agreed"))</h2>\n<ul class=\"cards\">\n\(cards)</ul>\n"
    }
}
