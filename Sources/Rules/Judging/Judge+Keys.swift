import ReportingModel

extension Judge {
    /// Reads the key columns of a row.
    mutating func readKeys(_ cells: RowCells, _ severity: inout Severity?) -> Context {
        var context = Context()
        context.period = fixedPeriod ?? (groupReading == nil ? nil : periodOfGroup(cells, &severity))
        context.area = fixedArea
        context.year = groupYear
        var empty: [Int] = []
        for index in keyColumns.indices {
            let (column, meaning) = keyColumns.withUnsafeBufferPointer { ($0[index].column, $0[index].meaning) }
            let cell = cell(column, in: cells)
            guard let cell, !cells.isBlank(cell) else {
                if let known = meaningFromAbove(index, cell, cells, &severity) {
                    context.isBroken = context.isBroken || !known.isUsable
                    if known.isUsable { apply(known.position, meaning, to: &context) }
                } else if isNeeded(meaning) {
                    empty.append(index)
                    context.isBroken = true
                }
                continue
            }
            if case .remark = meaning {
                context.remark = remark(cells, cell, column, &severity)
                continue
            }
            let content = cells.bytes(of: cell)
            // In place: a copy of the column would count five references for each cell.
            let seen = keyColumns.withUnsafeBufferPointer { $0[index].seen(content) }
            if let seen, seen.isSilent, !fillsCells, applySilently(seen.position, meaning, to: &context) { continue }
            var known: KeyMeaning
            if let seen {
                known = keyColumns[index].meaning(of: seen)
            } else {
                let text = cells.text(of: cell).trimmingSpace()
                known = resolve(text, index, context)
                keyColumns[index].remember(known, of: content)
                noteListed(text, known, meaning, cell)
            }
            if case .period = meaning, known.isUsable {
                if known.group >= 0 { report(known.group, at: cell, cells.row, &severity, example: known.example) }
                if let other = known.monthFirst { keepDate(other, cell, column, cells) }
                if groupYear > 0, let day = periodReadings[known.position].dayInAnyYear, dateOrder.runsBack(at: day) {
                    report(
                        collector.group(.yearRowMissing), at: cell, cells.row, &severity,
                        example: Text(
                            nl: SafeEcho.date(cells.text(of: cell), .nl), en: SafeEcho.date(cells.text(of: cell), .en)))
                }
                let reading = known.position
                known = datedPeriod(reading, year: context.year, heading: keyColumns[index].heading)
                latestPeriod = known.isSilent ? (reading, context.year, known.position) : nil
            }
            if known.isBeforeAgreement {
                context.isBeforeAgreement = true
                periodBefore = (known, place(of: cell, in: cells.row))
                continue
            }
            if known.group >= 0 { report(known.group, at: cell, cells.row, &severity, example: known.example) }
            if let summary = known.summary { context.summary = summary }
            if fillsCells, known.summary == nil { rememberAbove(known, index, cell, cells) }
            if var name = known.possibleTotal, possibleTotals.count < PossibleTotal.most {
                name.place = place(of: cell, in: cells.row)
                context.possibleTotal = possibleTotalNames.count
                possibleTotalNames.append(name)
            }
            guard known.isUsable else {
                context.isBroken = context.isBroken || isNeeded(meaning) || decides(meaning)
                continue
            }
            apply(known.position, meaning, to: &context)
        }
        // A row that is about the others leaves out what it is not about.
        if context.summary == nil { for index in empty { reportEmptyKey(index, cells, &severity) } }
        return context
    }

    /// What nearly every key cell needs: its code was seen before, and there is nothing to say about it.
    ///
    /// - Returns: whether that was all.
    @inline(__always)
    private mutating func applySilently(
        _ position: UInt32, _ meaning: KeyColumn.Meaning, to context: inout Context
    ) -> Bool {
        guard case .period = meaning else {
            apply(position, meaning, to: &context)
            return true
        }
        // Dates under a row with a year must not run back.
        guard groupYear == 0, let latestPeriod, latestPeriod.reading == position, latestPeriod.year == context.year
        else { return false }
        context.period = latestPeriod.period
        return true
    }

    private mutating func reportEmptyKey(_ index: Int, _ cells: RowCells, _ severity: inout Severity?) {
        guard let cell = cell(keyColumns[index].column, in: cells) else {
            return reportMissing(keyColumns[index].column, .keyCellEmpty, cells, &severity)
        }
        let group = collector.group(.keyCellEmpty, column: keyColumns[index].heading)
        report(group, at: cell, cells.row, &severity)
    }

    @inline(__always)
    private mutating func apply(_ position: UInt32, _ meaning: KeyColumn.Meaning, to context: inout Context) {
        switch meaning {
        case .period: context.period = position
        case .year: context.year = position
        case .area: context.area = position
        case .dimension: context.dimensions = dimensionSets.adding(position, to: context.dimensions)
        case .indicator: context.plan = Int(position)
        case .unit: context.unit = position
        case .remark, .partner, .municipality: break
        }
    }

