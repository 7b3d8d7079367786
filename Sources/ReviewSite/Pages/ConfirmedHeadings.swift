import Register
import ReportingModel

/// Which headings of partners were said to be the agreed ones: a table with a form to take each back.
struct ConfirmedHeadings {
    private static let linesShown = 200

    let visit: Visit
    let naming: Naming
    let headings: [ConfirmedHeading]
    /// What was wrong with the reason of a withdrawal.
    var mistake: String?

    static func all(_ snapshot: RegisterSnapshot, agreement: String?) throws -> [ConfirmedHeading] {
        try snapshot.confirmedHeadings(agreement: agreement, limit: linesShown)
    }

    static func withdraw(_ visit: Visit) throws -> Reply {
        guard let id = visit.parameters["heading"].flatMap({ Int64($0) }) else { throw SiteError.notFound }
        let alreadyTaken = SiteError.wrongRequest(
            Text(nl: "Deze kop was al ingetrokken.", en: "This heading was withdrawn already."))
        guard let known = try visit.read({ try $0.confirmedHeading(id) }) else { throw alreadyTaken }
        let reason: String
        switch ReasonField.read(visit) {
        case .success(let text): reason = text
        case .failure(let mistake):
            let section = ConfirmedHeadings(
                visit: visit, naming: try visit.naming(), headings: [known], mistake: visit.words(mistake.text))
            return .page(Page(title: WaiverListPage.title(visit.words), content: section.html, status: 400))
        }
        guard
            try visit.site.register.withdraw(
                known.synonym, by: try visit.visitor().name, reason: reason, origin: visit.origin, at: visit.now)
        else { throw alreadyTaken }
        visit.leave(
            .done(
                Text(
                    nl:
                        "Ingetrokken. Wat al is verwerkt, blijft. Komt deze kop weer, dan vragen wij opnieuw wat hij betekent.",
                    en: "Withdrawn. What was taken in stays. When this heading comes again, we ask anew what it means.")
            ),
            for: WaiverListPage.path)
        return .redirect(WaiverListPage.path)
    }

    var html: HTMLText {
        guard !headings.isEmpty else { return "" }
        let words = visit.words
        let decides = visit.account?.role.decides == true
        let last: HTMLText =
            decides
            ? "<th scope=\"col\" class=\"act\"><span class=\"hidden\">\(words("Intrekken", "Withdraw"))</span></th>"
            : ""
        return """
            <h2 id="koppen">\(words("Bevestigde koppen", "Confirmed headings"))</h2>
            <p>\(words("Deze koppen van partners lezen wij als de afgesproken kop.", "These headings of partners we read as the agreed one."))</p>
            <table class="stack"><caption class="hidden">\(words("Bevestigde koppen", "Confirmed headings"))</caption>
            <thead><tr><th scope="col">\(words("Kop van de partner", "Heading of the partner"))</th><th scope="col">\(words("Afgesproken kop", "Agreed heading"))</th><th scope="col">\(words("Afspraak", "Agreement"))</th><th scope="col">\(words("Besloten", "Decided"))</th>\(last)</tr></thead>
            <tbody>
            \(headings.map { row($0, decides: decides) })</tbody></table>

            """
    }

    private func row(_ heading: ConfirmedHeading, decides: Bool) -> HTMLText {
        let (words, synonym) = (visit.words, heading.synonym)
        let written = SafeEcho.printable(synonym.written)
        let form: HTMLText = decides ? "<td class=\"act\">\(withdrawal(heading, written))</td>" : ""
        let why: HTMLText = heading.reason.isEmpty ? "" : "<br>\(words.configured(SafeEcho.printable(heading.reason)))"
        return """
            <tr><th scope="row">“\(written)”</th><td data-label="\(words("Afgesproken kop", "Agreed heading"))">“\(synonym.heading)”</td><td data-label="\(words("Afspraak", "Agreement"))">\(naming.agreement(synonym.agreement))</td><td data-label="\(words("Besloten", "Decided"))"><span class="quiet small">\(SafeEcho.printable(heading.actor)), \(naming.moment(heading.at))</span>\(why)</td>\(form)</tr>

            """
    }

    private func withdrawal(_ heading: ConfirmedHeading, _ written: String) -> HTMLText {
        let words = visit.words
        let field = ReasonField(
            id: "kop-\(heading.id)", label: words("Waarom?", "Why?"), typed: visit.form[ReasonField.name] ?? "",
            mistake: mistake, rows: 2)
        let open: HTMLText = mistake == nil ? "" : " open"
        return """
            <details class="act"\(open)><summary>\(words("Intrekken", "Withdraw"))<span class="hidden"> \(written)</span></summary>
            <form method="post" action="/onthouden/koppen/\("\(heading.id)")/intrekken">\(FormToken(visit).field)
            \(field.html)<p><button class="second" type="submit">\(words("Trek in", "Withdraw"))</button></p></form></details>
            """
    }
}
