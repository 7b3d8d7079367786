import ReportingModel

/// Recognises files that are no text by their first bytes, whatever their name says.
///
/// A text document or a PDF dropped in the folder deserves a better answer than "invalid byte at 0". Workbooks are read
/// (see ``Spreadsheet``), unless they are of a kind that nobody can read safely.
enum FileSignature {
    /// How many first bytes it takes to tell a workbook from another ZIP file.
    static let headBytes = 4_096

    /// Whether it is an archive, as workbooks are.
    static func isZIP(_ head: [UInt8]) -> Bool { head.starts(with: "PK\u{03}\u{04}".utf8) }

    /// The finding about a file that begins with these bytes; `nil` when it may be text.
    static func finding(forHead head: [UInt8]) -> Finding? {
        if let archive = archives.first(where: { head.starts(with: $0.bytes) }) {
            return Finding(.archiveFile, ["found": archive.name])
        }
        if let known = known.first(where: { head.starts(with: $0.bytes) }) {
            return Finding(.binaryFile, ["found": known.name])
        }
        if head.starts(with: [0xFF, 0xFE, 0, 0]) || head.starts(with: [0, 0, 0xFE, 0xFF]) || looksLikeUTF32(head) {
            return Finding(.unsupportedEncoding, ["encoding": "UTF-32"])
        }
        // Behind a mark of UTF-16, any byte may be half a character.
        if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return nil }
        return looksBinary(head) ? Finding(.binaryFile, ["found": "onbekend", "foundEN": "unknown"]) : nil
    }

    /// Files that hold other files.
    private static let archives: [(bytes: [UInt8], name: String)] = [
        (Array("PK\u{05}\u{06}".utf8), "ZIP"),
        ([0x1F, 0x8B], "gzip"),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "7-Zip"),
        (Array("Rar!\u{1A}\u{07}".utf8), "RAR"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "xz"),
        ([0x28, 0xB5, 0x2F, 0xFD], "Zstandard"),
    ]

    private static let known: [(bytes: [UInt8], name: String)] = [
        (Array("%PDF-".utf8), "PDF"),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "PNG"),
        ([0xFF, 0xD8, 0xFF], "JPEG"),
        (Array("GIF87a".utf8), "GIF"),
        (Array("GIF89a".utf8), "GIF"),
        ([0x49, 0x49, 0x2A, 0x00], "TIFF"),
        ([0x4D, 0x4D, 0x00, 0x2A], "TIFF"),
        (Array("SQLite format 3\0".utf8), "SQLite"),
        ([0x7F, 0x45, 0x4C, 0x46], "programma (ELF)"),
        (Array("{\\rtf".utf8), "Word (.rtf)"),
        (Array("$FL2".utf8), "SPSS (.sav)"),
        (Array("$FL3".utf8), "SPSS (.zsav)"),
        (Array("<stata_dta>".utf8), "Stata (.dta)"),
        (Array("PAR1".utf8), "Parquet"),
    ]

    /// What an archive is that cannot be read as a workbook. The names of its first parts stand there as plain text.
    static func finding(forZIPHead head: [UInt8]) -> Finding {
        if holds(head, "word/") { return Finding(.binaryFile, ["found": "Word (.docx)"]) }
        if holds(head, "ppt/") { return Finding(.binaryFile, ["found": "PowerPoint (.pptx)"]) }
        if holds(head, "opendocument.spreadsheet") {
            return Finding(.spreadsheetFile, ["found": "spreadsheet (LibreOffice, .ods)"])
        }
        if holds(head, "opendocument.text") { return Finding(.binaryFile, ["found": "LibreOffice (.odt)"]) }
        if holds(head, "xl/") || holds(head, "[Content_Types].xml") {
            return Finding(.spreadsheetFile, ["found": "spreadsheet (Excel, .xlsx)"])
        }
        return Finding(.archiveFile, ["found": "ZIP"])
    }

    private static func holds(_ head: [UInt8], _ name: String) -> Bool {
        let wanted = Array(name.utf8)
        guard head.count >= wanted.count else { return false }
        return (0...(head.count - wanted.count)).contains { head[$0...].starts(with: wanted) }
    }

    /// Western text in UTF-32 has three zeros in every four bytes, always in the same places.
    private static func looksLikeUTF32(_ head: [UInt8]) -> Bool {
        guard head.count >= 16 else { return false }
        let units = stride(from: 0, to: head.count - 3, by: 4)
        return units.allSatisfy { head[$0] != 0 && head[$0 + 2] == 0 && head[$0 + 3] == 0 && head[$0 + 1] < 0x21 }
            || units.allSatisfy { head[$0 + 3] != 0 && head[$0 + 1] == 0 && head[$0] == 0 && head[$0 + 2] < 0x21 }
    }

    /// Text has no control characters other than those that lay it out or stand between cells; one in twenty is a generous bound, and one or two
    /// say nothing of a short text. NUL is not counted: UTF-16 text is full of it, and so is text that was copied only in part, which gets its own finding.
    private static func looksBinary(_ head: [UInt8]) -> Bool {
        let controls = head.count { byte in
            switch byte {
            case 0, 0x07, 0x09...0x0D, 0x1A, 0x1B, 0x1F: false
            case 0x01...0x1F, 0x7F: true
            default: false
            }
        }
        return controls > 2 && controls * 20 > head.count
    }
}
