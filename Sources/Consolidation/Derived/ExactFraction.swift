import ReportingModel

/// A number as a fraction of two whole numbers: what a formula computes with, so that nothing is rounded on the way.
///
/// Every step that would not fit gives `nil`, never a wrong number.
struct ExactFraction: Hashable {
    private let numerator: Int128
    /// Always positive; without common divisors with the numerator.
    private let denominator: Int128

    init(_ number: ExactDecimal) {
        self.init(Int128(number.coefficient), over: ExactFraction.powerOfTen(Int(number.scale)))
    }

    private init(_ numerator: Int128, over denominator: Int128) {
        let divisor = max(1, ExactFraction.greatestCommonDivisor(numerator.magnitude, denominator.magnitude))
        self.numerator = numerator / Int128(divisor)
        self.denominator = denominator / Int128(divisor)
    }

    var isZero: Bool { numerator == 0 }

    func adding(_ other: ExactFraction) -> ExactFraction? {
        guard let left = product(numerator, other.denominator), let right = product(other.numerator, denominator),
            let below = product(denominator, other.denominator)
        else { return nil }
        let sum = left.addingReportingOverflow(right)
        return sum.overflow || sum.partialValue == .min ? nil : ExactFraction(sum.partialValue, over: below)
    }

    func subtracting(_ other: ExactFraction) -> ExactFraction? {
        adding(ExactFraction(-other.numerator, over: other.denominator))
    }

    func multiplied(by other: ExactFraction) -> ExactFraction? {
        // Crosswise first, so that products stay as small as they can.
        let left = ExactFraction(numerator, over: other.denominator)
        let right = ExactFraction(other.numerator, over: denominator)
        guard let above = product(left.numerator, right.numerator),
            let below = product(left.denominator, right.denominator)
        else { return nil }
        return ExactFraction(above, over: below)
    }

    /// `nil` also for a division by zero.
    func divided(by other: ExactFraction) -> ExactFraction? {
        guard other.numerator != 0 else { return nil }
        let sign: Int128 = other.numerator < 0 ? -1 : 1
        return multiplied(by: ExactFraction(sign * other.denominator, over: sign * other.numerator))
    }

    /// Rounded to so many decimals, halves away from zero, as accountants and CBS do; `nil` when it has more than
    /// eighteen digits.
    func rounded(to decimals: Int) -> ExactDecimal? {
        guard let scaled = product(numerator, ExactFraction.powerOfTen(decimals)) else { return nil }
        let (quotient, rest) = scaled.quotientAndRemainder(dividingBy: denominator)
        let isHalfOrMore = rest.magnitude >= denominator.magnitude - rest.magnitude
        let rounded = quotient + (isHalfOrMore && rest != 0 ? (numerator < 0 ? -1 : 1) : 0)
        guard rounded.magnitude < ExactFraction.powerOfTen(ExactDecimal.maximumDigits).magnitude else { return nil }
        return ExactDecimal(coefficient: Int64(rounded), scale: UInt8(decimals))
    }

    /// The lowest number of all does not fit either: it has no opposite.
    private func product(_ left: Int128, _ right: Int128) -> Int128? {
        let product = left.multipliedReportingOverflow(by: right)
        return product.overflow || product.partialValue == .min ? nil : product.partialValue
    }

    private static func powerOfTen(_ exponent: Int) -> Int128 {
        (0..<exponent).reduce(Int128(1)) { power, _ in power * 10 }
    }

    private static func greatestCommonDivisor(_ first: UInt128, _ second: UInt128) -> UInt128 {
        var (first, second) = (first, second)
        while second != 0 { (first, second) = (second, first % second) }
        return first
    }
}
