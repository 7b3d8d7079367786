import Consolidation
import Foundation
import Register
import ReportingModel

/// What is computed from an indicator, or beside what partners state of it, as the last consolidation published it.
///
/// Not computed here: a formula may need all figures of a municipality, and two ways to the same number would one day
/// give two numbers.
struct DerivedSection {
    private static let mostBytes = 4 * 1_024 * 1_024
    private static let mostRows = 24

    private let page: IndicatorPage
    private let words: Words

    init(_ page: IndicatorPage) {
        self.page = page
        words = page.visit.words
    }

    var html: HTMLText {
        let wanted = page.catalogue.derivedFigures.filter { figure in
            (figure.municipality ?? page.choice.municipality.code) == page.choice.municipality.code
                && (figure.indicator == page.indicator.code
                    || figure.formula.figures.contains { $0.indicator == page.indicator.code })
        }
        guard !wanted.isEmpty else { return "" }
        let figures = published ?? []
        let sections = wanted.map { figure in section(figure, figures.filter { $0.id == figure.id }) }
        let from: HTMLText =
            page.latestRun.map { run in
                """
                \(words("Stand per", "As of")) <a href="\(SiteLink.path(toRun: run.id))">\(page.visit.figureText.day(run.asOf))</a>.
                """
            } ?? "\(words("Er is nog geen consolidatie geweest.", "There was no consolidation yet."))"
        return """
            <h2>\(words("Berekend uit deze cijfers", "Computed from these figures"))</h2>
            <p class="quiet">\(words("Zoals de laatste consolidatie het publiceerde.", "As the last consolidation published it.")) \(from)</p>
            \(sections)
            """
    }

    private var published: [PublishedFigure]? {
        guard let run = page.latestRun else { return nil }
        let name = "\(run.folder)/\(PublishedFigure.fileName)"
        guard let file = try? page.visit.read({ try $0.file(named: name, ofRun: run.id) }),
            file.byteCount <= DerivedSection.mostBytes,
            let path = page.visit.site.world.output(run.municipality, file),
            let bytes = FileManager.default.contents(atPath: path)
        else { return nil }
        return PublishedFigure.all(in: Array(bytes))
    }

    private func section(_ figure: DerivedFigure, _ published: [PublishedFigure]) -> HTMLText {
        // Of a figure that is divided as the page is, only the group that is looked at.
        let own = published.filter { $0.dimensions == page.choice.dimensionText }
        let chosen = (own.isEmpty ? published : own).sorted {
            ($1.period.lastDay, $0.area, $0.dimensions) < ($0.period.lastDay, $1.area, $1.dimensions)
        }.prefix(DerivedSection.mostRows)
        let hasNorm = chosen.contains { $0.status != nil && $0.status != .noNorm }
        let rows = chosen.map { row($0, hasNorm: hasNorm) }
        let status: HTMLText = hasNorm ? "<th scope=\"col\">\(words("Stand", "Status"))</th>" : ""
        let unit = figure.unit.map { page.catalogue.codeList(CodeList.units)?.entry($0)?.label ?? $0 }
        let table: HTMLText =
            rows.isEmpty
            ? "<p class=\"quiet\">\(words("Nog geen uitkomst gepubliceerd.", "No result was published yet."))</p>\n"
            : """
            <table class="stack"><caption class="hidden">\(words.configured(figure.title))</caption>
            <thead><tr><th scope="col">\(words("Periode", "Period"))</th><th scope="col">\(words("Waarover", "About"))</th><th scope="col" class="number">\(words("Uitkomst", "Result"))\(unit.map { " (\(words.configured($0)))" as HTMLText } ?? "")</th>\(status)</tr></thead>
            <tbody>
            \(rows)</tbody></table>

            """
        return """
            <h3>\(words.configured(figure.title))</h3>
            <p class="small">\(FormulaWords(catalogue: page.catalogue, words: words).html(figure.formula)).\(figure.explanation.isEmpty ? "" : " \(words.configured(figure.explanation))" as HTMLText)</p>
            <details class="folded small"><summary>\(words("De formule met codes", "The formula with codes"))</summary><code>\(figure.notation)</code></details>
            \(table)
            """
    }

    /// Why there is no figure, with the names of the indicators instead of their codes.
    private func named(_ absence: String) -> String {
        let codes = page.catalogue.derivedFigures.flatMap(\.formula.figures).map(\.indicator)
        return Set(codes).sorted { $0.count > $1.count }.reduce(absence) { text, code in
            text.replacing(code, with: page.catalogue.indicator(code)?.label ?? code)
        }
    }

    private func row(_ figure: PublishedFigure, hasNorm: Bool) -> HTMLText {
        let areas = page.catalogue.codeList(CodeList.areas)
        let groups = Dimensions.pairs(figure.dimensions).sorted { $0.key < $1.key }.map { name, code in
            page.indicator.dimensions[name].flatMap { page.catalogue.codeList($0)?.entry(code)?.label } ?? code
        }
        let place = ([areas?.entry(figure.area)?.label ?? figure.area] + groups).joined(separator: ", ")
        let value: HTMLText =
            if let number = figure.value {
                "\(page.visit.figureText.number(number))\(figure.qualifier == "exact" || figure.qualifier.isEmpty ? "" : " (\(figure.qualifier))")"
            } else {
                "<span class=\"gap\" lang=\"nl\">\(SafeEcho.printable(named(figure.absence)))</span>"
            }
        let mark: HTMLText = figure.status.map { $0.mark.html(words) } ?? ""
        let status: HTMLText =
            hasNorm ? "<td data-label=\"\(words("Stand", "Status"))\">\(mark)</td>" : ""
        return """
            <tr><th scope="row">\(figure.period.words(page.visit.language))</th><td data-label="\(words("Waarover", "About"))">\(SafeEcho.printable(place))</td><td class="number" data-label="\(words("Uitkomst", "Result"))">\(value)</td>\(status)</tr>

            """
    }
}
