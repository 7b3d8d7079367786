/// Turns the bytes of an XML file into UTF-8, so that the parser and the places in the file see one encoding only.
///
/// The parser could decode by itself, with whatever encodings the C library offers; UTF-7, for example, hides markup
/// from a reader. Five encodings are enough for reports, and every place stays a count of characters.
struct XMLTranscoder {
    enum Encoding: Sendable {
        case utf8, utf16LittleEndian, utf16BigEndian, windows1252, ascii
    }

    private let encoding: Encoding
    private var oddByte: UInt8?
    private var highSurrogate: UInt32?

    init(_ encoding: Encoding) { self.encoding = encoding }

    /// Adds the bytes to the text. What does not belong in the encoding becomes bytes that are no UTF-8, so that the
    /// parser refuses them at their place.
    mutating func decode(_ bytes: UnsafeRawBufferPointer, into text: inout [UInt8]) {
        switch encoding {
        case .utf8: text.append(contentsOf: bytes)
        case .ascii: for byte in bytes { text.append(byte < 0x80 ? byte : 0xFF) }
        case .windows1252:
            for byte in bytes {
                if byte < 0x80 {
                    text.append(byte)
                } else {
                    append(byte < 0xA0 ? XMLTranscoder.windows1252[Int(byte) - 0x80] : UInt32(byte), to: &text)
                }
            }
        case .utf16LittleEndian: decodeUnits(bytes, into: &text) { UInt32($0) | UInt32($1) << 8 }
        case .utf16BigEndian: decodeUnits(bytes, into: &text) { UInt32($0) << 8 | UInt32($1) }
        }
    }

    /// Half a character at the end of the file is passed on as well, to be refused.
    mutating func finish(into text: inout [UInt8]) {
        if oddByte != nil || highSurrogate != nil { text.append(0xFF) }
    }

    private mutating func decodeUnits(
        _ bytes: UnsafeRawBufferPointer, into text: inout [UInt8], unit: (UInt8, UInt8) -> UInt32
    ) {
        for byte in bytes {
            guard let first = oddByte else {
                oddByte = byte
                continue
            }
            oddByte = nil
            let unit = unit(first, byte)
            if let high = highSurrogate {
                highSurrogate = nil
                if (0xDC00...0xDFFF).contains(unit) {
                    append(0x10000 + (high - 0xD800) << 10 + (unit - 0xDC00), to: &text)
                    continue
                }
                append(high, to: &text)
            }
            if (0xD800...0xDBFF).contains(unit) {
                highSurrogate = unit
            } else {
                append(unit, to: &text)
            }
        }
    }

    private func append(_ scalar: UInt32, to text: inout [UInt8]) {
        switch scalar {
        case ..<0x80: text.append(UInt8(scalar))
        case ..<0x800: text += [0xC0 | UInt8(scalar >> 6), 0x80 | UInt8(scalar & 0x3F)]
        case ..<0x10000:
            text += [0xE0 | UInt8(scalar >> 12), 0x80 | UInt8(scalar >> 6 & 0x3F), 0x80 | UInt8(scalar & 0x3F)]
        default:
            text += [
                0xF0 | UInt8(scalar >> 18), 0x80 | UInt8(scalar >> 12 & 0x3F), 0x80 | UInt8(scalar >> 6 & 0x3F),
                0x80 | UInt8(scalar & 0x3F),
            ]
        }
    }

    /// The characters of 0x80 to 0x9F; the five that are not in use stay control characters, as browsers read them.
    private static let windows1252: [UInt32] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
        0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0x9D, 0x017E, 0x0178,
    ]
}
