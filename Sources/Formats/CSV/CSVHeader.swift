package import ReportingModel

/// Where the header of a CSV file stands, when nothing is known of its layout.
///
/// Above a table often stand a title, a blank line, or who sends it:
///
///     Wachttijden 2021;;;
///     Gemeente;Alblasserdam;;
///     ;;;
///     Datum;Wachttijd;Regio;Wachtlijst      ← the header
///
/// Such rows fill one cell, or a name and a value, while the table is wider. A row that fills more is never skipped:
/// of a header in two levels (years above areas) the upper one belongs to the table.
package enum CSVHeader {
    /// Rows at the top among which the header is sought.
    private static let rowsSearched = 60

    /// The position in the batch of the row that is the header; 0 when nothing stands above it.
    package static func row(in head: RawTable.Batch) -> Int {
        let filled = head.rows.prefix(rowsSearched).map { row in
            head.cells(of: row).filter { !isBlank($0, in: head) }.map(\.column)
        }
        guard let tableWidth = usualWidth(filled.map(\.count)), tableWidth > 1 else { return 0 }
        let header = filled.firstIndex { columns in
            columns.count > 1 && !(tableWidth >= 4 && columns == [0, 1])
        }
        return header ?? 0
    }

    /// The number of filled cells that most rows have, of those that fill two or more; the widest among equals.
    private static func usualWidth(_ widths: [Int]) -> Int? {
        let counts = Dictionary(grouping: widths.filter { $0 > 1 }, by: \.self).mapValues(\.count)
        return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
    }

    private static func isBlank(_ cell: RawTable.Cell, in batch: RawTable.Batch) -> Bool {
        batch.bytes[Int(cell.start)..<Int(cell.start + cell.length)].allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }
}
