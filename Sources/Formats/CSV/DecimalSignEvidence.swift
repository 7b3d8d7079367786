package import ReportingModel

/// Which decimal sign the numbers of a table have, by what stands in the cells: for `sluis inspect`.
///
///     50,5  1.250,00       a comma        50.5  1,250.00       a point
///     1.250                either: only the other numbers of the column can tell
package struct DecimalSignEvidence {
    /// What one column holds.
    private struct Column {
        var commas = 0
        var points = 0
        var doubtful = 0
        var example = ""
    }

    private enum Sign {
        case comma, point, either
    }

    /// Rows that are looked at.
    private static let rowsWanted = 1_000

    private var columns: [Int: Column] = [:]
    private var rowCount = 0

    package init() {}

    /// Looks at a row of data, below the header.
    package mutating func take(_ cells: ArraySlice<RawTable.Cell>, in batch: RawTable.Batch) {
        guard rowCount < DecimalSignEvidence.rowsWanted else { return }
        rowCount += 1
        for cell in cells where cell.length > 2 && cell.length < 24 {
            let range = Int(cell.start)..<Int(cell.start + cell.length)
            guard let sign = DecimalSignEvidence.sign(batch.bytes[range]) else { continue }
            var column = columns[Int(cell.column)] ?? Column()
            switch sign {
            case .comma: column.commas += 1
            case .point: column.points += 1
            case .either: column.doubtful += 1
            }
            if column.example.isEmpty || sign != .either { column.example = batch.text(of: cell) }
            columns[Int(cell.column)] = column
        }
    }

    /// The sign of the file, and what each column shows; `nil` when no number has a sign.
    package func evidence(headings: [String]) -> Evidence? {
        guard !columns.isEmpty else { return nil }
        let commas = columns.values.map(\.commas).reduce(0, +)
        let points = columns.values.map(\.points).reduce(0, +)
        let decision =
            switch (commas, points) {
            case (0, 0): "?"
            case (_, 0): ","
            case (0, _): "."
            default: ", / ."
            }
        let shown = columns.keys.sorted().prefix(8).compactMap { index in
            columns[index].map { describe($0, index: index, headings: headings) }
        }
        return Evidence(
            topic: "decimal sign", decision: decision,
            reason: Text(
                nl: shown.map { $0[.nl] }.joined(separator: "; "), en: shown.map { $0[.en] }.joined(separator: "; ")),
            rejected: decision == "?"
                ? [
                    Text(
                        nl:
                            "getallen als 1.250 kunnen duizendtallen zijn of decimalen: de afspraak of de kolom beslist",
                        en: "numbers such as 1.250 may hold thousands or decimals: the agreement or the column decides")
                ] : [])
    }

    private func describe(_ column: Column, index: Int, headings: [String]) -> Text {
        let heading = headings.indices.contains(index) ? headings[index] : ""
        let name = heading.isEmpty ? "\(index + 1)" : "\(index + 1) (\(SafeEcho.heading(heading)))"
        let example = SafeEcho.printable(column.example)
        let doubt = column.doubtful
        let (nl, en) =
            switch (column.commas, column.points) {
            case (0, 0): ("punt of komma, \(doubt) keer", "a point or a comma, \(doubt) times")
            case (let commas, 0): ("komma, \(commas) keer", "a comma, \(commas) times")
            case (0, let points): ("punt, \(points) keer", "a point, \(points) times")
            case (let commas, let points):
                ("komma \(commas) keer en punt \(points) keer", "a comma \(commas) times and a point \(points) times")
            }
        return Text(nl: "kolom \(name): \(nl), zoals \(example)", en: "column \(name): \(en), such as \(example)")
    }

    /// What the signs in a number say; `nil` when it is no number, or has none.
    private static func sign(_ bytes: ArraySlice<UInt8>) -> Sign? {
        var marks: [(byte: UInt8, place: Int)] = []
        var digits = 0
        for (place, byte) in bytes.enumerated() {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
            case UInt8(ascii: ","), UInt8(ascii: "."): marks.append((byte, place))
            case UInt8(ascii: "-") where place == 0: break
            case UInt8(ascii: "%") where place == bytes.count - 1: break
            case CSVByte.space: break
            default: return nil
            }
        }
        guard let last = marks.last, digits > 1 else { return nil }
        let behind = bytes.dropFirst(last.place + 1).count { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        let (comma, point) = (UInt8(ascii: ","), UInt8(ascii: "."))
        let others = marks.dropLast().map(\.byte)
        // Thousands before the last mark: 1.250,00.
        if !others.isEmpty {
            if others.allSatisfy({ $0 == last.byte }) {
                guard behind == 3 else { return nil }
                return last.byte == comma ? .point : .comma
            }
            return last.byte == comma ? .comma : .point
        }
        if behind == 3, last.place < 5 { return bytes.first == UInt8(ascii: "0") ? decimal(last.byte) : .either }
        guard behind > 0 else { return nil }
        return last.byte == point || last.byte == comma ? decimal(last.byte) : nil
    }

    private static func decimal(_ byte: UInt8) -> Sign { byte == UInt8(ascii: ",") ? .comma : .point }
}
