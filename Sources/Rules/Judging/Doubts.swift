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
        /// Where its evidence is kept in ``Doubts/signs``.
        let signs: Int
        let place: CompactPlace
        let text: String
        /// For an interval: its two readings; `whole` and `decimal` are one number of it then.
        var bounds: Bounds?
        var observation: Observation?
        /// Whether the row itself says that it is a count, which has no decimals.
        var isCounted = false
        /// What is asked where the amount is large, and the place at which it should stand.
        var amountRules: [(rule: AmountRule, place: CompactPlace)] = []
        var row = 0
    }

    struct Bounds {
        let whole: NumberReader.Bounds
        let decimal: NumberReader.Bounds
    }

    /// An amount in euros whose point was read as a thousands sign, before the rest of its column was seen.
    struct PointInMoney {
        let signs: Int
        let heading: String
        let place: CompactPlace
        let text: String
        let row: Int
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
    /// Of each column, and behind those of each unit: for columns that indicators share.
    var signs: [SignEvidence]
    var pointsInMoney: [PointInMoney] = []
    var columnsWithMonthFirst: Set<Int> = []
    var rows = OpenRows()

    /// More open figures than these are decided with what is known by then.
    var mostFigures = 65_536
    /// More dates than these are not asked about; those that are not stay what they are everywhere else.
    static let mostDates = 65_536
    /// More amounts than these are not named; the first ones tell enough.
    static let mostPointsInMoney = 1_000

    init(columns count: Int) {
        columns = Array(repeating: Column(), count: count)
        signs = Array(repeating: SignEvidence(), count: count)
    }

    /// Makes room for the evidence of each unit, once they are known.
    mutating func addUnits(_ count: Int) {
        signs += Array(repeating: SignEvidence(), count: count)
    }

    var isFull: Bool { figures.count >= mostFigures }
}

extension Doubts.Figure {
    /// Whether the figure can be so large.
    var canBeWhole: Bool { plan.breach(whole) == nil }

    /// Whether it can have decimals, of what is measured also one too many.
    var canBeDecimal: Bool {
        if isCounted, !decimal.isWhole { return false }
        return plan.breach(decimal).map { $0.code == .tooManyDecimals && plan.isMeasured } ?? true
    }

    /// What it is in one of its readings.
    func value(isWhole: Bool) -> Observation.Value {
        guard let bounds else {
            let number = isWhole ? whole : decimal
            let value: Observation.Value = isEstimate ? .estimate(number) : .exact(number)
            return value.withoutEmptyDecimals(beyond: plan.mostDecimals)
        }
        let chosen = isWhole ? bounds.whole : bounds.decimal
        return .interval(low: chosen.low ?? plan.lowest, high: chosen.high ?? plan.highest)
    }

    /// How it is written in each reading; of an interval with the words that stand there.
    var words: (whole: String, decimal: String) {
        guard bounds != nil else { return (whole.description, decimal.normalised.dutchDescription) }
        let sign: Character = text.contains(".") ? "." : ","
        return (
            text.replacing(String(sign), with: ""),
            text.replacing("\(sign)000", with: "").replacing(String(sign), with: ",")
        )
    }
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
