import Register
import ReportingModel

/// The filters of the lists of deliveries, as they stand in the address, and how far down the list one is.
struct DeliveryFilters {
    let filter: DeliveryFilter
    let naming: Naming
    /// The last delivery of the page before; `nil` at the top.
    let mark: ListMark?
    private let visit: Visit

    /// What is no name of anything is no filter.
    init(_ visit: Visit) throws {
        self.visit = visit
        naming = try visit.naming()
        mark = visit.query["na"].flatMap { ListMark($0) }
        let query = visit.query
        filter = DeliveryFilter(
            municipality: query["gemeente"], partner: query["partner"], agreement: query["afspraak"],
            outcome: query["uitkomst"].flatMap(Outcome.init(rawValue:)),
            code: query["bevinding"].flatMap(FindingCode.init(rawValue:)),
            name: query["zoek"].map { String($0.prefix(200)) })
    }

    var isEmpty: Bool { filter == DeliveryFilter() }

    /// The link to the same list further down; nothing at the end.
    func pager(_ path: String, _ label: String, after last: DeliveryLine?) -> HTMLText {
        guard let last else { return "" }
        let kept = visit.query.list.filter { $0.name != "na" && !HeadingNotice.fieldNames.contains($0.name) }
        let address = "\(path)?\(Fields(kept + [("na", last.mark.text)]).urlEncoded)"
        return "<p class=\"pager\"><a class=\"button second\" href=\"\(address)\">\(label)</a></p>\n"
    }

    var choices: [FilterForm.Choice] {
        let (words, catalogue) = (visit.words, naming.catalogue)
        let all = ("", words("alle", "all"))
        return [
            FilterForm.Choice(
                name: "gemeente", label: words("Gemeente", "Municipality"),
                options: [all] + catalogue.municipalities.map { ($0.code, $0.name) }, chosen: filter.municipality),
            FilterForm.Choice(
                name: "partner", label: words("Partner", "Partner"),
                options: [all] + catalogue.partners.map { ($0.id, $0.name) }, chosen: filter.partner),
            FilterForm.Choice(
                name: "afspraak", label: words("Afspraak", "Agreement"),
                options: [all] + naming.agreementOptions, chosen: filter.agreement,
                isConfigured: true),
        ]
    }
}
