import ReportingModel

/// Reads a CSV file in UTF-8 through one buffer and gives its rows in batches.
enum CSVReader {
    /// How much is in memory at a time. Tests make these tiny, so that every border falls somewhere else.
    struct Sizes {
        /// The buffer holds the bytes of a batch; it grows only for a single row that is longer.
        var bufferBytes = 512 * 1_024
        var pieceBytes = 256 * 1_024
        var rowsPerBatch = 4_096
    }

    /// Returns the findings of reading, each code once.
    static func read(
        _ source: inout some ByteSource, dialect: CSVDialect, limits: ReadingLimits, sizes: Sizes = Sizes(),
        consume: (RawTable.Batch) throws -> Void
    ) throws -> [Finding] {
        var bytes = [UInt8](repeating: 0, count: sizes.bufferBytes)
        var parser = CSVParser(dialect: dialect, limits: limits, rowsPerBatch: sizes.rowsPerBatch)
        while true {
            let count = try bytes.withUnsafeMutableBytes { buffer in
                let free = buffer[parser.end...].prefix(sizes.pieceBytes)
                return try source.read(into: UnsafeMutableRawBufferPointer(rebasing: free))
            }
            guard count > 0 else { break }
            let end = parser.end + count
            var pause: CSVParser.Pause
            repeat {
                pause = bytes.withUnsafeMutableBytes { parser.parse($0, to: end) }
                if pause == .batchIsFull { try deliver(bytes, &parser, consume) }
            } while pause == .batchIsFull
            if pause == .stopped { break }
            if bytes.count - parser.end < sizes.pieceBytes {
                try deliver(bytes, &parser, consume)
                bytes.withUnsafeMutableBytes { parser.carry($0) }
                makeRoom(in: &bytes, behind: parser.end, sizes)
            }
        }
        while bytes.withUnsafeMutableBytes({ parser.finish($0) }) {
            // A row was mended at the end of the file; the lines behind it are still to be read.
            while bytes.withUnsafeMutableBytes({ parser.parse($0, to: parser.end) }) == .batchIsFull {
                try deliver(bytes, &parser, consume)
            }
        }
        try deliver(bytes, &parser, consume)
        return parser.findings.all(limits: limits)
    }

    private static func makeRoom(in bytes: inout [UInt8], behind end: Int, _ sizes: Sizes) {
        guard bytes.count - end < sizes.pieceBytes else { return }
        bytes.append(contentsOf: repeatElement(0, count: bytes.count))
    }

    /// Gives the complete rows away. The batch shares the buffer only while the consumer looks at it; should the
    /// consumer keep it, the next write makes a copy by itself.
    private static func deliver(
        _ bytes: [UInt8], _ parser: inout CSVParser, _ consume: (RawTable.Batch) throws -> Void
    ) throws {
        guard !parser.rows.isEmpty else { return }
        var batch = RawTable.Batch()
        batch.bytes = bytes
        batch.cells = parser.completeCells.count == parser.cells.count ? parser.cells : Array(parser.completeCells)
        batch.rows = parser.rows
        try consume(batch)
        batch = RawTable.Batch()
        parser.beginBatch()
    }
}
