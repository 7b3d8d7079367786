import ReportingModel

/// A first look at every character of a text, which counts what it finds.
protocol CharacterScan {
    /// Takes the next piece; returns `false` when there is no need to go on.
    mutating func scan(_ piece: UnsafeRawBufferPointer) -> Bool
    /// Ends the text.
    mutating func finish()
}

extension UTF8Scan: CharacterScan {}
extension UTF16Scan: CharacterScan {}

extension ByteSource {
    /// Every line in which a scan finds something, each once; LF, CR LF and CR each end one.
    ///
    /// Looked for only when a finding needs it, so that the scan of a good file need not look at lines.
    ///
    /// - Parameters:
    ///   - scan: one that has seen nothing yet.
    ///   - count: what it counts.
    mutating func lines<Scan: CharacterScan>(
        where scan: Scan, finds count: KeyPath<Scan, Int>, isUTF16LittleEndian: Bool? = nil
    ) throws -> PlaceList {
        var scan = scan
        var ends = LineEnds(isUTF16LittleEndian: isUTF16LittleEndian)
        var (line, before): (UInt32, Int) = (1, 0)
        var found: [CompactPlace] = []
        func end() {
            if scan[keyPath: count] > before { found.append(CompactPlace(line: line, column: Place.wholeLine)) }
            before = scan[keyPath: count]
        }
        try forEachPiece { piece in
            var start = 0
            for position in piece.indices where ends.isEnd(piece[position]) {
                guard scan.scan(UnsafeRawBufferPointer(rebasing: piece[start...position])) else { return false }
                end()
                line += 1
                start = position + 1
            }
            return scan.scan(UnsafeRawBufferPointer(rebasing: piece[start...]))
        }
        scan.finish()
        end()
        return PlaceList(found)
    }

    /// The line, from 1, in which the byte at an offset stands.
    mutating func line(ofByte wanted: Int, isUTF16LittleEndian: Bool? = nil) throws -> Place {
        var ends = LineEnds(isUTF16LittleEndian: isUTF16LittleEndian)
        var (line, offset) = (1, 0)
        try forEachPiece { piece in
            for byte in piece {
                guard offset < wanted else { return false }
                offset += 1
                if ends.isEnd(byte) { line += 1 }
            }
            return true
        }
        return Place(line: line, column: Int(Place.wholeLine))
    }
}

/// Tells byte by byte where a line ends: at LF or CR, but only once for CR LF.
private struct LineEnds {
    /// `nil` for a text in which ASCII characters are single bytes.
    let isUTF16LittleEndian: Bool?
    private var firstByte: UInt8?
    private var previous: UInt16 = 0

    init(isUTF16LittleEndian: Bool?) {
        self.isUTF16LittleEndian = isUTF16LittleEndian
    }

    mutating func isEnd(_ byte: UInt8) -> Bool {
        guard let isLittle = isUTF16LittleEndian else { return isEnd(unit: UInt16(byte)) }
        guard let first = firstByte else {
            firstByte = byte
            return false
        }
        firstByte = nil
        let (high, low) = isLittle ? (byte, first) : (first, byte)
        return isEnd(unit: UInt16(high) << 8 | UInt16(low))
    }

    private mutating func isEnd(unit: UInt16) -> Bool {
        defer { previous = unit }
        return unit == 0x0D || (unit == 0x0A && previous != 0x0D)
    }
}
