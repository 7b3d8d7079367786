import ReportingModel
import SpreadsheetSamples
import Testing

@testable import Formats

/// Texts that no table shows, and the text of files that are no tables.
@Suite struct UnreadTextTests {
    private static let sheetRow = "<row r=\"1\"><c t=\"inlineStr\"><is><t>a</t></is></c></row>"

    private static func texts(_ bytes: [UInt8]) throws -> [String] {
        var source = ByteArraySource(bytes)
        let limits = ReadingLimits()
        let recognition = try FileReader.recognise(&source, limits: limits)
        return recognition.unread(limits: limits).texts.map { "\($0.kind): \($0.text)" }
    }

    @Test func `comments and instructions of XML are kept apart, and not those of text`() throws {
        let text = "<?xml version=\"1.0\"?><!-- eerste --><r><?nota tweede?><a>1</a><!-- derde --><a>2</a></r>"
        #expect(
            try UnreadTextTests.texts(Array(text.utf8)) == [
                "comment:  eerste ", "instruction: tweede", "comment:  derde ",
            ])
        #expect(try UnreadTextTests.texts(Array("<r><a>1</a><a>2</a></r>".utf8)) == [])
        #expect(try UnreadTextTests.texts(Array("a;b\n<!-- x -->;2".utf8)) == [])
    }

    @Test func `notes, text boxes, names and properties of a workbook are found, and not who made it`() throws {
        let sample = ExcelSample([.init("Cijfers", UnreadTextTests.sheetRow), .init("Extra", "", state: "hidden")])
        let more = [
            (
                "xl/comments1.xml",
                "<comments><authors><author>Bakker</author></authors><commentList><comment><text><r><t>zie Jan</t></r><r><t>sen</t></r></text></comment></commentList></comments>"
            ),
            (
                "xl/threadedComments/threadedComment1.xml",
                "<ThreadedComments><threadedComment><text>bel terug</text></threadedComment></ThreadedComments>"
            ),
            ("xl/drawings/drawing1.xml", "<wsDr><sp><txBody><p><r><t>een vak</t></r></p></txBody></sp></wsDr>"),
            (
                "docProps/core.xml",
                "<coreProperties><creator>Bakker</creator><title>Cijfers 2021</title></coreProperties>"
            ),
        ].map { ZipWriter.Entry($0.0, $0.1) }
        let texts = Set(try UnreadTextTests.texts(ZipWriter(sample.entries + more).bytes))
        #expect(
            texts == [
                "sheetName: Cijfers", "sheetName: Extra", "cellNote: zie Jansen", "cellNote: bel terug",
                "drawing: een vak", "property: Cijfers 2021",
            ])
    }

    @Test func `titles of charts, names of cells and what programs keep beside the sheets are found`() throws {
        let sample = ExcelSample([.init("Cijfers", UnreadTextTests.sheetRow)])
        let entries = sample.entries.map { entry in
            guard entry.name == "xl/workbook.xml" else { return entry }
            let names = "<definedNames><definedName name=\"Mijn_cellen\">Cijfers!$A$1</definedName></definedNames>"
            return ZipWriter.Entry(
                entry.name,
                String(decoding: entry.stored, as: UTF8.self).replacing("</sheets>", with: "</sheets>" + names))
        }
        let more = [
            (
                "xl/charts/chart1.xml",
                "<chartSpace><chart><title><tx><rich><p><r><t>Per wijk</t></r></p></rich></tx></title></chart></chartSpace>"
            ), ("customXml/item1.xml", "<doc><naam>uit het systeem</naam></doc>"),
        ].map { ZipWriter.Entry($0.0, $0.1) }
        #expect(
            Set(try UnreadTextTests.texts(ZipWriter(entries + more).bytes)) == [
                "sheetName: Cijfers", "drawing: Per wijk", "property: uit het systeem", "definedName: Mijn cellen",
            ])
    }

    @Test func `what stands on a web page beside its tables is found, and no script`() throws {
        let page = """
            <html><head><title>Uitvoer</title><script>van(1)</script></head><body><p>zie <b>map</b> 3<p>en<br>verder
            <!-- intern --><table><tr><td>Datum<td>Aantal<tr><td>2021<td>5</table>onder de tabel</body></html>
            """
        let texts = try UnreadTextTests.texts(Array(page.utf8))
        #expect(
            texts.filter { !$0.hasPrefix("sheetName") } == [
                "besideTable: Uitvoer", "besideTable: zie map 3", "comment: intern", "besideTable: verder",
                "besideTable: onder de tabel",
            ])
    }

    @Test func `what a workbook keeps behind its cells is found`() throws {
        let sheet =
            "<dataValidations count=\"1\"><dataValidation sqref=\"D2\"><formula1>\"rood, groen\"</formula1>"
            + "</dataValidation><dataValidation><formula1>$A$1:$A$9</formula1></dataValidation></dataValidations>"
        let sample = ExcelSample([.init("Cijfers", UnreadTextTests.sheetRow)])
        let entries = sample.entries.map { entry in
            guard entry.name == "xl/worksheets/sheet1.xml" else { return entry }
            let xml = String(decoding: entry.stored, as: UTF8.self)
            return ZipWriter.Entry(entry.name, xml.replacing("</sheetData>", with: "</sheetData>" + sheet))
        }
        let more = [
            (
                "xl/pivotCache/pivotCacheDefinition1.xml",
                "<pivotCacheDefinition><cacheFields><cacheField name=\"Groep\"><sharedItems><s v=\"Noord\"/></sharedItems></cacheField><cacheField name=\"Nr\"><sharedItems/></cacheField></cacheFields></pivotCacheDefinition>"
            ),
            (
                "xl/pivotCache/pivotCacheRecords1.xml",
                "<pivotCacheRecords><r><x v=\"0\"/><n v=\"12\"/></r><r><s v=\"Zuid\"/><n v=\"13\"/></r></pivotCacheRecords>"
            ),
            (
                "xl/worksheets/_rels/sheet1.xml.rels",
                "<Relationships><Relationship Id=\"a\" Target=\"mailto:jan@voorbeeld.nl?subject=x\" TargetMode=\"External\"/><Relationship Id=\"b\" Target=\"https://voorbeeld.nl\" TargetMode=\"External\"/></Relationships>"
            ),
        ].map { ZipWriter.Entry($0.0, $0.1) }
        var source = ByteArraySource(ZipWriter(entries + more).bytes)
        let limits = ReadingLimits()
        let recognition = try FileReader.recognise(&source, limits: limits)
        let lists = recognition.unread(limits: limits).lists.map { list in
            let columns = list.columns.map { "\($0.heading)=\($0.values.joined(separator: ","))" }
            return "\(list.kind): \(columns.joined(separator: " "))"
        }
        #expect(Set(lists) == ["choices: =rood,groen", "pivotSource: Groep=Noord Nr=", "pivotSource: =Zuid =12,13"])
        #expect(recognition.mailLinks(limits: limits) == ["jan@voorbeeld.nl"])
    }

    @Test func `notes in a spreadsheet of LibreOffice are found`() throws {
        let cell =
            "<table:table-row><table:table-cell office:value-type=\"string\"><office:annotation>"
            + "<text:p>zie map</text:p></office:annotation><text:p>tekst</text:p></table:table-cell></table:table-row>"
        let texts = try UnreadTextTests.texts(OpenDocumentSample(rows: cell).bytes)
        #expect(texts == ["sheetName: Blad1", "cellNote: zie map"])
    }

    private static func sheetTexts(_ behind: String) throws -> [String] {
        let sample = ExcelSample([.init("Cijfers", UnreadTextTests.sheetRow)])
        let entries = sample.entries.map { entry in
            guard entry.name == "xl/worksheets/sheet1.xml" else { return entry }
            let xml = String(decoding: entry.stored, as: UTF8.self)
            return ZipWriter.Entry(
                entry.name, xml.replacing("</sheetData>", with: "</sheetData>" + behind))
        }
        return try UnreadTextTests.texts(ZipWriter(entries).bytes).filter { !$0.hasPrefix("sheetName") }
    }

    @Test(arguments: [
        (
            "a header", "<headerFooter><oddHeader>&amp;LJan Jansen</oddHeader></headerFooter>",
            ["pageHeader: Jan Jansen"]
        ),
        (
            "three parts and a footer",
            "<headerFooter differentFirst=\"1\"><oddHeader>&amp;L&amp;\"Arial,Bold\"&amp;12Jan&amp;C&amp;K00FF00R &amp;&amp; B&amp;R&amp;P</oddHeader><firstFooter>bel 06-12345678</firstFooter></headerFooter>",
            ["pageHeader: R & B", "pageHeader: bel 06-12345678"]
        ),
        (
            "a prefix", "<x:headerFooter xmlns:x=\"x\"><x:oddFooter>&amp;CBSN 999990019</x:oddFooter></x:headerFooter>",
            ["pageHeader: BSN 999990019"]
        ),
        ("an empty one", "<headerFooter/>", []), ("none", "<pageMargins/>", []),
        ("only codes", "<headerFooter><oddHeader>&amp;P / &amp;N</oddHeader></headerFooter>", []),
    ])
    func `what is printed above and below an Excel sheet is found`(
        name: String, behind: String, texts: [String]
    ) throws {
        #expect(try UnreadTextTests.sheetTexts(behind) == texts, "\(name)")
    }

    @Test func `it is found wherever the pieces of the sheet end`() throws {
        let printed = "<headerFooter><oddHeader>&amp;LJan Jansen</oddHeader></headerFooter>"
        for length in stride(from: 64 * 1_024 - 900, through: 64 * 1_024 - 500, by: 13) {
            let filling = String(repeating: "F", count: length)
            #expect(try UnreadTextTests.sheetTexts(filling + printed) == ["pageHeader: Jan Jansen"], "\(length)")
        }
    }

    @Test func `what is printed above and below a sheet of LibreOffice is found`() throws {
        let styles = """
            <office:document-styles xmlns:office="o" xmlns:style="s" xmlns:text="t"><office:master-styles>
            <style:master-page><style:header><style:region-left><text:p>Jan <text:span>Jansen</text:span></text:p>
            </style:region-left><style:region-right><text:p>blad 1</text:p></style:region-right></style:header>
            <style:footer-first><text:p>bel 06-12345678</text:p></style:footer-first></style:master-page>
            </office:master-styles></office:document-styles>
            """
        let cell = "<table:table-cell office:value-type=\"string\"><text:p>tekst</text:p></table:table-cell>"
        let sample = OpenDocumentSample(rows: "<table:table-row>\(cell)</table:table-row>")
        let texts = try UnreadTextTests.texts(ZipWriter(sample.entries + [.init("styles.xml", styles)]).bytes)
        #expect(
            texts.filter { !$0.hasPrefix("sheetName") } == [
                "pageHeader: Jan Jansen", "pageHeader: blad 1", "pageHeader: bel 06-12345678",
            ])
    }

    private static func documentText(_ bytes: [UInt8]) throws -> String {
        var source = ByteArraySource(bytes)
        return try DocumentText.text(of: &source, limits: ReadingLimits())
    }

    @Test(arguments: [
        ("plain text", Array("BSN 1".utf8), "BSN 1"),
        ("a page", Array("<html><td>BSN</td><td>1<b>2</b>3</td></tr></html>".utf8), "BSN||123"),
        ("a PDF", Array("%PDF-1.4\nBT (BSN 1) Tj [(Jan) -20 (sen)] TJ ET".utf8), "Jansen"),
        ("a letter", ZipWriter([.init("word/document.xml", "<w:p><w:t>BSN 1</w:t></w:p>")]).bytes, "BSN 1"),
        ("an archive", ZipWriter([.init("lijst.csv", "BSN;x")]).bytes, "BSN;x"),
        (
            "an archive in an archive",
            ZipWriter([.init("x.zip", ZipWriter([.init("lijst.csv", "BSN;x")]).bytes)]).bytes,
            "BSN;x"
        ),
        ("other bytes", [0, 1, 2, 3] + Array("BSN 1".utf8) + [0, 1], "BSN 1"),
        ("UTF-16", [0xFF, 0xFE, 0x42, 0, 0x53, 0, 0x4E, 0], "BSN"),
    ])
    func `the text of a file that is no table is found`(name: String, bytes: [UInt8], text: String) throws {
        #expect(try UnreadTextTests.documentText(bytes).contains(text), "\(name)")
    }

    @Test func `an archive that unpacks large, or is no archive, costs little`() throws {
        let bomb = ZipWriter([.init("lijst.csv", repeatedLetters: 64 * 1_024 * 1_024)]).bytes
        #expect(try UnreadTextTests.documentText(bomb).utf8.count <= 4 * 1_024 * 1_024)
        let deep = (0..<5).reduce(Array("BSN".utf8)) { inside, _ in ZipWriter([.init("x.zip", inside)]).bytes }
        #expect(try UnreadTextTests.documentText(deep) == "")
        #expect(try UnreadTextTests.documentText(Array("PK\u{03}\u{04} BSN 1".utf8)).contains("BSN 1"))
    }
}
