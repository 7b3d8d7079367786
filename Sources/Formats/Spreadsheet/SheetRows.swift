import ReportingModel

/// Turns the filled cells of a sheet into the rows of a table, as the CSV reader gives them.
///
/// Only filled cells are kept, and a row that comes a million times over is kept once; rows get all their cells when
/// they are handed over. A row is as wide as the widest row so far, so that under a header no cell is missing. Rows that
/// are left out of the file, or hold nothing, are one blank row between the others.
struct SheetRows {
    private static let fullBytes = 256 * 1_024
    private static let fullRows = 4_096
    private static let fullCells = 256 * 1_024
    /// So many formulas without a value say that nobody ever saved this file with a spreadsheet program.
    private static let mostFormulas = 1_000_000

    /// The same row in consecutive lines.
    private struct Run {
        let line: Int
        let count: Int
        let firstCell: Int
        let cellCount: Int
        let width: Int
    }

    private let limits: ReadingLimits
    private var bytes: [UInt8] = []
    /// The filled cells of the runs and of the open row.
    private var cells: [RawTable.Cell] = []
    /// Cells of rows that the file writes once and means many times.
    private var repeatedCount = 0
    private var runs: [Run] = []
    private var rowFirstCell = 0
    private var width = 0
    private var lastLine = 0
    private var cellCount = 0

    /// Why the rest of the sheet is not read.
    private(set) var stop: Finding?
    private(set) var tooLong: [CompactPlace] = []
    private(set) var withoutValue: [CompactPlace] = []
    private(set) var hidden: [CompactPlace] = []

    init(limits: ReadingLimits) { self.limits = limits }

    /// Whether the open row has a filled cell.
    var isRowFilled: Bool { cells.count > rowFirstCell }

    /// Whether any row was complete since the last were handed over.
    var hasRows: Bool { !runs.isEmpty }

    /// Adds a cell to the open row: what the body appends to the bytes is its text; nothing makes no cell.
    ///
    /// - Parameters:
    ///   - column: from 0.
    ///   - count: in how many columns next to each other it stands.
    mutating func add(
        line: Int, column: Int, count: Int = 1, _ fill: (inout [UInt8]) -> RawTable.Cell.Kind
    ) {
        guard stop == nil else { return }
        let start = bytes.count
        let kind = fill(&bytes)
        guard bytes.count > start else { return }
        let place = Place(line: line, column: column + 1)
        guard column + count <= limits.columns else {
            stop = Finding(.tooManyColumns, ["limit": String(limits.columns)], at: place)
            return
        }
        guard line <= SpreadsheetLimits.lastRow else {
            stop = Finding(.tooManyCells, ["limit": String(limits.cells)], at: place)
            return
        }
        if bytes.count - start > limits.cellBytes { cut(from: start, line: line, column: column) }
        for column in column..<column + count {
            cells.append(
                RawTable.Cell(
                    start: UInt32(start), length: UInt32(bytes.count - start), column: UInt32(column),
                    line: UInt32(line), position: UInt32(column + 1), kind: kind))
        }
    }

    /// Cuts a text that is too long, at the border of a character.
    private mutating func cut(from start: Int, line: Int, column: Int) {
        var end = start + limits.cellBytes
        while end > start, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        bytes.removeLast(bytes.count - end)
        tooLong.append(CompactPlace(line: UInt32(line), column: UInt32(column + 1)))
    }

    /// Remembers a formula that was never calculated.
    mutating func addFormulaWithoutValue(line: Int, column: Int) {
        guard line <= SpreadsheetLimits.lastRow, column < limits.columns else { return }
        withoutValue.append(CompactPlace(line: UInt32(line), column: UInt32(column + 1)))
        if withoutValue.count > SheetRows.mostFormulas, stop == nil {
            stop = Finding(
                .tooManyCells, ["limit": String(SheetRows.mostFormulas)], at: Place(line: line, column: column + 1))
        }
    }

    /// Ends the open row.
    ///
    /// - Parameter count: in how many lines below each other it stands.
    mutating func endRow(line: Int, count: Int = 1, isHidden: Bool) {
        guard isRowFilled, stop == nil else { return }
        defer { rowFirstCell = cells.count }
        let count = min(count, SpreadsheetLimits.lastRow - line + 1)
        arrange()
        width = max(width, Int(cells[cells.count - 1].column) + 1)
        if line > lastLine + 1 {
            runs.append(Run(line: lastLine + 1, count: 1, firstCell: rowFirstCell, cellCount: 0, width: 0))
        }
        runs.append(
            Run(
                line: line, count: count, firstCell: rowFirstCell, cellCount: cells.count - rowFirstCell, width: width))
        if isHidden { hidden.append(CompactPlace(line: UInt32(line), column: 1)) }
        lastLine = line + count - 1
    }

