/// Whether the bytes of a cell can be anything of a person; nearly every cell of a report is turned away here.
///
/// The length, the first byte and one pass over eight bytes at a time say enough: a code, a word and a figure have few
/// digits and no mail sign. What is let through is read as text by ``PersonalColumn``, which takes a hundred times as
/// long.
enum PersonalGlance {
    /// - Parameters:
    ///   - content: the bytes of the cell; not empty.
    ///   - isUnknown: whether no layout knows the column, so that it may hold names.
    @inline(__always)
    static func isWorthReading(_ content: UnsafeRawBufferPointer, isUnknown: Bool) -> Bool {
        guard content.count >= 3 else { return false }
        // Nearly every cell begins with a letter or a digit, and ends with something that can be seen.
        let last = content[content.count - 1]
        guard isPartOfWord(content[0]), last > 0x20, last != 0xA0 else {
            return isWorthReadingInside(content, isUnknown: isUnknown)
        }
        return isTextWorthReading(content, isUnknown: isUnknown)
    }

    /// Whether the same cell would be read without the blanks around it, or the brackets before it.
    @inline(never)
    private static func isWorthReadingInside(_ content: UnsafeRawBufferPointer, isUnknown: Bool) -> Bool {
        let text = withoutBlanks(content)
        guard text.count >= 3 else { return false }
        if isTextWorthReading(text, isUnknown: isUnknown) { return true }
        guard let start = text.firstIndex(where: isPartOfWord) else { return false }
        return mayBeHeading(UnsafeRawBufferPointer(rebasing: text[start...]))
    }

    private static func withoutBlanks(_ content: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
        var (start, end) = (0, content.count)
        while start < end {
            if content[start] <= 0x20 {
                start += 1
            } else if end - start > 1, content[start] == 0xC2, content[start + 1] == 0xA0 {
                start += 2
            } else {
                break
            }
        }
        while start < end {
            if content[end - 1] <= 0x20 {
                end -= 1
            } else if end - start > 1, content[end - 2] == 0xC2, content[end - 1] == 0xA0 {
                end -= 2
            } else {
                break
            }
        }
        return UnsafeRawBufferPointer(rebasing: content[start..<end])
    }

    @inline(__always)
    private static func isPartOfWord(_ byte: UInt8) -> Bool {
        byte &- 48 < 10 || (byte | 0x20) &- 97 < 26 || byte >= 0x80 && byte != 0xC2
    }

    @inline(__always)
    private static func isTextWorthReading(_ content: UnsafeRawBufferPointer, isUnknown: Bool) -> Bool {
        let letter = content[0] | 0x20
        if letter == UInt8(ascii: "b") || letter == UInt8(ascii: "g"), mayBeHeading(content) { return true }
        if isUnknown, PersonListColumn.isWorthReading(content) { return true }
        guard content.count >= 6 else { return false }
        return mayHoldNumber(content, Signs(in: content)) || PersonalPhrase.mayStand(in: content)
    }

    /// `BSN`, `Geboortedatum`, `Burgerservicenummer`: words that stand above persons and nowhere else.
    static func mayBeHeading(_ content: UnsafeRawBufferPointer) -> Bool {
        guard content.count >= 3, content.count <= 40 else { return false }
        switch (content[0] | 0x20, content[1] | 0x20, content[2] | 0x20) {
        case (UInt8(ascii: "b"), UInt8(ascii: "s"), UInt8(ascii: "n")),
            (UInt8(ascii: "g"), UInt8(ascii: "e"), UInt8(ascii: "b")),
            (UInt8(ascii: "b"), UInt8(ascii: "u"), UInt8(ascii: "r")):
            return true
        default: return false
        }
    }

    /// Nine digits, eight alone, a mail address, a date of birth, a postcode. A date has eight digits, but not alone.
    @inline(__always)
    private static func mayHoldNumber(_ content: UnsafeRawBufferPointer, _ signs: Signs) -> Bool {
        if signs.holdsMailSign || signs.digits >= 9 { return true }
        if signs.digits < 4 { return false }
        // `geb 3/3/11` is as long as a date, which begins with a digit.
        let mayBeBorn = content.count > 10 || content.count == 10 && content[0] >= UInt8(ascii: "A")
        if mayBeBorn, holdsBirthWord(content) { return true }
        if signs.digits == 8 { return content.count <= 9 }
        return signs.digits == 4 && content.count <= 8 && content[0] &- 48 < 10
            && content[content.count - 1] | 0x20 >= UInt8(ascii: "a")
    }

    /// `geb`, in capitals or not.
    @inline(never)
    private static func holdsBirthWord(_ content: UnsafeRawBufferPointer) -> Bool {
        (0..<(content.count - 3)).contains {
            content[$0] | 0x20 == 0x67 && content[$0 + 1] | 0x20 == 0x65 && content[$0 + 2] | 0x20 == 0x62
        }
    }

    /// What is counted of the bytes.
    private struct Signs {
        private(set) var digits = 0
        private(set) var holdsMailSign = false

        /// - Parameter content: at least six bytes.
        @inline(__always)
        init(in content: UnsafeRawBufferPointer) {
            var position = 0
            while position &+ 8 <= content.count {
                add(content.loadUnaligned(fromByteOffset: position, as: UInt64.self))
                position &+= 8
            }
            guard position < content.count else { return }
            let missing = UInt64(truncatingIfNeeded: 8 &- (content.count &- position)) &* 8
            // The bytes that were counted already are pushed out, and zeros are no signs.
            guard position == 0 else {
                add(content.loadUnaligned(fromByteOffset: content.count &- 8, as: UInt64.self) &>> missing)
                return
            }
            let head = UInt64(content.loadUnaligned(as: UInt32.self))
            let tail = UInt64(content.loadUnaligned(fromByteOffset: content.count &- 4, as: UInt32.self))
            add(head | (tail &<< 32) &>> missing & 0xFFFF_FFFF_0000_0000)
        }

        /// In both sums no byte carries over into the next.
        @inline(__always)
        private mutating func add(_ word: UInt64) {
            let digitsOrMore = word ^ (Signs.ones &* 0x30)
            let others = ((digitsOrMore & Signs.lows) &+ Signs.ones &* (0x80 - 10)) | digitsOrMore
            digits &+= 8 &- (others & Signs.highs).nonzeroBitCount
            let mailSigns = word ^ (Signs.ones &* UInt64(UInt8(ascii: "@")))
            let noMailSigns = ((mailSigns & Signs.lows) &+ Signs.lows) | mailSigns
            if noMailSigns & Signs.highs != Signs.highs { holdsMailSign = true }
        }

        private static var ones: UInt64 { 0x0101_0101_0101_0101 }
        private static var lows: UInt64 { 0x7F7F_7F7F_7F7F_7F7F }
        private static var highs: UInt64 { 0x8080_8080_8080_8080 }
    }
}
