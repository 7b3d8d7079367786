import ReportingModel

/// Rows that came from elsewhere and have another delimiter than the file.
///
///     Datum;Wachttijd;Wachtlijst
///     30-04-2021;50;39
///     31-08-2021,64,18          ← pasted from another program
///
/// Such a row is read with its own delimiter only when exactly one makes it as wide as the table without any doubt about
/// quotation marks, and gives numbers in every column where the table has numbers: a title or a footnote never does.
extension CSVParser {
    private static let delimiters = [
        UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: ","), UInt8(ascii: "|"), CSVByte.space,
    ]

    /// Reads the row that is about to be closed once more when it is too narrow.
    ///
    /// - Parameter next: where the next row begins.
    mutating func tryOtherDelimiters(_ bytes: UnsafeMutableRawBufferPointer, next: Int) {
        let limit = endOfRow(bytes, next: next)
        guard limit > rowStart, limit - rowStart < limits.cellBytes, lineEnds(in: rowStart..<limit, bytes) == 0 else {
            return
        }
        let readings = CSVParser.delimiters.filter { $0 != delimiter }.compactMap { other in
            reading(bytes, rowStart..<limit, with: other).map { (other, $0) }
        }
        guard readings.count == 1, let (other, reading) = readings.first else { return }
        cells.removeLast(cells.count - rowFirstCell)
        markedColumns.removeAll(keepingCapacity: true)
        column = 0
        for cell in reading.cells { add(cell, bytes) }
        findings.otherDelimiter.append(CompactPlace(line: UInt32(rowLine), column: 1))
        findings.otherDelimiters.insert(other)
    }

    private func reading(
        _ bytes: UnsafeMutableRawBufferPointer, _ row: Range<Int>, with other: UInt8
    ) -> CSVRowMending.Reading? {
        guard bytes[row].contains(other) else { return nil }
        var dialect = CSVDialect(delimiter: other)
        (dialect.quote, dialect.hasBackslashes, dialect.usualWidth) = (quote, hasBackslashes, usualWidth)
        let mending = CSVRowMending(bytes: UnsafeRawBufferPointer(bytes), dialect: dialect)
        guard
            let reading = mending.reading(from: row.lowerBound, to: row.upperBound), reading.cost == 0,
            numberColumns.allSatisfy({ CSVParser.looksLikeNumber(bytes[reading.cells[$0].range]) })
        else { return nil }
        return reading
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
