import ReportingModel

extension Norm {
    private enum Key: String, ConfigurationKey {
        case indicator, municipality, area, dimensions, year, target, direction, source
        case criticalValue = "critical_value"
        case agreedOn = "agreed_on"
        case agreedBy = "agreed_by"
    }

    /// One entry of `norms.yaml`.
    ///
    /// - Parameter known: the indicators and code lists, to refuse a norm for something that had ended by then.
    init?(reading node: ConfigurationNode, known: KnownNames) {
        guard let mapping = node.mapping(of: Key.self) else { return nil }
        let indicator = mapping.required(.indicator)?.reference(to: .indicator)
        let municipality = mapping.required(.municipality)?.reference(to: .municipality)
        let year = mapping.required(.year)?.whole(in: 1_990...2_100)
        let direction = mapping.required(.direction)?.choice(of: Direction.self)
        let target = mapping[.target]?.decimal()
        let criticalValue = mapping[.criticalValue]?.decimal()
        let area = mapping[.area]?.reference(to: .code(list: CodeList.areas))
        let definition = indicator.flatMap { known.indicators[$0]?.last }
        let dimensions = mapping[.dimensions]?.dimensionCodes(of: definition) ?? [:]
        let agreedOn = mapping[.agreedOn]?.day()
        let agreedBy = mapping[.agreedBy]?.text() ?? ""
        let source = mapping[.source]?.text() ?? ""
        if mapping[.target] == nil, mapping[.criticalValue] == nil { _ = mapping.required(.target) }
        guard let indicator, let municipality, let year, let direction else { return nil }
        if direction == .neither, mapping[.target] == nil { mapping.refuse(.direction, because: "critical_value") }
        if let target, let criticalValue, let wrong = direction.contradiction(target, criticalValue) {
            mapping[.criticalValue]?.note(wrong)
        }
        self.init(
            indicator: indicator, municipality: municipality, area: area, dimensions: dimensions, year: year,
            target: target, criticalValue: criticalValue, direction: direction, agreedOn: agreedOn,
            agreedBy: agreedBy, source: source)
        if definition?.kind == .text { mapping[.indicator]?.note(.notANumber(indicator)) }
        if let ended = known.indicatorEnded(indicator, before: year) {
            mapping[.indicator]?.note(.hasEnded(indicator, .indicator, since: ended))
        }
        for (name, code) in dimensions.sorted(by: { $0.key < $1.key }) {
            guard let list = definition?.dimensions[name], let ended = known.codeEnded(code, of: list, before: year)
            else { continue }
            mapping[.dimensions]?.note(.hasEnded(code, .code(list: list), since: ended))
        }
        node.log.declareOnce(
            [indicator, municipality, self.area, "\(dimensions.sorted { $0.key < $1.key })", "\(year)"], at: node
        ) { file, line in .doubledNorm(indicator, firstFile: file, firstLine: line) }
    }
}

extension Norm.Direction {
    /// Lower is better and yet the critical value lies below the target, or the other way round.
    fileprivate func contradiction(_ target: ExactDecimal, _ critical: ExactDecimal) -> ConfigurationProblem? {
        let isWrong =
            switch self {
            case .lower: critical < target
            case .higher: target < critical
            case .neither: false
            }
        return isWrong ? .criticalValueOnWrongSide(critical.description, target: target.description) : nil
    }
}
