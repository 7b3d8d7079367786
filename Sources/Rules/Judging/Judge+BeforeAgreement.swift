import ReportingModel

/// Figures about a time before the agreement began, which many files carry along beside the good ones: the last column of
/// an annual account, the half-year before.
extension Judge {
    /// The row is left out; whether that is all right only the whole file tells.
    mutating func noteBeforeAgreement() {
        rowsBeforeAgreement.append(doubts.rows.current())
    }

    /// Rule: figures about a time before the agreement are left out, as long as the file has others.
    ///
    /// Must pass: 2024 beside 2025, for an agreement that began in 2025. Must fail: 2024 alone.
    mutating func settleBeforeAgreement() {
        let groups = collector.groups(of: .figuresBeforeAgreement)
        guard !groups.isEmpty, book.periods.values.isEmpty else { return }
        for group in groups { collector.rename(group, to: .periodOutsideAgreement) }
        for row in rowsBeforeAgreement { doubts.rows.raise(row, to: .error, &counts) }
    }
}
