import ReportingModel

/// A workbook of Excel or LibreOffice in memory, and how each of its sheets is read.
///
/// A workbook is an archive that must be entered from its end, so its packed bytes are kept; a sheet streams out of them
/// each time it is read. What is packed small and unpacks large is refused before it is unpacked.
struct Spreadsheet: Sendable {
    private enum Kind: Sendable {
        case excel(OOXMLWorkbook, ZipContainer)
        case openDocument(OpenDocument, ZipContainer)
        case markup(MarkupTables)
    }

    struct Sheet: Sendable {
        let label: SheetLabel
        let isHidden: Bool
        let isFilled: Bool
        /// Position among the sheets of its kind.
        let position: Int

        /// Whether figures are sought in it.
        var isCandidate: Bool { isFilled && !isHidden }
    }

    let sheets: [Sheet]
    private let kind: Kind

    /// The archive that it is; `nil` for one that is text.
    var container: ZipContainer? {
        switch kind {
        case .excel(_, let container), .openDocument(_, let container): container
        case .markup: nil
        }
    }

    /// What stands on a web page beside its tables; nothing for other workbooks.
    var besideTables: [(text: String, kind: UnreadText.Kind)] {
        if case .markup(let tables) = kind { tables.beside } else { [] }
    }

    /// What kind of workbook it is, for a person.
    var kindName: Text {
        switch kind {
        case .excel: Text(nl: "Excel (.xlsx)", en: "Excel (.xlsx)")
        case .openDocument: Text(nl: "LibreOffice (.ods)", en: "LibreOffice (.ods)")
        case .markup(let tables):
            switch tables.kind {
            case .excelXML: Text(nl: "Excel 2003 (XML)", en: "Excel 2003 (XML)")
            case .webPage: Text(nl: "webpagina met tabellen (HTML)", en: "web page with tables (HTML)")
            }
        }
    }

    /// Opens the archive and looks which sheets there are.
    ///
    /// - Throws: ``SpreadsheetRefusal`` when it cannot be read, and what the source throws.
    init(reading source: inout some ByteSource, head: [UInt8], limits: ReadingLimits) throws {
        let bounds = SpreadsheetLimits(limits)
        let container: ZipContainer
        let bytes = try Spreadsheet.bytes(of: &source, bounds)
        do {
            container = try ZipContainer(bytes, limits: bounds)
        } catch let refusal as SpreadsheetRefusal {
            // Of an archive that cannot be opened, its first bytes say what it was meant to be.
            let named = FileSignature.finding(forZIPHead: head)
            throw named.code == .spreadsheetFile ? refusal : SpreadsheetRefusal(finding: named)
        }
        if let document = try OpenDocument(reading: container, limits: limits) {
            kind = .openDocument(document, container)
            sheets = document.sheets.prefix(bounds.sheets).enumerated().map { position, sheet in
                Sheet(
                    label: SheetLabel(name: sheet.name, number: position + 1), isHidden: sheet.isHidden,
                    isFilled: sheet.isFilled, position: position)
            }
        } else if let workbook = try OOXMLWorkbook(reading: container, limits: limits) {
            kind = .excel(workbook, container)
            sheets = try workbook.sheets.prefix(bounds.sheets).enumerated().map { position, sheet in
                Sheet(
                    label: SheetLabel(name: sheet.name, number: position + 1), isHidden: sheet.isHidden,
                    isFilled: try Spreadsheet.isFilled(sheet, of: workbook, container, limits), position: position)
            }
        } else {
            throw SpreadsheetRefusal(finding: Spreadsheet.other(container, head))
        }
    }

    /// A workbook that is text.
    init(_ tables: MarkupTables, limits: ReadingLimits) {
        kind = .markup(tables)
        sheets = tables.sheets.prefix(SpreadsheetLimits(limits).sheets).enumerated().map { position, sheet in
            Sheet(
                label: SheetLabel(name: sheet.name, number: position + 1), isHidden: sheet.isHidden,
                isFilled: sheet.isFilled, position: position)
        }
    }

    static func bytes(of source: inout some ByteSource, _ limits: SpreadsheetLimits) throws -> [UInt8] {
        var bytes: [UInt8] = []
        try source.forEachPiece { piece in
            bytes.append(contentsOf: piece)
            return bytes.count <= limits.packedBytes
        }
        guard bytes.count <= limits.packedBytes else {
            let limit = "\(limits.packedBytes / 1_048_576) MB"
            throw SpreadsheetRefusal(
                finding: Finding(
                    .fileTooLarge, ["found": "meer dan \(limit)", "foundEN": "more than \(limit)", "limit": limit]))
        }
        return bytes
    }

    /// What an archive is that holds no workbook we know.
    private static func other(_ container: ZipContainer, _ head: [UInt8]) -> Finding {
        if container.holdsPart(under: "index/") || container.part("index.zip") != nil { return Finding(.numbersFile) }
        let named = FileSignature.finding(forZIPHead: head)
        guard named.code == .spreadsheetFile else { return named }
        return SpreadsheetRefusal.damaged("de werkmap ontbreekt", "the workbook itself is missing").finding
    }

    /// Whether a sheet has a row with anything in it.
    private static func isFilled(
        _ sheet: OOXMLWorkbook.Sheet, of workbook: OOXMLWorkbook, _ container: ZipContainer, _ limits: ReadingLimits
    ) throws -> Bool {
        var isFilled = false
        let receiver = try OOXMLSheetReceiver(workbook: workbook, limits: limits)
        try container.read(sheet.part, to: receiver) {
            if receiver.rows.hasRows || receiver.rows.stop != nil { isFilled = true }
            if isFilled { receiver.finish() }
        }
        return isFilled
    }

    /// Reads the rows of one sheet; what is wrong with it is returned.
    ///
    /// - Throws: what the consumer throws, or the library that has no memory.
    func read(
        _ sheet: Sheet, limits: ReadingLimits, consume: (RawTable.Batch) throws -> Void
    ) throws -> [Finding] {
        do {
            switch kind {
            case .excel(let workbook, let container):
                let receiver = try OOXMLSheetReceiver(workbook: workbook, limits: limits)
                try container.read(workbook.sheets[sheet.position].part, to: receiver) {
                    if receiver.rows.isFull { try receiver.rows.handOver(to: consume) }
                    if receiver.rows.stop != nil { receiver.finish() }
                }
                try receiver.rows.handOver(to: consume)
                return receiver.rows.findings
            case .openDocument(let document, let container):
                let receiver = try OpenDocumentReceiver(reading: sheet.position, limits: limits)
                try container.read(document.content, to: receiver) {
                    if receiver.rows.isFull { try receiver.rows.handOver(to: consume) }
                    if receiver.rows.stop != nil { receiver.finish() }
                }
                try receiver.rows.handOver(to: consume)
                return receiver.rows.findings
            case .markup(let tables): return try tables.read(sheet.position, limits: limits, consume: consume)
            }
        } catch let refusal as SpreadsheetRefusal {
            return [refusal.finding]
        }
    }
}
