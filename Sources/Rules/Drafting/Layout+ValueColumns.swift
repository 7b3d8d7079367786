import ReportingModel

extension Layout {
    /// Everything in a layout that names an indicator.
    var valueColumns: [ValueColumn] {
        switch kind {
        case .columns(let columns): columns
        case .long(let long): long.indicators
        case .crosstab(let crosstab):
            ([crosstab.side] + crosstab.across).flatMap { axis in
                if case .indicator(let columns) = axis { columns } else { [ValueColumn]() }
            } + (crosstab.indicator.map { [$0] } ?? [])
        }
    }
}
