import ReportingModel

/// A table as a person reads it: headings across and down the side, and what stands in each cell.
struct ReadableTable {
    /// The same thing in two notations: for a page, and for a program.
    struct Label: Hashable {
        let shown: String
        let plain: String

        init(_ shown: String, plain: String? = nil) {
            self.shown = shown
            self.plain = plain ?? shown
        }
    }

    struct Row {
        /// A heading above this row and those below it, such as a year.
        let group: String?
        let side: [Label]
        let cells: [Cell]
    }

    enum Cell {
        /// A value, with the number of its note.
        case value(ObservationRecord.Value, note: Int?)
        /// A number that was computed, as it is shown.
        case number(String)
        /// Nothing came; says so in words.
        case empty(String)
    }

    /// What the table is about, with its unit where all cells share one.
    let caption: String
    let sideHeadings: [Label]
    /// How many of the first side columns are merged down the page where neighbours are equal.
    let mergedSideCount: Int
    /// One or two rows of headings above the cells, from top to bottom; equal neighbours of the first are merged.
    let acrossHeadings: [[Label]]
    let rows: [Row]
    /// What partners wrote with the figures, by number from 1.
    let notes: [String]
    /// Figures that did not fit the layout and stand only in `waarnemingen.csv`.
    let unplacedCount: Int

    var columnCount: Int { acrossHeadings.first?.count ?? 0 }
}
