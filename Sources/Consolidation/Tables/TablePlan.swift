import ReportingModel

/// How a layout becomes a table: what runs down the side, what runs across, and what an empty cell means.
struct TablePlan {
    let side: [TableAxis]
    let across: [TableAxis]
    /// The indicator of all figures, when no axis gives it.
    let onlyIndicator: Layout.ValueColumn?
    /// Whether the side names indicators with their themes and units, one a row.
    let listsIndicators: Bool
    /// Heading of the side of a crosstab; empty elsewhere.
    let sideColumn: String
    let emptyWords: String

    /// - Parameter periods: of the figures; when one is not on the day that the layout means by a year, all are shown in
    ///   full.
    init(_ layout: Layout, _ catalogue: Catalogue, periods: Set<Period>) {
        let fixedArea: String? = if case .fixed(let code) = layout.area { code } else { nil }
        let areaSide: [Layout.Axis] =
            if case .column(_, let labels) = layout.area { [.area(labels: labels)] } else { [] }
        let dimensionSides = layout.dimensions.map { Layout.Axis.dimension(name: $0.name, codeList: $0.codeList) }
        let extraSides = areaSide + dimensionSides
        let axes: (side: [Layout.Axis], across: [Layout.Axis])
        switch layout.kind {
        case .columns(let columns):
            axes = ([.period(on: nil)] + extraSides, [.indicator(columns)])
        case .long(let long):
            axes = ([.indicator(long.indicators)] + extraSides, [.period(on: nil)])
        case .crosstab(let crosstab):
            let drawn = ([crosstab.side] + crosstab.across).map { $0.showing(periods) }
            let periodSide: [Layout.Axis] = drawn.contains(where: \.isPeriod) ? [] : [.period(on: nil)]
            axes = ([drawn[0]] + periodSide + extraSides, Array(drawn.dropFirst()))
        }
        side = axes.side.map { TableAxis($0, fixedArea: fixedArea, catalogue) }
        across = axes.across.map { TableAxis($0, fixedArea: fixedArea, catalogue) }
        switch layout.kind {
        case .crosstab(let crosstab): (onlyIndicator, sideColumn) = (crosstab.indicator, crosstab.sideColumn)
        case .columns, .long: (onlyIndicator, sideColumn) = (nil, "")
        }
        if case .long = layout.kind { listsIndicators = true } else { listsIndicators = false }
        // A row of a list is there because the indicator was agreed on; elsewhere the cell was the partner's to fill.
        emptyWords = (listsIndicators ? Absence.noFigureYet : .notDelivered).dutchName
    }
}

extension Layout.Axis {
    /// The axis for these periods: a year stands for a day only when all are on that day.
    fileprivate func showing(_ periods: Set<Period>) -> Layout.Axis {
        guard case .period(on: let day?) = self else { return self }
        let isAlwaysThatDay = periods.allSatisfy { day.inYear($0.firstDay.year) == $0.lastDay }
        return isAlwaysThatDay ? self : .period(on: nil)
    }

    var isPeriod: Bool {
        if case .period = self { true } else { false }
    }
}
