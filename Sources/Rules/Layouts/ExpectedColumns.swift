import ReportingModel

/// The columns a layout looks for, with every spelling ready for comparison.
struct ExpectedColumns: Sendable {
    struct Mark: Sendable {
        /// The heading as it is compared.
        let key: String
        /// The expected column it is; `nil` for a mark that is no column.
        let position: Int?
    }

    let columns: [ExpectedColumn]
    /// The headings by which the layout is recognised: those it names, else the required ones.
    let marks: [Mark]
    /// Position of the column by spelling; of two columns with the same words the first.
    private let whole: [String: Int]
    private let withoutSign: [String: Int]

    init(of layout: Layout, _ catalogue: Catalogue) {
        let columns = layout.expectedColumns(catalogue)
        self.columns = columns
        let headings = layout.recognise.isEmpty ? columns.filter(\.isRequired).map(\.heading) : layout.recognise
        marks = headings.map { heading in
            Mark(key: NormalisedLabel.of(heading), position: columns.firstIndex { $0.heading == heading })
        }
        whole = ExpectedColumns.positions(columns, .whole)
        withoutSign = ExpectedColumns.positions(columns, .withoutSign)
    }

    private static func positions(_ columns: [ExpectedColumn], _ spelling: HeadingSpelling) -> [String: Int] {
        var positions: [String: Int] = [:]
        for (position, column) in columns.enumerated() {
            for name in [column.heading] + column.aliases {
                let key = spelling.ofLayout(name)
                if positions[key] == nil { positions[key] = position }
            }
        }
        return positions
    }

    /// The expected column with this spelling; `nil` when there is none, and for a blank.
    func position(of key: String, _ spelling: HeadingSpelling) -> Int? {
        guard !key.isEmpty else { return nil }
        return spelling == .whole ? whole[key] : withoutSign[key]
    }
}
