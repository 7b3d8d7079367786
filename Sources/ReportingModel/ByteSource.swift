/// The bytes of one file, read in pieces and as often as needed.
///
/// The file must not change meanwhile: the intake gives its own private copy.
package protocol ByteSource {
    /// Fills the buffer from where the last read ended and returns how many bytes came; 0 at the end.
    ///
    /// - Throws: when our own world fails (disk, descriptor); never because of what the file holds.
    mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int

    /// Goes back to the first byte.
    mutating func rewind() throws
}

/// Bytes in memory, for small files and tests; gives at most `pieceLength` bytes at a time.
package struct ByteArraySource: ByteSource {
    private let bytes: [UInt8]
    private let pieceLength: Int
    private var offset = 0

    package init(_ bytes: [UInt8], pieceLength: Int = .max) {
        self.bytes = bytes
        self.pieceLength = pieceLength
    }

    package init(_ text: String, pieceLength: Int = .max) {
        self.init(Array(text.utf8), pieceLength: pieceLength)
    }

    package mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(buffer.count, pieceLength, bytes.count - offset)
        bytes.withUnsafeBytes { buffer.copyBytes(from: $0[offset..<offset + count]) }
        offset += count
        return count
    }

    package mutating func rewind() { offset = 0 }
}
