import ReportingModel

extension Judge {
    /// Turns one value cell into an observation, or says why it is none.
    mutating func readValue(
        _ value: ValueColumnContext, _ context: Context, _ cells: RowCells, _ severity: inout Severity?
    ) {
        guard let plan = value.plan ?? context.plan.map({ value.rowPlans?[$0] ?? longPlans[$0] }) else { return }
        if let period = value.period, period.isBeforeAgreement { return }
        var headed = value.period
        if let ahead = value.ahead {
            guard holdsSomething(value.column, cells) else { return }
            headed = period(
                of: ahead, year: 0, heading: value.heading, example: Text(nl: value.heading, en: value.heading))
            if let headed, headed.group >= 0, let cell = cell(value.column, in: cells) {
                report(headed.group, at: cell, cells.row, &severity, example: headed.example)
            }
        }
        if let index = context.plan, let period = headed.map({ $0.isUsable ? $0.position : nil }) ?? context.period {
            reported.note(index, period)
        }
        guard let cell = cell(value.column, in: cells) else {
            if holdsList(value.column, cells, plan, &severity) { return }
            if plan.isRequired { return reportMissing(value.column, .requiredCellEmpty, cells, &severity) }
            let period = headed.map { $0.isUsable ? $0.position : nil } ?? context.period
            return noteMissingField(value, plan, period, context, cells.row)
        }
        guard let reading = read(cell, plan, cells, &severity) else { return }
        let unit = agreedUnit(plan, context, cell, cells, &severity)
        let period = headed.map { $0.isUsable ? $0.position : nil } ?? context.period
        let area = value.area ?? plan.fixedArea ?? context.area
        guard !context.isBroken, let unit, let period, let area else {
            keepOpenFigure(nil)
            return
        }
        let dimensions = dimensionSets.union(
            dimensionSets.union(context.dimensions, value.dimensions), plan.fixedDimensions)
        if validity.isLimited { checkValidity(plan, dimensions, period, cell, cells, &severity) }
        let observation = Observation(
            indicator: plan.indicatorPosition, period: period, area: area,
            dimensions: dimensionSets.position(dimensions, in: &book), unit: unit,
            remark: remark(of: value, context, cells, &severity),
            value: reading, place: place(of: cell, in: cells.row))
        switch keys.insert(observation) {
        case .new:
            if openFigure == nil, let name = context.possibleTotal {
                return possibleTotals.append(
                    PossibleTotal(
                        name: possibleTotalNames[name], observation: observation, plan: plan,
                        row: doubts.rows.current()))
            }
            if openFigure != nil { return keepOpenFigure(observation) }
            if mayBePersonal(reading) { withheld.append(observation) } else { observations.append(observation) }
            if review.isOpen { review.note(observation, plan, row: &doubts.rows) }
        case .doubled(let firstLine):
            keepOpenFigure(nil)
            reportDoubled(observation, firstLine, cell, cells, &severity)
        case .full:
            keepOpenFigure(nil)
            let group = collector.group(.tooManyCells, arguments: ["limit": "65.536 verschillende"])
            report(group, at: cell, cells.row, &severity)
        }
    }

    /// Says that a list stands where one value was agreed: its elements are fields of their own.
    private mutating func holdsList(
        _ column: Int, _ cells: RowCells, _ plan: ValuePlan, _ severity: inout Severity?
    ) -> Bool {
        guard !isGrid, table.columns.indices.contains(column) else { return false }
        let opening = table.columns[column].label + "/0"
        guard let element = table.columns.firstIndex(where: { $0.label == opening }),
            let cell = cell(element, in: cells)
        else { return false }
        let group = collector.group(
            .notANumber, column: plan.heading, detail: "lijst",
            arguments: ["unit": plan.expectedNumber.nl, "unitEN": plan.expectedNumber.en])
        report(group, at: cell, cells.row, &severity, example: Text(nl: "een lijst", en: "a list"))
        return true
    }

    /// What explains this value: its own explanation before that of the row.
    private mutating func remark(
        of value: ValueColumnContext, _ context: Context, _ cells: RowCells, _ severity: inout Severity?
    ) -> UInt32 {
        guard let column = value.remarkColumn, let cell = cell(column, in: cells), !cells.isBlank(cell) else {
            return context.remark
        }
        return remark(cells, cell, column, &severity)
    }

    private mutating func reportDoubled(
        _ observation: Observation, _ firstLine: UInt32, _ cell: RawTable.Cell, _ cells: RowCells,
        _ severity: inout Severity?
    ) {
        let row = cells.row
        func words(_ language: Language) -> String {
            FigureNames(catalogue).words(
                indicator: book.indicators[observation.indicator], period: book.periods[observation.period],
                area: book.areas[observation.area], dimensions: book.dimensions[observation.dimensions],
                line: Int(row.line), language)
        }
        let group = collector.group(
            .doubledObservation,
            arguments: ["detail": words(.nl), "detailEN": words(.en), "first": String(firstLine)]
                .merging(spellingOfNames(in: cells)) { $1 })
        report(group, at: cell, row, &severity)
    }

