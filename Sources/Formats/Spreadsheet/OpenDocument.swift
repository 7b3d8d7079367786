import ReportingModel

/// A spreadsheet of LibreOffice (`.ods`, ISO/IEC 26300): all its sheets stand in one part.
struct OpenDocument: Sendable {
    struct Sheet: Sendable {
        let name: String
        let isHidden: Bool
        let isFilled: Bool
    }

    let content: ZipContainer.Part
    let sheets: [Sheet]

    private static let type = "application/vnd.oasis.opendocument.spreadsheet"

    /// - Returns: `nil` when the archive is no spreadsheet of this kind.
    init?(reading container: ZipContainer, limits: ReadingLimits) throws {
        guard let mark = container.part("mimetype") else { return nil }
        let type = String(decoding: try container.bytes(of: mark, atMost: 200), as: UTF8.self)
        // A template has the same name with an ending.
        guard type.hasPrefix(OpenDocument.type) else { return nil }
        if container.part("encrypted-package") != nil { throw SpreadsheetRefusal.protected }
        if let manifest = container.part("META-INF/manifest.xml") {
            let receiver = try ManifestReceiver(limits: limits)
            try container.read(index: manifest, to: receiver)
            if receiver.isEncrypted { throw SpreadsheetRefusal.protected }
        }
        guard let content = container.part("content.xml") else {
            throw SpreadsheetRefusal.damaged("de inhoud ontbreekt", "its content is missing")
        }
        let receiver = try OpenDocumentReceiver(reading: nil, limits: limits)
        try container.read(content, to: receiver)
        guard receiver.isSpreadsheet else { return nil }
        self.content = content
        sheets = receiver.sheets
    }

    /// Receives the list of parts, which says which ones need a password.
    private final class ManifestReceiver: PartReceiver {
        var isEncrypted = false

        override func begin(_ name: ElementName, _ attributes: PartAttributes) {
            guard name == "encryption-data" else { return }
            isEncrypted = true
            finish()
        }
    }
}
