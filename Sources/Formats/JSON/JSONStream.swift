import ReportingModel

/// A strict reader of RFC 8259: bytes in, cut anywhere; what is in them and where to a sink.
///
/// A state machine over tokens: a token that is cut is left for the next piece, nothing recurses, and no value becomes
/// a `String`. It stops at the first mistake, except for a comma too many, which it notes and forgives.
///
/// JSON Lines, one object a line, is read as an array of those objects: only the brackets and the commas are not there.
struct JSONStream<Sink: DocumentSink> {
    private enum State {
        case value, firstItem, laterItem, firstKey, laterKey, colon, afterValue, end
    }

    private enum Progress {
        case goOn
        /// The token is cut; the next piece has the rest.
        case needMore
        case stop
    }

    var sink: Sink
    private(set) var problem: Finding?
    private(set) var trailingCommas: [CompactPlace] = []

    private let limits: ReadingLimits
    /// Whether objects follow each other without brackets around them and commas between them.
    private let isLines: Bool
    private var state = State.value
    /// The containers that are open: whether each is an object.
    private var isObject: [Bool] = []
    private var hasStarted = false

    /// The key whose value comes next: in the piece, or in `keyText` when it had escapes.
    private var key: Range<Int>?
    private var keyText: [UInt8] = []
    private var hasKeyText = false
    private var keyPlace = TextPlace.start
    private var unescaped: [UInt8] = []
    private var comma = TextPlace.start

    /// Where the line began, as an index in the current piece; below zero in a later piece than its own.
    private var line: UInt32 = 1
    private var lineStart = 0
    /// Bytes of the line that are no character of their own.
    private var continuationBytes = 0
    private var index = 0
    /// Where the next call goes on: behind the key that is kept for its value.
    private var resumption = 0

    init(_ sink: Sink, limits: ReadingLimits, isLines: Bool = false) {
        self.sink = sink
        self.limits = limits
        self.isLines = isLines
    }

    /// A mistake that is forgiven while reading, so that others are found too.
    var forgiven: [Finding] {
        trailingCommas.isEmpty ? [] : [Finding(.trailingComma, places: PlaceList(trailingCommas))]
    }

    /// No token that is accepted is longer: each byte of a cell can be written as `\u0041`.
    private var longestToken: Int { 6 * limits.cellBytes + 2 }

    /// Reads what is complete.
    ///
    /// - Returns: how many bytes are done with; the next call must begin with the rest.
    mutating func parse(_ piece: UnsafeRawBufferPointer, isLast: Bool) -> Int {
        index = resumption
        guard problem == nil, hasStarted || start(piece, isLast: isLast) else { return 0 }
        var progress = Progress.goOn
        while progress == .goOn {
            skipSpace(piece)
            guard index < piece.count else { break }
            progress = token(piece, isLast: isLast)
        }
        if progress == .needMore, piece.count - index > longestToken {
            fail(Finding(.cellTooLong, ["limit": String(limits.cellBytes)], at: place(index).place))
        }
        if isLast, problem == nil, isLines, isObject.count == 1, state == .afterValue {
            isObject.removeLast()
            sink.end()
            state = .end
        }
        if isLast, problem == nil, state != .end || index < piece.count {
            let isEmpty = state == .value && isObject.isEmpty && index == piece.count
            fail(.jsonProblem(isEmpty ? .nothing : .endsTooSoon, at: place(piece.count, in: piece)))
        }
        let done = min(index, key?.lowerBound ?? index)
        lineStart -= done
        resumption = index - done
        if let range = key { key = range.lowerBound - done..<range.upperBound - done }
        return done
    }

    /// Skips the byte order mark, which RFC 8259 allows to ignore, and refuses other encodings than UTF-8.
    private mutating func start(_ piece: UnsafeRawBufferPointer, isLast: Bool) -> Bool {
        guard piece.count >= 4 || isLast else { return false }
        hasStarted = true
        if piece.starts(with: [0xEF, 0xBB, 0xBF]) {
            index = 3
            lineStart = 3
        } else if piece.starts(with: [0xFE, 0xFF]) || piece.starts(with: [0xFF, 0xFE]) || piece.prefix(2).contains(0) {
            fail(.jsonProblem(.utf16, at: .start))
            return false
        }
        if isLines {
            withName(piece, valueAt: .start) { sink, name in sink.begin(name, isArray: true, content: .start) }
            isObject = [false]
            state = .firstItem
        }
        return true
    }

    @inline(__always)
    private mutating func skipSpace(_ piece: UnsafeRawBufferPointer) {
        while index < piece.count {
            switch piece[index] {
            case 0x20, 0x09, 0x0D: index += 1
            case 0x0A:
                index += 1
                line += 1
                lineStart = index
                continuationBytes = 0
            default: return
            }
        }
    }

