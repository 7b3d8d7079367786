import ReportingModel

extension Judge {
    /// What the key columns of a row say.
    struct Context {
        var period: UInt32?
        var area: UInt32?
        var dimensions: UInt32 = 0
        var plan: Int?
        var remark: UInt32 = 0
        var year: UInt32 = 0
        /// Unit that the row names, as a code; `nil` when it names none.
        var unit: UInt32?
        /// Whether something that every observation of the row needs could not be read.
        var isBroken = false
        /// Whether the row is about the others, such as a total or an average.
        var summary: KeyMeaning.Summary?
        /// Whether its period is before the agreement (``Judge/periodBefore``), so that its figures are not read.
        var isBeforeAgreement = false
        /// Position of the name of the row, when it may be that of a total.
        var possibleTotal: Int?
    }

    /// Judges one row and counts it.
    mutating func judge(_ cells: RowCells, in batch: RawTable.Batch) {
        guard let first = cells.firstFilled else { return }
        if hasSecondHeader { return counts.add(rowWith: .error) }
        if isBelowHeader, isGrid {
            isBelowHeader = false
            if let labels = labelRow(cells) { return counts.add(rowWith: isFitComplete ? labels : .error) }
        }
        // Under a broken header the columns that are known are judged all the same, but no row can be taken.
        var severity: Severity? = isFitComplete ? nil : .error
        defer {
            counts.add(rowWith: severity)
            doubts.rows.close(severity)
        }
        enterParent(of: cells.row, in: batch)
        if isTurned {
            turnedPattern = table.cellPattern(column: Int(cells.row.line) - 1).map { book.pathPattern($0) } ?? 0
        }
        if isGrid {
            if let special = specialRow(cells, first: first) {
                if let found = special.severity { raise(&severity, to: found) }
                return
            }
        } else {
            mapColumns(cells)
            if counts.rows == 0 { noteAround(cells) }
        }
        if isTotal(cells, first: first) {
            let word = TotalLabel.shown(cells.text(of: cells.cells[first]), fit.layout.totalWords)
            report(
                collector.group(.totalRowSkipped, arguments: ["found": word]), at: cells.cells[first],
                cells.row, &severity)
            noteTotals(cells)
            return
        }
        if !possibleNotes.isEmpty { refuseNotes() }
        if takesEmptyRow(cells, first: first, &severity) { return }
        let context = readKeys(cells, &severity)
        if context.isBeforeAgreement { return noteBeforeAgreement(context) }
        if let summary = context.summary {
            if summary == .total { noteTotals(cells, period: context.period) }
            return
        }
        review.noteRow()
        rowUnit = context.unit
        for value in valueColumns { readValue(value, context, cells, &severity) }
        for rule in amountRules { check(rule, cells, &severity) }
    }

    // MARK: Rows that are no data

    /// A row that is the header once more, only a year, only a note, or a number of cells that does not match the header.
    private mutating func specialRow(_ cells: RowCells, first: Int) -> (severity: Severity?, Void)? {
        let all = cells.all
        if isRepeatedHeader(cells) {
            var severity: Severity?
            report(collector.group(.repeatedHeader), at: cells.cells[first], cells.row, &severity)
            return (severity, ())
        }
        if isFrame(cells, first: first) {
            var severity: Severity?
            report(collector.group(.noteRowSkipped), at: cells.cells[first], cells.row, &severity)
            return (severity, ())
        }
        let isAlone = all.allSatisfy { $0 == first || cells.isBlank(cells.cells[$0]) }
        if isAlone {
            let text = cells.text(of: cells.cells[first])
            if hasCommasBetweenCells(text) {
                var severity: Severity?
                report(collector.group(.commasBetweenCells), at: cells.cells[first], cells.row, &severity)
                return (severity, ())
            }
            if beginPeriod(text, at: cells.cells[first], cells) { return (.remark, ()) }
            if case .column(_, .groupRows, _) = fit.layout.period, case .year(let year) = PeriodReader.read(text) {
                groupYear = UInt32(year)
                dateOrder.beginGroup()
                return (nil, ())
            }
            if NoteRow.isNote(text) || (rowWidth > 2 && NoteRow.isSentence(text)) {
                var severity: Severity?
                report(collector.group(.noteRowSkipped), at: cells.cells[first], cells.row, &severity)
                _ = reportPersonalData(in: text, "", cells.cells[first], cells, &severity)
                noteBelow(text, at: cells.cells[first], cells, &severity)
                return (severity, ())
            }
            if let found = loneText(text, at: first, cells) { return (found, ()) }
        }
        let extra = all.dropFirst(rowWidth).first { !cells.isBlank(cells.cells[$0]) }
        // Whoever leaves out the empty cells at the end leaves out all of them: a row that ends in one lost a delimiter.
        let isShort = all.count < rowWidth && (all.count < leastRowWidth || endsEmpty(cells))
        guard extra != nil || isShort else { return nil }
        if !possibleNotes.isEmpty { refuseNotes() }
        var severity: Severity?
        // A sheet has no separators: what is too much stands in a cell of its own.
        if let extra, table.format == .spreadsheet {
            let group = collector.group(.cellBesideTable, arguments: ["wanted": String(rowWidth)])
            report(group, at: cells.cells[extra], cells.row, &severity)
            return (severity, ())
        }
        let group = collector.group(
            .raggedRow, detail: String(all.count), arguments: ["found": String(all.count), "wanted": String(rowWidth)])
        report(group, at: cells.cells[first], cells.row, &severity)
        return (severity, ())
    }

