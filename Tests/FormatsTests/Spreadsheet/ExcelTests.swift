import ReportingModel
import SpreadsheetSamples
import Testing

@testable import Formats

@Suite struct ExcelTests {
    struct Example: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let rows: String
        var texts: String?
        var styles: String?
        let table: String

        init(_ name: String, _ rows: String, texts: String? = nil, styles: String? = nil, _ table: String) {
            (testDescription, self.rows, self.texts, self.styles, self.table) = (name, rows, texts, styles, table)
        }
    }

    @Test(arguments: examples) func `the cells of a sheet become rows`(_ example: Example) throws {
        let bytes = ExcelSample(rows: example.rows, sharedTexts: example.texts, styles: example.styles).bytes
        for pieceLength in [17, .max] {
            let table = try CSVTable(recognising: bytes, pieceLength: pieceLength)
            #expect(table.description == example.table)
        }
    }

    static let examples = [
        Example(
            "shared, rich and spoken texts",
            #"<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="s"><v>2</v></c></row>"#,
            texts:
                #"<si><t>Cli&#235;nten</t></si><si><r><rPr><b/></rPr><t>Dat</t></r><r><t xml:space="preserve">um </t></r></si>"#
                + #"<si><t>東京</t><rPh sb="0" eb="1"><t>とう</t></rPh></si>"#, "1 ‹Datum › ‹Cliënten› ‹東京›"),
        Example(
            "texts in the cell itself, as openpyxl writes them",
            #"<row r="1"><c r="A1" t="inlineStr"><is><t>Da</t></is></c><c r="B1" t="str"><f>A1&amp;"x"</f><v>Dax</v></c></row>"#,
            "1 ‹Da› ‹Dax›"),
        Example(
            "characters that XML cannot hold",
            #"<row><c t="inlineStr"><is><t>a_x000A_b _x000D c_x005F_</t></is></c></row>"#, "1 ‹a␊b _x000D c_›"),
        Example(
            "cells and rows that are left out",
            #"<row r="2"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c></row><row r="3"><c r="A3"><v>3</v></c></row><row r="9"><c r="A9"><v>4</v></c></row>"#,
            "1\n2 ‹› ‹1› ‹› ‹2›\n3 ‹3› ‹› ‹› ‹›\n4\n9 ‹4› ‹› ‹› ‹›"),
        Example(
            "no names of cells and rows",
            "<row><c><v>1</v></c><c><v>2</v></c></row><row><c/><c><v>3</v></c></row>", "1 ‹1› ‹2›\n2 ‹› ‹3›"),
        Example(
            "cells in any order, the last of two in one place",
            #"<row r="1"><c r="C1"><v>3</v></c><c r="A1"><v>0</v></c><c r="A1"><v>1</v></c></row>"#, "1 ‹1› ‹› ‹3›"),
        Example(
            "truths and errors",
            #"<row><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c><c t="e"><v>#DIV/0!</v></c></row>"#,
            "1 ‹true› ‹false› ‹#N/B› ‹#DIV/0!›"),
        Example(
            "formulas by their value, and those that have none",
            #"<row><c><f>1+1</f><v>2</v></c><c><f>1+2</f></c><c><f>1+3</f><v></v></c><c t="str"><f>""</f><v></v></c><c><v>5</v></c></row>"#,
            "1 ‹2› ‹› ‹› ‹› ‹5›\nS085 Blad1!B1 Blad1!C1"),
        Example(
            "merged cells: the value stands in the first",
            #"<row r="1"><c r="A1"><v>2019</v></c><c r="B1"/><c r="C1"><v>2020</v></c></row>"#, "1 ‹2019› ‹› ‹2020›"),
        Example(
            "a hidden row is read",
            #"<row r="1"><c><v>1</v></c></row><row r="2" hidden="1"><c><v>2</v></c></row>"#,
            "1 ‹1›\n2 ‹2›\nS086 Blad1!A2"),
        Example(
            "a row of formatting is blank",
            #"<row r="1"><c><v>1</v></c></row><row r="2"><c r="A2" s="4"/></row><row r="3"><c><v>3</v></c></row>"#,
            "1 ‹1›\n2\n3 ‹3›"),
        Example(
            "dates, months, years, times and shares, by their format",
            #"<row><c s="1"><v>44316</v></c><c s="2"><v>44317</v></c><c s="3"><v>44197</v></c><c s="4"><v>44316.5625</v></c>"#
                + #"<c s="5"><v>0.5625</v></c><c s="6"><v>0.51</v></c><c s="7"><v>1.5625</v></c><c s="0"><v>44316</v></c></row>"#,
            styles: styles,
            "1 ‹2021-04-30› ‹2021-05› ‹2021› ‹2021-04-30 13:30› ‹13:30› ‹51%› ‹37:30› ‹44316›"),
        Example(
            "words and thousands that only the format shows",
            #"<row><c s="1"><v>9</v></c><c s="1"><v>9.5</v></c><c s="2"><v>218000</v></c></row>"#,
            styles: #"<numFmts count="2"><numFmt numFmtId="164" formatCode="0&quot; weken&quot;"/>"#
                + ##"<numFmt numFmtId="165" formatCode="#,##0.0,"/></numFmts>"##
                + #"<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>"#,
            "1 ‹9 weken› ‹9,5 weken› ‹218000›"),
        Example(
            "a date in ISO 8601",
            #"<row><c t="d"><v>2021-04-30T00:00:00</v></c><c t="d"><v>2021-04-30T08:15:00Z</v></c></row>"#,
            "1 ‹2021-04-30› ‹2021-04-30 08:15:00›"),
    ]

    static let styles =
        #"<numFmts count="2"><numFmt numFmtId="164" formatCode="[$-413]dd\-mm\-yyyy;@"/><numFmt numFmtId="165" formatCode="yyyy"/><numFmt numFmtId="166" formatCode="[h]:mm"/></numFmts>"#
        + #"<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="17"/>"#
        + #"<xf numFmtId="165"/><xf numFmtId="22"/><xf numFmtId="20"/><xf numFmtId="9"/><xf numFmtId="166"/></cellXfs>"#

    @Test func `a workbook from an old Macintosh counts its days from 1904`() throws {
        var sample = ExcelSample(rows: #"<row><c s="1"><v>42854</v></c></row>"#, styles: ExcelTests.styles)
        sample.countsFrom1904 = true
        #expect(try CSVTable(recognising: sample.bytes).description == "1 ‹2021-04-30›")
    }

    @Test func `numbers are numbers, dates are text`() throws {
        let bytes = ExcelSample(
            rows: #"<row><c><v>51.300000000000004</v></c><c s="1"><v>44316</v></c><c t="b"><v>1</v></c></row>"#,
            styles: ExcelTests.styles
        ).bytes
        var source = ByteArraySource(bytes)
        let recognition = try FileReader.recognise(&source, limits: ReadingLimits())
        #expect(recognition.format == .spreadsheet)
        var cells: [String] = []
        _ = try FileReader.read(&source, as: recognition, recordsPath: nil, limits: ReadingLimits()) { batch in
            cells += batch.cells.map { "\($0.kind) \(batch.text(of: $0))" }
        }
        #expect(cells == ["number 51.3", "text 2021-04-30", "boolean true"])
    }

    @Test func `hidden columns with data are named, empty ones are not`() throws {
        let columns = #"<cols><col min="2" max="2" hidden="1"/><col min="5" max="16384" hidden="1"/></cols>"#
        let sheet = ExcelSample.Sheet("Cijfers 2021", "<row><c><v>1</v></c><c><v>2</v></c></row>", columns: columns)
        #expect(
            try CSVTable(recognising: ExcelSample([sheet]).bytes).description == "1 ‹1› ‹2›\nS086 'Cijfers 2021'!B1")
    }

    @Test func `the first visible sheet with data is read, the others are named`() throws {
        let row = "<row><c><v>1</v></c></row>"
        let sample = ExcelSample([
            .init("Geheim", row, state: "veryHidden"), .init("Leeg", #"<row r="1"><c r="A1" s="1"/></row>"#),
            .init("A &amp; B", row), .init("Toelichting", row),
        ])
        var source = ByteArraySource(sample.bytes)
        let recognition = try FileReader.recognise(&source, limits: ReadingLimits())
        #expect(recognition.sheetName == "A & B")
        #expect(recognition.sheets.map(\.sheetName) == ["A & B", "Toelichting"])
        #expect(recognition.otherSheets.map(\.sheetName) == ["Geheim", "Leeg", "Toelichting"])
        #expect(recognition.evidence.last?.alternatives == ["Toelichting"])
    }

    @Test func `a workbook with macros is read as one without`() throws {
        let sample = ExcelSample(rows: "<row><c><v>1</v></c></row>")
        let macros = ZipWriter(sample.entries + [.init("xl/vbaProject.bin", [0xD0, 0xCF])])
        #expect(try CSVTable(recognising: macros.bytes).description == "1 ‹1›")
    }

    @Test func `many rows come in batches`() throws {
        let rows = (1...20_000).map { "<row r=\"\($0)\"><c><v>\($0)</v></c><c><v>2.5</v></c></row>" }.joined()
        var source = ByteArraySource(ExcelSample(rows: rows).bytes)
        let recognition = try FileReader.recognise(&source, limits: ReadingLimits())
        var (lines, batches): ([UInt32], Int) = ([], 0)
        let findings = try FileReader.read(&source, as: recognition, recordsPath: nil, limits: ReadingLimits()) {
            batch in
            batches += 1
            lines += batch.rows.map(\.line)
            #expect(
                batch.rows.allSatisfy {
                    batch.text(of: batch.cells(of: $0)[batch.cells(of: $0).startIndex]) == "\($0.line)"
                })
        }
        #expect(findings.isEmpty && lines == Array(1...20_000) && batches > 3)
    }
}
