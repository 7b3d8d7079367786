import ReportingModel

/// A text whose columns are set apart by several spaces, with a tab in place of each run of them.
///
///     Datum       Wachttijd  Wachtlijst
///     30-04-2021         50          39
///
/// Spaces at the start and at the end of a line are left out. A single space is part of a text. Nothing else changes, so
/// lines and the numbers of cells stay what they are.
struct SpaceRunSource<Base: ByteSource>: ByteSource {
    private(set) var base: Base
    private var runs = SpaceRuns()
    private var isFinished = false

    init(_ base: Base) { self.base = base }

    mutating func rewind() throws {
        try base.rewind()
        (runs, isFinished) = (SpaceRuns(), false)
    }

    /// - Parameter buffer: at least two bytes.
    mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        precondition(buffer.count > 1, "a space that was kept needs a place before the next byte")
        while !isFinished {
            // A single space that the previous piece ended with comes first.
            let count = try base.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer.dropFirst(1)))
            isFinished = count == 0
            let written = runs.join(buffer, count: count)
            if written > 0 { return written }
        }
        return 0
    }
}

/// Makes one tab of each run of spaces between words, a piece at a time.
struct SpaceRuns {
    /// Spaces since the last other byte of the line.
    private var spaces = 0
    private var isAtLineStart = true

    /// Joins the bytes from position 1 on, in place, and returns how many there are from position 0 on.
    mutating func join(_ buffer: UnsafeMutableRawBufferPointer, count: Int) -> Int {
        var written = 0
        for place in 1..<count + 1 {
            let byte = buffer[place]
            if byte == CSVByte.space {
                spaces += 1
                continue
            }
            let isLineEnd = byte == CSVByte.lineFeed || byte == CSVByte.carriageReturn
            if spaces > 0, !isLineEnd, !isAtLineStart {
                buffer[written] = spaces > 1 ? UInt8(ascii: "\t") : CSVByte.space
                written += 1
            }
            (spaces, isAtLineStart) = (0, isLineEnd)
            buffer[written] = byte
            written += 1
        }
        return written
    }

    /// The sample as it is read then.
    static func joined(_ sample: [UInt8]) -> [UInt8] {
        var bytes = [0] + sample
        var runs = SpaceRuns()
        let count = bytes.withUnsafeMutableBytes { runs.join($0, count: sample.count) }
        return Array(bytes.prefix(count))
    }
}
