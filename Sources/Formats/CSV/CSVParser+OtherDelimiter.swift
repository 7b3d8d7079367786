import ReportingModel

/// Rows that came from elsewhere and have another delimiter than the file.
///
///     Datum;Wachttijd;Wachtlijst
///     30-04-2021;50;39
///     31-08-2021,64,18          ← pasted from another program
///
/// Such a row is read with its own delimiter only when exactly one makes it as wide as the table without any doubt about
/// quotation marks, and gives numbers in every column where the table has numbers: a title or a footnote never does.
/// The header has no numbers; whether it has a delimiter of its own is known before reading (``CSVCandidate``).
extension CSVParser {
    static let delimiters = [
        UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: ","), UInt8(ascii: "|"), CSVByte.space,
    ]

    /// Reads the row that is about to be closed once more when it is too narrow.
    ///
    /// - Parameter next: where the next row begins.
    mutating func readAgain(_ bytes: UnsafeMutableRawBufferPointer, next: Int) {
        guard let row = lineToReadAgain(bytes, next: next) else { return }
        if let cells = unwrappedCells(bytes, row) { return replaceOpenRow(with: cells, bytes) }
        if cells.count - rowFirstCell < usualWidth { tryOtherDelimiters(bytes, row) }
    }

    private mutating func tryOtherDelimiters(_ bytes: UnsafeMutableRawBufferPointer, _ row: Range<Int>) {
        let isHeader = rowLine == dialect.headerLine
        let delimiters = isHeader ? [dialect.headerDelimiter] : CSVParser.delimiters.filter { $0 != delimiter }
        let readings = delimiters.compactMap { other in
            cells(bytes, row, with: other, isHeader: isHeader).map { (other, $0) }
        }
        guard readings.count == 1, let (other, cells) = readings.first else { return }
        replaceOpenRow(with: cells, bytes)
        findings.otherDelimiter.append(CompactPlace(line: UInt32(rowLine), column: 1))
        findings.otherDelimiters.insert(other)
    }

    /// The cells of the open row, whose quotation marks make no sense, when it is written in another way than the file.
    mutating func cellsOfOtherForm(
        _ bytes: UnsafeMutableRawBufferPointer, to limit: Int
    ) -> [CSVRowMending.Cell]? {
        guard limit > rowStart, limit - rowStart < limits.cellBytes, lineEnds(in: rowStart..<limit, bytes) == 0 else {
            return nil
        }
        if let cells = unwrappedCells(bytes, rowStart..<limit) { return cells }
        guard rowLine == dialect.headerLine, dialect.headerDelimiter != delimiter,
            let cells = cells(bytes, rowStart..<limit, with: dialect.headerDelimiter, isHeader: true)
        else { return nil }
        findings.otherDelimiter.append(CompactPlace(line: UInt32(rowLine), column: 1))
        findings.otherDelimiters.insert(dialect.headerDelimiter)
        return cells
    }

    /// The cells of a row that stands in quotation marks as a whole, which are then gone from the buffer; `nil` for any
    /// other row.
    private mutating func unwrappedCells(
        _ bytes: UnsafeMutableRawBufferPointer, _ row: Range<Int>
    ) -> [CSVRowMending.Cell]? {
        guard quote == CSVByte.quote, bytes[row.lowerBound] == quote, usualWidth > 1,
            let content = CSVWrappedRow.content(of: bytes[row])
        else { return nil }
        let reading = content.withUnsafeBytes { text in
            var inner = CSVDialect(delimiter: delimiter)
            (inner.skipsSpaces, inner.usualWidth) = (skipsSpaces, usualWidth)
            return CSVRowMending(bytes: text, dialect: inner).reading(from: 0, to: text.count)
        }
        guard let reading, reading.cost == 0 else { return nil }
        let hasNumbers =
            !numberColumns.isEmpty
            && numberColumns.allSatisfy { CSVParser.looksLikeNumber(content[reading.cells[$0].range]) }
        guard dialect.hasWrappedRows || hasNumbers || rowLine == dialect.headerLine else { return nil }
        for (place, byte) in content.enumerated() { bytes[row.lowerBound + place] = byte }
        findings.rowsInQuotes.append(CompactPlace(line: UInt32(rowLine), column: 1))
        return reading.cells.map { $0.moved(by: row.lowerBound) }
    }

    /// A row whose cells all stand in the quotation marks that the file does not use: `'30-04-2021';'50'`.
    mutating func tryOtherQuotes(_ bytes: UnsafeMutableRawBufferPointer, next: Int) {
        guard let row = lineToReadAgain(bytes, next: next), bytes[row.upperBound - 1] == otherQuote else { return }
        var other = CSVDialect(delimiter: delimiter)
        (other.quote, other.skipsSpaces) = (otherQuote, skipsSpaces)
        other.usualWidth = usualWidth > 1 ? usualWidth : cells.count - rowFirstCell
        let reading = CSVRowMending(bytes: UnsafeRawBufferPointer(bytes), dialect: other).reading(
            from: row.lowerBound, to: row.upperBound)
        guard let reading, reading.cost == 0, reading.cells.count(where: \.isQuoted) > 1,
            reading.cells.allSatisfy({ $0.isQuoted || $0.range.isEmpty })
        else { return }
        cells.removeLast(cells.count - rowFirstCell)
        markedColumns.removeAll(keepingCapacity: true)
        column = 0
        for cell in reading.cells { add(cell, bytes, quote: otherQuote) }
        findings.otherQuotes.append(CompactPlace(line: UInt32(rowLine), column: 1))
    }

    /// In a file with spaces between its cells: joins the words of texts that do not stand in quotation marks.
    mutating func tryJoiningWords(_ bytes: UnsafeMutableRawBufferPointer, next: Int) {
        guard let row = lineToReadAgain(bytes, next: next), let cells = wordMending(bytes).cells(of: row) else {
            return
        }
        replaceOpenRow(with: cells, bytes)
        findings.wordsJoined.append(CompactPlace(line: UInt32(rowLine), column: 1))
    }

    /// The bytes of the open row, when it is one line of ordinary length.
    private func lineToReadAgain(_ bytes: UnsafeMutableRawBufferPointer, next: Int) -> Range<Int>? {
        let limit = endOfRow(bytes, next: next)
        guard limit > rowStart, limit - rowStart < limits.cellBytes, lineEnds(in: rowStart..<limit, bytes) == 0 else {
            return nil
        }
        return rowStart..<limit
    }

    private mutating func replaceOpenRow(
        with mended: [CSVRowMending.Cell], _ bytes: UnsafeMutableRawBufferPointer
    ) {
        cells.removeLast(cells.count - rowFirstCell)
        markedColumns.removeAll(keepingCapacity: true)
        column = 0
        for cell in mended { add(cell, bytes) }
    }

    private func cells(
        _ bytes: UnsafeMutableRawBufferPointer, _ row: Range<Int>, with other: UInt8, isHeader: Bool
    ) -> [CSVRowMending.Cell]? {
        guard bytes[row].contains(other) else { return nil }
        var otherDialect = CSVDialect(delimiter: other)
        (otherDialect.quote, otherDialect.hasBackslashes, otherDialect.usualWidth) = (quote, hasBackslashes, usualWidth)
        otherDialect.skipsSpaces = hasSpaceBehindEach(other, in: bytes[row])
        let mending = CSVRowMending(bytes: UnsafeRawBufferPointer(bytes), dialect: otherDialect)
        if let reading = mending.reading(from: row.lowerBound, to: row.upperBound), reading.cost == 0 {
            let hasNumbers = numberColumns.allSatisfy {
                CSVParser.looksLikeNumber(bytes[reading.cells[$0].range])
            }
            // One column of numbers says less than two.
            let isCertain = numberColumns.count > 1 || isSurelyRow(reading.cells, bytes)
            if isHeader || (hasNumbers && isCertain) { return reading.cells }
        }
        return other == CSVByte.space && !isHeader ? wordMending(bytes).cells(of: row) : nil
    }

    private func hasSpaceBehindEach(_ byte: UInt8, in row: Slice<UnsafeMutableRawBufferPointer>) -> Bool {
        byte != CSVByte.space && zip(row, row.dropFirst()).allSatisfy { $0 != byte || $1 == CSVByte.space }
    }

    /// Whether a row below another row of the table holds whole numbers in the columns of numbers, and is no sentence.
    private func isSurelyRow(_ cells: [CSVRowMending.Cell], _ bytes: UnsafeMutableRawBufferPointer) -> Bool {
        let signs = Set("0123456789.,-%".utf8)
        return rows.last.map { Int($0.cellCount) == usualWidth } ?? true
            && cells.allSatisfy { $0.range.isEmpty || !isBlank(bytes[$0.range.lowerBound]) }
            && numberColumns.allSatisfy { bytes[cells[$0].range].allSatisfy(signs.contains) }
    }

    private func isBlank(_ byte: UInt8) -> Bool { byte == CSVByte.space || byte == UInt8(ascii: "\t") }

    private func wordMending(_ bytes: UnsafeMutableRawBufferPointer) -> CSVWordMending {
        CSVWordMending(
            bytes: UnsafeRawBufferPointer(bytes), quote: quote, width: usualWidth,
            spacedColumns: dialect.spacedColumns, numberColumns: numberColumns)
    }

    /// The end of the row's bytes: its line end, or the end of the file.
    private func endOfRow(_ bytes: UnsafeMutableRawBufferPointer, next: Int) -> Int {
        guard next <= end, next > rowStart else { return end }
        let last = bytes[next - 1]
        return last == CSVByte.lineFeed || last == CSVByte.carriageReturn ? next - 1 : next
    }

    /// Whether a digit stands at the start, behind at most one other character.
    static func looksLikeNumber(_ text: some Collection<UInt8>) -> Bool {
        text.prefix(2).contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
}
