import ReportingModel

/// How a file is encoded, decided from all of its bytes and not from a guess about the first few.
///
///     byte order mark, or NUL in every other byte      UTF-16
///     valid UTF-8 from the first byte to the last       UTF-8 (plain ASCII is UTF-8 too)
///     not one valid long character, and every byte
///     has a meaning in Windows-1252                     Windows-1252, with a remark
///     the same, but only Mac Roman or the code page of
///     DOS makes Dutch words of it                       that one, with a remark
///     anything else                                     an error that names the first byte that does not fit
///
/// The third case is safe: a text that was meant as UTF-8 practically always holds a valid long character, and a text
/// in Windows-1252 practically never does. A mixture of both is a damaged file, which only its maker can repair.
struct EncodingDecision {
    let encoding: TextEncoding
    let evidence: Evidence
    let findings: [Finding]
    /// The first visible character as a byte; `nil` when the file holds nothing but white space, 255 when it is no
    /// ASCII character.
    let firstVisibleByte: UInt8?
    /// Offset of the first byte that is not valid UTF-8; `nil` when all are, and for UTF-16.
    var firstInvalidOffset: Int?
}

extension EncodingDecision {
    /// Reads the whole source, except that it stops at the first NUL.
    ///
    /// - Parameter head: the first bytes of the source.
    static func decide(_ source: inout some ByteSource, head: [UInt8]) throws -> EncodingDecision {
        if head.starts(with: [0xFF, 0xFE]) {
            return try decideUTF16(&source, isLittleEndian: true, reason: markReason)
        }
        if head.starts(with: [0xFE, 0xFF]) {
            return try decideUTF16(&source, isLittleEndian: false, reason: markReason)
        }
        if let isLittleEndian = isLittleEndianByPattern(head) {
            return try decideUTF16(&source, isLittleEndian: isLittleEndian, reason: patternReason)
        }
        return try decideEightBit(&source, hasMark: head.starts(with: [0xEF, 0xBB, 0xBF]))
    }

    private static var markReason: Text {
        Text(nl: "het bestand begint met een byte order mark", en: "the file begins with a byte order mark")
    }

    private static var patternReason: Text {
        Text(nl: "om de andere byte is nul", en: "every other byte is zero")
    }

    /// Western text in UTF-16 has a zero as the upper half of nearly every character, and none as the lower half.
    /// `nil` when the bytes show no such pattern.
    private static func isLittleEndianByPattern(_ head: [UInt8]) -> Bool? {
        let pairs = head.count / 2
        guard pairs >= 2 else { return nil }
        var zeros = (even: 0, odd: 0)
        for pair in 0..<pairs {
            if head[2 * pair] == 0 { zeros.even += 1 }
            if head[2 * pair + 1] == 0 { zeros.odd += 1 }
        }
        if zeros.even == 0, zeros.odd * 10 >= pairs * 7 { return true }
        if zeros.odd == 0, zeros.even * 10 >= pairs * 7 { return false }
        return nil
    }

    private static func decideUTF16(
        _ source: inout some ByteSource, isLittleEndian: Bool, reason: Text
    ) throws -> EncodingDecision {
        let encoding: TextEncoding = isLittleEndian ? .utf16LittleEndian : .utf16BigEndian
        var scan = UTF16Scan(isLittleEndian: isLittleEndian)
        try source.forEachPiece { scan.scan($0) }
        scan.finish()
        var findings: [Finding] = []
        if let offset = scan.nulOffset {
            findings = [try nulFinding(&source, offset: offset, encoding: encoding)]
        } else if let offset = scan.invalidOffset {
            findings = [try invalidFinding(&source, offset: offset, encoding: encoding)]
        }
        let firstVisible = scan.firstVisibleUnit.map { $0 < 0x80 ? UInt8($0) : 0xFF }
        return EncodingDecision(
            encoding: encoding, evidence: Evidence(topic: "encoding", decision: encoding.rawValue, reason: reason),
            findings: findings, firstVisibleByte: firstVisible)
    }

