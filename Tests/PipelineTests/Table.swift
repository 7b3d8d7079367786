/// A table as people see it, and all the ways in which it can be written as a file.
struct Table: Sendable {
    let header: [[String]]
    let rows: [[String]]
    let headerRows: Int

    init(header: [[String]], rows: [[String]], headerRows: Int = 1) {
        (self.header, self.rows, self.headerRows) = (header, rows, headerRows)
    }

    /// A plain file of the samples: one separator, no line breaks in cells.
    init?(reading bytes: [UInt8], headerRows: Int) {
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        let plain = text.first == "\u{FEFF}" ? String(text.dropFirst()) : text
        guard let first = plain.split(whereSeparator: \.isNewline).first else { return nil }
        let separator = [Character]([";", "\t", ",", "|"]).max { left, right in
            first.count { $0 == left } < first.count { $0 == right }
        }
        guard let separator, !plain.contains("\"\n\""), first.contains(separator) else { return nil }
        let rows = plain.split(whereSeparator: \.isNewline).map { Table.cells(of: $0, separator) }
        // Titles above the header fill one cell or two; they stay where they are.
        let width = rows[0].count
        let header = rows.firstIndex { row in row.count { !$0.isEmpty } >= min(3, width) } ?? 0
        let headerRows = header + headerRows
        guard rows.count > headerRows, rows.allSatisfy({ $0.count == width }) else { return nil }
        self.init(
            header: Array(rows.prefix(headerRows)), rows: Array(rows.dropFirst(headerRows)), headerRows: headerRows)
    }

    private static func cells(of line: Substring, _ separator: Character) -> [String] {
        var cells = [""]
        var isQuoted = false
        for character in line {
            switch character {
            case "\"": isQuoted.toggle()
            case separator where !isQuoted: cells.append("")
            default: cells[cells.count - 1].append(character)
            }
        }
        return cells
    }

    func csv() -> [UInt8] { csv(CSVWriting()) ?? [] }

    /// `nil` when the encoding has no sign for something in it.
    func csv(_ writing: CSVWriting) -> [UInt8]? {
        let lines = (header + rows).map { row in
            row.map { writing.cell($0) }.joined(separator: writing.delimiter)
        }
        return writing.encoding.bytes(of: (lines + [""]).joined(separator: writing.lineEnd))
    }
}

/// One way to write a table as CSV.
struct CSVWriting: CustomStringConvertible {
    enum Encoding: CaseIterable {
        case utf8, utf8WithMark, utf16LittleEndian, utf16BigEndian, windows1252

        func bytes(of text: String) -> [UInt8]? {
            switch self {
            case .utf8: return Array(text.utf8)
            case .utf8WithMark: return Array("\u{FEFF}\(text)".utf8)
            case .utf16LittleEndian:
                return "\u{FEFF}\(text)".utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
            case .utf16BigEndian:
                return "\u{FEFF}\(text)".utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
            case .windows1252:
                var bytes: [UInt8] = []
                for scalar in text.unicodeScalars {
                    switch scalar.value {
                    case 0..<0x80, 0xA0...0xFF: bytes.append(UInt8(scalar.value))
                    case 0x20AC: bytes.append(0x80)
                    case 0x2013: bytes.append(0x96)
                    case 0x2019: bytes.append(0x92)
                    default: return nil
                    }
                }
                return bytes
            }
        }
    }

    var delimiter = ";"
    var quotesAll = false
    var encoding = Encoding.utf8
    var lineEnd = "\n"

    /// Each way of one property with the usual way of the others, and some together.
    static let all: [CSVWriting] = {
        var ways: [CSVWriting] = []
        for delimiter in [";", ",", "\t", "|"] {
            for quotesAll in [false, true] { ways.append(CSVWriting(delimiter: delimiter, quotesAll: quotesAll)) }
        }
        for encoding in Encoding.allCases {
            for lineEnd in ["\n", "\r\n", "\r"] { ways.append(CSVWriting(encoding: encoding, lineEnd: lineEnd)) }
        }
        ways.append(CSVWriting(delimiter: "\t", encoding: .utf16LittleEndian, lineEnd: "\r\n"))
        ways.append(CSVWriting(delimiter: ",", quotesAll: true, encoding: .utf8WithMark, lineEnd: "\r\n"))
        return ways
    }()

    func cell(_ text: String) -> String {
        let isNeeded = text.contains { "\(delimiter)\"\n\r".contains($0) }
        return quotesAll || isNeeded ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
    }

    var description: String { "\(delimiter.debugDescription) \(quotesAll) \(encoding) \(lineEnd.debugDescription)" }
}
