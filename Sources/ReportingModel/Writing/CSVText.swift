/// Writes tables as RFC 4180: comma, UTF-8, line feed, quotes only where needed, no byte order mark.
package struct CSVText: Sendable {
    /// A cell to be written.
    package enum Cell: Sendable {
        /// Words of people: neutralised where a spreadsheet would run them as a formula.
        case text(String)
        /// A number, a date or a code of our own: written as it is.
        case plain(String)
    }

    package private(set) var bytes: [UInt8] = []

    package init() {}

    package init(header: [String]) {
        append(header.map { .plain($0) })
    }

    package mutating func append(_ cells: [Cell]) {
        for (position, cell) in cells.enumerated() {
            if position > 0 { bytes.append(UInt8(ascii: ",")) }
            switch cell {
            case .text(let text): write(CSVText.neutralised(text))
            case .plain(let text): write(text)
            }
        }
        // A row of one empty cell would read back as a blank line.
        if cells.count == 1, bytes.last == UInt8(ascii: "\n") || bytes.isEmpty { bytes += Array("\"\"".utf8) }
        bytes.append(UInt8(ascii: "\n"))
    }

    /// Takes what was written so far, to write it to a file piece by piece.
    package mutating func takeBytes() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    private mutating func write(_ text: String) {
        var text = text
        text.withUTF8 { cell in
            let isQuoted =
                cell.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 10 || $0 == 13 }
                || cell.first == 0x20 || cell.last == 0x20
            guard isQuoted else { return bytes.append(contentsOf: cell) }
            bytes.append(UInt8(ascii: "\""))
            for byte in cell {
                if byte == UInt8(ascii: "\"") { bytes.append(byte) }
                bytes.append(byte)
            }
            bytes.append(UInt8(ascii: "\""))
        }
    }

    /// Puts an apostrophe before a text that a spreadsheet would run: one that begins with `=`, `+`, `-`, `@`, a tab or
    /// a line end, or with their full-width twins. A plain number such as `-5` is no formula and stays as it is.
    package static func neutralised(_ text: String) -> String {
        guard let first = text.unicodeScalars.first, "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first) else {
            return text
        }
        return ExactDecimal(text) == nil ? "'" + text : text
    }
}
