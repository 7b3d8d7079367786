package import ReportingModel

/// A table whose columns and rows stand the other way round than agreed: periods across, figures down.
///
///     Datum;30-04-2021;31-08-2021
///     Wachttijd;63;113
///
/// Turned, it is the table that was agreed. Cells keep to their lines and columns: in a turned table a line is a column
/// of the file and a position is a line, so every place can be said as it is in the file.
package enum TurnedTable {
    /// A table of more cells than these is no small table that somebody laid out by hand.
    package static let mostCells = 100_000

    /// The rows of a table as columns, without rows that hold less than two cells: titles, notes and blank lines.
    package static func turned(_ batch: RawTable.Batch) -> RawTable.Batch {
        let rows = batch.rows.filter { row in batch.cells(of: row).count { $0.length > 0 } > 1 }
        var turned = RawTable.Batch()
        turned.bytes = batch.bytes
        for column in 0..<(rows.map(\.cellCount).max() ?? 0) {
            turned.rows.append(
                RawTable.Row(
                    firstCell: UInt32(turned.cells.count), cellCount: UInt32(rows.count), line: column + 1))
            for (position, row) in rows.enumerated() {
                var cell =
                    column < row.cellCount
                    ? batch.cells[Int(row.firstCell + column)]
                    : RawTable.Cell(start: 0, length: 0, column: 0, line: row.line, position: 0, kind: .text)
                (cell.position, cell.line, cell.column) = (cell.line, column + 1, UInt32(position))
                turned.cells.append(cell)
            }
        }
        return turned
    }
}

extension LayoutFit {
    /// The same fit for a table that had to be turned; says so.
    ///
    /// - Returns: `nil` unless every heading of the layout was found, so that there is no doubt which way it stands.
    package var ofTurnedTable: LayoutFit? {
        guard share == 1, isComplete, !findings.contains(where: { $0.code == .unknownColumn }) else { return nil }
        var fit = self
        fit.isTurned = true
        fit.findings.append(Finding(.tableTurned))
        return fit
    }
}

extension LayoutMatch {
    /// Whether a table that had to be turned surely stands the right way round now.
    package var fitsTurned: Bool { share == 1 && fit().ofTurnedTable != nil }
}
