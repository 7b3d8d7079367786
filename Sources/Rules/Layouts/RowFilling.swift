import ReportingModel

/// Cells that stand once for several rows: a merged cell when it is exported, or a row with only a period.
///
///     Periode;Gebied;Aantal            Gebied;Aantal
///     1e halfjaar 2022;Alblasserdam;5  1e halfjaar 2022;
///     ;Regio;9                         Alblasserdam;5
///
/// An empty cell may as well have been forgotten. So it takes what stands above it only where the rows show that their
/// writer leaves out what stays the same: no value is repeated, and filled in this way no two rows are about the same.
struct RowFilling: Hashable, Sendable {
    /// Columns whose empty cells take what stands above them.
    var columns: Set<Int> = []
    /// Of those, the columns in which only one cell was empty: an official decides.
    var doubtful: Set<Int> = []
    /// Whether a row with only a period dates the rows below it.
    var hasPeriodRows = false

    private typealias KeyRow = [Int: String]

    init() {}

    init(_ fit: LayoutFit, _ head: RawTable.Batch) {
        let keys = fit.roles.indices.filter { RowFilling.isKey(fit.roles[$0]) }
        guard RowFilling.mayLeaveOut(head, below: fit.headerLine, among: Set(keys).union([0, 1])) else { return }
        let rows = head.rows.filter { $0.line > fit.headerLine }.map { row in
            head.cells(of: row).map { head.text(of: $0).trimmingSpace() }
        }.filter { row in row.contains { !$0.isEmpty } }
        hasPeriodRows = RowFilling.hasPeriodRows(rows, fit)
        let data = rows.filter { row in
            let filled = row.filter { !$0.isEmpty }
            return filled.count > 1 && !fit.layout.isTotal(filled[0])
        }
        let table = data.map { row in
            KeyRow(uniqueKeysWithValues: keys.map { ($0, $0 < row.count ? row[$0] : "") })
        }.drop { row in row.values.allSatisfy(\.isEmpty) }
        guard keys.count > 1 || hasPeriodRows, let first = table.first else { return }
        for column in keys where first[column] != "" {
            let texts = table.map { $0[column] ?? "" }
            let blanks = texts.count { $0.isEmpty }
            guard blanks > 0, !zip(texts, texts.dropFirst()).contains(where: { $0 == $1 && !$0.isEmpty }) else {
                continue
            }
            if blanks > 1 {
                columns.insert(column)
            } else if column == keys.first {
                columns.insert(column)
                doubtful.insert(column)
            }
        }
        if !RowFilling.areDifferent(Array(table), keys, filling: columns) { (columns, doubtful) = ([], []) }
    }

    /// Whether any of these cells is empty: in nearly all files none is, and then nothing needs to be compared.
    private static func mayLeaveOut(_ head: RawTable.Batch, below line: UInt32, among columns: Set<Int>) -> Bool {
        head.rows.contains { row in
            row.line > line && row.cellCount > 0
                && columns.contains {
                    $0 >= Int(row.cellCount) || head.cells[Int(row.firstCell) + $0].length == 0
                }
        }
    }

    private static func isKey(_ role: ColumnRole) -> Bool {
        switch role {
        case .period, .year, .area, .dimension, .indicator, .side: true
        default: false
        }
    }

    /// Whether no two rows have the same keys when empty cells take what stands above them.
    private static func areDifferent(_ rows: [KeyRow], _ keys: [Int], filling columns: Set<Int>) -> Bool {
        var seen: Set<[String]> = []
        var above: KeyRow = [:]
        return rows.allSatisfy { row in
            for column in keys where row[column] != "" || !columns.contains(column) { above[column] = row[column] }
            return seen.insert(keys.map { above[$0] ?? "" }).inserted
        }
    }

    /// Whether rows with only a period have rows below them that leave it out, or say only a part of it.
    private static func hasPeriodRows(_ rows: [[String]], _ fit: LayoutFit) -> Bool {
        guard case .column = fit.layout.period else { return false }
        let column = fit.roles.firstIndex(of: .period)
        return zip(rows, rows.dropFirst()).contains { row, next in
            guard let period = loneText(row), PeriodReader.read(period).isWholePeriod, loneText(next) == nil else {
                return false
            }
            guard let column else { return true }
            let text = column < next.count ? next[column] : ""
            return text.isEmpty || PeriodReader.read(text).dayInAnyYear != nil
        }
    }

    private static func loneText(_ row: [String]) -> String? {
        let filled = row.filter { !$0.isEmpty }
        return filled.count == 1 ? filled[0] : nil
    }
}

extension PeriodReader.Reading {
    /// A year, or a part of a year that names it.
    var isWholePeriod: Bool {
        switch self {
        case .year, .period: true
        case .day, .dayWithoutYear, .partWithoutYear, .impossible, .unreadable: false
        }
    }
}

extension Layout {
    /// Whether a text opens a total row.
    func isTotal(_ text: String) -> Bool {
        let word = text.trimmingSpace().lowercased()
        if TotalLabel.isShort(word) { return true }
        return totalWords.contains { total in
            word.hasPrefix(total) && !(word.dropFirst(total.count).first?.isLetter ?? false)
        }
    }
}
