/// Turns bytes of a known encoding into UTF-8, a piece at a time; a character may be cut by a border between pieces.
///
/// What does not fit the encoding becomes U+FFFD: the first look at the file has already reported it. A byte order mark
/// at the start is left out.
struct Transcoder {
    private let encoding: TextEncoding
    private var firstByte: UInt8?
    private var highSurrogate: UInt16?
    private var isAtStart = true
    /// Of UTF-8 that is decoded: the bits of the open character, and how many bytes it still needs.
    private var scalarValue: UInt32 = 0
    private var missing = 0
    /// Undoes once more what this one has undone once; none unless the text was encoded three times.
    private var next: [Transcoder] = []
    private var undone: [UInt8] = []

    init(_ encoding: TextEncoding) {
        self.encoding = encoding
        if encoding == .utf8Thrice { next = [Transcoder(.utf8Twice)] }
    }

    /// The most bytes that a piece of so many bytes can become.
    static func capacity(forBytes count: Int) -> Int { count * 3 + 8 }

    /// Writes the piece as UTF-8 to the start of the output and returns how many bytes that took.
    mutating func transcode(_ piece: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer) -> Int {
        var writer = UTF8Writer(output)
        switch encoding {
        case .windows1252:
            for byte in piece {
                if byte < 0x80 { writer.write(byte) } else { writer.write(Windows1252.scalar(byte)) }
            }
        case .macRoman:
            for byte in piece { writer.write(CodePage.macRoman.scalar(byte)) }
        case .dos:
            for byte in piece { writer.write(CodePage.dos.scalar(byte)) }
        case .utf16LittleEndian, .utf16BigEndian:
            transcodeUTF16(piece, to: &writer)
        case .utf8Twice:
            for byte in piece { undoOnce(byte, to: &writer) }
        case .utf8Thrice:
            return undoTwice(piece, into: output)
        case .utf8, .utf8WithMark:
            for byte in piece { writer.write(byte) }
        }
        return writer.count
    }

    /// Ends the text: half a character becomes U+FFFD. Returns how many bytes that took.
    mutating func finish(into output: UnsafeMutableRawBufferPointer) -> Int {
        var writer = UTF8Writer(output)
        if highSurrogate != nil { writer.write("\u{FFFD}") }
        if firstByte != nil { writer.write("\u{FFFD}") }
        (highSurrogate, firstByte) = (nil, nil)
        return writer.count
    }

    private mutating func undoTwice(
        _ piece: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
    ) -> Int {
        let room = Transcoder.capacity(forBytes: piece.count)
        if undone.count < room { undone = [UInt8](repeating: 0, count: room) }
        var buffer = undone
        undone = []
        defer { undone = buffer }
        return buffer.withUnsafeMutableBytes { bytes in
            var writer = UTF8Writer(bytes)
            for byte in piece { undoOnce(byte, to: &writer) }
            return next[0].transcode(UnsafeRawBufferPointer(rebasing: bytes[..<writer.count]), into: output)
        }
    }

    /// Each character was a byte once, and those bytes are UTF-8 again.
    private mutating func undoOnce(_ byte: UInt8, to writer: inout UTF8Writer) {
        if byte < 0x80 {
            isAtStart = false
            writer.write(byte)
        } else if missing > 0 {
            scalarValue = scalarValue << 6 | UInt32(byte & 0x3F)
            missing -= 1
            guard missing == 0 else { return }
            let isMark = isAtStart && scalarValue == 0xFEFF
            isAtStart = false
            if !isMark { writer.write(Unicode.Scalar(scalarValue).flatMap(Windows1252.byte) ?? UInt8(ascii: "?")) }
        } else {
            missing = byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : 1
            scalarValue = UInt32(byte) & (0x3F >> UInt32(missing))
        }
    }

    /// Whole units at once; the single bytes at the borders of a piece are taken one by one.
    private mutating func transcodeUTF16(_ piece: UnsafeRawBufferPointer, to writer: inout UTF8Writer) {
        var position = 0
        while position < piece.count {
            guard firstByte == nil, !isAtStart, position + 2 <= piece.count else {
                add(piece[position], to: &writer)
                position += 1
                continue
            }
            let pair = piece.loadUnaligned(fromByteOffset: position, as: UInt16.self)
            let unit = encoding == .utf16LittleEndian ? UInt16(littleEndian: pair) : UInt16(bigEndian: pair)
            if unit < 0x80, highSurrogate == nil {
                writer.write(UInt8(truncatingIfNeeded: unit))
            } else {
                add(unit, to: &writer)
            }
            position += 2
        }
    }

    private mutating func add(_ byte: UInt8, to writer: inout UTF8Writer) {
        guard let first = firstByte else {
            firstByte = byte
            return
        }
        firstByte = nil
        let (high, low) = encoding == .utf16LittleEndian ? (byte, first) : (first, byte)
        let unit = UInt16(high) << 8 | UInt16(low)
        let isMark = isAtStart && unit == 0xFEFF
        isAtStart = false
        if !isMark { add(unit, to: &writer) }
    }

    private mutating func add(_ unit: UInt16, to writer: inout UTF8Writer) {
        if let high = highSurrogate {
            highSurrogate = nil
            if UTF16.isTrailSurrogate(unit) {
                writer.write(UTF16.decode(UTF16.EncodedScalar([high, unit])))
                return
            }
            writer.write("\u{FFFD}")
        }
        if UTF16.isLeadSurrogate(unit) {
            highSurrogate = unit
        } else {
            writer.write(Unicode.Scalar(unit) ?? "\u{FFFD}")
        }
    }
}

/// Writes characters as UTF-8 from the start of a buffer that has room for them.
private struct UTF8Writer {
    private let output: UnsafeMutableRawBufferPointer
    private(set) var count = 0

    init(_ output: UnsafeMutableRawBufferPointer) {
        self.output = output
    }

    @inline(__always)
    mutating func write(_ byte: UInt8) {
        output[count] = byte
        count &+= 1
    }

    @inline(__always)
    mutating func write(_ scalar: Unicode.Scalar) {
        let value = scalar.value
        switch value {
        case ..<0x80:
            write(UInt8(truncatingIfNeeded: value))
        case ..<0x800:
            write(0xC0 | UInt8(truncatingIfNeeded: value &>> 6))
            writeContinuation(value)
        case ..<0x1_0000:
            write(0xE0 | UInt8(truncatingIfNeeded: value &>> 12))
            writeContinuation(value &>> 6)
            writeContinuation(value)
        default:
            write(0xF0 | UInt8(truncatingIfNeeded: value &>> 18))
            writeContinuation(value &>> 12)
            writeContinuation(value &>> 6)
            writeContinuation(value)
        }
    }

    @inline(__always)
    private mutating func writeContinuation(_ value: UInt32) {
        write(0x80 | UInt8(truncatingIfNeeded: value & 0x3F))
    }
}
