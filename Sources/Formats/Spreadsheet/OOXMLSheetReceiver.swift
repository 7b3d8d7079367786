import ReportingModel

/// Receives a sheet of an Excel workbook and makes its cells rows of a table.
///
///     <row r="2"><c r="A2" s="1"><v>44316</v></c><c r="B2" t="s"><v>0</v></c><c r="D2"><f>C2*2</f></c></row>
///
/// `t` says what `<v>` is: a number, the position of a shared text (`s`), the text of a formula (`str`), a truth (`b`), an
/// error (`e`) or a date (`d`); the style (`s`) says whether a number is a date. Cells that hold nothing are left out, and
/// so may be the names of cells and rows, which then follow each other.
final class OOXMLSheetReceiver: PartReceiver {
    private enum Kind { case number, shared, text, boolean, error, date }
    private enum Taking { case nothing, value, inlineText }

    var rows: SheetRows
    private let workbook: OOXMLWorkbook
    private let dates: SerialDate
    private var hiddenColumns: [ClosedRange<Int>] = []

    private var line = 0
    private var isRowHidden = false
    private var column = -1
    private var kind = Kind.number
    private var format = NumberFormat.plain
    private var hasFormula = false
    private var isCell = false
    private var taking = Taking.nothing
    private var value: [UInt8] = []

    init(workbook: OOXMLWorkbook, limits: ReadingLimits) throws {
        self.workbook = workbook
        dates = SerialDate(countsFrom1904: workbook.countsFrom1904)
        rows = SheetRows(limits: limits)
        try super.init(limits: limits)
    }

    override func begin(_ name: ElementName, _ attributes: PartAttributes) {
        if isCell {
            if name == "v" {
                taking = .value
            } else if name == "t" {
                taking = open.contains { $0 == "rPh" } ? .nothing : .inlineText
            } else if name == "f" {
                hasFormula = true
            }
        } else if name == "c" {
            beginCell(attributes)
        } else if name == "row" {
            line = max(line + 1, attributes.number("r") ?? 0)
            isRowHidden = attributes.isTrue("hidden")
            column = -1
        } else if name == "col", attributes.isTrue("hidden"), let first = attributes.number("min"),
            let last = attributes.number("max"), first >= 1, first <= last,
            hiddenColumns.count < limits.columns
        {
            hiddenColumns.append(first - 1...last - 1)
        }
    }

    private func beginCell(_ attributes: PartAttributes) {
        isCell = true
        column = attributes["r"].flatMap(OOXMLSheetReceiver.column) ?? column + 1
        format = attributes.number("s").map { workbook.styles[$0] } ?? .plain
        hasFormula = false
        value.removeAll(keepingCapacity: true)
        kind =
            switch attributes["t"]?.first {
            case nil, UInt8(ascii: "n"): .number
            case UInt8(ascii: "s"): attributes.says("t", "s") ? .shared : .text
            case UInt8(ascii: "b"): .boolean
            case UInt8(ascii: "e"): .error
            case UInt8(ascii: "d"): .date
            default: .text
            }
    }

    /// The column in the name of a cell: 2 of `C12`; `nil` when the name is none.
    private static func column(of name: UnsafeRawBufferPointer) -> Int? {
        var number = 0
        for byte in name {
            let letter = byte & 0xDF
            guard byte >= 65, letter >= 65, letter <= 90 else { break }
            guard number < 100_000 else { return nil }
            number = number * 26 + Int(letter - 64)
        }
        return number > 0 ? number - 1 : nil
    }

    override func take(text: UnsafeRawBufferPointer) {
        guard taking != .nothing, value.count <= limits.cellBytes else { return }
        value.append(contentsOf: text)
    }

    override func end(_ name: ElementName) {
        if isCell {
            taking = .nothing
            guard name == "c" else { return }
            endCell()
            isCell = false
        } else if name == "row" {
            rows.endRow(line: line, isHidden: isRowHidden)
        } else if name == "sheetData" {
            rows.hideColumns(hiddenColumns)
        }
        if rows.stop != nil { finish() }
    }

    private func endCell() {
        guard !value.isEmpty else {
            // A formula may well give an empty text.
            if hasFormula, kind != .text { rows.addFormulaWithoutValue(line: line, column: column) }
            return
        }
        rows.add(line: line, column: column) { bytes in
            switch kind {
            case .number: return number(into: &bytes)
            case .shared:
                let position = Int(String(decoding: value, as: UTF8.self)) ?? -1
                if let text = workbook.texts[position] { bytes.append(contentsOf: text) }
            case .text:
                let start = bytes.count
                bytes.append(contentsOf: value)
                EscapedText.restore(&bytes, from: start)
            case .boolean:
                bytes.append(contentsOf: (value == [UInt8(ascii: "1")] ? "true" : "false").utf8)
                return .boolean
            case .error: bytes.append(contentsOf: CellError.shown(value))
            case .date: bytes.append(contentsOf: ISODate.shown(value))
            }
            return .text
        }
    }

    private func number(into bytes: inout [UInt8]) -> RawTable.Cell.Kind {
        switch format {
        case .plain: break
        case .below(let limit, let shown):
            if let serial, serial < limit {
                bytes.append(contentsOf: shown.utf8)
                return .text
            }
        case .words(let words): if CellText.append(number: value, words: words, to: &bytes) { return .text }
        case .percent: if CellText.append(percentage: value, to: &bytes) { return .text }
        case .date(let parts):
            if let date = serial.flatMap({ dates.text(of: $0, showing: parts) }) {
                bytes.append(contentsOf: date.utf8)
                return .text
            }
        case .time:
            if let time = serial.flatMap({ dates.time(of: $0) }) {
                bytes.append(contentsOf: time.utf8)
                return .text
            }
        }
        if CellText.append(number: value, to: &bytes) { return .number }
        bytes.append(contentsOf: value)
        return .text
    }

    private var serial: Double? { Double(String(decoding: value, as: UTF8.self)) }
}
