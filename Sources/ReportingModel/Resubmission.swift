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

    /// A delivery before it, with which its findings are compared.
    package struct Previous: Hashable, Sendable {
        package let name: String
        package let fileName: FileName
        package let receivedAt: Instant

        package init(name: String, fileName: FileName, receivedAt: Instant) {
            self.name = name
            self.fileName = fileName
            self.receivedAt = receivedAt
        }
    }

    /// A file before it that never counted, and held more about the same periods.
    package struct Fuller: Hashable, Sendable {
        /// What is gone: figures where they are known, else only how many rows there were and are.
        package enum Loss: Hashable, Sendable {
            case figures(Int)
            case rows(before: Int, after: Int)
        }

        package let fileName: FileName
        package let loss: Loss

        package init(fileName: FileName, loss: Loss) {
            self.fileName = fileName
            self.loss = loss
        }
    }

    /// The findings of a file beside those of the files before it; remarks are no points.
    package struct Points: Hashable, Sendable {
        /// Errors and warnings of before that are gone from the periods that both files are about.
        package var solved: [Finding] = []
        /// Those that are gone as well, but may have been about periods that the new file is silent about.
        package var unseen: [Finding] = []
        /// Errors and warnings that were there before and still are, as they are now.
        package var stillOpen: [Finding] = []
        /// In how many places each of those was found before.
        package var stillOpenBefore: [Int] = []
        package var new: [Finding] = []

        package init() {}

        package var isEmpty: Bool { solved.isEmpty && unseen.isEmpty && stillOpen.isEmpty && new.isEmpty }
    }

    /// An earlier file that still waits for a decision, or stays refused, about periods that the new one is silent
    /// about.
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
        /// A newer file took its place while it waited, so it changes nothing.
        case overtaken
        /// It was refused, so what counts stays.
        case none
    }

    package let effect: Effect
    /// How many figures it holds.
    package let figureCount: Int
    /// The deliveries that counted before it about its periods, or count still; empty when none did.
    package let compared: [Compared]
    /// The last deliveries about its periods, oldest first; at least one.
    package let previous: [Previous]
    /// `nil` when the findings cannot be compared: with a file that was set apart, which nobody read.
    package let points: Points?
    /// Figures that disappear first, then by indicator, period, area and dimensions; `nil` when there are too many
    /// figures to compare for an answer.
    package let changes: [Change]?
    /// Oldest first.
    package let fuller: [Fuller]
    /// Oldest first.
    package let stillWaiting: [Waiting]
    /// Oldest first.
    package let stillRefused: [Waiting]

    package init(
        effect: Effect, figureCount: Int, compared: [Compared], previous: [Previous], points: Points?,
        changes: [Change]?, fuller: [Fuller], stillWaiting: [Waiting], stillRefused: [Waiting]
    ) {
        self.effect = effect
        self.figureCount = figureCount
        self.compared = compared
        self.previous = previous
        self.points = points
        self.changes = changes
        self.fuller = fuller
        self.stillWaiting = stillWaiting
        self.stillRefused = stillRefused
    }
}
