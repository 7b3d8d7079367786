import ReportingModel

/// Receives a workbook as Excel 2003 wrote it in XML ("XML-spreadsheet 2003") and makes one of its sheets rows of a table.
///
///     <Worksheet ss:Name="Blad1"><Table><Row ss:Index="3"><Cell ss:Index="2" ss:StyleID="s62">
///       <Data ss:Type="Number">0.513</Data></Cell></Row></Table></Worksheet>
///
/// Rows and cells follow each other unless they have an index. Whether a number is a percentage stands in its style, and
/// the styles stand before the sheets. Comments hold data as well, which are no cells.
final class ExcelXMLReceiver: PartReceiver {
    private enum Kind { case number, text, date, boolean, error }

    static let namespace = "urn:schemas-microsoft-com:office:spreadsheet"
    /// Sheets and styles that are remembered; no workbook has so many.
    private static let most = 10_000

    var rows: SheetRows
    private(set) var sheets: [MarkupTables.Sheet] = []

    /// Which sheet is wanted, from 0; `nil` only looks which there are.
    private let wanted: Int?
    private var percentStyles: Set<String> = []
    private var openStyle = ""

    private var sheet = -1
    private var sheetName = ""
    private var isSheetHidden = false
    private var isSheetFilled = false
    private var line = 0
    private var isRowHidden = false
    private var column = -1
    private var span = 1
    private var isPercentage = false
    private var hasFormula = false
    private var kind = Kind.text
    private var isData = false
    private var isVisibility = false
    private var value: [UInt8] = []

    init(reading wanted: Int?, limits: ReadingLimits) throws {
        self.wanted = wanted
        rows = SheetRows(limits: limits)
        try super.init(limits: limits)
    }

    override func begin(_ name: ElementName, _ attributes: PartAttributes) {
        guard !isData else { return }
        if name == "Data", open.last.map({ $0 == "Cell" }) ?? false {
            isData = true
            kind = ExcelXMLReceiver.kind(attributes)
        } else if name == "Cell" {
            column = max(column + span, (attributes.number("Index") ?? 0) - 1)
            span = 1 + min(limits.columns, attributes.number("MergeAcross") ?? 0)
            isPercentage = attributes.text("StyleID").map(percentStyles.contains) ?? false
            hasFormula = attributes["Formula"] != nil
            value.removeAll(keepingCapacity: true)
        } else if name == "Row" {
            line = max(line + 1, attributes.number("Index") ?? 0)
            isRowHidden = attributes.isTrue("Hidden")
            (column, span) = (-1, 1)
        } else if name == "Worksheet" {
            sheet += 1
            (sheetName, isSheetHidden, isSheetFilled) = (attributes.text("Name") ?? "", false, false)
            line = 0
        } else if name == "Visible" {
            isVisibility = true
            value.removeAll(keepingCapacity: true)
        } else if name == "Style" {
            openStyle = attributes.text("ID") ?? ""
        } else if name == "NumberFormat", let format = attributes.text("Format"),
            format == "Percent" || format.contains("%"), percentStyles.count < ExcelXMLReceiver.most
        {
            percentStyles.insert(openStyle)
        }
    }

    private static func kind(_ attributes: PartAttributes) -> Kind {
        if attributes.says("Type", "Number") { return .number }
        if attributes.says("Type", "DateTime") { return .date }
        if attributes.says("Type", "Boolean") { return .boolean }
        return attributes.says("Type", "Error") ? .error : .text
    }

    override func take(text: UnsafeRawBufferPointer) {
        guard isData || isVisibility, value.count <= limits.cellBytes else { return }
        value.append(contentsOf: text)
    }

    override func end(_ name: ElementName) {
        if isData {
            if name == "Data" { isData = false }
        } else if name == "Visible" {
            isVisibility = false
            isSheetHidden = !value.elementsEqual("SheetVisible".utf8)
        } else if name == "Cell" {
            endCell()
        } else if name == "Row", wanted == sheet {
            rows.endRow(line: line, isHidden: isRowHidden)
        } else if name == "Worksheet" {
            sheets.append(MarkupTables.Sheet(name: sheetName, isHidden: isSheetHidden, isFilled: isSheetFilled))
            if sheets.count > ExcelXMLReceiver.most {
                refuse(SpreadsheetRefusal.tooLarge("het heeft te veel bladen", "it has too many sheets").finding)
            }
            if wanted == sheet { finish() }
        }
        if rows.stop != nil { finish() }
    }

    private func endCell() {
        if !value.isEmpty { isSheetFilled = true }
        guard wanted == sheet else { return }
        guard !value.isEmpty else {
            if hasFormula { rows.addFormulaWithoutValue(line: line, column: column) }
            return
        }
        rows.add(line: line, column: column) { bytes in
            switch kind {
            case .number:
                if isPercentage, CellText.append(percentage: value, to: &bytes) { return .text }
                if CellText.append(number: value, to: &bytes) { return .number }
                bytes.append(contentsOf: value)
            case .date: bytes.append(contentsOf: ISODate.shown(value))
            case .boolean:
                bytes.append(contentsOf: (value == [UInt8(ascii: "1")] ? "true" : "false").utf8)
                return .boolean
            case .error: bytes.append(contentsOf: CellError.shown(value))
            case .text: bytes.append(contentsOf: value)
            }
            return .text
        }
    }
}
