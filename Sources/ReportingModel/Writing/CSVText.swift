/// Writes tables as RFC 4180: comma unless told otherwise, UTF-8, line feed, quotes only where needed, no byte order
/// mark.
package struct CSVText: Sendable {
    /// A cell to be written.
    package enum Cell: Sendable {
        /// Words of people: neutralised where a spreadsheet would run them as a formula.
        case text(String)
        /// A number, a date or a code of our own: written as it is.
        case plain(String)
    }

    package private(set) var bytes: [UInt8] = []
    private let delimiter: UInt8

    package init(delimiter: UInt8 = UInt8(ascii: ",")) {
        self.delimiter = delimiter
    }

    package init(header: [String]) {
        self.init()
        append(header.map { .plain($0) })
    }

    package mutating func append(_ cells: [Cell]) {
        for (position, cell) in cells.enumerated() {
            if position > 0 { bytes.append(delimiter) }
            switch cell {
            case .text(let text): write(CSVText.neutralised(text))
            case .plain(let text): write(text)
            }
        }
        // A row of one empty cell would read back as a blank line.
        if cells.count == 1, bytes.last == UInt8(ascii: "\n") || bytes.isEmpty { bytes += Array("\"\"".utf8) }
        bytes.append(UInt8(ascii: "\n"))
    }

    package mutating func appendBlankLine() { bytes.append(UInt8(ascii: "\n")) }

    /// Takes what was written so far, to write it to a file piece by piece.
    package mutating func takeBytes() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    private mutating func write(_ text: String) {
        var text = text
        text.withUTF8 { cell in
            let isQuoted =
                cell.contains {
                    $0 == delimiter || $0 == UInt8(ascii: "\"") || $0 == 10 || $0 == 13
                }
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
    /// a line end, or with their full-width twins. A number such as `-5` or `-1.250,5`, or a dash alone, is no formula
    /// and stays as it is.
    package static func neutralised(_ text: String) -> String {
        guard let first = text.unicodeScalars.first, "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first) else {
            return text
        }
        let isNumber =
            (first == "-" || first == "+")
            && text.utf8.dropFirst().allSatisfy { (48...57).contains($0) || ".,%".utf8.contains($0) }
        return isNumber ? text : "'" + text
    }
}
