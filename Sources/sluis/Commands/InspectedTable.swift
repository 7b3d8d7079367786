import Formats
import ReportingModel

/// The table of a file as text: the first rows to show, or all of them printed on the way.
struct InspectedTable {
    let limit: Int
    let isPrinted: Bool
    /// How many cells the rows of a CSV file should have; 0 when the file does not agree on that.
    private let usualWidth: Int
    /// To what shorter rows are filled up.
    private var width = 0
    private(set) var rows: [[String]] = []
    private(set) var rowCount = 0
    private(set) var columnCount = 0
    /// The rows above the header of a CSV file, which are no part of the table.
    private var rowsAbove: [[String]] = []
    /// The line of the file where the header stands.
    private var headerLine: Int?
    private var headings: [String] = []
    private var levelCount = 1
    private var hasHeader = true
    /// Whether every row has one cell more than the header.
    private var isHeaderShort = false
    private var decimalSigns = DecimalSignEvidence()
    private var laterTables = LaterTables()

    init(limit: Int, isPrinted: Bool, usualWidth: Int) {
        self.limit = limit
        self.isPrinted = isPrinted
        self.usualWidth = usualWidth
    }

    /// The header of a record table is a row of its own; a CSV file or a sheet brings its header itself.
    mutating func begin(_ table: RawTable) {
        guard !table.format.isGrid else { return }
        headerLine = 0
        headings = table.columns.map(\.label)
        addRow(headings)
    }

    mutating func take(_ batch: RawTable.Batch) {
        let first = headerLine == nil ? takeHeader(batch) : 0
        for row in batch.rows[first...] {
            let cells = batch.cells(of: row)
            let filled = cells.filter { !isBlank($0, in: batch) }
            if headerLine != 0 { laterTables.takeRow(filled.map { batch.text(of: $0) }, line: row.line) }
            // A row of delimiters alone is a blank row.
            guard !filled.isEmpty else { continue }
            decimalSigns.take(cells, in: batch)
            // A delimiter too many at the end of a row makes no column.
            let width = max(headerLine == 0 ? headings.count : width, filled.last.map { Int($0.column) + 1 } ?? 0)
            guard isPrinted || rows.count < limit else {
                (rowCount, columnCount) = (rowCount + 1, max(columnCount, width))
                continue
            }
            var texts = [String](repeating: "", count: width)
            for cell in cells where Int(cell.column) < width { texts[Int(cell.column)] = batch.text(of: cell) }
            addRow(headerLine == 0 ? texts : withoutLayout(texts, cells))
        }
    }

    /// The texts of a row without the blank behind each delimiter, when one stands behind all of them.
    private func withoutLayout(_ texts: [String], _ cells: ArraySlice<RawTable.Cell>) -> [String] {
        let later = zip(texts, cells).dropFirst().filter { !$0.0.isEmpty }
        let isLayout = later.count > 1 && later.allSatisfy { $0.0.hasPrefix(" ") && $0.1.kind == .text }
        guard isLayout else { return texts }
        return texts.prefix(1) + texts.dropFirst().map { String($0.drop { $0 == " " }) }
    }

    private func isBlank(_ cell: RawTable.Cell, in batch: RawTable.Batch) -> Bool {
        batch.bytes[Int(cell.start)..<Int(cell.start + cell.length)].allSatisfy { $0 == UInt8(ascii: " ") }
    }

    /// Finds the header of a CSV file in its first rows; returns the position of the first row below it.
    private mutating func takeHeader(_ batch: RawTable.Batch) -> Int {
        let first = CSVHeader.row(in: batch)
        guard batch.rows.indices.contains(first) else { return first }
        func texts(_ index: Int) -> [String] { batch.cells(of: batch.rows[index]).map { batch.text(of: $0) } }
        headerLine = Int(batch.rows[first].line)
        rowsAbove = (0..<first).map(texts)
        levelCount = CSVHeader.levels(in: batch, from: first)
        headings = CSVHeader.joined((first..<first + levelCount).map(texts))
        let next = first + levelCount
        let widths = batch.rows[next...].map { Int($0.cellCount) }
        isHeaderShort = !widths.isEmpty && widths.allSatisfy { $0 == headings.count + 1 }
        let usual = usualWidth > 0 ? usualWidth : InspectedTable.widthOfMost(widths)
        width = max(headings.count, usual)
        leaveOutEmptyColumns(batch, from: next)
        if levelCount == 1, batch.rows.indices.contains(next) {
            hasHeader = !CSVHeader.looksLikeData(headings, above: texts(next))
        }
        if !headings.isEmpty {
            let row = headings + [String](repeating: "", count: max(0, width - headings.count))
            addRow(levelCount == 1 ? withoutLayout(row, batch.cells(of: batch.rows[first])) : row)
        }
        return next
    }

    /// Delimiters at the end of the rows make no columns: the last ones count only when something stands in them.
    private mutating func leaveOutEmptyColumns(_ batch: RawTable.Batch, from next: Int) {
        let lastHeading = headings.lastIndex { !$0.isEmpty } ?? 0
        let lastFilled = batch.rows[next...].compactMap { row in
            batch.cells(of: row).last { !isBlank($0, in: batch) }.map { Int($0.column) }
        }.max()
        width = min(width, max(lastHeading, lastFilled ?? 0) + 1)
        if headings.count > width { headings.removeLast(headings.count - width) }
    }

