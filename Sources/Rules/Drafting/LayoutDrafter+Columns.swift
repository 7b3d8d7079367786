import ReportingModel

extension LayoutDrafter {
    /// A row is a period or unit, a column is an indicator.
    func columns() -> LayoutDraft {
        var keys = KeyColumnFinder(table: table, profiles: profiles, context: context).find()
        var proposals: [(profile: ColumnProfile, figure: FigureProposal)] = []
        var headings: Set<String> = []
        let lists = Set(keys.dimensions.map(\.codeList))
        for profile in profiles where !keys.taken.contains(profile.position) && profile.isNameable && !profile.isAround
        {
            guard profile.filledCount > 0 else { continue }
            guard headings.insert(NormalisedLabel.of(profile.name)).inserted else {
                keys.note(
                    .doubt(
                        "\(profile.shownName) komt meer dan één keer voor; alleen de eerste wordt gelezen, en "
                            + "het bestand wordt zo afgekeurd"
                    ), at: .value(profile.name))
                continue
            }
            let isGeneric = LayoutDrafter.isGenericValue(profile)
            let figure = FigureProposal(
                heading: profile.name, shown: profile.heading, units: profile.units, profile: profile,
                codeLists: lists, surroundings: surroundings, isGeneric: isGeneric, context: context)
            proposals.append((profile, figure))
        }
        var draft = LayoutDraft(layout: layout(.columns([]), keys, recognise: []))
        var columns: [Layout.ValueColumn] = []
        var used: Set<Int> = []
        let chosen = FigureChoice.of(proposals.map(\.figure), context: context) {
            proposals[$0].profile.emptyCount == 0
        }
        draft.figureCount = chosen.count
        draft.score = chosen.values.reduce(0) { $0 + $1.score }
        for index in proposals.indices {
            guard let (column, notes, _) = chosen[index] else { continue }
            let profile = proposals[index].profile
            columns.append(column)
            used.insert(profile.position)
            keys.notes[.value(column.heading), default: []] += notes + emptyNotes(profile)
        }
        for profile in profiles
        where LayoutDrafter.isRemark(on: columns.map(\.heading), profile) && !keys.taken.contains(profile.position) {
            keys.taken.insert(profile.position)
            keys.note(
                .notice("\(profile.shownName) hoort als toelichting bij één kolom; dat herkent Sluis aan de kop"),
                at: .remark)
        }
        noteMissingUnits(columns, &keys)
        noteForeignDimensions(columns, &keys)
        ignoreRest(&keys, except: used)
        let marks = [keys.period?.heading].compactMap(\.self) + columns.filter(\.isRequired).prefix(2).map(\.heading)
        draft.layout = layout(.columns(columns), keys, recognise: marks.count > 1 ? marks : [])
            .with(decimalSign: decimalSign(of: profiles.filter { used.contains($0.position) }))
        draft.notes = keys.notes
        draft.readings = keys.readings
        draft.claimedMunicipality = keys.claimedMunicipality
        draft.areas = areas(in: keys.area)
        return draft
    }

    /// Headings that say that it is a figure, not which.
    static func isGenericValue(_ profile: ColumnProfile) -> Bool {
        let key = HeadingSpelling.lastName.of(profile.heading)
        return ["waarde", "aantal", "cijfer", "score", "uitkomst", "stand", "getal", "value", "resultaat"].contains(key)
    }

    private static func isRemark(on headings: [String], _ profile: ColumnProfile) -> Bool {
        let key = NormalisedLabel.of(profile.heading)
        return headings.contains {
            key == NormalisedLabel.of("Toelichting \($0)") || key == NormalisedLabel.of("\($0) toelichting")
        }
    }

    func emptyNotes(_ profile: ColumnProfile) -> [DraftNote] {
        guard profile.emptyCount > 0 else { return [] }
        let count = profile.filledCount + profile.emptyCount
        return [
            .doubt(
                "in \(profile.emptyCount) van de \(count) rijen leeg, daarom niet verplicht; moet dat wel, "
                    + "haal dan required weg"
            )
        ]
    }
}

extension Layout.PeriodSource {
    var heading: String? { if case .column(let heading, _, _) = self { heading } else { nil } }
}

extension Layout {
    func with(decimalSign: Character?) -> Layout {
        Layout(
            kind: kind, formats: formats, recordsPath: recordsPath, namespace: namespace, recognise: recognise,
            period: period, area: area, dimensions: dimensions, remark: remark, partnerColumn: partnerColumn,
            municipalityColumn: municipalityColumn, ignoredColumns: ignoredColumns, totalWords: totalWords,
            decimalSign: decimalSign, delimiter: delimiter, headingAliases: headingAliases)
    }

    func with(period: PeriodSource) -> Layout {
        Layout(
            kind: kind, formats: formats, recordsPath: recordsPath, namespace: namespace, recognise: recognise,
            period: period, area: area, dimensions: dimensions, remark: remark, partnerColumn: partnerColumn,
            municipalityColumn: municipalityColumn, ignoredColumns: ignoredColumns, totalWords: totalWords,
            decimalSign: decimalSign, delimiter: delimiter, headingAliases: headingAliases)
    }
}
