import ReportingModel

@testable import Formats

/// What a file gives, read as `sluis inspect` reads it: its rows as `a|b`, and the codes of all findings.
struct MessyTable {
    let recognition: Recognition
    private(set) var rows: [String] = []
    private(set) var codes: [String] = []

    init(_ text: String) throws { try self.init(Array(text.utf8)) }

    init(_ bytes: [UInt8], pieceLength: Int = .max) throws {
        var source = ByteArraySource(bytes, pieceLength: pieceLength)
        recognition = try FileReader.recognise(&source, limits: ReadingLimits())
        var rows: [String] = []
        let findings = try FileReader.read(
            &source, as: recognition, recordsPath: nil, limits: ReadingLimits()
        ) { batch in
            for row in batch.rows {
                rows.append(batch.cells(of: row).map { batch.text(of: $0) }.joined(separator: "|"))
            }
        }
        self.rows = rows
        codes = (recognition.findings + findings).map(\.code.rawValue)
    }
}
