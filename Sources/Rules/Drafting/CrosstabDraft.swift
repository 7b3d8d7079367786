import ReportingModel

/// Writes down a crosstab that was found: its axes, and the indicator of its cells.
struct CrosstabDraft {
    let drafter: LayoutDrafter
    let table: ExampleTable
    let profiles: [ColumnProfile]
    let labels: [[String]]
    let side: ColumnProfile
    let sideKind: CrosstabDrafter.AxisKind
    let across: [CrosstabDrafter.AxisKind]
    /// Columns that are crossed.
    let crossing: [Int]

    private var context: DraftingContext { drafter.context }
    private var cells: [ColumnProfile] { crossing.map { profiles[$0] } }

    /// `nil` when no indicator can be told.
    func draft() -> LayoutDraft? {
        let finder = KeyColumnFinder(table: table, profiles: profiles, context: context)
        var keys = finder.find(reserved: Set(crossing + [side.position]))
        keys.area = nil
        keys.dimensions = []
        let kinds = across + [sideKind]
        var score = 0
        let only = kinds.contains(.indicator) ? nil : onlyIndicator(&keys)
        guard only != nil || kinds.contains(.indicator) else { return nil }
        let sideAxis = axis(sideKind, labels: side.distinct, at: .side, of: only?.column, &keys, &score)
        let acrossAxes = across.enumerated().map { level, kind in
            axis(kind, labels: labels(at: level), at: .across(level), of: only?.column, &keys, &score)
        }
        if let only {
            score = only.score
            drafter.noteMissingUnits([only.column], &keys)
        }
        guard score > 0 else { return nil }
        if kinds.contains(.period) {
            keys.period = .axis
            keys.readings = (sideKind == .period ? side.distinct : labels(at: across.firstIndex(of: .period) ?? 0)).map(
                PeriodReader.read)
            if keys.readings.allSatisfy({ if case .year = $0 { true } else { false } }) {
                let anchor = sideKind == .period ? DraftAnchor.side : .across(across.firstIndex(of: .period) ?? 0)
                keys.note(
                    .doubt(
                        "er staat een jaartal; is het een peildatum in dat jaar, schrijf dan { axis: period, "
                            + "on: 04-30 } met die dag, en reference_dates in plaats van frequency"
                    ), at: anchor)
            }
        }
        if kinds.contains(.area) { keys.area = .axis }
        let emptyCount = cells.reduce(0) { $0 + $1.emptyCount }
        if emptyCount > 0 {
            keys.note(
                .doubt(
                    "er zijn \(emptyCount) lege cellen, daarom niet verplicht; moet dat wel, haal dan "
                        + "value_required weg"
                ), at: .valueColumn)
        }
        drafter.with(table, profiles).ignoreRest(&keys, except: Set(crossing + [side.position]))
        let crosstab = Layout.Crosstab(
            sideColumn: labels[side.position].last ?? "", side: sideAxis, across: acrossAxes, indicator: only?.column,
            isValueRequired: emptyCount == 0)
        let marks = marks(of: sideAxis)
        let layout = drafter.layout(.crosstab(crosstab), keys, recognise: marks)
            .with(decimalSign: drafter.decimalSign(of: cells))
        return LayoutDraft(
            layout: layout, notes: keys.notes, readings: keys.readings, claimedMunicipality: keys.claimedMunicipality,
            areas: areas, figureCount: crossing.count, score: score * max(1, crossing.count / 2))
    }

    /// Codes down the side that are known: by these the file is recognised.
    private func marks(of axis: Layout.Axis) -> [String] {
        let known: (String) -> Bool =
            switch axis {
            case .period: { _ in false }
            case .area: { context.areas.resolve($0, wantsNearest: false).code != nil }
            case .dimension(_, let list):
                { label in
                    let resolver = context.dimensionLists.first { $0.id == list }?.resolver
                    return resolver?.resolve(label, wantsNearest: false).code != nil
                }
            case .indicator(let columns): { label in columns.contains { $0.heading == label } }
            }
        return Array(side.distinct.filter(known).prefix(2))
    }

    /// The areas that the labels name.
    private var areas: Set<String> {
        let words = sideKind == .area ? side.distinct : across.firstIndex(of: .area).map { labels(at: $0) } ?? []
        return Set(words.compactMap { context.areas.resolve($0, wantsNearest: false).code })
    }

