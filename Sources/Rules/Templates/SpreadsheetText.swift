import ReportingModel

/// Writes a table as the spreadsheets of Dutch offices open it with a double click: semicolons, UTF-8 with a byte order
/// mark, CR LF.
struct SpreadsheetText {
    let rows: [[String]]
    let delimiter: CSVDelimiter

    var bytes: [UInt8] {
        var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
        for row in rows {
            for (position, cell) in row.enumerated() {
                if position > 0 { bytes.append(delimiter.byte) }
                bytes += written(cell)
            }
            bytes += [0x0D, 0x0A]
        }
        return bytes
    }

    private func written(_ cell: String) -> [UInt8] {
        let content = Array(cell.utf8)
        let needsQuotes =
            content.contains { $0 == delimiter.byte || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D }
            || content.first == 0x20 || content.last == 0x20
        guard needsQuotes else { return content }
        let doubled = content.flatMap { $0 == UInt8(ascii: "\"") ? [$0, $0] : [$0] }
        return [UInt8(ascii: "\"")] + doubled + [UInt8(ascii: "\"")]
    }
}
