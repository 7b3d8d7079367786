/// Some rows of a partner's file as the table that was judged: those that findings are about, with a few around each.
package struct TableExcerpt: Sendable {
    package struct Cell: Sendable, Hashable {
        /// Which column of the table, from 0.
        package let column: Int
        /// As it may be shown: cut short when it is long, left out when it may be personal.
        package let text: String
        /// Where it stands, as ``Place`` describes it: `4:2`, or its path.
        package let place: String

        package init(column: Int, text: String, place: String) {
            self.column = column
            self.text = text
            self.place = place
        }
    }

    package struct Row: Sendable, Hashable {
        /// The line of the file, or the number of the record.
        package let number: Int
        package let isHeader: Bool
        /// Whether it is the heading itself, and no title or note above it.
        package let isHeading: Bool
        /// Whether rows were left out above it.
        package let followsGap: Bool
        package let cells: [Cell]

        package init(number: Int, isHeader: Bool, isHeading: Bool = false, followsGap: Bool, cells: [Cell]) {
            self.number = number
            self.isHeader = isHeader
            self.isHeading = isHeading
            self.followsGap = followsGap
            self.cells = cells
        }
    }

    /// The columns that are shown, from 0, with the words of the header; in a grid a spreadsheet shows a letter above each.
    package let headings: [(column: Int, text: String)]
    package let isGrid: Bool
    /// How many columns the table has; more than ``headings`` when it is very wide.
    package let columnCount: Int
    package let rows: [Row]

    package init(headings: [(column: Int, text: String)], isGrid: Bool, columnCount: Int, rows: [Row]) {
        self.headings = headings
        self.isGrid = isGrid
        self.columnCount = columnCount
        self.rows = rows
    }

    /// What came of asking for rows.
    package enum Answer: Sendable {
        case rows(TableExcerpt)
        /// It is still being read; ask again in a moment.
        case later
        /// The file is not there, cannot be read as a table, or takes too long.
        case none
    }
}
