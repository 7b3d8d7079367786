package import ReportingModel

extension Layout {
    /// The headings of this layout as they were agreed, each with the other ways in which it may be written.
    package func agreedHeadings(_ catalogue: Catalogue) -> [(heading: String, aliases: [String])] {
        expectedColumns(catalogue).filter { !$0.heading.isEmpty }.map { ($0.heading, $0.aliases) }
    }
}
