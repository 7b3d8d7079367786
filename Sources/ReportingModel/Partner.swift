/// An organisation that delivers figures; its id is also the name of its folder in the Inbox.
package struct Partner: Hashable, Sendable {
    /// A task that one partner at a time has for a municipality, such as that of the penvoerder.
    package struct Role: Hashable, Sendable {
        package let name: String
        package let municipality: String
        package let from: CalendarDay
        /// The last day; `nil` while it lasts.
        package let until: CalendarDay?

        package init(name: String, municipality: String, from: CalendarDay, until: CalendarDay? = nil) {
            self.name = name
            self.municipality = municipality
            self.from = from
            self.until = until
        }
    }

    package let id: String
    package let name: String
    package let aliases: [String]
    package let task: String
    /// For whom it works, in words.
    package let targetGroup: String
    /// The same as codes of the code list `target-groups`, for the overview of gaps and overlaps.
    package let targetGroups: [String]
    /// What it works on, as codes of the code list `themes`.
    package let themes: [String]
    package let funding: String
    package let isActive: Bool
    /// Where it works; empty is everywhere.
    package let municipalities: [String]
    package let roles: [Role]
    /// Nine digits by which the tax office knows it; they pass the test of a citizen service number and are nobody's.
    package let rsin: String?

    package init(
        id: String, name: String, aliases: [String] = [], task: String = "", targetGroup: String = "",
        targetGroups: [String] = [], themes: [String] = [], funding: String = "", isActive: Bool = true,
        municipalities: [String] = [], roles: [Role] = [], rsin: String? = nil
    ) {
        self.id = id
        self.name = name
        self.aliases = aliases
        self.task = task
        self.targetGroup = targetGroup
        self.targetGroups = targetGroups
        self.themes = themes
        self.funding = funding
        self.isActive = isActive
        self.municipalities = municipalities
        self.roles = roles
        self.rsin = rsin
    }

    package func works(in municipality: String) -> Bool {
        municipalities.isEmpty || municipalities.contains(municipality)
    }
}
