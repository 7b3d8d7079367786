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
        guard let header, isTable(filled[header...]) else { return 0 }
        return rowBelowSentences(at: header, filled, tableWidth, in: head) ?? rowBelowSentence(at: header, in: head)
            ?? rowBelowPairs(at: header, filled, tableWidth, in: head) ?? header
    }

    /// Whether the rows are those of a table, and not lines of text of which a few hold a delimiter.
    private static func isTable(_ filled: ArraySlice<[UInt32]>) -> Bool {
        filled.count { $0.count > 1 } * 4 >= filled.count { !$0.isEmpty }
    }

    /// A heading is shorter than this; what is longer is a sentence.
    private static let longestHeading = 60

    /// The row below sentences that the delimiter cut into as many cells as the table has, or that are too long for a
    /// heading:
    ///
    ///     Cijfers per wijk; peildatum 1 januari; zie ook bijlage
    ///     Let op: 2024 voorlopig; 2025 raming; rest definitief
    ///     Naam;Aantal;Bedrag                        ← the header: short words, with no blank behind the delimiters
    ///     Noord;12;1,50
    private static func rowBelowSentences(
        at position: Int, _ filled: [[UInt32]], _ tableWidth: Int, in head: RawTable.Batch
    ) -> Int? {
        let rows = head.rows.prefix(rowsSearched).map { texts(of: $0, in: head) }
        let sentences = rows[position...].prefix { $0.allSatisfy(\.isEmpty) || isCut($0) || isLong($0) }
        let header = sentences.endIndex
        guard header > position, header + 1 < rows.count, filled[header].count >= tableWidth,
            isWords(rows[header]), !isLong(rows[header])
        else { return nil }
        // Headings may be long too: then they stand above all columns of the table.
        guard sentences.indices.allSatisfy({ isCut(rows[$0]) || filled[$0] != filled[header] }) else { return nil }
        // Below it stands what a table holds: most rows as wide, whatever is empty in them, and no sentences.
        let below = (header + 1..<rows.count).filter { !filled[$0].isEmpty }
        let alike = below.count { row in
            rows[row].count == rows[header].count && filled[row].count * 2 > filled[header].count && !isCut(rows[row])
        }
        return alike > 0 && alike * 10 >= below.count * 8 ? header : nil
    }

    /// Whether a blank follows each place where the row was cut.
    private static func isCut(_ row: [String]) -> Bool {
        let later = row.dropFirst().filter { !$0.isEmpty }
        return !later.isEmpty && later.allSatisfy { $0.hasPrefix(" ") }
    }

    private static func isLong(_ row: [String]) -> Bool { row.contains { $0.utf8.count >= longestHeading } }

    /// The row below names and values that fill fewer cells than the table:
    ///
    ///     Organisatie;Jongerenwerk Noord
    ///     Periode;2025-Q1
    ///     Team;Aantal;Wachtlijst                ← the header: the first row as wide as the table, words above numbers
    ///     Noord;5;1
    ///
    /// One such row alone may be a header that lacks a heading; several, or a blank row below it, are not.
    private static func rowBelowPairs(
        at position: Int, _ filled: [[UInt32]], _ tableWidth: Int, in head: RawTable.Batch
    ) -> Int? {
        guard filled[position].count < tableWidth,
            let wide = filled[position...].firstIndex(where: { $0.count >= tableWidth }),
            let data = filled[(wide + 1)...].firstIndex(where: { !$0.isEmpty })
        else { return nil }
        let above = filled[position..<wide]
        let isHeader =
            (above.count > 1 || above.contains(where: \.isEmpty))
            && texts(of: head.rows[wide], in: head).allSatisfy { !isNumber($0) }
            && texts(of: head.rows[data], in: head).contains(where: isNumber)
        return isHeader && position + levels(in: head, from: position) <= wide ? wide : nil
    }

    /// The row below a sentence that the delimiter cut into another number of cells than the table has:
    ///
    ///     Meting in werkdagen, stand van 30 april, voorlopig
    ///     Datum,Wachttijd                                       ← the header: headings as many as the table has columns
    ///     30-04-2021,50
    private static func rowBelowSentence(at position: Int, in head: RawTable.Batch) -> Int? {
        let rows = head.rows.prefix(rowsSearched)
        let counts = Dictionary(grouping: rows.filter { $0.cellCount > 1 }, by: \.cellCount).mapValues(\.count)
        guard position + 2 < rows.count, let usual = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) })?.key,
            rows[position].cellCount != usual, rows[position + 1].cellCount == usual,
            rows[position + 2].cellCount == usual
        else { return nil }
        let (upper, words, data) = (
            texts(of: rows[position], in: head), texts(of: rows[position + 1], in: head),
            texts(of: rows[position + 2], in: head)
        )
        let isHeader = words.allSatisfy { !$0.isEmpty && !isNumber($0) } && data.contains(where: isNumber)
        // Years above areas are a level of the header, however many of them there are.
        return isHeader && !hasTwoLevels(upper, words, above: data) ? position + 1 : nil
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
        // Two equal rows with numbers are data.
        let canRepeat = rows[0].count { !$0.isEmpty } > 1 && isWords(rows[0])
        while canRepeat, levels < rows.count, rows[levels] == rows[0] { levels += 1 }
        guard levels == 1 else { return levels }
        return positionOfLowestLevel(in: rows) + 1
    }

    /// The most levels that a header has, below the first.
    private static let mostLevelsBelow = 3

    /// Which of the rows is the lowest level of the header in the first: each level fills gaps of the one above it, and
    /// below the last one numbers stand. Blank rows between them count for nothing.
    private static func positionOfLowestLevel(in rows: [[String]]) -> Int {
        let filled = rows.indices.filter { position in rows[position].contains { !$0.isEmpty } }
        var lowest = 0
        for depth in 1...mostLevelsBelow where filled.count > depth + 1 && filled[0] == 0 {
            let (upper, lower, below) = (rows[filled[depth - 1]], rows[filled[depth]], rows[filled[depth + 1]])
            let hasNote = filled.count > depth + 2 && isNote(below, under: lower)
            if hasTwoLevels(upper, lower, above: hasNote ? rows[filled[depth + 2]] : below) {
                lowest = filled[depth + (hasNote ? 1 : 0)]
                if hasNote { break }
            } else if !fillsGaps(upper, lower, least: 1) {
                break
            }
        }
        return lowest
    }

    /// Whether the row adds a word to a few of the headings above it, and says nothing else:
    ///
    ///     ;;2024;2023
    ///     Team;Aantal;Totaal;Totaal
    ///     ;;;herzien                 ← only below another level: elsewhere it may be a row of data
    private static func isNote(_ row: [String], under headings: [String]) -> Bool {
        let columns = row.indices.filter { !row[$0].isEmpty }
        return columns.first != 0 && columns.count * 2 < headings.count && isWords(row)
            && columns.allSatisfy { $0 < headings.count && !headings[$0].isEmpty }
    }

    /// The header as one row: the words of each level joined, those of a merged cell given to every column under it.
    package static func joined(_ levels: [[String]]) -> [String] {
        guard levels.count > 1, let lowest = levels.last else { return levels.first ?? [] }
        let isRepeated = levels.allSatisfy { $0 == levels[0] }
        let width = levels.map(\.count).max() ?? 0
        let rows = levels.map { $0 + [String](repeating: "", count: width - $0.count) }
        let under = lowest + [String](repeating: "", count: width - lowest.count)
        let spread = isRepeated ? rows : spreadOut(rows.dropLast() + [under])
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
        (fillsGaps(upper, lower, least: 2)
            && data.indices.contains { isNumber(data[$0]) && $0 < lower.count && !lower[$0].isEmpty })
            || standsBeside(upper, lower, above: data)
    }

    /// Whether the lower row has words under each cell of the upper one and also to the left of them:
    ///
    ///     ;2025;2026
    ///     Team;Totaal;Totaal
    ///     Noord;6;7              numbers under all of them: otherwise the first row may be a header with an empty heading
    private static func standsBeside(_ upper: [String], _ lower: [String], above data: [String]) -> Bool {
        let columns = upper.indices.filter { !upper[$0].isEmpty }
        guard let first = columns.first, columns.count > 1, isWords(lower) else { return false }
        return lower.prefix(first).contains { !$0.isEmpty }
            && columns.allSatisfy { $0 < lower.count && !lower[$0].isEmpty && $0 < data.count && isNumber(data[$0]) }
    }

    /// Whether the lower row has words, and no numbers, under cells of the upper one that are left empty.
    ///
    /// - Parameter least: how many of them: one gap alone may be a heading that was forgotten.
    private static func fillsGaps(_ upper: [String], _ lower: [String], least: Int) -> Bool {
        guard let first = upper.firstIndex(where: { !$0.isEmpty }) else { return false }
        let gaps = lower.indices.filter { $0 > first && !lower[$0].isEmpty && ($0 >= upper.count || upper[$0].isEmpty) }
        return gaps.count >= least && isWords(lower)
    }

    /// Gives the words of a merged cell to every column under it, as far as the next cell of its own level or of one
    /// above it.
    private static func spreadOut(_ levels: [[String]]) -> [[String]] {
        levels.indices.map { depth in
            guard depth + 1 < levels.count else { return levels[depth] }
            var current = ""
            return levels[depth].indices.map { column in
                if levels[..<depth].contains(where: { !$0[column].isEmpty }) { current = "" }
                if !levels[depth][column].isEmpty { current = levels[depth][column] }
                return levels[depth...].allSatisfy { $0[column].isEmpty } ? "" : current
            }
        }
    }

    /// Whether the row holds no number; a year is a word of a header.
    private static func isWords(_ row: [String]) -> Bool { row.allSatisfy { !isNumber($0) || isYear($0) } }

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
