import ReportingModel

extension LayoutDrafter {
    private static let indicatorWords: Set<String> = [
        "indicator", "indicatorcode", "onderwerp", "kengetal", "code", "naam", "soort", "cijfer", "prestatie",
        "wachtlijst", "meetpunt", "kpi",
    ]
    /// A column with more different texts than this names no indicators.
    private static let mostLabels = 200

    /// A column that names the indicator of each row.
    private struct IndicatorColumn {
        let profile: ColumnProfile
        let figures: [FigureProposal]
        let score: Int
    }

    /// A row is one figure; `nil` when no column names indicators beside a column of figures.
    func long() -> LayoutDraft? {
        guard let value = valueColumn() else { return nil }
        let unitColumn = KeyColumnFinder(table: table, profiles: profiles, context: context)
            .find(reserved: [value.position], wantsUnit: true).unit
        guard let named = indicatorColumn(value: value, unitColumn: unitColumn) else { return nil }
        var keys = KeyColumnFinder(table: table, profiles: profiles, context: context)
            .find(reserved: [value.position, named.profile.position], wantsUnit: true)
        var columns: [Layout.ValueColumn] = []
        let chosen = FigureChoice.of(named.figures, context: context) { _ in true }
        for (index, figure) in named.figures.enumerated() {
            guard let choice = chosen[index] else {
                noteUnmatched(figure, named.profile, &keys)
                continue
            }
            columns.append(choice.column)
            keys.notes[.value(choice.column.heading), default: []] += choice.notes
        }
        if value.emptyCount > 0 {
            keys.note(
                .doubt(
                    "in \(value.emptyCount) van de \(value.emptyCount + value.filledCount) regels is er geen "
                        + "waarde, daarom niet verplicht; moet dat wel, haal dan value_required weg"
                ), at: .valueColumn)
        }
        if named.profile.emptyCount > 0 {
            keys.note(
                .doubt(
                    "waar \(named.profile.shownName) leeg is (\(named.profile.emptyCount) keer), weten wij "
                        + "niet om welke indicator het gaat; zo'n regel wordt afgekeurd"
                ), at: .indicatorColumn)
        }
        noteMissingUnits(columns, &keys)
        noteForeignDimensions(columns, &keys)
        ignoreRest(&keys, except: [value.position, named.profile.position])
        let kind = Layout.Kind.long(
            Layout.Long(
                indicatorColumn: named.profile.name, indicators: columns, valueColumn: value.name,
                unitColumn: keys.unit.map { profiles[$0].name }, isValueRequired: value.emptyCount == 0))
        let marks = [named.profile.name, value.name] + [keys.period?.heading].compactMap(\.self)
        let layout = layout(kind, keys, recognise: marks).with(decimalSign: decimalSign(of: [value]))
        return LayoutDraft(
            layout: layout, notes: keys.notes, readings: keys.readings, claimedMunicipality: keys.claimedMunicipality,
            areas: areas(in: keys.area), score: chosen.values.reduce(0) { $0 + $1.score })
    }

    private func noteUnmatched(_ figure: FigureProposal, _ profile: ColumnProfile, _ keys: inout KeyColumns) {
        let known = context.catalogue.indicators.flatMap { [$0.code, $0.label] }
        let line = table.rows.first { $0.cells[profile.position].text == figure.heading }?.line ?? 0
        let found = SafeEcho.word(figure.heading, near: known)
        keys.note(
            .doubt(
                "\(found) (regel \(line)) is geen indicator die wij kennen; "
                    + "\(context.words(for: figure.matches.prefix(3)))"
            ), at: .indicatorColumn)
    }

    /// The one column of figures; of several the one whose heading says so, and none when no heading does.
    private func valueColumn() -> ColumnProfile? {
        let columns = profiles.filter { profile in
            profile.isNameable && !profile.isAround && profile.personalData == nil
                && (profile.holdsNumbers || profile.filledCount == 0 && LayoutDrafter.isGenericValue(profile))
                && !KeyColumnFinder.periodWords.contains(HeadingSpelling.lastName.of(profile.heading))
        }
        return columns.first(where: LayoutDrafter.isGenericValue) ?? (columns.count == 1 ? columns[0] : nil)
    }

    private func indicatorColumn(value: ColumnProfile, unitColumn: Int?) -> IndicatorColumn? {
        let finder = KeyColumnFinder(table: table, profiles: profiles, context: context)
        let candidates = profiles.compactMap { profile -> IndicatorColumn? in
            guard profile.isNameable, !profile.isAround, profile.position != value.position,
                profile.position != unitColumn, profile.personalData == nil, !profile.holdsNumbers,
                (1...LayoutDrafter.mostLabels).contains(profile.distinct.count), profile.periodShare < 50,
                profile.emptyCount < profile.filledCount, !KeyColumnFinder.isRemark(profile)
            else { return nil }
            let figures = profile.distinct.filter { PersonalData.kinds(in: $0).isEmpty }.map { label in
                FigureProposal(
                    heading: label, shown: label, units: units(of: label, in: profile, value, unitColumn), profile: nil,
                    context: context)
            }
            let isNamed = LayoutDrafter.indicatorWords.contains(HeadingSpelling.lastName.of(profile.heading))
            let mean = figures.reduce(0) { $0 + $1.bestScore } / max(1, figures.count)
            // Codes of a list are a dimension, unless they are named as indicators just as well.
            if finder.list(of: profile) != nil, mean < 90 { return nil }
            return mean >= (isNamed || LayoutDrafter.isGenericValue(value) ? 40 : 60)
                ? IndicatorColumn(
                    profile: profile, figures: figures,
                    score: mean + (isNamed ? 5 : 0) - profile.emptyCount * 30
                        / (profile.emptyCount + profile.filledCount)) : nil
        }
        return candidates.max { ($0.score, $1.profile.position) < ($1.score, $0.profile.position) }
    }

    /// The units in the rows of one label, the most frequent first.
    private func units(
        of label: String, in profile: ColumnProfile, _ value: ColumnProfile, _ unitColumn: Int?
    ) -> [String] {
        var counts: [String: Int] = [:]
        let reader = NumberReader(context: .init(decimalSign: table.format.isGrid ? "," : "."))
        for row in table.rows where row.cells[profile.position].text == label {
            let words =
                unitColumn.map { row.cells[$0].text } ?? (try? reader.read(row.cells[value.position].text))?.unit ?? ""
            guard !words.isEmpty, let code = context.units.resolve(words, wantsNearest: false).code else { continue }
            counts[code, default: 0] += 1
        }
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    }
}
