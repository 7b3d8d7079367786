import ReportingModel

extension ByteSource {
    /// Reads from the first byte to the last, a piece at a time, until the body returns `false`.
    mutating func forEachPiece(
        ofBytes pieceBytes: Int = 256 * 1_024, _ body: (UnsafeRawBufferPointer) throws -> Bool
    ) throws {
        try rewind()
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: pieceBytes, alignment: 16)
        defer { buffer.deallocate() }
        while true {
            let count = try read(into: buffer)
            guard count > 0, try body(UnsafeRawBufferPointer(rebasing: buffer[..<count])) else { return }
        }
    }

    /// The first bytes, as many as there are up to a limit.
    mutating func head(ofBytes limit: Int) throws -> [UInt8] {
        var head: [UInt8] = []
        head.reserveCapacity(limit)
        try forEachPiece(ofBytes: limit) { piece in
            head.append(contentsOf: piece.prefix(limit - head.count))
            return head.count < limit
        }
        return head
    }
}
