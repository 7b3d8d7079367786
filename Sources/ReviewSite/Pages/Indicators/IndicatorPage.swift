import Consolidation
import Register
import ReportingModel

/// Indicator: the series as a chart with its table beside it, and from every point the way back to its source.
struct IndicatorPage {
    let visit: Visit
    let catalogue: Catalogue
    let indicator: Indicator
    let choice: IndicatorChoice
    let series: IndicatorSeries
    let latestRun: RunSummary?

    static func show(_ visit: Visit) throws -> Reply { .page(try IndicatorPage(visit).page) }

    private init(_ visit: Visit) throws {
        let catalogue = try visit.site.world.catalogue()
        guard let indicator = catalogue.indicator(try visit.pathName("code")) else { throw SiteError.notFound }
        let municipality = try visit.municipality(catalogue)
        let today = LocalTime(visit.now).day
        (choice, series, latestRun) = try visit.read { snapshot in
            let choice = try IndicatorChoice(visit, indicator, municipality, catalogue, snapshot)
            let series = try IndicatorSeries(
                IndicatorSeries.Question(
                    indicator: indicator.code, municipality: municipality.code, areas: choice.areas,
                    dimensions: choice.dimensionText, until: choice.until), catalogue, asOf: today, from: snapshot)
            return (choice, series, try snapshot.runs(municipality: municipality.code, limit: 1).first)
        }
        self.visit = visit
        self.catalogue = catalogue
        self.indicator = indicator
    }

    private var words: Words { visit.words }

    private var page: Page {
        Page(
            title: indicator.label,
            content: """
                \(facts)\(choice.form(indicator, catalogue, words))\(state)\(chart)\(table)\(pager)\(DerivedSection(self).html)
                """, isTitleConfigured: true)
    }

    var unit: String {
        indicator.unit.map { catalogue.codeList(CodeList.units)?.entry($0)?.label ?? $0 } ?? ""
    }

    /// What the figures are of: the indicator, its unit, and the groups that were chosen. A part that does not say that it
    /// is one would be read as the whole.
    var subject: String {
        let whole = indicator.label + (unit.isEmpty ? "" : " (\(unit))")
        return groups.isEmpty ? whole : "\(whole): \(groups)"
    }

    private var groups: String { choice.groupNames(indicator, catalogue) }

    /// A figure as this page writes it: of amounts side by side all have their cents, or none.
    func text(of value: ObservationRecord.Value) -> String {
        guard indicator.kind == .amount, case .exact(let number) = value,
            series.lines.flatMap(\.points).contains(where: \.record.value.hasCents)
        else { return visit.figureText.value(value) }
        return visit.figureText.amount(number)
    }

    /// `Alblasserdam`, with the partner where several deliver.
    func name(of line: IndicatorSeries.Line) -> String {
        let area = catalogue.codeList(CodeList.areas)?.entry(line.area)?.label ?? SafeEcho.printable(line.area)
        guard Set(series.lines.map(\.agreement)).count > 1 else { return area }
        let title = catalogue.agreement(line.agreement)?.title ?? line.agreement
        return Set(series.lines.map(\.area)).count > 1 ? "\(area) (\(title))" : title
    }

    // MARK: What it is

    private var facts: HTMLText {
        let limitation: HTMLText =
            indicator.limitation.map {
                "<dt>\(words("Wat dit cijfer niet zegt", "What this figure does not say"))</dt><dd>\(words.configured($0))</dd>\n"
            } ?? ""
        let unit: HTMLText =
            unit.isEmpty ? "" : "<dt>\(words("Eenheid", "Unit"))</dt><dd>\(words.configured(self.unit))</dd>\n"
        let definition: HTMLText =
            indicator.definition.map(words.configured)
            ?? "\(words("Definitie nog vast te stellen.", "Definition still to be agreed."))"
        let breaks = series.breaks.map { "<li>\(words(aBreak: $0))</li>\n" as HTMLText }
        let broken: HTMLText =
            breaks.isEmpty
            ? ""
            : "<dt>\(words("Trendbreuken", "Breaks in the series"))</dt><dd><ul>\n\(breaks)</ul></dd>\n"
        return """
            <dl class="facts">
            <dt>\(words("Code", "Code"))</dt><dd>\(indicator.code)</dd>
            \(unit)<dt>\(words("Definitie", "Definition"))</dt><dd>\(definition)</dd>
            \(limitation)\(norm)            \(broken)</dl>

            """
    }

