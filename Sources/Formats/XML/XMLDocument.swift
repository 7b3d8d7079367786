import ReportingModel

/// Reads XML documents: first their outline, then the rows of a table of it.
enum XMLDocument {
    private static let pieceLength = 64 * 1_024

    /// Reads the whole document once.
    ///
    /// - Returns: its shape, and the findings; with an error among them the shape is of the part before it.
    static func outline(
        _ source: inout some ByteSource, limits: ReadingLimits
    ) throws -> (outline: DocumentOutline, findings: [Finding]) {
        let parser = try XMLParserContext()
        let builder = OutlineBuilder(format: .xml, limits: limits)
        let receiver = XMLOutlineReceiver(XMLStream(builder, limits: limits, parser: parser))
        let problem = try read(&source, parser, to: receiver) {}
        let stream = receiver.stream
        let outline = DocumentOutline(
            of: stream.sink, format: .xml, limits: limits, rootNamespace: stream.rootNamespace,
            unreadTexts: receiver.unreadTexts.texts)
        return (outline, stream.sink.findings + (problem.map { [$0] } ?? []))
    }

    /// Reads the rows of a table that the outline gave.
    static func read(
        _ source: inout some ByteSource, table: RawTable, limits: ReadingLimits,
        consume: (RawTable.Batch) throws -> Void
    ) throws -> [Finding] {
        guard table.columns.count <= limits.columns else {
            return [Finding(.tooManyColumns, ["limit": String(limits.columns)])]
        }
        var assembler = RecordAssembler(for: table, limits: limits)
        if assembler.isLookingAhead {
            let parser = try XMLParserContext()
            let receiver = XMLRecordReceiver(XMLStream(assembler, limits: limits, parser: parser))
            if let problem = try read(&source, parser, to: receiver, afterPiece: {}) { return [problem] }
            assembler = receiver.stream.sink
            assembler.finishLookingAhead()
        }
        let parser = try XMLParserContext()
        let receiver = XMLRecordReceiver(XMLStream(assembler, limits: limits, parser: parser))
        let problem = try read(&source, parser, to: receiver) {
            try receiver.stream.sink.handOver(isLast: false, to: consume)
        }
        try receiver.stream.sink.handOver(isLast: true, to: consume)
        return problem.map { [$0] } ?? []
    }

    /// Feeds the document to the parser.
    ///
    /// - Returns: what makes it unreadable.
    private static func read(
        _ source: inout some ByteSource, _ parser: XMLParserContext, to receiver: some XMLStreamReceiver,
        afterPiece: () throws -> Void
    ) throws -> Finding? {
        try source.rewind()
        var buffer = [UInt8](repeating: 0, count: pieceLength)
        var head: [UInt8] = []
        var count = 0
        repeat {
            count = try buffer.withUnsafeMutableBytes { try source.read(into: $0) }
            head += buffer[..<count]
        } while count > 0 && head.count < XMLEncoding.longestDeclaration && !head.contains(UInt8(ascii: ">"))

        guard !head.isEmpty else { return Finding(.emptyFile) }
        var transcoder: XMLTranscoder
        switch XMLEncoding.decide(head) {
        case .failure(let refusal): return refusal.finding
        case .success(let decision):
            transcoder = XMLTranscoder(decision.encoding)
            head.removeFirst(decision.markLength)
        }
        var text: [UInt8] = []
        head.withUnsafeBytes { transcoder.decode($0, into: &text) }
        while receiver.stream.problem == nil {
            parse(text, parser, to: receiver)
            try afterPiece()
            count = try buffer.withUnsafeMutableBytes { try source.read(into: $0) }
            guard count > 0 else { break }
            text.removeAll(keepingCapacity: true)
            buffer.withUnsafeBytes { transcoder.decode(UnsafeRawBufferPointer(rebasing: $0[..<count]), into: &text) }
        }
        text.removeAll(keepingCapacity: true)
        transcoder.finish(into: &text)
        parse(text, parser, to: receiver)
        receiver.stream.willFinish()
        if receiver.stream.problem == nil {
            parser.parse(UnsafeRawBufferPointer(start: nil, count: 0), isLast: true, to: receiver)
        }
        return receiver.stream.problem
    }

    private static func parse(_ text: [UInt8], _ parser: XMLParserContext, to receiver: some XMLStreamReceiver) {
        guard receiver.stream.problem == nil, !text.isEmpty else { return }
        text.withUnsafeBytes { text in
            receiver.stream.willParse(text)
            parser.parse(text, isLast: false, to: receiver)
        }
        receiver.stream.didParse()
    }
}
