/// Looks at every byte of an eight-bit text once and tells which encodings it can be.
///
/// Dutch reports are nearly all ASCII, so the loop tests 32 bytes at a time for "ASCII and no NUL" and looks closer only
/// where that fails. A character is taken whole where the piece holds it; only what is unusual, invalid or cut by the end
/// of a piece goes through the state machine, byte by byte.
struct UTF8Scan {
    /// Whether the text begins with the mark `EF BB BF`, which is valid and invisible.
    let hasMark: Bool
    /// Bytes seen so far.
    private(set) var byteCount = 0
    /// How many characters outside ASCII are valid UTF-8.
    private(set) var longCharacterCount = 0
    /// Offset of the first byte that is not part of valid UTF-8; `nil` when all are.
    private(set) var invalidOffset: Int?
    private(set) var invalidCount = 0
    /// How many bytes Windows-1252 leaves undefined.
    private(set) var undefinedIn1252Count = 0
    /// Offset of the first NUL; the scan stops there.
    private(set) var nulOffset: Int?
    /// How many U+FFFD there are, which stand where another program could not read a character.
    private(set) var replacementCount = 0
    /// Whether there are characters that do not show, curly quotation marks, or spaces and hyphens at which no line may
    /// break (``CellTidying``). A byte order mark at the start is none.
    private(set) var hasUntidyText = false
    /// The first byte that is not white space and not part of a byte order mark.
    private(set) var firstVisibleByte: UInt8?

    /// The character that the bytes so far leave unfinished: where it began, how many bytes it still needs, and
    /// between which bounds the next one must lie.
    private var start = 0
    private var missing = 0
    private var lowest: UInt8 = 0x80
    private var highest: UInt8 = 0xBF
    /// The bits of that character so far.
    private var value: UInt32 = 0

    init(hasMark: Bool) {
        self.hasMark = hasMark
    }

    /// Takes the next piece; returns `false` when there is no need to go on.
    mutating func scan(_ piece: UnsafeRawBufferPointer) -> Bool {
        var position = 0
        while position < piece.count {
            if missing == 0, firstVisibleByte != nil { position = skipUsual(piece, from: position) }
            guard position < piece.count else { break }
            look(at: piece[position], offset: byteCount + position)
            guard nulOffset == nil else { return false }
            position += 1
        }
        byteCount += piece.count
        return true
    }

    /// Ends the text: a character that is still unfinished is invalid.
    mutating func finish() {
        if missing > 0 { reject(at: start) }
        missing = 0
    }

    /// The position of the next byte that needs a closer look: NUL, an unusual or invalid character, or one that the
    /// end of the piece may cut.
    private mutating func skipUsual(_ piece: UnsafeRawBufferPointer, from first: Int) -> Int {
        var position = first
        while true {
            position = skipASCII(piece, from: position)
            guard position &+ 3 <= piece.count else { return position }
            let (lead, second, third) = (piece[position], piece[position &+ 1], piece[position &+ 2])
            if (0xC2...0xDF).contains(lead), second & 0xC0 == 0x80 {
                if lead == 0xC2, second == 0xAD || second == 0xA0 { hasUntidyText = true }
                position &+= 2
            } else if (0xE1...0xEC).contains(lead), second & 0xC0 == 0x80, third & 0xC0 == 0x80 {
                if lead == 0xE2, second &- 0x80 < 2 {
                    noteIfUntidy(UInt32(second & 1) << 6 | UInt32(third & 0x3F) | 0x2000)
                }
                position &+= 3
            } else {
                return position
            }
            longCharacterCount &+= 1
        }
    }

    /// The position of the first byte that is NUL or not ASCII.
    private func skipASCII(_ piece: UnsafeRawBufferPointer, from first: Int) -> Int {
        var position = first
        while position &+ 32 <= piece.count {
            let unusual =
                ByteWord.hasUnusual(piece.loadUnaligned(fromByteOffset: position, as: UInt64.self))
                | ByteWord.hasUnusual(piece.loadUnaligned(fromByteOffset: position &+ 8, as: UInt64.self))
                | ByteWord.hasUnusual(piece.loadUnaligned(fromByteOffset: position &+ 16, as: UInt64.self))
                | ByteWord.hasUnusual(piece.loadUnaligned(fromByteOffset: position &+ 24, as: UInt64.self))
            if unusual != 0 { break }
            position &+= 32
        }
        while position < piece.count, piece[position] < 0x80, piece[position] != 0 { position &+= 1 }
        return position
    }

    private mutating func look(at byte: UInt8, offset: Int) {
        if missing > 0 {
            if lowest...highest ~= byte {
                (lowest, highest) = (0x80, 0xBF)
                missing -= 1
                value = value << 6 | UInt32(byte & 0x3F)
                if missing == 0 { endLongCharacter() }
                noteIfUndefined(byte)
                return
            }
            reject(at: start)
            missing = 0
        }
        begin(with: byte, offset: offset)
    }

    private mutating func endLongCharacter() {
        longCharacterCount += 1
        if value == 0xFFFD { replacementCount += 1 }
        if !hasMark || start > 0 { noteIfUntidy(value) }
    }

    private mutating func noteIfUntidy(_ value: UInt32) {
        switch value {
        case 0xA0, 0xAD, 0x2000...0x200B, 0x200E...0x2011, 0x201C...0x201F, 0x202F, 0x2060, 0xFEFF:
            hasUntidyText = true
        default: break
        }
    }

    /// The first byte of a character. The bounds are those of table 3-7 of the Unicode standard: no overlong forms, no
    /// surrogates, nothing above U+10FFFF.
    private mutating func begin(with byte: UInt8, offset: Int) {
        (start, lowest, highest) = (offset, 0x80, 0xBF)
        value = UInt32(byte & 0x0F)
        switch byte {
        case 0: nulOffset = offset
        case 0x01...0x7F: noteIfVisible(byte)
        case 0xC2...0xDF: missing = 1
        case 0xE0: (missing, lowest) = (2, 0xA0)
        case 0xED: (missing, highest) = (2, 0x9F)
        case 0xE1...0xEF: missing = 2
        case 0xF0: (missing, lowest) = (3, 0x90)
        case 0xF4: (missing, highest) = (3, 0x8F)
        case 0xF1...0xF3: missing = 3
        default:
            noteIfUndefined(byte)
            reject(at: offset)
        }
        if byte >= 0x80, !(hasMark && offset < 3) { noteIfVisible(byte) }
    }

    private mutating func reject(at offset: Int) {
        if invalidOffset == nil { invalidOffset = offset }
        invalidCount += 1
    }

    private mutating func noteIfVisible(_ byte: UInt8) {
        let isBlank = byte == 0x20 || (0x09...0x0D).contains(byte)
        if firstVisibleByte == nil, !isBlank { firstVisibleByte = byte }
    }

    private mutating func noteIfUndefined(_ byte: UInt8) {
        if Windows1252.isUndefined(byte) { undefinedIn1252Count += 1 }
        // The same signs in Windows-1252: „ “ ”, the soft hyphen and the space at which no line may break.
        if [0x84, 0x93, 0x94, 0xA0, 0xAD].contains(byte) { hasUntidyText = true }
    }
}