    /// The different labels of a level, in order.
    private func labels(at level: Int) -> [String] {
        let finder = CrosstabDrafter(drafter: drafter)
        var seen: Set<String> = []
        return crossing.compactMap { finder.split(labels[$0], into: across)?[level] }.filter {
            seen.insert($0).inserted
        }
    }

    private func axis(
        _ kind: CrosstabDrafter.AxisKind, labels: [String], at anchor: DraftAnchor, of only: Layout.ValueColumn?,
        _ keys: inout KeyColumns, _ score: inout Int
    ) -> Layout.Axis {
        switch kind {
        case .period: return .period(on: nil)
        case .area: return .area(labels: [:])
        case .dimension(let list):
            return .dimension(name: dimensionName(of: list, only), codeList: list)
        case .indicator:
            let figures = labels.filter { PersonalData.kinds(in: $0).isEmpty }.map { label in
                FigureProposal(heading: label, shown: label, units: units(of: label), profile: nil, context: context)
            }
            let chosen = FigureChoice.of(figures, context: context) { _ in true }
            let columns = figures.indices.compactMap { index -> Layout.ValueColumn? in
                guard let choice = chosen[index] else {
                    let known = context.catalogue.indicators.map(\.label)
                    keys.note(
                        .doubt(
                            "\(SafeEcho.word(figures[index].heading, near: known)) is geen indicator die wij "
                                + "kennen; \(context.words(for: figures[index].matches.prefix(3)))"
                        ), at: anchor)
                    return nil
                }
                keys.notes[.value(choice.column.heading), default: []] += choice.notes
                score += choice.score
                return choice.column
            }
            return .indicator(columns)
        }
    }

    /// Units in the row of an indicator down the side; across they are those of all cells.
    private func units(of label: String) -> [String] {
        guard sideKind == .indicator else { return [] }
        let reader = NumberReader(context: .init(decimalSign: table.format.isGrid ? "," : "."))
        var counts: [String: Int] = [:]
        for row in table.rows where row.cells[side.position].text == label {
            for column in crossing {
                guard let words = (try? reader.read(row.cells[column].text))?.unit, !words.isEmpty,
                    let code = context.units.resolve(words, wantsNearest: false).code
                else { continue }
                counts[code, default: 0] += 1
            }
        }
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    }

    private var codeLists: Set<String> {
        Set((across + [sideKind]).compactMap { if case .dimension(let list) = $0 { list } else { nil } })
    }

    /// The indicator of all cells, from the words around the table and the code lists that split it.
    private func onlyIndicator(_ keys: inout KeyColumns) -> (column: Layout.ValueColumn, score: Int)? {
        let parts = context.parts(of: drafter.surroundings)
        let figure = FigureProposal(
            heading: "", shown: parts.label, units: units.isEmpty ? parts.unit.map { [$0] } ?? [] : units,
            profile: mostTelling, codeLists: codeLists, isGeneric: true, context: context)
        let fitting = figure.matches.filter { codeLists.isSubset(of: $0.indicator.dimensions.values) }
        guard let choice = figure.matches.firstIndex(where: { $0.indicator.code == fitting.first?.indicator.code }),
            let (column, notes) = figure.column(choice: choice, isRequired: true, context: context)
        else { return nil }
        let isAlone = fitting.count == 1 && !codeLists.isEmpty
        keys.notes[.indicator, default: []] += isAlone ? notes.filter { !$0.isDoubt } : notes
        keys.note(
            .doubt(
                "in de tabel staat niet om welke indicator het gaat; "
                    + "\(isAlone ? "alleen deze wordt zo uitgesplitst" : "gekozen naar de titel of de bestandsnaam")"
            ), at: .indicator)
        let plain = Layout.ValueColumn(heading: "", indicator: column.indicator, unit: column.unit)
        return (plain, figure.matches[choice].score)
    }

    private var units: [String] {
        var counts: [String: Int] = [:]
        for profile in cells { for unit in profile.units { counts[unit, default: 0] += 1 } }
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    }

    /// The column whose numbers are the largest: it rules out most indicators.
    private var mostTelling: ColumnProfile? {
        cells.max { ($0.highest ?? ExactDecimal(0)) < ($1.highest ?? ExactDecimal(0)) }
    }

    /// What the indicator calls the dimension that has this code list.
    private func dimensionName(of list: String, _ only: Layout.ValueColumn?) -> String {
        let own = only.flatMap { context.catalogue.indicator($0.indicator) }?.dimensions.filter { $0.value == list }
            .keys.min()
        return own ?? KeyColumnFinder(table: table, profiles: profiles, context: context).dimensionName(of: list).0
    }
}