    /// Rule: a row in one cell, with as many commas as the header has borders, was written with another delimiter.
    ///
    /// Must pass: a note with commas in it. Must fail: `30-04-2026,58,44,21` below `Datum;Wachttijd;Wachtlijst;Fte`.
    private func hasCommasBetweenCells(_ text: String) -> Bool {
        guard table.format == .csv, rowWidth > 2, text.utf8.count(where: { $0 == 44 }) == rowWidth - 1 else {
            return false
        }
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        return parts.count { $0.trimmingSpace().first?.isNumber == true } > 1 && !NoteRow.isSentence(text)
    }

    /// Tables that ran over several pages bring their header along each time.
    @inline(__always)
    private func isRepeatedHeader(_ cells: RowCells) -> Bool {
        guard rowWidth > 1, cells.all.count >= rowWidth,
            cells.bytes(of: cells.cells[cells.all.lowerBound]).elementsEqual(firstHeading)
        else { return false }
        return zip(cells.all, fit.headings.prefix(rowWidth)).allSatisfy { cells.text(of: cells.cells[$0]) == $1 }
    }

    @inline(__always)
    private func endsEmpty(_ cells: RowCells) -> Bool {
        cells.all.last.map { cells.isBlank(cells.cells[$0]) } ?? true
    }

    @inline(__always)
    private func isTotal(_ cells: RowCells, first: Int) -> Bool {
        let content = cells.bytes(of: cells.cells[first])
        let initial = content[0] | 0x20
        guard totalInitials.contains(initial) || content[0] <= 0x20 else { return false }
        let text = cells.text(of: cells.cells[first])
        // What a code list knows is no total, whatever it is called: `totaal baten`.
        return fit.layout.isTotal(text) && !isKnown(text, column: first - cells.all.lowerBound)
    }

    // MARK: Places

    /// The patterns of the columns' paths change with the element that holds the records.
    private mutating func enterParent(of row: RawTable.Row, in batch: RawTable.Batch) {
        guard !isGrid, Int(row.parent) < batch.parents.count else { return }
        let parent = batch.parents[Int(row.parent)]
        guard parent.number != currentParent else { return }
        currentParent = parent.number
        for column in patternOfColumn.indices {
            patternOfColumn[column] =
                table.pathPattern(column: column, parent: parent).map { book.pathPattern($0) } ?? 0
        }
    }

    private mutating func mapColumns(_ cells: RowCells) {
        for column in cellOfColumn.indices { cellOfColumn[column] = -1 }
        for position in cells.all {
            let column = Int(cells.cells[position].column)
            if column < cellOfColumn.count { cellOfColumn[column] = Int32(position) }
        }
    }

    /// The cell of a column in this row; `nil` when the row has none.
    @inline(__always)
    func cell(_ column: Int, in cells: RowCells) -> RawTable.Cell? {
        if isGrid {
            return column < cells.all.count ? cells.cells[cells.all.lowerBound + column] : nil
        }
        let position = cellOfColumn[column]
        return position < 0 ? nil : cells.cells[Int(position)]
    }

    @inline(__always)
    func place(of cell: RawTable.Cell, in row: RawTable.Row) -> CompactPlace {
        if isTurned {
            return CompactPlace(
                line: cell.position, column: cell.line, pattern: turnedPattern, index: cell.position)
        }
        let column = Int(cell.column)
        guard column < patternOfColumn.count, patternOfColumn[column] > 0 else {
            return CompactPlace(line: cell.line, column: cell.position)
        }
        let isAround = table.columns.indices.contains(column) && table.columns[column].ancestor != nil
        let index = isAround ? 0 : row.index
        return CompactPlace(line: cell.line, column: cell.position, pattern: patternOfColumn[column], index: index)
    }

    /// Adds the cell to a cause and makes the row at least as heavy.
    mutating func report(
        _ group: FindingCollector.Group, at cell: RawTable.Cell, _ row: RawTable.Row, _ severity: inout Severity?,
        example: Text? = nil
    ) {
        let found = collector.severity(of: group)
        let number = collector.tracksRows && found == .warning ? doubts.rows.current() : nil
        collector.add(place(of: cell, in: row), to: group, example: example, row: number)
        raise(&severity, to: found)
    }

    @inline(__always)
    func raise(_ severity: inout Severity?, to other: Severity) {
        severity = severity.map { max($0, other) } ?? other
    }

    /// A cell that should be there and is not: reported at the start of its row.
    mutating func reportMissing(
        _ column: Int, _ code: FindingCode, _ cells: RowCells, _ severity: inout Severity?
    ) {
        let group = collector.group(code, column: fit.headings[column])
        let (row, pattern) = (cells.row, patternOfColumn[column])
        if isTurned {
            collector.add(CompactPlace(line: 1, column: row.line), to: group)
            return raise(&severity, to: .error)
        }
        collector.add(CompactPlace(line: row.line, column: 1, pattern: pattern, index: row.index), to: group)
        raise(&severity, to: .error)
    }
}