    @inline(__always)
    private mutating func token(_ piece: UnsafeRawBufferPointer, isLast: Bool) -> Progress {
        let byte = piece[index]
        switch state {
        case .value: return value(piece, byte, isLast: isLast)
        case .firstItem, .laterItem:
            guard byte == UInt8(ascii: "]"), !isLines || isObject.count > 1 else {
                return value(piece, byte, isLast: isLast)
            }
            if state == .laterItem { noteTrailingComma() }
            return endContainer()
        case .firstKey, .laterKey:
            if byte == UInt8(ascii: "}") {
                if state == .laterKey { noteTrailingComma() }
                return endContainer()
            }
            guard byte == UInt8(ascii: "\"") else { return fail(keyProblem(byte)) }
            return readKey(piece)
        case .colon:
            guard byte == UInt8(ascii: ":") else { return fail(.colonExpected) }
            index += 1
            state = .value
        case .afterValue:
            if isLines, isObject.count == 1 {
                return byte == UInt8(ascii: "{") ? value(piece, byte, isLast: isLast) : fail(.textAfterEnd)
            }
            let isInObject = isObject[isObject.count - 1]
            switch byte {
            case UInt8(ascii: ","):
                comma = place(index)
                index += 1
                state = isInObject ? .laterKey : .laterItem
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                guard isInObject == (byte == UInt8(ascii: "}")) else { return fail(.unpairedEnd) }
                return endContainer()
            case UInt8(ascii: "/"): return fail(.comment)
            default: return fail(.commaExpected)
            }
        case .end: return fail(byte == UInt8(ascii: "/") ? .comment : .textAfterEnd)
        }
        return .goOn
    }

    // MARK: Values

    @inline(__always)
    private mutating func value(_ piece: UnsafeRawBufferPointer, _ byte: UInt8, isLast: Bool) -> Progress {
        switch byte {
        case UInt8(ascii: "\""): return readString(piece)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return readNumber(piece, isLast: isLast)
        case UInt8(ascii: "{"), UInt8(ascii: "["): return beginContainer(piece, isObject: byte == UInt8(ascii: "{"))
        case UInt8(ascii: "t"): return readWord("true", .boolean, piece, isLast: isLast)
        case UInt8(ascii: "f"): return readWord("false", .boolean, piece, isLast: isLast)
        case UInt8(ascii: "n"): return readWord("null", .null, piece, isLast: isLast)
        default: return fail(valueProblem(byte))
        }
    }

    private mutating func beginContainer(_ piece: UnsafeRawBufferPointer, isObject opensObject: Bool) -> Progress {
        let here = place(index)
        guard isObject.count < limits.depth else {
            return fail(Finding(.tooDeep, ["limit": String(limits.depth)], at: here.place))
        }
        withName(piece, valueAt: here) { sink, name in sink.begin(name, isArray: !opensObject, content: here) }
        isObject.append(opensObject)
        state = opensObject ? .firstKey : .firstItem
        key = nil
        index += 1
        return sinkProgress
    }

    private mutating func endContainer() -> Progress {
        isObject.removeLast()
        sink.end()
        index += 1
        state = isObject.isEmpty ? .end : .afterValue
        return sinkProgress
    }

    @inline(__always)
    private mutating func readString(_ piece: UnsafeRawBufferPointer) -> Progress {
        switch JSONString.scan(piece, from: index + 1) {
        case .incomplete: return .needMore
        case .wrong(let problem, let position): return fail(.jsonProblem(problem, at: place(position, in: piece)))
        case .ended(let end, let hasEscapes, let continuation):
            var bytes = UnsafeRawBufferPointer(rebasing: piece[index + 1..<end])
            let here = place(index)
            guard hasEscapes else {
                withName(piece, valueAt: here) { sink, name in sink.leaf(name, bytes, .text, at: here) }
                return finishValue(at: end + 1, continuation)
            }
            var text: [UInt8] = []
            swap(&text, &unescaped)
            text.removeAll(keepingCapacity: true)
            if let (problem, offset) = JSONString.unescape(bytes, into: &text) {
                return fail(.jsonProblem(problem, at: place(index + 1 + offset, in: piece)))
            }
            text.withUnsafeBytes {
                bytes = $0
                withName(piece, valueAt: here) { sink, name in sink.leaf(name, bytes, .text, at: here) }
            }
            swap(&text, &unescaped)
            return finishValue(at: end + 1, continuation)
        }
    }

    @inline(__always)
    private mutating func readNumber(_ piece: UnsafeRawBufferPointer, isLast: Bool) -> Progress {
        switch JSONNumber.scan(piece, from: index, isLast: isLast) {
        case .incomplete: return .needMore
        case .wrong(let problem, let position): return fail(.jsonProblem(problem, at: place(position, in: piece)))
        case .ended(let end):
            let bytes = UnsafeRawBufferPointer(rebasing: piece[index..<end])
            let here = place(index)
            withName(piece, valueAt: here) { sink, name in sink.leaf(name, bytes, .number, at: here) }
            return finishValue(at: end, 0)
        }
    }

