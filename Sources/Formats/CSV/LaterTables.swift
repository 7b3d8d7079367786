/// Where other tables seem to begin further down in a file: below a blank row, and perhaps a title, words above numbers.
///
///     Team;Aantal
///     Noord;5
///
///     Wachtlijst per wijk
///     Wijk;Kinderen              ← another table
///     Oost;7
package struct LaterTables {
    private enum Position {
        /// In the table, before its first numbers.
        case top
        case table
        case belowBlankRow
        /// In what may be a header, which began at a line.
        case header(UInt32)
    }

    /// The lines of their headers; no more than the first twenty.
    package private(set) var lines: [UInt32] = []
    private var position = Position.top

    package init() {}

    /// - Parameter texts: the cells of the row that hold anything.
    package mutating func takeRow(_ texts: [String], line: UInt32) {
        let hasNumber = texts.contains { $0.utf8.first.map { 0x30...0x39 ~= $0 } == true }
        switch position {
        case .top: if hasNumber { position = .table }
        case .table: if texts.isEmpty { position = .belowBlankRow }
        case .belowBlankRow:
            if hasNumber {
                position = .table
            } else if texts.count > 1 {
                position = .header(line)
            }
        case .header(let first):
            guard hasNumber else { break }
            if lines.count < 20 { lines.append(first) }
            position = .table
        }
    }
}
