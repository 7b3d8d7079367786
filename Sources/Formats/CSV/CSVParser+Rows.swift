import ReportingModel

/// What becomes of a cell and a row that are complete.
extension CSVParser {
    /// Adds the cell from `cellStart`; `false` when reading must stop.
    @inline(__always)
    mutating func closeCell(
        _ bytes: UnsafeMutableRawBufferPointer, end: Int, kind: RawTable.Cell.Kind
    ) -> Bool {
        // By pattern: comparing would call a function of another module for each cell.
        let isQuoted = if case .quoted = kind { true } else { false }
        let end = skipsSpaces && !isQuoted ? trimCell(bytes, end: end) : end
        var length = end &- cellStart
        let firstLine = isQuoted ? cellLine : line
        if length > limits.cellBytes || column >= limits.columns {
            guard acceptFaultyCell(bytes, line: firstLine, kind: kind, length: &length) else { return false }
        }
        if isQuoted, markCount > 0 { markedColumns.append(column) }
        cells.append(
            RawTable.Cell(
                start: UInt32(truncatingIfNeeded: cellStart), length: UInt32(truncatingIfNeeded: length),
                column: UInt32(truncatingIfNeeded: column), line: UInt32(truncatingIfNeeded: firstLine),
                position: UInt32(truncatingIfNeeded: column &+ 1), kind: kind))
        column &+= 1
        return true
    }

    /// Moves the start of the cell behind the blanks that are no part of it; returns the end before those at its end.
    private mutating func trimCell(_ bytes: UnsafeMutableRawBufferPointer, end: Int) -> Int {
        guard trimsSpaces else {
            if cellStart < end, bytes[cellStart] == CSVByte.space { cellStart += 1 }
            return end
        }
        var end = end
        while cellStart < end, bytes[cellStart] == CSVByte.space { cellStart += 1 }
        while cellStart < end, bytes[end - 1] == CSVByte.space { end -= 1 }
        return end
    }

    /// Cuts a cell that is too long, at the border of a character; `false` when there are too many columns.
    private mutating func acceptFaultyCell(
        _ bytes: UnsafeMutableRawBufferPointer, line: Int, kind: RawTable.Cell.Kind, length: inout Int
    ) -> Bool {
        cellLine = line
        guard column < limits.columns else {
            stop { [limits] in $0.fileEnd = Finding(.tooManyColumns, ["limit": String(limits.columns)], at: $1) }
            return false
        }
        if kind == .quoted, markCount > 0 {
            guard length - markCount > limits.cellBytes else { return true }
            isSettled = true
            length = removeMarks(bytes, from: cellStart, length: length)
            markCount = 0
        }
        findings.cellTooLong.append(CompactPlace(line: UInt32(line), column: UInt32(column + 1)))
        length = limits.cellBytes
        while length > 0, bytes[cellStart + length] & 0xC0 == 0x80 { length -= 1 }
        return true
    }

    /// Ends the row at the byte behind its last cell.
    @inline(__always)
    mutating func endRow(_ bytes: UnsafeMutableRawBufferPointer, at place: Int) {
        if column > 0 || place > cellStart {
            guard closeCell(bytes, end: place, kind: .text) else { return }
        }
        closeRow(bytes, next: place &+ 1)
    }

    @inline(__always)
    mutating func closeRow(_ bytes: UnsafeMutableRawBufferPointer, next: Int) {
        if cells.count &- rowFirstCell < leastExpectedWidth, column > 0 { readAgain(bytes, next: next) }
        if column > 1, bytes[rowStart] == otherQuote { tryOtherQuotes(bytes, next: next) }
        if cells.count &- rowFirstCell > mostExpectedWidth { tryJoiningWords(bytes, next: next) }
        if !markedColumns.isEmpty { removeMarks(bytes) }
        isSettled = false
        let count = cells.count &- rowFirstCell
        cellCount &+= count
        if rowsToDrop > 0 {
            rowsToDrop -= 1
            cells.removeLast(count)
        } else if cellCount > limits.cells {
            (cellLine, column) = (rowLine, 0)
            stop { [limits] in $0.fileEnd = Finding(.tooManyCells, ["limit": String(limits.cells)], at: $1) }
            return
        } else {
            rows.append(
                RawTable.Row(
                    firstCell: UInt32(truncatingIfNeeded: rowFirstCell), cellCount: UInt32(truncatingIfNeeded: count),
                    line: UInt32(truncatingIfNeeded: rowLine)))
        }
        rowFirstCell = cells.count
        column = 0
        line &+= 1
        rowLine = line
        rowStart = next
        cellStart = next
    }

    private mutating func removeMarks(_ bytes: UnsafeMutableRawBufferPointer) {
        for column in markedColumns {
            let cell = cells[rowFirstCell + column]
            let length = removeMarks(bytes, from: Int(cell.start), length: Int(cell.length))
            cells[rowFirstCell + column].length = UInt32(truncatingIfNeeded: length)
        }
        markedColumns.removeAll(keepingCapacity: true)
    }

    /// Stops reading at the open cell; the row that it is in is not given.
    mutating func stop(because report: (inout CSVFindings, Place) -> Void) {
        report(&findings, Place(line: cellLine, column: column + 1))
        isStopped = true
        markedColumns.removeAll()
        cells.removeLast(cells.count - rowFirstCell)
    }
}