    /// What was agreed; a text has no norm.
    private var norm: HTMLText {
        indicator.kind == .text ? "" : "<dt>\(words("Norm", "Norm"))</dt><dd>\(agreed)</dd>\n"
    }

    private var agreed: HTMLText {
        let points = series.lines.filter { $0.area == choice.municipality.code }.flatMap(\.points)
        guard
            let norm = points.sorted(by: { $0.record.period < $1.record.period }).last(where: { $0.norm != nil })?.norm
        else { return FigureStatus.noNorm.mark.html(words) }
        let agreedBy: HTMLText =
            norm.agreedBy.isEmpty
            ? "" : "\(words(", afgesproken door", ", agreed by")) \(words.configured(norm.agreedBy))"
        return "\(words(norm: norm))\(agreedBy) (\(norm.year))"
    }

    /// `target 20, critical value 40.5, lower is better`.
    private func words(norm: Norm) -> String {
        let parts = [
            norm.target.map { words("streefwaarde ", "target ") + visit.figureText.number($0) },
            norm.criticalValue.map { words("kritische waarde ", "critical value ") + visit.figureText.number($0) },
            words(direction: norm.direction),
        ]
        return parts.compactMap(\.self).joined(separator: ", ")
    }

    private func words(direction: Norm.Direction) -> String? {
        switch direction {
        case .lower: words("lager is beter", "lower is better")
        case .higher: words("hoger is beter", "higher is better")
        case .neither: nil
        }
    }

    /// Why a figure has its status; empty when nothing was agreed.
    func words(reason: AssessmentReason) -> HTMLText {
        guard visit.language == .en else {
            if case .broken(let aBreak) = reason { return "trendbreuk: \(words(aBreak: aBreak))" }
            return "\(reason.words)"
        }
        switch reason {
        case .nothingAgreed: return ""
        case .compared(let value, let norm):
            return "the figure is \(visit.figureText.number(value)); agreed is \(words(norm: norm))"
        case .notExact(.interval): return "too few cases for an exact number"
        case .notExact(.estimate): return "the figure is an estimate"
        case .notExact(let value): return "no number: \(visit.figureText.value(value))"
        case .broken(let aBreak): return "break: \(words(aBreak: aBreak))"
        case .computed(let why): return words.configured(why)
        }
    }

    func words(aBreak: SeriesBreak) -> HTMLText {
        let day = aBreak.day.map { words("vanaf ", "from ") + $0.words(visit.language) }
        return "\(words.configured(aBreak.reason)) (\(day ?? words("de dag is niet bekend", "the day is not known")))"
    }

    /// The latest figure in one line, so that nobody has to read a chart for it.
    private var state: HTMLText {
        let own = series.lines.filter { $0.area == choice.municipality.code && !$0.points.isEmpty }
        let all = own.flatMap(\.points)
        let part: HTMLText = groups.isEmpty ? "" : ", \(words.configured(groups))"
        guard let last = all.max(by: { $0.record.isLessRecent(than: $1.record) }) else {
            let about: HTMLText = groups.isEmpty ? "" : "\(words.configured(groups)): "
            return """
                <p class="notice">\(about)\(words("Er is nog geen cijfer voor \(choice.municipality.name) in deze uitsplitsing. Ontbreken is niet hetzelfde als nul.", "There is no figure for \(choice.municipality.name) in this breakdown yet. Missing is not the same as nought."))</p>

                """
        }
        // What one of several delivers is not the figure of the municipality.
        let agreement = last.record.agreement
        let whose: HTMLText =
            own.count > 1
            ? " (\(words.configured(catalogue.agreement(agreement)?.title ?? agreement))); \(words("\(words.otherSeries(own.count - 1)) in de tabel", "\(words.otherSeries(own.count - 1)) in the table"))"
            : ""
        let status: HTMLText = last.status == .noNorm ? "" : last.status.mark.html(words)
        return """
            <p class="lead">\(choice.municipality.name)\(part), \(last.record.period.words(visit.language)): <strong>\(text(of: last.record.value))</strong> \(last.record.value.isNumber ? Naming(catalogue: catalogue, words: words).unit(of: indicator) : "")\(whose) \(status)</p>

            """
    }

    // MARK: Chart

