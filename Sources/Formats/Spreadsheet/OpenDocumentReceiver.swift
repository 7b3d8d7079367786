import ReportingModel

/// Receives the content of a LibreOffice spreadsheet and makes the cells of one sheet rows of a table.
///
///     <table:table table:name="Blad1"><table:table-row table:number-rows-repeated="2">
///       <table:table-cell office:value-type="float" office:value="51.3"><text:p>51</text:p></table:table-cell>
///
/// What a cell holds stands in its attributes; only texts are taken from the paragraphs inside it. Rows and cells that
/// repeat are written once, and the empty rest of a sheet is one row, a million times over.
final class OpenDocumentReceiver: PartReceiver {
    var rows: SheetRows
    private(set) var isSpreadsheet = false
    private(set) var sheets: [OpenDocument.Sheet] = []

    /// Sheets, hidden styles and hidden columns that are remembered; no spreadsheet has so many.
    private static let most = 10_000

    /// Which sheet is wanted, from 0; `nil` only looks which there are.
    private let wanted: Int?
    private var hiddenStyles: Set<String> = []
    private var openStyle = ""

    private var sheet = -1
    private var sheetDepth = 0
    private var sheetName = ""
    private var isSheetHidden = false
    private var isSheetFilled = false

    private var hiddenColumns: [ClosedRange<Int>] = []
    private var nextColumn = 0
    private var line = 1
    private var rowCount = 1
    private var isRowHidden = false
    private var column = 0

    private var cellDepth = 0
    private var cell = OpenDocumentCell()
    /// How deep the elements are nested that are no text of the cell: notes, drawings, other tables.
    private var skipDepth = 0

    init(reading wanted: Int?, limits: ReadingLimits) throws {
        self.wanted = wanted
        rows = SheetRows(limits: limits)
        try super.init(limits: limits)
    }

    override func begin(_ name: ElementName, _ attributes: PartAttributes) {
        if skipDepth > 0 {
            skipDepth += 1
        } else if cellDepth > 0 {
            beginInCell(name, attributes)
        } else if sheetDepth > 0 {
            beginInSheet(name, attributes)
        } else if name == "table", let parent = open.last, parent == "spreadsheet" {
            beginSheet(attributes)
        } else if name == "spreadsheet" {
            isSpreadsheet = true
        } else if name == "style" {
            openStyle = attributes.text("name") ?? ""
        } else if name == "table-properties", attributes.says("display", "false") {
            if hiddenStyles.count < OpenDocumentReceiver.most { hiddenStyles.insert(openStyle) }
        }
    }

    private func beginSheet(_ attributes: PartAttributes) {
        sheetDepth = open.count + 1
        sheet += 1
        sheetName = attributes.text("name") ?? ""
        isSheetHidden = attributes.text("style-name").map(hiddenStyles.contains) ?? false
        isSheetFilled = false
        (line, nextColumn) = (1, 0)
        hiddenColumns = []
    }

    private func beginInSheet(_ name: ElementName, _ attributes: PartAttributes) {
        if name == "table-cell" || name == "covered-table-cell" {
            cellDepth = open.count + 1
            cell.begin(attributes, isCovered: name == "covered-table-cell")
        } else if name == "table-row" {
            rowCount = max(1, attributes.number("number-rows-repeated") ?? 1)
            isRowHidden = OpenDocumentReceiver.isHidden(attributes)
            column = 0
        } else if name == "table-column" {
            let count = max(1, attributes.number("number-columns-repeated") ?? 1)
            if OpenDocumentReceiver.isHidden(attributes), hiddenColumns.count < OpenDocumentReceiver.most {
                hiddenColumns.append(nextColumn...nextColumn + count - 1)
            }
            nextColumn = min(nextColumn + count, SpreadsheetLimits.lastRow)
        } else if name == "shapes" || name == "table" || name == "forms" {
            skipDepth = 1
        }
    }

    private static func isHidden(_ attributes: PartAttributes) -> Bool {
        attributes.says("visibility", "collapse") || attributes.says("visibility", "filter")
    }

    private func beginInCell(_ name: ElementName, _ attributes: PartAttributes) {
        if open.count == cellDepth {
            if name == "p" { cell.beginParagraph() } else { skipDepth = 1 }
        } else if name == "s" {
            cell.append(spaces: min(limits.cellBytes, max(1, attributes.number("c") ?? 1)), limits)
        } else if name == "tab" || name == "line-break" {
            cell.append(spaces: 1, limits)
        } else if name != "span", name != "a" {
            skipDepth = 1
        }
    }

    override func take(text: UnsafeRawBufferPointer) {
        if cellDepth > 0, skipDepth == 0, open.count > cellDepth { cell.append(text, limits) }
    }

    override func end(_ name: ElementName) {
        if skipDepth > 0 {
            skipDepth -= 1
        } else if cellDepth > 0 {
            if open.count < cellDepth { endCell() }
        } else if sheetDepth > 0 {
            if open.count < sheetDepth {
                endSheet()
            } else if name == "table-row" {
                endRow()
            }
        }
        if rows.stop != nil { finish() }
    }

    private func endCell() {
        cellDepth = 0
        defer { column = min(column + cell.count, SpreadsheetLimits.lastRow) }
        if wanted == nil {
            if cell.isFilled { isSheetFilled = true }
        } else if wanted == sheet {
            if cell.isFormulaWithoutValue { rows.addFormulaWithoutValue(line: line, column: column) }
            if cell.isFilled { rows.add(line: line, column: column, count: cell.count) { cell.text(into: &$0) } }
        }
    }

    private func endRow() {
        if wanted == sheet { rows.endRow(line: line, count: rowCount, isHidden: isRowHidden) }
        line = min(line + rowCount, SpreadsheetLimits.lastRow + 1)
    }

    private func endSheet() {
        sheetDepth = 0
        sheets.append(OpenDocument.Sheet(name: sheetName, isHidden: isSheetHidden, isFilled: isSheetFilled))
        if sheets.count > OpenDocumentReceiver.most {
            refuse(SpreadsheetRefusal.tooLarge("het heeft te veel bladen", "it has too many sheets").finding)
        }
        guard wanted == sheet else { return }
        rows.hideColumns(hiddenColumns)
        finish()
    }
}
