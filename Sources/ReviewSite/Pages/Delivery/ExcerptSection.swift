import Register
import ReportingModel

/// The partner's own table, with the cells that findings are about and a few rows around each.
struct ExcerptSection {
    let visit: Visit
    let delivery: DeliveryRecord
    let findings: [FindingSummary]
    let cells: MarkedCells
    let answer: TableExcerpt.Answer

    var html: HTMLText {
        guard !cells.shown.isEmpty, delivery.outcome != .quarantined else { return "" }
        let words = visit.words
        return """
            <h2 id="tabel">\(words("In het bestand", "In the file"))</h2>
            \(what)\(content)
            """
    }

    private var what: HTMLText {
        if let asked = cells.asked {
            return
                "<p>\(visit.words("Waar het cijfer staat", "Where the figure stands")): \(visit.figureText.place(asked)). \(all)</p>\n"
        }
        guard let chosen = cells.chosen, let finding = findings.first(where: { $0.position == chosen }) else {
            return ""
        }
        return "<p>\(finding.finding.message(visit.language)) \(all)</p>\n"
    }

    private var all: HTMLText {
        guard !findings.isEmpty else { return "" }
        return
            "<a class=\"act\" href=\"\(SiteLink.path(toDelivery: delivery.name))#tabel\">\(visit.words("Toon alle bevindingen", "Show all findings"))</a>"
    }

    /// The same cells once more. The page does not refresh itself: somebody may be typing a reason.
    private var here: String {
        let query = visit.isForm ? "" : visit.query.urlEncoded
        return SiteLink.path(toDelivery: delivery.name) + (query.isEmpty ? "" : "?" + query) + "#tabel"
    }

    private var caption: String {
        let words = visit.words
        if cells.asked != nil {
            return words("De cel van het cijfer en de rijen eromheen", "The cell of the figure and the rows around it")
        }
        return cells.wanted.isEmpty
            ? words("De eerste rijen", "The first rows")
            : words("De gemarkeerde cellen en de rijen eromheen", "The marked cells and the rows around them")
    }

    private var content: HTMLText {
        let words = visit.words
        switch answer {
        case .rows(let excerpt): return "\(table(excerpt))\(hidden(excerpt))\(pager)"
        case .later:
            return
                "<p role=\"status\">\(words("Het bestand wordt gelezen.", "The file is being read.")) <a class=\"act\" href=\"\(here)\">\(words("Kijk of het klaar is", "See whether it is done"))</a></p>\n"
        case .none:
            return
                "<p>\(words("Dit bestand kunnen wij hier niet als tabel tonen.", "We cannot show this file as a table here."))</p>\n"
        }
    }

    /// Where to see what only stands described in the table.
    private func hidden(_ excerpt: TableExcerpt) -> HTMLText {
        let texts = excerpt.rows.flatMap(\.cells).map(\.text) + excerpt.headings.map(\.text)
        guard texts.contains(where: SafeEcho.holdsDescription) else { return "" }
        let words = visit.words
        let original: HTMLText =
            visit.site.world.original(delivery) == nil
            ? ""
            : " <a href=\"\(SiteLink.path(toDelivery: delivery.name))/origineel\">\(words("Bekijk zo nodig het origineel", "If you need it, look at the original"))</a>."
        return
            "<p class=\"quiet\">\(words("Teksten die over een persoon kunnen gaan, staan hier niet.", "Texts that may be about a person do not stand here."))\(original)</p>\n"
    }

    private func table(_ excerpt: TableExcerpt) -> HTMLText {
        let words = visit.words
        let lines = excerpt.isGrid ? excerpt.rows.map { "\($0.number)" } : []
        let shown = Set(excerpt.rows.flatMap(\.cells).map(\.place) + lines)
        let about = cells.findings(about: shown, findings)
        // A heading with a mark came with the rows; here it stands once, above them.
        let header = excerpt.isGrid ? excerpt.rows.last(where: \.isHeading) : nil
        let headingCells = Dictionary((header?.cells ?? []).map { ($0.column, $0) }) { first, _ in first }
        let onPaper = columnsOnPaper(excerpt, about)
        let headings = excerpt.headings.map { heading -> HTMLText in
            let cell = headingCells[heading.column]
            let (look, links) = attributes(cell, about, isFar: !onPaper.contains(heading.column))
            let letter: HTMLText =
                excerpt.isGrid ? "<span class=\"letter\">\(Place.columnLetters(heading.column + 1))</span>" : ""
            return "<th scope=\"col\"\(look)>\(letter)\(heading.text)\(links)</th>"
        }
        let number = excerpt.isGrid ? words("regel", "line") : words("nr", "no")
        let rows = excerpt.rows.filter { header == nil || $0 != header }.map { row -> HTMLText in
            let gap: HTMLText =
                row.followsGap
                ? "<tr class=\"gap\"><td colspan=\"\(excerpt.headings.count + 1)\"><span aria-hidden=\"true\">⋮</span><span class=\"hidden\">\(words("regels weggelaten", "rows left out"))</span></td></tr>\n"
                : ""
            let byColumn = Dictionary(row.cells.map { ($0.column, $0) }) { first, _ in first }
            let items = excerpt.headings.map {
                cell(byColumn[$0.column], about, isFar: !onPaper.contains($0.column))
            }
            let marked = excerpt.isGrid ? marks(about["\(row.number)"]) : nil
            let tone: HTMLText = marked.map { " class=\"\($0.tone.rawValue)\"" } ?? ""
            let links: HTMLText = marked.map { " \($0.links)" } ?? ""
            let head: HTMLText = "<th scope=\"row\"\(tone)>\(row.number)\(links)</th>"
            return "\(gap)<tr class=\"\(row.isHeader ? "above" : "row")\">\(head)\(items)</tr>\n"
        }
        let wide: HTMLText =
            excerpt.columnCount > excerpt.headings.count
            ? "<p class=\"quiet\">\(words("De tabel heeft \(excerpt.columnCount) kolommen; niet alle staan hier.", "The table has \(excerpt.columnCount) columns; not all stand here."))</p>\n"
            : ""
        let narrowed: HTMLText =
            onPaper.count < excerpt.headings.count
            ? "<p class=\"on-paper\">\(words("Op papier staan alleen de eerste kolommen en de gemarkeerde.", "On paper only the first columns and the marked ones stand here."))</p>\n"
            : ""
        let headMarks = header.flatMap { marks(about["\($0.number)"]) }
        let headLinks: HTMLText = headMarks.map { " \($0.links)" } ?? ""
        let headTone: HTMLText = headMarks.map { " class=\"\($0.tone.rawValue)\"" } ?? ""
        return """
            <div class="scroll" tabindex="0" role="region" aria-label="\(words("Rijen van het bestand", "Rows of the file"))">
            <table class="excerpt\(onPaper.count > ExcerptSection.narrowTable ? " wide" : "")"><caption>\(caption)</caption>
            <thead><tr><th scope="col"\(headTone)>\(number)\(headLinks)</th>\(headings)</tr></thead>
            <tbody>
            \(rows)</tbody></table></div>
            \(narrowed)\(wide)
            """
    }

