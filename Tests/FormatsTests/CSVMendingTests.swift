import ReportingModel
import Testing

@testable import Formats

/// Rows whose quotation marks make no sense, in a file whose other rows say how wide the table is.
struct CSVMendingTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let row: String
        let expected: String
        var testDescription: String { name }

        init(_ name: String, _ row: String, _ expected: String) {
            (self.name, self.row, self.expected) = (name, row, expected)
        }
    }

    /// The row stands between good ones, so what it swallows shows.
    private static let (above, below) = ("a;b;c\n1;\"x;y\";3\n4;5;6\n", "7;8;9\n\"p\";\"q;r\";s\n")

    @Test(arguments: cases)
    func `a row with one sensible reading is read that way, cut anywhere`(_ example: Case) throws {
        let marked = MarkedRows(CSVMendingTests.above + example.row + "\n" + CSVMendingTests.below)
        let next = 4 + example.row.split(separator: "\n", omittingEmptySubsequences: false).count
        let expected =
            ["1 ‹a› ‹b› ‹c›", "2 ‹1› \"x;y\" ‹3›", "3 ‹4› ‹5› ‹6›"] + [example.expected]
            + ["\(next) ‹7› ‹8› ‹9›", "\(next + 1) \"p\" \"q;r\" ‹s›"] + marked.findings
        let bytes = Array(marked.text.utf8)
        var source = ByteArraySource(bytes)
        let dialect = try #require(try FileReader.recognise(&source, limits: ReadingLimits()).dialect)
        #expect(dialect.usualWidth == 3)
        for pieceLength in 1...bytes.count {
            let table = try CSVTable(bytes, dialect: dialect, pieceLength: pieceLength)
            #expect(table.description == expected.joined(separator: "\n"), "in pieces of \(pieceLength)")
        }
        #expect(
            try CSVTable(bytes, dialect: dialect, sizes: CSVReader.Sizes()).rows
                == expected.dropLast(marked.findings.count))
    }

    static let cases: [Case] = [
        Case("a quote that is never closed", "1;«S009 2»\"2;3", "4 ‹1› ‹\"2› ‹3›"),
        Case("a quote before the first cell", "«S009 1»\"1;2;3", "4 ‹\"1› ‹2› ‹3›"),
        Case(
            "a text with a delimiter that is not closed before another text", "«S009 1»\"een; twee;\"drie\";4",
            "4 ‹een; twee› \"drie\" ‹4›"),
        Case("a quote alone in the last cell", "1;2;«S009 3»\"", "4 ‹1› ‹2› ‹\"›"),
        Case(
            "a quote before an unquoted cell, and a quoted one behind it", "«S009 1»\"1;\"2;2\";3",
            "4 ‹\"1› \"2;2\" ‹3›"),
        Case("a quote too many before a quoted text", "1;«S070 2»\"\"een, twee\";3", "4 ‹1› \"\"een, twee\" ‹3›"),
        Case(
            "a quote too many before a text with a delimiter", "1;«S070 2»\"\"een; twee\";3",
            "4 ‹1› \"\"een; twee\" ‹3›"),
        Case("a quote too many behind a quoted text", "1;«S070 2»\"een; twee\"\";3", "4 ‹1› \"een; twee\"\" ‹3›"),
        Case("inches inside a quoted text", "1;«S070 2»\"10\" buis; lang\";3", "4 ‹1› \"10\" buis; lang\" ‹3›"),
        Case("inches at the end of a quoted text", "1;«S070 2»\"buis; 10\"\";3", "4 ‹1› \"buis; 10\"\" ‹3›"),
        Case(
            "good and bad quotes in one text", "1;«S070 2»\"de \"\"grote\"\" 10\" buis; lang\";\"x\"",
            "4 ‹1› \"de \"grote\" 10\" buis; lang\" \"x\""),
        Case("a text on two lines with inches", "1;2;«S070 3»\"een\nde 5\" pijp\"", "4 ‹1› ‹2› \"een␊de 5\" pijp\""),
        Case("a text behind the quotes that fits no width", "1;«S010 2»\"a\"b;c;d", "4 ‹1› \"ab\" ‹c› ‹d›"),
        Case("a row with more wrong than that", "\"a\";\"b\";«S010 3»\"c\"x;d", "4 \"a\" \"b\" \"cx\" ‹d›"),
    ]

    @Test func `an unclosed quote in the last row loses nothing`() throws {
        let table = try CSVTable(recognising: Array("a;b;c\n1;2;3\n4;\"5;6".utf8))
        #expect(table.description == "1 ‹a› ‹b› ‹c›\n2 ‹1› ‹2› ‹3›\n3 ‹4› ‹\"5› ‹6›\nS009 3:2")
    }

    @Test func `a quote is mended where the rows do not agree on a width only as before`() throws {
        let table = try CSVTable(recognising: Array("a;b\n1;2;3\nx;y;z;p\n4;\"5\n6;7;8;9;10\n".utf8))
        #expect(table.findings == ["S009 4:2"])
    }

    @Test(arguments: [
        ("CR LF", "a;b;c\r\n1;\"2;3\r\n4;5;6\r\n"), ("CR", "a;b;c\r1;\"2;3\r4;5;6\r"),
        ("LF", "a;b;c\n1;\"2;3\n4;5;6\n"),
    ])
    func `lines keep their numbers behind a mended row`(_ name: String, _ text: String) throws {
        for pieceLength in 1...text.utf8.count {
            let table = try CSVTable(recognising: Array(text.utf8), pieceLength: pieceLength)
            #expect(table.description == "1 ‹a› ‹b› ‹c›\n2 ‹1› ‹\"2› ‹3›\n3 ‹4› ‹5› ‹6›\nS009 2:2", "\(name)")
        }
    }

    @Test func `a mended row is at the border of a batch too`() throws {
        var text = "a;b;c\n"
        for _ in 0..<20 { text += "1;\"2;3\n4;\"5\" x\";6\n" }
        for rowsPerBatch in 1...5 {
            var source = ByteArraySource(text)
            var dialect = CSVDialect(delimiter: UInt8(ascii: ";"))
            dialect.usualWidth = 3
            var table = CSVTable()
            _ = try CSVReader.read(
                &source, dialect: dialect, limits: ReadingLimits(),
                sizes: CSVReader.Sizes(bufferBytes: 64, pieceBytes: 16, rowsPerBatch: rowsPerBatch)
            ) { table.add($0) }
            #expect(table.rows.count == 41)
            #expect(table.rows.last == "41 ‹4› \"5\" x\" ‹6›")
        }
    }

    @Test(arguments: [
        ("commas", "31-08-2021,64,18", "S073 4:1"), ("tabs", "31-08-2021\t64\t18", "S073 4:1"),
        ("a sentence with as many parts", "Bron, eigen, administratie", ""), ("too few cells", "31-08-2021,64", ""),
        ("words where numbers stand", "31-08-2021,n.v.t.,18", ""), ("spaces", "31-08-2021 64 18", "S073 4:1"),
        ("two delimiters that both fit", "1,2 3,4 5", ""),
    ])
    func `a row with another delimiter is read when all its cells fit`(
        _ name: String, _ row: String, _ finding: String
    ) throws {
        let text = "Datum;Wachttijd;Lijst\n30-04-2021;50;39\n30-04-2020;51;38\n\(row)\n30-04-2019;52;37\n"
        let table = try CSVTable(recognising: Array(text.utf8))
        #expect(table.findings.joined() == finding, "\(name)")
        let cells = row.split { ",\t ".contains($0) }.map { "‹\($0)›" }.joined(separator: " ")
        #expect(table.rows[3] == (finding.isEmpty ? "4 ‹\(row)›" : "4 \(cells)"), "\(name)")
        #expect(table.rows[4] == "5 ‹30-04-2019› ‹52› ‹37›")
    }
}
