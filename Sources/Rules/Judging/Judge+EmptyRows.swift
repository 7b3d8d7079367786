import ReportingModel

/// Rows and columns that have a period and no figures yet: most people keep one sheet for a whole year.
///
///     30-04-2026;58;44
///     31-08-2026;61;47
///     31-12-2026;;             not over yet: left out, and said once
///
/// Missing is never zero: nothing is stored of what is left out, not even that it is missing.
extension Judge {
    /// What stands in the cells for the figures of a row.
    private enum Content {
        case blank, absences, figures
    }

    /// Rule: a row without any figure is left out while its period is not over; of a period that is over it is one
    /// mistake, however many cells are empty. A word such as `nnb` is an answer, unless the period has yet to begin.
    ///
    /// Must pass: `31-12-2026;;` before that day. Must fail: `31-08-2026;;` in November.
    ///
    /// - Returns: whether that was all there is to the row.
    mutating func takesEmptyRow(_ cells: RowCells, first: Int, _ severity: inout Severity?) -> Bool {
        // Where cells stand for those below them, the rows below need this one.
        guard !fillsCells, let value = valueColumns.first, holdsNoDigit(value.column, cells) else { return false }
        let content = content(of: cells)
        guard content != .figures, let period = namedPeriod(cells), period.firstDay >= agreement.from else {
            return false
        }
        let example = Text(nl: period.words(.nl), en: period.words(.en))
        let cell = cells.cells[first]
        if period.isAhead(of: today, hasAnswers: content == .absences) {
            // Whether other rows have figures about it is known at the end.
            emptyRows.append((period, place(of: cell, in: cells.row)))
            raise(&severity, to: .remark)
            return true
        }
        guard content == .blank, valueColumns.count(where: { $0.plan?.isRequired ?? false }) > 1 else { return false }
        let context = readKeys(cells, &severity)
        if context.summary != nil { return true }
        report(collector.group(.rowWithoutFigures), at: cell, cells.row, &severity, example: example)
        return true
    }

    /// Says of which periods there are no figures yet; what is missing of the others is said elsewhere.
    mutating func settleEmptyRows() {
        let reported = Set(book.periods.values)
        for (period, place) in emptyRows where observationCount > 0 && !reported.contains(period) {
            let group = collector.group(.periodWithoutFigures)
            collector.add(place, to: group, example: Text(nl: period.words(.nl), en: period.words(.en)))
        }
    }

    /// Nearly every row has a figure in its first column, and then nothing more is looked at.
    @inline(__always)
    private func holdsNoDigit(_ column: Int, _ cells: RowCells) -> Bool {
        guard let cell = cell(column, in: cells), !cells.isBlank(cell) else { return true }
        let byte = cells.bytes(of: cell)[0]
        return byte < UInt8(ascii: "0") || byte > UInt8(ascii: "9")
    }

    private func content(of cells: RowCells) -> Content {
        var content = Content.blank
        for value in valueColumns {
            guard let cell = cell(value.column, in: cells), !cells.isBlank(cell) else { continue }
            guard AbsenceWords.absence(cells.text(of: cell)) != nil else { return .figures }
            content = .absences
        }
        return content
    }

    /// The period that a row names, without a word about how it is written; `nil` when it names none.
    private func namedPeriod(_ cells: RowCells) -> Period? {
        if let fixedPeriod { return book.periods[fixedPeriod] }
        guard let key = keyColumns.first(where: { $0.meaning == .period }), let cell = cell(key.column, in: cells),
            !cells.isBlank(cell)
        else { return nil }
        let text = cells.text(of: cell).trimmingSpace()
        let reading = SplitPeriod.reading(text, below: key.heading) ?? PeriodReader.readCell(text).reading
        return period(of: reading, year: yearBeside(cells) ?? Int(groupYear))
    }

    private func yearBeside(_ cells: RowCells) -> Int? {
        guard let key = keyColumns.first(where: { $0.meaning == .year }), let cell = cell(key.column, in: cells),
            case .year(let year) = PeriodReader.read(cells.text(of: cell))
        else { return nil }
        return year
    }

    // MARK: Columns of a crosstab

    /// Leaves out a column of a crosstab that has a period that is not over, and no figure.
    ///
    /// - Returns: whether it is such a column.
    mutating func takesEmptyColumn(_ column: Int, _ reading: PeriodReader.Reading) -> Bool {
        guard let content = fit.emptyColumns[column], let period = period(of: reading, year: 0),
            period.isAhead(of: today, hasAnswers: content == .absences)
        else { return false }
        collector.add(
            headingPlace(column), to: collector.group(.periodWithoutFigures),
            example: Text(nl: period.words(.nl), en: period.words(.en)))
        return true
    }

    /// Whether a cell of a column that was thought to be empty holds something all the same, far below.
    func holdsSomething(_ column: Int, _ cells: RowCells) -> Bool {
        guard let cell = cell(column, in: cells), !cells.isBlank(cell) else { return false }
        return AbsenceWords.absence(cells.text(of: cell)) == nil
    }

    /// Without any figure a file is no delivery, however good the reason for each empty row.
    var holdsOnlyEmptyRows: Bool {
        observationCount == 0 && !(emptyRows.isEmpty && collector.groups(of: .periodWithoutFigures).isEmpty)
    }
}

/// The columns of a crosstab that hold no figure in any of the first rows.
enum EmptyColumn: Hashable {
    case blank
    /// Words such as `nnb` only.
    case absences
}

extension LayoutFit {
    /// Finds the columns without figures; what stands far below is looked at when it is read.
    mutating func findEmptyColumns(_ head: RawTable.Batch) {
        let crossing = roles.indices.filter { column in
            if case .cross(let cross) = roles[column] { cross.period != nil } else { false }
        }
        guard !crossing.isEmpty else { return }
        var found = Dictionary(uniqueKeysWithValues: crossing.map { ($0, EmptyColumn.blank) })
        for row in head.rows where row.line > headerLine || headerLine == 0 {
            let cells = head.cells(of: row)
            // A total of nothing is nought.
            guard let label = cells.first.map({ head.text(of: $0) }), !layout.isTotal(label) else { continue }
            for cell in cells where cell.length > 0 && !cell.isNull {
                let column = Int(cell.column)
                guard found[column] != nil, case let text = head.text(of: cell).trimmingSpace(), !text.isEmpty else {
                    continue
                }
                found[column] = AbsenceWords.absence(text) == nil ? nil : .absences
            }
            if found.isEmpty { return }
        }
        emptyColumns = found
    }
}

extension Period {
    /// Whether there can be no figures about it yet; an answer such as `nnb` counts once it has begun.
    fileprivate func isAhead(of today: CalendarDay, hasAnswers: Bool) -> Bool {
        hasAnswers ? firstDay > today : lastDay > today
    }
}
