import ReportingModel

extension Layout.Crosstab {
    private enum Key: String, ConfigurationKey {
        case sideColumn = "side_column"
        case side, across, indicator
        case valueRequired = "value_required"
    }

    /// One axis down the side and one or two across; `indicator` when no axis gives it.
    init?(reading node: ConfigurationNode, scope: LayoutScope) {
        guard let mapping = node.mapping(of: Key.self) else { return nil }
        let side = mapping.required(.side).flatMap { Layout.Axis(reading: $0, scope: scope) }
        let acrossNodes = mapping.required(.across)?.list()
        let across = acrossNodes?.compactMap { Layout.Axis(reading: $0, scope: scope) } ?? []
        if let count = acrossNodes?.count, !(1...2).contains(count) {
            mapping[.across]?.note(.outOfRange("\(count)", 1...2))
        }
        let axes = across + [side].compactMap(\.self)
        let givesIndicator = axes.contains { if case .indicator = $0 { true } else { false } }
        if givesIndicator { mapping.refuse(.indicator, because: "axis: indicator") }
        let indicatorNode = givesIndicator ? nil : mapping.required(.indicator)
        let indicator = indicatorNode.flatMap { Layout.ValueColumn(heading: "", reading: $0, scope: scope) }
        if let dimensions = indicator.flatMap({ scope.indicator($0.indicator) })?.dimensions {
            for case .dimension(let name, _) in axes where dimensions[name] == nil {
                indicatorNode?.note(
                    .dimensionNotOfIndicator(name, indicator: indicator?.indicator ?? ""), found: name,
                    allowed: dimensions.keys.sorted())
            }
        }
        let sideColumn = mapping[.sideColumn]?.plainText ?? ""
        let isValueRequired = mapping[.valueRequired]?.flag() ?? true
        guard let side, !across.isEmpty, givesIndicator || indicator != nil else { return nil }
        self.init(
            sideColumn: sideColumn, side: side, across: across, indicator: indicator,
            isValueRequired: isValueRequired)
    }
}

extension Layout.Axis {
    private enum Key: String, ConfigurationKey {
        case axis, on, labels, name
        case codeList = "code_list"
        case indicators
    }

    private enum Meaning: String, CaseIterable { case period, area, dimension, indicator }

    /// `{ axis: period, on: 04-30 }`, `{ axis: area, labels: {…} }`,
    /// `{ axis: dimension, name: traject, code_list: trajectories }` or `{ axis: indicator, indicators: {…} }`.
    init?(reading node: ConfigurationNode, scope: LayoutScope) {
        guard let mapping = node.mapping(of: Key.self),
            let meaning = mapping.required(.axis)?.choice(of: Meaning.self)
        else { return nil }
        let allowed: Set<Key> =
            switch meaning {
            case .period: [.axis, .on]
            case .area: [.axis, .labels]
            case .dimension: [.axis, .name, .codeList]
            case .indicator: [.axis, .indicators]
            }
        for key in Key.allCases where !allowed.contains(key) {
            mapping.refuse(key, because: "axis: \(meaning.rawValue)")
        }
        switch meaning {
        case .period:
            self = .period(on: mapping[.on]?.monthDay())
        case .area:
            self = .area(labels: mapping[.labels]?.areaLabels() ?? [:])
        case .dimension:
            let name = mapping.required(.name)?.text()
            let codeList = mapping.required(.codeList)?.reference(to: .codeList)
            guard let name, let codeList else { return nil }
            self = .dimension(name: name, codeList: codeList)
        case .indicator:
            guard let indicators = mapping.required(.indicators)?.valueColumns(scope) else { return nil }
            self = .indicator(indicators)
        }
    }
}
