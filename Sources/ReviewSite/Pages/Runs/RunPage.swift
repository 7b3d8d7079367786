import Register
import ReportingModel

/// One consolidation: what it changed, and its files.
struct RunPage {
    private static let mostChanges = 200

    private let visit: Visit
    private let run: RunSummary
    private let previous: RunSummary?
    private let changes: RunChanges?
    private let files: [ConsolidationRun.File]
    /// What the deliveries are that came or went, by their name.
    private let deliveries: [String: DeliveryRecord]

    static func show(_ visit: Visit) throws -> Reply { .page(try RunPage(visit).page) }

    static func run(_ visit: Visit, _ snapshot: RegisterSnapshot) throws -> RunSummary {
        guard let id = Int64(try visit.pathName("run")), let run = try snapshot.run(id) else {
            throw SiteError.notFound
        }
        return run
    }

    private init(_ visit: Visit) throws {
        self.visit = visit
        (run, previous, changes, files, deliveries) = try visit.read { snapshot in
            let run = try RunPage.run(visit, snapshot)
            let previous = try snapshot.runs(municipality: run.municipality, before: run.id, limit: 1).first
            let changes = try previous.map { try snapshot.changes(from: $0, to: run) }
            let names = (changes?.added ?? []) + (changes?.removed ?? [])
            let deliveries = try names.compactMap { try snapshot.delivery(named: $0) }
            return (
                run, previous, changes, try snapshot.files(ofRun: run.id),
                Dictionary(deliveries.map { ($0.name, $0) }) { first, _ in first }
            )
        }
    }

    private var words: Words { visit.words }

    private var page: Page {
        get throws {
            let (text, catalogue) = (visit.figureText, try visit.site.world.catalogue())
            let name = catalogue.municipality(run.municipality)?.name ?? run.municipality
            let before: HTMLText =
                previous.map {
                    "<dt>\(words("Vorige", "Previous"))</dt><dd><a href=\"\(SiteLink.path(toRun: $0.id))\">\(text.moment($0.finishedAt))</a></dd>\n"
                } ?? ""
            return Page(
                title: words("Consolidatie", "Consolidation") + " \(name), \(text.day(run.asOf))",
                content: """
                    <dl class="facts">
                    <dt>\(words("Geschreven", "Written"))</dt><dd>\(text.moment(run.finishedAt))</dd>
                    <dt>\(words("Cijfers", "Figures"))</dt><dd>\(text.number(ExactDecimal(run.observationCount)))</dd>
                    <dt>\(words("Aanleveringen", "Deliveries"))</dt><dd>\(run.deliveryCount)</dd>
                    <dt>\(words("Map", "Folder"))</dt><dd><span class="code">Output/\(run.municipality)/\(run.folder)</span></dd>
                    <dt>\(words("Configuratie", "Configuration"))</dt><dd><span class="code">\(String(run.configurationVersion.prefix(12)))</span></dd>
                    \(before)</dl>
                    \(try changed(catalogue))\(tables(catalogue))\(fileList)
                    """)
        }
    }

    // MARK: Changes

    private func changed(_ catalogue: Catalogue) throws -> HTMLText {
        guard let changes, let previous else {
            return
                "<p>\(words("Dit is de eerste consolidatie van deze gemeente.", "This is the first consolidation of this municipality."))</p>\n"
        }
        let reconfigured: HTMLText =
            previous.configurationVersion == run.configurationVersion
            ? ""
            : "<p>\(words("De configuratie is intussen veranderd.", "The configuration has changed in between."))</p>\n"
        // With other figures the signals follow from those; with another configuration nothing else tells of them.
        let signals: HTMLText =
            try previous.configurationVersion == run.configurationVersion
            ? "" : SignalChanges(visit, from: previous, to: run).html(catalogue)
        let deliveries = [
            list(changes.added, changes.addedCount, words("Nieuw meegeteld", "Counted since"), catalogue),
            list(changes.removed, changes.removedCount, words("Telt niet meer mee", "Counted no longer"), catalogue),
        ]
        let none: HTMLText =
            changes.addedCount + changes.removedCount == 0
            ? "<p>\(words("Dezelfde aanleveringen tellen mee als de vorige keer.", "The same deliveries count as the time before."))</p>\n"
            : ""
        return """
            <h2>\(words("Wat veranderde sinds de vorige", "What changed since the previous one"))</h2>
            \(reconfigured)\(signals)\(none)\(deliveries)\(figures(changes, catalogue))
            """
    }

    private func list(_ names: [String], _ count: Int, _ title: String, _ catalogue: Catalogue) -> HTMLText {
        guard count > 0 else { return "" }
        let naming = Naming(catalogue: catalogue, words: words)
        let items = names.map { name -> HTMLText in
            guard let delivery = deliveries[name] else { return "<li>\(SiteLink.delivery(name, name))</li>\n" }
            return
                "<li>\(SiteLink.delivery(name, delivery.fileName.printable)) <span class=\"quiet\">\(naming.agreement(delivery.agreement))</span></li>\n"
        }
        let more: HTMLText =
            count > names.count
            ? "<li class=\"quiet\">\(words("en nog", "and")) \(count - names.count) \(words("andere", "more"))</li>\n"
            : ""
        return "<h3>\(title) (\(count))</h3>\n<ul>\n\(items)\(more)</ul>\n"
    }

