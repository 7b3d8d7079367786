import ReportingModel

/// Text in quotation marks.
extension CSVParser {
    mutating func openQuotedCell(at place: Int) {
        cellStart = place &+ 1
        cellEnd = cellStart
        cellLine = line
        state = .quoted
    }

    /// Reads text in quotes until the next quotation mark or the end of the piece; returns the next position.
    ///
    /// Line ends are part of the text and are only counted.
    mutating func readQuoted(_ bytes: UnsafeMutableRawBufferPointer) -> Int {
        let (first, end) = (position, end)
        let text = UnsafeRawBufferPointer(bytes)
        var position = first
        while position < end {
            var hits = quotedSpecials(in: ByteWord.load(text, at: position, end: end))
            while hits != 0 {
                let place = position &+ ByteWord.firstHit(hits)
                hits &= hits &- 1
                let byte = bytes[place]
                if byte == CSVByte.quote {
                    keep(bytes, first..<place)
                    state = .quoteInQuoted
                    return place &+ 1
                }
                if byte == CSVByte.carriageReturn { joinedLineFeed = place &+ 1 }
                if byte == CSVByte.carriageReturn || place != joinedLineFeed { line &+= 1 }
            }
            position &+= 8
        }
        keep(bytes, first..<end)
        return end
    }

    /// Adds bytes to the text of the open quoted cell, up to one more than a cell may hold.
    private mutating func keep(_ bytes: UnsafeMutableRawBufferPointer, _ range: Range<Int>) {
        let count = min(range.count, cellStart + limits.cellBytes + 1 - cellEnd)
        guard count > 0 else { return }
        if range.lowerBound != cellEnd {
            let kept = UnsafeRawBufferPointer(rebasing: bytes[range.lowerBound..<range.lowerBound + count])
            UnsafeMutableRawBufferPointer(rebasing: bytes[cellEnd...]).copyMemory(from: kept)
        }
        cellEnd += count
    }

    @inline(__always)
    private func quotedSpecials(in word: UInt64) -> UInt64 {
        let others =
            ByteWord.differences(word, ByteWord.repeating(CSVByte.quote))
            & ByteWord.differences(word, ByteWord.repeating(CSVByte.lineFeed))
            & ByteWord.differences(word, ByteWord.repeating(CSVByte.carriageReturn))
        return ~others & ByteWord.highBits
    }

    /// Behind a quotation mark in a quoted cell.
    mutating func readBehindQuote(_ bytes: UnsafeMutableRawBufferPointer) {
        let byte = bytes[position]
        if byte == CSVByte.quote {
            keep(bytes, position..<position + 1)
            state = .quoted
            position += 1
        } else if endsCell(byte) {
            endQuotedCell(bytes, with: byte)
        } else if cellEnd - cellStart > limits.cellBytes {
            // No cell is that long. Its first quotation mark was never closed, and this one opens another cell.
            stop { $0.fileEnd = Finding(.unclosedQuote, at: $1) }
        } else {
            findings.textAfterQuote.append(CompactPlace(line: UInt32(cellLine), column: UInt32(column + 1)))
            state = .afterQuote
            if findings.textAfterQuote.count == CSVFindings.mostPlaces { stop { _, _ in } }
        }
    }

    /// In text behind the closing quotation mark, which is kept: the finding tells that something is wrong with it.
    mutating func readAfterQuote(_ bytes: UnsafeMutableRawBufferPointer) {
        let first = position
        while position < end, !endsCell(bytes[position]) { position += 1 }
        keep(bytes, first..<position)
        if position < end { endQuotedCell(bytes, with: bytes[position]) }
    }

    private func endsCell(_ byte: UInt8) -> Bool {
        byte == delimiter || byte == CSVByte.lineFeed || byte == CSVByte.carriageReturn
    }

    private mutating func endQuotedCell(_ bytes: UnsafeMutableRawBufferPointer, with byte: UInt8) {
        position += 1
        state = .text
        guard closeCell(bytes, end: cellEnd, kind: .quoted) else { return }
        cellStart = position
        guard byte != delimiter else {
            // Quoted cells come together; this spares a round through the reader of unquoted text.
            if position < end, bytes[position] == CSVByte.quote {
                openQuotedCell(at: position)
                position += 1
            }
            return
        }
        if byte == CSVByte.carriageReturn { joinedLineFeed = position }
        closeRow(next: position)
    }
}
