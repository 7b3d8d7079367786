/// A text that comes in pieces, such as a part of an archive.
protocol PieceSequence {
    /// Passes the pieces on until it is told to stop.
    func forEachPiece(_ body: (UnsafeRawBufferPointer) throws -> Bool) throws
}

/// Bytes that are in memory already.
struct BytePieces: PieceSequence {
    let bytes: [UInt8]

    private static let pieceBytes = 64 * 1_024

    func forEachPiece(_ body: (UnsafeRawBufferPointer) throws -> Bool) throws {
        var first = 0
        while first < bytes.count {
            let next = min(first + BytePieces.pieceBytes, bytes.count)
            guard try bytes.withUnsafeBytes({ try body(UnsafeRawBufferPointer(rebasing: $0[first..<next])) }) else {
                return
            }
            first = next
        }
    }
}

extension PartReceiver {
    /// Tells what is in the XML that comes in pieces.
    ///
    /// - Parameter afterPiece: called when some text has been told; what it throws ends the reading.
    func receive(_ pieces: some PieceSequence, afterPiece: () throws -> Void = {}) throws {
        let tagBytes = SpreadsheetLimits(limits).tagBytes
        var transcoder: XMLTranscoder?
        var text: [UInt8] = []
        var told = 0
        func tell() {
            guard !text.isEmpty, !isFinished else { return }
            told += text.count
            text.withUnsafeBytes { parser.parse($0, isLast: false, to: self) }
            text.removeAll(keepingCapacity: true)
            if !isFinished, told - parser.parsedOffset > tagBytes { refuse(PartReceiver.tooLong) }
        }
        try pieces.forEachPiece { piece in
            var piece = piece
            if transcoder == nil {
                let head = Array(piece.prefix(XMLEncoding.longestDeclaration))
                guard case .success(let decision) = XMLEncoding.decide(head) else { throw PartReceiver.malformed }
                transcoder = XMLTranscoder(decision.encoding)
                piece = UnsafeRawBufferPointer(rebasing: piece[min(decision.markLength, piece.count)...])
            }
            transcoder?.decode(piece, into: &text)
            tell()
            try afterPiece()
            return !isFinished
        }
        transcoder?.finish(into: &text)
        tell()
        if !isFinished {
            parser.parse(UnsafeRawBufferPointer(start: nil, count: 0), isLast: true, to: self)
        }
        try afterPiece()
        if let problem { throw SpreadsheetRefusal(finding: problem) }
    }
}
