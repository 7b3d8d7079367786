import ReportingModel
import Rules

/// The answer in the partner's own file: their rows as they sent them, with what we say about each row beside it.
///
///     Datum;Wachttijd;bevinding;wat wij verwachtten;wat te doen;klopt toch? (ja + uitleg)
///     30-04-2021;veel;Verbeteren: …;een getal in dagen;Vul een getal in. …;
///
/// A copy of a CSV file or a sheet has the same rows on the same lines, so that it can be corrected and dropped back:
/// the columns of ``AnswerColumn`` are then known as ours. XML and JSON become a table, one record a row, with the
/// figures as they were read (``FiguresRead``); that can be dropped back too.
struct AnnotatedCopy {
    let table: JudgedTable
    let texts: AnswerTexts
    /// How the figures of a document were read; `nil` for a grid.
    let figures: FiguresRead?
    private let findings: [Finding]

    /// - Parameter findings: those the partner should look at, in the order in which they should be mended.
    init(table: JudgedTable, findings: [Finding], texts: AnswerTexts, figures: FiguresRead? = nil) {
        self.table = table
        self.texts = texts
        self.figures = figures
        self.findings = findings.filter { $0.severity > .remark }
    }

    func bytes(from source: inout some ByteSource) throws -> [UInt8] {
        table.table.format.isGrid ? try grid(&source) : try records(&source)
    }

    /// Excel knows UTF-8 by this mark.
    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    // MARK: A CSV file, or a sheet of a workbook

    private func grid(_ source: inout some ByteSource) throws -> [UInt8] {
        let own = try ownColumns(&source)
        let statementColumn = table.answerColumns.first { $0.value == .statement }?.key
        let delimiter = table.delimiter ?? UInt8(ascii: ";")
        var csv = CSVText(delimiter: delimiter)
        var notes = RowNotes(findings, isRecordTable: false, texts: texts)
        var line = 1
        var isFirst = true
        try table.read(&source) { batch in
            for row in batch.rows {
                // Lines without cells, and the line `sep=;`, keep their place.
                while line < Int(row.line) {
                    csv.appendBlankLine()
                    line += 1
                }
                let texts = batch.cells(of: row).map { shown(batch.text(of: $0), isNumber: $0.kind == .number) }
                func text(_ column: Int) -> String { texts[checked: column] ?? "" }
                let isData = Int(row.line) > table.headerLine && texts.contains { !$0.trimmingSpace().isEmpty }
                let lines = Int(row.line)...(Int(row.line) + texts.reduce(0) { $0 + $1.lineEnds })
                var cells = own.map { CSVText.Cell.text(text($0)) }
                if lines.contains(table.headerLine) {
                    cells += AnswerColumn.allCases.map { .plain($0.heading[self.texts.language]) }
                } else if isData {
                    let said = notes.on(lines: lines, isFirst: isFirst) { text($0) }
                    cells += answer(said, note: isFirst ? sheetNote : nil)
                    cells.append(.text(statementColumn.map(text) ?? ""))
                    isFirst = false
                }
                csv.append(cells)
                line = lines.upperBound + 1
            }
        }
        return AnnotatedCopy.byteOrderMark + csv.bytes
    }

    /// Which columns are the partner's: all but those of an earlier answer of ours, wherever these stand, and without
    /// empty ones at the end.
    private func ownColumns(_ source: inout some ByteSource) throws -> [Int] {
        let ours = table.answerColumns
        var width = 0
        try table.read(&source) { batch in
            for row in batch.rows {
                let cells = batch.cells(of: row)
                let filled = cells.lastIndex { cell in
                    ours[Int(cell.column)] == nil && !batch.text(of: cell).trimmingSpace().isEmpty
                }
                width = max(width, filled.map { $0 - cells.startIndex + 1 } ?? 0)
            }
        }
        return (0..<width).filter { ours[$0] == nil }
    }

