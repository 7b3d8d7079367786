import ReportingModel

/// Figures with a decimal sign or a minus sign: nearly all that can be read in more than one way.
extension Judge {
    /// A figure that is written plainly, but below zero or with decimals.
    mutating func readSigned(
        _ number: ExactDecimal, _ plan: ValuePlan, _ cell: RawTable.Cell, _ cells: RowCells,
        _ severity: inout Severity?
    ) -> Observation.Value? {
        let number = cell.isNumber ? number.withoutBinaryNoise : number
        if let absence = sentinel(number, plan, cell, cells, &severity) { return .absent(absence) }
        if isDoubtful(number, cell) {
            return opened(number, plan, cells.text(of: cell), isEstimate: false, cell, cells)
        }
        if number.scale > 0, !cell.isNumber {
            doubts.signs[signPosition(plan, cell)].note(isComma: isDecimalComma, decimals: number.scale)
        }
        return checked(number, .exact(number), plan, cell, cells, &severity)
    }

    /// Rule: the numbers with which CBS says that there is no figure are never read as one.
    ///
    /// Must pass: -99996. Must be said: -99997.
    mutating func sentinel(
        _ number: ExactDecimal, _ plan: ValuePlan, _ cell: RawTable.Cell, _ cells: RowCells,
        _ severity: inout Severity?
    ) -> Absence? {
        guard let absence = AbsenceWords.absence(number) else { return nil }
        let shown = "“\(number.normalised)”"
        let group = collector.group(
            .sentinelRead, column: plan.heading, detail: absence.words.nl,
            arguments: ["meaning": absence.words.nl, "meaningEN": absence.words.en])
        report(group, at: cell, cells.row, &severity, example: Text(nl: shown, en: shown))
        return absence.meaning
    }

    /// Where the evidence of a figure is kept: that of its column, or of its unit where indicators share their columns.
    @inline(__always)
    func signPosition(_ plan: ValuePlan, _ cell: RawTable.Cell) -> Int {
        longPlans.isEmpty ? Int(cell.column) : doubts.columns.count + Int(plan.unitPosition)
    }

    /// Whether the usual decimal sign of the format stands where it could also separate thousands: `1,250`.
    @inline(__always)
    func isDoubtful(_ number: ExactDecimal, _ cell: RawTable.Cell) -> Bool {
        guard number.scale == 3, !isDecimalSignDeclared, !cell.isNumber else { return false }
        return (1_000..<1_000_000).contains(number.coefficient.magnitude)
    }

    /// Leaves open how the number is to be read.
    mutating func opened(
        _ number: ExactDecimal, _ plan: ValuePlan, _ text: String, isEstimate: Bool, _ cell: RawTable.Cell,
        _ cells: RowCells
    ) -> Observation.Value {
        openFigure = Doubts.Figure(
            whole: ExactDecimal(coefficient: number.coefficient), decimal: number, isUsualSign: true,
            isEstimate: isEstimate, plan: plan, signs: signPosition(plan, cell), place: place(of: cell, in: cells.row),
            text: text)
        return .exact(number)
    }

    /// Leaves open how the bounds are to be read.
    mutating func opened(
        _ whole: NumberReader.Bounds, _ decimal: NumberReader.Bounds, _ written: NumberReader.Reading.Written,
        isUsualSign: Bool, _ plan: ValuePlan, _ text: String, _ cell: RawTable.Cell, _ cells: RowCells
    ) -> Observation.Value {
        openFigure = Doubts.Figure(
            whole: written.whole, decimal: written.decimal, isUsualSign: isUsualSign, isEstimate: false, plan: plan,
            signs: signPosition(plan, cell), place: place(of: cell, in: cells.row), text: text,
            bounds: Doubts.Bounds(whole: whole, decimal: decimal))
        return .interval(low: whole.low, high: whole.high)
    }

    /// Puts the open figure aside until the whole file has been seen.
    ///
    /// - Parameter observation: what it will be; `nil` when something else is wrong with its row.
    mutating func keepOpenFigure(_ observation: Observation?) {
        guard var figure = openFigure else { return }
        openFigure = nil
        figure.observation = observation
        figure.isCounted = rowUnit.map { ValuePlan.isCount(book.units[$0]) } ?? false
        figure.row = doubts.rows.current()
        doubts.figures.append(figure)
    }

    /// Remembers a date that would be another day if its writer puts the month first.
    mutating func keepDate(_ other: CalendarDay, _ cell: RawTable.Cell, _ column: Int, _ cells: RowCells) {
        guard doubts.dates.count < Doubts.mostDates else { return }
        doubts.dates.append(
            .init(
                text: cells.text(of: cell), other: other, column: column, place: place(of: cell, in: cells.row),
                row: doubts.rows.current()))
    }
}
