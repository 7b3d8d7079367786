import ReportingModel

/// A text of which each line is rewritten as a row of CSV (``CSVLineForm``).
struct CSVLineSource<Base: ByteSource>: ByteSource {
    private(set) var base: Base
    private let form: CSVLineForm
    private var piece = [UInt8](repeating: 0, count: 64 * 1_024)
    /// The line that the last piece ended in.
    private var open: [UInt8] = []
    /// Rewritten lines; the ones before `readyStart` have been read.
    private var ready: [UInt8] = []
    private var readyStart = 0
    private var isFinished = false

    /// A longer line is rewritten in parts: no row of figures is that long.
    private static var mostOpenBytes: Int { 1 << 20 }

    init(_ base: Base, form: CSVLineForm) {
        (self.base, self.form) = (base, form)
    }

    mutating func rewind() throws {
        try base.rewind()
        open.removeAll()
        ready.removeAll()
        (readyStart, isFinished) = (0, false)
    }

    mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        while readyStart == ready.count {
            guard !isFinished else { return 0 }
            try fill()
        }
        let count = min(buffer.count, ready.count - readyStart)
        ready.withUnsafeBytes {
            buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[readyStart..<readyStart + count]))
        }
        readyStart += count
        return count
    }

    private mutating func fill() throws {
        let count = try piece.withUnsafeMutableBytes { try base.read(into: $0) }
        isFinished = count == 0
        ready.removeAll(keepingCapacity: true)
        readyStart = 0
        var first = 0
        for place in 0..<count where piece[place] == CSVByte.lineFeed || piece[place] == CSVByte.carriageReturn {
            open += piece[first..<place]
            endLine()
            ready.append(piece[place])
            first = place + 1
        }
        open += piece[first..<count]
        if isFinished || open.count > Self.mostOpenBytes { endLine() }
    }

    private mutating func endLine() {
        form.rewrite(open[...], to: &ready)
        open.removeAll(keepingCapacity: true)
    }
}
