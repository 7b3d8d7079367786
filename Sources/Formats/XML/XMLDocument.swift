import ReportingModel

/// Reads XML documents: first their outline, then the rows of a table of it.
enum XMLDocument {
    private static let bufferLength = 64 * 1_024
    /// What the parser gets of the buffer at a time: all of it. Tests make it tiny, so that every border falls somewhere
    /// else.
    static let pieceLength = Int.max

    /// Reads the whole document once.
    ///
    /// - Returns: its shape, and the findings; with an error among them the shape is of the part before it.
    static func outline(
        _ source: inout some ByteSource, limits: ReadingLimits, pieceLength: Int = pieceLength
    ) throws -> (outline: DocumentOutline, findings: [Finding]) {
        let parser = try XMLParserContext()
        let builder = OutlineBuilder(format: .xml, limits: limits)
        let receiver = XMLOutlineReceiver(XMLStream(builder, limits: limits, parser: parser))
        let problem = try read(&source, pieceLength, parser, to: receiver) {}
        let stream = receiver.stream
        let outline = DocumentOutline(
            of: stream.sink, format: .xml, limits: limits, rootNamespace: stream.rootNamespace,
            unreadTexts: receiver.unreadTexts.texts)
        return (outline, stream.sink.findings + (problem.map { [$0] } ?? []))
    }

    /// Reads the rows of a table that the outline gave.
    static func read(
        _ source: inout some ByteSource, table: RawTable, limits: ReadingLimits, pieceLength: Int = pieceLength,
        consume: (RawTable.Batch) throws -> Void
    ) throws -> [Finding] {
        guard table.columns.count <= limits.columns else {
            return [Finding(.tooManyColumns, ["limit": String(limits.columns)])]
        }
        var assembler = RecordAssembler(for: table, limits: limits)
        if assembler.isLookingAhead {
            let parser = try XMLParserContext()
            let receiver = XMLRecordReceiver(XMLStream(assembler, limits: limits, parser: parser))
            if let problem = try read(&source, pieceLength, parser, to: receiver, afterPiece: {}) { return [problem] }
            assembler = receiver.stream.sink
            assembler.finishLookingAhead()
        }
        let parser = try XMLParserContext()
        let receiver = XMLRecordReceiver(XMLStream(assembler, limits: limits, parser: parser))
        let problem = try read(&source, pieceLength, parser, to: receiver) {
            try receiver.stream.sink.handOver(isLast: false, to: consume)
        }
        try receiver.stream.sink.handOver(isLast: true, to: consume)
        return problem.map { [$0] } ?? []
    }

    /// Feeds the document to the parser.
    ///
    /// - Returns: what makes it unreadable.
    private static func read(
        _ source: inout some ByteSource, _ pieceLength: Int, _ parser: XMLParserContext,
        to receiver: some XMLStreamReceiver, afterPiece: () throws -> Void
    ) throws -> Finding? {
        try source.rewind()
        var buffer = [UInt8](repeating: 0, count: bufferLength)
        var count = try fill(&buffer, from: &source)
        guard count > 0 else { return Finding(.emptyFile) }
        var transcoder: XMLTranscoder
        let markLength: Int
        switch XMLEncoding.decide(Array(buffer[..<count])) {
        case .failure(let refusal): return refusal.finding
        case .success(let decision):
            transcoder = XMLTranscoder(decision.encoding)
            markLength = decision.markLength
        }
        var text: [UInt8] = []
        buffer.withUnsafeBytes {
            transcoder.decode(UnsafeRawBufferPointer(rebasing: $0[markLength..<count]), into: &text)
        }
        while receiver.stream.problem == nil {
            parse(text, pieceLength, parser, to: receiver)
            try afterPiece()
            count = try fill(&buffer, from: &source)
            guard count > 0 else { break }
            text.removeAll(keepingCapacity: true)
            buffer.withUnsafeBytes { transcoder.decode(UnsafeRawBufferPointer(rebasing: $0[..<count]), into: &text) }
        }
        text.removeAll(keepingCapacity: true)
        transcoder.finish(into: &text)
        parse(text, pieceLength, parser, to: receiver)
        receiver.stream.willFinish()
        if receiver.stream.problem == nil {
            parser.parse(UnsafeRawBufferPointer(start: nil, count: 0), isLast: true, to: receiver)
        }
        return receiver.stream.problem
    }

    /// Fills the buffer as far as the file goes, however little the source gives at a time.
    ///
    /// Which fault of a broken document the parser meets first depends on where its pieces end, so these may depend on
    /// nothing but the document.
    private static func fill(_ buffer: inout [UInt8], from source: inout some ByteSource) throws -> Int {
        try buffer.withUnsafeMutableBytes { buffer in
            var count = 0
            while count < buffer.count {
                let read = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[count...]))
                if read == 0 { break }
                count += read
            }
            return count
        }
    }

    private static func parse(
        _ text: [UInt8], _ pieceLength: Int, _ parser: XMLParserContext, to receiver: some XMLStreamReceiver
    ) {
        for start in stride(from: 0, to: text.count, by: pieceLength) where receiver.stream.problem == nil {
            text.withUnsafeBytes { text in
                let piece = UnsafeRawBufferPointer(rebasing: text[start...].prefix(pieceLength))
                receiver.stream.willParse(piece)
                parser.parse(piece, isLast: false, to: receiver)
            }
            receiver.stream.didParse()
        }
    }
}
