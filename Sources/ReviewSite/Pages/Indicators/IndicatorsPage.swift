import Consolidation
import Register
import ReportingModel

/// Indicatoren: by theme, each with its latest figure beside what was agreed.
enum IndicatorsPage {
    static let path = "/indicatoren"

    static func show(_ visit: Visit) throws -> Reply {
        let words = visit.words
        let catalogue = try visit.site.world.catalogue()
        let municipality = try visit.municipality(catalogue)
        let overview = try visit.read { try IndicatorOverview(catalogue, municipality: municipality.code, from: $0) }
        let groups = Dictionary(grouping: overview.rows) { IndicatorTheme(of: $0.indicator) }
        let order = overview.rows.map { IndicatorTheme(of: $0.indicator) }.reduce(into: [IndicatorTheme]()) {
            if !$0.contains($1) { $0.append($1) }
        }
        // Without any norm two columns would say the same on every row.
        let hasNorm = overview.rows.contains(where: \.hasNorm)
        let normHeads: HTMLText =
            hasNorm
            ? "<th scope=\"col\">\(words("Norm", "Norm"))</th><th scope=\"col\">\(words("Stand", "Status"))</th>" : ""
        let noNorm: HTMLText =
            hasNorm || overview.rows.isEmpty
            ? ""
            : "<p class=\"quiet\">\(words("Voor deze gemeente is nog geen norm afgesproken.", "No norm was agreed for this municipality yet."))</p>\n"
        let tables = order.map { theme -> HTMLText in
            let rows = (groups[theme] ?? []).map { row($0, municipality, catalogue, visit, hasNorm: hasNorm) }
            return """
                <h2\(theme.isConfigured ? words.configuredAttribute : "")>\(words(theme.name))</h2>
                <table class="stack indicators"><caption class="hidden">\(words(theme.name))</caption>
                <colgroup><col><col><col>\(hasNorm ? "<col><col>" : "" as HTMLText)</colgroup>
                <thead><tr><th scope="col">\(words("Indicator", "Indicator"))</th><th scope="col" class="number">\(words("Laatste cijfer", "Latest figure"))</th><th scope="col">\(words("Over", "About"))</th>\(normHeads)</tr></thead>
                <tbody>
                \(rows)</tbody></table>

                """
        }
        let empty: HTMLText =
            overview.rows.isEmpty
            ? "<p>\(words("Voor deze gemeente is nog geen indicator afgesproken.", "No indicator was agreed for this municipality yet."))</p>\n"
            : ""
        return .page(
            Page(
                title: words("Indicatoren", "Indicators"),
                content: """
                    <p class="lead">\(words("Het laatste cijfer van elke indicator voor gemeente \(municipality.name), naast wat erover is afgesproken.", "The latest figure of each indicator for the municipality of \(municipality.name), beside what was agreed about it."))</p>
                    \(filters(municipality, catalogue, words))\(noNorm)\(empty)\(tables)
                    """))
    }

    private static func filters(_ chosen: Municipality, _ catalogue: Catalogue, _ words: Words) -> HTMLText {
        FilterForm(
            path: path,
            choices: [
                FilterForm.Choice(
                    name: "gemeente", label: words("Gemeente", "Municipality"),
                    options: catalogue.municipalities.map { ($0.code, $0.name) }, chosen: chosen.code)
            ], words: words
        ).html
    }

