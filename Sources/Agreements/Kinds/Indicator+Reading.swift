import ReportingModel

extension Indicator {
    private enum Key: String, ConfigurationKey {
        case code, label, unit, kind, nature, additivity, dimensions, definition, limitation, source, policy, status
        case theme, subtheme, goal, minimum, maximum, decimals
        case validFrom = "valid_from"
        case validUntil = "valid_until"
        case successors
    }

    /// One entry of a file in `indicators/`. A code may come twice when its definition changed: then each entry has its
    /// own validity.
    init?(reading node: ConfigurationNode) {
        guard let mapping = node.mapping(of: Key.self) else { return nil }
        let code = mapping.required(.code)?.text()
        let label = mapping.required(.label)?.text()
        let kind = mapping.required(.kind)?.choice(of: Kind.self)
        let additivity = mapping.required(.additivity)?.choice(of: Additivity.self)
        let nature = mapping[.nature]?.choice(of: Nature.self)
        let minimum = mapping[.minimum]?.decimal()
        let maximum = mapping[.maximum]?.decimal()
        let validFrom = mapping[.validFrom]?.day()
        let validUntil = mapping[.validUntil]?.day()
        let dimensions = mapping[.dimensions]?.dimensionLists() ?? [:]
        if let minimum, let maximum, maximum < minimum {
            mapping[.maximum]?.note(
                .endsBeforeStart(from: minimum.description, until: maximum.description))
        }
        if let validFrom, let validUntil, validUntil < validFrom {
            mapping[.validUntil]?.note(
                .endsBeforeStart(from: validFrom.description, until: validUntil.description))
        }
        let unit = mapping[.unit]?.reference(to: .code(list: CodeList.units))
        let definition = mapping[.definition]?.text()
        let source = mapping[.source]?.text()
        let theme = mapping[.theme]?.text()
        let subtheme = mapping[.subtheme]?.text()
        let goal = mapping[.goal]?.text()
        let decimals = mapping[.decimals]?.whole(in: 0...ExactDecimal.maximumDigits)
        let limitation = mapping[.limitation]?.text()
        let policy = mapping[.policy]?.text()
        let status = mapping[.status].map { $0.choice(of: Status.self) ?? .agreed } ?? .agreed
        let successors = mapping[.successors]?.references(to: .indicator) ?? []
        node.declare(code, .indicator, valid: Validity(from: validFrom, until: validUntil))
        if let code, !successors.isEmpty { node.log.declareSuccession(of: code, to: successors, .indicator, at: node) }
        guard let code, let label, let kind, let additivity else { return nil }
        self.init(
            code: code, label: label, unit: unit, kind: kind, additivity: additivity, dimensions: dimensions,
            definition: definition, source: source, theme: theme, subtheme: subtheme, goal: goal, minimum: minimum,
            maximum: maximum, decimals: decimals, validFrom: validFrom, validUntil: validUntil,
            successors: successors, limitation: limitation, policy: policy, status: status,
            nature: nature)
    }
}

extension ConfigurationNode {
    /// `{ traject: trajectories }`: the name of a dimension and the code list it takes its codes from.
    fileprivate func dimensionLists() -> [String: String]? {
        guard let entries = entries() else { return nil }
        let pairs = entries.compactMap { key, value -> (String, String)? in
            guard let name = key.text(), let list = value.reference(to: .codeList) else { return nil }
            return (name, list)
        }
        return Dictionary(pairs) { first, _ in first }
    }
}