    private var chart: HTMLText {
        let lines = series.lines.map { line in
            SeriesChart.Line(name: name(of: line), marks: marks(of: line))
        }.filter { !$0.marks.isEmpty }
        let periods = Set(series.lines.flatMap(\.points).map(\.record.period)).sorted { $0.lastDay < $1.lastDay }
        let ticks = ticks
        // One point is no series: the table says it in less room.
        guard let first = periods.first, let last = periods.last, ticks.count > 1 else { return "" }
        return SeriesChart(
            title: subject,
            description: words(
                "Lijn van \(first.words(.nl)) tot en met \(last.words(.nl)) voor \(lines.map(\.name).joined(separator: ", ")). Alle cijfers staan in de tabel hieronder.",
                "Line from \(first.words(.en)) to \(last.words(.en)) for \(lines.map(\.name).joined(separator: ", ")). All figures stand in the table below."
            ),
            lines: lines, levels: levels, breaks: series.breaks.compactMap(\.day),
            ticks: ticks, words: words
        ).html
    }

    /// The days of the figures that are drawn. Where a year and a half-year end together, the day says more than either.
    private var ticks: [(day: CalendarDay, name: String)] {
        let drawn = series.lines.flatMap(\.points).filter { $0.record.value.isNumber }.map(\.record.period)
        return Dictionary(grouping: drawn, by: \.lastDay).sorted { $0.key < $1.key }.map { day, periods in
            let names = Set(periods.map { $0.axisName(visit.language) })
            return (day, names.count == 1 ? names.first ?? "" : day.axisName(visit.language))
        }
    }

    private func marks(of line: IndicatorSeries.Line) -> [SeriesChart.Mark] {
        // A period that is missing, or whose figure is, breaks the line: nothing is drawn through what is not known.
        var isJoined = false
        let gaps = Set(series.gaps.filter { $0.agreement == line.agreement }.map(\.period))
        var previous: Period?
        return line.points.compactMap { point in
            let record = point.record
            let shape: SeriesChart.Shape? =
                switch record.value {
                case .exact(let number): .exact(number.forDrawing)
                case .estimate(let number): .estimate(number.forDrawing)
                case .interval(let low, let high): .interval(low: low?.forDrawing, high: high?.forDrawing)
                case .text, .absent: nil
                }
            guard let shape else {
                isJoined = false
                return nil
            }
            let skips = previous.map { last in gaps.contains { last < $0 && $0 < record.period } } ?? false
            defer {
                isJoined = true
                previous = record.period
            }
            return SeriesChart.Mark(
                day: record.period.lastDay, shape: shape, isJoined: isJoined && !skips && point.breakBefore == nil,
                label:
                    "\(name(of: line)), \(record.period.words(visit.language)): \(visit.figureText.value(record.value))"
            )
        }
    }

    /// What was agreed in each year, for the years that are drawn.
    private var levels: [SeriesChart.Level] {
        let points = series.lines.filter { $0.area == choice.municipality.code }.flatMap(\.points)
        let byYear = Dictionary(grouping: points.filter { $0.norm != nil }) { $0.norm?.year ?? 0 }
        return byYear.keys.sorted().flatMap { year -> [SeriesChart.Level] in
            guard let own = byYear[year], let norm = own[0].norm, let from = CalendarDay(year: year, month: 1, day: 1),
                let until = CalendarDay(year: year, month: 12, day: 31)
            else { return [] }
            return [(norm.target, false), (norm.criticalValue, true)].compactMap { value, isCritical in
                value.map {
                    SeriesChart.Level(from: from, until: until, value: $0.forDrawing, isCritical: isCritical)
                }
            }
        }
    }

    private var table: HTMLText { IndicatorTable(self).html }

    private var pager: HTMLText {
        let oldest = series.lines.flatMap(\.points).map(\.record.period.lastDay).min()
        let older: HTMLText =
            series.isCut
            ? oldest.map {
                "<a href=\"\(address(until: $0.adding(days: -1)))\">\(words("Oudere perioden", "Older periods"))</a>"
            }
                ?? "" : ""
        let newest: HTMLText =
            choice.until == nil
            ? "" : "<a href=\"\(address(until: nil))\">\(words("Nieuwste perioden", "Newest periods"))</a>"
        return series.isCut || choice.until != nil ? "<p class=\"pager\">\(newest)\(older)</p>\n" : ""
    }

    private func address(until: CalendarDay?) -> String {
        SiteLink.path(toIndicator: indicator.code) + "?" + choice.fields(until: until).urlEncoded
    }
}

extension ObservationRecord.Value {
    fileprivate var hasCents: Bool { if case .exact(let number) = self { !number.isWhole } else { false } }
}
