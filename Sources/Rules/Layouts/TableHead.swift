package import ReportingModel

/// The first rows of a table, with what every layout asks of them worked out once.
package struct TableHead {
    let batch: RawTable.Batch
    let isGrid: Bool
    /// Of a grid the rows that may be a header, from the top; of a record table one row, the names of its fields.
    let rows: [HeaderRow]

    /// Rows at the top of a grid among which the header is sought.
    private static let rowsSearched = 60

    /// - Parameters:
    ///   - table: the table as the reader describes it; a record table brings its columns.
    ///   - batch: its first rows.
    package init(of table: RawTable, _ batch: RawTable.Batch) {
        self.batch = batch
        isGrid = table.format.isGrid
        guard isGrid else {
            rows = [HeaderRow(cells: table.columns.map(\.label), places: HeadingPlaces(table, batch))]
            return
        }
        rows = batch.rows.prefix(TableHead.rowsSearched).map { row in
            let cells = batch.cells(of: row)
            return HeaderRow(
                cells: cells.map { batch.text(of: $0) },
                places: HeadingPlaces(
                    line: cells.last?.line ?? row.line, turnedLines: table.isTurned ? cells.map(\.position) : nil))
        }
    }
}

/// A row that may be a header: its cells as text, and where they stand.
struct HeaderRow {
    let cells: [String]
    /// The cells as they are compared.
    let keys: [String]
    let places: HeadingPlaces

    init(cells: [String], places: HeadingPlaces) {
        self.init(cells: cells, keys: cells.map { NormalisedLabel.of($0) }, places: places)
    }

    init(cells: [String], keys: [String], places: HeadingPlaces) {
        self.cells = cells
        self.keys = keys
        self.places = places
    }
}
