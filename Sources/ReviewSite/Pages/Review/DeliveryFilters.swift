import Register
import ReportingModel

/// The filters of the lists of deliveries, as they stand in the address.
struct DeliveryFilters {
    let filter: DeliveryFilter
    private let visit: Visit
    private let naming: Naming

    /// What is no name of anything is no filter.
    init(_ visit: Visit, _ naming: Naming) {
        self.visit = visit
        self.naming = naming
        let query = visit.query
        filter = DeliveryFilter(
            municipality: query["gemeente"], partner: query["partner"], agreement: query["afspraak"],
            outcome: query["uitkomst"].flatMap(Outcome.init(rawValue:)),
            code: query["bevinding"].flatMap(FindingCode.init(rawValue:)),
            name: query["zoek"].map { String($0.prefix(200)) })
    }

    var isEmpty: Bool { filter == DeliveryFilter() }

    /// The address of the same list further down.
    func path(_ path: String, after mark: ListMark) -> String {
        let kept = visit.query.list.filter { $0.name != "na" }
        return "\(path)?\(Fields(kept + [("na", mark.text)]).urlEncoded)"
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
                options: [all] + catalogue.agreements.map { ($0.id, $0.title) }, chosen: filter.agreement),
        ]
    }
}
