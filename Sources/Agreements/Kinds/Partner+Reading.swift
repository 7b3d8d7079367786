import ReportingModel

extension Partner {
    private enum Key: String, ConfigurationKey {
        case id, name, aliases, task
        case targetGroup = "target_group"
        case targetGroups = "target_groups"
        case themes, funding, active, municipalities, roles, rsin
    }

    /// One entry of `partners.yaml`.
    init?(reading node: ConfigurationNode) {
        guard let mapping = node.mapping(of: Key.self) else { return nil }
        let id = mapping.required(.id)?.identifier()
        let name = mapping.required(.name)?.text()
        let aliases = mapping[.aliases]?.texts() ?? []
        let task = mapping[.task]?.text() ?? ""
        let targetGroup = mapping[.targetGroup]?.text() ?? ""
        let targetGroups = mapping[.targetGroups]?.references(to: .code(list: CodeList.targetGroups)) ?? []
        let themes = mapping[.themes]?.references(to: .code(list: CodeList.themes)) ?? []
        let funding = mapping[.funding]?.text() ?? ""
        let isActive = mapping[.active]?.flag() ?? true
        let municipalities = mapping[.municipalities]?.references(to: .municipality) ?? []
        let roles = mapping[.roles]?.list()?.compactMap { Role(reading: $0) } ?? []
        let rsin = mapping[.rsin]?.rsin()
        node.declare(id, .partner)
        guard let id, let name else { return nil }
        node.declare(id, .code(list: CodeList.partners))
        for label in [id, name] + aliases { node.log.declareLabel(label, of: id, .partner, at: node) }
        self.init(
            id: id, name: name, aliases: aliases, task: task, targetGroup: targetGroup, targetGroups: targetGroups,
            themes: themes, funding: funding, isActive: isActive, municipalities: municipalities, roles: roles,
            rsin: rsin)
    }
}

extension Partner.Role {
    private enum Key: String, ConfigurationKey { case role, municipality, from, until }

    /// `{ role: penvoerder-mag, municipality: GM0523, from: 2018-01-01, until: 2023-12-31 }`; one partner at a time.
    init?(reading node: ConfigurationNode) {
        guard let mapping = node.mapping(of: Key.self) else { return nil }
        let name = mapping.required(.role)?.identifier()
        let municipality = mapping.required(.municipality)?.reference(to: .municipality)
        let from = mapping.required(.from)?.day()
        let until = mapping[.until]?.day()
        if let from, let until, until < from {
            mapping[.until]?.note(.endsBeforeStart(from: from.description, until: until.description))
        }
        guard let name, let municipality, let from else { return nil }
        node.declare(name, .role(municipality: municipality), valid: Validity(from: from, until: until))
        self.init(name: name, municipality: municipality, from: from, until: until)
    }
}
