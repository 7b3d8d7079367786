package import ReportingModel

extension Layout {
    /// The headings of this layout as they were agreed, each with the other ways in which it may be written.
    package func agreedHeadings(_ catalogue: Catalogue) -> [(heading: String, aliases: [String])] {
        expectedColumns(catalogue).filter { !$0.heading.isEmpty }.map { ($0.heading, $0.aliases) }
    }
}

extension LayoutFit {
    /// The headings of the layout, and the labels that were found across a crosstab: all of them agreed.
    func agreedNames(_ catalogue: Catalogue) -> AgreedNames {
        let named = layout.agreedHeadings(catalogue).flatMap { [$0.heading] + $0.aliases }
        let crossing = zip(headings, roles).compactMap { heading, role in
            if case .cross = role { heading } else { nil }
        }
        return AgreedNames(named + crossing)
    }
}
