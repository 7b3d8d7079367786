import ReportingModel

/// A file of any known encoding as UTF-8 without a byte order mark.
///
/// UTF-8 goes straight into the reader's buffer; other encodings pass through a small one.
struct TranscodingSource<Base: ByteSource>: ByteSource {
    private(set) var base: Base
    private let encoding: TextEncoding
    private var transcoder: Transcoder
    private var markBytesLeft = 0
    private var raw: [UInt8] = []
    /// Text that is transcoded and not yet read: `output[outputStart ..< outputEnd]`.
    private var output: [UInt8] = []
    private var outputStart = 0
    private var outputEnd = 0
    private var isFinished = false

    /// - Parameter pieceBytes: how much is transcoded at a time.
    init(_ base: Base, encoding: TextEncoding, pieceBytes: Int = 64 * 1_024) {
        self.base = base
        self.encoding = encoding
        transcoder = Transcoder(encoding)
        if encoding != .utf8, encoding != .utf8WithMark {
            raw = [UInt8](repeating: 0, count: pieceBytes)
            output = [UInt8](repeating: 0, count: Transcoder.capacity(forBytes: pieceBytes))
        }
        if encoding == .utf8WithMark { markBytesLeft = 3 }
    }

    mutating func rewind() throws {
        try base.rewind()
        transcoder = Transcoder(encoding)
        (outputStart, outputEnd, isFinished) = (0, 0, false)
        markBytesLeft = encoding == .utf8WithMark ? 3 : 0
    }

    mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        guard !raw.isEmpty else { return try readUTF8(into: buffer) }
        while outputStart == outputEnd {
            guard !isFinished else { return 0 }
            try fillOutput()
        }
        let count = min(buffer.count, outputEnd - outputStart)
        output.withUnsafeBytes {
            buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[outputStart..<outputStart + count]))
        }
        outputStart += count
        return count
    }

    private mutating func readUTF8(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        while markBytesLeft > 0 {
            var mark: (UInt8, UInt8, UInt8) = (0, 0, 0)
            let limit = markBytesLeft
            let count = try withUnsafeMutableBytes(of: &mark) {
                try base.read(into: UnsafeMutableRawBufferPointer(rebasing: $0[..<limit]))
            }
            guard count > 0 else { return 0 }
            markBytesLeft -= count
        }
        return try base.read(into: buffer)
    }

    private mutating func fillOutput() throws {
        let count = try raw.withUnsafeMutableBytes { try base.read(into: $0) }
        isFinished = count == 0
        outputStart = 0
        outputEnd = output.withUnsafeMutableBytes { output in
            isFinished
                ? transcoder.finish(into: output)
                : raw.withUnsafeBytes {
                    transcoder.transcode(UnsafeRawBufferPointer(rebasing: $0[..<count]), into: output)
                }
        }
    }
}
