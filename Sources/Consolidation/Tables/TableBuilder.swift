import ReportingModel

/// Draws the figures of one agreement as its layout lays them out: the same headings, the same order.
///
/// A partner recognises its own table, and a rekenkamer finds its figures back one for one. Nothing here knows an
/// agreement: the axes of the layout say where each figure stands.
struct TableBuilder {
    private let agreement: Agreement
    private let plan: TablePlan
    private let catalogue: Catalogue

    private typealias RowKey = [TableAxis.Key?]

    private struct Figure {
        let value: ObservationRecord.Value
        let remark: String
        let unit: String
    }

    private let records: [ObservationRecord]

    init(_ agreement: Agreement, layout: Layout, _ catalogue: Catalogue, _ records: [ObservationRecord]) {
        self.agreement = agreement
        self.catalogue = catalogue
        self.records = records
        plan = TablePlan(layout, catalogue, periods: Set(records.map(\.period)))
    }

    var table: ReadableTable {
        var figures: [RowKey: [RowKey: Figure]] = [:]
        var unplacedCount = 0
        for record in records {
            let dimensions = Dimensions.pairs(record.dimensions)
            guard plan.onlyIndicator.map({ $0.indicator == record.indicator }) ?? true,
                let row = TableBuilder.place(of: record, dimensions, on: plan.side),
                let column = TableBuilder.place(of: record, dimensions, on: plan.across),
                figures[row]?[column] == nil
            else {
                unplacedCount += 1
                continue
            }
            figures[row, default: [:]][column] = Figure(
                value: record.value, remark: record.remark, unit: record.unit)
        }
        let columns = columnKeys(used: Set(figures.values.flatMap(\.keys)))
        var notes = TableNotes()
        let rows = rowKeys(used: Set(figures.keys)).map { key in
            let filled = figures[key] ?? [:]
            return ReadableTable.Row(
                group: group(of: key, in: figures.keys), side: sideLabels(key, filled.values.map(\.unit), figures.keys),
                cells: columns.map { column in
                    guard let figure = filled[column] else { return .empty(plan.emptyWords) }
                    return .value(figure.value, note: notes.number(of: figure.remark))
                })
        }
        return ReadableTable(
            caption: caption, sideHeadings: sideHeadings(figures.keys), mergedSideCount: hasThemes ? 3 : 0,
            acrossHeadings: acrossHeadings(columns), rows: rows, notes: notes.texts, unplacedCount: unplacedCount)
    }

    private static func place(
        of record: ObservationRecord, _ dimensions: [String: String], on axes: [TableAxis]
    ) -> RowKey? {
        let keys = axes.compactMap { $0.key(of: record, dimensions: dimensions) }
        return keys.count == axes.count ? keys : nil
    }
}

// MARK: - Rows

extension TableBuilder {
    /// Rows with figures, and one for every place down the side that was agreed on and has none.
    private func rowKeys(used: Set<RowKey>) -> [RowKey] {
        let first = plan.side[0]
        let usedFirst = Set(used.compactMap { $0[0] })
        let empty = first.keys(used: usedFirst).filter { !usedFirst.contains($0) }
            .map { key in [key] + plan.side.dropFirst().map { _ in nil } }
        let themes = themeOrder
        return (Array(used) + empty).sorted { left, right in
            let (leftTheme, rightTheme) = (theme(of: left, in: themes), theme(of: right, in: themes))
            return leftTheme == rightTheme ? isBefore(left, right) : leftTheme < rightTheme
        }
    }

    private func isBefore(_ left: RowKey, _ right: RowKey) -> Bool {
        for (axis, (left, right)) in zip(plan.side, zip(left, right)) where left != right {
            guard let left, let right else { return left == nil }
            return axis.isBefore(left, right)
        }
        return false
    }

    /// A year above days of that year, as partners write it.
    private func group(of key: RowKey, in keys: some Sequence<RowKey>) -> String? {
        guard case .period(let period)? = key[0], TableBuilder.areReferenceDates(keys) else { return nil }
        return String(period.firstDay.year)
    }

    private func sideLabels(
        _ key: RowKey, _ units: [String], _ keys: some Sequence<RowKey>
    ) -> [ReadableTable.Label] {
        var labels = zip(plan.side, key).map { axis, key in key.map(axis.label) ?? ReadableTable.Label("") }
        if case .period(let period)? = key[0], TableBuilder.areReferenceDates(keys) {
            labels[0] = ReadableTable.Label(period.firstDay.dayInWords, plain: period.description)
        }
        guard plan.listsIndicators, let line = line(of: key) else { return labels }
        let indicator = catalogue.indicator(line.indicator)
        let label = indicator?.label ?? line.heading
        let isAlone = lines.count { $0.indicator == line.indicator } == 1
        labels[0] = ReadableTable.Label(isAlone || label == line.heading ? label : "\(label): \(line.heading)")
        let unit = unitLabel(line) ?? units.lazy.compactMap(unitLabel).first ?? ""
        let themes = hasThemes ? [indicator?.theme, indicator?.subtheme, indicator?.goal] : []
        return themes.map { ReadableTable.Label($0 ?? "") } + labels + [ReadableTable.Label(unit)]
    }

