/// What a delivery changes beside the one before it about the same: for the partner who sends a better file, and for the
/// official who wonders what moved.
package struct Resubmission: Hashable, Sendable {
    /// A figure that is another than before; `nil` is a figure that was, or is, not there.
    package struct Change: Hashable, Sendable {
        package let indicator: String
        package let period: Period
        package let area: String
        /// As the schema writes them.
        package let dimensions: String
        package let unit: String
        package let before: ObservationRecord.Value?
        package let after: ObservationRecord.Value?

        package init(
            indicator: String, period: Period, area: String, dimensions: String, unit: String,
            before: ObservationRecord.Value?, after: ObservationRecord.Value?
        ) {
            self.indicator = indicator
            self.period = period
            self.area = area
            self.dimensions = dimensions
            self.unit = unit
            self.before = before
            self.after = after
        }
    }

    /// The delivery before it: its name, its file and when it came.
    package let previous: String
    package let previousFileName: FileName
    package let previousReceivedAt: Instant
    /// Errors and warnings of the delivery before it that are gone.
    package let solved: [Finding]
    /// Errors and warnings that were there before and still are, as they are now.
    package let stillOpen: [Finding]
    package let new: [Finding]
    /// By indicator, period, area and dimensions; `nil` when there are too many figures to compare for an answer.
    package let changes: [Change]?

    package init(
        previous: String, previousFileName: FileName, previousReceivedAt: Instant, solved: [Finding],
        stillOpen: [Finding], new: [Finding], changes: [Change]?
    ) {
        self.previous = previous
        self.previousFileName = previousFileName
        self.previousReceivedAt = previousReceivedAt
        self.solved = solved
        self.stillOpen = stillOpen
        self.new = new
        self.changes = changes
    }
}
