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
        /// Where it stands in the file of the delivery; `nil` when it does not.
        package let line: Int?

        package init(
            indicator: String, period: Period, area: String, dimensions: String, unit: String,
            before: ObservationRecord.Value?, after: ObservationRecord.Value?, line: Int? = nil
        ) {
            self.indicator = indicator
            self.period = period
            self.area = area
            self.dimensions = dimensions
            self.unit = unit
            self.before = before
            self.after = after
            self.line = line
        }
    }

    /// A delivery whose figures it is compared with.
    package struct Compared: Hashable, Sendable {
        package let name: String
        package let fileName: FileName

        package init(name: String, fileName: FileName) {
            self.name = name
            self.fileName = fileName
        }
    }

    /// An earlier file that still waits for a decision, about periods that the new one is silent about.
    package struct Waiting: Hashable, Sendable {
        package let fileName: FileName
        package let periods: [Period]

        package init(fileName: FileName, periods: [Period]) {
            self.fileName = fileName
            self.periods = periods
        }
    }

    /// What it does to the figures that count.
    package enum Effect: Hashable, Sendable {
        /// It took the place of what counted, or would take it.
        case replaced, wouldReplace
        /// Nothing counted about its periods before.
        case isFirst, wouldBeFirst
        /// It was refused, so what counts stays.
        case none
    }

    package let effect: Effect
    /// How many figures it holds.
    package let figureCount: Int
    /// The deliveries that counted before it about its periods, or count still; empty when none did.
    package let compared: [Compared]
    /// The delivery before it, with which its findings are compared: its name, its file and when it came.
    package let previous: String
    package let previousFileName: FileName
    package let previousReceivedAt: Instant
    /// Whether the findings can be compared: not with a file that was set apart, which nobody read.
    package let comparesFindings: Bool
    /// Errors and warnings of the delivery before it that are gone; none when the new one is silent about some of its
    /// periods: what was wrong there is not mended.
    package let solved: [Finding]
    /// Errors and warnings that were there before and still are, as they are now.
    package let stillOpen: [Finding]
    /// In how many places each of those was found before.
    package let stillOpenBefore: [Int]
    package let new: [Finding]
    /// Figures that disappear first, then by indicator, period, area and dimensions; `nil` when there are too many figures to compare for an answer.
    package let changes: [Change]?
    /// Oldest first.
    package let stillWaiting: [Waiting]

    package init(
        effect: Effect, figureCount: Int, compared: [Compared], previous: String, previousFileName: FileName,
        previousReceivedAt: Instant, comparesFindings: Bool, solved: [Finding], stillOpen: [Finding],
        stillOpenBefore: [Int], new: [Finding], changes: [Change]?, stillWaiting: [Waiting]
    ) {
        self.effect = effect
        self.figureCount = figureCount
        self.compared = compared
        self.comparesFindings = comparesFindings
        self.previous = previous
        self.previousFileName = previousFileName
        self.previousReceivedAt = previousReceivedAt
        self.solved = solved
        self.stillOpen = stillOpen
        self.stillOpenBefore = stillOpenBefore
        self.new = new
        self.changes = changes
        self.stillWaiting = stillWaiting
    }
}
