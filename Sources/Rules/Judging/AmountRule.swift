import ReportingModel

/// Rule: what is asked of an initiative grows with the amount it got.
///
/// Must pass: a subsidy of € 800 without the number of residents reached. Must fail: one of € 12.000 without it, where
/// that is asked above € 10.000.
struct AmountRule {
    /// Heading, and column when the file has it.
    let heading: String
    let column: Int?
    let amountHeading: String
    let amountColumn: Int
    let above: ExactDecimal

    /// The rules of a layout, for a file that has the columns with the amounts.
    static func rules(of fit: LayoutFit) -> [AmountRule] {
        guard case .columns(let values) = fit.layout.kind else { return [] }
        func column(_ heading: String) -> Int? {
            fit.roles.firstIndex { if case .value(let value) = $0 { value.heading == heading } else { false } }
        }
        return values.compactMap { value in
            guard let when = value.requiredWhen, let amountColumn = column(when.column) else { return nil }
            return AmountRule(
                heading: value.heading, column: column(value.heading), amountHeading: when.column,
                amountColumn: amountColumn, above: when.above)
        }
    }
}

extension Judge {
    mutating func check(_ rule: AmountRule, _ cells: RowCells, _ severity: inout Severity?) {
        if let column = rule.column, let cell = cell(column, in: cells), !cells.isBlank(cell) { return }
        guard let amountCell = cell(rule.amountColumn, in: cells), let amount = number(in: amountCell, cells) else {
            return
        }
        let amountPlace = place(of: amountCell, in: cells.row)
        let asked = rule.column.flatMap { cell($0, in: cells) }.map { place(of: $0, in: cells.row) } ?? amountPlace
        // An amount with two readings is compared when it is known which of them is meant.
        if let open = doubts.figures.suffix(valueColumns.count).lastIndex(where: { $0.place == amountPlace }) {
            return doubts.figures[open].amountRules.append((rule, asked))
        }
        guard amount > rule.above else { return }
        let group = group(of: rule)
        let found = collector.severity(of: group)
        collector.add(asked, to: group)
        raise(&severity, to: found)
    }

    /// Asks what has to be asked of an amount that could be read in two ways.
    mutating func check(_ rules: [(rule: AmountRule, place: CompactPlace)], amount: ExactDecimal, row: Int) {
        for (rule, place) in rules where amount > rule.above { report(group(of: rule), at: place, row: row) }
    }

    private mutating func group(of rule: AmountRule) -> FindingCollector.Group {
        let limit = rule.above.dutchDescription
        guard rule.column == nil else {
            return collector.group(
                .requiredForAmount, column: rule.heading, arguments: ["amount": rule.amountHeading, "limit": limit])
        }
        return collector.group(
            .columnForAmountMissing, column: rule.amountHeading, detail: rule.heading,
            arguments: ["asked": rule.heading, "limit": limit])
    }

    /// The one number in a cell; `nil` when there is none, which has a finding of its own by now.
    func number(in cell: RawTable.Cell, _ cells: RowCells) -> ExactDecimal? {
        let text = cells.text(of: cell)
        if cell.kind == .number { return try? NumberReader.readJSONNumber(text) }
        let reader = NumberReader(
            context: .init(
                decimalSign: decimalSign, isDecimalSignDeclared: isDecimalSignDeclared, mostDecimals: nil))
        switch (try? reader.read(text))?.amount {
        case .exact(let number), .estimate(let number), .ambiguous(let number, _): return number
        case .interval(let low, let high): return high ?? low
        case .ambiguousInterval(let whole, _, _): return whole.high ?? whole.low
        case nil: return nil
        }
    }
}
