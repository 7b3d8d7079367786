import ReportingModel
import Rules

/// What the partner calls the rows that an answer mentions, by line.
struct RowNames {
    private var names: [(line: Int, name: String)] = []

    /// No names.
    init() {}

    /// - Parameter lines: the lines that the answer mentions.
    init(table: JudgedTable, source: inout some ByteSource, lines: Set<Int>) throws {
        guard !lines.isEmpty else { return }
        var row: (line: Int, name: String)?
        let wanted = lines.sorted()
        var next = 0
        /// Keeps the name of the row that has just ended when it holds a line that is mentioned.
        func end(before line: Int) {
            var isMentioned = false
            while next < wanted.count, wanted[next] < line {
                isMentioned = isMentioned || row.map { wanted[next] >= $0.line } ?? false
                next += 1
            }
            if isMentioned, let row { names.append(row) }
        }
        try table.read(&source) { batch in
            for current in batch.rows where Int(current.line) > table.headerLine {
                let line = Int(current.line)
                if line == row?.line {
                    // Two records on one line cannot be told apart by it.
                    row?.name = ""
                    continue
                }
                end(before: line)
                var texts: [Int: String] = [:]
                for cell in batch.cells(of: current) where cell.kind != .null {
                    texts[Int(cell.column)] = batch.text(of: cell)
                }
                row = (line, table.naming.name { texts[$0] })
            }
        }
        end(before: .max)
        // What is the same for all of them tells none of them apart.
        if names.count > 1, Set(names.map(\.name)).count == 1 { names.removeAll() }
    }

    /// The name of the row that holds a line; `nil` when it has none.
    func name(line: Int) -> String? {
        names.last { $0.line <= line }.flatMap { $0.name.isEmpty ? nil : $0.name }
    }
}
