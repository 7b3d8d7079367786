/// What becomes of each line of a text before it is read as CSV.
package enum CSVLineForm: Hashable, Sendable {
    case plain
    /// Lines of dashes stand between the rows, and the number of rows below them, as database programs print a table:
    ///
    ///      Wijk  | Aantal
    ///     -------+--------
    ///      Noord |     12
    ///     (1 row)
    case ruled
    /// The same with a bar at both ends of each row, as in Markdown: `| Noord | 12 |`.
    case framed
    /// The delimiter is this sign twice: `Noord::12`. It is read as ``CSVByte/unitSeparator``.
    case doubled(UInt8)

    /// Adds the line as a row of CSV to the output; a line of dashes becomes a blank one, so that lines keep their
    /// numbers.
    ///
    /// - Parameter line: without its line end.
    func rewrite(_ line: ArraySlice<UInt8>, to output: inout [UInt8]) {
        switch self {
        case .plain: output += line
        case .doubled(let sign):
            var place = line.startIndex
            while place < line.endIndex {
                let isPair = line[place] == sign && place + 1 < line.endIndex && line[place + 1] == sign
                output.append(isPair ? CSVByte.unitSeparator : line[place])
                place += isPair ? 2 : 1
            }
        case .ruled, .framed:
            let text = line.withoutBlanksAround
            guard !CSVLineForm.isRule(text), !CSVLineForm.isRowCount(text) else { return }
            output += self == .framed && CSVLineForm.isFramed(text) ? text.dropFirst().dropLast() : line
        }
    }

    /// The text as it is read then.
    func rewritten(_ text: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(text.count)
        var first = 0
        for place in text.indices where text[place] == CSVByte.lineFeed || text[place] == CSVByte.carriageReturn {
            rewrite(text[first..<place], to: &output)
            output.append(text[place])
            first = place + 1
        }
        rewrite(text[first...], to: &output)
        return output
    }

    /// The form of a text in which lines of dashes stand between rows with bars; `nil` for any other.
    static func ofRules(in sample: [UInt8]) -> CSVLineForm? {
        var (hasRule, withBars, framed) = (false, 0, 0)
        for line in sample.split(whereSeparator: { $0 == CSVByte.lineFeed || $0 == CSVByte.carriageReturn }) {
            let text = line.withoutBlanksAround
            guard text.contains(CSVByte.bar) || text.contains(UInt8(ascii: "+")) else { continue }
            if isRule(text) {
                hasRule = true
            } else if text.contains(CSVByte.bar) {
                withBars += 1
                if isFramed(text) { framed += 1 }
            }
        }
        guard hasRule, withBars > 0 else { return nil }
        return framed * 2 > withBars ? .framed : .ruled
    }

    private static let signsOfRules = Set("|-+=: ".utf8)

    private static func isRule(_ text: ArraySlice<UInt8>) -> Bool {
        text.count { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "=") } > 2
            && text.allSatisfy(signsOfRules.contains)
    }

    private static func isFramed(_ text: ArraySlice<UInt8>) -> Bool {
        text.count > 1 && text.first == CSVByte.bar && text.last == CSVByte.bar
    }

    /// `(4 rows)`, `(1 rij)`
    private static func isRowCount(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.count < 40, text.first == UInt8(ascii: "("), text.last == UInt8(ascii: ")") else { return false }
        let words = text.dropFirst().dropLast().split(separator: CSVByte.space)
        guard words.count == 2 else { return false }
        let units = ["row", "rows", "rij", "rijen", "regel", "regels"]
        return words[0].allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            && units.contains(String(decoding: words[1], as: UTF8.self))
    }
}

extension ArraySlice<UInt8> {
    fileprivate var withoutBlanksAround: Self {
        func isBlank(_ byte: UInt8) -> Bool { byte == CSVByte.space || byte == UInt8(ascii: "\t") }
        let text = drop(while: isBlank)
        return text.prefix((text.lastIndex { !isBlank($0) } ?? text.startIndex - 1) + 1 - text.startIndex)
    }
}
