/// A figure that nobody delivers: it is computed from figures that were delivered, by a formula in the configuration.
package struct DerivedFigure: Hashable, Sendable {
    /// What happens when a part of a sum is missing.
    package enum MissingParts: String, Sendable, CaseIterable {
        /// Then there is no figure.
        case none
        /// Then the sum of the parts that are there is given, and marked as incomplete.
        case partial
    }

    package let id: String
    package let title: String
    package let formula: Formula
    /// The formula as it stands in the configuration.
    package let notation: String
    /// A code of the code list `units`; `nil` when it has none.
    package let unit: String?
    /// Rounded to so many decimals, halves away from zero.
    package let decimals: Int
    /// `nil` is every municipality.
    package let municipality: String?
    /// The indicator that partners may state themselves: then both figures are kept, and compared.
    package let indicator: String?
    /// The agreement under whose table it is shown.
    package let table: String?
    package let missing: MissingParts
    package let explanation: String
    package let source: String

    package init(
        id: String, title: String, formula: Formula, notation: String, unit: String?, decimals: Int = 0,
        municipality: String? = nil,
        indicator: String? = nil, table: String? = nil, missing: MissingParts = .none, explanation: String = "",
        source: String = ""
    ) {
        self.id = id
        self.title = title
        self.formula = formula
        self.notation = notation
        self.unit = unit
        self.decimals = decimals
        self.municipality = municipality
        self.indicator = indicator
        self.table = table
        self.missing = missing
        self.explanation = explanation
        self.source = source
    }
}

/// How a derived figure is computed; ``Formula/init(_:)`` reads the notation of the configuration.
///
///     TOE-01[area=GM0482] - TOE-01[area=REGIO-ZHZ]
///     (JHG-07 - previous(JHG-07)) / previous(JHG-07) * 100
///     JHG-03[route=gemeente] / sum(JHG-03 over route) * 100
///     JHG-04 / population(jeugd) * 1000
///     weighted(TOE-03 by TOE-04 over traject)
package indirect enum Formula: Hashable, Sendable {
    case number(ExactDecimal)
    case figure(Figure)
    /// The same figure one period earlier.
    case previous(Figure)
    /// The figure added up over all codes of a dimension, or over `partner` or `area`.
    case sum(Figure, over: String)
    /// The mean over a dimension, each value counting as often as the weight says.
    case weightedMean(Figure, by: Figure, over: String)
    /// How many people of a group there are.
    case population(group: String)
    case operation(Operator, Formula, Formula)

    package enum Operator: String, Hashable, Sendable {
        case add = "+"
        case subtract = "-"
        case multiply = "*"
        case divide = "/"
    }

    /// An indicator, of one area or with one code of a dimension where selectors say so.
    package struct Figure: Hashable, Sendable {
        package let indicator: String
        /// `nil` is every area.
        package let area: String?
        /// Name → code.
        package let dimensions: [String: String]

        package init(indicator: String, area: String? = nil, dimensions: [String: String] = [:]) {
            self.indicator = indicator
            self.area = area
            self.dimensions = dimensions
        }
    }
}

extension Formula {
    /// All figures it needs, in the order of the formula.
    package var figures: [Figure] {
        switch self {
        case .number, .population: []
        case .figure(let figure), .previous(let figure), .sum(let figure, _): [figure]
        case .weightedMean(let figure, let weight, _): [figure, weight]
        case .operation(_, let left, let right): left.figures + right.figures
        }
    }

    /// The population groups it needs.
    package var populationGroups: [String] {
        switch self {
        case .population(let group): [group]
        case .operation(_, let left, let right): left.populationGroups + right.populationGroups
        case .number, .figure, .previous, .sum, .weightedMean: []
        }
    }

    /// The dimensions that are added up or averaged over, each with its figure.
    package var collapsed: [(figure: Figure, dimension: String, isSum: Bool)] {
        switch self {
        case .sum(let figure, let dimension): [(figure, dimension, true)]
        case .weightedMean(let figure, let weight, let dimension):
            [(figure, dimension, false), (weight, dimension, false)]
        case .operation(_, let left, let right): left.collapsed + right.collapsed
        case .number, .figure, .previous, .population: []
        }
    }
}
