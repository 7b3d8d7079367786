import ReportingModel

/// What one cell cannot decide, kept aside until the whole file has been seen.
///
///     9,8
///     1.250      the column writes a comma before decimals, so this is 1250
///
/// The order of the rows must not matter: the same `1.250` above `9,8` waits here for it. Memory stays bounded: when
/// very many figures are open, they are decided with what is known by then.
struct Doubts {
    /// A figure with two readings.
    struct Figure {
        let whole: ExactDecimal
        let decimal: ExactDecimal
        /// Whether it has the usual decimal sign of its format, and not the other one.
        let isUsualSign: Bool
        let isEstimate: Bool
        let plan: ValuePlan
        let column: Int
        let place: CompactPlace
        let text: String
        var observation: Observation?
        var row = 0
    }

    /// A date with two readings.
    struct Date {
        let text: String
        let other: CalendarDay
        let column: Int
        let place: CompactPlace
        let row: Int
    }

    /// What is known of one column.
    struct Column {
        var signs = SignEvidence()
        /// For percentages: whether one of them is more than 1.
        var hasMoreThanOne = false
        /// The causes under which percentages below 1 were reported, and how many there were.
        private(set) var shareGroups: [FindingCollector.Group] = []
        private(set) var shareCount = 0

        mutating func noteShare(_ group: FindingCollector.Group) {
            shareCount += 1
            if !shareGroups.contains(group) { shareGroups.append(group) }
        }
    }

    var figures: [Figure] = []
    var dates: [Date] = []
    var columns: [Column]
    var columnsWithMonthFirst: Set<Int> = []
    var rows = OpenRows()

    /// More open figures than these are decided with what is known by then.
    var mostFigures = 65_536
    /// More dates than these are not asked about; those that are not stay what they are everywhere else.
    static let mostDates = 65_536

    init(columns count: Int) { columns = Array(repeating: Column(), count: count) }

    var isFull: Bool { figures.count >= mostFigures }
}

/// Rows of which something may still be found when they have been counted.
struct OpenRows {
    private(set) var severities: [Severity?] = []
    private var position: Int?

    /// The number of the row that is being judged.
    mutating func current() -> Int {
        if let position { return position }
        severities.append(nil)
        position = severities.count - 1
        return severities.count - 1
    }

    /// The row was judged and counted.
    mutating func close(_ severity: Severity?) {
        guard let position else { return }
        severities[position] = severity
        self.position = nil
    }

    /// Makes a row at least as heavy, and counts it anew.
    mutating func raise(_ row: Int, to severity: Severity, _ counts: inout RowCounts) {
        let before = severities[row]
        let after = before.map { max($0, severity) } ?? severity
        counts.change(rowWith: before, to: after)
        severities[row] = after
    }
}
