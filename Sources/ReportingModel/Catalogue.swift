/// Everything that was agreed, as read from `Config/`: who delivers, what is measured, how files are laid out.
package struct Catalogue: Sendable {
    /// SHA-256 of the configuration files, in hexadecimal, and `+` with a number when headings were learned since: each
    /// delivery records which agreement judged it.
    package internal(set) var version: String
    package let settings: Settings
    package let municipalities: [Municipality]
    package let partners: [Partner]
    package let indicators: [Indicator]
    package let codeLists: [CodeList]
    package let norms: [Norm]
    package internal(set) var agreements: [Agreement]
    package let breaks: [SeriesBreak]
    package let derivedFigures: [DerivedFigure]
    package let populations: [Population]

    package init(
        version: String, settings: Settings = Settings(), municipalities: [Municipality] = [],
        partners: [Partner] = [], indicators: [Indicator] = [], codeLists: [CodeList] = [], norms: [Norm] = [],
        agreements: [Agreement] = [], breaks: [SeriesBreak] = [], derivedFigures: [DerivedFigure] = [],
        populations: [Population] = []
    ) {
        self.version = version
        self.settings = settings
        self.municipalities = municipalities
        self.partners = partners
        self.indicators = indicators
        self.codeLists = codeLists
        self.norms = norms
        self.agreements = agreements
        self.breaks = breaks
        self.derivedFigures = derivedFigures
        self.populations = populations
    }

    package func partner(_ id: String) -> Partner? { partners.first { $0.id == id } }
    package func municipality(_ code: String) -> Municipality? { municipalities.first { $0.code == code } }
    /// The indicator as it is defined now: the latest definition, when it has had several.
    package func indicator(_ code: String) -> Indicator? { indicators.last { $0.code == code } }
    package func codeList(_ id: String) -> CodeList? { codeLists.first { $0.id == id } }
    package func agreement(_ id: String) -> Agreement? { agreements.first { $0.id == id } }
    /// Ids of the partners with whom something was agreed, sorted: those that have a folder in the Inbox.
    package var deliveringPartners: [String] { Set(agreements.flatMap(\.deliverers).map(\.partner)).sorted() }

    /// The agreements that the partner delivers or has delivered.
    package func agreements(of partner: String) -> [Agreement] {
        agreements.filter { agreement in agreement.deliverers.contains { $0.partner == partner } }
    }
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
    /// How many days before the due day a partner is reminded of what is expected; `nil` is never.
    package var reminderDaysBefore: Int?
    /// How many days after the due day a partner is reminded of what did not come; `nil` is never.
    package var reminderDaysAfter: Int?
    /// Who a partner may call or write to, shown under every answer.
    package var contact = ""
    /// `nil` when there is no review site.
    package var site: SiteSettings?

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
