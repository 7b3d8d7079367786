/// Finds the end of a string in JSON and undoes its escapes.
enum JSONString {
    enum Scan {
        /// The index of the closing quote; how many bytes go on with a character (they are no column of their own).
        case ended(at: Int, hasEscapes: Bool, continuationBytes: Int)
        case incomplete
        case wrong(JSONProblem, at: Int)
    }

    /// Scans from the first byte after the opening quote.
    @inline(__always)
    static func scan(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Scan {
        var index = start
        let count = bytes.count
        var hasEscapes = false
        var continuationBytes = 0
        while index < count {
            // Eight plain characters at a time.
            while index + 8 <= count, isPlain(bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)) {
                index += 8
            }
            guard index < count else { break }
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: "\""):
                return .ended(at: index, hasEscapes: hasEscapes, continuationBytes: continuationBytes)
            case UInt8(ascii: "\\"):
                hasEscapes = true
                // The character after it is looked at by `unescape`; here it only may not end the string.
                guard index + 1 < count else { return .incomplete }
                guard bytes[index + 1] >= 0x20, bytes[index + 1] < 0x80 else {
                    return .wrong(.unknownEscape, at: index)
                }
                index += 2
            case ..<0x20: return .wrong(.controlCharacter, at: index)
            case ..<0x80: index += 1
            default:
                let length = characterLength(byte)
                guard length > 0 else { return .wrong(.wrongBytes, at: index) }
                let available = min(length, count - index)
                guard isCharacter(bytes, from: index, available) else { return .wrong(.wrongBytes, at: index) }
                guard available == length else { return .incomplete }
                continuationBytes += length - 1
                index += length
            }
        }
        return .incomplete
    }

    /// Whether none of the eight bytes is a quote, a backslash, a control character or part of a longer character.
    @inline(__always)
    private static func isPlain(_ word: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highs: UInt64 = 0x8080_8080_8080_8080
        let quotes = word ^ (ones &* UInt64(UInt8(ascii: "\"")))
        let backslashes = word ^ (ones &* UInt64(UInt8(ascii: "\\")))
        let found = ((word &- ones &* 0x20) | (quotes &- ones) | (backslashes &- ones) | word) & highs
        // A byte that borrows from its neighbour makes this true too often, never too seldom.
        return found == 0
    }

    /// How long the character is that starts with this byte; 0 when none does.
    private static func characterLength(_ byte: UInt8) -> Int {
        switch byte {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 0
        }
    }

    /// Whether the bytes that are there can be those of one character: table 3-7 of the Unicode standard.
    private static func isCharacter(_ bytes: UnsafeRawBufferPointer, from start: Int, _ count: Int) -> Bool {
        guard count > 1 else { return true }
        let second = bytes[start + 1]
        let allowed: ClosedRange<UInt8> =
            switch bytes[start] {
            case 0xE0: 0xA0...0xBF
            case 0xED: 0x80...0x9F
            case 0xF0: 0x90...0xBF
            case 0xF4: 0x80...0x8F
            default: 0x80...0xBF
            }
        return allowed.contains(second)
            && bytes[start + 2..<max(start + 2, start + count)].allSatisfy { $0 & 0xC0 == 0x80 }
    }

    /// Adds the text without escapes.
    ///
    /// - Returns: what is wrong with an escape, and the offset of its backslash; `nil` when all are right.
    static func unescape(
        _ bytes: UnsafeRawBufferPointer, into text: inout [UInt8]
    ) -> (problem: JSONProblem, offset: Int)? {
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            guard byte == UInt8(ascii: "\\") else {
                text.append(byte)
                index += 1
                continue
            }
            let escape = index
            index += 2
            switch bytes[escape + 1] {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(bytes[escape + 1])
            case UInt8(ascii: "b"): text.append(0x08)
            case UInt8(ascii: "f"): text.append(0x0C)
            case UInt8(ascii: "n"): text.append(0x0A)
            case UInt8(ascii: "r"): text.append(0x0D)
            case UInt8(ascii: "t"): text.append(0x09)
            case UInt8(ascii: "u"):
                guard var unit = codeUnit(bytes, at: index) else { return (.unknownEscape, escape) }
                index += 4
                if (0xD800...0xDBFF).contains(unit) {
                    guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"),
                        bytes[index + 1] == UInt8(ascii: "u"), let low = codeUnit(bytes, at: index + 2),
                        (0xDC00...0xDFFF).contains(low)
                    else { return (.halfCharacter, escape) }
                    unit = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
                    index += 6
                }
                guard let scalar = Unicode.Scalar(unit) else { return (.halfCharacter, escape) }
                text.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
            default: return (.unknownEscape, escape)
            }
        }
        return nil
    }

    /// Four hexadecimal digits.
    private static func codeUnit(_ bytes: UnsafeRawBufferPointer, at start: Int) -> UInt32? {
        guard start + 4 <= bytes.count else { return nil }
        var unit: UInt32 = 0
        for byte in bytes[start..<start + 4] {
            guard byte < 0x80, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
            unit = unit << 4 | UInt32(digit)
        }
        return unit
    }
}
