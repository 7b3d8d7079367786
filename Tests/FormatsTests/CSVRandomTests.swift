import ReportingModel
import TestSupport
import Testing

@testable import Formats

struct CSVRandomTests {
    @Test(arguments: 0..<200)
    func `what is written as RFC 4180 is read back the same`(_ round: UInt64) throws {
        let seed = 41_800 + round
        var random = SeededNumbers(seed: seed)
        let rows = (0..<Int.random(in: 0...12, using: &random)).map { _ in
            (0..<Int.random(in: 1...6, using: &random)).map { _ in CSVRandomTests.cell(using: &random) }
        }
        var (text, expected, line) = ("", [String](), 1)
        for cells in rows {
            var words = ["\(line)"]
            let rowLine = line
            for (column, cell) in cells.enumerated() {
                let isQuoted =
                    cell.unicodeScalars.contains { ";\"\r\n".unicodeScalars.contains($0) }
                    || (cells.count == 1 && cell.isEmpty) || Bool.random(using: &random)
                let visible = CSVRandomTests.visible(cell)
                let word = isQuoted ? "\"\(visible)\"" : "‹\(visible)›"
                words.append(line == rowLine ? word : "@\(line)\(word)")
                text += (column > 0 ? ";" : "") + (isQuoted ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell)
                line += cell.count { $0 == "\n" || $0 == "\r" || $0 == "\r\n" }
            }
            text += ["\n", "\r\n"].randomElement(using: &random) ?? "\n"
            line += 1
            expected.append(words.joined(separator: " "))
        }
        let pieceLength = Int.random(in: 1...40, using: &random)
        let table = try CSVTable(Array(text.utf8), pieceLength: pieceLength)
        #expect(table.rows == expected, "seed \(seed)")
        #expect(table.findings.isEmpty, "seed \(seed)")
    }

    @Test(arguments: 0..<400)
    func `any bytes are read as the plain model of the format says, cut anywhere`(_ round: UInt64) throws {
        let seed = 4_180 + round
        var random = SeededNumbers(seed: seed)
        let alphabet = Array("\"\"\";;\n\rab".utf8)
        let bytes = (0..<Int.random(in: 0...48, using: &random)).map { _ in
            alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
        }
        let expected = CSVModel(bytes).description
        for pieceLength in [1, 2, 3, 5, 7, 8, 9, 16, 64] {
            let table = try CSVTable(bytes, pieceLength: pieceLength)
            #expect(table.description == expected, "seed \(seed), pieces of \(pieceLength): \(bytes)")
        }
    }

    private static func cell(using random: inout SeededNumbers) -> String {
        let alphabet = ["a", "B", "7", " ", ",", ";", "\"", "\n", "\r\n", "é", "€", "👍", "."]
        return (0..<Int.random(in: 0...10, using: &random))
            .map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &random)] }.joined()
    }

    private static func visible(_ cell: String) -> String {
        cell.unicodeScalars.map { $0 == "\n" ? "␊" : $0 == "\r" ? "␍" : String($0) }.joined()
    }
}

/// The format as plainly as it can be said: all bytes in memory, one at a time.
private struct CSVModel {
    private(set) var description = ""

    init(_ bytes: [UInt8]) {
        var rows: [String] = []
        var faults: [String] = []
        var (words, line, rowLine, position) = ([String](), 1, 1, 0)
        var isRowOpen = false

        func byte(_ offset: Int = 0) -> Character? {
            position + offset < bytes.count ? Character(Unicode.Scalar(bytes[position + offset])) : nil
        }
        func visible(_ text: [UInt8]) -> String {
            text.map { $0 == 10 ? "␊" : $0 == 13 ? "␍" : String(Unicode.Scalar($0)) }.joined()
        }
        func isEnd(_ byte: Character?) -> Bool { byte == nil || byte == ";" || byte == "\n" || byte == "\r" }

        while position < bytes.count || isRowOpen {
            let cellLine = line
            var text: [UInt8] = []
            let isQuoted = byte() == "\""
            if isQuoted {
                position += 1
                while let next = byte(), next != "\"" || byte(1) == "\"" {
                    if next == "\"" { position += 1 }
                    if next == "\r" || (next == "\n" && (position == 0 || bytes[position - 1] != 13)) { line += 1 }
                    text.append(bytes[position])
                    position += 1
                }
                guard position < bytes.count else {
                    faults.append("S009 \(cellLine):\(words.count + 1)")
                    break
                }
                position += 1
                if !isEnd(byte()) { faults.append("S010 \(cellLine):\(words.count + 1)") }
            }
            while !isEnd(byte()) {
                text.append(bytes[position])
                position += 1
            }
            let end = byte()
            if isQuoted || !text.isEmpty || !words.isEmpty || end == ";" {
                let word = isQuoted ? "\"\(visible(text))\"" : "‹\(visible(text))›"
                words.append(cellLine == rowLine ? word : "@\(cellLine)\(word)")
            }
            isRowOpen = end == ";"
            position += end == "\r" && byte(1) == "\n" ? 2 : 1
            if isRowOpen { continue }
            rows.append((["\(rowLine)"] + words).joined(separator: " "))
            line += 1
            (rowLine, words) = (line, [])
        }
        let text = faults.filter { $0.hasPrefix("S010") }
        let grouped = text.isEmpty ? [] : ["S010" + text.map { $0.dropFirst(4) }.joined()]
        description = (rows + grouped + faults.filter { $0.hasPrefix("S009") }).joined(separator: "\n")
    }
}