    /// The unit that the row itself names must be the agreed one; `nil` when it is not.
    private mutating func agreedUnit(
        _ plan: ValuePlan, _ context: Context, _ cell: RawTable.Cell, _ cells: RowCells, _ severity: inout Severity?
    ) -> UInt32? {
        guard let named = context.unit, plan.unit != nil, named != plan.unitPosition else {
            return plan.unit == nil ? context.unit ?? 0 : plan.unitPosition
        }
        let label = catalogue.codeList(CodeList.units)?.entry(book.units[named])?.label ?? book.units[named]
        reportWrongUnit(label, plan, cell, cells.row, &severity)
        return nil
    }

    mutating func reportWrongUnit(
        _ found: String, _ plan: ValuePlan, _ cell: RawTable.Cell, _ row: RawTable.Row, _ severity: inout Severity?
    ) {
        let group = collector.group(
            .wrongUnit, column: plan.heading, detail: plan.unitLabel, arguments: ["unit": plan.unitLabel])
        let quoted = "“\(found)”"
        report(group, at: cell, row, &severity, example: Text(nl: quoted, en: quoted))
    }

    // MARK: What the cell holds

    private mutating func read(
        _ cell: RawTable.Cell, _ plan: ValuePlan, _ cells: RowCells, _ severity: inout Severity?
    ) -> Observation.Value? {
        if case .text = plan.indicator.kind { return readText(cell, plan, cells, &severity) }
        let sign: UInt8 = cell.isNumber || !isDecimalComma ? 46 : 44
        if let number = PlainNumber.read(cells.bytes(of: cell), decimalSign: sign), !cell.isBoolean {
            guard number.scale > 0 || number.coefficient < 0 else {
                return checked(number, .exact(number), plan, cell, cells, &severity)
            }
            return readSigned(number, plan, cell, cells, &severity)
        }
        if cell.isNumber { return readJSONNumber(cell, plan, cells, &severity) }
        let text = cell.isNull ? "" : cells.text(of: cell)
        if let absence = AbsenceWords.absence(text) {
            if AbsenceWords.isNotAvailable(text) {
                let quoted = "“\(text.trimmingSpace())”"
                report(
                    collector.group(.notAvailableRead, column: plan.heading), at: cell, cells.row, &severity,
                    example: Text(nl: quoted, en: quoted))
            } else if AbsenceWords.isOfProgram(text) {
                let quoted = "“\(text.trimmingSpace())”"
                report(
                    collector.group(.absenceOfProgramRead, column: plan.heading), at: cell, cells.row, &severity,
                    example: Text(nl: quoted, en: quoted))
            }
            guard absence == .notDelivered, plan.isRequired, text.trimmingSpace().isEmpty else {
                return .absent(absence)
            }
            report(collector.group(.requiredCellEmpty, column: plan.heading), at: cell, cells.row, &severity)
            return nil
        }
        if AbsenceWords.isZero(text) { return .exact(ExactDecimal(0)) }
        return readWords(text, plan, cell, cells, &severity)
    }

    private mutating func readText(
        _ cell: RawTable.Cell, _ plan: ValuePlan, _ cells: RowCells, _ severity: inout Severity?
    ) -> Observation.Value? {
        let text = cell.isNull ? "" : cells.text(of: cell).trimmingSpace()
        guard !text.isEmpty else {
            guard plan.isRequired else { return .absent(.notDelivered) }
            report(collector.group(.requiredCellEmpty, column: plan.heading), at: cell, cells.row, &severity)
            return nil
        }
        guard text.unicodeScalars.count <= Judge.longestText else {
            let limit = String(Judge.longestText)
            let group = collector.group(.textTooLong, column: plan.heading, arguments: ["limit": limit])
            report(group, at: cell, cells.row, &severity)
            return nil
        }
        if PersonalMask.isLeftOut(text) {
            report(collector.group(.ownWordsLeft, column: plan.heading), at: cell, cells.row, &severity)
            return nil
        }
        if reportPersonalData(in: text, plan.heading, cell, cells, &severity)
            || reportName(in: text, plan.heading, cell, cells, &severity)
        {
            return nil
        }
        return .text(book.text(text))
    }

    private mutating func readJSONNumber(
        _ cell: RawTable.Cell, _ plan: ValuePlan, _ cells: RowCells, _ severity: inout Severity?
    ) -> Observation.Value? {
        guard let number = try? NumberReader.readJSONNumber(cells.text(of: cell)) else {
            report(collector.group(.tooManyDigits, column: plan.heading), at: cell, cells.row, &severity)
            return nil
        }
        return checked(number, .exact(number), plan, cell, cells, &severity)
    }