    private static func decideEightBit(_ source: inout some ByteSource, hasMark: Bool) throws -> EncodingDecision {
        var scan = UTF8Scan(hasMark: hasMark)
        try source.forEachPiece { scan.scan($0) }
        scan.finish()
        let (encoding, reason) = eightBitEncoding(scan)
        var findings: [Finding] = []
        if scan.nulOffset == nil {
            if let twice = try decideTwice(&source, scan) { return twice }
            if encoding == .windows1252, let other = try decideCodePage(&source, scan) { return other }
        }
        if let offset = scan.nulOffset {
            findings = [try nulFinding(&source, offset: offset, encoding: encoding)]
        } else if let offset = scan.replacementOffset, scan.invalidOffset == nil {
            let place = Place(line: try source.line(ofByte: offset, encoding: encoding), column: 1)
            findings = [Finding(.replacementCharacters, ["found": String(scan.replacementCount)], at: place)]
        } else if encoding == .windows1252 {
            if let offset = scan.undefinedIn1252Offset {
                findings = [try invalidFinding(&source, offset: offset, encoding: encoding)]
            } else if let offset = scan.invalidOffset {
                let line = try source.line(ofByte: offset, encoding: encoding)
                findings = [Finding(.readAsWindows1252, at: Place(line: line, column: 1))]
            }
        } else if let offset = scan.invalidOffset {
            findings = [try invalidFinding(&source, offset: offset, encoding: encoding)]
        }
        return EncodingDecision(
            encoding: encoding, evidence: Evidence(topic: "encoding", decision: encoding.rawValue, reason: reason),
            findings: findings, firstVisibleByte: scan.firstVisibleByte, firstInvalidOffset: scan.invalidOffset)
    }

    /// The decision for a text that was encoded twice; `nil` for any other.
    private static func decideTwice(
        _ source: inout some ByteSource, _ scan: UTF8Scan
    ) throws -> EncodingDecision? {
        guard scan.invalidOffset == nil, scan.longCharacterCount > 0 else { return nil }
        var twice = TwiceEncodedScan()
        try source.forEachPiece { twice.scan($0) }
        guard twice.isCertain else { return nil }
        let count = String(twice.repairedCount)
        var findings = [Finding(.decodedTwice, ["found": count])]
        if twice.lostCount > 0 { findings.append(Finding(.replacementCharacters, ["found": String(twice.lostCount)])) }
        return EncodingDecision(
            encoding: .utf8Twice,
            evidence: Evidence(
                topic: "encoding", decision: TextEncoding.utf8Twice.rawValue,
                reason: Text(
                    nl: "elk teken buiten ASCII is twee keer omgezet (\(count)), zoals “Ã«” voor “ë”",
                    en: "every character outside ASCII was converted twice (\(count)), such as “Ã«” for “ë”"),
                alternatives: [TextEncoding.utf8.rawValue],
                rejected: [
                    Text(
                        nl: "UTF-8: dan staat er “cliÃ«nten” in plaats van “cliënten”",
                        en: "UTF-8: the text would read “cliÃ«nten” instead of “cliënten”")
                ]),
            findings: findings, firstVisibleByte: scan.firstVisibleByte)
    }

