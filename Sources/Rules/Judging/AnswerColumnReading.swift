package import ReportingModel

/// Where the columns stand that our own answer added to a file that comes back.
struct AnswerColumnReading {
    /// The partner's own columns, from the left, when ours are the last ones; else all columns.
    let ownWidth: Int
    let statement: Int?
    /// Where our own words stand.
    let words: [Int]
    let isPresent: Bool
    /// Whether it is the table that we made of an XML or JSON file. What could be read in one way only was written as
    /// it was read there, so what still has two readings is in doubt, whatever else the table says.
    let isRecordTable: Bool

    init(_ fit: LayoutFit) {
        let ours = fit.roles.map { if case .answer = $0 { true } else { false } }
        statement = fit.roles.firstIndex(of: .answer(.statement))
        words = fit.roles.indices.filter { column in
            if case .answer(let answer) = fit.roles[column] { answer != .statement } else { false }
        }
        isPresent = ours.contains(true)
        isRecordTable = isPresent && fit.headings.contains(where: AnswerColumn.isRecordNumber)
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
        } else {
            takeMisplacedStatement(cells)
        }
        var row = cells.row
        row.cellCount = min(row.cellCount, UInt32(answerColumns.ownWidth))
        return RowCells(row: row, cells: cells.cells, bytes: cells.bytes)
    }

    /// Somebody may answer over our own words: none of those begin with a plain yes or no.
    private mutating func takeMisplacedStatement(_ cells: RowCells) {
        for column in answerColumns.words {
            guard let cell = cell(column, in: cells), !cells.isBlank(cell) else { continue }
            let first = cells.text(of: cell).lowercased().prefix { $0.isLetter }
            guard ["ja", "jazeker", "jawel", "nee", "neen", "yes", "no"].contains(first) else { continue }
            return takeStatement(cell, cells)
        }
    }

    private mutating func takeStatement(_ cell: RawTable.Cell, _ cells: RowCells) {
        let text = cells.text(of: cell)
        let heading = fit.headings[Int(cell.column)]
        var severity: Severity?
        // Our own words say nothing for the partner.
        if PersonalMask.isLeftOut(text) {
            return report(collector.group(.statementWithoutReason), at: cell, cells.row, &severity)
        }
        let read = StatementText(text)
        switch read {
        case .nothing: break
        case .incomplete, .unclear:
            let stated = numbers(in: text)
            guard stated.isEmpty else {
                statedNumbers[cells.row.line] = StatedNumbers(
                    numbers: stated, place: place(of: cell, in: cells.row))
                return
            }
            if case .unclear(let words) = read, words.contains(where: \.isLetter) {
                guard keepStatement(words, agrees: false, heading, cell, cells, &severity) else { return }
            }
            report(collector.group(.statementWithoutReason), at: cell, cells.row, &severity)
        case .objection(let words):
            _ = keepStatement(words, agrees: false, heading, cell, cells, &severity)
        case .reason(let reason):
            guard keepStatement(reason, agrees: true, heading, cell, cells, &severity) else { return }
            statedNumbers[cells.row.line] = StatedNumbers(numbers: numbers(in: reason), place: nil)
        }
    }

    /// Says whether the words could be kept: not when they are too long, or about a person.
    private mutating func keepStatement(
        _ words: String, agrees: Bool, _ heading: String, _ cell: RawTable.Cell, _ cells: RowCells,
        _ severity: inout Severity?
    ) -> Bool {
        guard !reportPersonalData(in: words, heading, cell, cells, &severity) else { return false }
        guard words.unicodeScalars.count <= Judge.longestText else {
            let limit = String(Judge.longestText)
            let group = collector.group(.textTooLong, column: heading, arguments: ["limit": limit])
            report(group, at: cell, cells.row, &severity)
            return false
        }
        let isNamed = PersonName.stands(in: words) || PersonName.stands(in: PersonName.withoutCapitals(words))
        statements.append(
            PartnerStatement(
                firstLine: Int(cells.row.line), lastLine: Int(cell.line),
                reason: isNamed ? Judge.reasonWithName : words, agrees: agrees))
        return true
    }

    /// Stands for a reason that may name somebody: it is a reason, but it is not repeated.
    static let reasonWithName = "(weggelaten: er staat misschien een naam in)"

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