    /// The width that at least half of the rows have; 0 when there is none.
    private static func widthOfMost(_ widths: [Int]) -> Int {
        let counts = Dictionary(grouping: widths, by: \.self).mapValues(\.count)
        return counts.first { $0.value * 2 >= widths.count && $0.value > 1 }?.key ?? 0
    }

    private mutating func addRow(_ texts: [String]) {
        rowCount += 1
        columnCount = max(columnCount, texts.count)
        if isPrinted {
            var line = CSVText()
            // The plain table is what was in the file: nothing is neutralised.
            line.append(texts.map { .plain($0) })
            Terminal.write(line.bytes)
        } else if rows.count < limit {
            rows.append(texts.map { SafeEcho.printable($0) })
        }
    }
}

// MARK: What is said of it

extension InspectedTable {
    /// The rows below the header.
    var dataRowCount: Int { hasHeader && headerLine != nil && rowCount > 0 ? rowCount - 1 : rowCount }

    /// Where the header stands and which decimal sign the numbers have.
    var evidence: [Evidence] {
        [headerEvidence, laterTablesEvidence, decimalSigns.evidence(headings: hasHeader ? headings : [])].compactMap(
            \.self)
    }

    /// Whether rows were left out above the header, or the header is more than one row.
    var hasUnusualHeader: Bool { !rowsAbove.isEmpty || levelCount > 1 }

    /// Where the header stands, as a sentence.
    var headerSentence: Text? {
        guard let header = headerEvidence else { return nil }
        guard hasHeader else {
            return Text(nl: "Er is geen kop: \(header.reason.nl).", en: "There is no header: \(header.reason.en).")
        }
        return Text(
            nl: "De kop staat op regel \(header.decision): \(header.reason.nl).",
            en: "The header is on line \(header.decision): \(header.reason.en).")
    }

    /// Where other tables begin; `nil` when there are none.
    var laterTablesEvidence: Evidence? {
        guard !laterTables.lines.isEmpty else { return nil }
        let lines = laterTables.lines.map(String.init).joined(separator: ", ")
        return Evidence(
            topic: "other tables", decision: lines,
            reason: Text(
                nl: "daar lijkt een andere tabel te beginnen; die staat hieronder in dezelfde kolommen",
                en: "another table seems to begin there; it stands below in the same columns"))
    }

    /// Where the header of a CSV file was found, and what stands above it; `nil` for other formats.
    var headerEvidence: Evidence? {
        guard let headerLine, headerLine > 0 else { return nil }
        let filled = headings.count { !$0.isEmpty }
        let texts = rowsAbove.map { $0.filter { !$0.isEmpty } }.filter { !$0.isEmpty }
        let shown = texts.map { "“\(SafeEcho.printable($0.joined(separator: " ")))”" }.joined(separator: ", ")
        let colon = shown.isEmpty ? "" : ": \(shown)"
        guard hasHeader else {
            let above =
                shown.isEmpty
                ? Text(nl: "", en: "")
                : Text(nl: "; daarboven staat geen tabel\(colon)", en: "; what stands above is no table\(colon)")
            return Evidence(
                topic: "header", decision: "geen", decisionEN: "none",
                reason: Text(
                    nl: "regel \(headerLine) bevat al gegevens, net als de regel eronder\(above.nl)",
                    en: "line \(headerLine) holds data already, as the line below it does\(above.en)"))
        }
        let last = headerLine + levelCount - 1
        let levels =
            levelCount > 1
            ? Text(
                nl: "; de kop beslaat \(levelCount) regels, tot en met regel \(last)",
                en: "; the header takes \(levelCount) lines, up to line \(last)")
            : Text(nl: "", en: "")
        let short =
            isHeaderShort
            ? Text(
                nl: ", elke regel eronder één meer: er ontbreekt een kop, misschien van de eerste kolom",
                en: ", every line below it one more: a heading is missing, perhaps that of the first column")
            : Text(nl: "", en: "")
        let width = Text(
            nl: "regel \(headerLine) vult \(filled) \(filled == 1 ? "cel" : "cellen")\(short[.nl])",
            en: "line \(headerLine) fills \(filled) \(filled == 1 ? "cell" : "cells")\(short[.en])")
        guard !rowsAbove.isEmpty else {
            return Evidence(
                topic: "header", decision: "\(headerLine)",
                reason: Text(
                    nl: "daarboven staat niets; \(width[.nl])\(levels[.nl])",
                    en: "nothing stands above it; \(width[.en])\(levels[.en])"))
        }
        return Evidence(
            topic: "header", decision: "\(headerLine)",
            reason: Text(
                nl: "daarboven staat geen tabel\(colon); \(width[.nl])\(levels[.nl])",
                en: "what stands above is no table\(colon); \(width[.en])\(levels[.en])"))
    }
}
