import ReportingModel

extension Layout {
    /// The headings that a layout names itself; those across a crosstab are labels and come from code lists.
    private var namedHeadings: [String] {
        var headings = [remark, partnerColumn, municipalityColumn].compactMap(\.self) + ignoredColumns
        headings += dimensions.map(\.column)
        if case .column(let column, let yearFrom, _) = period {
            headings.append(column)
            if case .column(let yearColumn) = yearFrom { headings.append(yearColumn) }
        }
        if case .column(let column, _) = area { headings.append(column) }
        switch kind {
        case .columns(let columns): headings += columns.map(\.heading)
        case .long(let long): headings += [long.indicatorColumn, long.valueColumn, long.unitColumn].compactMap(\.self)
        case .crosstab(let crosstab): headings.append(crosstab.sideColumn)
        }
        return headings
    }

    /// A heading with a typing mistake in `recognise` or `aliases` would never be found in any file, and nobody would
    /// know why. A crosstab is recognised by the codes down its side, which are no headings.
    func noteUnknownHeadings(recognise: ConfigurationNode?, aliases: ConfigurationNode?) {
        let known = namedHeadings
        let isCrosstab = if case .crosstab = kind { true } else { false }
        var nodes = aliases?.entries()?.map(\.key) ?? []
        if !isCrosstab { nodes += recognise?.list() ?? [] }
        for node in nodes {
            guard let heading = node.text(), !known.contains(heading) else { continue }
            node.note(.unknownHeading(heading), found: heading, allowed: known)
        }
    }
}