    private static func row(
        _ row: IndicatorOverview.Row, _ municipality: Municipality, _ catalogue: Catalogue, _ visit: Visit,
        hasNorm: Bool
    ) -> HTMLText {
        let (words, text) = (visit.words, visit.figureText)
        let indicator = row.indicator
        let link = SiteLink.path(toIndicator: indicator.code) + "?gemeente=" + Fields.encoded(municipality.code)
        let unit = Naming(catalogue: catalogue, words: words).unit(of: indicator)
        let value: HTMLText =
            if let latest = row.latest {
                latest.record.value.isNumber
                    ? "\(text.value(latest.record.value)) <span class=\"quiet small\">\(unit)</span>"
                    : "<span class=\"quiet\">\(IndicatorsPage.short(text.value(latest.record.value)))</span>"
            } else if row.dividedPeriod != nil {
                "<span class=\"quiet\">\(divided(indicator, words))</span>"
            } else {
                "<span class=\"quiet\">\(words("nog geen cijfer", "no figure yet"))</span>"
            }
        let period = (row.latest?.record.period ?? row.dividedPeriod)?.words(visit.language) ?? "–"
        let norm: String =
            if let norm = row.latest?.norm {
                [
                    norm.target.map { words("streef ", "target ") + text.number($0) },
                    norm.criticalValue.map { words("kritisch ", "critical ") + text.number($0) },
                ].compactMap(\.self).joined(separator: ", ")
            } else {
                row.hasNorm ? words("voor een deel van de cijfers", "for a part of the figures") : "–"
            }
        let status = row.latest?.status ?? (row.hasNorm ? nil : .noNorm)
        // Most have no norm: to say so in words on every row hides those that have one.
        let mark: HTMLText =
            if let status, status != .noNorm {
                status.mark.html(words)
            } else if status == .noNorm, indicator.kind != .text {
                "<span class=\"quiet\"><span aria-hidden=\"true\">–</span><span class=\"hidden\">\(words(FigureStatus.noNorm.mark.text))</span></span>"
            } else {
                "<span class=\"quiet\">–</span>"
            }
        let assessed: HTMLText =
            hasNorm
            ? "<td data-label=\"\(words("Norm", "Norm"))\">\(norm)</td><td data-label=\"\(words("Stand", "Status"))\">\(mark)</td>"
            : ""
        return """
            <tr><th scope="row"><a href="\(link)">\(words.configured(indicator.label))</a> <span class="quiet small">\(indicator.code)</span></th><td class="number" data-label="\(words("Laatste cijfer", "Latest figure"))">\(value)\(others(row, catalogue, words))</td><td data-label="\(words("Over", "About"))">\(period)</td>\(assessed)</tr>

            """
    }

    /// Whose figure it is, where several give one: it is not the whole of the municipality.
    private static func others(_ row: IndicatorOverview.Row, _ catalogue: Catalogue, _ words: Words) -> HTMLText {
        guard row.seriesCount > 1, let own = row.latest?.record.agreement else { return "" }
        return
            "<span class=\"source\">\(words.configured(catalogue.agreement(own)?.title ?? own)); \(words.otherSeries(row.seriesCount - 1))</span>"
    }

    /// `per leeftijd en wijk`: there is no one figure, and adding the groups up would be a guess.
    private static func divided(_ indicator: Indicator, _ words: Words) -> HTMLText {
        let names = indicator.dimensions.keys.sorted()
        guard let last = names.last else { return "\(words("alleen uitgesplitst", "only divided"))" }
        let list = names.count > 1 ? names.dropLast().joined(separator: ", ") + " en " + last : last
        return "\(words("alleen per", "only by")) \(words.configured(list))"
    }

    /// The beginning of a text; the whole stands on the page of the indicator.
    private static func short(_ text: String) -> String { text.count > 40 ? text.prefix(39) + "…" : text }
}

/// Under which heading an indicator stands: its theme, otherwise what its code begins with.
struct IndicatorTheme: Hashable {
    let name: Text
    /// Whether the configuration gave the name.
    let isConfigured: Bool

    init(of indicator: Indicator) {
        if let theme = indicator.theme {
            name = Text(nl: theme, en: theme)
            isConfigured = true
        } else {
            let family = indicator.code.split(separator: "-").first.map(String.init) ?? indicator.code
            name = IndicatorTheme.families[family] ?? Text(nl: family, en: family)
            isConfigured = false
        }
    }

    private static let families: [String: Text] = [
        "TOE": Text(nl: "Toegang tot hulp", en: "Access to help"),
        "JHG": Text(nl: "Gebruik en kosten van jeugdhulp", en: "Use and cost of youth care"),
        "PRE": Text(nl: "Preventie", en: "Prevention"), "ERV": Text(nl: "Ervaring", en: "Experience"),
        "OUT": Text(nl: "Uitkomst", en: "Outcome"), "FIN": Text(nl: "Geld", en: "Money"),
        "ORG": Text(nl: "Organisatie", en: "Organisation"),
        "KWL": Text(nl: "Het verhaal bij de cijfers", en: "The story behind the figures"),
        "LEV": Text(nl: "Levering", en: "Delivery"),
    ]
}

extension Words {
    /// `nog 1 reeks`, beside a figure that is of one series.
    func otherSeries(_ count: Int) -> String {
        count == 1
            ? self("nog 1 andere reeks", "1 other series")
            : self("nog \(count) andere reeksen", "\(count) other series")
    }
}

extension ObservationRecord.Value {
    /// Whether it is a number, be it an estimate or an interval.
    var isNumber: Bool {
        switch self {
        case .exact, .estimate, .interval: true
        case .text, .absent: false
        }
    }
}
