package import ReportingModel

/// Judges the rows of one delivery against its agreement and turns them into observations.
///
/// Rows come in batches; each gives the observations that are good. Everything that is wrong is gathered, one cause one
/// finding, and handed over at the end. The judge knows no clock, no file and no register: the same rows always give
/// the same verdict.
///
/// A row first gets its context from the key columns (period, area, dimensions, indicator, remark); then each value
/// cell becomes an observation in that context. What a code, a date or a unit means is worked out once for each
/// different text and remembered by its bytes (``CellCache``), so a clean row costs no allocation.
package struct Judge {
    private let terms: Terms

    var book = CodeBook()
    var collector = FindingCollector()
    var statements: [PartnerStatement] = []
    /// The numbers that a partner wrote instead of a statement, by line: which of two readings is meant.
    var statedNumbers: [UInt32: StatedNumbers] = [:]
    var counts = RowCounts()
    var keys = ObservationKeys()
    var observations: [Observation] = []
    var observationCount = 0

    var keyColumns: [KeyColumn] = []
    /// For `columns` and `crosstab`: each value column with its plan and fixed context. For `long`: one entry whose
    /// plan the row chooses.
    var valueColumns: [ValueColumnContext] = []
    /// For `long`: what each indicator label means.
    var longPlans: [ValuePlan] = []
    var longColumns: [Layout.ValueColumn] = []
    /// Finds the code behind the cells of a key column, by the column's position.
    var resolvers: [Int: CodeResolver] = [:]
    var dimensionSets = DimensionSets()
    var periodReadings = Interned<PeriodReader.Reading>()
    var dated: [UInt64: KeyMeaning] = [:]
    /// The period of the row before, when nothing was to be said about it: most rows have the same one.
    var latestPeriod: (reading: UInt32, year: UInt32, period: UInt32)?
    var groupYear: UInt32 = 0
    /// What a row with only a period says about the rows below it, as a position in `periodReadings`.
    var groupReading: UInt32?
    /// Whether no row below the header has been judged yet.
    var isBelowHeader = true
    var dateOrder = DateOrder()
    var amountRules: [AmountRule] = []
    /// What is decided only when the whole file has been seen.
    var doubts: Doubts
    var review = FigureReview()
    /// The figure that is being read, while it can be read in two ways.
    var openFigure: Doubts.Figure?
    /// Rows that are notes if no more rows with figures come; see ``PossibleNote``.
    var possibleNotes: [PossibleNote] = []
    /// The rows about a time before the agreement.
    var rowsBeforeAgreement: [RowBeforeAgreement] = []
    /// What the period of the row says that is read now, where it is before the agreement.
    var periodBefore: (meaning: KeyMeaning, place: CompactPlace)?
    /// What the fields would have given that some records do not have.
    var missingFields: [MissingField] = []
    /// Which of the figures that were asked for are there, of each period.
    var reported = ReportedFigures()
    /// The lines above and below the figures.
    var surroundings: [SurroundingLine] = []
    /// Rows without figures about a period that is not over.
    var emptyRows: [(period: Period, place: CompactPlace)] = []
    /// The different explanations of rows, as far as they were looked at.
    var explanations: Set<String> = []
    /// Figures below a name that may be that of a total.
    var possibleTotals: [PossibleTotal] = []
    var possibleTotalNames: [PossibleTotal.Name] = []
    /// How many different texts stood on no list.
    var unknownTexts = 0
    /// Whether a second row of headings leaves no column certain; then no more rows are judged.
    var hasSecondHeader = false
    /// The group of the periods that are longer or shorter than agreed.
    var otherLengths: [FindingCollector.Group] = []
    var validity: ValidityRule
    var personalData: PersonalDataScan
    /// Amounts that may be somebody's number: handed over only when their column turned out to hold none.
    var withheld: [Observation] = []
    let decimalSign: Character
    let isDecimalSignDeclared: Bool
    /// Whether `decimalSign` is a comma; asked for each figure.
    let isDecimalComma: Bool
    let rowWidth: Int
    /// The first heading as its bytes, by which a header that comes again is known.
    let firstHeading: [UInt8]
    /// How many of those cells a row must have: programs leave out empty cells at the end, and only an explanation may
    /// be empty.
    let leastRowWidth: Int
    /// Where the columns begin that our own answer added, when these are the last ones.
    let answerColumns: AnswerColumnReading
    /// `nil` until there is one.
    var newNames: NewNames?
    /// The unit that the row names, while its values are read.
    var rowUnit: UInt32?

    /// What officials decided before on warnings of this agreement; `nil` when there is nothing.
    var waivers: WaiverReview?

    /// Position of the period or area that the layout itself gives.
    var fixedPeriod: UInt32?
    var fixedArea: UInt32?
    let isGrid: Bool
    /// First letters of the words that open a total row, in lower case.
    let totalInitials: [UInt8]

    var patternOfColumn: [UInt32] = []
    /// Of a turned table: the pattern of the places in the column of the file that is judged as a row.
    var turnedPattern: UInt32 = 0
    var currentParent: UInt32?
    var cellOfColumn: [Int32] = []

    /// What the judge is given before the first row.
    ///
    /// A class, so that the judge itself stays small: the compiler copies a value for a call that only reads it, and
    /// these would make it two thousand bytes.
    private final class Terms: Sendable {
        let agreement: Agreement
        let fit: LayoutFit
        let isFitComplete: Bool
        let fillsCells: Bool
        let isTurned: Bool
        let catalogue: Catalogue
        let partner: Partner
        let today: CalendarDay
        let table: RawTable
        let history: FigureHistory

        init(
            _ fit: LayoutFit, _ table: RawTable, _ partner: Partner, _ catalogue: Catalogue, _ today: CalendarDay,
            _ history: FigureHistory
        ) {
            agreement = fit.agreement
            self.fit = fit
            isFitComplete = fit.isComplete
            fillsCells = !fit.filling.columns.isEmpty
            isTurned = table.isTurned
            self.table = table
            self.partner = partner
            self.catalogue = catalogue
            self.today = today
            self.history = history
        }
    }

    var agreement: Agreement { terms.agreement }
    var fit: LayoutFit { terms.fit }
    /// ``LayoutFit/isComplete``, asked for each row.
    var isFitComplete: Bool { terms.isFitComplete }
    /// Whether some key cells stand for the empty ones below them; see ``RowFilling``.
    var fillsCells: Bool { terms.fillsCells }
    /// Whether rows of the judge are columns of the file; asked for each figure.
    var isTurned: Bool { terms.isTurned }
    var catalogue: Catalogue { terms.catalogue }
    var partner: Partner { terms.partner }
    /// The last day that can have been measured.
    var today: CalendarDay { terms.today }
    var table: RawTable { terms.table }
    var history: FigureHistory { terms.history }

    /// A column of values, and the part of an observation that its heading gives.
    final class ValueColumnContext: Sendable {
        let column: Int
        let heading: String
        let plan: ValuePlan?
        let period: KeyMeaning?
        let area: UInt32?
        /// State in ``DimensionSets``.
        let dimensions: UInt32
        let isRequired: Bool
        /// What its heading says of the period, where that is not over and no figure was seen in the column.
        let ahead: PeriodReader.Reading?
        /// Column with an explanation of this value only.
        let remarkColumn: Int?
        /// Where each row is an indicator: its plan under the heading of this column, by position in ``longPlans``.
        let rowPlans: [ValuePlan]?

        init(
            column: Int, heading: String, plan: ValuePlan?, period: KeyMeaning?, area: UInt32?, dimensions: UInt32,
            isRequired: Bool, ahead: PeriodReader.Reading? = nil, remarkColumn: Int? = nil,
            rowPlans: [ValuePlan]? = nil
        ) {
            self.column = column
            self.heading = heading
            self.plan = plan
            self.period = period
            self.area = area
            self.dimensions = dimensions
            self.isRequired = isRequired
            self.ahead = ahead
            self.remarkColumn = remarkColumn
            self.rowPlans = rowPlans
        }
    }

    /// - Parameters:
    ///   - fit: how the agreement's layout fits the table.
    ///   - today: the day on which the delivery is judged; later days cannot have been measured.
    ///   - history: what the partner reported before.
    ///   - waivers: what was decided before on warnings.
    package init(
        fit: LayoutFit, table: RawTable, partner: Partner, catalogue: Catalogue, today: CalendarDay,
        history: FigureHistory = FigureHistory(), waivers: [Waiver] = []
    ) {
        terms = Terms(fit, table, partner, catalogue, today, history)
        doubts = Doubts(columns: fit.roles.count)
        validity = ValidityRule(catalogue, indicators: fit.agreement.indicators)
        isGrid = table.format.isGrid
        totalInitials = fit.layout.totalWords.compactMap(\.utf8.first) + TotalLabel.initials
        decimalSign = fit.layout.decimalSign ?? (table.format.isGrid ? "," : ".")
        isDecimalSignDeclared = fit.layout.decimalSign != nil
        isDecimalComma = decimalSign == ","
        answerColumns = AnswerColumnReading(fit)
        let own = fit.headings.indices.prefix(answerColumns.ownWidth).filter {
            !fit.headings[$0].trimmingSpace().isEmpty
        }
        rowWidth = (own.last ?? -1) + 1
        firstHeading = Array((fit.headings.first ?? "").utf8)
        leastRowWidth = (own.last { !fit.roles[$0].mayBeLeftOut } ?? -1) + 1
        let known = fit.roles.indices.filter { fit.roles[$0] != .unknown && fit.roles[$0] != .ignored }
        personalData = PersonalDataScan(
            headings: table.format.isGrid ? fit.headings : table.columns.map(\.label), quotable: Set(known),
            headerLine: fit.headerLine, format: table.format, ownNumbers: PersonalDataScan.ownNumbers(in: catalogue))
        patternOfColumn = fit.roles.indices.map { column in
            table.isTurned ? 0 : table.cellPattern(column: column).map { book.pathPattern($0) } ?? 0
        }
        cellOfColumn = Array(repeating: -1, count: fit.roles.count)
        resolvers[Judge.unitResolver] = catalogue.codeList(CodeList.units).map { CodeResolver($0) }
        collector.agreed = fit.agreedNames(catalogue)
        for finding in fit.findings { collector.add(finding) }
        self.waivers = WaiverReview(waivers.filter { $0.agreement == fit.agreement.id && $0.holds(on: today) })
        collector.tracksRows = self.waivers != nil
        plan()
        personalData.note(names: columnsOfNames, amounts: columnsOfAmounts, texts: columnsOfTexts)
        personalData.sender = partner.id
    }

    /// Judges some more rows.
    ///
    /// - Returns: the observations of the rows in which nothing is wrong enough to refuse them.
    package mutating func take(_ batch: RawTable.Batch) -> ObservationBatch {
        personalData.look(at: batch)
        let headerLine = fit.headerLine
        observations.removeAll(keepingCapacity: true)
        observations.reserveCapacity(batch.rows.count * max(1, valueColumns.count))
        batch.bytes.withUnsafeBytes { bytes in
            batch.cells.withUnsafeBufferPointer { cells in
                for row in batch.rows {
                    guard row.line > headerLine || headerLine == 0 else {
                        noteTitle(RowCells(row: row, cells: cells, bytes: bytes))
                        continue
                    }
                    let row = RowCells(row: row, cells: cells, bytes: bytes)
                    judge(answerColumns.isPresent ? own(row) : row, in: batch)
                }
            }
        }
        if doubts.isFull { settleFigures() }
        observationCount += observations.count
        waivers?.note(observations, book)
        // Nothing of a file that is set apart is handed over.
        if personalData.isCertain { return ObservationBatch() }
        return ObservationBatch(observations: observations, additions: book.takeAdditions())
    }

    /// Decides what only the whole file can decide, and looks at all its figures together. Call once, after the last
    /// batch.
    ///
    /// - Returns: the observations that had to wait; none for a file that is set apart.
    package mutating func settle() -> ObservationBatch {
        observations.removeAll()
        settleNotes()
        settleFigures()
        settleMissingFields()
        settleBeforeAgreement()
        settlePointsInMoney()
        reportUnusedNumbers()
        settleDates()
        settleShares()
        settleTotals()
        reviewFigures()
        reviewSurroundings()
        reportMissingFigures()
        if hasSecondHeader { collector.keepOnly(.secondHeaderRow) }
        guard personalData.findings().isEmpty else { return ObservationBatch() }
        let doubted = personalData.doubtedColumns
        observations += withheld.filter { !doubted.contains($0.place.column) }
        withheld.removeAll()
        observationCount += observations.count
        settleEmptyRows()
        waivers?.note(observations, book)
        return ObservationBatch(observations: observations, additions: book.takeAdditions())
    }

    /// What became of all rows. Call once, after ``settle()``. With personal data in the file it says only that: other
    /// findings might repeat them.
    package func judgement() -> Judgement {
        let personal = personalData.findings(agreement: agreement.title)
        guard personal.isEmpty else {
            return Judgement(
                counts: counts, findings: personal,
                periods: agreement.rhythm == .occasional ? [] : book.periods.values.sorted(),
                observationCount: 0, statements: [], waivers: nil)
        }
        var findings = collector
        if counts.rows == 0 || holdsOnlyEmptyRows { findings.add(Finding(.noDataRows)) }
        if let finding = personalData.contactFinding { findings.add(finding) }
        for finding in personalData.emptyFindings + personalData.doubtFindings { findings.add(finding) }
        var counts = counts
        let patterns = book.pathPatterns.values
        let all =
            waivers?.applied(to: findings.parts(patterns: patterns), rows: doubts.rows.severities, &counts)
            ?? findings.findings(patterns: patterns)
        return Judgement(
            counts: counts, findings: all,
            periods: book.periods.values.sorted(), observationCount: observationCount, statements: statements,
            waivers: waivers)
    }
}