    private func figures(_ changes: RunChanges, _ catalogue: Catalogue) -> HTMLText {
        guard let figures = changes.figures else {
            return
                "<p>\(words("Er veranderden te veel cijfers om hier te tonen. Vergelijk de bestanden waarnemingen.csv van beide consolidaties.", "Too many figures changed to show here. Compare the files waarnemingen.csv of both consolidations."))</p>\n"
        }
        guard !figures.isEmpty else { return "" }
        let (names, text) = (FigureNames(catalogue, showsNewNames: true), visit.figureText)
        let rows = figures.prefix(RunPage.mostChanges).map { change -> HTMLText in
            let none = words("geen cijfer", "no figure")
            return """
                <tr><th scope="row">\(SiteLink.indicator(change.indicator, words.configured(SafeEcho.printable(names.words(of: change, visit.language)))))</th><td class="number" data-label="\(words("Was", "Was"))">\(change.before.map(text.value) ?? none)</td><td class="number" data-label="\(words("Is nu", "Is now"))"><strong>\(change.after.map(text.value) ?? none)</strong></td></tr>

                """
        }
        let more: HTMLText =
            figures.count > RunPage.mostChanges
            ? "<p class=\"quiet\">\(words("De eerste \(RunPage.mostChanges) van", "The first \(RunPage.mostChanges) of")) \(figures.count).</p>\n"
            : ""
        return """
            <h3>\(words("Cijfers", "Figures")) (\(figures.count))</h3>
            <table class="stack"><caption class="hidden">\(words("Cijfers die veranderden", "Figures that changed"))</caption>
            <thead><tr><th scope="col">\(words("Cijfer", "Figure"))</th><th scope="col" class="number">\(words("Was", "Was"))</th><th scope="col" class="number">\(words("Is nu", "Is now"))</th></tr></thead>
            <tbody>
            \(Array(rows))</tbody></table>
            \(more)
            """
    }

    // MARK: Files

    private func name(_ file: ConsolidationRun.File) -> String {
        file.name.hasPrefix(run.folder + "/") ? String(file.name.dropFirst(run.folder.count + 1)) : file.name
    }

    private func address(_ file: ConsolidationRun.File) -> String {
        RunFileReply.path(to: name(file), ofRun: run.id)
    }

    /// The readable tables, for whoever does not want to search a list of files.
    private func tables(_ catalogue: Catalogue) -> HTMLText {
        let pages = files.filter { name($0).hasPrefix("tabellen/") && name($0).hasSuffix(".html") }
        guard !pages.isEmpty else { return "" }
        let titled = pages.map { file in (file, title(ofTable: name(file), catalogue)) }
        let items = titled.sorted { ($0.1.rank, $0.1.words) < ($1.1.rank, $1.1.words) }.map { file, title -> HTMLText in
            "<li><a href=\"\(address(file))\">\(title.rank == 2 ? words.configured(title.words) : "\(title.words)")</a></li>\n"
        }
        return """
            <h2>\(words("Tabellen om te lezen", "Tables to read"))</h2>
            <p class="quiet">\(words("U leest ze in uw browser; de cijfers eronder zijn te downloaden.", "You read them in your browser; the figures below can be downloaded."))</p>
            <ul class="columns">\(items)</ul>

            """
    }

    /// What a readable table is called, and where it stands: what leads to the others first, those of agreements last.
    private func title(ofTable path: String, _ catalogue: Catalogue) -> (rank: Int, words: String) {
        let stem = String(path.dropFirst("tabellen/".count).dropLast(".html".count))
        switch stem {
        case "index": return (0, words("Inhoud", "Contents"))
        case "partners": return (1, words("Wie werkt waaraan", "Who works on what"))
        default: return (2, catalogue.agreement(stem)?.title ?? stem)
        }
    }

    private var fileList: HTMLText {
        let rows = files.map { file -> HTMLText in
            """
            <tr><th scope="row"><a href="\(address(file))">\(name(file))</a></th><td class="number" data-label="\(words("Grootte", "Size"))">\(visit.figureText.size(Int64(file.byteCount)))</td><td data-label="\(words("Controlegetal", "Fingerprint"))"><span class="code">\(file.contentHash.description)</span></td></tr>

            """
        }
        return """
            <h2>\(words("Bestanden", "Files"))</h2>
            <details class="folded"><summary>\(words("Alle \(files.count) bestanden, met hun controlegetal", "All \(files.count) files, with their fingerprint"))</summary>
            <table class="stack"><caption>\(words("Met het controlegetal (SHA-256) toont u later aan dat een bestand niet is veranderd.", "With the fingerprint (SHA-256) you can show later that a file was not changed."))</caption>
            <thead><tr><th scope="col">\(words("Bestand", "File"))</th><th scope="col" class="number">\(words("Grootte", "Size"))</th><th scope="col">\(words("Controlegetal", "Fingerprint"))</th></tr></thead>
            <tbody>
            \(rows)</tbody></table></details>

            """
    }
}
