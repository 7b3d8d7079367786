import ReportingModel

/// Rows whose quotation marks make no sense, read the one way that fits the table (``CSVRowMending``).
extension CSVParser {
    /// A row is mended once: when that fails it is read again as it stands, with its findings.
    var canMend: Bool { usualWidth > 1 && !isSettled }

    /// How long a row may be that is mended. It is in memory anyway; this bounds the time.
    private var mostMendedBytes: Int { 4 * mostQuotedBytes }

    /// Looks for the end of the line in which the quotation marks went wrong, and mends the row.
    mutating func readFaultyRow(_ bytes: UnsafeMutableRawBufferPointer) {
        while position < end {
            let byte = bytes[position]
            if byte == CSVByte.lineFeed || byte == CSVByte.carriageReturn { return mendRow(bytes, to: position) }
            position += 1
        }
        if end - rowStart > mostMendedBytes { readAgainAsItStands() }
    }

    /// A quoted cell that goes on and on: when the lines in it are rows of the table, its quotation mark was never
    /// closed.
    mutating func mendIfUnclosed(_ bytes: UnsafeMutableRawBufferPointer) {
        let mending = mending(bytes)
        let lines = mending.lines(from: rowStart, to: end)
        isUnclosed = true
        guard lines.count > 2, mending.isRow(lines[0]), mending.isRow(lines[1]) else {
            isSettled = true
            return
        }
        mendRow(bytes, to: lines[1].upperBound)
    }

    /// Reads the open row in the one way that fits the table, or as it stands.
    ///
    /// - Parameter limit: how far the row may reach: the end of the line where something was wrong, or of the file.
    mutating func mendRow(_ bytes: UnsafeMutableRawBufferPointer, to limit: Int) {
        if let cells = cellsOfOtherForm(bytes, to: limit) {
            forgetOpenRow()
            for cell in cells { add(cell, bytes) }
            return closeMendedRow(bytes, at: limit)
        }
        guard
            limit - rowStart <= mostMendedBytes || isUnclosed, usualWidth <= limits.columns,
            let reading = mending(bytes).reading(from: rowStart, to: limit),
            reading.cells.allSatisfy({ $0.range.count <= limits.cellBytes })
        else { return readAgainAsItStands() }
        forgetOpenRow()
        var place = CompactPlace(line: UInt32(rowLine), column: 1)
        var isPlaced = false
        for cell in reading.cells {
            add(cell, bytes)
            guard !isPlaced, cell.isMended, cell.isQuoted != reading.hasUnclosedQuote, let added = cells.last else {
                continue
            }
            place = CompactPlace(line: added.line, column: added.position)
            isPlaced = true
        }
        if reading.hasUnclosedQuote {
            findings.unclosedQuote.append(place)
        } else {
            findings.quoteMended.append(place)
        }
        closeMendedRow(bytes, at: reading.end)
        if findings.unclosedQuote.count + findings.quoteMended.count >= CSVFindings.mostPlaces { stop { _, _ in } }
    }

    private mutating func closeMendedRow(_ bytes: UnsafeMutableRawBufferPointer, at place: Int) {
        position = place
        if position < end {
            if bytes[position] == CSVByte.carriageReturn { joinedLineFeed = position + 1 }
            position += 1
        }
        // Such a row is not read again: it stands no longer in the buffer as it came.
        column = 0
        closeRow(bytes, next: position)
    }

    private func mending(_ bytes: UnsafeMutableRawBufferPointer) -> CSVRowMending {
        var dialect = CSVDialect(delimiter: delimiter)
        (dialect.quote, dialect.hasBackslashes, dialect.skipsSpaces) = (quote, hasBackslashes, skipsSpaces)
        dialect.usualWidth = usualWidth
        return CSVRowMending(bytes: UnsafeRawBufferPointer(bytes), dialect: dialect)
    }

    private mutating func readAgainAsItStands() {
        forgetOpenRow()
        isSettled = true
        position = rowStart
    }

    private mutating func forgetOpenRow() {
        cells.removeLast(cells.count - rowFirstCell)
        markedColumns.removeAll(keepingCapacity: true)
        (column, line, cellStart, state) = (0, rowLine, rowStart, .text)
        (joinedLineFeed, isUnclosed) = (-1, false)
    }

    /// - Parameter mark: the quotation mark of the row; `nil` for that of the file.
    mutating func add(
        _ cell: CSVRowMending.Cell, _ bytes: UnsafeMutableRawBufferPointer, quote mark: UInt8? = nil
    ) {
        let lineEnds = cell.isQuoted ? lineEnds(in: cell.range, bytes) : 0
        let length = cell.isQuoted ? joinQuotes(mark ?? quote, in: cell.range, bytes) : cell.range.count
        cells.append(
            RawTable.Cell(
                start: UInt32(cell.range.lowerBound), length: UInt32(length), column: UInt32(column),
                line: UInt32(line), position: UInt32(column + 1), kind: cell.isQuoted ? .quoted : .text))
        column += 1
        line += lineEnds
    }

    func lineEnds(in range: Range<Int>, _ bytes: UnsafeMutableRawBufferPointer) -> Int {
        range.count { place in
            let isSecondOfPair = place > 0 && bytes[place - 1] == CSVByte.carriageReturn
            return bytes[place] == CSVByte.carriageReturn || (bytes[place] == CSVByte.lineFeed && !isSecondOfPair)
        }
    }

    /// Makes one quotation mark of each two, in place, and keeps the odd ones; returns the new length.
    private func joinQuotes(
        _ quote: UInt8, in range: Range<Int>, _ bytes: UnsafeMutableRawBufferPointer
    ) -> Int {
        var (written, place) = (range.lowerBound, range.lowerBound)
        while place < range.upperBound {
            let next = place + 1 < range.upperBound ? bytes[place + 1] : 0
            let isMark = bytes[place] == quote || (hasBackslashes && bytes[place] == CSVByte.backslash)
            if isMark, next == quote { place += 1 }
            bytes[written] = bytes[place]
            written += 1
            place += 1
        }
        return written - range.lowerBound
    }
}
