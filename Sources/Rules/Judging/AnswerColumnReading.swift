import ReportingModel

/// Where the columns stand that our own answer added to a file that comes back.
struct AnswerColumnReading {
    /// The partner's own columns, from the left, when ours are the last ones; else all columns.
    let ownWidth: Int
    let statement: Int?

    var isPresent: Bool { statement != nil }

    init(_ fit: LayoutFit) {
        let ours = fit.roles.map { if case .answer = $0 { true } else { false } }
        statement = fit.roles.firstIndex(of: .answer(.statement))
        // A heading that our copy leaves blank belongs to no column of the partner.
        let own = fit.headings.indices.last { !ours[$0] && !fit.headings[$0].trimmingSpace().isEmpty } ?? -1
        let first = ours.firstIndex(of: true) ?? ours.count
        ownWidth = first > own ? first : ours.count
    }
}

extension Judge {
    /// The row without what our answer added; what the partner says there is kept.
    mutating func own(_ cells: RowCells) -> RowCells {
        if let column = answerColumns.statement, let cell = cell(column, in: cells), !cells.isBlank(cell) {
            takeStatement(cell, cells)
        }
        var row = cells.row
        row.cellCount = min(row.cellCount, UInt32(answerColumns.ownWidth))
        return RowCells(row: row, cells: cells.cells, bytes: cells.bytes)
    }

    private mutating func takeStatement(_ cell: RawTable.Cell, _ cells: RowCells) {
        let text = cells.text(of: cell)
        let heading = fit.headings[Int(cell.column)]
        var severity: Severity?
        switch StatementText(text) {
        case .nothing: break
        case .incomplete:
            report(collector.group(.statementWithoutReason), at: cell, cells.row, &severity)
        case .reason(let reason):
            guard !reportPersonalData(in: text, heading, cell, cells, &severity) else { return }
            guard reason.unicodeScalars.count <= Judge.longestText else {
                let limit = String(Judge.longestText)
                let group = collector.group(.textTooLong, column: heading, arguments: ["limit": limit])
                return report(group, at: cell, cells.row, &severity)
            }
            statements.append(
                PartnerStatement(firstLine: Int(cells.row.line), lastLine: Int(cell.line), reason: reason))
        }
    }
}
