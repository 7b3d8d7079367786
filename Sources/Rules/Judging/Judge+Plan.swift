import ReportingModel

extension Judge {
    /// Works out before the first row what each column means.
    mutating func plan() {
        if case .fixed(let period) = fit.layout.period { fixedPeriod = book.period(period) }
        if case .fixed(let code) = fit.layout.area { fixedArea = book.area(code) }
        for (column, role) in fit.roles.enumerated() {
            let heading = fit.headings[column]
            switch role {
            case .ignored, .unknown, .valueRemark, .answer: break
            case .period: addKey(column, .period)
            case .year: addKey(column, .year)
            case .area: addKey(column, .area)
            case .dimension(let position): addKey(column, .dimension(position))
            case .remark: addKey(column, .remark)
            case .partner: addKey(column, .partner)
            case .municipality: addKey(column, .municipality)
            case .indicator: addKey(column, .indicator)
            case .unit: addKey(column, .unit)
            case .side: planSide(column)
            case .value(let value):
                addValueColumn(column, CrossColumn(value: value), isRequired: value.isRequired, heading: heading)
            case .longValue: planLong(column)
            case .cross(let cross): planCross(column, cross)
            }
        }
        amountRules = AmountRule.rules(of: fit)
        let plans = longPlans + valueColumns.compactMap(\.plan)
        doubts.addUnits(Int(plans.map(\.unitPosition).max() ?? 0) + 1)
        lookForScaleInKeys()
        // The year of a row is needed to date it, the indicator to know the unit it should have.
        keyColumns.sort { Judge.order($0.meaning) < Judge.order($1.meaning) }
    }

    private static func order(_ meaning: KeyColumn.Meaning) -> Int {
        switch meaning {
        case .year: 0
        case .indicator: 1
        case .period, .area, .dimension, .unit, .remark, .partner, .municipality: 2
        }
    }

    private mutating func addKey(_ column: Int, _ meaning: KeyColumn.Meaning) {
        keyColumns.append(KeyColumn(column: column, meaning: meaning, heading: fit.headings[column]))
    }

    private mutating func planSide(_ column: Int) {
        guard case .crosstab(let crosstab) = fit.layout.kind else { return }
        switch crosstab.side {
        case .period: addKey(column, .period)
        case .area: addKey(column, .area)
        case .dimension: addKey(column, .dimension(Judge.sideDimension))
        case .indicator(let columns):
            planIndicators(columns, heading: nil, isRequired: crosstab.isValueRequired)
            addKey(column, .indicator)
        }
    }

    /// Stands for the dimension down the side of a crosstab, beside the positions of ``Layout/dimensions``.
    static let sideDimension = -1

    private mutating func planLong(_ column: Int) {
        guard case .long(let long) = fit.layout.kind else { return }
        planIndicators(long.indicators, heading: fit.headings[column], isRequired: long.isValueRequired)
        let only = long.indicatorColumn == nil ? longPlans.first : nil
        valueColumns.append(
            ValueColumnContext(
                column: column, heading: fit.headings[column], plan: only, period: nil, area: nil, dimensions: 0,
                isRequired: long.isValueRequired))
    }

    /// The indicators among which a row chooses; the reader of the configuration has seen to it that all exist.
    private mutating func planIndicators(_ columns: [Layout.ValueColumn], heading: String?, isRequired: Bool) {
        for column in columns {
            guard
                let plan = plan(column, heading: heading ?? column.heading, isRequired: isRequired && column.isRequired)
            else { continue }
            longColumns.append(column)
            longPlans.append(plan)
        }
    }

    /// The indicators down the side of a crosstab, for one of its columns: what is wrong with a cell is about the
    /// heading that people see above it.
    private mutating func plansOfRows(heading: String) -> [ValuePlan]? {
        guard case .crosstab(let crosstab) = fit.layout.kind, case .indicator(let rows) = crosstab.side else {
            return nil
        }
        return rows.compactMap {
            plan($0, heading: heading, isRequired: crosstab.isValueRequired && $0.isRequired)
        }
    }

    private mutating func planCross(_ column: Int, _ cross: CrossColumn) {
        guard case .crosstab(let crosstab) = fit.layout.kind else { return }
        var cross = cross
        cross.value = cross.value ?? crosstab.indicator
        addValueColumn(column, cross, isRequired: crosstab.isValueRequired, heading: fit.headings[column])
    }

    private mutating func addValueColumn(_ column: Int, _ cross: CrossColumn, isRequired: Bool, heading: String) {
        let valuePlan = cross.value.flatMap { plan($0, heading: heading, isRequired: isRequired) }
        let ahead = cross.period.flatMap { takesEmptyColumn(column, $0) ? $0 : nil }
        let period =
            ahead != nil
            ? nil
            : cross.period.map { reading in
                self.period(of: reading, year: 0, heading: heading, example: Text(nl: heading, en: heading))
            }
        var dimensions = cross.dimensions
        if let fixed = cross.value?.dimensions { dimensions.merge(fixed) { $1 } }
        if let period, period.group >= 0 {
            collector.add(headingPlace(column), to: period.group, example: period.example)
        }
        let rowPlans = valuePlan == nil ? plansOfRows(heading: heading) : nil
        valueColumns.append(
            ValueColumnContext(
                column: column, heading: heading, plan: valuePlan, period: period,
                area: (cross.area ?? cross.value?.area).map { book.area($0) },
                dimensions: dimensionSets.state(of: dimensions), isRequired: isRequired, ahead: ahead,
                remarkColumn: cross.value.flatMap { fit.roles.firstIndex(of: .valueRemark($0.heading)) },
                rowPlans: rowPlans))
    }

    /// Where the heading of a column stands.
    func headingPlace(_ column: Int) -> CompactPlace {
        let (line, number) = (max(1, fit.headerLine), UInt32(column + 1))
        return table.isTurned ? CompactPlace(line: number, column: line) : CompactPlace(line: line, column: number)
    }

    private mutating func plan(_ column: Layout.ValueColumn, heading: String, isRequired: Bool) -> ValuePlan? {
        catalogue.indicator(column.indicator).map {
            ValuePlan(
                column: column, heading: heading, indicator: $0, isRequired: isRequired, catalogue: catalogue,
                book: &book, dimensionSets: &dimensionSets)
        }
    }
}