    /// Whether an observation cannot do without it.
    @inline(__always)
    private func isNeeded(_ meaning: KeyColumn.Meaning) -> Bool {
        switch meaning {
        case .period, .area, .dimension, .indicator: true
        case .year, .unit, .remark, .partner, .municipality: false
        }
    }

    /// Whether an observation can do without it, but not with what cannot be used: a figure in a unit that nobody knows,
    /// or of somebody else, is no figure.
    private func decides(_ meaning: KeyColumn.Meaning) -> Bool {
        switch meaning {
        case .unit, .partner, .municipality: true
        case .period, .year, .area, .dimension, .indicator, .remark: false
        }
    }

    /// The text of a cell with an explanation, as its position in the book; 0 when it may not be taken.
    mutating func remark(
        _ cells: RowCells, _ cell: RawTable.Cell, _ column: Int, _ severity: inout Severity?
    ) -> UInt32 {
        let text = cells.text(of: cell).trimmingSpace()
        let heading = fit.headings[column]
        guard text.utf8.count <= Judge.longestText || text.unicodeScalars.count <= Judge.longestText else {
            let group = collector.group(
                .textTooLong, column: heading, arguments: ["limit": String(Judge.longestText)])
            report(group, at: cell, cells.row, &severity)
            return 0
        }
        if PersonalMask.isLeftOut(text) {
            report(collector.group(.ownWordsLeft, column: heading), at: cell, cells.row, &severity)
            return 0
        }
        if reportPersonalData(in: text, heading, cell, cells, &severity)
            || reportName(in: text, heading, cell, cells, &severity)
        {
            return 0
        }
        if isGrid, PlainNumber.read(cells.bytes(of: cell), decimalSign: isDecimalComma ? 44 : 46) != nil {
            report(collector.group(.numberAsRemark, column: heading), at: cell, cells.row, &severity)
        }
        // What is said again and again is looked at once.
        if explanations.count < Judge.mostExplanations, explanations.insert(text).inserted,
            noteExplanation(text, at: cell, cells.row)
        {
            raise(&severity, to: .warning)
        }
        return book.text(text)
    }

    /// More different explanations than these come from a system, and say nothing of all figures.
    private static let mostExplanations = 1_000

    /// Longest remark or text value, in characters.
    static let longestText = 4_000

    // MARK: What a text means, worked out once

    private mutating func resolve(_ text: String, _ index: Int, _ context: Context) -> KeyMeaning {
        let (meaning, heading, column) = (
            keyColumns[index].meaning, keyColumns[index].heading, keyColumns[index].column
        )
        switch meaning {
        case .period:
            if let part = SplitPeriod.reading(text, below: heading), part != .impossible {
                return KeyMeaning(position: periodReadings.position(of: part))
            }
            if let (kind, last) = SplitPeriod.impossiblePart(text, below: heading) {
                let group = collector.group(
                    .noSuchPartOfYear, column: heading,
                    arguments: [
                        "detail": kind.dutchName, "detailEN": Judge.englishName(kind),
                        "limit": "een nummer van 1 tot en met \(last)", "limitEN": "a number from 1 to \(last)",
                    ])
                return KeyMeaning(
                    isUsable: false, group: group,
                    example: Text(nl: SafeEcho.date(text, .nl), en: SafeEcho.date(text, .en)))
            }
            return spreadsheetFault(text, heading) ?? reading(text, heading, column)
        case .year:
            guard case .year(let year) = PeriodReader.read(text) else {
                return unreadable(.unreadablePeriod, text, heading)
            }
            return KeyMeaning(position: UInt32(year))
        case .area:
            guard case .column(_, let labels) = fit.layout.area else { return areaOnSide(text, heading, column) }
            return code(text, heading, column, list: CodeList.areas, labels: labels) { judge, code in
                judge.book.area(code)
            }
        case .dimension(let position):
            guard let (name, list) = dimension(position) else { return KeyMeaning(isUsable: false) }
            return code(text, heading, column, list: list, labels: [:]) { judge, code in
                judge.dimensionSets.pair(name: name, code: code)
            }
        case .unit:
            return code(text, heading, column, list: CodeList.units, labels: [:]) { judge, code in judge.book.unit(code)
            }
        case .indicator: return indicator(text, heading)
        case .partner: return claim(of: partner, text)
        case .municipality: return claimOfMunicipality(text)
        case .remark: return KeyMeaning()
        }
    }

    func dimension(_ position: Int) -> (name: String, list: String)? {
        if position != Judge.sideDimension {
            return (fit.layout.dimensions[position].name, fit.layout.dimensions[position].codeList)
        }
        guard case .crosstab(let crosstab) = fit.layout.kind, case .dimension(let name, let list) = crosstab.side else {
            return nil
        }
        return (name, list)
    }