    private mutating func readWord(
        _ word: StaticString, _ kind: RawTable.Cell.Kind, _ piece: UnsafeRawBufferPointer, isLast: Bool
    ) -> Progress {
        let length = word.utf8CodeUnitCount
        let available = min(length, piece.count - index)
        let bytes = UnsafeRawBufferPointer(rebasing: piece[index..<index + available])
        guard bytes.elementsEqual(UnsafeRawBufferPointer(start: word.utf8Start, count: available)) else {
            return fail(bytes.starts(with: "na".utf8) ? .notANumber : .notAWord)
        }
        guard available == length else { return .needMore }
        let here = place(index)
        withName(piece, valueAt: here) { sink, name in sink.leaf(name, bytes, kind, at: here) }
        return finishValue(at: index + length, 0)
    }

    @inline(__always)
    private mutating func finishValue(at end: Int, _ continuation: Int) -> Progress {
        index = end
        continuationBytes += continuation
        key = nil
        state = isObject.isEmpty ? .end : .afterValue
        return sinkProgress
    }

    // MARK: Names

    @inline(__always)
    private mutating func readKey(_ piece: UnsafeRawBufferPointer) -> Progress {
        switch JSONString.scan(piece, from: index + 1) {
        case .incomplete: return .needMore
        case .wrong(let problem, let position): return fail(.jsonProblem(problem, at: place(position, in: piece)))
        case .ended(let end, let hasEscapes, let continuation):
            keyPlace = place(index)
            let range = index + 1..<end
            hasKeyText = hasEscapes
            if hasEscapes {
                keyText.removeAll(keepingCapacity: true)
                let bytes = UnsafeRawBufferPointer(rebasing: piece[range])
                if let (problem, offset) = JSONString.unescape(bytes, into: &keyText) {
                    return fail(.jsonProblem(problem, at: place(index + 1 + offset, in: piece)))
                }
            }
            guard range.count <= limits.cellBytes else {
                return fail(Finding(.cellTooLong, ["limit": String(limits.cellBytes)], at: keyPlace.place))
            }
            key = range
            index = end + 1
            continuationBytes += continuation
            state = .colon
            return .goOn
        }
    }

    /// Calls with the name of the value that begins now: its key, or none in an array and at the root.
    @inline(__always)
    private mutating func withName(
        _ piece: UnsafeRawBufferPointer, valueAt here: TextPlace, _ body: (inout Sink, NodeName) -> Void
    ) {
        guard let key else {
            let step = isObject.isEmpty ? NodeName.Step.root : .item
            let none = UnsafeRawBufferPointer(start: nil, count: 0)
            return body(&sink, NodeName(step: step, written: none, prefixLength: 0, place: here))
        }
        if hasKeyText {
            keyText.withUnsafeBytes {
                body(&sink, NodeName(step: .member, written: $0, prefixLength: 0, place: keyPlace))
            }
        } else {
            let written = UnsafeRawBufferPointer(rebasing: piece[key])
            body(&sink, NodeName(step: .member, written: written, prefixLength: 0, place: keyPlace))
        }
    }

    // MARK: Places and problems

    /// The place of the token that begins here.
    @inline(__always)
    private func place(_ index: Int) -> TextPlace {
        TextPlace(line: line, column: UInt32(truncatingIfNeeded: index - lineStart - continuationBytes + 1))
    }

    /// The place of a byte in the token that begins at `index`.
    private func place(_ position: Int, in piece: UnsafeRawBufferPointer) -> TextPlace {
        var place = place(position)
        let continuation = piece[min(index, position)..<position].count { $0 & 0xC0 == 0x80 }
        place.column -= UInt32(continuation)
        return place
    }

    private var sinkProgress: Progress {
        mutating get {
            guard sink.isStopped, let finding = sink.stop else { return .goOn }
            return fail(finding)
        }
    }

    private mutating func noteTrailingComma() {
        trailingCommas.append(CompactPlace(line: comma.line, column: comma.column))
        if trailingCommas.count >= PlacesByKey.limit { fail(.tooManyProblems) }
    }

    @discardableResult
    private mutating func fail(_ problem: JSONProblem) -> Progress { fail(.jsonProblem(problem, at: place(index))) }

    @discardableResult
    private mutating func fail(_ finding: Finding) -> Progress {
        if problem == nil { problem = finding }
        return .stop
    }

    private func keyProblem(_ byte: UInt8) -> JSONProblem {
        switch byte {
        case UInt8(ascii: "'"): .singleQuotes
        case UInt8(ascii: "/"): .comment
        default: .keyExpected
        }
    }

    private func valueProblem(_ byte: UInt8) -> JSONProblem {
        switch byte {
        case UInt8(ascii: "'"): .singleQuotes
        case UInt8(ascii: "/"): .comment
        case UInt8(ascii: "N"), UInt8(ascii: "I"): .notANumber
        case UInt8(ascii: "+"): .plusSign
        case UInt8(ascii: "."): .bareDecimalPoint
        case UInt8(ascii: "]"), UInt8(ascii: "}"): .valueExpected
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): .notAWord
        case 0x80...: .wrongBytes
        default: .valueExpected
        }
    }
}
