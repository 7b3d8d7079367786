import ReportingModel
import Testing

@testable import Formats

/// What reading gave, as a small text that a person can compare.
///
/// A row is its line and its cells: `2 ‹30-04-2021› "50"`, quoted cells in quotation marks; `@3‹x›` is a cell that begins
/// on another line than its row, and a line number alone is a blank row. Line ends in cells are shown as ␊ and ␍. A
/// finding is its code and its places: `S010 2:1 3:2`.
struct CSVTable: Equatable, CustomStringConvertible {
    private(set) var rows: [String] = []
    var findings: [String] = []

    mutating func add(_ batch: RawTable.Batch) {
        for row in batch.rows {
            var words = ["\(row.line)"]
            for (column, cell) in batch.cells(of: row).enumerated() {
                let text = batch.text(of: cell).unicodeScalars.map { scalar in
                    scalar == "\n" ? "␊" : scalar == "\r" ? "␍" : String(scalar)
                }
                let quoted = cell.kind == .quoted ? "\"\(text.joined())\"" : "‹\(text.joined())›"
                words.append(cell.line == row.line ? quoted : "@\(cell.line)\(quoted)")
                #expect(cell.column == UInt32(column) && cell.position == UInt32(column + 1))
            }
            rows.append(words.joined(separator: " "))
        }
    }

    mutating func add(_ findings: [Finding]) {
        self.findings += findings.map { finding in
            ([finding.code.rawValue] + finding.places.map(\.description)).joined(separator: " ")
        }
    }

    var description: String { (rows + findings).joined(separator: "\n") }
}

extension CSVTable {
    /// Reads with a known dialect, past recognition, through buffers of any size.
    init(
        _ bytes: [UInt8], encoding: TextEncoding = .utf8, delimiter: Character = ";", hasSeparatorLine: Bool = false,
        pieceLength: Int = .max, sizes: CSVReader.Sizes = .small, limits: ReadingLimits = ReadingLimits()
    ) throws {
        var source = TranscodingSource(
            ByteArraySource(bytes, pieceLength: pieceLength), encoding: encoding, pieceBytes: 64)
        let dialect = CSVDialect(delimiter: try #require(delimiter.asciiValue), hasSeparatorLine: hasSeparatorLine)
        var table = CSVTable()
        let findings = try CSVReader.read(&source, dialect: dialect, limits: limits, sizes: sizes) { table.add($0) }
        table.add(findings)
        self = table
    }

    /// Reads UTF-8 with any dialect, through buffers of any size.
    init(_ bytes: [UInt8], dialect: CSVDialect, pieceLength: Int = .max, sizes: CSVReader.Sizes = .small) throws {
        var source = ByteArraySource(bytes, pieceLength: pieceLength)
        var table = CSVTable()
        let findings = try CSVReader.read(&source, dialect: dialect, limits: ReadingLimits(), sizes: sizes) {
            table.add($0)
        }
        table.add(findings)
        self = table
    }

    /// Recognises and reads, as the pipeline does.
    init(recognising bytes: [UInt8], pieceLength: Int = .max, limits: ReadingLimits = ReadingLimits()) throws {
        var source = ByteArraySource(bytes, pieceLength: pieceLength)
        let recognition = try FileReader.recognise(&source, limits: limits)
        var table = CSVTable()
        table.add(recognition.findings)
        let findings = try FileReader.read(&source, as: recognition, recordsPath: nil, limits: limits) {
            table.add($0)
        }
        table.add(findings)
        self = table
    }
}

extension CSVReader.Sizes {
    /// So small that every row meets a border.
    static var small: Self { Self(bufferBytes: 24, pieceBytes: 8, rowsPerBatch: 2) }
}

/// A text in which `«S010 2»` marks a place: here, in cell 2 of this line, finding S010 is expected.
struct MarkedRows {
    private(set) var text = ""
    /// As ``CSVTable`` shows them: one line a code, in the order of their first places.
    let findings: [String]

    init(_ marked: String) {
        var places: [(code: String, places: [String])] = []
        for part in marked.split(separator: "«", omittingEmptySubsequences: false).enumerated() {
            guard part.offset > 0, let end = part.element.firstIndex(of: "»") else {
                text += part.element
                continue
            }
            let words = part.element[..<end].split(separator: " ").map(String.init)
            let place = "\(MarkedRows.line(behind: text)):\(words[1])"
            if let known = places.firstIndex(where: { $0.code == words[0] }) {
                places[known].places.append(place)
            } else {
                places.append((words[0], [place]))
            }
            text += part.element[part.element.index(after: end)...]
        }
        findings = places.map { ([$0.code] + $0.places).joined(separator: " ") }
    }

    private static func line(behind text: String) -> Int {
        // A CR LF is one Character, so each Character that is a line end is one.
        1 + text.count { $0 == "\n" || $0 == "\r" || $0 == "\r\n" }
    }
}

extension TextEncoding {
    /// The encodings that the bytes show by themselves, whatever the text says.
    static let shownByBytes = allCases.filter { $0 != .macRoman && $0 != .dos }

    /// The bytes of a text, with a byte order mark where the encoding asks for one; `nil` when it has a character that
    /// the encoding does not.
    func bytes(of text: String, withMark: Bool = true) -> [UInt8]? {
        switch self {
        case .utf8: return Array(text.utf8)
        case .utf8WithMark: return [0xEF, 0xBB, 0xBF] + text.utf8
        case .utf16LittleEndian:
            return (withMark ? [0xFF, 0xFE] : []) + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        case .utf16BigEndian:
            return (withMark ? [0xFE, 0xFF] : []) + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        case .utf8Twice:
            // Without characters outside ASCII nothing is encoded twice.
            let once = Array(text.utf8)
            guard once.contains(where: { $0 >= 0x80 }) else { return nil }
            return once.flatMap { byte -> [UInt8] in
                let scalar = Windows1252.isUndefined(byte) ? Unicode.Scalar(byte) : Windows1252.scalar(byte)
                return Array(String(scalar).utf8)
            }
        case .utf8Thrice:
            guard let twice = TextEncoding.utf8Twice.bytes(of: text) else { return nil }
            return TextEncoding.utf8Twice.bytes(of: String(decoding: twice, as: UTF8.self))
        // Only words tell these: CodePageTests.
        case .macRoman, .dos: return nil
        case .windows1252:
            let bytes = text.unicodeScalars.map { scalar in
                (0...255).first { Windows1252.scalar(UInt8($0)) == scalar && scalar != "\u{FFFD}" }.map(UInt8.init)
            }
            return bytes.contains(nil) ? nil : bytes.compactMap(\.self)
        }
    }
}
