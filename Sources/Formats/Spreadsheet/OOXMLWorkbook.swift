import ReportingModel

/// A workbook of Excel (`.xlsx`, ECMA-376): where its sheets are, the texts they share, and what their styles mean.
///
/// Parts are found by the relations between them, as the standard has it, never by their usual names. Relations that
/// lead out of the file are passed over.
struct OOXMLWorkbook: Sendable {
    struct Sheet: Sendable {
        let name: String
        let isHidden: Bool
        let part: ZipContainer.Part
    }

    private(set) var sheets: [Sheet] = []
    private(set) var texts = SharedTexts()
    private(set) var styles = CellStyles()
    private(set) var countsFrom1904 = false

    /// - Returns: `nil` when the archive is no workbook of Excel.
    init?(reading container: ZipContainer, limits: ReadingLimits) throws {
        let roots = try PartRelations(of: "", in: container, limits: limits)
        guard let name = roots.target(ofKind: "/officeDocument") else { return nil }
        guard let part = container.part(name) else {
            throw SpreadsheetRefusal.damaged("de werkmap ontbreekt", "the workbook itself is missing")
        }
        if name.lowercased().hasSuffix(".bin") {
            throw SpreadsheetRefusal.notReadable("spreadsheet (Excel, .xlsb)")
        }
        let receiver = try Receiver(limits: limits)
        try container.read(index: part, to: receiver)
        guard receiver.isWorkbook else { return nil }
        countsFrom1904 = receiver.countsFrom1904
        let relations = try PartRelations(of: name, in: container, limits: limits)
        if let texts = relations.target(ofKind: "/sharedStrings").flatMap(container.part) {
            self.texts = try SharedTexts(reading: texts, of: container, limits: limits)
        }
        if let styles = relations.target(ofKind: "/styles").flatMap(container.part) {
            self.styles = try CellStyles(reading: styles, of: container, limits: limits)
        }
        sheets = receiver.sheets.compactMap { sheet in
            // Charts and macros have sheets as well, of another kind.
            guard let relation = relations[sheet.relation], relation.kind.hasSuffix("/worksheet"),
                let part = container.part(relation.target)
            else { return nil }
            return Sheet(name: sheet.name, isHidden: sheet.isHidden, part: part)
        }
    }

    private final class Receiver: PartReceiver {
        var isWorkbook = false
        var countsFrom1904 = false
        var sheets: [(name: String, isHidden: Bool, relation: String)] = []

        override func begin(_ name: ElementName, _ attributes: PartAttributes) {
            if open.isEmpty {
                isWorkbook = name == "workbook"
            } else if name == "workbookPr" {
                countsFrom1904 = attributes.isTrue("date1904")
            } else if name == "sheet", open.last.map({ $0 == "sheets" }) ?? false {
                let isHidden = attributes.says("state", "hidden") || attributes.says("state", "veryHidden")
                sheets.append((attributes.text("name") ?? "", isHidden, attributes.text("id") ?? ""))
            }
        }
    }
}
