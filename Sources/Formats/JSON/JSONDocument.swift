import ReportingModel

/// Reads JSON documents: first their outline, then the rows of a table of it.
enum JSONDocument {
    private static let pieceLength = 64 * 1_024

    /// Reads the whole document once.
    ///
    /// - Parameter isLines: whether it is JSON Lines, one object a line.
    /// - Returns: its shape, and the findings; with an error among them the shape is of the part before it.
    static func outline(
        _ source: inout some ByteSource, isLines: Bool = false, limits: ReadingLimits
    ) throws -> (outline: DocumentOutline, findings: [Finding]) {
        var stream = JSONStream(OutlineBuilder(format: .json, limits: limits), limits: limits, isLines: isLines)
        try feed(&source) { piece, isLast in
            let done = stream.parse(piece, isLast: isLast)
            return stream.problem == nil ? done : nil
        }
        let outline = DocumentOutline(of: stream.sink, format: .json, limits: limits)
        return (outline, stream.forgiven + stream.sink.findings + (stream.problem.map { [$0] } ?? []))
    }

    /// Whether these findings say that the document ended and something follows: perhaps one more object.
    static func mayBeLines(_ findings: [Finding]) -> Bool {
        findings.contains { $0.code == .jsonInvalid && $0.arguments["detail"] == JSONProblem.textAfterEnd.text.nl }
    }

    /// Reads the rows of a table that the outline gave.
    static func read(
        _ source: inout some ByteSource, table: RawTable, isLines: Bool = false, limits: ReadingLimits,
        consume: (RawTable.Batch) throws -> Void
    ) throws -> [Finding] {
        guard table.columns.count <= limits.columns else {
            return [Finding(.tooManyColumns, ["limit": String(limits.columns)])]
        }
        var assembler = RecordAssembler(for: table, limits: limits)
        if assembler.isLookingAhead {
            var stream = JSONStream(assembler, limits: limits, isLines: isLines)
            try feed(&source) { piece, isLast in
                let done = stream.parse(piece, isLast: isLast)
                return stream.problem == nil ? done : nil
            }
            if let problem = stream.problem { return [problem] }
            assembler = stream.sink
            assembler.finishLookingAhead()
        }
        var stream = JSONStream(assembler, limits: limits, isLines: isLines)
        try feed(&source) { piece, isLast in
            let done = stream.parse(piece, isLast: isLast)
            try stream.sink.handOver(isLast: false, to: consume)
            return stream.problem == nil ? done : nil
        }
        try stream.sink.handOver(isLast: true, to: consume)
        return stream.forgiven + (stream.problem.map { [$0] } ?? [])
    }

    /// Passes the document on in pieces: what was left of a piece comes again, at the front of the next one.
    ///
    /// Generic over the source alone, and the streams are not: a function that is generic over both would not be
    /// compiled for the sink, which costs two thirds of the speed.
    ///
    /// - Parameter parse: gets a piece and whether it is the last; gives back how much of it is done with, `nil` to stop.
    private static func feed(
        _ source: inout some ByteSource, to parse: (UnsafeRawBufferPointer, Bool) throws -> Int?
    ) throws {
        try source.rewind()
        var buffer = [UInt8](repeating: 0, count: 2 * pieceLength)
        var filled = 0
        var isLast = false
        while !isLast {
            if buffer.count - filled < pieceLength { buffer += [UInt8](repeating: 0, count: buffer.count) }
            let count = try buffer.withUnsafeMutableBytes { try source.read(into: .init(rebasing: $0[filled...])) }
            filled += count
            isLast = count == 0
            let done = try buffer.withUnsafeBytes {
                try parse(UnsafeRawBufferPointer(rebasing: $0[..<filled]), isLast)
            }
            guard let done else { return }
            buffer.withUnsafeMutableBytes { $0.copyBytes(from: UnsafeRawBufferPointer(rebasing: $0[done..<filled])) }
            filled -= done
        }
    }
}
