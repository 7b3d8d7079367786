import ReportingModel
import Rules

/// The answer in the partner's own file: their rows as they sent them, with what we say about each row beside it.
///
///     Datum;Wachttijd;bevinding;wat wij verwachtten;wat te doen;klopt toch? (ja + uitleg)
///     30-04-2021;veel;Verbeteren: …;een getal in dagen;Vul een getal in. …;
///
/// A copy of a CSV file or a sheet has the same rows on the same lines, so that it can be corrected and dropped back: the columns
/// of ``AnswerColumn`` are then known as ours. XML and JSON become a table to read, one record a row.
struct AnnotatedCopy {
    let table: JudgedTable
    let texts: AnswerTexts
    private let notes: RowNotes

    /// - Parameter findings: those the partner should look at, in the order in which they should be mended.
    init(table: JudgedTable, findings: [Finding], texts: AnswerTexts) {
        self.table = table
        self.texts = texts
        notes = RowNotes(
            findings.filter { $0.severity > .remark }, isRecordTable: !table.table.format.isGrid, texts: texts)
    }

    func bytes(from source: inout some ByteSource) throws -> [UInt8] {
        table.table.format.isGrid ? try grid(&source) : try records(&source)
    }

    /// Excel knows UTF-8 by this mark.
    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    // MARK: A CSV file, or a sheet of a workbook

    private func grid(_ source: inout some ByteSource) throws -> [UInt8] {
        let (width, statementColumn) = try ownColumns(&source)
        let delimiter = table.delimiter ?? UInt8(ascii: ";")
        var csv = CSVText(delimiter: delimiter)
        var line = 1
        var isFirst = true
        try table.read(&source) { batch in
            for row in batch.rows {
                // Lines without cells, and the line `sep=;`, keep their place.
                while line < Int(row.line) {
                    csv.appendBlankLine()
                    line += 1
                }
                let texts = batch.cells(of: row).map { cell in
                    let text = PersonalMask.shown(batch.text(of: cell))
                    return cell.kind == .number ? text.replacing(".", with: table.decimalSign) : text
                }
                let isData = Int(row.line) > table.headerLine && texts.contains { !$0.trimmingSpace().isEmpty }
                let lines = Int(row.line)...(Int(row.line) + texts.reduce(0) { $0 + $1.lineEnds })
                var cells = texts.prefix(width).map { CSVText.Cell.text($0) }
                cells += Array(repeating: .plain(""), count: width - cells.count)
                if lines.contains(table.headerLine) {
                    cells += AnswerColumn.allCases.map { .plain($0.heading[self.texts.language]) }
                } else if isData {
                    let statement = statementColumn.flatMap { texts[checked: $0] } ?? ""
                    cells +=
                        answer(notes.on(lines: lines, isFirst: isFirst), note: isFirst ? sheetNote : nil) + [
                            .text(statement)
                        ]
                    isFirst = false
                }
                csv.append(cells)
                line = lines.upperBound + 1
            }
        }
        return AnnotatedCopy.byteOrderMark + csv.bytes
    }

    /// How many columns are the partner's: without empty ones at the end, and without those of an earlier answer of
    /// ours; and where that one has their statements.
    private func ownColumns(_ source: inout some ByteSource) throws -> (width: Int, statement: Int?) {
        var (width, end, statement) = (0, Int.max, Int?.none)
        try table.read(&source) { batch in
            for row in batch.rows {
                let cells = batch.cells(of: row)
                if cells.contains(where: { Int($0.line) == table.headerLine }) {
                    let ours = AnswerColumn.among(cells.map { batch.text(of: $0) })
                    end = ours.keys.min() ?? end
                    statement = ours.first { $0.value == .statement }?.key
                }
                let filled = cells.lastIndex { !batch.text(of: $0).trimmingSpace().isEmpty }
                width = max(width, filled.map { $0 - cells.startIndex + 1 } ?? 0)
            }
        }
        return (min(width, end), statement)
    }

