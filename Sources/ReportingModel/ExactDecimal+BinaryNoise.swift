extension ExactDecimal {
    /// The number that a program showed, where it stored the outcome of a sum in binary: `3549.79999999999`, which is
    /// 421800.1 less 418250.3, is `3549.8`.
    ///
    /// Only numbers of fifteen digits or more, which nobody types, and only where what is left out is less than a
    /// millionth and ten thousand times smaller than the last decimal that is kept; `0.333333333333333` stays as it is.
    package var withoutBinaryNoise: ExactDecimal {
        guard scale > 0, coefficient.magnitude >= ExactDecimal.smallestNoisy else { return self }
        var unit: Int64 = 1
        for _ in 0..<scale { unit *= 10 }
        for kept in 0..<scale {
            let rest = coefficient % unit
            // How far the number is from the nearest one with so many decimals.
            let distance = min(rest.magnitude, unit.magnitude - rest.magnitude)
            let leftOut = Int(scale) - max(6, Int(kept) + 4)
            if leftOut > 0, distance < ExactDecimal.power(leftOut) {
                let isUp = rest.magnitude > unit.magnitude - rest.magnitude
                let whole = coefficient / unit + (isUp ? coefficient.signum() : 0)
                return ExactDecimal(coefficient: whole, scale: kept).normalised
            }
            unit /= 10
        }
        return self
    }

    /// The smallest number of fifteen digits.
    private static let smallestNoisy: UInt64 = 100_000_000_000_000

    private static func power(_ exponent: Int) -> UInt64 {
        (0..<exponent).reduce(1) { power, _ in power * 10 }
    }
}
