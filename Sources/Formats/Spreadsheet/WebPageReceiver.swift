import CLibXML2
import Glibc
import ReportingModel

/// Receives a web page and makes one of its tables rows of a table.
///
///     <table><tr><th colspan="2">Wachttijd</th></tr><tr><td>30-04-2021</td><td>50&nbsp;dagen</td></tr></table>
///
/// Programs that export "to Excel" often write this. Tags need not be closed, so the parser of libxml2 for web pages is
/// used, which closes them. A cell over more columns or rows stands in the first of them. What stands in a table inside
/// a cell is text of that cell. Nothing is loaded and nothing is run.
final class WebPageReceiver {
    var rows: SheetRows
    private(set) var sheets: [MarkupTables.Sheet] = []
    private(set) var problem: Finding?
    /// What stands outside the tables: one text for each paragraph, and the comments.
    private(set) var beside: [(text: String, kind: UnreadText.Kind)] = []
    private var paragraph: [UInt8] = []
    private var besideByteCount = 0

    /// So much text outside the tables is looked at, in bytes.
    private static let mostBeside = 1_048_576
    /// Tables in one page, and tables within each other.
    private static let (mostTables, mostNested) = (10_000, 32)
    /// Rows that one cell can take; more means the rest of the table.
    private static let mostRows = 65_534

    /// Which table is wanted, from 0; `nil` only looks which there are.
    private let wanted: Int?
    private let limits: ReadingLimits
    private var isFinished = false

    private var table = -1
    private var depth = 0
    private var isFilled = false
    private var line = 0
    private var column = 0
    private var isRow = false
    private var isCell = false
    private var columnSpan = 1
    private var rowSpan = 1
    /// How many rows below the open one a cell above them still takes, by column.
    private var taken: [Int: Int] = [:]
    private var skipDepth = 0
    private var value: [UInt8] = []

    init(reading wanted: Int?, limits: ReadingLimits) throws {
        self.wanted = wanted
        self.limits = limits
        rows = SheetRows(limits: limits)
    }

    /// Tells what is in the page, which comes in pieces of UTF-8.
    ///
    /// - Parameter afterPiece: called when some text has been told; what it throws ends the reading.
    func receive(_ pieces: some PieceSequence, afterPiece: () throws -> Void = {}) throws {
        var handler = WebPageReceiver.handler
        let this = Unmanaged.passUnretained(self).toOpaque()
        guard let context = htmlCreatePushParserCtxt(&handler, this, nil, 0, nil, XML_CHAR_ENCODING_UTF8) else {
            throw XMLParserContext.OutOfMemory()
        }
        defer {
            if let document = context.pointee.myDoc { xmlFreeDoc(document) }
            htmlFreeParserCtxt(context)
        }
        let options = HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue | HTML_PARSE_NOERROR.rawValue
        htmlCtxtUseOptions(context, Int32(options))
        try pieces.forEachPiece { piece in
            htmlParseChunk(context, piece.assumingMemoryBound(to: CChar.self).baseAddress, Int32(piece.count), 0)
            try afterPiece()
            return !isFinished
        }
        if !isFinished { htmlParseChunk(context, nil, 0, 1) }
        endParagraph()
        endTable()
        if let problem { throw SpreadsheetRefusal(finding: problem) }
    }

    private static var handler: htmlSAXHandler {
        var handler = htmlSAXHandler()
        handler.startElement = { receiver, name, attributes in
            guard let receiver, let name else { return }
            WebPageReceiver.at(receiver).begin(String(decodingCString: name, as: UTF8.self), attributes)
        }
        handler.endElement = { receiver, name in
            guard let receiver, let name else { return }
            WebPageReceiver.at(receiver).end(String(decodingCString: name, as: UTF8.self))
        }
        handler.characters = { receiver, start, count in
            guard let receiver else { return }
            WebPageReceiver.at(receiver).take(UnsafeRawBufferPointer(start: start, count: Int(count)))
        }
        handler.ignorableWhitespace = handler.characters
        handler.comment = { receiver, text in
            guard let receiver, let text else { return }
            WebPageReceiver.at(receiver).keep(String(decodingCString: text, as: UTF8.self), .comment)
        }
        return handler
    }

    private static func at(_ pointer: UnsafeMutableRawPointer) -> WebPageReceiver {
        Unmanaged<WebPageReceiver>.fromOpaque(pointer).takeUnretainedValue()
    }

    // MARK: What the parser calls

    private func begin(_ name: String, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
        guard !isFinished else { return }
        if !WebPageReceiver.inline.contains(name) { endParagraph() }
        switch name {
        case "table":
            depth += 1
            if depth > WebPageReceiver.mostNested {
                refuse(Finding(.tooDeep, ["limit": String(WebPageReceiver.mostNested)]))
            } else if depth == 1 {
                beginTable()
            }
        case "script", "style": skipDepth += 1
        case "tr" where depth == 1: beginRow()
        case "td" where depth == 1, "th" where depth == 1: beginCell(attributes)
        case "br", "p", "div", "li", "td", "th": append(space: isCell)
        default: break
        }
    }

