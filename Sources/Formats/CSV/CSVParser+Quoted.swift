import ReportingModel

/// Text in quotation marks.
extension CSVParser {
    mutating func openQuotedCell(at place: Int) {
        cellStart = place &+ 1
        cellEnd = cellStart
        cellLine = line
        markCount = 0
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
                if byte == quote {
                    if hasBackslashes, isBehindBackslash(place, in: bytes) {
                        countMark(at: place)
                        continue
                    }
                    cellEnd = min(place, cellStart + mostQuotedBytes)
                    state = .quoteInQuoted
                    return place &+ 1
                }
                if byte == CSVByte.carriageReturn { joinedLineFeed = place &+ 1 }
                if byte == CSVByte.carriageReturn || place != joinedLineFeed { line &+= 1 }
            }
            position &+= 8
        }
        cellEnd = min(end, cellStart + mostQuotedBytes)
        if end - cellStart > mostQuotedBytes, canMend { mendIfUnclosed(bytes) }
        return state == .quoted ? end : self.position
    }

    /// An odd number of backslashes before a quotation mark makes it text.
    private func isBehindBackslash(_ place: Int, in bytes: UnsafeMutableRawBufferPointer) -> Bool {
        var first = place
        while first > cellStart, bytes[first - 1] == CSVByte.backslash { first -= 1 }
        return (place - first) % 2 == 1
    }

    private mutating func countMark(at place: Int) {
        if place < cellStart + mostQuotedBytes { markCount += 1 }
    }

    @inline(__always)
    private func quotedSpecials(in word: UInt64) -> UInt64 {
        let others =
            ByteWord.differences(word, quotePattern)
            & ByteWord.differences(word, ByteWord.repeating(CSVByte.lineFeed))
            & ByteWord.differences(word, ByteWord.repeating(CSVByte.carriageReturn))
        return ~others & ByteWord.highBits
    }

    /// Behind a quotation mark in a quoted cell.
    mutating func readBehindQuote(_ bytes: UnsafeMutableRawBufferPointer) {
        let byte = bytes[position]
        if byte == quote {
            countMark(at: position)
            state = .quoted
            position += 1
        } else if endsCell(byte) {
            endQuotedCell(bytes, with: byte)
        } else if skipsSpaces, byte == CSVByte.space {
            state = .spaceBehindQuote
            position += 1
        } else {
            readTextBehindQuote()
        }
    }

    /// In the spaces between a closing quotation mark and the delimiter: `"a"  ;`.
    mutating func readSpacesBehindQuote(_ bytes: UnsafeMutableRawBufferPointer) {
        while position < end, bytes[position] == CSVByte.space { position += 1 }
        guard position < end else { return }
        if endsCell(bytes[position]) { endQuotedCell(bytes, with: bytes[position]) } else { readTextBehindQuote() }
    }

    /// A quotation mark in a quoted cell that neither closes it nor is one of two.
    private mutating func readTextBehindQuote() {
        if canMend {
            state = .faulty
        } else if isLenient {
            findings.textAfterQuote.append(CompactPlace(line: UInt32(cellLine), column: UInt32(column + 1)))
            state = .quoted
        } else if cellEnd - cellStart - markCount > limits.cellBytes {
            // No cell is that long. Its first quotation mark was never closed, and this one opens another cell.
            stop { $0.fileEnd = Finding(.unclosedQuote, [CSVFindings.unread: "yes"], at: $1) }
        } else {
            findings.textAfterQuote.append(CompactPlace(line: UInt32(cellLine), column: UInt32(column + 1)))
            // The closing quotation mark stays where it is until the row is complete.
            markCount += 1
            state = .afterQuote
            if findings.textAfterQuote.count == CSVFindings.mostPlaces { stop { _, _ in } }
        }
    }

    /// In text behind the closing quotation mark, which is kept: the finding tells that something is wrong with it.
    mutating func readAfterQuote(_ bytes: UnsafeMutableRawBufferPointer) {
        while position < end, !endsCell(bytes[position]) { position += 1 }
        cellEnd = min(position, cellStart + mostQuotedBytes)
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
            if position < end, bytes[position] == quote {
                openQuotedCell(at: position)
                position += 1
            }
            return
        }
        if byte == CSVByte.carriageReturn { joinedLineFeed = position }
        closeRow(bytes, next: position)
    }

    /// Takes the doubled quotation marks, their backslashes, and a closing one before text out of a cell, in place;
    /// returns its new length.
    func removeMarks(_ bytes: UnsafeMutableRawBufferPointer, from start: Int, length: Int) -> Int {
        var (written, place) = (start, start)
        let end = start + length
        var isBehindClosingQuote = false
        while place < end {
            var byte = bytes[place]
            let next = place + 1 < end ? bytes[place + 1] : 0
            if isBehindClosingQuote {
                // The rest is text as it stands.
            } else if byte == quote, next == quote {
                place += 1
            } else if byte == CSVByte.backslash, hasBackslashes, next == quote {
                place += 1
                byte = next
            } else if byte == quote {
                isBehindClosingQuote = true
                place += 1
                continue
            }
            bytes[written] = byte
            written += 1
            place += 1
        }
        return written - start
    }
}
