import Formats
package import ReportingModel
import Rules

/// Reads the rows of a stored file that an official wants to see: only as far as the last of them, and never for long.
package struct ExcerptReader {
    /// Rows shown above and below each row with a marked cell.
    private static let rowsAround = 2
    private static let mostRows = 400
    private static let mostColumns = 40
    private static let longestText = 200

    private let judging: FileJudging
    private let deadline: ContinuousClock.Instant

    /// - Parameter judging: as the file was judged.
    package init(_ judging: FileJudging, timeLimit: Duration) {
        self.judging = judging
        deadline = .now.advanced(by: timeLimit)
    }

    /// - Parameter places: the cells that must be in it.
    /// - Returns: `nil` when the file cannot be shown as a table, or not within the time.
    package func excerpt(of source: some ByteSource, places: [Place]) throws -> TableExcerpt? {
        var source = TimedSource(source, until: deadline)
        do {
            guard let table = try judging.table(of: &source) else { return nil }
            var rows = ExcerptRows(table, around: ExcerptReader.rowsAround, places: places)
            do {
                try table.read(&source) { batch in
                    for row in batch.rows {
                        rows.take(row, in: batch)
                        if rows.isDone || rows.kept.count >= ExcerptReader.mostRows { throw EnoughRead() }
                    }
                    if ContinuousClock.now > deadline { throw TooSlow() }
                }
            } catch is EnoughRead {}
            return excerpt(table, rows.kept, places)
        } catch is TooSlow {
            return nil
        }
    }

    private func excerpt(_ table: JudgedTable, _ rows: [ExcerptRows.Row], _ places: [Place]) -> TableExcerpt {
        let isGrid = table.table.format.isGrid
        let header = rows.last { $0.isHeader }
        let marked = Set(places.map(\.description))
        let width = isGrid ? (rows.map { $0.cells.count }.max() ?? 0) : table.table.columns.count
        // Of a very wide table the first columns, and those with a marked cell.
        let withMark = Set(rows.flatMap(\.cells).filter { marked.contains($0.place) }.map(\.column))
        let shown = (0..<width).filter { $0 < ExcerptReader.mostColumns || withMark.contains($0) }
        let isShown = Set(shown)
        return TableExcerpt(
            headings: shown.map { column in
                let label =
                    isGrid
                    ? header?.cells.first { $0.column == column }?.text
                    : fieldName(table, column)
                return (column, ExcerptReader.short(label ?? ""))
            },
            isGrid: isGrid, columnCount: width,
            rows: rows.filter { row in
                !row.isHeader || row.cells.contains { marked.contains($0.place) } || marked.contains("\(row.number)")
            }.map { row in
                TableExcerpt.Row(
                    number: row.number, isHeader: row.isHeader || row.isAboveData, isHeading: row.isHeader,
                    followsGap: row.followsGap,
                    cells: row.cells.filter { isShown.contains($0.column) }.map {
                        TableExcerpt.Cell(column: $0.column, text: ExcerptReader.short($0.text), place: $0.place)
                    })
            })
    }

    /// The name of a field without the names around it; as described when what is left out may be half of a name.
    private func fieldName(_ table: JudgedTable, _ column: Int) -> String {
        let label = table.table.columns[column].label
        let shown = table.shownCells.heading(label)
        guard shown == SafeEcho.printable(label), let last = label.split(separator: "/").last else { return shown }
        return table.shownCells.heading(String(last))
    }

    private static func short(_ text: String) -> String {
        text.unicodeScalars.count <= longestText ? text : text.prefix(longestText) + "…"
    }

    private struct EnoughRead: Error {}
    fileprivate struct TooSlow: Error {}
}

/// A file that may be read until a moment; then it says that it took too long.
private struct TimedSource<Source: ByteSource>: ByteSource {
    private var source: Source
    private let deadline: ContinuousClock.Instant

    init(_ source: Source, until deadline: ContinuousClock.Instant) {
        self.source = source
        self.deadline = deadline
    }

    mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        guard ContinuousClock.now < deadline else { throw ExcerptReader.TooSlow() }
        return try source.read(into: buffer)
    }

    mutating func rewind() throws { try source.rewind() }
}
