import ReportingModel

/// The text of a cell that holds a number, as a person sees it: exact, in decimal digits throughout.
enum CellText {
    /// Excel keeps and shows this many digits; what a program stores beyond them (`51.300000000000004`) is noise.
    private static let digitsKept = 15
    /// Beyond this many zeros a number stays as it is written: it is no figure of this world.
    private static let mostZeros = 30

    /// Adds a stored number, such as `51.300000000000004` or `1.2E-2`, with a decimal point.
    ///
    /// - Returns: `false` when it is no number; nothing is added then.
    static func append(number: some RandomAccessCollection<UInt8>, to text: inout [UInt8]) -> Bool {
        if isPlain(number) {
            text.append(contentsOf: number)
            return true
        }
        guard let digits = Digits(number) else { return false }
        digits.append(to: &text, point: UInt8(ascii: "."))
        return true
    }

    /// Adds a stored share as a percentage with a decimal comma, as a Dutch workbook shows it: `0.513` is `51,3%`.
    static func append(percentage: some RandomAccessCollection<UInt8>, to text: inout [UInt8]) -> Bool {
        guard var digits = Digits(percentage) else { return false }
        digits.exponent += 2
        digits.append(to: &text, point: UInt8(ascii: ","))
        text.append(UInt8(ascii: "%"))
        return true
    }

    /// Adds a stored number with the words that its cell shows: `9.5` and `weken` are `9,5 weken`.
    static func append(
        number: some RandomAccessCollection<UInt8>, words: String, to text: inout [UInt8]
    ) -> Bool {
        let start = text.count
        guard append(number: number, to: &text) else { return false }
        for position in start..<text.count where text[position] == UInt8(ascii: ".") {
            text[position] = UInt8(ascii: ",")
        }
        text.append(contentsOf: " \(words)".utf8)
        return true
    }

    /// Whether the number can be shown as it is stored, which is nearly always so.
    private static func isPlain(_ number: some RandomAccessCollection<UInt8>) -> Bool {
        guard let last = number.last, number.count <= digitsKept + 2 else { return false }
        var (digits, hasPoint) = (0, false)
        for (offset, byte) in number.enumerated() {
            switch byte {
            case 48...57: digits += 1
            case UInt8(ascii: "-") where offset == 0: break
            case UInt8(ascii: ".") where !hasPoint && digits > 0: hasPoint = true
            default: return false
            }
        }
        let endsWell = !hasPoint || (last != UInt8(ascii: "0") && last != UInt8(ascii: "."))
        // With all digits a number may be the outcome of a sum, of which the sheet shows less.
        return digits > 0 && digits <= (hasPoint ? digitsKept - 1 : digitsKept) && endsWell
    }

    /// A decimal number taken apart: its significant digits, and the power of ten of the last of them.
    private struct Digits {
        var isNegative = false
        var digits: [UInt8] = []
        var exponent = 0
        /// Whether a program stored all the digits that it has, so that the last ones may be noise.
        private var isFull = false

        init?(_ number: some RandomAccessCollection<UInt8>) {
            var rest = number[...]
            if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
                isNegative = sign == UInt8(ascii: "-")
                rest = rest.dropFirst()
            }
            var (isBehindPoint, hasDigits) = (false, false)
            while let byte = rest.first {
                if byte == UInt8(ascii: "."), !isBehindPoint {
                    isBehindPoint = true
                } else if byte >= 48, byte <= 57, digits.count < 400 {
                    hasDigits = true
                    if byte > 48 || !digits.isEmpty { digits.append(byte - 48) }
                    if isBehindPoint { exponent -= 1 }
                } else {
                    break
                }
                rest = rest.dropFirst()
            }
            guard hasDigits else { return nil }
            if let mark = rest.first {
                let power = String(decoding: rest.dropFirst(), as: UTF8.self)
                guard mark | 0x20 == UInt8(ascii: "e"), let power = Int(power), abs(power) < 1_000 else { return nil }
                exponent += power
            }
            isFull = digits.count >= CellText.digitsKept
            round()
        }

        /// Takes away what binary numbers leave behind a sum: `3549.79999999999` is `3549.8`.
        private mutating func removeNoise() {
            guard exponent < 0 else { return }
            // Less than a millionth is what is left where a sum should have given nought.
            if digits.count + exponent <= -6 { return (digits, exponent, isNegative) = ([], 0, false) }
            guard -exponent <= ExactDecimal.maximumDigits else { return }
            let stored = ExactDecimal(
                coefficient: digits.reduce(0) { $0 * 10 + Int64($1) }, scale: UInt8(-exponent))
            let shown = stored.withoutBinaryNoise
            guard shown.scale < stored.scale else { return }
            (digits, exponent) = (String(shown.coefficient).utf8.map { $0 - 48 }, -Int(shown.scale))
        }

        /// To the digits that count, halves away from zero; without zeros at the end.
        private mutating func round() {
            if digits.count > CellText.digitsKept {
                let isUp = digits[CellText.digitsKept] >= 5
                exponent += digits.count - CellText.digitsKept
                digits.removeLast(digits.count - CellText.digitsKept)
                if isUp {
                    var position = digits.count - 1
                    while position >= 0, digits[position] == 9 {
                        digits[position] = 0
                        position -= 1
                    }
                    if position >= 0 { digits[position] += 1 } else { digits.insert(1, at: 0) }
                }
            }
            while digits.last == 0 {
                digits.removeLast()
                exponent += 1
            }
            if digits.isEmpty { (exponent, isNegative) = (0, false) }
        }

        func append(to text: inout [UInt8], point: UInt8) {
            guard !isFull else {
                var shown = self
                shown.isFull = false
                shown.removeNoise()
                return shown.append(to: &text, point: point)
            }
            guard !digits.isEmpty else { return text.append(48) }
            if isNegative { text.append(UInt8(ascii: "-")) }
            let whole = digits.count + exponent
            guard exponent <= CellText.mostZeros, whole >= -CellText.mostZeros else {
                text.append(contentsOf: digits.map { $0 + 48 })
                text.append(contentsOf: "E\(exponent)".utf8)
                return
            }
            if whole <= 0 { text.append(48) }
            text.append(contentsOf: digits.prefix(max(0, whole)).map { $0 + 48 })
            if exponent > 0 { text.append(contentsOf: repeatElement(48, count: exponent)) }
            guard exponent < 0 else { return }
            text.append(point)
            if whole < 0 { text.append(contentsOf: repeatElement(48, count: -whole)) }
            text.append(contentsOf: digits.dropFirst(max(0, whole)).map { $0 + 48 })
        }
    }
}
