import ReportingModel

/// The places of a finding as a few bytes each.
///
/// One cause often touches every row of a column: line 2, 3, 4, …, always the same column. So a place is kept as its
/// difference from the place before, and a difference that equals the one before is only counted:
///
///     version · number of patterns · (length · UTF-8)… · number of places · runs…
///     run:  changed fields in the low four bits, repeats in the high four · the changed differences · more repeats
///
/// A million cells of one column take a dozen bytes; a million scattered ones two or three bytes each. All numbers are
/// variable-length: seven bits a byte, lowest first, the high bit says that more follow; differences may be negative
/// and are folded (0, -1, 1, -2, …). Only patterns that a place uses are kept. The format is frozen with its version.
enum PlaceListEncoding {
    private static let version: UInt8 = 1
    /// How many repeats fit in the high bits of the first byte of a run; this value says that a number follows.
    fileprivate static let manyRepeats: UInt64 = 15

    static func encode(_ places: PlaceList) -> [UInt8] {
        let patterns = UsedPatterns(of: places)
        var bytes: [UInt8] = [version]
        bytes.append(number: UInt64(patterns.texts.count))
        for pattern in patterns.texts {
            bytes.append(number: UInt64(pattern.utf8.count))
            bytes.append(contentsOf: pattern.utf8)
        }
        bytes.append(number: UInt64(places.compact.count))

        var previous = Fields(repeating: 0)
        var step = Fields(repeating: 0)
        var nextStep = Fields(repeating: 0)
        var repeats: UInt64 = 0
        for (index, place) in places.compact.enumerated() {
            let fields = Fields(place, pattern: patterns.position(of: place.pattern))
            let difference = fields &- previous
            previous = fields
            if index > 0, difference == nextStep {
                repeats += 1
            } else {
                if index > 0 { bytes.append(run: nextStep, after: &step, repeats: repeats) }
                nextStep = difference
                repeats = 0
            }
        }
        if !places.compact.isEmpty { bytes.append(run: nextStep, after: &step, repeats: repeats) }
        return bytes
    }

    /// - Parameter count: how many places there must be.
    /// - Returns: `nil` when the bytes are not what ``encode(_:)`` makes of so many places.
    static func decode(_ bytes: some Sequence<UInt8>, count: Int) -> PlaceList? {
        var reader = Reader(bytes: Array(bytes))
        guard reader.byte() == version, let patternCount = reader.count() else { return nil }
        var patterns = [""]
        for _ in 0..<patternCount {
            guard let length = reader.count(), let text = reader.text(length) else { return nil }
            patterns.append(text)
        }
        guard reader.number() == UInt64(count) else { return nil }
        var places: [CompactPlace] = []
        places.reserveCapacity(count)
        var fields = Fields(repeating: 0)
        var step = Fields(repeating: 0)
        while places.count < count {
            guard let repeats = reader.run(&step), repeats < UInt64(count - places.count) else { return nil }
            for _ in 0...repeats {
                fields = fields &+ step
                guard let place = CompactPlace(fields), place.pattern < patterns.count else { return nil }
                places.append(place)
            }
        }
        return reader.isAtEnd ? PlaceList(places, patterns: patterns) : nil
    }

    /// Line, column, pattern and index of a place, or the differences between those of two places.
    fileprivate typealias Fields = SIMD4<Int64>

    /// The patterns that places use, in the order of the list they come from, and where each one has gone.
    private struct UsedPatterns {
        private(set) var texts: [String] = []
        private var positions: [Int64]

        init(of places: PlaceList) {
            positions = Array(repeating: 0, count: places.patterns.count)
            for place in places.compact where place.pattern > 0 { positions[Int(place.pattern)] = 1 }
            for position in positions.indices where positions[position] > 0 {
                texts.append(places.patterns[position])
                positions[position] = Int64(texts.count)
            }
        }

        /// 0 for "no path", as in the list itself.
        func position(of pattern: UInt32) -> Int64 { pattern == 0 ? 0 : positions[Int(pattern)] }
    }

    /// Takes numbers and texts from the bytes; `nil` when there are none left or they make no sense.
    private struct Reader {
        let bytes: [UInt8]
        var offset = 0

        var isAtEnd: Bool { offset == bytes.count }

        mutating func byte() -> UInt8? {
            guard offset < bytes.count else { return nil }
            defer { offset += 1 }
            return bytes[offset]
        }

        mutating func number() -> UInt64? {
            var (number, shift): (UInt64, UInt64) = (0, 0)
            while shift < 64, let byte = byte() {
                number |= UInt64(byte & 0x7F) << shift
                if byte < 0x80 { return number }
                shift += 7
            }
            return nil
        }

        /// A number of things of at least one byte each, so never more than the bytes that are left.
        mutating func count() -> Int? {
            guard let number = number(), number <= UInt64(bytes.count - offset) else { return nil }
            return Int(number)
        }

        mutating func text(_ length: Int) -> String? {
            guard length <= bytes.count - offset else { return nil }
            defer { offset += length }
            return String(validating: bytes[offset..<offset + length], as: UTF8.self)
        }

        /// Reads a run: changes the step and returns how often it is repeated.
        mutating func run(_ step: inout Fields) -> UInt64? {
            guard let first = byte() else { return nil }
            for field in 0..<4 where first & (1 << UInt8(field)) != 0 {
                guard let folded = number() else { return nil }
                step[field] = Int64(bitPattern: (folded >> 1) ^ (0 &- (folded & 1)))
            }
            let repeats = UInt64(first >> 4)
            guard repeats == PlaceListEncoding.manyRepeats else { return repeats }
            return number().flatMap { $0 <= UInt64(UInt32.max) ? $0 + repeats : nil }
        }
    }
}

extension SIMD4<Int64> {
    fileprivate init(_ place: CompactPlace, pattern: Int64) {
        self.init(Int64(place.line), Int64(place.column), pattern, Int64(place.index))
    }
}

extension CompactPlace {
    fileprivate init?(_ fields: SIMD4<Int64>) {
        guard let line = UInt32(exactly: fields[0]), let column = UInt32(exactly: fields[1]),
            let pattern = UInt32(exactly: fields[2]), let index = UInt32(exactly: fields[3])
        else { return nil }
        self.init(line: line, column: column, pattern: pattern, index: index)
    }
}

extension [UInt8] {
    fileprivate mutating func append(number: UInt64) {
        var rest = number
        while rest >= 0x80 {
            append(UInt8(rest & 0x7F) | 0x80)
            rest >>= 7
        }
        append(UInt8(rest))
    }

    /// Writes the fields in which a step differs from the step of the run before, which it then replaces.
    fileprivate mutating func append(run next: SIMD4<Int64>, after step: inout SIMD4<Int64>, repeats: UInt64) {
        let start = count
        let many = PlaceListEncoding.manyRepeats
        append(UInt8(Swift.min(repeats, many) << 4))
        for field in 0..<4 where next[field] != step[field] {
            self[start] |= 1 << UInt8(field)
            append(number: UInt64(bitPattern: (next[field] << 1) ^ (next[field] >> 63)))
        }
        if repeats >= many { append(number: repeats - many) }
        step = next
    }
}