    private mutating func areaOnSide(_ text: String, _ heading: String, _ column: Int) -> KeyMeaning {
        guard case .crosstab(let crosstab) = fit.layout.kind, case .area(let labels) = crosstab.side else {
            return KeyMeaning(isUsable: false)
        }
        return code(text, heading, column, list: CodeList.areas, labels: labels) { judge, code in judge.book.area(code)
        }
    }

    private mutating func indicator(_ text: String, _ heading: String) -> KeyMeaning {
        let key = NormalisedLabel.of(text)
        if let position = indicatorPosition(text) { return KeyMeaning(position: UInt32(position)) }
        if AsideLabel.isAside(text) { return aside(text, heading) }
        let known = longColumns.map(\.heading)
        guard collector.hasRoom(.unknownCode, column: heading) else {
            return KeyMeaning(isUsable: false, group: collector.group(.unknownCode, column: heading, detail: key))
        }
        let expected = known.count <= 12 ? known : NearestName.matches(for: text, in: known) + ["…"]
        let group = collector.group(
            .unknownCode, column: heading, detail: key,
            arguments: ["list": "cijfers van deze afspraak", "listEN": "figures of this agreement"],
            expected: expected)
        return KeyMeaning(isUsable: false, group: group, example: quoted(text, near: expected))
    }

    /// Which of the indicators among which a row chooses has this name.
    func indicatorPosition(_ text: String) -> Int? {
        let key = NormalisedLabel.of(text)
        return longColumns.indices.first { index in
            indicatorWords(index).contains { NormalisedLabel.of($0) == key }
        }
    }

    func indicatorWords(_ index: Int) -> [String] {
        let column = longColumns[index]
        return [column.heading, column.indicator, longPlans[index].indicator.label] + column.aliases
    }

    /// What the file says of its sender must match the folder it came from: the folder decides, never the file.
    private mutating func claim(of partner: Partner, _ text: String) -> KeyMeaning {
        let key = NormalisedLabel.of(text)
        let isSame = ([partner.id, partner.name] + partner.aliases).contains { NormalisedLabel.of($0) == key }
        if isSame { return KeyMeaning() }
        let known = catalogue.partners.flatMap { [$0.name, $0.id] + $0.aliases }
        let group = collector.group(.partnerMismatch, detail: key, arguments: ["partner": partner.name])
        return KeyMeaning(isUsable: false, group: group, example: quoted(text, near: known))
    }

    private mutating func claimOfMunicipality(_ text: String) -> KeyMeaning {
        let key = NormalisedLabel.of(text.withoutMunicipalityWord)
        guard let municipality = catalogue.municipality(agreement.municipality) else { return KeyMeaning() }
        let names = [municipality.code, municipality.name] + municipality.aliases
        if names.contains(where: { NormalisedLabel.of($0) == key }) { return KeyMeaning() }
        let group = collector.group(.municipalityMismatch, detail: key, arguments: ["municipality": municipality.name])
        // The name of a municipality is nobody's; one that only resembles it may be.
        let known = catalogue.municipalities.flatMap { [$0.name, $0.code] + $0.aliases }
        let isName = DutchMunicipalities.contains(text)
        return KeyMeaning(isUsable: false, group: group, example: quoted(text, near: isName ? [text] : known))
    }

    /// The headings of the agreement that stand in front of a row.
    var ownHeadings: [String] {
        guard case .crosstab(let crosstab) = fit.layout.kind else { return fit.layout.dimensions.map(\.column) }
        return [crosstab.sideColumn]
    }

    /// What Excel left in a cell that should say what the figures are about; `nil` for anything else.
    mutating func spreadsheetFault(_ text: String, _ heading: String) -> KeyMeaning? {
        switch SpreadsheetTexts.fault(text) {
        case .failedFormula:
            let shown = "“\(text.prefix(16))”"
            return KeyMeaning(
                isUsable: false, group: collector.group(.failedFormula, column: heading),
                example: Text(nl: shown, en: shown))
        case .formula: return KeyMeaning(isUsable: false, group: collector.group(.formulaInCell, column: heading))
        case .date, .yesOrNo, nil: return nil
        }
    }

    func quoted(_ text: String, near known: [String]) -> Text {
        Text(nl: SafeEcho.word(text, near: known, .nl), en: SafeEcho.word(text, near: known, .en))
    }

    static func englishName(_ kind: Period.Kind) -> String {
        switch kind {
        case .month: "month"
        case .quarter: "quarter"
        case .fourMonths: "period of four months"
        case .halfYear: "half-year"
        case .referenceDate, .schoolYear, .year, .range: "period"
        }
    }

    mutating func unreadable(_ code: FindingCode, _ text: String, _ heading: String) -> KeyMeaning {
        // A date in an agreement about months would be refused next: the example is of the kind that was agreed.
        let agreed = agreedPeriods.map { ["wanted": $0.nl, "wantedEN": $0.en] }
        let group = collector.group(code, column: heading, arguments: agreed ?? [:])
        return KeyMeaning(
            isUsable: false, group: group, example: Text(nl: SafeEcho.date(text, .nl), en: SafeEcho.date(text, .en)))
    }
}
