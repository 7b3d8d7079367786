import ReportingModel
import Rules

/// Chooses, row by row, those with a wanted cell and those around them.
struct ExcerptRows {
    struct Row {
        let number: Int
        /// The header itself.
        let isHeader: Bool
        /// A title or a note above the header.
        let isAboveData: Bool
        var followsGap = false
        let cells: [TableExcerpt.Cell]
    }

    private(set) var kept: [Row] = []
    /// Whether everything that was wanted has been seen.
    private(set) var isDone = false

    private let table: JudgedTable
    private var shownCells: ShownCells
    private let rowsAround: Int
    /// In a grid.
    private let lines: Set<Int>
    private let lastLine: Int
    private let sortedLines: [Int]
    /// Whether nothing below the heading is wanted: then it says little without some of the rows that it is the heading of.
    private let isHeadingOnly: Bool
    private static let rowsBelowHeading = 5
    private var nextLine = 0
    /// Rows further above a wanted line are not kept for its sake, even when lines without cells lie between.
    private static let nearLines = 50
    /// In records: the paths, and the numbers that stand in them, which are quicker to ask for.
    private var paths: Set<String>
    private let isGrid: Bool

    private var before: [(position: Int, row: Row)] = []
    private var position = 0
    private var lastKept = -1
    private var rowsToKeep = 0
    private var patterns: [String?] = []
    private var parent: UInt32?

    init(_ table: JudgedTable, around rowsAround: Int, places: [Place]) {
        self.table = table
        shownCells = table.shownCells
        self.rowsAround = rowsAround
        isGrid = table.table.format.isGrid
        lines = Set(places.map(\.line))
        sortedLines = lines.sorted()
        lastLine = max(lines.max() ?? 0, table.headerLine)
        isHeadingOnly = lines.allSatisfy { $0 <= table.headerLine }
        paths = Set(places.compactMap(\.path))
    }

    mutating func take(_ row: RawTable.Row, in batch: RawTable.Batch) {
        guard !isDone else { return }
        defer { position += 1 }
        if isGrid {
            takeLine(row, in: batch)
        } else {
            takeRecord(row, in: batch)
        }
    }

    private mutating func takeLine(_ row: RawTable.Row, in batch: RawTable.Batch) {
        let line = Int(row.line)
        let cells = batch.cells(of: row)
        // A cell with line breaks goes on below: its place is that of the cell, not of the row.
        let last = cells.last.map { Int($0.line) } ?? line
        let isHeader = (line...max(line, last)).contains(table.headerLine)
        let isWanted = isHeader || (line...max(line, last)).contains(where: lines.contains)
        if line > lastLine, rowsToKeep == 0 {
            isDone = true
            return
        }
        while nextLine < sortedLines.count, sortedLines[nextLine] < line { nextLine += 1 }
        let isNear = nextLine < sortedLines.count && sortedLines[nextLine] - line < ExcerptRows.nearLines
        guard isWanted || rowsToKeep > 0 || isNear else {
            before.removeAll()
            return
        }
        let isAboveData = line < table.headerLine
        let shown = cells.enumerated().map { index, cell in
            let place = Place(
                line: Int(cell.line), column: Int(cell.position), path: cellPath(column: index, line: Int(cell.line)))
            let text = batch.text(of: cell)
            let words =
                isHeader
                ? shownCells.heading(text)
                : isAboveData ? shownCells.title(text) : shownCells.cell(text, column: Int(cell.column))
            return TableExcerpt.Cell(column: index, text: words, place: place.description)
        }
        keep(
            Row(number: line, isHeader: isHeader, isAboveData: isAboveData, cells: shown), isWanted: isWanted,
            bringsContext: !isHeader)
        if isHeader, isHeadingOnly { rowsToKeep = ExcerptRows.rowsBelowHeading }
    }

    private func cellPath(column: Int, line: Int) -> String? {
        table.table.cellPattern(column: column).map {
            $0.replacing(String(CompactPlace.indexMark), with: String(line))
        }
    }

    private mutating func takeRecord(_ row: RawTable.Row, in batch: RawTable.Batch) {
        let columns = table.table.columns.indices
        if Int(row.parent) < batch.parents.count, batch.parents[Int(row.parent)].number != parent {
            let current = batch.parents[Int(row.parent)]
            parent = current.number
            patterns = columns.map { table.table.pathPattern(column: $0, parent: current) }
        }
        let own = columns.map { path(column: $0, index: row.index) }
        let found = own.filter { $0.map(paths.contains) ?? false }.compactMap(\.self)
        paths.subtract(found)
        if paths.isEmpty, found.isEmpty, rowsToKeep == 0, !kept.isEmpty {
            isDone = true
            return
        }
        let cells = batch.cells(of: row).filter { $0.kind != .null && Int($0.column) < own.count }.map { cell in
            let column = Int(cell.column)
            return TableExcerpt.Cell(
                column: column, text: shownCells.cell(batch.text(of: cell), column: column), place: own[column] ?? "")
        }
        // A field that should be there and is not has a place all the same.
        let missing = columns.filter { column in
            own[column].map(found.contains) ?? false && !cells.contains { $0.column == column }
        }
        keep(
            Row(
                number: position + 1, isHeader: false, isAboveData: false,
                cells: cells + missing.map { TableExcerpt.Cell(column: $0, text: "", place: own[$0] ?? "") }),
            isWanted: !found.isEmpty, bringsContext: true)
    }

    private func path(column: Int, index: UInt32) -> String? {
        guard let pattern = patterns[column] else { return nil }
        guard let mark = pattern.lastIndex(of: CompactPlace.indexMark) else { return pattern }
        return pattern[..<mark] + String(index) + pattern[pattern.index(after: mark)...]
    }

    private mutating func keep(_ row: Row, isWanted: Bool, bringsContext: Bool) {
        if isWanted {
            if bringsContext { for (position, row) in before { append(row, position) } }
            before.removeAll()
            append(row, position)
            if bringsContext { rowsToKeep = rowsAround }
        } else if rowsToKeep > 0 {
            append(row, position)
            rowsToKeep -= 1
        } else {
            before.append((position, row))
            if before.count > rowsAround { before.removeFirst() }
        }
    }

    private mutating func append(_ row: Row, _ position: Int) {
        var row = row
        row.followsGap = lastKept >= 0 && position > lastKept + 1 && kept.last?.isHeader == false
        kept.append(row)
        lastKept = position
    }
}