    /// The decision for a text of which another code page than Windows-1252 makes words; `nil` for any other.
    private static func decideCodePage(
        _ source: inout some ByteSource, _ scan: UTF8Scan
    ) throws -> EncodingDecision? {
        guard let offset = scan.invalidOffset else { return nil }
        var pages = CodePageScan()
        try source.forEachPiece {
            pages.scan($0)
            return true
        }
        pages.finish()
        guard let other = pages.other else { return nil }
        let name = other.page.encoding.rawValue
        let letter = String(other.page.scalar(other.byte))
        let rejected = CodePage.allCases.filter { $0 != other.page }.map { page in
            let sign = SafeEcho.printable(String(page.scalar(other.byte)))
            return Text(
                nl: "\(page.encoding.rawValue): dan staat er in woorden “\(sign)” in plaats van “\(letter)”",
                en: "\(page.encoding.rawValue): words would hold “\(sign)” instead of “\(letter)”")
        }
        let noUTF8 = Text(
            nl: "UTF-8: geen enkel teken buiten ASCII past daarin", en: "UTF-8: no character outside ASCII fits it")
        let line = try source.line(ofByte: offset, encoding: other.page.encoding)
        return EncodingDecision(
            encoding: other.page.encoding,
            evidence: Evidence(
                topic: "encoding", decision: name,
                reason: Text(
                    nl: "zo staan er letters in de woorden, \(other.count) keer “\(letter)”",
                    en: "this gives letters in the words, “\(letter)” \(other.count) times"),
                alternatives: CodePage.allCases.filter { $0 != other.page }.map(\.encoding.rawValue),
                rejected: rejected + [noUTF8]),
            findings: [Finding(.readAsCodePage, ["encoding": name], at: Place(line: line, column: 1))],
            firstVisibleByte: scan.firstVisibleByte, firstInvalidOffset: scan.invalidOffset)
    }

    private static func eightBitEncoding(_ scan: UTF8Scan) -> (TextEncoding, Text) {
        let count = scan.longCharacterCount
        if scan.hasMark { return (.utf8WithMark, markReason) }
        if scan.invalidOffset == nil, count == 0 {
            return (.utf8, Text(nl: "alle tekens zijn ASCII", en: "all characters are ASCII"))
        }
        if scan.invalidOffset == nil {
            return (
                .utf8,
                Text(
                    nl: "geldige UTF-8, met \(count) tekens buiten ASCII",
                    en: "valid UTF-8 with \(count) characters outside ASCII")
            )
        }
        guard count == 0 else {
            return (
                .utf8,
                Text(
                    nl: "\(count) tekens zijn alleen als UTF-8 te lezen",
                    en: "\(count) characters can only be read as UTF-8")
            )
        }
        return (
            .windows1252,
            Text(nl: "geen enkel teken buiten ASCII is UTF-8", en: "no character outside ASCII is UTF-8")
        )
    }

    private static func nulFinding(
        _ source: inout some ByteSource, offset: Int, encoding: TextEncoding
    ) throws -> Finding {
        Finding(.nulByte, at: Place(line: try source.line(ofByte: offset, encoding: encoding), column: 1))
    }

    private static func invalidFinding(
        _ source: inout some ByteSource, offset: Int, encoding: TextEncoding
    ) throws -> Finding {
        Finding(
            .invalidBytes, ["encoding": encoding.rawValue, "offset": String(offset)],
            at: Place(line: try source.line(ofByte: offset, encoding: encoding), column: 1))
    }
}

extension ByteSource {
    /// The line, from 1, in which the byte at an offset stands; LF, CR LF and CR each end one.
    ///
    /// Counted only when a finding needs it, so that the scan of a good file need not count lines.
    fileprivate mutating func line(ofByte wanted: Int, encoding: TextEncoding) throws -> Int {
        let isUTF16 = encoding == .utf16LittleEndian || encoding == .utf16BigEndian
        var (line, offset, previousByte, previousUnit): (Int, Int, UInt8, UInt16) = (1, 0, 0, 0)
        try forEachPiece { piece in
            for byte in piece {
                guard offset < wanted else { return false }
                offset += 1
                defer { previousByte = byte }
                guard !isUTF16 || offset % 2 == 0 else { continue }
                let (high, low) =
                    switch encoding {
                    case .utf16LittleEndian: (byte, previousByte)
                    case .utf16BigEndian: (previousByte, byte)
                    case .utf8, .utf8WithMark, .utf8Twice, .windows1252, .macRoman, .dos: (0, byte)
                    }
                let unit = UInt16(high) << 8 | UInt16(low)
                if unit == 0x0D || (unit == 0x0A && previousUnit != 0x0D) { line += 1 }
                previousUnit = unit
            }
            return true
        }
        return line
    }
}
