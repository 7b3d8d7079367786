import Consolidation
import ReportingModel

/// The same figures as the chart, in words: every period with its figures, what is missing and why, and each figure with
/// the cell that it came from.
struct IndicatorTable {
    private let page: IndicatorPage
    private let words: Words
    /// Without any norm a column for it would say the same on every row.
    private let hasNorm: Bool

    /// Older periods are folded away.
    private static let periodsShown = 12

    init(_ page: IndicatorPage) {
        self.page = page
        words = page.visit.words
        hasNorm = page.series.lines.flatMap(\.points).contains { $0.norm != nil || $0.status != .noNorm }
    }

    var html: HTMLText {
        let series = page.series
        let periods = Set(series.lines.flatMap(\.points).map(\.record.period) + series.gaps.map(\.period)).sorted {
            ($0.lastDay, $0.firstDay, $0.kind.rawValue) > ($1.lastDay, $1.firstDay, $1.kind.rawValue)
        }
        guard !periods.isEmpty else { return "" }
        let isLong = periods.count > IndicatorTable.periodsShown + 3
        let shown = isLong ? Array(periods.prefix(IndicatorTable.periodsShown)) : periods
        let older = periods.dropFirst(shown.count)
        let rest: HTMLText =
            older.isEmpty
            ? ""
            : """
            <details><summary>\(words("Eerdere perioden", "Earlier periods")) (\(older.count))</summary>
            \(table(Array(older), words("Eerdere cijfers in een tabel", "Earlier figures in a table")))</details>

            """
        return """
            <h2>\(words("De cijfers", "The figures"))</h2>
            \(table(shown, words("De cijfers in een tabel", "The figures in a table")))\(rest)
            """
    }

    private func table(_ periods: [Period], _ name: String) -> HTMLText {
        let series = page.series
        let columns = series.lines.map {
            "<th scope=\"col\" class=\"\(kind(of: $0))\">\(page.name(of: $0))</th>" as HTMLText
        }
        let norm: HTMLText =
            hasNorm ? "<th scope=\"col\">\(words("Naast de norm", "Beside the norm"))</th>" : ""
        return """
            <div class="scroll" tabindex="0" role="region" aria-label="\(name)">
            <table class="stack figures\(series.lines.count > 3 ? " wide" : "")"><caption>\(words.configured(page.subject)). \(words("Onder elk cijfer staat waar het vandaan komt.", "Below each figure stands where it comes from."))</caption>
            <thead><tr><th scope="col">\(words("Periode", "Period"))</th>\(columns)\(norm)<th scope="col">\(words("Bijzonderheden", "Remarks"))</th></tr></thead>
            <tbody>
            \(periods.map(row))</tbody></table></div>

            """
    }

    private func row(_ period: Period) -> HTMLText {
        let points = page.series.lines.map { line in line.points.first { $0.record.period == period } }
        let gaps = page.series.gaps.filter { $0.period == period }
        // A row whose figures all come from one file names it once.
        let isOneFile = Set(points.compactMap { $0?.record.delivery }).count == 1
        let first = points.firstIndex { $0 != nil }
        let cells = page.series.lines.indices.map { position in
            let line = page.series.lines[position]
            return cell(
                points[position], line, gaps.first { $0.agreement == line.agreement },
                namesFile: !isOneFile || position == first)
        }
        let own = zip(page.series.lines, points).filter { $0.0.area == page.choice.municipality.code }.compactMap(\.1)
        let statuses = own.filter { $0.record.value.isNumber || $0.norm != nil }.map { point -> HTMLText in
            let reason = page.words(reason: point.reason)
            let said: HTMLText = reason.description.isEmpty ? "" : "<span class=\"reason\">\(reason)</span>"
            return "\(point.status.mark.html(words))\(said)"
        }
        let broken = points.compactMap { $0?.breakBefore }.reduce(into: [SeriesBreak]()) {
            if !$0.contains($1) { $0.append($1) }
        }
        var notes = broken.map { "\(words("Trendbreuk", "Break")): \(page.words(aBreak: $0))" as HTMLText }
        // One remark may stand with several figures of a row.
        let remarks = points.compactMap { $0?.record.remark }.filter { !$0.isEmpty }.map(SafeEcho.printable)
        notes += remarks.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
            .map { remark -> HTMLText in "\(remark)" }
        // Where the lines have no cell for it, as when nothing ever came.
        if page.series.lines.isEmpty { notes += gaps.map { gap -> HTMLText in "\(words(gap.status.mark.text))" } }
        let said = notes.dropFirst().reduce(notes.first ?? "") { "\($0). \($1)" }
        let norm: HTMLText =
            hasNorm
            ? "<td data-label=\"\(words("Naast de norm", "Beside the norm"))\">\(statuses)</td>" : ""
        let changed: HTMLText = broken.isEmpty ? "" : " class=\"changed\""
        return """
            <tr\(changed)><th scope="row" class="nowrap">\(period.words(page.visit.language))</th>\(cells)\(norm)<td data-label="\(words("Bijzonderheden", "Remarks"))">\(said)</td></tr>

            """
    }