    private func sideHeadings(_ keys: some Sequence<RowKey>) -> [ReadableTable.Label] {
        let headings = plan.side.enumerated().map { position, axis -> String in
            switch axis.axis {
            case .period: TableBuilder.areReferenceDates(keys) ? "Peildatum" : "Periode"
            case .area: "Gebied"
            case .indicator: "Indicator"
            case .dimension(let name, _):
                position == 0 && !plan.sideColumn.isEmpty
                    ? plan.sideColumn : name.prefix(1).uppercased() + name.dropFirst()
            }
        }
        let all =
            plan.listsIndicators ? (hasThemes ? ["Thema", "Subthema", "Doel"] : []) + headings + ["Eenheid"] : headings
        return all.map { ReadableTable.Label($0) }
    }

    private static func areReferenceDates(_ keys: some Sequence<RowKey>) -> Bool {
        keys.allSatisfy { key in
            if case .period(let period)? = key[0] { period.kind == .referenceDate } else { false }
        }
    }
}

// MARK: - Indicators with themes and units

extension TableBuilder {
    private var lines: [Layout.ValueColumn] {
        if case .indicator(let lines) = plan.side[0].axis { lines } else { [] }
    }

    private func line(of key: RowKey) -> Layout.ValueColumn? {
        if case .line(let position)? = key[0] { lines[position] } else { nil }
    }

    private var hasThemes: Bool {
        plan.listsIndicators && lines.contains { catalogue.indicator($0.indicator)?.theme != nil }
    }

    private struct Theme: Hashable {
        let theme, subtheme, goal: String?
    }

    /// Themes, subthemes and goals in the order in which the layout first names them.
    private var themeOrder: [Theme: Int] {
        guard hasThemes else { return [:] }
        return lines.reduce(into: [:]) { order, line in
            let theme = theme(of: line)
            let levels = [
                Theme(theme: theme.theme, subtheme: nil, goal: nil),
                Theme(theme: theme.theme, subtheme: theme.subtheme, goal: nil), theme,
            ]
            for level in levels where order[level] == nil { order[level] = order.count }
        }
    }

    /// Where the theme, the subtheme and the goal of a row stand in their order.
    private func theme(of key: RowKey, in order: [Theme: Int]) -> Rank {
        guard !order.isEmpty, let line = line(of: key) else { return Rank(theme: 0, subtheme: 0, goal: 0) }
        let theme = theme(of: line)
        return Rank(
            theme: order[Theme(theme: theme.theme, subtheme: nil, goal: nil)] ?? 0,
            subtheme: order[Theme(theme: theme.theme, subtheme: theme.subtheme, goal: nil)] ?? 0,
            goal: order[theme] ?? 0)
    }

    private struct Rank: Comparable {
        let theme, subtheme, goal: Int

        static func < (left: Rank, right: Rank) -> Bool {
            (left.theme, left.subtheme, left.goal) < (right.theme, right.subtheme, right.goal)
        }
    }

    private func theme(of line: Layout.ValueColumn) -> Theme {
        let indicator = catalogue.indicator(line.indicator)
        return Theme(theme: indicator?.theme, subtheme: indicator?.subtheme, goal: indicator?.goal)
    }

    private func unitLabel(_ line: Layout.ValueColumn) -> String? {
        (line.unit ?? catalogue.indicator(line.indicator)?.unit).flatMap(unitLabel)
    }

    private func unitLabel(_ code: String) -> String? {
        code.isEmpty ? nil : catalogue.codeList(CodeList.units)?.entry(code)?.label ?? code
    }
}

// MARK: - Columns

extension TableBuilder {
    /// Every combination of the places across; one without a place when nothing came in yet.
    private func columnKeys(used: Set<RowKey>) -> [RowKey] {
        let columns = plan.across.indices.reduce([[]] as [RowKey]) { columns, position in
            let keys = plan.across[position].keys(used: Set(used.compactMap { $0[position] }))
            return columns.flatMap { column in keys.map { column + [$0] } }
        }
        return columns.isEmpty ? [plan.across.map { _ in nil }] : columns
    }

    private func acrossHeadings(_ columns: [RowKey]) -> [[ReadableTable.Label]] {
        plan.across.indices.map { position in
            let axis = plan.across[position]
            return columns.map { column in
                guard let key = column[position] else { return ReadableTable.Label("Cijfer") }
                guard case .line(let line) = key, case .indicator(let lines) = axis.axis,
                    let unit = unitLabel(lines[line])
                else { return axis.label(key) }
                return ReadableTable.Label("\(lines[line].heading) [\(unit)]")
            }
        }
    }

    private var caption: String {
        let unit = plan.onlyIndicator.flatMap(unitLabel).map { ", in \($0)" } ?? ""
        let day = (plan.side + plan.across).lazy.compactMap { axis -> String? in
            guard case .period(on: let day?) = axis.axis else { return nil }
            return day.inYear(2_001)?.dayInWords
        }.first
        return agreement.title + unit + (day.map { ", op \($0)" } ?? "")
    }
}

/// What partners wrote with their figures: each text once, numbered in the order of the table.
private struct TableNotes {
    private(set) var texts: [String] = []
    private var numbers: [String: Int] = [:]

    mutating func number(of text: String) -> Int? {
        guard !text.isEmpty else { return nil }
        if let known = numbers[text] { return known }
        texts.append(text)
        numbers[text] = texts.count
        return texts.count
    }
}