    private func answer(_ notes: [RowNotes.Note], note: String? = nil) -> [CSVText.Cell] {
        func joined(_ words: (RowNotes.Note) -> String) -> String {
            let said = notes.map(words)
            if notes.count == 1 || said.allSatisfy(\.isEmpty) { return said.first ?? "" }
            return said.enumerated().filter { !$1.isEmpty }.map { "\($0 + 1)) \($1)" }.joined(separator: " ")
        }
        return [
            [note ?? "", joined(\.problem)].filter { !$0.isEmpty }.joined(separator: " "),
            joined(\.expectation), joined(\.action),
        ].map { .text($0) }
    }

    /// What stands beside the first row of data of a workbook of which the copy holds one sheet.
    private var sheetNote: String? { table.onlySheet.map(texts.onlySheet) }

    /// The text of a cell without what may be personal; a number as somebody who reads the copy writes it.
    private func shown(_ text: String, isNumber: Bool, readAs number: ExactDecimal? = nil) -> String {
        let masked = PersonalMask.shown(text)
        guard masked == text else { return masked }
        if isNumber { return CopiedNumber.text(ofNumber: text, decimalSign: table.decimalSign) ?? text }
        return number.map { CopiedNumber.text(text, readAs: $0, decimalSign: table.decimalSign) } ?? text
    }

    // MARK: Records

    private func records(_ source: inout some ByteSource) throws -> [UInt8] {
        var csv = CSVText(delimiter: UInt8(ascii: ";"))
        var notes = RowNotes(findings, isRecordTable: true, texts: texts)
        let columns = table.table.columns
        let own = columns.indices.filter { table.answerColumns[$0] == nil }
        let statementColumn = table.answerColumns.first { $0.value == .statement }?.key
        // Only about a warning there is something to explain.
        let asks = statementColumn != nil || findings.contains { $0.severity == .warning }
        var header: [CSVText.Cell] = [.plain(AnswerColumn.recordNumber[texts.language])]
        header += own.map { position -> CSVText.Cell in
            let label = columns[position].label
            let name = label.split(separator: "/").last.map(String.init) ?? label
            return .text(SafeEcho.heading(name.replacing("@", with: "")))
        }
        for column in AnswerColumn.allCases where asks || column != .statement {
            header.append(.plain(column.heading[texts.language]))
        }
        csv.append(header)
        var patterns: [String?] = []
        var parent: UInt32?
        var isFirst = true
        var number = 0
        try table.read(&source) { batch in
            for row in batch.rows {
                if let current = batch.parents[checked: Int(row.parent)], current.number != parent {
                    parent = current.number
                    patterns = columns.indices.map { table.table.pathPattern(column: $0, parent: current) }
                }
                var cells = Array(repeating: "", count: columns.count)
                for cell in batch.cells(of: row) where cell.kind != .null {
                    let column = Int(cell.column)
                    cells[column] = shown(
                        batch.text(of: cell), isNumber: cell.kind == .number,
                        readAs: figures?[patterns[checked: column] ?? nil, row.index])
                }
                number += 1
                let beside = notes.on(patterns: patterns, index: row.index, number: number, isFirst: isFirst) {
                    cells[$0]
                }
                var line: [CSVText.Cell] = [.plain("\(number)")]
                line += own.map { .text(cells[$0]) }
                line += answer(beside)
                if asks { line.append(.text(statementColumn.map { cells[$0] } ?? "")) }
                csv.append(line)
                isFirst = false
            }
        }
        return AnnotatedCopy.byteOrderMark + csv.bytes
    }
}

extension String {
    /// How many lines a cell goes on below its first.
    fileprivate var lineEnds: Int { count { $0 == "\n" || $0 == "\r" || $0 == "\r\n" } }
}

extension Array {
    fileprivate subscript(checked position: Int) -> Element? { indices.contains(position) ? self[position] : nil }
}
