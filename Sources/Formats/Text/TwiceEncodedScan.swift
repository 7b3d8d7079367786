/// Looks whether a text in UTF-8 was once read as Windows-1252 and then saved as UTF-8 again.
///
///     cliënten   in UTF-8    63 6C 69 C3 AB …
///     cliÃ«nten  those bytes read as Windows-1252, and in UTF-8 again   … C3 83 C2 AB …
///
/// Only when every character outside ASCII in the whole file is part of such a pair is it certain: a text that says
/// `cliënten` anywhere in the ordinary way is left alone.
struct TwiceEncodedScan {
    /// The character that is being read: the bits so far, and how many bytes it still needs.
    private var value: UInt32 = 0
    private var missing = 0
    /// The same for the character that its bytes stand for.
    private var innerValue: UInt32 = 0
    private var innerMissing = 0
    private var isAtStart = true
    /// How many characters can be repaired.
    private(set) var repairedCount = 0
    /// How many of those are U+FFFD: what they once were is lost.
    private(set) var lostCount = 0
    private(set) var isPossible = true

    /// Takes the next piece of valid UTF-8; returns `false` when there is no need to go on.
    mutating func scan(_ piece: UnsafeRawBufferPointer) -> Bool {
        var position = 0
        while position < piece.count, isPossible {
            // Between two characters, ASCII says nothing.
            while missing == 0, innerMissing == 0, !isAtStart, position + 8 <= piece.count,
                piece.loadUnaligned(fromByteOffset: position, as: UInt64.self) & ByteWord.highBits == 0
            { position += 8 }
            guard position < piece.count else { break }
            take(piece[position])
            position += 1
        }
        return isPossible
    }

    /// Whether the whole text is encoded twice.
    var isCertain: Bool { isPossible && innerMissing == 0 && repairedCount > 0 }

    private mutating func take(_ byte: UInt8) {
        if byte < 0x80 {
            if innerMissing > 0 { isPossible = false }
            isAtStart = false
        } else if missing > 0 {
            value = value << 6 | UInt32(byte & 0x3F)
            missing -= 1
            if missing == 0 { takeCharacter() }
        } else {
            missing = byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : 1
            value = UInt32(byte) & (0x3F >> UInt32(missing))
        }
    }

    private mutating func takeCharacter() {
        defer { isAtStart = false }
        if isAtStart, value == 0xFEFF { return }
        guard let scalar = Unicode.Scalar(value), let byte = Windows1252.byte(scalar) else {
            isPossible = false
            return
        }
        if innerMissing > 0 {
            guard byte & 0xC0 == 0x80 else {
                isPossible = false
                return
            }
            innerValue = innerValue << 6 | UInt32(byte & 0x3F)
            innerMissing -= 1
            if innerMissing == 0 { takeInnerCharacter() }
        } else if (0xC2...0xF4).contains(byte) {
            innerMissing = byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : 1
            innerValue = UInt32(byte) & (0x3F >> UInt32(innerMissing))
        } else {
            isPossible = false
        }
    }

    private mutating func takeInnerCharacter() {
        guard Unicode.Scalar(innerValue) != nil, innerValue >= 0x80 else {
            isPossible = false
            return
        }
        repairedCount += 1
        if innerValue == 0xFFFD { lostCount += 1 }
    }
}
