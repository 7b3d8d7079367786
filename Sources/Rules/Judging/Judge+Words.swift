import ReportingModel

extension Judge {
    // MARK: A figure with words or signs

    mutating func readWords(
        _ text: String, _ plan: ValuePlan, _ cell: RawTable.Cell, _ cells: RowCells, _ severity: inout Severity?
    ) -> Observation.Value? {
        let reader = NumberReader(
            context: .init(
                decimalSign: decimalSign, isDecimalSignDeclared: isDecimalSignDeclared,
                mostDecimals: answerColumns.isRecordTable ? nil : plan.mostDecimals,
                isMoney: plan.isMoney && !answerColumns.isRecordTable, doubtsUsualSign: true))
        let example = Text(nl: SafeEcho.value(text, .nl), en: SafeEcho.value(text, .en))
        let reading: NumberReader.Reading
        do {
            reading = try reader.read(text)
        } catch {
            reportNoNumber(text, error, plan, cell, cells, &severity)
            return nil
        }
        guard isAgreed(unit: reading.unit, plan, text, cell, cells, &severity) else {
            return nil
        }
        if reading.usedOtherDecimalSign {
            // By its column: the rows of a crosstab have headings of their own.
            report(
                collector.group(.decimalSignRead, column: fit.headings[Int(cell.column)]), at: cell, cells.row,
                &severity,
                example: example)
        }
        if let sign = reading.provenDecimalSign, !isDecimalSignDeclared {
            let decimals = reading.isMultiplied ? 0 : reading.amount.number?.scale ?? 0
            doubts.signs[signPosition(plan, cell)].note(
                isComma: sign == ",", decimals: decimals, hasThousands: reading.hasThousandsSign)
        }
        if reading.hasPointInMoney { keepPointInMoney(plan, text, cell, cells) }
        let quoted = Judge.quoted(understood: text)
        if reading.isEstimate || reading.amount.isEstimate {
            let code: FindingCode =
                reading.isProvisional ? .provisionalRead : plan.acceptsEstimates ? .estimateKept : .estimateRead
            report(collector.group(code, column: plan.heading), at: cell, cells.row, &severity, example: quoted)
        }
        if reading.isMultiplied, let number = reading.amount.number?.normalised.dutchDescription {
            let group = collector.group(.multiplierRead, column: plan.heading)
            report(
                group, at: cell, cells.row, &severity,
                example: Text(nl: "\(quoted.nl) als \(number)", en: "\(quoted.en) as \(number)"))
        }
        if reading.hasFootnote {
            let group = collector.group(.footnoteMarkRead, column: plan.heading)
            report(group, at: cell, cells.row, &severity, example: quoted)
        }
        let value = value(of: reading, text, quoted, plan, cell, cells, &severity)
        // Where the number is refused, the word behind it is not worth a remark.
        if value != nil, !reading.unit.isEmpty, !reading.isMultiplied {
            report(collector.group(.unitInCell, column: plan.heading), at: cell, cells.row, &severity)
        }
        return value
    }

    private mutating func value(
        of reading: NumberReader.Reading, _ text: String, _ quoted: Text, _ plan: ValuePlan, _ cell: RawTable.Cell,
        _ cells: RowCells, _ severity: inout Severity?
    ) -> Observation.Value? {
        switch reading.amount {
        case .exact(let number):
            if let absence = sentinel(number, plan, cell, cells, &severity) { return .absent(absence) }
            return checked(number, .exact(number), plan, cell, cells, &severity)
        case .estimate(let number):
            return checked(number, .estimate(number), plan, cell, cells, &severity)
        case .interval(let low, let high):
            for bound in [low, high].compactMap({ $0 })
            where checked(bound, .exact(bound), plan, cell, cells, &severity) == nil {
                return nil
            }
            report(
                collector.group(.intervalRead, column: plan.heading), at: cell, cells.row, &severity, example: quoted)
            return .interval(low: low ?? plan.lowest, high: high ?? plan.highest)
        case .ambiguous(let whole, let decimal):
            openFigure = Doubts.Figure(
                whole: whole, decimal: decimal, isUsualSign: reading.isUsualSign, isEstimate: reading.isEstimate,
                plan: plan, signs: signPosition(plan, cell), place: place(of: cell, in: cells.row), text: text)
            return .exact(whole)
        case .ambiguousInterval(let whole, let decimal, let written):
            return opened(
                whole, decimal, written, isUsualSign: reading.isUsualSign, plan, text, cell, cells)
        }
    }

    private mutating func keepPointInMoney(
        _ plan: ValuePlan, _ text: String, _ cell: RawTable.Cell, _ cells: RowCells
    ) {
        guard doubts.pointsInMoney.count < Doubts.mostPointsInMoney else { return }
        doubts.pointsInMoney.append(
            .init(
                signs: signPosition(plan, cell), heading: plan.heading, place: place(of: cell, in: cells.row),
                text: text, row: doubts.rows.current()))
    }