/// What a judge has to say about a delivery.
package struct Judgement: Sendable {
    package let counts: RowCounts
    /// In the order in which the partner should mend them.
    package let findings: [Finding]
    /// The periods the delivery is about, oldest first.
    package let periods: [Period]
    package let observationCount: Int
    /// What the partner says about doubtful rows, when the file is our own copy that came back.
    package let statements: [PartnerStatement]
    /// For the warnings about reading the file, which the judge does not know; `nil` when nothing was decided before.
    package let waivers: WaiverReview?

    /// Whether the file is to be set apart; then this is all that may be said of it.
    package var isPersonal: Bool { findings.contains { $0.code == .personalData } }
}

/// The cells of one row, as bytes.
struct RowCells {
    let row: RawTable.Row
    let cells: UnsafeBufferPointer<RawTable.Cell>
    let bytes: UnsafeRawBufferPointer

    var all: Range<Int> { Int(row.firstCell)..<Int(row.firstCell + row.cellCount) }

    /// Position of the first cell that holds anything.
    @inline(__always)
    var firstFilled: Int? { all.first { !isBlank(cells[$0]) } }

    @inline(__always)
    func bytes(of cell: RawTable.Cell) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: bytes[Int(cell.start)..<Int(cell.start + cell.length)])
    }

    /// The cell as text, without the apostrophe by which we, and spreadsheets, mark a text that looks like a formula.
    func text(of cell: RawTable.Cell) -> String {
        let content = bytes(of: cell)
        let isMarked =
            content.count > 1 && content[0] == UInt8(ascii: "'") && "=+-@0123456789".utf8.contains(content[1])
        return String(decoding: isMarked ? UnsafeRawBufferPointer(rebasing: content[1...]) : content, as: UTF8.self)
    }

    /// Whether the cell holds nothing but spaces.
    @inline(__always)
    func isBlank(_ cell: RawTable.Cell) -> Bool {
        if cell.length == 0 || cell.isNull { return true }
        let first = bytes[Int(cell.start)]
        guard first <= 0x20 || first >= 0x80 else { return false }
        return isBlankText(bytes(of: cell))
    }

    @inline(never)
    private func isBlankText(_ content: UnsafeRawBufferPointer) -> Bool {
        String(decoding: content, as: UTF8.self).trimmingSpace().isEmpty
    }
}

/// The kinds of cells by pattern: comparing them would call a function of another module for each cell.
extension RawTable.Cell {
    var isNull: Bool { if case .null = kind { true } else { false } }
    var isNumber: Bool { if case .number = kind { true } else { false } }
    var isBoolean: Bool { if case .boolean = kind { true } else { false } }
}
