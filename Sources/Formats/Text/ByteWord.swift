/// Eight bytes looked at in one step: the arithmetic behind the fast loops over text.
///
/// A mask has the highest bit of a byte set where that byte is a hit, and no other bits; the first byte of the text is
/// the lowest of the word.
enum ByteWord {
    /// The highest bit of each byte.
    static var highBits: UInt64 { 0x8080_8080_8080_8080 }
    /// The lowest bit of each byte.
    static var lowBits: UInt64 { 0x0101_0101_0101_0101 }

    static func repeating(_ byte: UInt8) -> UInt64 { lowBits &* UInt64(byte) }

    /// The eight bytes from an offset; where fewer are left, zeros follow them.
    @inline(__always)
    static func load(_ bytes: UnsafeRawBufferPointer, at offset: Int, end: Int) -> UInt64 {
        if offset &+ 8 <= end { return bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian }
        var word: UInt64 = 0
        for index in offset..<end { word |= UInt64(bytes[index]) &<< UInt64((index &- offset) &* 8) }
        return word
    }

    /// Nonzero unless all eight bytes are ASCII other than NUL.
    ///
    /// Subtracting one turns a zero byte into one with its highest bit set. A borrow may mark the byte above as well,
    /// which does no harm: the question is only whether there is any.
    @inline(__always)
    static func hasUnusual(_ word: UInt64) -> UInt64 { (word | (word &- lowBits)) & highBits }

    /// Zero in the highest bit of each byte that equals the pattern's, and one in that of every other; the remaining
    /// bits mean nothing. Exact for every byte, so that the masks of several patterns can be joined with `&`.
    @inline(__always)
    static func differences(_ word: UInt64, _ pattern: UInt64) -> UInt64 {
        let difference = word ^ pattern
        return ((difference & ~highBits) &+ ~highBits) | difference
    }

    /// The offset in its word of the first hit of a mask that has one.
    @inline(__always)
    static func firstHit(_ mask: UInt64) -> Int { mask.trailingZeroBitCount &>> 3 }
}
