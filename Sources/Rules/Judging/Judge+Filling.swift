import ReportingModel

/// Cells and rows that stand once for several rows; see ``RowFilling``.
extension Judge {
    /// Takes a row with only a period as the date of the rows below it.
    ///
    /// - Returns: `false` when the row is no such row.
    mutating func beginPeriod(_ text: String, at cell: RawTable.Cell, _ cells: RowCells) -> Bool {
        guard fit.filling.hasPeriodRows, case let reading = PeriodReader.read(text), reading.isWholePeriod,
            let period = reading.period
        else { return false }
        groupReading = nil
        // Rows with a year were agreed: nothing to tell.
        if case .column(_, .groupRows, _) = fit.layout.period, case .year = reading { return false }
        var severity: Severity?
        let shown = Text(nl: "“\(period.words(.nl))”", en: "“\(period.words(.en))”")
        report(
            collector.group(.valueForRowsBelow, column: periodHeading), at: cell, cells.row, &severity, example: shown)
        groupYear = UInt32(period.firstDay.year)
        dateOrder.beginGroup()
        groupReading = periodReadings.position(of: reading)
        return true
    }

    /// The period that the last row with only a period gives, for a table without a column for it.
    mutating func periodOfGroup(_ cells: RowCells, _ severity: inout Severity?) -> UInt32? {
        guard let groupReading, !fit.roles.contains(.period), let first = cells.all.first else { return nil }
        let known = datedPeriod(groupReading, year: groupYear, heading: periodHeading)
        if known.group >= 0 {
            report(known.group, at: cells.cells[first], cells.row, &severity, example: known.example)
        }
        return known.isUsable ? known.position : nil
    }

    private var periodHeading: String {
        fit.roles.firstIndex(of: .period).map { fit.headings[$0] } ?? fit.layout.periodHeading
    }

    /// What an empty key cell means where cells stand for several rows; `nil` when it was simply left empty.
    mutating func meaningFromAbove(
        _ index: Int, _ cell: RawTable.Cell?, _ cells: RowCells, _ severity: inout Severity?
    ) -> KeyMeaning? {
        let column = keyColumns[index].column
        if keyColumns[index].meaning == .period, let groupReading {
            let known = datedPeriod(groupReading, year: groupYear, heading: keyColumns[index].heading)
            if known.group >= 0, let cell {
                report(known.group, at: cell, cells.row, &severity, example: known.example)
            }
            return known
        }
        guard fit.filling.columns.contains(column), let above = keyColumns[index].above else { return nil }
        let isDoubtful = fit.filling.doubtful.contains(column)
        let group = collector.group(
            isDoubtful ? .valueForRowBelow : .valueForRowsBelow, column: keyColumns[index].heading)
        if isDoubtful, let cell {
            report(group, at: cell, cells.row, &severity, example: above.shown)
        } else {
            collector.add(above.place, to: group, example: above.shown)
            raise(&severity, to: .remark)
        }
        return above.meaning
    }

    /// Remembers a key cell that the rows below may leave out.
    mutating func rememberAbove(_ known: KeyMeaning, _ index: Int, _ cell: RawTable.Cell, _ cells: RowCells) {
        guard fit.filling.columns.contains(keyColumns[index].column) else { return }
        let text = cells.text(of: cell).trimmingSpace()
        let meaning = keyColumns[index].meaning
        // Of other words than those that were agreed nobody knows whether they are a name.
        let words = labels(of: meaning)
        let shown =
            meaning == .period
            ? Text(nl: SafeEcho.date(text, .nl), en: SafeEcho.date(text, .en))
            : Text(nl: SafeEcho.word(text, near: words, .nl), en: SafeEcho.word(text, near: words, .en))
        keyColumns[index].above = .init(meaning: known, place: place(of: cell, in: cells.row), shown: shown)
    }

    /// The words that a key column may hold, as they were agreed.
    private func labels(of meaning: KeyColumn.Meaning) -> [String] {
        switch meaning {
        case .area: catalogue.codeList(CodeList.areas)?.words ?? []
        case .dimension(let position) where fit.layout.dimensions.indices.contains(position):
            catalogue.codeList(fit.layout.dimensions[position].codeList)?.words ?? []
        case .indicator: longColumns.flatMap { [$0.heading] + $0.aliases }
        default: []
        }
    }
}

extension CodeList {
    /// Codes, labels and other names.
    fileprivate var words: [String] { entries.flatMap { [$0.code, $0.label] + $0.aliases } }
}

extension Layout {
    /// The heading that the column with the period should have.
    fileprivate var periodHeading: String {
        if case .column(let heading, _, _) = period { heading } else { "" }
    }
}
