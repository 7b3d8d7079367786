import ReportingModel
import Testing

@testable import Formats

struct CSVReaderTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let input: String
        let rows: String
        var testDescription: String { name }

        init(_ name: String, _ input: String, _ rows: String) {
            (self.name, self.input, self.rows) = (name, input, rows)
        }
    }

    @Test(arguments: cases)
    func `every form of CSV gives the same rows in every encoding, cut anywhere`(_ example: Case) throws {
        let marked = MarkedRows(example.input)
        let expected = ([example.rows].filter { !$0.isEmpty } + marked.findings).joined(separator: "\n")
        for encoding in TextEncoding.shownByBytes {
            guard let bytes = encoding.bytes(of: marked.text) else { continue }
            for pieceLength in 1...max(1, bytes.count) {
                let table = try CSVTable(bytes, encoding: encoding, pieceLength: pieceLength)
                #expect(table.description == expected, "\(encoding.rawValue) in pieces of \(pieceLength)")
            }
            #expect(try CSVTable(bytes, encoding: encoding, sizes: CSVReader.Sizes()).description == expected)
        }
    }

    static let cases: [Case] = [
        Case("one cell", "a", "1 ‹a›"),
        Case("nothing", "", ""),
        Case("the last line may end or not", "a;b\nc;d\n", "1 ‹a› ‹b›\n2 ‹c› ‹d›"),
        Case("LF", "a;b\nc;d", "1 ‹a› ‹b›\n2 ‹c› ‹d›"),
        Case("CR LF", "a;b\r\nc;d\r\n", "1 ‹a› ‹b›\n2 ‹c› ‹d›"),
        Case("CR", "a;b\rc;d\r", "1 ‹a› ‹b›\n2 ‹c› ‹d›"),
        Case("all line ends mixed", "a\nb\r\nc\rd\n\re", "1 ‹a›\n2 ‹b›\n3 ‹c›\n4 ‹d›\n5\n6 ‹e›"),
        Case("blank lines are rows without cells", "\na\n\n\nb\n\n", "1\n2 ‹a›\n3\n4\n5 ‹b›\n6"),
        Case("blank lines with CR LF", "\r\na\r\n\r\nb", "1\n2 ‹a›\n3\n4 ‹b›"),
        Case("spaces are text", "  \n a ; b ", "1 ‹  ›\n2 ‹ a › ‹ b ›"),
        Case("a delimiter at the end gives an empty last cell", "a;\n;\nb;", "1 ‹a› ‹›\n2 ‹› ‹›\n3 ‹b› ‹›"),
        Case("only delimiters", ";;;", "1 ‹› ‹› ‹› ‹›"),
        Case("rows of different lengths", "a;b;c\nd\ne;f", "1 ‹a› ‹b› ‹c›\n2 ‹d›\n3 ‹e› ‹f›"),
        Case("quoted cells", "\"a\";\"b\"\n\"c\";d", "1 \"a\" \"b\"\n2 \"c\" ‹d›"),
        Case("an empty quoted cell", "\"\"\n\"\";\"\"\n\"\"", "1 \"\"\n2 \"\" \"\"\n3 \"\""),
        Case("a delimiter in quotes is text", "\"a;b\";c", "1 \"a;b\" ‹c›"),
        Case("doubled quotes are one", "\"a \"\"b\"\" c\";\"\"\"\"", "1 \"a \"b\" c\" \"\"\""),
        Case("many doubled quotes", "\"\"\"\"\"\"\"\";x", "1 \"\"\"\"\" ‹x›"),
        Case("quotes doubled around", "\"\"\"a\"\"\";b\n", "1 \"\"a\"\" ‹b›"),
        Case(
            "text behind many doubled quotes moves too", "\"\"\"1\"\"2\"\"3 en verder\";x",
            "1 \"\"1\"2\"3 en verder\" ‹x›"),
        Case("a line end in quotes", "\"a\nb\";c\nd;e", "1 \"a␊b\" @2‹c›\n3 ‹d› ‹e›"),
        Case("CR LF in quotes", "\"a\r\nb\";c\r\nd", "1 \"a␍␊b\" @2‹c›\n3 ‹d›"),
        Case("CR in quotes", "\"a\rb\";c\rd", "1 \"a␍b\" @2‹c›\n3 ‹d›"),
        Case("LF CR in quotes is two lines", "\"a\n\rb\";c\nd", "1 \"a␊␍b\" @3‹c›\n4 ‹d›"),
        Case(
            "CR at the end of quotes, then LF", "\"a\r\"\n\"b\r\";\"\n\"",
            "1 \"a␍\"\n3 \"b␍\" @4\"␊\""),
        Case("quotes and line ends together", "\"a \"\"\n\"\"\r\n\";b", "1 \"a \"␊\"␍␊\" @3‹b›"),
        Case(
            "a quote inside an unquoted cell is text", "a\"b;5\" buis;\n 6\";\"\"",
            "1 ‹a\"b› ‹5\" buis› ‹›\n2 ‹ 6\"› \"\""),
        Case("a space before the quote makes it text", "a; \"b\"", "1 ‹a› ‹ \"b\"›"),
        Case("text behind the closing quote", "«S010 1»\"a\"b;c", "1 \"ab\" ‹c›"),
        Case(
            "text behind quotes is one finding with all places",
            "«S010 1»\"a\"b;c\nd;«S010 2»\"e\" ;f\n«S010 1»\"g\"\"h\"i\"j\"",
            "1 \"ab\" ‹c›\n2 ‹d› \"e \" ‹f›\n3 \"g\"hi\"j\"\""),
        Case("a space behind the closing quote", "«S010 1»\"a\" \r\nb", "1 \"a \"\n2 ‹b›"),
        Case("an unclosed quote stops the reading", "a;b\nc;«S009 2»\"d\ne;f\n", "1 ‹a› ‹b›"),
        Case("an unclosed quote at the very end", "a\n«S009 1»\"", "1 ‹a›"),
        Case("an unclosed quote behind doubled ones", "a\nb;c;«S009 3»\"d\"\"\n\n", "1 ‹a›"),
        Case(
            "an unclosed quote that another cell closes", "«S010 1»\"a;b\n\"c\";d",
            "1 \"a;b␊c\"\" @2‹d›"),
        Case("characters outside ASCII", "cliënten;€ 21.800,-\nÀ;ÿ", "1 ‹cliënten› ‹€ 21.800,-›\n2 ‹À› ‹ÿ›"),
        Case("characters outside Windows-1252", "ʤ;👨‍👩‍👧;\"𝄞\"\n", "1 ‹ʤ› ‹👨‍👩‍👧› \"𝄞\""),
        Case("line separators of Unicode are text", "a\u{2028}b\u{85}c", "1 ‹a\u{2028}b\u{85}c›"),
        Case(
            "a row longer than the buffer", "\(String(repeating: "woord;", count: 20))\nb",
            "1 \(String(repeating: "‹woord› ", count: 20))‹›\n2 ‹b›"),
        Case(
            "a cell longer than the buffer", "a;\"\(String(repeating: "\"\"–", count: 30))\"\nb",
            "1 ‹a› \"\(String(repeating: "\"–", count: 30))\"\n2 ‹b›"),
        Case("a date, a number and a text", "30-04-2021;50,5;\"tekst\"\n", "1 ‹30-04-2021› ‹50,5› \"tekst\""),
    ]

    @Test func `a byte order mark is no part of the first cell`() throws {
        for pieceLength in 1...5 {
            let table = try CSVTable(
                [0xEF, 0xBB, 0xBF] + Array("a;b".utf8), encoding: .utf8WithMark, pieceLength: pieceLength)
            #expect(table.description == "1 ‹a› ‹b›")
        }
    }

    @Test func `the sep line is no row, and the lines below keep their numbers`() throws {
        let table = try CSVTable(Array("sep=;\r\na;b\r\n".utf8), hasSeparatorLine: true)
        #expect(table.description == "2 ‹a› ‹b›")
    }

    @Test func `a batch holds at most its number of rows, and all rows come once`() throws {
        let text = (1...10).map { "rij \($0);x\n" }.joined()
        var source = ByteArraySource(text)
        var batches: [Int] = []
        var table = CSVTable()
        let findings = try CSVReader.read(
            &source, dialect: CSVDialect(delimiter: UInt8(ascii: ";")), limits: ReadingLimits(),
            sizes: CSVReader.Sizes(bufferBytes: 1_024, pieceBytes: 512, rowsPerBatch: 4)
        ) { batch in
            batches.append(batch.rows.count)
            table.add(batch)
        }
        #expect(findings.isEmpty)
        #expect(batches == [4, 4, 2])
        #expect(table.rows == (1...10).map { "\($0) ‹rij \($0)› ‹x›" })
    }

    @Test func `a batch that is kept does not change`() throws {
        let text = (1...50).map { "\"rij \"\"\($0)\"\"\";x\n" }.joined()
        var source = ByteArraySource(text, pieceLength: 7)
        var kept: [RawTable.Batch] = []
        _ = try CSVReader.read(
            &source, dialect: CSVDialect(delimiter: UInt8(ascii: ";")), limits: ReadingLimits(), sizes: .small
        ) { kept.append($0) }
        var table = CSVTable()
        kept.forEach { table.add($0) }
        #expect(table.rows == (1...50).map { "\($0) \"rij \"\($0)\"\" ‹x›" })
    }

    @Test func `what the consumer throws ends the reading`() {
        struct Full: Error {}
        var source = ByteArraySource("a;b\nc;d\n")
        #expect(throws: Full.self) {
            try CSVReader.read(&source, dialect: CSVDialect(delimiter: UInt8(ascii: ";")), limits: ReadingLimits()) {
                _ in throw Full()
            }
        }
    }
}
