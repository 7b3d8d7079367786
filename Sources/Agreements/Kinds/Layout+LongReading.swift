import ReportingModel

extension Layout.Long {
    private enum Key: String, ConfigurationKey {
        case indicatorColumn = "indicator_column"
        case indicators, indicator
        case valueColumn = "value_column"
        case unitColumn = "unit_column"
        case valueRequired = "value_required"
    }

    /// A column that names the indicator with what it may say, or one `indicator` that all rows are about.
    init?(reading node: ConfigurationNode, scope: LayoutScope) {
        guard let mapping = node.mapping(of: Key.self) else { return nil }
        let valueColumn = mapping.required(.valueColumn)?.text()
        let unitColumn = mapping[.unitColumn]?.text()
        let isValueRequired = mapping[.valueRequired]?.flag() ?? true
        mapping.refuse(.indicatorColumn, beside: .indicator)
        mapping.refuse(.indicators, beside: .indicator)

        if let only = mapping[.indicator] {
            guard let indicator = Layout.ValueColumn(heading: valueColumn ?? "", reading: only, scope: scope),
                let valueColumn
            else { return nil }
            self.init(
                indicatorColumn: nil, indicators: [indicator], valueColumn: valueColumn, unitColumn: unitColumn,
                isValueRequired: isValueRequired)
            return
        }
        let indicatorColumn = mapping.required(.indicatorColumn)?.text()
        let indicators = mapping.required(.indicators)?.valueColumns(scope)
        guard let indicatorColumn, let indicators, let valueColumn else { return nil }
        self.init(
            indicatorColumn: indicatorColumn, indicators: indicators, valueColumn: valueColumn,
            unitColumn: unitColumn, isValueRequired: isValueRequired)
    }
}
