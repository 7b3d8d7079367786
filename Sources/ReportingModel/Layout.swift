/// An indeling: which cells of a file are which indicator, period, area and dimension.
///
/// Three kinds cover what partners send; XML and JSON give records first (see ``RawTable``), then the same kinds apply:
///
///     columns    a row is a period or unit, a column is an indicator
///     long       a row is one observation, with a column that names the indicator
///     crosstab   codes down the side, one or two header rows across, such as year × area
///
/// Every part of an observation that no cell gives (an area, a unit, a fixed dimension) stands in the layout itself.
package struct Layout: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case columns([ValueColumn])
        case long(Long)
        case crosstab(Crosstab)
    }

    package let kind: Kind
    /// Formats it applies to; empty is all of them. See ``applies(to:)``.
    package let formats: Set<FileFormat>
    /// For XML and JSON: names from the root to the records, such as `/rapport/regel`; `nil` lets the reader find the
    /// repeated element itself. Arrays have no name of their own: `[{…}, {…}]` is `/`.
    package let recordsPath: String?
    /// The XML namespace the root must have; `nil` is any.
    package let namespace: String?
    /// Headings by which a file is recognised as this layout; all must be there. Empty: the required columns.
    package let recognise: [String]
    /// What dates an observation.
    package let period: PeriodSource
    package let area: CodeSource
    package let dimensions: [DimensionSource]
    /// Column with an explanation for the whole row.
    package let remark: String?
    /// Columns that say who sends the file and about whom; what they claim must match.
    package let partnerColumn: String?
    package let municipalityColumn: String?
    /// Columns that may be there and mean nothing to us.
    package let ignoredColumns: [String]
    /// Words that open a total row, which is not data.
    package let totalWords: [String]
    /// The decimal sign in text cells: `,` or `.`; `nil` is a comma in CSV and a point in XML and JSON.
    package let decimalSign: Character?
    /// What separates the cells of a CSV file; `nil` lets the reader find out.
    package let delimiter: CSVDelimiter?
    /// Other headings for a column that the layout names, such as `waarde: [score, cijfer]`; the headings of value
    /// columns have aliases of their own.
    package var headingAliases: [String: [String]]

    package init(
        kind: Kind, formats: Set<FileFormat> = [], recordsPath: String? = nil, namespace: String? = nil,
        recognise: [String] = [], period: PeriodSource, area: CodeSource, dimensions: [DimensionSource] = [],
        remark: String? = nil, partnerColumn: String? = nil, municipalityColumn: String? = nil,
        ignoredColumns: [String] = [], totalWords: [String] = Layout.usualTotalWords, decimalSign: Character? = nil,
        delimiter: CSVDelimiter? = nil, headingAliases: [String: [String]] = [:]
    ) {
        self.kind = kind
        self.formats = formats
        self.recordsPath = recordsPath
        self.namespace = namespace
        self.recognise = recognise
        self.period = period
        self.area = area
        self.dimensions = dimensions
        self.remark = remark
        self.partnerColumn = partnerColumn
        self.municipalityColumn = municipalityColumn
        self.ignoredColumns = ignoredColumns
        self.totalWords = totalWords
        self.decimalSign = decimalSign
        self.delimiter = delimiter
        self.headingAliases = headingAliases
    }

    /// Whether a file of this format may have this layout. A sheet of a workbook is laid out as a CSV file is.
    package func applies(to format: FileFormat) -> Bool {
        formats.isEmpty || formats.contains(format) || format == .spreadsheet && formats.contains(.csv)
    }

    package static let usualTotalWords = ["totaal", "subtotaal", "eindtotaal", "total"]

    /// A column that holds one indicator.
    package struct ValueColumn: Hashable, Sendable {
        package let heading: String
        package let aliases: [String]
        package let indicator: String
        /// Overrides the layout's area.
        package let area: String?
        /// A code of the code list `units`; `nil` is the indicator's own unit.
        package let unit: String?
        /// Fixed dimensions, name → code.
        package let dimensions: [String: String]
        /// Whether the column must be there and its cells filled (a typed absence such as `onbekend` fills a cell).
        package let isRequired: Bool
        /// When the cell must be filled although the column is voluntary; only for the kind `columns`.
        package let requiredWhen: RequiredWhen?
        /// Whether an estimate is good enough: plans and round counts. Elsewhere an official decides about one.
        package let acceptsEstimates: Bool

        package init(
            heading: String, aliases: [String] = [], indicator: String, area: String? = nil, unit: String? = nil,
            dimensions: [String: String] = [:], isRequired: Bool = true, requiredWhen: RequiredWhen? = nil,
            acceptsEstimates: Bool = false
        ) {
            self.heading = heading
            self.aliases = aliases
            self.indicator = indicator
            self.area = area
            self.unit = unit
            self.dimensions = dimensions
            self.isRequired = isRequired
            self.requiredWhen = requiredWhen
            self.acceptsEstimates = acceptsEstimates
        }
    }

    /// What is asked grows with an amount: of a larger subsidy more must be told.
    package struct RequiredWhen: Hashable, Sendable {
        /// Heading of another value column of the layout.
        package let column: String
        package let above: ExactDecimal

        package init(column: String, above: ExactDecimal) {
            self.column = column
            self.above = above
        }
    }

    package struct Long: Hashable, Sendable {
        /// Column that names the indicator; `nil` when all rows are about `onlyIndicator`.
        package let indicatorColumn: String?
        /// What the column may say → the observation it then is: an indicator, and where needed a unit and dimensions.
        package let indicators: [ValueColumn]
        package let valueColumn: String
        package let unitColumn: String?
        /// Whether each row must have a value.
        package let isValueRequired: Bool

        package init(
            indicatorColumn: String?, indicators: [ValueColumn], valueColumn: String, unitColumn: String? = nil,
            isValueRequired: Bool = true
        ) {
            self.indicatorColumn = indicatorColumn
            self.indicators = indicators
            self.valueColumn = valueColumn
            self.unitColumn = unitColumn
            self.isValueRequired = isValueRequired
        }
    }

    package struct Crosstab: Hashable, Sendable {
        /// The column down the side, usually the first; empty when its heading is blank.
        package let sideColumn: String
        /// What the side means: a dimension, or the indicator itself.
        package let side: Axis
        /// What each header row across means, from top to bottom; one or two.
        package let across: [Axis]
        /// The indicator of all cells when no axis gives it.
        package let indicator: ValueColumn?
        /// Whether every cell must be filled.
        package let isValueRequired: Bool

        package init(
            sideColumn: String, side: Axis, across: [Axis], indicator: ValueColumn?, isValueRequired: Bool = true
        ) {
            self.sideColumn = sideColumn
            self.side = side
            self.across = across
            self.indicator = indicator
            self.isValueRequired = isValueRequired
        }
    }

    package enum Axis: Hashable, Sendable {
        /// Labels are periods: `2019`; a bare year means that day of the year when one is given.
        case period(on: MonthDay?)
        /// Labels are codes, names or aliases of the code list `areas`, or of the mapping.
        case area(labels: [String: String])
        /// Labels are codes, names or aliases of the dimension's code list.
        case dimension(name: String, codeList: String)
        /// Labels are headings of these.
        case indicator([ValueColumn])
    }

    package enum PeriodSource: Hashable, Sendable {
        case fixed(Period)
        /// A column with a date or period. A date without a year takes it from a row above that holds only a year, or
        /// from another column; a bare year means `on` that day of it when given.
        case column(String, yearFrom: YearSource, on: MonthDay?)
        /// A crosstab axis gives it.
        case axis
    }

    package enum YearSource: Hashable, Sendable {
        case cell
        case groupRows
        case column(String)
    }

    package enum CodeSource: Hashable, Sendable {
        case fixed(String)
        /// A column whose cells are codes, names or aliases of the code list, or of the mapping label → code.
        case column(String, labels: [String: String])
        case axis
    }

    package struct DimensionSource: Hashable, Sendable {
        package let name: String
        package let codeList: String
        package let column: String

        package init(name: String, codeList: String, column: String) {
            self.name = name
            self.codeList = codeList
            self.column = column
        }
    }
}

extension Layout {
    /// The indicators this layout can deliver, in the order in which they appear, possibly more than once.
    package var indicators: [String] {
        switch kind {
        case .columns(let columns): columns.map(\.indicator)
        case .long(let long): long.indicators.map(\.indicator)
        case .crosstab(let crosstab):
            ([crosstab.side] + crosstab.across).flatMap { axis in
                if case .indicator(let columns) = axis { columns.map(\.indicator) } else { [String]() }
            } + (crosstab.indicator.map { [$0.indicator] } ?? [])
        }
    }
}
