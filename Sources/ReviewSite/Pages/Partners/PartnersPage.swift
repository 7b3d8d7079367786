import Consolidation
import Register
import ReportingModel

/// Partners: everybody with whom something was agreed, when they last delivered and what is due next.
enum PartnersPage {
    static func show(_ visit: Visit) throws -> Reply {
        let words = visit.words
        let catalogue = try visit.site.world.catalogue()
        let today = LocalTime(visit.now).day
        let delivering = Set(catalogue.deliveringPartners)
        let partners = catalogue.partners.filter { delivering.contains($0.id) }.sorted { $0.name < $1.name }
        let others = catalogue.partners.filter { !delivering.contains($0.id) }.sorted { $0.name < $1.name }
        let rows = try visit.read { snapshot -> [HTMLText] in
            let held = try snapshot.heldCounts()
            return try partners.map { partner in
                let last = try snapshot.deliveryLines(DeliveryFilter(partner: partner.id), limit: 1).first
                let timeliness = try PartnerTimeliness(
                    partner: partner.id, catalogue.agreements(of: partner.id), asOf: today, yearCount: 2,
                    from: snapshot)
                return row(partner, last, held[partner.id] ?? 0, timeliness, catalogue, visit)
            }
        }
        let without: HTMLText =
            others.isEmpty
            ? ""
            : """
            <h2>\(words("Zonder leveringsafspraak", "Without an agreement"))</h2>
            <ul class="columns">\(others.map { "<li>\(SiteLink.partner($0.id, $0.name))</li>\n" as HTMLText })</ul>

            """
        return .page(
            Page(
                title: words("Partners", "Partners"),
                content: """
                    <p class="lead">\(words("Wie levert cijfers, en hoe staat het ermee?", "Who delivers figures, and how does it stand?"))</p>
                    <table class="stack"><caption class="hidden">\(words("Partners die leveren", "Partners who deliver"))</caption>
                    <thead><tr><th scope="col">\(words("Partner", "Partner"))</th><th scope="col" class="number">\(words("Afspraken", "Agreements"))</th><th scope="col">\(words("Laatste aanlevering", "Last delivery"))</th><th scope="col">\(words("Nu open", "Open now"))</th><th scope="col">\(words("Eerstvolgende datum", "Next due day"))</th></tr></thead>
                    <tbody>
                    \(rows)</tbody></table>
                    \(without)
                    """))
    }

    private static func row(
        _ partner: Partner, _ last: DeliveryLine?, _ heldCount: Int, _ timeliness: PartnerTimeliness,
        _ catalogue: Catalogue, _ visit: Visit
    ) -> HTMLText {
        let words = visit.words
        let municipalities = Set(catalogue.agreements(of: partner.id).map(\.municipality)).sorted().map {
            catalogue.municipality($0)?.name ?? $0
        }
        let lastCell: HTMLText =
            last.map {
                "\(SiteLink.delivery($0.name, visit.figureText.day($0.receivedAt))) \($0.outcome.mark(isReturned: $0.isReturned).html(words))"
            } ?? "<span class=\"quiet\">\(words("nog niets ontvangen", "nothing received yet"))</span>"
        let missing = timeliness.open.count { $0.status == .missing }
        let open: [HTMLText] = [
            heldCount > 0
                ? StatusMark(
                    tone: .wait, sign: "?", text: Text(nl: "\(heldCount) in beoordeling", en: "\(heldCount) in review")
                ).html(words) : nil,
            missing > 0
                ? StatusMark(
                    tone: .bad, sign: "!",
                    text: Text(nl: missing == 1 ? "1 ontbreekt" : "\(missing) ontbreken", en: "\(missing) missing")
                )
                .html(words) : nil,
        ].compactMap(\.self)
        let next = timeliness.open.first { $0.status == .notYetDue }
        let openCell: HTMLText = open.isEmpty ? "<span class=\"quiet\">–</span>" : "\(open)"
        return """
            <tr><th scope="row">\(SiteLink.partner(partner.id, partner.name))<br><span class="quiet small">\(municipalities.joined(separator: ", "))</span></th><td class="number" data-label="\(words("Afspraken", "Agreements"))">\(catalogue.agreements(of: partner.id).count)</td><td data-label="\(words("Laatste aanlevering", "Last delivery"))">\(lastCell)</td><td data-label="\(words("Nu open", "Open now"))">\(openCell)</td><td class="nowrap" data-label="\(words("Eerstvolgende datum", "Next due day"))">\(next.map { $0.dueDay.words(visit.language) } ?? "–")</td></tr>

            """
    }
}
