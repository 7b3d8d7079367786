import ReportingModel

/// How a file is encoded, decided from all of its bytes and not from a guess about the first few.
///
///     byte order mark, or NUL in every other byte      UTF-16
///     valid UTF-8 from the first byte to the last       UTF-8 (plain ASCII is UTF-8 too)
///     not one valid long character, and every byte
///     has a meaning in Windows-1252                     Windows-1252, with a remark
///     the same, but only Mac Roman or the code page of
///     DOS makes Dutch words of it                       that one, with a remark
///     anything else                                     an error that names each line with a byte that does not fit
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
    /// Whether some byte is not part of valid UTF-8; never for UTF-16.
    var hasInvalidUTF8 = false
    /// Whether cells may hold characters that do not show, or stand in curly quotation marks. Only UTF-8 and
    /// Windows-1252 were looked at for these; any other encoding may hold them.
    var mayHoldUntidyText = true
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
            let place = try source.line(ofByte: offset, isUTF16LittleEndian: isLittleEndian)
            findings = [Finding(.nulByte, at: place)]
        } else if scan.invalidCount > 0 {
            let lines = try source.lines(
                where: UTF16Scan(isLittleEndian: isLittleEndian), finds: \.invalidCount,
                isUTF16LittleEndian: isLittleEndian)
            findings = [invalidFinding(encoding, lines)]
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
        let unread = UTF8Scan(hasMark: hasMark)
        if let offset = scan.nulOffset {
            findings = [Finding(.nulByte, at: try source.line(ofByte: offset))]
        } else if scan.replacementCount > 0, scan.invalidOffset == nil {
            let lines = try source.lines(where: unread, finds: \.replacementCount)
            findings = [Finding(.replacementCharacters, ["found": String(scan.replacementCount)], places: lines)]
        } else if encoding == .windows1252, scan.undefinedIn1252Count > 0 {
            findings = [invalidFinding(encoding, try source.lines(where: unread, finds: \.undefinedIn1252Count))]
        } else if encoding == .windows1252, let offset = scan.invalidOffset {
            findings = [Finding(.readAsWindows1252, at: try source.line(ofByte: offset))]
        } else if scan.invalidOffset != nil {
            findings = [try invalidUTF8(in: &source, hasMark: hasMark)]
        }
        return EncodingDecision(
            encoding: encoding,
            evidence: Evidence(
                topic: "encoding", decision: encoding.rawValue, reason: reason,
                alternatives: encoding == .windows1252 ? otherCodePages : []),
            findings: findings, firstVisibleByte: scan.firstVisibleByte, hasInvalidUTF8: scan.invalidOffset != nil,
            mayHoldUntidyText: scan.hasUntidyText)
    }

    /// The decision for a text that was encoded twice, or three times; `nil` for any other.
    private static func decideTwice(
        _ source: inout some ByteSource, _ scan: UTF8Scan
    ) throws -> EncodingDecision? {
        guard scan.invalidOffset == nil, scan.longCharacterCount > 0 else { return nil }
        var twice = TwiceEncodedScan()
        try source.forEachPiece { twice.scan($0) }
        guard twice.isCertain else { return nil }
        var thrice = TwiceEncodedScan()
        try source.forEachRepairedPiece(from: .utf8Twice) { thrice.scan($0) }
        let encoding: TextEncoding = thrice.isCertain ? .utf8Thrice : .utf8Twice
        if thrice.isCertain { twice = thrice }
        var remains = EncodingRemains()
        try source.forEachRepairedPiece(from: encoding) { remains.scan($0) }
        let count = String(twice.repairedCount)
        var findings = [Finding(.decodedTwice, ["found": count])]
        if twice.lostCount > 0 { findings.append(Finding(.replacementCharacters, ["found": String(twice.lostCount)])) }
        if remains.isFound { findings = [Finding(.encodedUnevenly)] }
        let (times, timesEN) = encoding == .utf8Thrice ? ("drie", "three times") : ("twee", "twice")
        return EncodingDecision(
            encoding: encoding,
            evidence: Evidence(
                topic: "encoding", decision: encoding.rawValue,
                reason: Text(
                    nl: "elk teken buiten ASCII is \(times) keer omgezet (\(count)), zoals “Ã«” voor “ë”",
                    en: "every character outside ASCII was converted \(timesEN) (\(count)), such as “Ã«” for “ë”"),
                alternatives: [TextEncoding.utf8.rawValue],
                rejected: [
                    Text(
                        nl: "UTF-8: dan staat er “cliÃ«nten” in plaats van “cliënten”",
                        en: "UTF-8: the text would read “cliÃ«nten” instead of “cliënten”")
                ]),
            findings: findings, firstVisibleByte: scan.firstVisibleByte)
    }

    /// What a text in Windows-1252 could be as well, when its words do not tell.
    private static var otherCodePages: [String] {
        CodePage.allCases.map(\.encoding.rawValue).filter { $0 != TextEncoding.windows1252.rawValue }
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
        guard let other = try pages.other ?? pageOfKnownWords(&source, pages) else { return nil }
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
        let place = try source.line(ofByte: offset)
        return EncodingDecision(
            encoding: other.page.encoding,
            evidence: Evidence(
                topic: "encoding", decision: name,
                reason: Text(
                    nl: "zo staan er letters in de woorden, \(other.count) keer “\(letter)”",
                    en: "this gives letters in the words, “\(letter)” \(other.count) times"),
                alternatives: CodePage.allCases.filter { $0 != other.page }.map(\.encoding.rawValue),
                rejected: rejected + [noUTF8]),
            findings: [Finding(.readAsCodePage, ["encoding": name], at: place)],
            firstVisibleByte: scan.firstVisibleByte, hasInvalidUTF8: scan.invalidOffset != nil)
    }

    /// The only code page that makes a well-known Dutch word of a text that is odd in Windows-1252; `nil` when there
    /// is none.
    private static func pageOfKnownWords(
        _ source: inout some ByteSource, _ pages: CodePageScan
    ) throws -> (page: CodePage, byte: UInt8, count: Int)? {
        guard pages.hasOddLetters else { return nil }
        var words = CodePageWords()
        try source.forEachPiece {
            words.scan($0)
            return true
        }
        words.finish()
        return words.onlyPage
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
                    nl: "geldige UTF-8, met \(count) \(count == 1 ? "teken" : "tekens") buiten ASCII",
                    en: "valid UTF-8 with \(count) \(count == 1 ? "character" : "characters") outside ASCII")
            )
        }
        guard count == 0 else {
            return (
                .utf8,
                Text(
                    nl: count == 1
                        ? "1 teken is alleen als UTF-8 te lezen" : "\(count) tekens zijn alleen als UTF-8 te lezen",
                    en: "\(count) \(count == 1 ? "character" : "characters") can only be read as UTF-8")
            )
        }
        return (
            .windows1252,
            Text(nl: "geen enkel teken buiten ASCII is UTF-8", en: "no character outside ASCII is UTF-8")
        )
    }

    /// Every line with a byte that is not part of valid UTF-8, as one finding.
    static func invalidUTF8(in source: inout some ByteSource, hasMark: Bool) throws -> Finding {
        let lines = try source.lines(where: UTF8Scan(hasMark: hasMark), finds: \.invalidCount)
        return invalidFinding(.utf8, lines)
    }

    private static func invalidFinding(_ encoding: TextEncoding, _ lines: PlaceList) -> Finding {
        Finding(.invalidBytes, ["encoding": encoding.rawValue], places: lines)
    }
}

extension ByteSource {
    /// Reads the text as it is after undoing what was encoded once too often, a piece at a time.
    fileprivate mutating func forEachRepairedPiece(
        from encoding: TextEncoding, _ body: (UnsafeRawBufferPointer) -> Bool
    ) throws {
        var text = TranscodingSource(self, encoding: encoding)
        defer { self = text.base }
        try text.forEachPiece(body)
    }
}
