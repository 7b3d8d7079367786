/// What the certain numbers of a column, or of a file, say about its decimal sign.
///
/// `9,8` and `1.234.567` say that a comma stands before the decimals; `12.5` and `1,234,567` that a point does.
struct SignEvidence {
    private var comma = false
    private var point = false

    mutating func note(isComma: Bool) {
        if isComma { comma = true } else { point = true }
    }

    mutating func formUnion(_ other: SignEvidence) {
        comma = comma || other.comma
        point = point || other.point
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
