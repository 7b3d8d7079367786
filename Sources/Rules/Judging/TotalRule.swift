import ReportingModel

/// Rule: a total is the sum of the rows above it, or of all rows wherever it stands.
///
/// Must pass: 3, 4 and a total of 7, and the subtotal of a group of one row. Must be asked: 3, 4 and a total of 8. Only
/// for what may be added up, and only when every part is an exact number; the total itself is never a figure.
extension Judge {
    /// Remembers what a total row says, until all rows are known.
    ///
    /// - Parameter period: what the row is about, where it says so; then it is the total of that period only.
    mutating func noteTotals(_ cells: RowCells, period: UInt32? = nil) {
        guard review.isOpen else { return }
        let row = doubts.rows.current()
        for value in valueColumns {
            guard let cell = cell(value.column, in: cells), !cells.isBlank(cell), let number = number(in: cell, cells),
                !isDoubtful(number, cell)
            else { continue }
            review.note(
                FigureReview.Total(
                    number: number, heading: value.heading, place: place(of: cell, in: cells.row), row: row,
                    firstRow: review.firstRow, rowCount: review.rowCount, rowCountOfFile: review.rowCountOfFile,
                    period: period))
        }
        if period == nil { review.endBlock(atRow: row) }
    }

    mutating func reviewTotals() {
        for total in review.totals {
            // A subtotal is about the rows since the one before it, an end total about all rows above it; and a file
            // may be sorted in any way.
            let sums =
                total.period.map { [sumBeside(total.place, period: $0)].compactMap(\.self) }
                ?? [
                    sum(for: total, in: total.firstRow..<total.row, rowCount: total.rowCount),
                    sum(for: total, in: 0..<total.row, rowCount: total.rowCountOfFile),
                    sum(for: total, in: 0..<Int.max, rowCount: review.rowCountOfFile),
                ].compactMap(\.self)
            guard let sum = sums.first, !sums.contains(total.number), !isOfOneRow(total) else { continue }
            let (found, expected) = (total.number.dutchDescription, sum.dutchDescription)
            let group = collector.group(
                .totalDiffers, column: total.heading, detail: found + " " + expected,
                arguments: ["found": found, "sum": expected])
            report(group, at: total.place, row: total.row)
        }
    }

    /// The sum of all other figures of a column about one period; `nil` when they cannot be added up.
    func sumBeside(_ place: CompactPlace, period: UInt32) -> ExactDecimal? {
        let parts = review.figures.filter {
            $0.observation.place.sourceColumn == place.sourceColumn && $0.observation.period == period
        }
        guard parts.count > 1, let first = parts.first, canBeAdded(parts, like: first) else { return nil }
        return Judge.sum(of: parts.map(\.observation.value))
    }

    /// Whether a subtotal says the figure of the one row of its group again.
    private func isOfOneRow(_ total: FigureReview.Total) -> Bool {
        guard total.period == nil, total.rowCount == 1 else { return false }
        return parts(of: total, in: total.firstRow..<total.row).map(\.observation.value) == [.exact(total.number)]
    }

    private func parts(of total: FigureReview.Total, in rows: Range<Int>) -> [FigureReview.Figure] {
        review.figures.filter {
            rows.contains($0.row) && $0.observation.place.sourceColumn == total.place.sourceColumn
        }
    }

    /// The sum of the figures in a total's column; `nil` when they cannot be added up.
    private func sum(for total: FigureReview.Total, in rows: Range<Int>, rowCount: Int) -> ExactDecimal? {
        let parts = parts(of: total, in: rows)
        guard parts.count == rowCount, parts.count > 1, let first = parts.first, canBeAdded(parts, like: first) else {
            return nil
        }
        return Judge.sum(of: parts.map(\.observation.value))
    }

    /// `nil` when one of the parts is no exact number.
    static func sum(of parts: [Observation.Value]) -> ExactDecimal? {
        var sum = ExactDecimal(0)
        for part in parts {
            guard case .exact(let number) = part, let longer = sum.adding(number) else { return nil }
            sum = longer
        }
        return sum
    }

    private func canBeAdded(_ parts: [FigureReview.Figure], like first: FigureReview.Figure) -> Bool {
        let indicator = first.plan.indicator
        let isCount = indicator.kind == .stock || indicator.kind == .flow || indicator.kind == .amount
        guard indicator.additivity == .sum, isCount else { return false }
        return parts.allSatisfy { part in
            let (observation, other) = (part.observation, first.observation)
            // What was there on two days is not twice as much; a region and its municipalities overlap.
            return observation.indicator == other.indicator && observation.unit == other.unit
                && (observation.period == other.period || indicator.kind != .stock)
                && (observation.area == other.area || isNeighbourhood(observation) && isNeighbourhood(other))
        }
    }

    private func isNeighbourhood(_ observation: Observation) -> Bool {
        let code = book.areas[observation.area]
        return code.hasPrefix("WK") || code.hasPrefix("BU")
    }
}
