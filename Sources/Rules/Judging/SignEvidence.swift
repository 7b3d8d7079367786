/// What the certain numbers of a column, or of a file, say about its decimal sign.
///
/// `9,8` and `1.234.567` say that a comma stands before the decimals; `12.5` and `1,234,567` that a point does.
struct SignEvidence {
    private var comma = false
    private var point = false
    /// Whether a number was certain to have exactly three decimals, such as `0.125`: then a program wrote them all so.
    private(set) var hasThreeDecimals = false
    /// Whether a number was certain to have a sign between its thousands, such as `1.234,5`.
    private(set) var hasThousands = false

    mutating func note(isComma: Bool, decimals: UInt8, hasThousands: Bool = false) {
        if isComma { comma = true } else { point = true }
        if decimals == 3 { hasThreeDecimals = true }
        if hasThousands { self.hasThousands = true }
    }

    mutating func formUnion(_ other: SignEvidence) {
        comma = comma || other.comma
        point = point || other.point
        hasThreeDecimals = hasThreeDecimals || other.hasThreeDecimals
        hasThousands = hasThousands || other.hasThousands
    }

    /// The decimal sign, when all that is certain agrees on it.
    var decimalSign: Character? {
        switch (comma, point) {
        case (true, false): ","
        case (false, true): "."
        case (true, true), (false, false): nil
        }
    }
}
