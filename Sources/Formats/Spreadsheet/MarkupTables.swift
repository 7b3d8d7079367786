import ReportingModel

/// A workbook that is text: what Excel 2003 saved as XML, and a web page with tables that a program gave the name of a
/// workbook.
///
/// The bytes are kept, as those of an archive are; a sheet streams out of them each time it is read.
struct MarkupTables: Sendable {
    enum Kind: Sendable {
        case excelXML
        case webPage
    }

    struct Sheet: Sendable {
        let name: String
        let isHidden: Bool
        let isFilled: Bool
    }

    let kind: Kind
    let sheets: [Sheet]
    /// What stands outside the tables of a web page.
    let beside: [(text: String, kind: UnreadText.Kind)]
    private let bytes: [UInt8]

    /// What a document is that begins with these bytes; `nil` for ordinary XML.
    static func kind(ofHead head: [UInt8]) -> Kind? {
        let text = String(decoding: head.filter { $0 != 0 }, as: UTF8.self)
        let lower = text.lowercased()
        guard let root = rootName(lower) else { return nil }
        if root == "workbook", text.contains(ExcelXMLReceiver.namespace) { return .excelXML }
        return root == "html" || (root == "table" && lower.contains("<tr")) ? .webPage : nil
    }

    /// The name of the first element, without a prefix.
    private static func rootName(_ text: String) -> Substring? {
        var rest = text[...]
        while let start = rest.firstIndex(of: "<") {
            rest = rest[start...].dropFirst()
            guard let first = rest.first, first == "!" || first == "?" else {
                let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == ":" }
                return name.split(separator: ":").last
            }
            if rest.hasPrefix("!--") { rest = rest.firstRange(of: "-->").map { rest[$0.upperBound...] } ?? "" }
        }
        return nil
    }

    /// - Parameter source: the document in UTF-8, or for XML as it is.
    /// - Throws: ``SpreadsheetRefusal`` when it cannot be read, and what the source throws.
    init(_ kind: Kind, reading source: inout some ByteSource, limits: ReadingLimits) throws {
        self.kind = kind
        bytes = try Spreadsheet.bytes(of: &source, SpreadsheetLimits(limits))
        switch kind {
        case .excelXML:
            let receiver = try ExcelXMLReceiver(reading: nil, limits: limits)
            try receiver.receive(BytePieces(bytes: bytes))
            sheets = receiver.sheets
            beside = []
        case .webPage:
            let receiver = try WebPageReceiver(reading: nil, limits: limits)
            try receiver.receive(BytePieces(bytes: bytes))
            sheets = receiver.sheets
            beside = receiver.beside
        }
    }

    /// Reads the rows of one sheet; what is wrong with it is returned.
    func read(_ position: Int, limits: ReadingLimits, consume: (RawTable.Batch) throws -> Void) throws -> [Finding] {
        switch kind {
        case .excelXML:
            let receiver = try ExcelXMLReceiver(reading: position, limits: limits)
            try receiver.receive(BytePieces(bytes: bytes)) {
                if receiver.rows.isFull { try receiver.rows.handOver(to: consume) }
                if receiver.rows.stop != nil { receiver.finish() }
            }
            try receiver.rows.handOver(to: consume)
            return receiver.rows.findings
        case .webPage:
            let receiver = try WebPageReceiver(reading: position, limits: limits)
            try receiver.receive(BytePieces(bytes: bytes)) {
                if receiver.rows.isFull { try receiver.rows.handOver(to: consume) }
            }
            try receiver.rows.handOver(to: consume)
            return receiver.rows.findings
        }
    }
}
