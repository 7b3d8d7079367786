/// Everything that was agreed, as read from `Config/`: who delivers, what is measured, how files are laid out.
package struct Catalogue: Sendable {
    /// SHA-256 of the configuration files, in hexadecimal: each delivery records which agreement judged it.
    package let version: String
    package let settings: Settings
    package let municipalities: [Municipality]
    package let partners: [Partner]
    package let indicators: [Indicator]
    package let codeLists: [CodeList]
    package let norms: [Norm]
    package let agreements: [Agreement]

    package init(
        version: String, settings: Settings = Settings(), municipalities: [Municipality] = [],
        partners: [Partner] = [], indicators: [Indicator] = [], codeLists: [CodeList] = [], norms: [Norm] = [],
        agreements: [Agreement] = []
    ) {
        self.version = version
        self.settings = settings
        self.municipalities = municipalities
        self.partners = partners
        self.indicators = indicators
        self.codeLists = codeLists
        self.norms = norms
        self.agreements = agreements
    }

    package func partner(_ id: String) -> Partner? { partners.first { $0.id == id } }
    package func municipality(_ code: String) -> Municipality? { municipalities.first { $0.code == code } }
    package func indicator(_ code: String) -> Indicator? { indicators.first { $0.code == code } }
    package func codeList(_ id: String) -> CodeList? { codeLists.first { $0.id == id } }
    package func agreement(_ id: String) -> Agreement? { agreements.first { $0.id == id } }
    package func agreements(of partner: String) -> [Agreement] { agreements.filter { $0.partner == partner } }
}

/// `sluis.yaml`: how this installation behaves.
package struct Settings: Hashable, Sendable {
    package var language = Language.nl
    package var limits = ReadingLimits()
    /// Time between two full scans of the Inbox.
    package var scanInterval = Duration.seconds(2)
    /// How long a file must stay unchanged before it is taken in.
    package var settleTime = Duration.seconds(1)
    /// When the nightly consolidation runs, in minutes after midnight, Europe/Amsterdam.
    package var consolidationMinute = 2 * 60
    /// Who a partner may call or write to, shown under every answer.
    package var contact = ""

    package init() {}
}

/// A gemeente, known by its CBS code such as `GM0482`.
package struct Municipality: Hashable, Sendable {
    package let code: String
    package let name: String
    package let aliases: [String]

    package init(code: String, name: String, aliases: [String] = []) {
        self.code = code
        self.name = name
        self.aliases = aliases
    }
}

/// An organisation that delivers figures; its id is also the name of its folder in the Inbox.
package struct Partner: Hashable, Sendable {
    package let id: String
    package let name: String
    package let aliases: [String]
    package let task: String
    package let targetGroup: String

    package init(id: String, name: String, aliases: [String] = [], task: String = "", targetGroup: String = "") {
        self.id = id
        self.name = name
        self.aliases = aliases
        self.task = task
        self.targetGroup = targetGroup
    }
}

/// What is measured, and what the figure does and does not say.
package struct Indicator: Hashable, Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        case stock, flow, mean, percentage, amount, scale, score, text
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
    package let additivity: Additivity
    /// Names of the dimensions that split the figure, each with the id of its code list.
    package let dimensions: [String: String]
    package let definition: String?
    package let source: String?
    package let theme: String?
    package let subtheme: String?
    package let goal: String?
    /// Hard bounds; a value outside is an error.
    package let minimum: ExactDecimal?
    package let maximum: ExactDecimal?
    /// How many decimals a value may have; `nil` is any number.
    package let decimals: Int?
    package let validFrom: CalendarDay?
    package let validUntil: CalendarDay?
    package let successor: String?

    package init(
        code: String, label: String, unit: String?, kind: Kind, additivity: Additivity,
        dimensions: [String: String] = [:], definition: String? = nil, source: String? = nil, theme: String? = nil,
        subtheme: String? = nil, goal: String? = nil, minimum: ExactDecimal? = nil, maximum: ExactDecimal? = nil,
        decimals: Int? = nil, validFrom: CalendarDay? = nil, validUntil: CalendarDay? = nil, successor: String? = nil
    ) {
        self.code = code
        self.label = label
        self.unit = unit
        self.kind = kind
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
        self.successor = successor
    }
}

/// What was agreed about a figure: where it should be, and where it becomes worrying.
package struct Norm: Hashable, Sendable {
    package enum Direction: String, Sendable, CaseIterable { case higher, lower, neither }

    package let indicator: String
    package let municipality: String
    package let year: Int
    package let target: ExactDecimal?
    package let criticalValue: ExactDecimal?
    package let direction: Direction

    package init(
        indicator: String, municipality: String, year: Int, target: ExactDecimal?, criticalValue: ExactDecimal?,
        direction: Direction
    ) {
        self.indicator = indicator
        self.municipality = municipality
        self.year = year
        self.target = target
        self.criticalValue = criticalValue
        self.direction = direction
    }
}

/// A list of allowed codes, such as areas, units or kinds of trajectory. The lists `areas` and `units` always exist.
package struct CodeList: Hashable, Sendable {
    package struct Entry: Hashable, Sendable {
        package let code: String
        package let label: String
        package let aliases: [String]

        package init(code: String, label: String, aliases: [String] = []) {
            self.code = code
            self.label = label
            self.aliases = aliases
        }
    }

    package static let areas = "areas"
    package static let units = "units"

    package let id: String
    package let title: String
    package let entries: [Entry]

    package init(id: String, title: String, entries: [Entry]) {
        self.id = id
        self.title = title
        self.entries = entries
    }

    package func entry(_ code: String) -> Entry? { entries.first { $0.code == code } }
}
