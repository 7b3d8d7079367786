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
    mutating func tryOtherDelimiters(_ bytes: UnsafeMutableRawBufferPointer, next: Int) {
        guard let row = lineToReadAgain(bytes, next: next) else { return }
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
        let mending = CSVRowMending(bytes: UnsafeRawBufferPointer(bytes), dialect: otherDialect)
        if let reading = mending.reading(from: row.lowerBound, to: row.upperBound), reading.cost == 0 {
            let hasNumbers = numberColumns.allSatisfy {
                CSVParser.looksLikeNumber(bytes[reading.cells[$0].range])
            }
            if isHeader || hasNumbers { return reading.cells }
        }
        return other == CSVByte.space && !isHeader ? wordMending(bytes).cells(of: row) : nil
    }

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
