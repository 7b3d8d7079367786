import ReportingModel

/// Makes the drafts of an example: as each kind of layout that it can be.
struct LayoutDrafter {
    let table: ExampleTable
    let profiles: [ColumnProfile]
    let context: DraftingContext

    init(table: ExampleTable, context: DraftingContext) {
        self.table = table
        self.context = context
        let names = table.columnNames
        profiles = table.headings.indices.map {
            ColumnProfile(of: table, column: $0, name: names[$0], units: context.units)
        }
    }

    init(table: ExampleTable, profiles: [ColumnProfile], context: DraftingContext) {
        (self.table, self.profiles, self.context) = (table, profiles, context)
    }

    /// The likeliest draft: a crosstab announces itself by its labels, a long table by a column of indicators;
    /// anything else is read by its columns.
    func best() -> LayoutDraft {
        let columns = columns()
        if let crosstab = CrosstabDrafter(drafter: self).draft(), crosstab.figureCount >= columns.figureCount {
            return crosstab
        }
        if let long = long(), long.score > 0, !columns.isComplete || long.score >= columns.score / 2 { return long }
        return columns
    }

    /// Words around the table that may say what its figures are: a title, the name of the file.
    var surroundings: String {
        (table.titles.prefix(3) + [DraftHeader.words(ofFileName: table.fileName)]).joined(separator: " ")
    }

    /// What every kind of layout has in common.
    func layout(_ kind: Layout.Kind, _ keys: KeyColumns, recognise: [String]) -> Layout {
        Layout(
            kind: kind, formats: [table.format.isGrid ? .csv : table.format], recordsPath: table.reading.recordsPath,
            recognise: recognise,
            period: keys.period ?? .fixed(Period.referenceDate(CalendarDay(daysSince1970: 0))),
            area: keys.area ?? .fixed(""), dimensions: keys.dimensions, remark: keys.remark,
            partnerColumn: keys.partner, municipalityColumn: keys.municipality, ignoredColumns: keys.ignored,
            delimiter: table.reading.delimiter)
    }

    /// The decimal sign when numbers are written otherwise than the format has it.
    func decimalSign(of columns: [ColumnProfile]) -> Character? {
        let points = columns.reduce(0) { $0 + $1.pointCount }
        let commas = columns.reduce(0) { $0 + $1.commaCount }
        if table.format.isGrid { return points > 0 && commas == 0 ? "." : nil }
        return commas > 0 && points == 0 && columns.allSatisfy({ $0.mostDecimals > 0 || $0.numberCount == 0 })
            ? "," : nil
    }

    /// Puts the columns that got no meaning under `ignore`, each with the indicators that lie nearest.
    func ignoreRest(_ keys: inout KeyColumns, except used: Set<Int>) {
        var around: [String] = []
        // A heading that is read must not be ignored as well where it stands a second time.
        let known = profiles.filter { used.contains($0.position) || keys.taken.contains($0.position) }.map(\.name)
        var seen = Set((keys.ignored + known).map { NormalisedLabel.of($0) })
        for profile in profiles where !used.contains(profile.position) && !keys.taken.contains(profile.position) {
            if profile.isAround {
                around.append(profile.shownName)
                continue
            }
            guard !profile.heading.isEmpty else {
                if profile.filledCount > 0 {
                    keys.note(.doubt("\(profile.shownName) heeft geen kop en wordt niet gelezen"), at: .ignore)
                }
                continue
            }
            guard profile.isNameable else {
                keys.note(
                    .notice(
                        "de kop van kolom \(Place.columnLetters(profile.position + 1)) herhalen wij niet: die "
                            + "kan iets persoonlijks zijn; de kolom is nu onbekend"
                    ), at: .ignore)
                continue
            }
            guard seen.insert(NormalisedLabel.of(profile.name)).inserted else { continue }
            keys.ignored.append(profile.name)
            keys.note(reason(for: profile), at: .ignore)
        }
        if !around.isEmpty {
            keys.note(
                .notice(
                    "om de regels heen staan nog velden die niet worden gelezen: "
                        + "\(around.prefix(10).joined(separator: ", "))"
                ), at: .ignore)
        }
    }

    /// Says of which figures the file has a split that the catalogue does not know.
    func noteForeignDimensions(_ columns: [Layout.ValueColumn], _ keys: inout KeyColumns) {
        for column in columns {
            let known = context.catalogue.indicator(column.indicator)?.dimensions ?? [:]
            let foreign = keys.dimensions.filter { !known.values.contains($0.codeList) }.map(\.name)
            guard !foreign.isEmpty else { continue }
            keys.note(
                .doubt(
                    "\(column.indicator) wordt volgens de indicatorenlijst niet uitgesplitst naar "
                        + "\(foreign.joined(separator: ", "))"
                ), at: .value(column.heading))
        }
    }

    /// The areas that a column of areas names.
    func areas(in source: Layout.CodeSource?) -> Set<String> {
        guard case .column(let name, _) = source, let profile = profiles.first(where: { $0.name == name }) else {
            return []
        }
        return Set(profile.distinct.compactMap { context.areas.resolve($0, wantsNearest: false).code })
    }

    /// Says once that figures come without a unit.
    func noteMissingUnits(_ columns: [Layout.ValueColumn], _ keys: inout KeyColumns) {
        let count = columns.count { column in
            column.unit == nil && context.catalogue.indicator(column.indicator)?.unit != nil
        }
        guard count > 0 else { return }
        let which = count == columns.count ? "bij de cijfers" : "bij \(count) van de \(columns.count) cijfers"
        keys.note(.notice("\(which) staat geen eenheid; dan geldt die van de indicator"), at: .values)
    }

    private func reason(for profile: ColumnProfile) -> DraftNote {
        if profile.filledCount == 0 { return .doubt("\(profile.shownName) is leeg") }
        if !profile.holdsNumbers { return .doubt("\(profile.shownName) bevat tekst, en is geen kolom die wij kennen") }
        let proposal = FigureProposal(
            heading: profile.name, shown: profile.heading, units: profile.units, profile: profile, context: context)
        return .doubt(
            "\(profile.shownName) bevat cijfers, maar welke indicator? "
                + "\(context.words(for: proposal.matches.prefix(3)))"
        )
    }
}

extension LayoutDrafter {
    /// The same drafter with another view of the table.
    func with(_ table: ExampleTable, _ profiles: [ColumnProfile]) -> LayoutDrafter {
        LayoutDrafter(table: table, profiles: profiles, context: context)
    }
}
