import ReportingModel

extension Spreadsheet {
    /// What stands in the workbook beside its cells.
    ///
    /// Who made the file is left out: every program writes that by itself, and it is no client.
    func unread(limits: ReadingLimits) -> (texts: [UnreadText], lists: [UnreadList]) {
        var lists: [UnreadList] = []
        var texts = UnreadTexts()
        for sheet in sheets { texts.add(sheet.label.name, .sheetName) }
        for (text, kind) in besideTables { texts.add(text, kind) }
        guard let container else { return (texts.texts, []) }
        for name in container.partNames {
            if Spreadsheet.isSheet(name), let part = container.part(name), part.byteCount <= limits.fileBytes {
                let (printed, choices) = PrintedTexts.texts(of: part, in: container, limits: limits)
                for text in printed { texts.add(text, .pageHeader) }
                if !choices.isEmpty { lists.append(UnreadList(kind: .choices, columns: choices.map { ("", $0) })) }
            }
            if let source = pivotSource(name, in: container, limits: limits) { lists.append(source) }
            guard let kind = Spreadsheet.kind(ofPart: name), let part = container.part(name),
                part.byteCount <= Spreadsheet.largestPart(of: kind, limits),
                let receiver = try? UnreadTextReceiver(kind, limits: limits)
            else { continue }
            // What a damaged part holds up to the damage is looked at as well.
            try? container.read(part, to: receiver)
            for text in receiver.texts { texts.add(text, kind) }
        }
        return (texts.texts, lists)
    }

    private static func largestPart(of kind: UnreadText.Kind, _ limits: ReadingLimits) -> Int {
        kind == .cellNote || kind == .pageHeader ? limits.fileBytes : 8 * 1_024 * 1_024
    }

    /// Of cells, or of one chart.
    private static func isSheet(_ name: String) -> Bool {
        name.hasSuffix(".xml") && (name.hasPrefix("xl/worksheets/") || name.hasPrefix("xl/chartsheets/"))
    }

    private static func kind(ofPart name: String) -> UnreadText.Kind? {
        guard name.hasSuffix(".xml") else { return nil }
        if name.hasPrefix("xl/comments") || name.hasPrefix("xl/threadedcomments") || name == "content.xml" {
            return .cellNote
        }
        if name.hasPrefix("xl/drawings/") || name.hasPrefix("xl/charts/chart") { return .drawing }
        if name == "xl/workbook.xml" { return .definedName }
        if name.hasPrefix("docprops/") || name.hasPrefix("customxml/item") || name == "meta.xml" { return .property }
        return name == "styles.xml" ? .pageHeader : nil
    }
}

/// Receives a part of a workbook and gathers the texts of its notes, shapes or properties.
final class UnreadTextReceiver: PartReceiver {
    private(set) var texts: [String] = []
    private let kind: UnreadText.Kind
    private var text: [UInt8] = []
    /// How deep the note is nested that is being read; 0 outside of one.
    private var noteDepth = 0

    private static let mostBytes = 64 * 1_024

    init(_ kind: UnreadText.Kind, limits: ReadingLimits) throws {
        self.kind = kind
        try super.init(limits: limits)
    }

    override func begin(_ name: ElementName, _ attributes: PartAttributes) {
        if noteDepth == 0, isNote(name) { noteDepth = open.count + 1 }
        if kind == .property { endPiece() }
        if kind == .definedName, name == "definedName", let text = attributes.text("name") {
            // Such a name has no spaces.
            texts.append(text.replacing("_", with: " "))
        }
        // Paragraphs and line breaks part words; runs of other type do not.
        if noteDepth > 0, !text.isEmpty, name == "p" || name == "br" { text.append(0x20) }
    }

    override func take(text bytes: UnsafeRawBufferPointer) {
        guard noteDepth > 0, text.count < UnreadTextReceiver.mostBytes else { return }
        if let name = open.last, isAuthor(name) { return }
        text.append(contentsOf: bytes)
    }

    /// Each property is a text of its own, also where all of them hang below one element.
    private func endPiece() {
        guard noteDepth > 0, !text.isEmpty else { return }
        texts.append(String(decoding: text, as: UTF8.self))
        text = []
    }

    override func end(_ name: ElementName) {
        if kind == .property { endPiece() }
        guard noteDepth > 0, open.count < noteDepth else { return }
        texts.append(String(decoding: text, as: UTF8.self))
        (text, noteDepth) = ([], 0)
    }

    private func isNote(_ name: ElementName) -> Bool {
        switch kind {
        case .cellNote: name == "comment" || name == "threadedComment" || name == "annotation"
        case .drawing: name == "sp" || name == "title"
        case .pageHeader: isPrinted(name) || name == "p" && open.contains(where: isOnPage)
        case .property: true
        case .comment, .instruction, .sheetName, .besideTable, .pivotSource, .choices, .link, .definedName: false
        }
    }

    /// A line above or below the pages of an Excel sheet.
    private func isPrinted(_ name: ElementName) -> Bool {
        name == "oddHeader" || name == "oddFooter" || name == "evenHeader" || name == "evenFooter"
            || name == "firstHeader" || name == "firstFooter"
    }

    /// The same of LibreOffice, which holds paragraphs.
    private func isOnPage(_ name: ElementName) -> Bool {
        name == "header" || name == "footer" || name == "header-left" || name == "footer-left"
            || name == "header-first" || name == "footer-first"
    }

    private func isAuthor(_ name: ElementName) -> Bool {
        name == "creator" || name == "lastModifiedBy" || name == "initial-creator" || name == "printed-by"
            || name == "Manager" || name == "Company" || name == "sender-initials" || name == "date"
    }
}
