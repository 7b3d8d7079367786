import ReportingModel
import Testing

@testable import Formats

/// Workbooks that are text: Excel 2003 in XML, and web pages under the name of a workbook.
struct MarkupTablesTests {
    private static func workbook(_ sheets: String) -> String {
        """
        <?xml version="1.0"?>
        <?mso-application progid="Excel.Sheet"?>
        <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
         xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
        <Styles><Style ss:ID="s1"><NumberFormat ss:Format="0%"/></Style></Styles>
        \(sheets)</Workbook>
        """
    }

    private static let table = """
        <Table><Row><Cell><Data ss:Type="String">Datum</Data></Cell><Cell><Data ss:Type="String">Deel</Data></Cell>
        <Cell><Data ss:Type="String">Aantal</Data></Cell></Row>
        <Row ss:Index="3"><Cell><Data ss:Type="DateTime">2021-04-30T00:00:00.000</Data></Cell>
        <Cell ss:StyleID="s1"><Data ss:Type="Number">0.51</Data></Cell>
        <Cell><Data ss:Type="Number">39</Data><Comment><Data>let op</Data></Comment></Cell></Row>
        <Row><Cell ss:Index="3"><Data ss:Type="Error">#N/A</Data></Cell></Row></Table>
        """

    @Test func `a workbook of Excel 2003 is read as any other`() throws {
        let text = MarkupTablesTests.workbook("<Worksheet ss:Name=\"Blad1\">\(MarkupTablesTests.table)</Worksheet>")
        for pieceLength in [1, 7, 100, .max] {
            let table = try MessyTable(Array(text.utf8), pieceLength: pieceLength)
            #expect(table.recognition.format == .spreadsheet && table.recognition.sheetName == "Blad1")
            #expect(table.rows == ["Datum|Deel|Aantal", "", "2021-04-30|51%|39", "||#N/B"])
            #expect(table.codes.isEmpty)
        }
    }

    @Test func `the first sheet with data that is not hidden is read`() throws {
        let hidden = "<WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions>"
        let table = try MessyTable(
            MarkupTablesTests.workbook(
                "<Worksheet ss:Name=\"Leeg\"><Table/></Worksheet>"
                    + "<Worksheet ss:Name=\"Weg\">\(MarkupTablesTests.table)\(hidden)</Worksheet>"
                    + "<Worksheet ss:Name=\"Cijfers\">\(MarkupTablesTests.table)</Worksheet>"))
        #expect(table.recognition.sheetName == "Cijfers")
    }

    @Test(arguments: [
        (
            "a workbook that is cut",
            workbook("<Worksheet ss:Name=\"Blad1\"><Table><Row>").replacing("</Workbook>", with: ""), "S081"
        ),
        ("a workbook without data", workbook("<Worksheet ss:Name=\"Blad1\"><Table/></Worksheet>"), "S083"),
        ("a page without a table", "<html><body><p>Zie de bijlage</p></body></html>", "S006"),
    ])
    func `what cannot be read is said`(_ name: String, _ text: String, _ code: String) throws {
        #expect(try MessyTable(text).codes == [code], "\(name)")
    }

    @Test func `XML that only looks like a table stays XML`() throws {
        let table = try MessyTable("<table><regel a=\"1\"/><regel a=\"2\"/></table>")
        #expect(table.recognition.format == .xml && table.rows == ["1", "2"])
    }

    @Test func `a web page with a table is read, also when its tags are not closed`() throws {
        let text = """
            <!DOCTYPE html><html><head><meta charset="windows-1252"><style>td { color: red }</style></head><body>
            <p>Export<table border=1><tr><th colspan="2">Datum<th>Cliënten
            <tr><td rowspan=2>30-04-2021<td>Noord <script>x("<td>")</script><td>&nbsp;50&nbsp;
            <tr><td>Zuid &amp; West<br>samen<td>64</table></body></html>
            """
        for pieceLength in [1, 7, 100, .max] {
            let table = try MessyTable(Array(text.utf8), pieceLength: pieceLength)
            #expect(table.recognition.format == .spreadsheet && table.recognition.sheetName == "Tabel 1")
            #expect(table.rows == ["Datum||Cliënten", "30-04-2021|Noord|50", "|Zuid & West samen|64"])
            #expect(table.codes.isEmpty)
        }
    }

    @Test func `a table in a cell is text of that cell`() throws {
        let table = try MessyTable(
            "<table><tr><td>a<table><tr><td>b</td><td>c</td></tr></table></td><td>d</td></tr></table>")
        #expect(table.rows == ["a b c|d"])
    }

    @Test func `tables within tables without end are refused`() throws {
        let page = "<html><body>" + String(repeating: "<table><tr><td>", count: 200) + "x</body></html>"
        #expect(try MessyTable(page).codes == ["S017"])
    }
}
