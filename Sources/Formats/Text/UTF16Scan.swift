/// Looks at every code unit of a UTF-16 text once: surrogates must come in pairs, and NUL is no text.
struct UTF16Scan {
    let isLittleEndian: Bool
    /// Bytes seen so far.
    private(set) var byteCount = 0
    /// How many units do not fit: a surrogate alone, or half a unit at the end.
    private(set) var invalidCount = 0
    /// Offset of the first NUL character; the scan stops there.
    private(set) var nulOffset: Int?
    /// The first unit that is not white space and not a byte order mark.
    private(set) var firstVisibleUnit: UInt16?

    private var firstByte: UInt8?
    private var isAfterHighSurrogate = false

    init(isLittleEndian: Bool) {
        self.isLittleEndian = isLittleEndian
    }

    /// Takes the next piece; returns `false` when there is no need to go on.
    mutating func scan(_ piece: UnsafeRawBufferPointer) -> Bool {
        var position = 0
        while position < piece.count {
            if firstByte == nil, !isAfterHighSurrogate, firstVisibleUnit != nil {
                let next = skipUsualUnits(piece, from: position)
                byteCount += next - position
                position = next
                guard position < piece.count else { break }
            }
            add(piece[position])
            position += 1
            guard nulOffset == nil else { return false }
        }
        return true
    }

    /// The position of the next unit that needs a closer look: a surrogate, NUL, or half a unit at the end.
    private func skipUsualUnits(_ piece: UnsafeRawBufferPointer, from first: Int) -> Int {
        var position = first
        while position &+ 2 <= piece.count {
            let pair = piece.loadUnaligned(fromByteOffset: position, as: UInt16.self)
            let unit = isLittleEndian ? UInt16(littleEndian: pair) : UInt16(bigEndian: pair)
            guard unit != 0, unit & 0xF800 != 0xD800 else { break }
            position &+= 2
        }
        return position
    }

    /// Ends the text: half a character is invalid.
    mutating func finish() {
        if isAfterHighSurrogate { invalidCount += 1 }
        if firstByte != nil { invalidCount += 1 }
    }

    private mutating func add(_ byte: UInt8) {
        byteCount += 1
        guard let first = firstByte else {
            firstByte = byte
            return
        }
        firstByte = nil
        let (high, low) = isLittleEndian ? (byte, first) : (first, byte)
        look(at: UInt16(high) << 8 | UInt16(low), offset: byteCount - 2)
    }

    private mutating func look(at unit: UInt16, offset: Int) {
        if isAfterHighSurrogate {
            isAfterHighSurrogate = false
            if UTF16.isTrailSurrogate(unit) { return }
            invalidCount += 1
        }
        switch unit {
        case 0: nulOffset = offset
        case 0xD800...0xDBFF: isAfterHighSurrogate = true
        case 0xDC00...0xDFFF: invalidCount += 1
        default: break
        }
        let isBlank = unit == 0x20 || (0x09...0x0D).contains(unit) || (unit == 0xFEFF && offset == 0)
        if firstVisibleUnit == nil, !isBlank { firstVisibleUnit = unit }
    }
}
