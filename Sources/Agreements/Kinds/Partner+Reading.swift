import ReportingModel

extension Partner {
    private enum Key: String, ConfigurationKey {
        case id, name, aliases, task
        case targetGroup = "target_group"
    }

    /// One entry of `partners.yaml`.
    init?(reading node: ConfigurationNode) {
        guard let mapping = node.mapping(of: Key.self) else { return nil }
        let id = mapping.required(.id)?.identifier()
        let name = mapping.required(.name)?.text()
        let aliases = mapping[.aliases]?.texts() ?? []
        let task = mapping[.task]?.text() ?? ""
        let targetGroup = mapping[.targetGroup]?.text() ?? ""
        node.declare(id, .partner)
        guard let id, let name else { return nil }
        for label in [id, name] + aliases { node.log.declareLabel(label, of: id, .partner, at: node) }
        self.init(id: id, name: name, aliases: aliases, task: task, targetGroup: targetGroup)
    }
}
