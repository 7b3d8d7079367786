/// What is measured, and what the figure does and does not say.
package struct Indicator: Hashable, Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        case stock, flow, mean, percentage, amount, scale, score, text
    }

    /// How far the municipality and its partners are with it.
    package enum Status: String, Sendable, CaseIterable {
        /// Figures are asked for.
        case agreed
        /// Proposed, not agreed yet.
        case candidate
        /// Missed today: the wish is there, the figure is not.
        case wanted
    }

    /// What a figure stands for when it is not simply counted or measured.
    package enum Nature: String, Sendable, CaseIterable {
        /// What somebody means to do or hopes for; known before its period begins.
        case planned
        /// What was given, such as a subsidy; often known before its period begins, and never below zero.
        case granted
        /// What was paid; never below zero.
        case spent
        /// What is left or differs, such as the result of a year; can be below zero.
        case difference
    }

    package enum Additivity: String, Sendable, CaseIterable {
        /// May be added up over areas and dimensions.
        case sum
        /// Only with the number of cases behind each figure.
        case weighted
        case none
    }

    package let code: String
    package let label: String
    /// A code of the code list `units`; `nil` when the source does not give a unit.
    package let unit: String?
    package let kind: Kind
    /// `nil` for what is counted or measured.
    package let nature: Nature?
    package let additivity: Additivity
    /// Names of the dimensions that split the figure, each with the id of its code list.
    package let dimensions: [String: String]
    /// How it is measured; `nil` when that has not been laid down.
    package let definition: String?
    /// What the figure does not say.
    package let limitation: String?
    package let source: String?
    /// The policy document it belongs to.
    package let policy: String?
    package let status: Status
    package let theme: String?
    package let subtheme: String?
    package let goal: String?
    /// Hard bounds; a value outside is an error.
    package let minimum: ExactDecimal?
    package let maximum: ExactDecimal?
    /// How many decimals a value may have; `nil` is any number.
    package let decimals: Int?
    package let validFrom: CalendarDay?
    /// The last day; figures about later days belong to the successors.
    package let validUntil: CalendarDay?
    package let successors: [String]

    package init(
        code: String, label: String, unit: String?, kind: Kind, additivity: Additivity,
        dimensions: [String: String] = [:], definition: String? = nil, source: String? = nil, theme: String? = nil,
        subtheme: String? = nil, goal: String? = nil, minimum: ExactDecimal? = nil, maximum: ExactDecimal? = nil,
        decimals: Int? = nil, validFrom: CalendarDay? = nil, validUntil: CalendarDay? = nil, successors: [String] = [],
        limitation: String? = nil, policy: String? = nil, status: Status = .agreed,
        nature: Nature? = nil
    ) {
        self.code = code
        self.label = label
        self.unit = unit
        self.kind = kind
        self.nature = nature
        self.additivity = additivity
        self.dimensions = dimensions
        self.definition = definition
        self.source = source
        self.theme = theme
        self.subtheme = subtheme
        self.goal = goal
        self.minimum = minimum
        self.maximum = maximum
        self.decimals = decimals
        self.validFrom = validFrom
        self.validUntil = validUntil
        self.successors = successors
        self.limitation = limitation
        self.policy = policy
        self.status = status
    }
}
