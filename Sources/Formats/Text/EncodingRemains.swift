/// Looks for what is left of a letter that was encoded once more, such as `Ã«`, in a text that was repaired.
///
/// In UTF-8 it is `Ã` or `Â` and a character for a byte that only continues another. No word holds those two.
struct EncodingRemains {
    private(set) var isFound = false
    /// The last bytes of the piece before.
    private var last: (UInt8, UInt8) = (0, 0)

    /// Takes the next piece of valid UTF-8; returns `false` when there is no need to go on.
    mutating func scan(_ piece: UnsafeRawBufferPointer) -> Bool {
        for byte in piece {
            if last.0 == 0xC3, last.1 == 0x83 || last.1 == 0x82, [0xC2, 0xC5, 0xC6, 0xCB, 0xE2].contains(byte) {
                isFound = true
                return false
            }
            last = (last.1, byte)
        }
        return true
    }
}
