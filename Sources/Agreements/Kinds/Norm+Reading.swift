import ReportingModel

extension Norm {
    private enum Key: String, ConfigurationKey {
        case indicator, municipality, year, target, direction
        case criticalValue = "critical_value"
    }

    /// One entry of `norms.yaml`.
    init?(reading node: ConfigurationNode) {
        guard let mapping = node.mapping(of: Key.self) else { return nil }
        let indicator = mapping.required(.indicator)?.reference(to: .indicator)
        let municipality = mapping.required(.municipality)?.reference(to: .municipality)
        let year = mapping.required(.year)?.whole(in: 1_990...2_100)
        let direction = mapping.required(.direction)?.choice(of: Direction.self)
        let target = mapping[.target]?.decimal()
        let criticalValue = mapping[.criticalValue]?.decimal()
        if mapping[.target] == nil, mapping[.criticalValue] == nil { _ = mapping.required(.target) }
        guard let indicator, let municipality, let year, let direction else { return nil }
        self.init(
            indicator: indicator, municipality: municipality, year: year, target: target,
            criticalValue: criticalValue, direction: direction)
    }
}
