import ReportingModel

extension SeriesBreak {
    private enum Key: String, ConfigurationKey {
        case date, municipality, indicator, area, dimensions, reason, source
    }

    /// One entry of `breaks.yaml`; its date may be the word `unknown`.
    init?(reading node: ConfigurationNode, known: KnownNames) {
        guard let mapping = node.mapping(of: Key.self) else { return nil }
        let dateNode = mapping.required(.date)
        let isUnknown = dateNode?.plainText?.trimmingSpace() == "unknown"
        let day = isUnknown ? nil : dateNode?.day()
        let municipality = mapping[.municipality]?.reference(to: .municipality)
        let indicator = mapping[.indicator]?.reference(to: .indicator)
        let area = mapping[.area]?.reference(to: .code(list: CodeList.areas))
        let dimensions = mapping[.dimensions]?.dimensionCodes(of: indicator.flatMap { known.indicators[$0]?.last })
        let reason = mapping.required(.reason)?.text()
        let source = mapping[.source]?.text() ?? ""
        if mapping[.indicator] == nil, mapping[.area] == nil, mapping[.municipality] == nil {
            _ = mapping.required(.indicator)
        }
        if mapping[.indicator] == nil { mapping.refuse(.dimensions, because: "area") }
        guard isUnknown || day != nil, let reason else { return nil }
        self.init(
            day: day, municipality: municipality, indicator: indicator, area: area, dimensions: dimensions ?? [:],
            reason: reason, source: source)
    }
}
