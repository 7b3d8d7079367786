import ReportingModel

/// The cells of the table to fill in, header first.
struct TemplateGrid {
    let layout: Layout
    let template: DeliveryTemplate

    /// What is known of a row before it is filled in.
    struct Row {
        var period: Period?
        var area = ""
        /// Name → label.
        var dimensions: [String: String] = [:]
        var indicator: Layout.ValueColumn?
    }

    /// A column with what stands in it beforehand.
    struct Column {
        let heading: String
        let text: (Row) -> String
    }

    /// More rows than this help nobody; then the last code list is left for the partner to fill in.
    private static let mostRows = 400

    var rows: [[String]] {
        switch layout.kind {
        case .columns(let columns):
            let values = columns.map { Column(heading: $0.heading) { _ in "" } }
            return table(keyColumns + values + lastColumns, rows(periods: periods))
        case .long(let long):
            return table(
                keyColumns + longColumns(long) + lastColumns,
                rows(periods: Array(periods.prefix(1)), indicators: long.indicatorColumn == nil ? [] : long.indicators))
        case .crosstab(let crosstab):
            return CrosstabGrid(crosstab: crosstab, grid: self).rows
        }
    }

    var periods: [Period] { template.comingPeriods }

    func table(_ columns: [Column], _ rows: [Row]) -> [[String]] {
        [columns.map(\.heading)] + rows.map { row in columns.map { $0.text(row) } }
    }

    // MARK: Columns

    /// Columns that place a figure; what they hold is known beforehand.
    var keyColumns: [Column] {
        var columns: [Column] = []
        if case .column(let heading, let yearFrom, _) = layout.period {
            columns.append(Column(heading: heading) { $0.period?.cellText ?? "" })
            if case .column(let year) = yearFrom {
                columns.append(Column(heading: year) { $0.period.map { String($0.firstDay.year) } ?? "" })
            }
        }
        if case .column(let heading, _) = layout.area { columns.append(Column(heading: heading) { $0.area }) }
        columns += layout.dimensions.map { dimension in
            Column(heading: dimension.column) { $0.dimensions[dimension.name] ?? "" }
        }
        return columns
    }

    private func longColumns(_ long: Layout.Long) -> [Column] {
        var columns: [Column] = []
        if let heading = long.indicatorColumn {
            columns.append(Column(heading: heading) { $0.indicator?.heading ?? "" })
        }
        // When rows are named by a code, a column that is ignored anyhow may say what the code means.
        let explaining = layout.ignoredColumns.first { ["indicator", "omschrijving"].contains(NormalisedLabel.of($0)) }
        if let explaining, long.indicators.allSatisfy({ $0.heading == $0.indicator }) {
            columns.append(
                Column(heading: explaining) { row in
                    row.indicator.flatMap { template.catalogue.indicator($0.indicator)?.label } ?? ""
                })
        }
        columns.append(Column(heading: long.valueColumn) { _ in "" })
        if let heading = long.unitColumn {
            columns.append(Column(heading: heading) { row in row.indicator.flatMap { template.unit(of: $0) } ?? "" })
        }
        return columns
    }

    /// Remark and sender.
    var lastColumns: [Column] {
        let municipality =
            template.catalogue.municipality(template.agreement.municipality)?.name ?? template.agreement.municipality
        let columns: [(String?, (Row) -> String)] = [
            (layout.remark, { _ in "" }), (layout.partnerColumn, { template.partner(of: $0.period).name }),
            (layout.municipalityColumn, { _ in municipality }),
        ]
        return columns.compactMap { heading, text in heading.map { Column(heading: $0, text: text) } }
    }

    // MARK: Rows

    /// One row for each period, area, code and indicator that the table has a column for.
    func rows(periods: [Period], indicators: [Layout.ValueColumn] = []) -> [Row] {
        var rows = [Row()]
        func multiply<Value>(by values: [Value], _ set: (inout Row, Value) -> Void) {
            guard !values.isEmpty, rows.count * values.count <= TemplateGrid.mostRows else { return }
            rows = rows.flatMap { row in
                values.map { value in
                    var row = row
                    set(&row, value)
                    return row
                }
            }
        }
        if case .column = layout.period { multiply(by: periods) { $0.period = $1 } }
        multiply(by: indicators) { $0.indicator = $1 }
        if case .column(_, let labels) = layout.area { multiply(by: areaLabels(labels)) { $0.area = $1 } }
        for dimension in layout.dimensions {
            let labels = codeLabels(dimension.codeList)
            multiply(by: labels) { $0.dimensions[dimension.name] = $1 }
        }
        return rows
    }

    /// The words of the layout for its areas, or the municipality itself.
    func areaLabels(_ labels: [String: String]) -> [String] {
        if !labels.isEmpty { return labels.keys.sorted() }
        return [template.areaLabel(template.agreement.municipality)]
    }

    func codeLabels(_ list: String) -> [String] {
        template.catalogue.codeList(list)?.entries.map(\.label) ?? []
    }
}
