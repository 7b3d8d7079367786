import ReportingModel

/// What a column of a file means to a layout.
enum ColumnRole: Hashable {
    /// Known and not read.
    case ignored
    /// Not known: not read either, but said.
    case unknown
    case period
    case year
    case area
    /// Position in ``Layout/dimensions``.
    case dimension(Int)
    /// A column with values of one indicator.
    case value(Layout.ValueColumn)
    case remark, partner, municipality
    /// The explanation of one value column, by that column's heading.
    case valueRemark(String)
    /// Of the kind `long`: which indicator, its value, its unit.
    case indicator, longValue, unit
    /// Of the kind `crosstab`: the codes down the side, and a column whose labels are resolved.
    case side
    case cross(CrossColumn)
    /// A column that our own answer added to the file.
    case answer(AnswerColumn)

    /// Whether an empty cell of the column says nothing, so that a row may end before it.
    var mayBeLeftOut: Bool {
        switch self {
        case .ignored, .remark, .valueRemark: true
        default: false
        }
    }
}

/// What the header rows of a crosstab say about one column.
struct CrossColumn: Hashable {
    var period: PeriodReader.Reading?
    var area: String?
    /// Name → code.
    var dimensions: [String: String] = [:]
    var value: Layout.ValueColumn?
}

/// A heading that a layout looks for.
struct ExpectedColumn {
    let heading: String
    var aliases: [String] = []
    let role: ColumnRole
    let isRequired: Bool
}

extension Layout {
    /// All headings of a layout of the kinds `columns` and `long`, and those beside the crossing of a `crosstab`.
    ///
    /// - Parameter catalogue: knows the units, whose words may stand behind a heading: `Wachttijd (dagen)`.
    func expectedColumns(_ catalogue: Catalogue) -> [ExpectedColumn] {
        var columns: [ExpectedColumn] = []
        if case .column(let heading, let yearFrom, _) = period {
            columns.append(ExpectedColumn(heading: heading, role: .period, isRequired: true))
            if case .column(let year) = yearFrom {
                columns.append(ExpectedColumn(heading: year, role: .year, isRequired: true))
            }
        }
        if case .column(let heading, _) = area {
            columns.append(ExpectedColumn(heading: heading, role: .area, isRequired: true))
        }
        for (position, dimension) in dimensions.enumerated() {
            columns.append(ExpectedColumn(heading: dimension.column, role: .dimension(position), isRequired: true))
        }
        switch kind {
        case .columns(let values):
            columns += values.map { value in
                let names = [value.heading] + value.aliases
                let words = unitWords(of: value, catalogue)
                return ExpectedColumn(
                    heading: value.heading,
                    aliases: value.aliases
                        + names.flatMap { name in words.flatMap { ["\(name) (\($0))", "\(name) in \($0)"] } },
                    role: .value(value), isRequired: value.isRequired)
            }
        case .long(let long):
            if let heading = long.indicatorColumn {
                columns.append(ExpectedColumn(heading: heading, role: .indicator, isRequired: true))
            }
            columns.append(ExpectedColumn(heading: long.valueColumn, role: .longValue, isRequired: true))
            if let heading = long.unitColumn {
                columns.append(ExpectedColumn(heading: heading, role: .unit, isRequired: false))
            }
        case .crosstab:
            break
        }
        let optional: [(String?, ColumnRole)] = [
            (remark, .remark), (partnerColumn, .partner), (municipalityColumn, .municipality),
        ]
        columns += optional.compactMap { heading, role in
            heading.map {
                ExpectedColumn(
                    heading: $0, aliases: role == .remark ? Layout.usualRemarks : [], role: role, isRequired: false)
            }
        }
        // People add explanations where nobody asked for them.
        if remark == nil {
            columns.append(
                ExpectedColumn(
                    heading: "Toelichting", aliases: Layout.usualRemarks, role: .remark, isRequired: false))
        }
        columns += ignoredColumns.map { ExpectedColumn(heading: $0, role: .ignored, isRequired: false) }
        if case .columns(let values) = kind { columns += remarkColumns(values, beside: columns) }
        return columns.map { column in
            var column = column
            column.aliases += headingAliases[column.heading] ?? []
            return column
        }
    }

    /// What people call a column with explanations.
    private static let usualRemarks = ["Toelichting", "Toelichtingen", "Opmerking", "Opmerkingen", "Bijzonderheden"]

    /// Every figure may have an explanation of its own: `Toelichting wachttijd` beside `Wachttijd`.
    private func remarkColumns(_ values: [ValueColumn], beside columns: [ExpectedColumn]) -> [ExpectedColumn] {
        let taken = Set(columns.flatMap { [$0.heading] + $0.aliases }.map(NormalisedLabel.of))
        return values.map { value in
            let names = ([value.heading] + value.aliases).flatMap { ["Toelichting \($0)", "\($0) toelichting"] }
                .filter { !taken.contains(NormalisedLabel.of($0)) }
            return ExpectedColumn(
                heading: names.first ?? "", aliases: Array(names.dropFirst()), role: .valueRemark(value.heading),
                isRequired: false)
        }.filter { !$0.heading.isEmpty }
    }

    private func unitWords(of value: ValueColumn, _ catalogue: Catalogue) -> [String] {
        let code = value.unit ?? catalogue.indicator(value.indicator)?.unit
        guard let entry = code.flatMap({ catalogue.codeList(CodeList.units)?.entry($0) }) else { return [] }
        return [entry.code, entry.label] + entry.aliases
    }
}