    private func answer(_ notes: [RowNote], note: String? = nil) -> [CSVText.Cell] {
        let isOne = notes.count == 1
        func joined(_ words: (RowNote) -> String) -> String {
            let parts = notes.enumerated().map { (isOne ? "" : "\($0 + 1)) ") + words($1) }
            return notes.allSatisfy { words($0).isEmpty } ? "" : parts.joined(separator: " ")
        }
        return [
            [note ?? "", joined(\.problem)].filter { !$0.isEmpty }.joined(separator: " "),
            joined(\.expectation), joined(\.action),
        ].map { .text($0) }
    }

    /// What stands beside the first row of data of a workbook of which the copy holds one sheet.
    private var sheetNote: String? { table.onlySheet.map(texts.onlySheet) }

    // MARK: Records

    private func records(_ source: inout some ByteSource) throws -> [UInt8] {
        var csv = CSVText(delimiter: UInt8(ascii: ";"))
        let columns = table.table.columns
        csv.append(
            [.plain(texts("nr", "no"))]
                + columns.map { .text($0.label.split(separator: "/").last.map(String.init) ?? $0.label) }
                + AnswerColumn.allCases.filter { $0 != .statement }.map { .plain($0.heading[texts.language]) })
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
                var cells = Array(repeating: CSVText.Cell.plain(""), count: columns.count)
                for cell in batch.cells(of: row) where cell.kind != .null {
                    cells[Int(cell.column)] = .text(PersonalMask.shown(batch.text(of: cell)))
                }
                number += 1
                let beside = notes.on(patterns: patterns, index: row.index, isFirst: isFirst)
                csv.append([.plain("\(number)")] + cells + answer(beside))
                isFirst = false
            }
        }
        return AnnotatedCopy.byteOrderMark + csv.bytes
    }
}

/// What is said of a finding, put into words once: it may stand beside a million rows.
private struct RowNote {
    let problem: String
    let expectation: String
    let action: String

    init(_ finding: Finding, _ texts: AnswerTexts) {
        problem = "\(texts.severity(finding.severity)): \(finding.message(texts.language))"
        expectation = finding.expectation(texts.language)
        action = finding.action(texts.language)
    }
}

/// Which notes belong beside which row; what is about the file as a whole stands beside the first.
private struct RowNotes {
    private struct Field: Hashable {
        let pattern: String
        let index: UInt32
    }

    private let notes: [RowNote]
    private var onLine: [Int: [Int]] = [:]
    private var inField: [Field: [Int]] = [:]
    private var aboutFile: [Int] = []

    init(_ findings: [Finding], isRecordTable: Bool, texts: AnswerTexts) {
        notes = findings.map { RowNote($0, texts) }
        for (position, finding) in findings.enumerated() {
            if finding.places.isEmpty { aboutFile.append(position) }
            for place in finding.places.compact {
                if isRecordTable, !finding.places.patterns[Int(place.pattern)].contains(CompactPlace.indexMark) {
                    // A field around the records.
                    aboutFile.append(position)
                } else if isRecordTable {
                    let field = Field(pattern: finding.places.patterns[Int(place.pattern)], index: place.index)
                    inField[field, default: []].append(position)
                } else if onLine[Int(place.line)]?.last != position {
                    onLine[Int(place.line), default: []].append(position)
                }
            }
        }
    }

    func on(lines: ClosedRange<Int>, isFirst: Bool) -> [RowNote] {
        // The first row also carries what stands above it: the header and titles.
        let before = isFirst ? onLine.filter { $0.key < lines.lowerBound }.flatMap(\.value) : []
        return chosen((isFirst ? aboutFile : []) + before + lines.flatMap { onLine[$0] ?? [] })
    }

    func on(patterns: [String?], index: UInt32, isFirst: Bool) -> [RowNote] {
        chosen(
            (isFirst ? aboutFile : [])
                + patterns.compactMap { $0 }.flatMap { inField[Field(pattern: $0, index: index)] ?? [] })
    }

    private func chosen(_ positions: [Int]) -> [RowNote] { Set(positions).sorted().map { notes[$0] } }
}

extension String {
    /// How many lines a cell goes on below its first.
    fileprivate var lineEnds: Int { count { $0 == "\n" || $0 == "\r" || $0 == "\r\n" } }
}

extension Array {
    fileprivate subscript(checked position: Int) -> Element? { indices.contains(position) ? self[position] : nil }
}
