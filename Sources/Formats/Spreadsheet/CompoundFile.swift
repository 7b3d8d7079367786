import ReportingModel

/// A file in the form that Office used before 2007: an old workbook or text, or a new one behind a password.
///
/// Such a file holds streams, whose names stand in it in UTF-16. Their names are all that is looked at.
enum CompoundFile {
    static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

    /// What the file is, and so what its sender can do.
    static func finding(_ source: inout some ByteSource) throws -> Finding {
        let names = ["EncryptedPackage", "Workbook", "Book", "WordDocument", "PowerPoint Document"]
        let patterns = names.map { name -> [UInt8] in
            name.utf8.flatMap { [$0, 0] } + [0, 0]
        }
        var found = Set<Int>()
        var window: [UInt8] = []
        try source.forEachPiece { piece in
            window.append(contentsOf: piece)
            for (position, pattern) in patterns.enumerated() where !found.contains(position) {
                if holds(window, pattern) { found.insert(position) }
            }
            // A name may begin in one piece and end in the next.
            window.removeFirst(max(0, window.count - 64))
            return !found.contains(0)
        }
        if found.contains(0) { return Finding(.spreadsheetProtected) }
        if found.isDisjoint(with: [1, 2]) {
            if found.contains(3) { return Finding(.binaryFile, ["found": "Word (.doc)"]) }
            if found.contains(4) { return Finding(.binaryFile, ["found": "PowerPoint (.ppt)"]) }
        }
        return Finding(.spreadsheetFile, ["found": "spreadsheet (Excel, .xls)"])
    }

    private static func holds(_ bytes: [UInt8], _ pattern: [UInt8]) -> Bool {
        guard bytes.count >= pattern.count, let first = pattern.first else { return false }
        var start = 0
        while let position = bytes[start...].firstIndex(of: first), position + pattern.count <= bytes.count {
            if bytes[position..<position + pattern.count].elementsEqual(pattern) { return true }
            start = position + 1
        }
        return false
    }
}
