extension ZipContainer {
    /// Tells the receiver what is in a part.
    ///
    /// - Parameter afterPiece: called when some text has been told; what it throws ends the reading.
    func read(_ part: Part, to receiver: some PartReceiver, afterPiece: () throws -> Void = {}) throws {
        let parser = receiver.parser
        let tagBytes = SpreadsheetLimits(receiver.limits).tagBytes
        var transcoder: XMLTranscoder?
        var text: [UInt8] = []
        var told = 0
        func tell() {
            guard !text.isEmpty, !receiver.isFinished else { return }
            told += text.count
            text.withUnsafeBytes { parser.parse($0, isLast: false, to: receiver) }
            text.removeAll(keepingCapacity: true)
            if !receiver.isFinished, told - parser.parsedOffset > tagBytes { receiver.refuse(PartReceiver.tooLong) }
        }
        try forEachPiece(of: part) { piece in
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
            return !receiver.isFinished
        }
        transcoder?.finish(into: &text)
        tell()
        if !receiver.isFinished {
            parser.parse(UnsafeRawBufferPointer(start: nil, count: 0), isLast: true, to: receiver)
        }
        try afterPiece()
        if let problem = receiver.problem { throw SpreadsheetRefusal(finding: problem) }
    }
}

extension ZipContainer {
    /// The same for a part that says how the others belong together, and is small in any workbook.
    func read(index part: Part, to receiver: some PartReceiver) throws {
        guard part.byteCount <= SpreadsheetLimits(receiver.limits).indexBytes else {
            throw SpreadsheetRefusal(finding: PartReceiver.tooLong)
        }
        try read(part, to: receiver)
    }
}
