package import ReportingModel

/// The first rows of a file that a partner sent as an example, as text: what an agreement is drafted from.
///
/// The header of a CSV file is the row that the reader points out; the rows above it are kept as a title. Rows that the
/// judge would skip (blank, totals, notes) are no example of anything and stay out. A row that holds only a year dates
/// the rows below it.
package struct ExampleTable: Sendable {
    /// What a layout must say, because the reader does not find it out by itself.
    package struct Reading: Hashable, Sendable {
        package let delimiter: CSVDelimiter?
        package let recordsPath: String?

        /// Leave out what the reader finds by itself.
        package init(delimiter: CSVDelimiter? = nil, recordsPath: String? = nil) {
            self.delimiter = delimiter
            self.recordsPath = recordsPath
        }
    }

    struct Cell: Hashable, Sendable {
        /// Without white space at both ends.
        let text: String
        let kind: RawTable.Cell.Kind

        var isBlank: Bool { text.isEmpty || kind == .null }
    }

    struct Row: Sendable {
        /// From 1.
        let line: Int
        /// The year of the nearest row above that holds only a year.
        let year: Int?
        let cells: [Cell]
    }

    /// More cells than this are not looked at: an example is known by its beginning.
    private static let mostCells = 50_000

    let format: FileFormat
    let fileName: String
    let reading: Reading
    /// The headings by column; of a record table the labels of its fields.
    private(set) var headings: [String]
    private(set) var rows: [Row] = []
    /// Texts above the header of a CSV file.
    private(set) var titles: [String] = []
    /// Rows that hold only a year, which may date the rows below them.
    private var yearRows: [Row] = []
    /// The column in which these years stand.
    private var yearColumn: Int?
    /// Whether more rows came than are looked at.
    package private(set) var isFull = false
    private var hasHeader: Bool

    /// - Parameters:
    ///   - fileName: the last part of the path; it often says what the figures are.
    ///   - reading: what had to be declared to read the file like this.
    package init(table: RawTable, fileName: String, reading: Reading = Reading()) {
        format = table.format
        self.fileName = fileName
        self.reading = reading
        headings = table.columns.map(\.label)
        hasHeader = !table.format.isGrid
    }

    /// Takes the next rows of the file.
    ///
    /// - Parameter headerRow: the position in the first batch of the row that is the header; ignored for records.
    package mutating func take(_ batch: RawTable.Batch, headerRow: Int) {
        var first = 0
        if !hasHeader, batch.rows.indices.contains(headerRow) {
            hasHeader = true
            first = headerRow + 1
            headings = batch.cells(of: batch.rows[headerRow]).map { batch.text(of: $0).trimmingSpace() }
            while headings.last?.isEmpty == true { headings.removeLast() }
            titles = batch.rows[..<headerRow].flatMap { batch.cells(of: $0) }.map { batch.text(of: $0).trimmingSpace() }
                .filter { !$0.isEmpty }
        }
        for row in batch.rows.dropFirst(first) { take(row, of: batch) }
    }

    private mutating func take(_ row: RawTable.Row, of batch: RawTable.Batch) {
        guard rows.count * max(1, headings.count) < ExampleTable.mostCells else {
            isFull = true
            return
        }
        var cells = [Cell](repeating: Cell(text: "", kind: .text), count: headings.count)
        var hasMore = false
        for cell in batch.cells(of: row) {
            let found = Cell(text: batch.text(of: cell).trimmingSpace(), kind: cell.kind)
            if Int(cell.column) < cells.count {
                cells[Int(cell.column)] = found
            } else if !found.isBlank {
                hasMore = true
            }
        }
        let filled = cells.filter { !$0.isBlank }
        guard let first = filled.first else { return }
        if format.isGrid, filled.count == 1, !hasMore {
            if headings.count > 1, case .year(let year) = PeriodReader.read(first.text) {
                yearRows.append(Row(line: Int(row.line), year: year, cells: cells))
                yearColumn = cells.firstIndex { !$0.isBlank }
                return
            }
            if NoteRow.isNote(first.text) || (headings.count > 2 && NoteRow.isSentence(first.text)) { return }
        }
        let word = first.text.lowercased()
        let isTotal = Layout.usualTotalWords.contains { total in
            word.hasPrefix(total) && !(word.dropFirst(total.count).first?.isLetter ?? false)
        }
        if !isTotal { rows.append(Row(line: Int(row.line), year: yearRows.last?.year, cells: cells)) }
    }

    package var columnCount: Int { headings.count }

    var hasYearRows: Bool { !yearRows.isEmpty }

    /// The table as it is once all rows are there: rows with only a year date those below when these lack one, and
    /// otherwise are rows in which the figures are missing.
    var settled: ExampleTable {
        guard let yearColumn else { return self }
        let lacksYear = rows.contains { row in
            if case .dayWithoutYear = PeriodReader.read(row.cells[yearColumn].text) { true } else { false }
        }
        guard !lacksYear else { return self }
        var copy = self
        copy.rows = (rows + yearRows).sorted { $0.line < $1.line }
        copy.yearRows = []
        return copy
    }

    /// The same table when its first row is the second level of its header; `nil` for records and without rows.
    var withoutFirstRow: ExampleTable? {
        guard format.isGrid, !rows.isEmpty else { return nil }
        var copy = self
        copy.rows.removeFirst()
        return copy
    }

    /// Whether the row taken for a header holds data: a number, or something personal. Such a file has no header, and
    /// its first row must not be repeated as if it were one.
    var lacksHeader: Bool {
        guard format.isGrid else { return false }
        return headings.contains { heading in
            if !PersonalData.kinds(in: heading).isEmpty { return true }
            guard case .unreadable = PeriodReader.read(heading) else { return false }
            return (try? NumberReader(context: .init(decimalSign: ",")).read(heading)).map { $0.unit.isEmpty } ?? false
        }
    }

    /// How a layout names each column: a field of a record by its last name, where no other has that.
    var columnNames: [String] {
        guard !format.isGrid else { return headings }
        func lastName(_ label: String) -> String { HeadingSpelling.lastName.of(label) }
        return headings.map { label in
            let last = label.split(separator: "/").last.map(String.init) ?? label
            let isAlone = headings.count { lastName($0) == lastName(label) } == 1
            return isAlone && !last.isEmpty ? last.replacing("@", with: "") : label
        }
    }
}
