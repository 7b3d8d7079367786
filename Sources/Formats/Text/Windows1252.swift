/// The eight-bit encoding in which Dutch Excel saves "CSV (door lijstscheidingsteken gescheiden)".
enum Windows1252 {
    /// Whether the byte stands for no character in Microsoft's table of this code page.
    static func isUndefined(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x81, 0x8D, 0x8F, 0x90, 0x9D: true
        default: false
        }
    }

    /// The character of a byte; U+FFFD for one that has none.
    static func scalar(_ byte: UInt8) -> Unicode.Scalar {
        (0x80...0x9F).contains(byte) ? upperControls[Int(byte) - 0x80] : Unicode.Scalar(byte)
    }

    /// The byte of a character; `nil` for one that the encoding does not have. The five bytes that stand for nothing are
    /// the control characters that other programs make of them.
    static func byte(_ scalar: Unicode.Scalar) -> UInt8? {
        switch scalar.value {
        case 0x80...0x9F: isUndefined(UInt8(scalar.value)) ? UInt8(scalar.value) : nil
        case 0...0xFF: UInt8(scalar.value)
        case 0xFFFD: nil
        default: upperControls.firstIndex(of: scalar).map { UInt8(0x80 + $0) }
        }
    }

    /// What stands at 80–9F, where Latin-1 has control characters; all other bytes are the same as in Latin-1.
    private static let upperControls: [Unicode.Scalar] = [
        "€", "\u{FFFD}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{FFFD}", "Ž", "\u{FFFD}",
        "\u{FFFD}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{FFFD}", "ž", "Ÿ",
    ]
}
