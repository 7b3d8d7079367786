import ReportingModel

extension ExactDecimal {
    /// The number so many times; `nil` when that is too long to be a figure.
    func times(_ factor: Int64) -> ExactDecimal? {
        let (digits, isTooLong) = coefficient.multipliedReportingOverflow(by: factor)
        return isTooLong ? nil : ExactDecimal(coefficient: digits, scale: scale)
    }

    /// The sum; `nil` when it is too long to be a figure.
    func adding(_ other: ExactDecimal) -> ExactDecimal? {
        let target = max(scale, other.scale)
        guard let left = aligned(to: target), let right = other.aligned(to: target) else { return nil }
        let (digits, isTooLong) = left.addingReportingOverflow(right)
        return isTooLong ? nil : ExactDecimal(coefficient: digits, scale: target)
    }

    /// Whether it is at most so many times the largest of a range, and at least the same part of the smallest.
    func isWithin(_ factor: Int64, of range: ClosedRange<ExactDecimal>) -> Bool {
        guard let most = range.upperBound.times(factor), let own = times(factor) else { return true }
        return self <= most && own >= range.lowerBound
    }

    private func aligned(to target: UInt8) -> Int64? {
        var digits = coefficient
        for _ in scale..<target {
            let (longer, isTooLong) = digits.multipliedReportingOverflow(by: 10)
            if isTooLong { return nil }
            digits = longer
        }
        return digits
    }
}