    // MARK: Bounds

    /// The value, when nothing is wrong with it.
    mutating func checked(
        _ number: ExactDecimal, _ value: Observation.Value, _ plan: ValuePlan, _ cell: RawTable.Cell, _ cells: RowCells,
        _ severity: inout Severity?
    ) -> Observation.Value? {
        if number.coefficient >= 10_000_000, plan.indicator.kind != .amount,
            reportCitizenServiceNumber(number, plan, cell, cells, &severity)
        {
            return nil
        }
        guard let (code, limit) = plan.breach(number) else {
            askAboutScale(number, plan, cell, cells, &severity)
            return value.withoutEmptyDecimals(beyond: plan.mostDecimals)
        }
        let group = collector.group(
            code, column: plan.heading, arguments: ["limit": limit.nl, "limitEN": limit.en])
        report(group, at: cell, cells.row, &severity, example: shown(cell, cells))
        return nil
    }

    /// The content of a cell with a number, as its writer sees it: a workbook stores `0.53` and shows `0,53`.
    private func shown(_ cell: RawTable.Cell, _ cells: RowCells) -> Text {
        let text = cells.text(of: cell)
        let shown = SafeEcho.value(isGrid && cell.isNumber ? text.replacing(".", with: ",") : text)
        return Text(nl: shown, en: shown)
    }
}

extension Judge {
    /// Rule: a percentage between 0 and 1 may be a share, and is then a hundred times too small.
    ///
    /// Must pass: 53, and 0,5% with its sign. Must be asked: 0,53.
    private mutating func askAboutScale(
        _ number: ExactDecimal, _ plan: ValuePlan, _ cell: RawTable.Cell, _ cells: RowCells, _ severity: inout Severity?
    ) {
        guard case .percentage = plan.indicator.kind else { return }
        guard number <= ExactDecimal(1) else { return doubts.columns[Int(cell.column)].hasMoreThanOne = true }
        guard number > ExactDecimal(0), number < ExactDecimal(1), !cells.bytes(of: cell).contains(UInt8(ascii: "%"))
        else { return }
        // A number below one has at least one decimal.
        let hundredfold =
            number.scale == 1
            ? ExactDecimal(coefficient: number.coefficient * 10)
            : ExactDecimal(coefficient: number.coefficient, scale: number.scale - 2)
        let group = collector.group(
            .percentageScale, column: plan.heading, arguments: ["first": hundredfold.dutchDescription])
        report(group, at: cell, cells.row, &severity, example: shown(cell, cells))
        doubts.columns[Int(cell.column)].noteShare(group)
    }
}

extension Observation.Value {
    /// `63,0` clients are 63 clients: decimals that a figure cannot have are dropped when they are zeros.
    func withoutEmptyDecimals(beyond most: Int?) -> Observation.Value {
        guard let most else { return self }
        return switch self {
        case .exact(let number) where number.scale > most: .exact(number.normalised)
        case .estimate(let number) where number.scale > most: .estimate(number.normalised)
        case .exact, .estimate, .interval, .text, .absent: self
        }
    }
}

extension CodeResolver.Resolution {
    /// The code, whether it was given exactly or by another name.
    var code: String? {
        switch self {
        case .exact(let code), .alias(let code, _): code
        case .unknown: nil
        }
    }
}

/// Reads digits with at most one decimal sign straight from bytes: nearly every cell of a clean file.
enum PlainNumber {
    /// `nil` when the cell is anything else, or longer than eighteen digits; then ``NumberReader`` looks at it.
    static func read(_ cell: UnsafeRawBufferPointer, decimalSign: UInt8) -> ExactDecimal? {
        guard !cell.isEmpty, cell.count <= ExactDecimal.maximumDigits + 2 else { return nil }
        let isNegative = cell[0] == UInt8(ascii: "-")
        var position = isNegative ? 1 : 0
        var (coefficient, digits, scale, sawSign): (Int64, Int, UInt8, Bool) = (0, 0, 0, false)
        while position < cell.count {
            let byte = cell[position]
            if byte >= 48, byte <= 57 {
                digits += 1
                guard digits <= ExactDecimal.maximumDigits else { return nil }
                coefficient = coefficient * 10 + Int64(byte - 48)
                if sawSign { scale += 1 }
            } else if byte == decimalSign, !sawSign, digits > 0 {
                sawSign = true
            } else {
                return nil
            }
            position += 1
        }
        guard digits > 0, !sawSign || scale > 0 else { return nil }
        return ExactDecimal(coefficient: isNegative ? -coefficient : coefficient, scale: scale)
    }
}
