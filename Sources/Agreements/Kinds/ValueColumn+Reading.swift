import ReportingModel

extension Layout.ValueColumn {
    private enum Key: String, ConfigurationKey {
        case indicator, area, unit, dimensions, required, aliases, estimates
        case requiredWhen = "required_when"
    }

    private enum WhenKey: String, ConfigurationKey { case column, above }

    /// `Wachttijd (Alblasserdam): { indicator: TOE-01, area: GM0482, unit: dagen }`; a column that only names its
    /// indicator may be written short, as `Wachttijd: TOE-01`.
    init?(heading: String, reading node: ConfigurationNode, scope: LayoutScope) {
        if node.plainText != nil {
            guard let indicator = node.reference(to: .indicator) else { return nil }
            self.init(heading: heading, indicator: indicator)
            return
        }
        guard let mapping = node.mapping(of: Key.self) else { return nil }
        let indicator = mapping.required(.indicator)?.reference(to: .indicator)
        let area = mapping[.area]?.reference(to: .code(list: CodeList.areas))
        let unit = mapping[.unit]?.reference(to: .code(list: CodeList.units))
        let dimensions = mapping[.dimensions]?.dimensionCodes(of: indicator.flatMap { scope.indicator($0) }) ?? [:]
        if let unit, let agreed = indicator.flatMap({ scope.indicator($0)?.unit }), unit != agreed {
            mapping[.unit]?.note(.otherUnit(unit, indicator: indicator ?? "", agreed), nearest: agreed)
        }
        mapping.refuse(.requiredWhen, beside: .required)
        let when = mapping[.requiredWhen]?.mapping(of: WhenKey.self)
        let whenColumn = when?.required(.column)?.text()
        let above = when?.required(.above)?.decimal()
        let requiredWhen = whenColumn.flatMap { column in
            above.map { Layout.RequiredWhen(column: column, above: $0) }
        }
        let isRequired = mapping[.required]?.flag() ?? (mapping[.requiredWhen] == nil)
        let acceptsEstimates = mapping[.estimates]?.flag() ?? false
        let aliases = mapping[.aliases]?.texts() ?? []
        guard let indicator else { return nil }
        self.init(
            heading: heading, aliases: aliases, indicator: indicator, area: area, unit: unit, dimensions: dimensions,
            isRequired: isRequired, requiredWhen: requiredWhen, acceptsEstimates: acceptsEstimates)
    }
}

/// What a column of values is about; two columns about the same would make every file doubled.
private struct Figure: Hashable {
    let indicator: String
    let area: String?
    let dimensions: [String: String]
}

extension ConfigurationNode {
    /// A mapping from headings to what stands below them.
    func valueColumns(_ scope: LayoutScope) -> [Layout.ValueColumn]? {
        guard let entries = entries() else { return nil }
        if entries.isEmpty { note(.emptyValue) }
        var owners: [String: String] = [:]
        var figures: [Figure: String] = [:]
        let headings = entries.compactMap { $0.key.plainText?.trimmingSpace() }
        return entries.compactMap { key, value in
            guard let heading = key.text(),
                let column = Layout.ValueColumn(heading: heading, reading: value, scope: scope)
            else { return nil }
            let figure = Figure(indicator: column.indicator, area: column.area, dimensions: column.dimensions)
            if let first = figures[figure] {
                key.note(.doubledFigure(heading, firstHeading: first))
            } else {
                figures[figure] = heading
            }
            if let other = column.requiredWhen?.column, other == heading || !headings.contains(other) {
                value.note(.unknownHeading(other), found: other, allowed: headings.filter { $0 != heading })
            }
            for label in [heading] + column.aliases {
                let form = NormalisedLabel.of(label)
                if let owner = owners[form], owner != heading { key.note(.ambiguousLabel(label, alreadyOf: owner)) }
                owners[form] = heading
            }
            return column
        }
    }

    /// `{ traject: toeleiding }`: dimensions with one code each.
    func dimensionCodes(of indicator: Indicator?) -> [String: String]? {
        guard let entries = entries() else { return nil }
        var codes: [String: String] = [:]
        for (key, value) in entries {
            guard let name = key.text(), let code = value.text() else { continue }
            codes[name] = code
            guard let indicator else { continue }
            if let list = indicator.dimensions[name] {
                log.refer(to: code, .code(list: list), at: value)
            } else {
                let known = indicator.dimensions.keys.sorted()
                key.note(.dimensionNotOfIndicator(name, indicator: indicator.code), found: name, allowed: known)
            }
        }
        return codes
    }
}