    /// Says what stands in a cell that holds no number, as precisely as it can be known.
    private mutating func reportNoNumber(
        _ text: String, _ failure: NumberReader.Failure, _ plan: ValuePlan, _ cell: RawTable.Cell, _ cells: RowCells,
        _ severity: inout Severity?
    ) {
        if reportPersonalData(in: text, plan.heading, cell, cells, &severity) { return }
        let unit = plan.expectedNumber
        var example: Text? = Judge.quoted(noNumber: text)
        let code: FindingCode
        switch (failure, SpreadsheetTexts.fault(text)) {
        case (.tooManyDigits, _): code = .tooManyDigits
        case (.inBrackets, _): (code, example) = (.numberInBrackets, nil)
        case (.foreignDigits, _): (code, example) = (.foreignDigits, nil)
        case (.notANumber, .failedFormula):
            // One of the fixed texts of a spreadsheet, or hash signs.
            let shown = "“\(text.trimmingSpace().prefix(16))”"
            (code, example) = (.failedFormula, Text(nl: shown, en: shown))
        case (.notANumber, .formula): (code, example) = (.formulaInCell, nil)
        case (.notANumber, .yesOrNo): (code, example) = (.yesOrNoInCell, nil)
        case (.notANumber, .date):
            code = .dateMadeByExcel
            example = Text(nl: SafeEcho.date(text, .nl), en: SafeEcho.date(text, .en))
        case (.minusBehind, _): code = .minusBehindNumber
        case (.moreThanANumber, _):
            code = .numberWithMore
            if example?.nl.hasPrefix("“") == false { example = Text(nl: "een bedrag", en: "an amount") }
        case (.notANumber, nil):
            // “No number but a number of 5 digits” would contradict itself.
            let isUnshownNumber =
                text.contains(where: \.isNumber) && !text.contains(where: \.isLetter)
                && example?.nl.hasPrefix("“") == false
            code = isUnshownNumber ? .numberWithMore : .notANumber
        }
        let group = collector.group(code, column: plan.heading, arguments: ["unit": unit.nl, "unitEN": unit.en])
        report(group, at: cell, cells.row, &severity, example: example)
    }

    /// Whether the words beside a number are the agreed unit; without words it is.
    private mutating func isAgreed(
        unit words: String, _ plan: ValuePlan, _ text: String, _ cell: RawTable.Cell, _ cells: RowCells,
        _ severity: inout Severity?
    ) -> Bool {
        guard !words.isEmpty else { return true }
        if UnitWord.isOwn(words, of: plan) { return true }
        let resolver = unitResolver
        guard case let resolution = resolver.resolve(words), let code = resolution.code else {
            reportNoNumber(text, .notANumber, plan, cell, cells, &severity)
            return false
        }
        guard plan.unit == nil || code == plan.unit else {
            reportWrongUnit(words, plan, cell, cells.row, &severity)
            return false
        }
        if plan.unit == nil, let named = rowUnit, code != book.units[named] {
            let label = catalogue.codeList(CodeList.units)?.entry(book.units[named])?.label ?? book.units[named]
            let group = collector.group(
                .wrongUnit, column: plan.heading, detail: label, arguments: ["unit": label])
            report(group, at: cell, cells.row, &severity, example: Text(nl: "“\(words)”", en: "“\(words)”"))
            return false
        }
        return true
    }

    /// A text that was understood word for word: it holds no more than a number and words that we know.
    private static func quoted(understood text: String) -> Text {
        let trimmed = text.trimmingSpace()
        let digits = trimmed.unicodeScalars.count { $0.properties.numericType != nil }
        guard digits <= 7, trimmed.unicodeScalars.count <= longestQuote else {
            return Text(nl: SafeEcho.date(text, .nl), en: SafeEcho.date(text, .en))
        }
        let shown = "“\(SafeEcho.printable(trimmed))”"
        return Text(nl: shown, en: shown)
    }

    private static let longestQuote = 40

    /// What stands where a number was expected; a number in words names nobody.
    private static func quoted(noNumber text: String) -> Text {
        guard NumberWords.areAll(of: text) else {
            return Text(nl: SafeEcho.value(text, .nl), en: SafeEcho.value(text, .en))
        }
        let shown = "“\(SafeEcho.printable(text.trimmingSpace()))”"
        return Text(nl: shown, en: shown)
    }

    private var unitResolver: CodeResolver {
        resolvers[Judge.unitResolver] ?? CodeResolver(CodeList(id: CodeList.units, title: "", entries: []))
    }

    /// Key of the resolver for units that stand in value cells, beside those of the columns.
    static let unitResolver = -1
}

extension NumberReader.Reading.Amount {
    fileprivate var isEstimate: Bool {
        if case .estimate = self { true } else { false }
    }

    fileprivate var number: ExactDecimal? {
        switch self {
        case .exact(let number), .estimate(let number): number
        case .interval, .ambiguous, .ambiguousInterval: nil
        }
    }
}
