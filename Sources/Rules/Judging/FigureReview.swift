import ReportingModel

/// The figures of a delivery side by side, for the rules that compare them; only while they are few.
///
/// A report that people make has some hundreds of figures. A file with many thousands comes from a system; comparing
/// all of them would cost more than it tells.
struct FigureReview {
    struct Figure {
        let observation: Observation
        let plan: ValuePlan
        /// Its row in ``Doubts/rows``.
        let row: Int
    }

    /// What a total row says in one column.
    struct Total {
        let number: ExactDecimal
        let heading: String
        let place: CompactPlace
        let row: Int
        /// The first row that it can be the total of, and how many rows with figures there were.
        let firstRow: Int
        let rowCount: Int
        /// How many rows there were from the start of the file, of which an end total can be the total.
        let rowCountOfFile: Int
        /// What the row itself is about; `nil` when it does not say.
        var period: UInt32?
    }

    private(set) var isOpen = true
    private(set) var figures: [Figure] = []
    private(set) var totals: [Total] = []
    private(set) var rowCount = 0
    private(set) var rowCountOfFile = 0
    private(set) var firstRow = 0
    private static let mostFigures = 5_000
    private static let mostTotals = 500

    mutating func note(_ observation: Observation, _ plan: ValuePlan, row rows: inout OpenRows) {
        note(observation, plan, row: rows.current())
    }

    mutating func note(_ observation: Observation, _ plan: ValuePlan, row: Int) {
        figures.append(Figure(observation: observation, plan: plan, row: row))
        if figures.count > FigureReview.mostFigures {
            isOpen = false
            figures = []
            totals = []
        }
    }

    mutating func note(_ total: Total) {
        if isOpen, totals.count < FigureReview.mostTotals { totals.append(total) }
    }

    mutating func noteRow() {
        rowCount += 1
        rowCountOfFile += 1
    }

    /// Begins what the next total row is about.
    mutating func endBlock(atRow row: Int) {
        rowCount = 0
        firstRow = row + 1
    }
}

extension CompactPlace {
    /// Cells of one column of the file have the same; in a record table the column is a pattern of paths.
    var sourceColumn: UInt64 { pattern > 0 ? UInt64(pattern) << 32 : UInt64(column) }
}

extension Judge {
    /// Looks at all figures together; the rules stand in files of their own.
    mutating func reviewFigures() {
        reviewPeriods()
        reviewKindsOfPeriod()
        reviewTotals()
        reviewAreas()
        reviewGrowth()
        reviewHistory()
        reviewNegativeAmounts()
        reviewOpenPeriods()
    }

    func series(of observation: Observation) -> FigureHistory.Series {
        FigureHistory.Series(
            indicator: book.indicators[observation.indicator], area: book.areas[observation.area],
            unit: book.units[observation.unit], dimensions: book.dimensions[observation.dimensions])
    }
}
