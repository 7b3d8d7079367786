import ReportingModel

/// What a column, or a label in a column, may be: its possible indicators, and what the file says beside it.
struct FigureProposal {
    /// As the layout must write it.
    let heading: String
    let parts: HeadingParts
    let matches: [IndicatorMatcher.Match]
    /// Units seen beside the numbers or in the heading, the most frequent first.
    let units: [String]

    init(
        heading: String, shown: String, units: [String], profile: ColumnProfile?, codeLists: Set<String> = [],
        surroundings: String = "", isGeneric: Bool = false, context: DraftingContext
    ) {
        self.heading = heading
        let shown = LabelWords.spaced(shown)
        parts = context.parts(of: shown)
        self.units = units.isEmpty ? parts.unit.map { [$0] } ?? [] : units
        let holdsText = profile.map { !$0.holdsNumbers && $0.filledCount > 0 } ?? false
        var evidence = IndicatorMatcher.Evidence(
            label: shown, units: self.units, namedUnits: context.unitsNamed(in: shown),
            isUnitName: context.units.resolve(shown, wantsNearest: false).code != nil, holdsText: holdsText,
            holdsSentences: profile?.holdsSentences ?? false,
            mostDecimals: profile?.mostDecimals ?? 0, lowest: profile?.lowest, highest: profile?.highest,
            codeLists: codeLists, surroundings: surroundings, isGeneric: isGeneric)
        var found = context.matcher.matches(for: evidence)
        if parts.label != shown {
            evidence.label = parts.label
            found += context.matcher.matches(for: evidence)
        }
        var seen: Set<String> = []
        matches = found.sorted { ($1.score, $0.indicator.code) < ($0.score, $1.indicator.code) }
            .filter { seen.insert($0.indicator.code).inserted }
    }

    var bestScore: Int { matches.first?.score ?? 0 }

    /// The value column with one of its matches, and what is doubtful about that.
    ///
    /// - Parameter choice: position in `matches`; not 0 when another column has a better right to the first.
    func column(choice: Int = 0, isRequired: Bool, context: DraftingContext) -> (
        column: Layout.ValueColumn, notes: [DraftNote]
    )? {
        guard matches.indices.contains(choice), matches[choice].score >= IndicatorMatcher.leastScore else { return nil }
        let match = matches[choice]
        let indicator = match.indicator
        let unit = units.first
        var notes: [DraftNote] = []
        let others = matches.enumerated().filter {
            $0.offset != choice && $0.element.score >= IndicatorMatcher.leastAlternative
        }
        .map(\.element)
        let isClose = others.first.map { $0.score >= match.score - 10 } ?? false
        if !match.isNamed || isClose {
            let alternatives =
                others.isEmpty
                ? "" : "; anders \(others.prefix(2).map { context.words(for: $0.indicator) }.joined(separator: " of "))"
            notes.append(.doubt("naar de woorden is dit \(context.words(for: indicator))\(alternatives)"))
        }
        if let word = parts.doubtfulAreaWord, let code = parts.area {
            let known = context.catalogue.codeList(CodeList.areas)?.entry(code)?.label ?? code
            notes.append(.doubt("“\(SafeEcho.heading(word))” lijkt een verschrijving van \(known)"))
        }
        func unitLabel(_ code: String) -> String {
            context.catalogue.codeList(CodeList.units)?.entry(code)?.label ?? code
        }
        if let unit, let agreed = indicator.unit, unit != agreed {
            notes.append(
                .doubt(
                    "in het bestand staat \(unitLabel(unit)), de indicator is in \(unitLabel(agreed)); "
                        + "omrekenen doet Sluis niet"
                ))
        }
        if units.count > 1 {
            let list = units.dropFirst().map(unitLabel).joined(separator: ", ")
            notes.append(.doubt("er staan ook cijfers in een andere eenheid: \(list); die worden dan afgekeurd"))
        }
        let column = Layout.ValueColumn(
            heading: heading, indicator: indicator.code, area: parts.area, unit: unit,
            dimensions: context.dimensionCodes(in: LabelWords.spaced(heading), of: indicator), isRequired: isRequired)
        return (column, notes)
    }
}
