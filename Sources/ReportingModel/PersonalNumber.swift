/// Numbers that can be somebody's: which runs of digits in a text may be a citizen service number or a telephone number.
///
/// People put spaces, dots and dashes inside numbers, and put dates and amounts beside each other. So digits are taken
/// together over one such sign, and then only a grouping in which people write such a number counts: `1112.22.333` can
/// be somebody's number, `30-04-2021 1` cannot.
package struct PersonalNumber: Sendable {
    /// Where the run stands in the text, as bytes from 0.
    package let range: Range<Int>
    /// The digits, 0 to 9.
    package let digits: [UInt8]
    /// How many digits stand together, from left to right.
    package let groups: [Int]
    /// Whether all signs between the groups are the same.
    package let hasOneSign: Bool

    /// All runs of digits in a text.
    ///
    /// - Parameter signs: what may stand inside a number, one at a time.
    package static func runs(in text: some Sequence<UInt8>, over signs: [UInt8] = textSigns) -> [PersonalNumber] {
        text.withContiguousStorageIfAvailable { PersonalNumber.runs(inBytes: $0, over: signs) }
            ?? Array(text).withUnsafeBufferPointer { PersonalNumber.runs(inBytes: $0, over: signs) }
    }

    private static func runs(inBytes bytes: UnsafeBufferPointer<UInt8>, over signs: [UInt8]) -> [PersonalNumber] {
        var runs: [PersonalNumber] = []
        var run = OpenRun()
        for (position, byte) in bytes.enumerated() {
            if byte >= 48, byte <= 57 {
                if run.gap > 1 { run.close(into: &runs) }
                run.add(byte - 48, at: position)
            } else if run.digits.isEmpty {
                continue
            } else if signs.contains(byte) {
                run.add(sign: byte)
            } else {
                run.close(into: &runs)
            }
        }
        run.close(into: &runs)
        return runs
    }

    /// Space, dash and dot.
    package static let textSigns: [UInt8] = [0x20, 0x2D, 0x2E]

    // MARK: Whose number it can be

    /// The test of the citizen service number: nine times the first digit and so on down to two times the eighth, minus
    /// the ninth, is a multiple of eleven. (RvIG, Logisch ontwerp BSN.) All zeros mean nobody.
    package static func passesElevenTest(_ digits: some Collection<UInt8>) -> Bool {
        guard digits.count == 9 else { return false }
        var (sum, weight, isZero) = (0, 9, true)
        for digit in digits {
            sum += Int(digit) * (weight == 1 ? -1 : weight)
            weight -= 1
            isZero = isZero && digit == 0
        }
        return !isZero && sum % 11 == 0
    }

    /// Nine digits that pass the test, together or in groups of two to five.
    package var isCitizenServiceNumber: Bool {
        guard digits.count == 9, hasOneSign, groups.count <= 4, groups.allSatisfy({ (2...9).contains($0) }) else {
            return false
        }
        return PersonalNumber.passesElevenTest(digits)
    }

    /// Ten digits as people write a Dutch telephone number, or the same behind 31 or 0031.
    package var isTelephoneNumber: Bool { isMobileNumber || isOtherTelephoneNumber && groups.count > 1 }

    /// A mobile number is always a person's.
    package var isMobileNumber: Bool {
        if digits.starts(with: [3, 1, 6]), digits.count == 11 {
            return groups[0] == 2 || groups[0] == 3 || groups.count == 1
        }
        if digits.starts(with: [0, 0, 3, 1, 6]), digits.count == 13 { return true }
        guard digits.count == 10, digits.starts(with: [0, 6]) else { return false }
        return [
            [10], [2, 8], [2, 4, 4], [2, 2, 2, 2, 2], [2, 3, 3, 2], [2, 2, 3, 3], [2, 3, 2, 3], [4, 6], [4, 2, 2, 2],
            [3, 7], [4, 3, 3],
        ].contains(groups)
    }

    /// A number with an area code; ten digits that stand together may also be a code.
    package var isOtherTelephoneNumber: Bool {
        if digits.starts(with: [3, 1]), digits.count == 11 {
            return [[2, 2, 7], [2, 3, 6], [2, 9], [2, 2, 3, 4], [2, 2, 3, 2, 2], [2, 2, 4, 3]].contains(groups)
        }
        guard digits.count == 10, digits[0] == 0, (1...9).contains(digits[1]), !digits.starts(with: [0, 6]) else {
            return false
        }
        return [
            [10], [3, 7], [4, 6], [3, 3, 4], [3, 4, 3], [3, 3, 2, 2], [3, 2, 2, 3], [4, 3, 3], [4, 2, 2, 2],
        ].contains(groups)
    }

    /// The number itself, for comparing; `nil` when it is too long for that.
    package var number: UInt64? { digits.count <= 18 ? digits.reduce(0) { $0 * 10 + UInt64($1) } : nil }
}

/// A run of digits that may go on.
private struct OpenRun {
    var digits: [UInt8] = []
    var gap = 0
    private var groups: [Int] = []
    private var signs: Set<UInt8> = []
    private var pending: UInt8 = 0
    private var (first, last) = (0, 0)

    mutating func add(_ digit: UInt8, at position: Int) {
        if digits.isEmpty { first = position }
        if gap > 0 || digits.isEmpty {
            if gap > 0 { signs.insert(pending) }
            groups.append(0)
        }
        groups[groups.count - 1] += 1
        digits.append(digit)
        last = position
        gap = 0
    }

    mutating func add(sign: UInt8) {
        gap += 1
        pending = sign
    }

    mutating func close(into runs: inout [PersonalNumber]) {
        if !digits.isEmpty {
            runs.append(
                PersonalNumber(range: first..<(last + 1), digits: digits, groups: groups, hasOneSign: signs.count <= 1))
        }
        self = OpenRun()
    }
}