    /// Cells stand in the order of their columns, each once, unless somebody wrote the file by hand.
    private mutating func arrange() {
        let row = cells[rowFirstCell...]
        guard zip(row, row.dropFirst()).contains(where: { $0.column >= $1.column }) else { return }
        var arranged: [RawTable.Cell] = []
        // Sorting is stable: of cells in the same place the last one counts.
        for cell in row.sorted(by: { $0.column < $1.column }) {
            if arranged.last?.column == cell.column { arranged.removeLast() }
            arranged.append(cell)
        }
        cells.replaceSubrange(rowFirstCell..., with: arranged)
    }

    /// Remembers that columns are hidden, from 0, as far as they hold anything.
    mutating func hideColumns(_ columns: [ClosedRange<Int>]) {
        var isHidden = [Bool](repeating: false, count: width)
        for range in columns where range.lowerBound < width {
            for column in range.clamped(to: 0...(width - 1)) where !isHidden[column] {
                isHidden[column] = true
                hidden.append(CompactPlace(line: 1, column: UInt32(column + 1)))
            }
        }
    }

    // MARK: Handing over

    var isFull: Bool { bytes.count >= SheetRows.fullBytes || runs.count >= SheetRows.fullRows }

    /// Passes the complete rows on; the open row stays.
    mutating func handOver(to consume: (RawTable.Batch) throws -> Void) throws {
        guard !runs.isEmpty else { return }
        var batch = RawTable.Batch()
        batch.bytes = bytes
        give: for run in runs {
            for line in run.line..<run.line + run.count {
                cellCount += run.width
                if run.count > 1 { repeatedCount += run.width }
                guard cellCount <= limits.cells, repeatedCount <= SpreadsheetLimits.repeatedCells else {
                    stop = Finding(
                        .tooManyCells, ["limit": String(limits.cells)], at: Place(line: line, column: 1))
                    break give
                }
                append(run, line: line, to: &batch)
                if batch.rows.count >= SheetRows.fullRows || batch.cells.count >= SheetRows.fullCells {
                    try consume(batch)
                    batch.cells.removeAll(keepingCapacity: true)
                    batch.rows.removeAll(keepingCapacity: true)
                }
            }
        }
        if !batch.rows.isEmpty { try consume(batch) }
        keepOpenRow()
    }

    private func append(_ run: Run, line: Int, to batch: inout RawTable.Batch) {
        let first = batch.cells.count
        var next = 0
        for cell in cells[run.firstCell..<run.firstCell + run.cellCount] {
            while next < Int(cell.column) {
                batch.cells.append(SheetRows.blank(line, next))
                next += 1
            }
            var cell = cell
            cell.line = UInt32(line)
            batch.cells.append(cell)
            next += 1
        }
        while next < run.width {
            batch.cells.append(SheetRows.blank(line, next))
            next += 1
        }
        batch.rows.append(
            RawTable.Row(
                firstCell: UInt32(first), cellCount: UInt32(batch.cells.count - first), line: UInt32(line),
                index: UInt32(line)))
    }

    private static func blank(_ line: Int, _ column: Int) -> RawTable.Cell {
        RawTable.Cell(
            start: 0, length: 0, column: UInt32(column), line: UInt32(line), position: UInt32(column + 1), kind: .text)
    }

    private mutating func keepOpenRow() {
        // Cells that repeat each other share their bytes, so the bytes are moved as one piece.
        let firstByte = cells.indices.contains(rowFirstCell) ? Int(cells[rowFirstCell].start) : bytes.count
        bytes.removeFirst(firstByte)
        cells.removeFirst(rowFirstCell)
        for position in cells.indices { cells[position].start -= UInt32(firstByte) }
        runs.removeAll(keepingCapacity: true)
        rowFirstCell = 0
    }

    // MARK: Findings

    /// What is to be said of the sheet, once all of it was read.
    var findings: [Finding] {
        var findings: [Finding] = []
        if !withoutValue.isEmpty {
            findings.append(Finding(.formulaWithoutValue, places: PlaceList(withoutValue)))
        }
        if !tooLong.isEmpty {
            findings.append(Finding(.cellTooLong, ["limit": String(limits.cellBytes)], places: PlaceList(tooLong)))
        }
        if !hidden.isEmpty { findings.append(Finding(.hiddenCells, places: PlaceList(hidden))) }
        if let stop { findings.append(stop) }
        return findings
    }
}
