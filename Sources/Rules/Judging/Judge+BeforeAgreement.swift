import ReportingModel

/// A row about a time before the agreement began.
struct RowBeforeAgreement {
    /// Its row in ``Doubts/rows``.
    let row: Int
    let place: CompactPlace
    let group: FindingCollector.Group
    /// Its period in words.
    let period: Text
    /// What its figures would have been about, whatever the period.
    let subjects: [Subject]

    struct Subject: Hashable {
        let indicator: UInt32
        let area: UInt32
        /// As the schema writes them.
        let dimensions: String
    }
}

/// Figures about a time before the agreement began, which many files carry along beside the good ones: the last column of
/// an annual account, the half-year before.
extension Judge {
    /// The row is left out; whether that is all right only the whole file tells.
    mutating func noteBeforeAgreement(_ context: Context) {
        guard let (meaning, place) = periodBefore else { return }
        rowsBeforeAgreement.append(
            RowBeforeAgreement(
                row: doubts.rows.current(), place: place, group: meaning.group,
                period: meaning.example ?? Text(nl: "", en: ""), subjects: subjects(of: context)))
    }

    private mutating func subjects(of context: Context) -> [RowBeforeAgreement.Subject] {
        guard review.isOpen, rowsBeforeAgreement.count < Judge.mostRowsCompared else { return [] }
        return valueColumns.compactMap { value in
            guard let plan = value.plan ?? context.plan.map({ value.rowPlans?[$0] ?? longPlans[$0] }),
                let area = value.area ?? plan.fixedArea ?? context.area
            else { return nil }
            let state = dimensionSets.union(
                dimensionSets.union(context.dimensions, value.dimensions), plan.fixedDimensions)
            return RowBeforeAgreement.Subject(
                indicator: plan.indicatorPosition, area: area,
                dimensions: CodeBook.words(for: dimensionSets.set(of: state)))
        }
    }

    private static let mostRowsCompared = 5_000

    /// Rule: figures about a time before the agreement are left out, as long as the file has others.
    ///
    /// Must pass: 2024 beside 2025, for an agreement that began in 2025. Must fail: 2024 alone.
    mutating func settleBeforeAgreement() {
        let areAlone = book.periods.values.isEmpty
        let slips = areAlone ? [] : periodsThatMayBeSlips()
        for row in rowsBeforeAgreement {
            let group = slips.contains(row.period) ? slipGroup(insteadOf: row.group) : row.group
            report(group, at: row.place, row: row.row, example: row.period)
        }
        let groups = collector.groups(of: .figuresBeforeAgreement)
        guard areAlone, !groups.isEmpty else { return }
        for group in groups { collector.rename(group, to: .periodOutsideAgreement) }
        for row in rowsBeforeAgreement { doubts.rows.raise(row.row, to: .error, &counts) }
    }

    private mutating func slipGroup(insteadOf group: FindingCollector.Group) -> FindingCollector.Group {
        collector.group(.yearBeforeAgreement, arguments: collector.arguments(of: group))
    }

    /// Rule: a period before the agreement is carried along whole. A few rows of it, or rows about what the later ones
    /// do not name, may have a slip in the year.
    ///
    /// Must pass: the same groups in 2024 and 2025. Must be asked: one group in 2024, and all the others in 2025.
    private func periodsThatMayBeSlips() -> Set<Text> {
        guard !rowsBeforeAgreement.isEmpty, !review.figures.isEmpty else { return [] }
        var subjects: Set<RowBeforeAgreement.Subject> = []
        var rows: [UInt32: Set<Int>] = [:]
        for figure in review.figures {
            let observation = figure.observation
            subjects.insert(
                .init(
                    indicator: observation.indicator, area: observation.area,
                    dimensions: book.dimensions[observation.dimensions]))
            rows[observation.period, default: []].insert(figure.row)
        }
        let most = rows.values.map(\.count).max() ?? 0
        return Set(
            Dictionary(grouping: rowsBeforeAgreement, by: \.period).filter { _, found in
                let known = found.count { !subjects.isDisjoint(with: $0.subjects) }
                return known * 2 < found.count || found.count * 4 <= most
            }.keys)
    }
}
