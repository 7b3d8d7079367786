package import ReportingModel

/// The text of a file that is no table, as far as it can be had cheaply: to see whether it is about persons.
///
/// Marks between angle brackets are left out, archives are opened one level deep, and of other bytes whatever looks like
/// text is taken. The text of a packed PDF is not seen. Nothing of it is taken over.
package enum DocumentText {
    /// So much of a file is looked at, and so much text is taken out of it.
    private static let mostBytes = 2 * 1_024 * 1_024
    /// What begins like a mark and does not end before this is no mark.
    private static let longestMark = 4_096
    /// Archives in an archive.
    private static let deepest = 2

    package static func text(of source: inout some ByteSource, limits: ReadingLimits) throws -> String {
        var bytes: [UInt8] = []
        let most = SpreadsheetLimits(limits).packedBytes
        try source.forEachPiece { piece in
            bytes.append(contentsOf: piece)
            // The directory of an archive stands at its end.
            return FileSignature.isZIP(bytes) ? bytes.count <= most : bytes.count < mostBytes
        }
        return text(of: bytes, limits, depth: 0)
    }

    private static func text(of bytes: [UInt8], _ limits: ReadingLimits, depth: Int) -> String {
        if FileSignature.isZIP(bytes) {
            return depth < deepest ? text(ofArchive: bytes, limits, depth: depth + 1) : ""
        }
        if bytes.starts(with: "%PDF-".utf8) { return text(ofPDF: bytes.prefix(mostBytes)) }
        let text = plainText(of: bytes.prefix(mostBytes))
        return text.utf8.contains(UInt8(ascii: "<")) ? withoutMarks(text) : text
    }

    private static func text(ofArchive bytes: [UInt8], _ limits: ReadingLimits, depth: Int) -> String {
        guard let container = try? ZipContainer(bytes, limits: SpreadsheetLimits(limits)) else {
            return plainText(of: bytes.prefix(mostBytes))
        }
        var texts: [String] = []
        var rest = mostBytes
        for name in container.partNames where rest > 0 {
            guard let part = container.part(name), !isPicture(name), !part.isEncrypted else { continue }
            var inside: [UInt8] = []
            // What comes out before a part turns out to be damaged is looked at as well.
            try? container.forEachPiece(of: part) { piece in
                inside.append(contentsOf: piece)
                return FileSignature.isZIP(inside) ? inside.count <= part.byteCount : inside.count < rest
            }
            let text = text(of: inside, limits, depth: depth)
            rest -= text.utf8.count
            texts.append(text)
        }
        return texts.joined(separator: "\n")
    }

    private static func isPicture(_ name: String) -> Bool {
        [".png", ".jpg", ".jpeg", ".gif", ".emf", ".wmf", ".ttf", ".bin"].contains { name.hasSuffix($0) }
    }

    // MARK: Text

    /// UTF-8 where it is, and runs of letters elsewhere.
    private static func plainText(of bytes: ArraySlice<UInt8>) -> String {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            let low = bytes.first == 0xFF
            let pairs = stride(from: bytes.startIndex + 2, to: bytes.endIndex - 1, by: 2).map { position in
                low
                    ? UInt16(bytes[position]) | UInt16(bytes[position + 1]) << 8
                    : UInt16(bytes[position]) << 8 | UInt16(bytes[position + 1])
            }
            return String(decoding: pairs, as: UTF16.self)
        }
        let isText = bytes.count { $0 < 9 } * 100 <= bytes.count
        // Between the texts of a binary file stand other bytes, which end a line.
        return isText
            ? String(decoding: bytes, as: UTF8.self)
            : String(decoding: bytes.map { $0 < 0x20 ? 0x0A : $0 }, as: UTF8.self)
    }

    /// The text between the marks of XML or HTML; what ends a paragraph, a row or a cell parts words.
    private static func withoutMarks(_ text: String) -> String {
        var result: [UInt8] = []
        var mark: [UInt8]?
        for byte in text.utf8 {
            guard var open = mark else {
                if byte == UInt8(ascii: "<") { mark = [] } else { result.append(byte) }
                continue
            }
            mark = nil
            if byte == UInt8(ascii: ">") {
                result.append(contentsOf: parting(open))
                continue
            }
            open.append(byte)
            if open.count < longestMark, open.count > 1 || mayBeginMark(byte) {
                mark = open
            } else {
                // `a < b` is text.
                result.append(contentsOf: open)
            }
        }
        return String(decoding: result + (mark ?? []), as: UTF8.self)
    }

    private static func mayBeginMark(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 97 < 26 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
    }

    private static func parting(_ mark: [UInt8]) -> [UInt8] {
        if mark.starts(with: "!--".utf8) { return [0x0A] + mark.dropFirst(3) + [0x0A] }
        let name = mark.prefix { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D }.split(separator: UInt8(ascii: ":")).last ?? []
        let key = String(decoding: name.drop { $0 == UInt8(ascii: "/") }, as: UTF8.self).lowercased()
        if runs.contains(key) { return [] }
        let end = rows.contains(key) && mark.first == UInt8(ascii: "/")
        let values = mark.split(separator: UInt8(ascii: "\"")).enumerated().filter { $0.offset % 2 == 1 }.flatMap {
            [0x20] + $0.element
        }
        return (end ? [0x0A] : [UInt8(ascii: "|")]) + (values.count < 200 ? values : [])
    }

    /// Marks inside a word.
    private static let runs: Set<String> = [
        "r", "t", "rpr", "b", "i", "u", "em", "strong", "span", "font", "prooferr", "bookmarkstart", "bookmarkend",
        "lang", "rfonts", "sz", "szcs", "color", "bcs", "ics", "a",
    ]
    private static let rows: Set<String> = ["tr", "row", "table-row", "div", "si", "li", "table", "body"]

    /// The texts that a PDF shows without packing them: `(…) Tj`, and `[(Jan) -20 (sen)] TJ` as one word.
    private static func text(ofPDF bytes: ArraySlice<UInt8>) -> String {
        var result: [UInt8] = []
        var depth = 0
        var isArray = false
        var isEscaped = false
        for byte in bytes {
            if depth == 0 {
                switch byte {
                case UInt8(ascii: "("): depth = 1
                case UInt8(ascii: "["): isArray = true
                case UInt8(ascii: "]"): isArray = false
                case UInt8(ascii: "j"), UInt8(ascii: "J"), UInt8(ascii: "*"), UInt8(ascii: "d"):
                    if let last = result.last, last != 0x0A { result.append(0x0A) }
                default: break
                }
                continue
            }
            if isEscaped {
                isEscaped = false
                result.append(byte)
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: "(") {
                depth += 1
            } else if byte == UInt8(ascii: ")") {
                depth -= 1
                if depth == 0, !isArray { result.append(0x20) }
            } else {
                result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
