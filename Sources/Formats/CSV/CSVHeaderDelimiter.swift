import ReportingModel

/// A header that has another delimiter than the rows below it, because it was pasted above them.
///
///     Datum,Wachttijd,Wachtlijst
///     30-04-2021;50;39
///     31-08-2021;64;18
///
/// It must be the first row, directly above rows of the usual width with numbers in them, and exactly one delimiter must
/// give it as many headings as the rows have cells, none of them empty or the same: a title never does.
struct CSVHeaderDelimiter {
    private let dialect: CSVDialect
    private let width: Int
    private let numberColumns: [Int]

    init(_ dialect: CSVDialect, width: Int, numberColumns: [Int]) {
        (self.dialect, self.width, self.numberColumns) = (dialect, width, numberColumns)
    }

    /// The line of the header, from 1, and its delimiter; zeros when the header has no delimiter of its own.
    ///
    /// - Parameter text: the bytes of the batch as they were before it was read.
    func find(
        above rows: [RawTable.Row], in batch: RawTable.Batch, text: [UInt8]
    ) -> (line: Int, delimiter: UInt8) {
        guard rows.count > 2, width > 2, width <= 200, numberColumns.count > 1, rows[0].cellCount > 0,
            Int(rows[0].cellCount) < width, rows[1...2].allSatisfy({ isData($0, in: batch) })
        else { return (0, 0) }
        let found = CSVParser.delimiters.filter {
            $0 != dialect.delimiter && isHeader(rows[0], with: $0, in: batch, text)
        }
        return found.count == 1 ? (Int(rows[0].line), found[0]) : (0, 0)
    }

    private func isData(_ row: RawTable.Row, in batch: RawTable.Batch) -> Bool {
        guard row.cellCount == width else { return false }
        return numberColumns.allSatisfy { column in
            let cell = batch.cells[Int(row.firstCell) + column]
            return CSVParser.looksLikeNumber(batch.bytes[Int(cell.start)..<Int(cell.start + cell.length)])
        }
    }

    private func isHeader(
        _ row: RawTable.Row, with delimiter: UInt8, in batch: RawTable.Batch, _ text: [UInt8]
    ) -> Bool {
        let first = batch.cells[Int(row.firstCell)]
        let start = Int(first.start) - (first.kind == .quoted ? 1 : 0)
        let line =
            start..<(text[start...].firstIndex { $0 == CSVByte.lineFeed || $0 == CSVByte.carriageReturn }
            ?? text.count)
        var other = CSVDialect(delimiter: delimiter)
        (other.quote, other.hasBackslashes, other.usualWidth) = (dialect.quote, dialect.hasBackslashes, width)
        return text.withUnsafeBytes { bytes in
            let reading = CSVRowMending(bytes: bytes, dialect: other).reading(
                from: line.lowerBound, to: line.upperBound)
            guard let reading, reading.cost == 0 else { return false }
            let headings = reading.cells.map { Array(bytes[$0.range]) }
            return Set(headings).count == width && headings.allSatisfy { $0.contains { $0 != CSVByte.space } }
        }
    }
}