    /// So many columns a sheet of paper can hold without breaking every word.
    private static let mostOnPaper = 14
    private static let firstOnPaper = 8
    /// More columns than these are printed on a sheet on its side.
    private static let narrowTable = 6

    /// The first columns, and of the others those with a mark.
    private func columnsOnPaper(_ excerpt: TableExcerpt, _ about: [String: [FindingSummary]]) -> Set<Int> {
        let marked = Set(excerpt.rows.flatMap(\.cells).filter { about[$0.place] != nil }.map(\.column))
        let columns = excerpt.headings.map(\.column)
        guard columns.count > ExcerptSection.mostOnPaper else { return Set(columns) }
        let first = columns.prefix(ExcerptSection.firstOnPaper)
        return Set(
            (first + columns.dropFirst(first.count).filter(marked.contains)).prefix(ExcerptSection.mostOnPaper))
    }

    private func cell(
        _ cell: TableExcerpt.Cell?, _ about: [String: [FindingSummary]], isFar: Bool
    ) -> HTMLText {
        let (look, note) = attributes(cell, about, isFar: isFar)
        return "<td\(look)>\(cell?.text ?? "")\(note)</td>"
    }

    /// How a cell looks, and what stands behind its text: the ways to its findings.
    private func attributes(
        _ cell: TableExcerpt.Cell?, _ about: [String: [FindingSummary]], isFar: Bool
    ) -> (attributes: HTMLText, note: HTMLText) {
        let isAsked = cell.map { $0.place == cells.asked?.description } ?? false
        let marked = cell.flatMap { marks(about[$0.place]) }
        let classes = [marked?.tone.rawValue, isAsked ? "asked" : nil, isFar ? "far" : nil].compactMap(\.self)
        let anchor: HTMLText = isAsked ? " id=\"\(AskedCell.anchor)\"" : ""
        let look: HTMLText = classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\""
        let note: HTMLText =
            if let marked {
                " \(marked.links)"
            } else if isAsked {
                "<span class=\"hidden\"> \(visit.words("(dit is het cijfer)", "(this is the figure)"))</span>"
            } else {
                ""
            }
        return ("\(look)\(anchor)", note)
    }

    /// The look of the heaviest finding, and a way to each of them; `nil` when there is none.
    private func marks(_ found: [FindingSummary]?) -> (tone: StatusMark.Tone, links: [HTMLText])? {
        guard let found, let heaviest = found.max(by: { $0.finding.severity < $1.finding.severity }) else { return nil }
        let words = visit.words
        let links = found.prefix(3).map { summary -> HTMLText in
            let own = summary.finding.severity.mark
            return
                "<a class=\"back\" href=\"#bevinding-\(summary.position)\"><span aria-hidden=\"true\">\(own.sign)</span><span class=\"hidden\">\(words(own.text)): \(words(summary.finding.code.title))</span></a>"
        }
        return (heaviest.finding.severity.mark.tone, Array(links))
    }

    private var pager: HTMLText {
        let words = visit.words
        guard let chosen = cells.chosen, cells.total > cells.wanted.count else {
            guard cells.chosen == nil, cells.total > cells.wanted.count else { return "" }
            return
                "<p class=\"quiet\">\(words("Niet alle plekken staan hier. Kies “Toon in de tabel” bij een bevinding om ze te zien.", "Not all places stand here. Choose “Show in the table” at a finding to see them."))</p>\n"
        }
        let path = SiteLink.path(toDelivery: delivery.name)
        func link(_ from: Int?, _ text: String) -> HTMLText {
            from.map {
                "<a class=\"button second\" href=\"\(path)?cellen=\(chosen)&amp;vanaf=\($0)#tabel\">\(text)</a>"
            }
                ?? ""
        }
        let last = cells.first + cells.wanted.count
        return """
            <p class="pager">\(link(cells.previous, words("Vorige", "Previous")))<span>\(words("Plek \(cells.first + 1) t/m \(last) van \(cells.total)", "Place \(cells.first + 1) to \(last) of \(cells.total)"))</span>\(link(cells.next, words("Volgende", "Next")))</p>

            """
    }
}
