import ReportingModel

/// Takes out of the cells of a file, of whatever format, what came along when they were copied from elsewhere:
///
///     “50”           curly quotation marks around the whole cell, as Word makes them
///     ␣50            characters that do not show: of no width, soft hyphens, byte order marks
///     12␣500         spaces and hyphens at which no line may break are plain ones; nobody need be told
struct CellTidying {
    private var places: [CompactPlace] = []

    /// One finding with every place; none when nothing was taken out.
    var findings: [Finding] {
        places.isEmpty ? [] : [Finding(.hiddenCharacters, places: PlaceList(places))]
    }

    /// The batch as it is read on; the same when nothing in it can be untidy.
    mutating func tidied(_ batch: RawTable.Batch) -> RawTable.Batch {
        guard CellTidying.holdsLongCharacters(batch.bytes) else { return batch }
        var tidied = batch
        tidy(&tidied)
        return tidied
    }

    /// Nearly all reports are ASCII: eight bytes at a time.
    private static func holdsLongCharacters(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBytes { bytes in
            var position = 0
            var seen: UInt64 = 0
            while position &+ 8 <= bytes.count {
                seen |= bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)
                position &+= 8
            }
            while position < bytes.count {
                seen |= UInt64(bytes[position])
                position &+= 1
            }
            return seen & 0x8080_8080_8080_8080 != 0
        }
    }

    private mutating func tidy(_ batch: inout RawTable.Batch) {
        for index in batch.cells.indices {
            let cell = batch.cells[index]
            let range = Int(cell.start)..<Int(cell.start + cell.length)
            guard batch.bytes[range].contains(where: { $0 == 0xE2 || $0 == 0xC2 || $0 == 0xEF }) else { continue }
            let plain = CellTidying.plain(batch.bytes[range])
            let tidied = CellTidying.tidied(plain[...])
            guard tidied.count < range.count else { continue }
            batch.bytes.replaceSubrange(range.lowerBound..<range.lowerBound + tidied.count, with: tidied)
            batch.cells[index].length = UInt32(tidied.count)
            guard tidied.count < plain.count else { continue }
            if places.count < CSVFindings.mostPlaces {
                places.append(CompactPlace(line: cell.line, column: cell.position))
            }
        }
    }

    /// The bytes with plain spaces and hyphens for those at which no line may break, and for those of another width.
    private static func plain(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        var place = bytes.startIndex
        while place < bytes.endIndex {
            let rest = bytes[place...].prefix(3)
            if rest.starts(with: [0xC2, 0xA0]) {
                text.append(CSVByte.space)
                place += 2
            } else if rest.count == 3, rest.starts(with: [0xE2, 0x80]),
                rest[place + 2] <= 0x8A || rest[place + 2] == 0xAF
            {
                text.append(CSVByte.space)
                place += 3
            } else if rest.count == 3, rest.starts(with: [0xE2, 0x80]), rest[place + 2] &- 0x90 < 2 {
                text.append(UInt8(ascii: "-"))
                place += 3
            } else {
                text.append(bytes[place])
                place += 1
            }
        }
        return text
    }

    /// The bytes without what does not belong to the text.
    private static func tidied(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var text: [UInt8] = []
        var place = bytes.startIndex
        while place < bytes.endIndex {
            if let hidden = hiddenCharacters.first(where: { bytes[place...].starts(with: $0) }) {
                place += hidden.count
            } else {
                text.append(bytes[place])
                place += 1
            }
        }
        let inner = text.dropFirst(3).dropLast(3)
        // “one” and “two” is a text in which words are quoted.
        guard text.count > 5, isQuote(text.prefix(3), opening: true), isQuote(text.suffix(3), opening: false),
            !inner.indices.contains(where: { isQuote(inner[$0...].prefix(3), opening: true) })
        else { return withoutQuotes(text, behindHidden: text.count < bytes.count) }
        return Array(inner)
    }

    /// A quotation mark behind a byte order mark did not open a cell.
    private static func withoutQuotes(_ text: [UInt8], behindHidden: Bool) -> [UInt8] {
        let isQuoted = text.count > 1 && text.first == CSVByte.quote && text.last == CSVByte.quote
        guard behindHidden, isQuoted, text.count(where: { $0 == CSVByte.quote }) == 2 else { return text }
        return Array(text.dropFirst().dropLast())
    }

    private static let hiddenCharacters = ["\u{200B}", "\u{2060}", "\u{FEFF}", "\u{AD}", "\u{200E}", "\u{200F}"].map {
        Array($0.utf8)
    }

    /// Whether the bytes are one of “ ” „ ‟.
    private static func isQuote(_ bytes: ArraySlice<UInt8>, opening: Bool) -> Bool {
        bytes.count == 3 && bytes.starts(with: [0xE2, 0x80])
            && bytes.last.map { (0x9C...(opening ? 0x9F : 0x9D)).contains($0) } == true
    }
}