    private func cell(
        _ point: IndicatorSeries.Point?, _ line: IndicatorSeries.Line, _ gap: IndicatorSeries.Gap?, namesFile: Bool
    ) -> HTMLText {
        let label = page.name(of: line)
        guard let point else {
            return
                "<td class=\"\(kind(of: line))\" data-label=\"\(label)\">\(gap.map { self.gap($0, line) } ?? nothing)</td>"
        }
        let (record, text) = (point.record, page.visit.figureText)
        let value: HTMLText =
            if case .absent = record.value {
                "<span class=\"gap\">\(text.value(record.value))</span>"
            } else {
                "\(page.text(of: record.value))"
            }
        let kind: HTMLText =
            switch record.value {
            case .estimate: " <span class=\"small quiet\">(\(words("schatting", "estimate")))</span>"
            case .interval: " <span class=\"small quiet\">(\(words("interval", "interval")))</span>"
            case .exact, .text, .absent: ""
            }
        let name = record.fileName.printable
        let file: HTMLText = namesFile ? FileLabel(name).html : "<span class=\"hidden\">\(name)</span>"
        let comma: HTMLText = namesFile ? ", " : "<span class=\"hidden\">, </span>"
        let source: HTMLText = "\(file)\(comma)\(text.place(record.place))"
        return """
            <td class="\(self.kind(of: line))" data-label="\(label)">\(value)\(kind)<span class="source">\(SiteLink.cell(record.place, of: record.delivery, source))</span></td>
            """
    }

    /// Texts are read from the left, and wrap.
    private func kind(of line: IndicatorSeries.Line) -> String {
        let isText = line.points.contains { if case .text = $0.record.value { true } else { false } }
        return isText ? "words" : "number"
    }

    /// Nothing was expected and nothing came.
    private var nothing: HTMLText {
        "<span class=\"gap\"><span aria-hidden=\"true\">–</span><span class=\"hidden\">\(words("geen cijfer", "no figure"))</span></span>"
    }

    private func gap(_ gap: IndicatorSeries.Gap, _ line: IndicatorSeries.Line) -> HTMLText {
        // The region's figure comes with the municipality's: it is missed once, not in every column.
        guard line.area == page.choice.municipality.code else { return nothing }
        let isThere = gap.status == .received || gap.status == .receivedLate
        let mark: HTMLText =
            isThere
            ? "<span class=\"gap\">\(words("niet in de aanlevering", "not in the delivery"))</span>"
            : gap.status.mark.html(words)
        let source: HTMLText =
            gap.delivery.map {
                "<span class=\"source\">\(SiteLink.delivery($0, words("naar de aanlevering", "to the delivery")))</span>"
            } ?? ""
        return "\(mark)\(source)"
    }
}