    private func end(_ name: String) {
        guard !isFinished else { return }
        if !WebPageReceiver.inline.contains(name) { endParagraph() }
        switch name {
        case "table":
            if depth == 1 { endTable() }
            depth = max(0, depth - 1)
        case "script", "style": skipDepth = max(0, skipDepth - 1)
        case "tr" where depth == 1: endRow()
        case "td" where depth == 1, "th" where depth == 1: endCell()
        default: break
        }
    }

    /// Marks that part no words.
    private static let inline: Set<String> = ["a", "b", "em", "font", "i", "span", "strong", "sub", "sup", "u"]

    private func endParagraph() {
        guard !paragraph.isEmpty else { return }
        keep(String(decoding: paragraph, as: UTF8.self), .besideTable)
        paragraph.removeAll(keepingCapacity: true)
    }

    private func keep(_ text: String, _ kind: UnreadText.Kind) {
        besideByteCount += text.utf8.count
        if wanted == nil, besideByteCount <= WebPageReceiver.mostBeside { beside.append((text.trimmingSpace(), kind)) }
    }

    private func take(_ text: UnsafeRawBufferPointer) {
        if !isCell, wanted == nil, skipDepth == 0, paragraph.count < limits.cellBytes {
            paragraph.append(contentsOf: text)
        }
        guard isCell, skipDepth == 0, !isFinished, value.count <= limits.cellBytes else { return }
        for byte in text {
            switch byte {
            case CSVByte.space, UInt8(ascii: "\t"), CSVByte.lineFeed, CSVByte.carriageReturn: append(space: true)
            default: value.append(byte)
            }
        }
    }

    private func append(space isWanted: Bool) {
        // White space is one space, as a browser shows it.
        if isWanted, let last = value.last, last != CSVByte.space { value.append(CSVByte.space) }
    }

    // MARK: Tables, rows and cells

    private func beginTable() {
        table += 1
        (line, isFilled, taken) = (0, false, [:])
        if table >= WebPageReceiver.mostTables {
            refuse(SpreadsheetRefusal.tooLarge("het heeft te veel tabellen", "it has too many tables").finding)
        }
    }

    private func beginRow() {
        endRow()
        line += 1
        (column, isRow) = (0, true)
    }

    private func beginCell(_ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
        endCell()
        if !isRow { beginRow() }
        isCell = true
        value.removeAll(keepingCapacity: true)
        columnSpan = max(1, min(limits.columns, WebPageReceiver.number("colspan", attributes) ?? 1))
        rowSpan = max(1, min(WebPageReceiver.mostRows, WebPageReceiver.number("rowspan", attributes) ?? 1))
        while taken[column] ?? 0 > 0 { column += 1 }
    }

    /// The number that an attribute holds: pairs of a name and a value, and nothing at the end.
    private static func number(
        _ name: StaticString, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) -> Int? {
        guard var pair = attributes else { return nil }
        while let written = pair[0] {
            if String(decodingCString: written, as: UTF8.self) == "\(name)" {
                return pair[1].flatMap { Int(String(decodingCString: $0, as: UTF8.self).prefix(6)) }
            }
            pair += 2
        }
        return nil
    }

    private func endCell() {
        guard isCell else { return }
        isCell = false
        let text = WebPageReceiver.trimmed(value)
        if !text.isEmpty { isFilled = true }
        if wanted == table, !text.isEmpty {
            rows.add(line: line, column: column) { bytes in
                bytes.append(contentsOf: text)
                return .text
            }
        }
        if rowSpan > 1 {
            for column in column..<column + columnSpan where taken.count < limits.columns { taken[column] = rowSpan }
        }
        column += columnSpan
        if rows.stop != nil { isFinished = true }
    }

    private func endRow() {
        endCell()
        guard isRow else { return }
        isRow = false
        taken = taken.compactMapValues { $0 > 1 ? $0 - 1 : nil }
        if wanted == table { rows.endRow(line: line, isHidden: false) }
    }

    private func endTable() {
        endRow()
        guard depth > 0, sheets.count <= table else { return }
        sheets.append(MarkupTables.Sheet(name: "Tabel \(table + 1)", isHidden: false, isFilled: isFilled))
        if wanted == table { isFinished = true }
    }

    private func refuse(_ finding: Finding) {
        if problem == nil { problem = finding }
        isFinished = true
    }

    /// Without spaces, also those that do not break, at both ends.
    private static func trimmed(_ text: [UInt8]) -> ArraySlice<UInt8> {
        var text = text[...]
        while true {
            if text.first == CSVByte.space {
                text = text.dropFirst()
            } else if text.last == CSVByte.space {
                text = text.dropLast()
            } else if text.starts(with: [0xC2, 0xA0]) {
                text = text.dropFirst(2)
            } else if text.suffix(2).elementsEqual([0xC2, 0xA0]) {
                text = text.dropLast(2)
            } else {
                return text
            }
        }
    }
}
