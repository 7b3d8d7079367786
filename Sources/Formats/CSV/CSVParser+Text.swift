import ReportingModel

/// Unquoted text: the fast loop over most of a file.
extension CSVParser {
    /// Reads until the piece ends, a quotation mark opens a cell, or a batch is full; returns the next position.
    mutating func readText(_ bytes: UnsafeMutableRawBufferPointer) -> Int {
        let text = UnsafeRawBufferPointer(bytes)
        let end = end
        var position = position
        while position < end {
            var hits = specials(in: ByteWord.load(text, at: position, end: end))
            while hits != 0 {
                let place = position &+ ByteWord.firstHit(hits)
                hits &= hits &- 1
                let byte = bytes[place]
                if byte == delimiter {
                    guard closeCell(bytes, end: place, kind: .text) else { return end }
                    cellStart = place &+ 1
                } else if byte == quote {
                    guard place == cellStart || isBehindSkippedSpaces(place, in: bytes) else { continue }
                    openQuotedCell(at: place)
                    return place &+ 1
                } else if byte == CSVByte.lineFeed, place == joinedLineFeed {
                    skipLineFeed(at: place)
                } else {
                    if byte == CSVByte.carriageReturn { joinedLineFeed = place &+ 1 }
                    endRow(bytes, at: place)
                    if isStopped || rows.count >= rowsPerBatch { return place &+ 1 }
                }
            }
            position &+= 8
        }
        return end
    }

    /// Marks the delimiter, the quotation mark and both line ends. The zeros behind the end of a text are none of them.
    @inline(__always)
    private func specials(in word: UInt64) -> UInt64 {
        let others =
            ByteWord.differences(word, delimiterPattern)
            & ByteWord.differences(word, quotePattern)
            & ByteWord.differences(word, ByteWord.repeating(CSVByte.lineFeed))
            & ByteWord.differences(word, ByteWord.repeating(CSVByte.carriageReturn))
        return ~others & ByteWord.highBits
    }

    private func isBehindSkippedSpaces(_ place: Int, in bytes: UnsafeMutableRawBufferPointer) -> Bool {
        skipsSpaces && bytes[cellStart..<place].allSatisfy { $0 == CSVByte.space }
    }

    private mutating func skipLineFeed(at place: Int) {
        rowStart = place &+ 1
        cellStart = place &+ 1
    }
}
