/// The characters that XML cannot hold and Excel writes as `_x000D_`, put back.
enum EscapedText {
    /// Replaces every such mark in the bytes from a position on.
    static func restore(_ text: inout [UInt8], from start: Int) {
        guard let first = text[start...].firstIndex(of: UInt8(ascii: "_")) else { return }
        var (read, write) = (first, first)
        while read < text.count {
            if let scalar = scalar(text, at: read) {
                for byte in String(scalar).utf8 {
                    text[write] = byte
                    write += 1
                }
                read += 7
            } else {
                text[write] = text[read]
                (read, write) = (read + 1, write + 1)
            }
        }
        text.removeLast(read - write)
    }

    /// The character that the seven bytes at a position stand for.
    private static func scalar(_ text: [UInt8], at position: Int) -> Unicode.Scalar? {
        guard position + 7 <= text.count, text[position] == UInt8(ascii: "_"),
            text[position + 1] == UInt8(ascii: "x"), text[position + 6] == UInt8(ascii: "_")
        else { return nil }
        let digits = text[(position + 2)..<(position + 6)]
        let isHexadecimal = digits.allSatisfy { (48...57).contains($0) || (65...70).contains($0 & 0xDF) }
        guard isHexadecimal, let number = UInt32(String(decoding: digits, as: UTF8.self), radix: 16) else { return nil }
        return Unicode.Scalar(number)
    }
}
