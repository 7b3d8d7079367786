import Register
import ReportingModel

/// The page of one agreement: its table, and below it where the figures come from and what is not there.
struct TablePage {
    let agreement: Agreement
    let partnerName: String
    let municipality: Municipality
    let asOf: CalendarDay
    /// `nil` when there are more figures than a page can show.
    let table: ReadableTable?
    /// Name of the CSV file beside the page; `nil` when there is no table.
    let csvName: String?
    let figureCount: Int
    let sources: [DeliveryRecord]
    let lines: [CompletenessLine]
    /// What the indicators mean.
    let explanations: [IndicatorExplanation]
    /// What is computed from these figures.
    let derived: [ReadableTable]

    var bytes: [UInt8] {
        let page = PublishedPage(
            title: agreement.title, municipality: municipality,
            content: """
                <p>Aangeleverd door \(partnerName). Stand per \(asOf.inWords).</p>
                \(figures)\(derived.map(TablePage.derivedTable))\(remarks)<section>
                <h2>Bij deze tabel</h2>
                <ul>
                \(footnotes.map { "<li>\($0)</li>\n" as HTMLText })</ul>
                </section>
                <section>
                <h2>Hoe u deze cijfers leest</h2>
                <dl>
                \(explanations.map(\.html))</dl>
                </section>
                <p><a href="index.html">Alle tabellen</a></p>

                """)
        return page.bytes
    }

    private var figures: HTMLText {
        guard let table else {
            let count = ExactDecimal(figureCount).dutchDescription
            return
                "<p class=\"summary\">Deze tabel heeft \(count) cijfers. Dat past niet op een bladzijde; alle cijfers staan in <a href=\"../\(ObservationFile.name)\">\(ObservationFile.name)</a>.</p>\n"
        }
        return "<div class=\"wide\" role=\"region\" aria-label=\"Tabel\" tabindex=\"0\">\n\(table.html)</div>\n"
    }

    private static func derivedTable(_ table: ReadableTable) -> HTMLText {
        "<div class=\"wide derived\" role=\"region\" aria-label=\"Berekend\" tabindex=\"0\">\n\(table.html)</div>\n"
    }

    private var remarks: HTMLText {
        guard let table, !table.notes.isEmpty else { return "" }
        let items = table.notes.enumerated().map { position, text -> HTMLText in
            "<li id=\"noot-\(position + 1)\">\(SafeEcho.printable(text))</li>\n"
        }
        return """
            <section>
            <h2>Toelichting van de partner</h2>
            <ol>
            \(items)</ol>
            </section>

            """
    }

    private var footnotes: [HTMLText] {
        var notes: [HTMLText] = sources.map { source in
            "Bron: \(source.fileName.printable), ontvangen op \(source.receivedAt.dutchDay.inWords) (aanlevering \(source.name))."
        }
        if sources.isEmpty { notes.append("Er zijn nog geen cijfers die meetellen.") }
        notes += TablePage.openPeriods(lines)
        if let count = table?.unplacedCount, count > 0 {
            let words =
                count == 1
                ? "1 cijfer past niet in deze indeling en staat"
                : "\(count) cijfers passen niet in deze indeling en staan"
            notes.append("\(words) alleen in \(ObservationFile.name).")
        }
        if !agreement.source.isEmpty { notes.append("Afspraak: \(agreement.source).") }
        if let csvName { notes.append("Dezelfde tabel voor een spreadsheet: <a href=\"\(csvName)\">\(csvName)</a>.") }
        return notes
    }

    /// The periods without figures, together for each status: `Ontbreekt: 31 augustus 2021.`
    private static func openPeriods(_ lines: [CompletenessLine]) -> [HTMLText] {
        let statuses: [CompletenessStatus] = [.missing, .underReview, .rejected]
        return statuses.compactMap { status in
            let periods = lines.filter { $0.status == status }.map { $0.period?.inWords ?? "periode onbekend" }
            guard !periods.isEmpty else { return nil }
            let word = status.rawValue.prefix(1).uppercased() + status.rawValue.dropFirst()
            return "\(word): \(periods.joined(separator: "; "))."
        }
    }
}

/// The page that leads to all tables and files.
struct IndexPage {
    let municipality: Municipality
    let asOf: CalendarDay
    let completeness: Completeness
    /// Title, partner and page of each table.
    let tables: [(title: String, partnerName: String, page: String)]
    let signals: [SignalFile.Line]
    let files: [PublishedTable]
    /// More lines than these are read in the file.
    private static let signalsShown = 12

    var bytes: [UInt8] {
        let links = tables.map { table -> HTMLText in
            "<li><a href=\"\(table.page)\">\(table.title)</a>, \(table.partnerName)</li>\n"
        }
        let downloads = files.map { file -> HTMLText in
            "<li><a href=\"../\(file.name).csv\">\(file.title)</a>: \(file.description)</li>\n"
        }
        let page = PublishedPage(
            title: "Cijfers van partners", municipality: municipality,
            content: """
                <p class="summary">\(completeness.sentence) Stand per \(asOf.inWords).</p>
                \(signalList)<h2>Tabellen</h2>
                <ul>
                \(links)<li><a href="\(PartnerPage.fileName)">Wie werkt waaraan</a>: gaten en overlap</li>
                </ul>
                <h2>Bestanden</h2>
                <ul>
                \(downloads)</ul>

                """)
        return page.bytes
    }

    /// What needs talk, the weightiest first.
    private var signalList: HTMLText {
        let weighty = signals.filter { $0.kind != .noNorm }
        guard !signals.isEmpty else { return "" }
        let items = weighty.prefix(IndexPage.signalsShown).map { line -> HTMLText in
            "<li><strong>\(line.kind.rawValue)</strong>: \(line.reason)</li>\n"
        }
        let rest = signals.count - items.count
        let more: HTMLText =
            rest > 0 ? "<p>En nog \(rest), in <a href=\"../\(SignalFile.name)\">\(SignalFile.name)</a>.</p>\n" : ""
        return """
            <h2>Waar het over moet gaan</h2>
            <ul>
            \(Array(items))</ul>
            \(more)
            """
    }
}

/// The page with the matrix of partners.
struct PartnerPage {
    static let fileName = "partners.html"

    let municipality: Municipality
    let asOf: CalendarDay
    let matrix: PartnerMatrix

    var bytes: [UInt8] {
        let page = PublishedPage(
            title: "Wie werkt waaraan", municipality: municipality,
            content: """
                <p>Actieve partners per thema en doelgroep, volgens de configuratie. Stand per \(asOf.inWords).</p>
                <div class="wide" role="region" aria-label="Tabel" tabindex="0">
                \(matrix.table.html)</div>
                <p>Waar “\(PartnerMatrix.Status.gap.rawValue)” staat, werkt geen partner: misschien een gat. Waar meer namen staan, is er misschien overlap.</p>
                <p><a href="index.html">Alle tabellen</a></p>

                """)
        return page.bytes
    }
}
