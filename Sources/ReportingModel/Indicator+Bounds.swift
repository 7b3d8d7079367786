extension Indicator {
    /// The lowest value that can be true: as agreed, or what its kind implies (a count is never below zero).
    package var lowestValue: ExactDecimal? {
        if let minimum { return minimum }
        return switch kind {
        case .stock, .flow, .mean, .percentage: ExactDecimal(0)
        case .score: ExactDecimal(1)
        case .amount, .scale, .text: nil
        }
    }

    /// The highest value that can be true: as agreed, or what its kind implies (100 % is everyone).
    package var highestValue: ExactDecimal? {
        if let maximum { return maximum }
        return switch kind {
        case .percentage: ExactDecimal(100)
        case .score: ExactDecimal(10)
        case .stock, .flow, .mean, .amount, .scale, .text: nil
        }
    }

    /// How many decimals a value may have: as agreed, or what its kind implies (clients are counted whole); `nil` is
    /// any number.
    package var mostDecimals: Int? {
        if let decimals { return decimals }
        return switch kind {
        case .stock, .flow: 0
        case .amount: 2
        case .mean, .percentage, .scale, .score, .text: nil
        }
    }
}
