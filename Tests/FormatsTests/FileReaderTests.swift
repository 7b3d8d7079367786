import ReportingModel
import Testing

@testable import Formats

struct FileReaderTests {
    struct Signature: Sendable, CustomTestStringConvertible {
        let bytes: [UInt8]
        let expected: String
        var testDescription: String { expected }

        init(_ bytes: [UInt8], _ expected: String) {
            (self.bytes, self.expected) = (bytes, expected)
        }

        init(_ text: String, _ expected: String) {
            self.init(Array(text.utf8), expected)
        }
    }

    @Test(arguments: signatures)
    func `a file that is no text is named for what it is`(_ example: Signature) throws {
        for pieceLength in [1, 7, .max] {
            var source = ByteArraySource(example.bytes, pieceLength: pieceLength)
            let recognition = try FileReader.recognise(&source, limits: ReadingLimits())
            let found = recognition.findings.map { "\($0.code.rawValue) \($0.arguments["found"] ?? "")" }
            #expect(found == [example.expected])
            #expect(!recognition.isReadable)
            let findings = try FileReader.read(&source, as: recognition, recordsPath: nil, limits: ReadingLimits()) {
                _ in Issue.record("an unreadable file has no rows")
            }
            #expect(findings.isEmpty)
        }
    }

    static let signatures: [Signature] = [
        Signature("PK\u{03}\u{04}\u{14}\0\0\0[Content_Types].xml", "S081 "),
        Signature("PK\u{03}\u{04}\u{14}\0\0\0xl/workbook.xml", "S081 "),
        Signature("PK\u{03}\u{04}\0\0mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "S081 "),
        Signature("PK\u{03}\u{04}\u{14}\0[Content_Types].xml word/document.xml", "S006 Word (.docx)"),
        Signature("PK\u{03}\u{04}\u{14}\0cijfers.csv", "S088 ZIP"),
        Signature("PK\u{05}\u{06}", "S088 ZIP"),
        Signature([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], "S005 spreadsheet (Excel, .xls)"),
        Signature("%PDF-1.7\n", "S006 PDF"),
        Signature([0x1F, 0x8B, 0x08, 0x00], "S088 gzip"),
        Signature([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "S006 PNG"),
        Signature([0xFF, 0xD8, 0xFF, 0xE0], "S006 JPEG"),
        Signature("GIF89a…", "S006 GIF"),
        Signature("{\\rtf1\\ansi", "S006 Word (.rtf)"),
        Signature("SQLite format 3\0", "S006 SQLite"),
        Signature("$FL2@(#) SPSS DATA FILE", "S006 SPSS (.sav)"),
        Signature("PAR1\u{15}\u{04}", "S006 Parquet"),
        Signature([0x61, 0x01, 0x02, 0x03, 0x00, 0x62], "S006 onbekend"),
    ]

    @Test(arguments: [
        ("<a/>", "xml"), (" \r\n\t<a/>", "xml"), ("{}", "json"), ("\n[1]", "json"), ("a;b", "csv"),
        ("[\"a\u{7F}a\"]", "json"),
        ("\"<a>\";b", "csv"),
    ])
    func `the first visible character tells the format`(_ text: String, _ format: String) throws {
        for encoding in [TextEncoding.utf8, .utf8WithMark, .utf16LittleEndian, .utf16BigEndian] {
            var source = ByteArraySource(try #require(encoding.bytes(of: text)), pieceLength: 3)
            let recognition = try FileReader.recognise(&source, limits: ReadingLimits())
            #expect(recognition.format.rawValue == format)
            #expect(recognition.encoding == encoding)
        }
    }

    @Test(arguments: [
        ("<a>é</a>", "UTF-8 []"),
        ("<a>\u{FFFD}</a>", "UTF-8 [S072]"),
        ("<a>cliÃ«nten</a>", "UTF-8 (twice) [S071]"),
        ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><a>cliÃ«nten</a>", "UTF-8 (twice) [S071]"),
        ("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>cliÃ«nten</a>", "Windows-1252 []"),
        ("<?xml version='1.0' encoding = 'utf-8'?><a>é</a>", "UTF-8 []"),
        ("<?xml version=\"1.0\" encoding=\"EBCDIC-CP-NL\"?><a>é</a>", "UTF-8 [S025]"),
    ])
    func `an XML document is in the encoding that it names`(_ text: String, _ expected: String) throws {
        var source = ByteArraySource(text)
        #expect(try FileReaderTests.encodingAndErrors(&source) == expected)
    }

    @Test(arguments: [
        ("<a>é</a>", "UTF-8 [S074]"),
        ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a>é</a>", "UTF-8 [S074]"),
        ("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<a>é</a>", "Windows-1252 []"),
        ("<?xml version=\"1.0\" encoding=\"windows-1252\"?>\n<a>é</a>", "Windows-1252 []"),
    ])
    func `an XML document in Windows-1252 must say so`(_ text: String, _ expected: String) throws {
        var source = ByteArraySource(try #require(TextEncoding.windows1252.bytes(of: text)))
        #expect(try FileReaderTests.encodingAndErrors(&source) == expected)
    }

    private static func encodingAndErrors(_ source: inout some ByteSource) throws -> String {
        let recognition = try FileReader.recognise(&source, limits: ReadingLimits())
        return "\(recognition.encoding.rawValue) [\(recognition.findings.map(\.code.rawValue).joined())]"
    }

    @Test func `the same table comes from every encoding`() throws {
        let text = "sep=;\r\nDatum;Cliënten;Bedrag\r\n30-04-2021;\"50\";€ 21.800,-\r\n\r\n31-08-2021;64;\r\n"
        let rows = "2 ‹Datum› ‹Cliënten› ‹Bedrag›\n3 ‹30-04-2021› \"50\" ‹€ 21.800,-›\n4\n5 ‹31-08-2021› ‹64› ‹›"
        for encoding in TextEncoding.shownByBytes {
            for withMark in [true, false] {
                let bytes = try #require(encoding.bytes(of: text, withMark: withMark))
                let remarks = [.windows1252: "\nS024 2", .utf8Twice: "\nS071", .utf8Thrice: "\nS071"][encoding] ?? ""
                for pieceLength in [1, 2, 3, 7, .max] {
                    let table = try CSVTable(recognising: bytes, pieceLength: pieceLength)
                    #expect(table.description == rows + remarks, "\(encoding.rawValue)")
                }
            }
        }
    }

    @Test(arguments: [
        ("[{\"naam\": \"cliënten\"}, {\"naam\": \"dagen\"}]", TextEncoding.shownByBytes),
        (
            "<r><a><naam>cliënten</naam></a><a><naam>dagen</naam></a></r>",
            TextEncoding.shownByBytes.filter { $0 != .windows1252 }
        ),
    ])
    func `records come out of every encoding, cut anywhere`(_ text: String, _ encodings: [TextEncoding]) throws {
        for encoding in encodings {
            for pieceLength in [1, 2, 3, 7, .max] {
                var source = ByteArraySource(try #require(encoding.bytes(of: text)), pieceLength: pieceLength)
                let recognition = try FileReader.recognise(&source, limits: ReadingLimits())
                var names: [String] = []
                let findings = try FileReader.read(
                    &source, as: recognition, recordsPath: nil, limits: ReadingLimits()
                ) { batch in names += batch.cells.map(batch.text) }
                #expect(names == ["cliënten", "dagen"], "\(encoding.rawValue)")
                #expect(findings.isEmpty && recognition.isReadable)
            }
        }
    }

    @Test func `records that are not there are a finding`() throws {
        var source = ByteArraySource("[{\"naam\": 1}]")
        let recognition = try FileReader.recognise(&source, limits: ReadingLimits())
        let findings = try FileReader.read(
            &source, as: recognition, recordsPath: "/elders", limits: ReadingLimits()
        ) { _ in Issue.record("there are no such records") }
        #expect(findings.map(\.code) == [.noRecords])
    }

    @Test func `recognising and reading may be repeated`() throws {
        var source = ByteArraySource("a;b\nc;d\n")
        let recognition = try FileReader.recognise(&source, limits: ReadingLimits())
        for _ in 1...2 {
            var rows = 0
            _ = try FileReader.read(&source, as: recognition, recordsPath: nil, limits: ReadingLimits()) {
                rows += $0.rows.count
            }
            #expect(rows == 2)
        }
    }
}
