import Register
import ReportingModel

/// Consolidaties: the runs of a municipality, newest first.
enum RunsPage {
    static let path = "/consolidaties"
    private static let pageLength = 30

    static func show(_ visit: Visit) throws -> Reply {
        let (words, text) = (visit.words, visit.figureText)
        let catalogue = try visit.site.world.catalogue()
        let municipality = try visit.municipality(catalogue)
        let before = visit.query["voor"].flatMap { Int64($0) }
        let runs = try visit.read {
            try $0.runs(municipality: municipality.code, before: before, limit: pageLength + 1)
        }
        let rows = runs.prefix(pageLength).map { run -> HTMLText in
            """
            <tr><th scope="row"><a href="\(SiteLink.path(toRun: run.id))">\(text.day(run.asOf))</a></th><td class="nowrap" data-label="\(words("Geschreven", "Written"))">\(text.moment(run.finishedAt))</td><td class="number" data-label="\(words("Cijfers", "Figures"))">\(text.number(ExactDecimal(run.observationCount)))</td><td class="number" data-label="\(words("Aanleveringen", "Deliveries"))">\(run.deliveryCount)</td><td class="number" data-label="\(words("Bestanden", "Files"))">\(run.fileCount)</td><td data-label="\(words("Map", "Folder"))"><span class="code">\(run.folder)</span></td></tr>

            """
        }
        let table: HTMLText =
            rows.isEmpty
            ? "<p>\(words("Er is nog geen consolidatie vastgelegd. Dat gebeurt elke nacht, of met: sluis consolidate", "No consolidation was recorded yet. That happens every night, or with: sluis consolidate"))</p>\n"
            : """
            <table class="stack"><caption class="hidden">\(words("Consolidaties van", "Consolidations of")) \(municipality.name)</caption>
            <thead><tr><th scope="col">\(words("Stand per", "As of"))</th><th scope="col">\(words("Geschreven", "Written"))</th><th scope="col" class="number">\(words("Cijfers", "Figures"))</th><th scope="col" class="number">\(words("Aanleveringen", "Deliveries"))</th><th scope="col" class="number">\(words("Bestanden", "Files"))</th><th scope="col">\(words("Map", "Folder"))</th></tr></thead>
            <tbody>
            \(Array(rows))</tbody></table>

            """
        let older: HTMLText =
            runs.count > pageLength
            ? """
            <p class="pager"><a href="\(path)?gemeente=\(Fields.encoded(municipality.code))&amp;voor=\(String(runs[pageLength - 1].id))">\(words("Oudere consolidaties", "Older consolidations"))</a></p>

            """ : ""
        let filter = FilterForm(
            path: path,
            choices: [
                FilterForm.Choice(
                    name: "gemeente", label: words("Gemeente", "Municipality"),
                    options: catalogue.municipalities.map { ($0.code, $0.name) }, chosen: municipality.code)
            ], words: words)
        return .page(
            Page(
                title: words("Consolidaties", "Consolidations"),
                content: """
                    <p class="lead">\(words("Wat Sluis elke nacht uit alle goedgekeurde cijfers samenstelt. Een nacht waarin niets veranderde, staat er niet bij.", "What Sluis puts together every night from all accepted figures. A night in which nothing changed is not listed."))</p>
                    \(filter.html)\(table)\(older)
                    """))
    }
}
