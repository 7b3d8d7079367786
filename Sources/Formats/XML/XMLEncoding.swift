import ReportingModel

/// Finds the encoding of an XML file from its first bytes: byte order mark first, then the XML declaration.
enum XMLEncoding {
    /// How many bytes may be needed to see the whole declaration.
    static let longestDeclaration = 1_024

    struct Decision {
        let encoding: XMLTranscoder.Encoding
        /// Length of the byte order mark, which is no text.
        let markLength: Int
    }

    /// - Returns: the finding when the encoding is none of ours.
    static func decide(_ head: [UInt8]) -> Result<Decision, Refusal> {
        if head.starts(with: [0xEF, 0xBB, 0xBF]) { return .success(Decision(encoding: .utf8, markLength: 3)) }
        if head.starts(with: [0xFF, 0xFE, 0, 0]) || head.starts(with: [0x3C, 0, 0, 0])
            || head.starts(with: [0, 0, 0xFE, 0xFF]) || head.starts(with: [0, 0, 0, 0x3C])
        {
            return .failure(Refusal(name: "UTF-32"))
        }
        if head.starts(with: [0xFF, 0xFE]) { return .success(Decision(encoding: .utf16LittleEndian, markLength: 2)) }
        if head.starts(with: [0xFE, 0xFF]) { return .success(Decision(encoding: .utf16BigEndian, markLength: 2)) }
        if head.starts(with: [0x3C, 0]) { return .success(Decision(encoding: .utf16LittleEndian, markLength: 0)) }
        if head.starts(with: [0, 0x3C]) { return .success(Decision(encoding: .utf16BigEndian, markLength: 0)) }
        if head.starts(with: [0x4C, 0x6F, 0xA7, 0x94]) { return .failure(Refusal(name: "EBCDIC")) }
        guard let name = declaredName(head) else { return .success(Decision(encoding: .utf8, markLength: 0)) }
        switch name.uppercased() {
        // Programs that write to a text in memory declare UTF-16 and then save UTF-8; that it is not UTF-16 shows from
        // its first bytes.
        case "UTF-8", "UTF8", "UTF-16", "UTF16", "UTF-16LE", "UTF-16BE":
            return .success(Decision(encoding: .utf8, markLength: 0))
        // Windows programs declare Latin-1 and mean Windows-1252, which only adds characters to it.
        case "ISO-8859-1", "ISO8859-1", "ISO_8859-1", "LATIN1", "LATIN-1", "WINDOWS-1252", "CP1252":
            return .success(Decision(encoding: .windows1252, markLength: 0))
        case "US-ASCII", "ASCII": return .success(Decision(encoding: .ascii, markLength: 0))
        default: return .failure(Refusal(name: name))
        }
    }

    struct Refusal: Error {
        let name: String

        var finding: Finding {
            let shown = EncodingNames.shown(name)
            return Finding(
                .unsupportedEncoding,
                [
                    "encoding": shown ?? "een tekenset die wij niet kennen",
                    "encodingEN": shown ?? "an encoding that we do not know",
                ], at: TextPlace.start.place)
        }
    }

    /// The name in `<?xml version="1.0" encoding="…"?>`; `nil` when there is none.
    private static func declaredName(_ head: [UInt8]) -> String? {
        guard head.starts(with: "<?xml".utf8), let end = head.firstIndex(of: UInt8(ascii: ">")) else { return nil }
        let declaration = String(decoding: head[..<end], as: UTF8.self)
        guard let keyword = declaration.firstRange(of: "encoding") else { return nil }
        let rest = declaration[keyword.upperBound...].drop { $0.isWhitespace || $0 == "=" }
        guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
        let name = rest.dropFirst().prefix { $0 != quote }
        return name.isEmpty ? nil : String(name)
    }
}
