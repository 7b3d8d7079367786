/// The grammar of a number in JSON: `-0.5e+10`, never `+1`, `01`, `.5` or `1.`.
///
/// The text of a number is kept as it is: what it is worth, and whether that is too much, others decide.
enum JSONNumber {
    enum Scan {
        /// The index after the last character.
        case ended(at: Int)
        case incomplete
        case wrong(JSONProblem, at: Int)
    }

    /// - Parameter isLast: whether the document ends where the bytes end.
    @inline(__always)
    static func scan(_ bytes: UnsafeRawBufferPointer, from start: Int, isLast: Bool) -> Scan {
        var index = start
        let count = bytes.count
        if bytes[index] == UInt8(ascii: "-") { index += 1 }
        let wholeDigits = skipDigits(bytes, &index)
        if wholeDigits == 0, index < count {
            return .wrong(bytes[index] == UInt8(ascii: ".") ? .bareDecimalPoint : .badNumber, at: index)
        }
        if wholeDigits > 1, bytes[index - wholeDigits] == UInt8(ascii: "0") {
            return .wrong(.leadingZero, at: index - wholeDigits)
        }
        if index < count, bytes[index] == UInt8(ascii: ".") {
            index += 1
            if skipDigits(bytes, &index) == 0, index < count { return .wrong(.bareDecimalPoint, at: index - 1) }
        }
        if index < count, bytes[index] | 0x20 == UInt8(ascii: "e") {
            index += 1
            if index < count, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") { index += 1 }
            if skipDigits(bytes, &index) == 0, index < count { return .wrong(.badNumber, at: index) }
        }
        if index < count { return canFollow(bytes[index]) ? .ended(at: index) : .wrong(.badNumber, at: index) }
        guard isLast else { return .incomplete }
        // At the very end the last character must be a digit.
        return isDigit(bytes[index - 1]) ? .ended(at: index) : .wrong(.badNumber, at: index)
    }

    @inline(__always)
    private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

    @inline(__always)
    private static func skipDigits(_ bytes: UnsafeRawBufferPointer, _ index: inout Int) -> Int {
        let start = index
        while index < bytes.count, isDigit(bytes[index]) { index += 1 }
        return index - start
    }

    private static func canFollow(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), 0x20, 0x0A, 0x0D, 0x09: true
        // These are no part of a number either; what comes after it is judged on its own.
        case UInt8(ascii: ":"), UInt8(ascii: "\""), UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "/"): true
        default: false
        }
    }
}
