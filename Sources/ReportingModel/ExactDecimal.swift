/// A decimal number, exactly as it was written: `coefficient × 10^-scale`.
///
/// Figures never pass through binary floating point: `0.1` stays `0.1`, and `12,50` keeps its two decimals. Eighteen
/// significant digits is more than any figure of a municipality needs and fits one machine word; a longer number is a
/// finding, never a rounded value.
package struct ExactDecimal: Sendable, BitwiseCopyable {
    package static let maximumDigits = 18

    /// The digits as a whole number, with the sign.
    package let coefficient: Int64
    /// How many of the digits stand behind the decimal sign: 0 to 18.
    package let scale: UInt8

    package init(coefficient: Int64, scale: UInt8 = 0) {
        precondition(scale <= ExactDecimal.maximumDigits, "at most eighteen decimals")
        self.coefficient = coefficient
        self.scale = scale
    }

    package init(_ whole: Int) {
        self.init(coefficient: Int64(whole))
    }

    /// Reads a plain decimal such as `-12.50`; `nil` for anything else, also for more than eighteen digits.
    package init?(_ text: String) {
        var digits = text.utf8[...]
        let isNegative = digits.first == UInt8(ascii: "-")
        if isNegative { digits = digits.dropFirst() }
        var (coefficient, scale, count, sawPoint): (Int64, UInt8, Int, Bool) = (0, 0, 0, false)
        for byte in digits {
            if byte == UInt8(ascii: "."), !sawPoint, count > 0 {
                sawPoint = true
            } else if byte >= 48, byte <= 57 {
                count += 1
                guard count <= ExactDecimal.maximumDigits else { return nil }
                coefficient = coefficient * 10 + Int64(byte - 48)
                if sawPoint { scale += 1 }
            } else {
                return nil
            }
        }
        guard count > 0, !sawPoint || scale > 0 else { return nil }
        self.init(coefficient: isNegative ? -coefficient : coefficient, scale: scale)
    }

    package var isWhole: Bool { normalised.scale == 0 }

    /// The same number without zeros at the end of its decimals.
    package var normalised: ExactDecimal {
        var (digits, places) = (coefficient, scale)
        while places > 0, digits % 10 == 0 {
            digits /= 10
            places -= 1
        }
        return ExactDecimal(coefficient: digits, scale: places)
    }
}

extension ExactDecimal: Comparable, Hashable {
    /// By value: `1.5` equals `1.50`.
    package static func == (left: ExactDecimal, right: ExactDecimal) -> Bool {
        let (a, b) = (left.normalised, right.normalised)
        return a.coefficient == b.coefficient && a.scale == b.scale
    }

    package static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
        if left.scale == right.scale { return left.coefficient < right.coefficient }
        return left.aligned(to: max(left.scale, right.scale)) < right.aligned(to: max(left.scale, right.scale))
    }

    package func hash(into hasher: inout Hasher) {
        let normalised = normalised
        hasher.combine(normalised.coefficient)
        hasher.combine(normalised.scale)
    }

    private func aligned(to target: UInt8) -> Int128 {
        (scale..<target).reduce(Int128(coefficient)) { digits, _ in digits * 10 }
    }
}

extension ExactDecimal: CustomStringConvertible {
    /// A plain decimal with a point and every decimal that was written: `-12.50`.
    package var description: String {
        guard scale > 0 else { return String(coefficient) }
        let digits = String(coefficient.magnitude)
        let padded = String(repeating: "0", count: max(0, Int(scale) + 1 - digits.count)) + digits
        return (coefficient < 0 ? "-" : "") + padded.dropLast(Int(scale)) + "." + padded.suffix(Int(scale))
    }

    /// As Dutch readers write it: a decimal comma, and points between the thousands from 1.000: `218.000`, `12,50`.
    package var dutchDescription: String {
        let parts = description.split(separator: ".")
        let isNegative = coefficient < 0
        var whole = String(parts[0].drop { $0 == "-" })
        var groups: [String] = []
        while whole.count > 3 {
            groups.insert(String(whole.suffix(3)), at: 0)
            whole.removeLast(3)
        }
        let grouped = ([whole] + groups).joined(separator: ".")
        return (isNegative ? "-" : "") + grouped + (parts.count > 1 ? "," + parts[1] : "")
    }
}
