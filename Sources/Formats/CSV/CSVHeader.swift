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
        let filled = filledColumns(in: head)
        guard let tableWidth = usualWidth(filled.map(\.count)), tableWidth > 1 else { return 0 }
        let header = filled.firstIndex { columns in
            columns.count > 1 && !(tableWidth >= 4 && columns == [0, 1])
        }
        return header ?? 0
    }

    /// How many rows from the header row on are the header: more than one when it is repeated, or has two levels.
    ///
    ///     Datum;2021;;2022;              the upper level: merged cells leave gaps
    ///     ;Lokaal;Regio;Lokaal;Regio     the lower level fills them, with words
    ///     30 april;50;39;64;18           the first row of numbers
    package static func levels(in head: RawTable.Batch, from first: Int) -> Int {
        guard head.rows.indices.contains(first) else { return 0 }
        let rows = head.rows[first...].prefix(rowsSearched).map { texts(of: $0, in: head) }
        var levels = 1
        while levels < rows.count, rows[levels] == rows[0], rows[0].count(where: { !$0.isEmpty }) > 1 { levels += 1 }
        guard levels == 1, rows.count > 2, hasTwoLevels(rows[0], rows[1], above: rows[2]) else { return levels }
        return 2
    }

    /// The header as one row: the words of each level joined, those of a merged cell given to every column under it.
    package static func joined(_ levels: [[String]]) -> [String] {
        guard levels.count > 1, let lowest = levels.last else { return levels.first ?? [] }
        let isRepeated = levels.allSatisfy { $0 == levels[0] }
        let width = levels.map(\.count).max() ?? 0
        let rows = levels.map { $0 + [String](repeating: "", count: width - $0.count) }
        let under = lowest + [String](repeating: "", count: width - lowest.count)
        let spread = isRepeated ? rows : rows.dropLast().map { spreadOut($0, over: under) } + [under]
        return (0..<width).map { column in
            spread.map { $0[column] }.filter { !$0.isEmpty }.joined(separator: " ")
        }
    }

    /// Whether nothing in the row tells it from the row below: a table without a header.
    package static func looksLikeData(_ row: [String], above next: [String]) -> Bool {
        let pairs = zip(row, next).filter { !$0.isEmpty || !$1.isEmpty }
        return pairs.contains { isNumber($0.0) && !isYear($0.0) }
            && pairs.allSatisfy { isNumber($0) == isNumber($1) && !isYear($0) }
    }

    private static func hasTwoLevels(_ upper: [String], _ lower: [String], above data: [String]) -> Bool {
        guard let first = upper.firstIndex(where: { !$0.isEmpty }) else { return false }
        let gaps = lower.indices.filter { $0 > first && !lower[$0].isEmpty && ($0 >= upper.count || upper[$0].isEmpty) }
        return gaps.count > 1
            && lower.allSatisfy { !isNumber($0) || isYear($0) }
            && data.indices.contains { isNumber(data[$0]) && $0 < lower.count && !lower[$0].isEmpty }
    }

    private static func spreadOut(_ upper: [String], over lower: [String]) -> [String] {
        var current = ""
        return upper.indices.map { column in
            if !upper[column].isEmpty { current = upper[column] }
            return upper[column].isEmpty && lower[column].isEmpty ? "" : current
        }
    }

    private static func isNumber(_ text: String) -> Bool {
        text.utf8.prefix(3).contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }

    private static func isYear(_ text: String) -> Bool {
        text.utf8.count == 4 && Int(text).map { (1900...2100).contains($0) } == true
    }

    private static func texts(of row: RawTable.Row, in batch: RawTable.Batch) -> [String] {
        batch.cells(of: row).map { isBlank($0, in: batch) ? "" : batch.text(of: $0) }
    }

    private static func filledColumns(in head: RawTable.Batch) -> [[UInt32]] {
        head.rows.prefix(rowsSearched).map { row in
            head.cells(of: row).filter { !isBlank($0, in: head) }.map(\.column)
        }
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
