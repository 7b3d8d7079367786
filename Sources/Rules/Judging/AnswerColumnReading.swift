package import ReportingModel

/// Where the columns stand that our own answer added to a file that comes back.
struct AnswerColumnReading {
    /// The partner's own columns, from the left, when ours are the last ones; else all columns.
    let ownWidth: Int
    let statement: Int?
    let isPresent: Bool

    init(_ fit: LayoutFit) {
        let ours = fit.roles.map { if case .answer = $0 { true } else { false } }
        statement = fit.roles.firstIndex(of: .answer(.statement))
        isPresent = ours.contains(true)
        // A heading that our copy leaves blank belongs to no column of the partner.
        let own = fit.headings.indices.last { !ours[$0] && !fit.headings[$0].trimmingSpace().isEmpty } ?? -1
        let first = ours.firstIndex(of: true) ?? ours.count
        ownWidth = first > own ? first : ours.count
    }
}

extension LayoutFit {
    /// The columns that our own answer added, by position.
    package var answerColumns: [Int: AnswerColumn] {
        roles.enumerated().reduce(into: [:]) { found, column in
            if case .answer(let answer) = column.element { found[column.offset] = answer }
        }
    }
}

extension Judge {
    /// The row without what our answer added; what the partner says there is kept.
    mutating func own(_ cells: RowCells) -> RowCells {
        if let column = answerColumns.statement, let cell = cell(column, in: cells), !cells.isBlank(cell) {
            takeStatement(cell, cells)
        }
        var row = cells.row
        row.cellCount = min(row.cellCount, UInt32(answerColumns.ownWidth))
        return RowCells(row: row, cells: cells.cells, bytes: cells.bytes)
    }

    private mutating func takeStatement(_ cell: RawTable.Cell, _ cells: RowCells) {
        let text = cells.text(of: cell)
        let heading = fit.headings[Int(cell.column)]
        var severity: Severity?
        switch StatementText(text) {
        case .nothing: break
        case .incomplete where !numbers(in: text).isEmpty:
            let place = place(of: cell, in: cells.row)
            statedNumbers[cells.row.line] = StatedNumbers(numbers: numbers(in: text), place: place)
        case .incomplete:
            report(collector.group(.statementWithoutReason), at: cell, cells.row, &severity)
        case .reason(let reason):
            guard !reportPersonalData(in: text, heading, cell, cells, &severity) else { return }
            guard reason.unicodeScalars.count <= Judge.longestText else {
                let limit = String(Judge.longestText)
                let group = collector.group(.textTooLong, column: heading, arguments: ["limit": limit])
                return report(group, at: cell, cells.row, &severity)
            }
            statedNumbers[cells.row.line] = StatedNumbers(numbers: numbers(in: reason), place: nil)
            statements.append(
                PartnerStatement(firstLine: Int(cells.row.line), lastLine: Int(cell.line), reason: reason))
        }
    }

    /// The numbers that a text consists of, when each can be read in one way only: `1250`, `ja, 1,25`.
    private func numbers(in text: String) -> [ExactDecimal] {
        let reader = NumberReader(context: .init(decimalSign: ","))
        var numbers: [ExactDecimal] = []
        for word in text.split(whereSeparator: { " ;".contains($0) }).prefix(4) {
            guard let reading = try? reader.read(String(word)), case .exact(let number) = reading.amount,
                reading.unit.isEmpty, number.scale != 3
            else { return [] }
            numbers.append(number)
        }
        return numbers
    }

    /// A number at “klopt toch?” that settles nothing is no statement either.
    mutating func reportUnusedNumbers() {
        for stated in statedNumbers.values where !stated.isUsed {
            guard let place = stated.place else { continue }
            collector.add(place, to: collector.group(.statementWithoutReason))
        }
    }
}

/// The numbers that a partner wrote at “klopt toch?”: which of two readings of a figure in that row is meant.
struct StatedNumbers {
    let numbers: [ExactDecimal]
    /// Where they stand, when nothing else stands there; `nil` for numbers in a statement.
    let place: CompactPlace?
    var isUsed = false
}
