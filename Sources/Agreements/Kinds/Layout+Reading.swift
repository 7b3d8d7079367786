import ReportingModel

/// What a layout may leave to its agreement.
struct LayoutScope {
    /// The area of all figures when the layout says nothing about it.
    let municipality: String
    let known: KnownNames

    func indicator(_ code: String) -> Indicator? { known.indicators[code]?.last }
}

extension Layout {
    private enum Key: String, ConfigurationKey {
        case kind, columns, long, crosstab, recognise, period, area, dimensions, remark, sender, ignore, aliases
        case totals
        case decimalSign = "decimal_sign"
        case delimiter
        case formats, records, namespace
    }

    private enum KindName: String, CaseIterable { case columns, long, crosstab }

    private enum SenderKey: String, ConfigurationKey { case partner, municipality }

    /// One entry of `layouts` in an agreement. What the kind needs stands under the key with the kind's own name.
    init?(reading node: ConfigurationNode, scope: LayoutScope) {
        guard let mapping = node.mapping(of: Key.self) else { return nil }
        let kind = Layout.kind(reading: mapping, scope: scope)
        let formats = mapping[.formats]?.list()?.compactMap { $0.choice(of: FileFormat.self) } ?? []
        let period = mapping.required(.period).flatMap { PeriodSource(reading: $0) }
        let area = mapping[.area].map { CodeSource(areaReading: $0) } ?? .fixed(scope.municipality)
        let sender = mapping[.sender]?.mapping(of: SenderKey.self)
        let dimensions = mapping[.dimensions]?.entries()?.compactMap { DimensionSource(name: $0, reading: $1) } ?? []
        let layout = kind.flatMap { kind in
            period.flatMap { period in
                area.map { area in
                    Layout(
                        kind: kind, formats: Set(formats), recordsPath: mapping[.records]?.text(),
                        namespace: mapping[.namespace]?.text(), recognise: mapping[.recognise]?.texts() ?? [],
                        period: period, area: area, dimensions: dimensions, remark: mapping[.remark]?.text(),
                        partnerColumn: sender?[.partner]?.text(), municipalityColumn: sender?[.municipality]?.text(),
                        ignoredColumns: mapping[.ignore]?.texts() ?? [],
                        totalWords: mapping[.totals]?.texts() ?? Layout.usualTotalWords,
                        decimalSign: mapping[.decimalSign]?.decimalSign(),
                        delimiter: mapping[.delimiter]?.choice(of: CSVDelimiter.self),
                        headingAliases: mapping[.aliases]?.headingAliases() ?? [:])
                }
            }
        }
        guard let layout else { return nil }
        layout.noteMissingAxes(period: mapping[.period], area: mapping[.area])
        layout.noteUnknownHeadings(recognise: mapping[.recognise], aliases: mapping[.aliases])
        self = layout
    }

    private static func kind(reading mapping: ConfigurationMapping<Key>, scope: LayoutScope) -> Kind? {
        guard let name = mapping.required(.kind)?.choice(of: KindName.self) else { return nil }
        let keys: [KindName: Key] = [.columns: .columns, .long: .long, .crosstab: .crosstab]
        for (other, key) in keys where other != name { mapping.refuse(key, because: "kind: \(name.rawValue)") }
        return switch name {
        case .columns: mapping.required(.columns)?.valueColumns(scope).map { .columns($0) }
        case .long: mapping.required(.long).flatMap { Long(reading: $0, scope: scope) }.map { .long($0) }
        case .crosstab:
            mapping.required(.crosstab).flatMap { Crosstab(reading: $0, scope: scope) }.map { .crosstab($0) }
        }
    }

    /// `period: axis` and `area: axis` promise that the crosstab has such an axis.
    private func noteMissingAxes(period periodNode: ConfigurationNode?, area areaNode: ConfigurationNode?) {
        var axes: [Axis] = []
        if case .crosstab(let crosstab) = kind { axes = [crosstab.side] + crosstab.across }
        let datesAnAxis = axes.contains { if case .period = $0 { true } else { false } }
        let placesAnAxis = axes.contains { if case .area = $0 { true } else { false } }
        if period == .axis, !datesAnAxis { periodNode?.note(.noSuchAxis("period")) }
        if area == .axis, !placesAnAxis { areaNode?.note(.noSuchAxis("area")) }
    }
}

extension ConfigurationNode {
    /// `{ waarde: [score, cijfer] }`: other headings for a column that the layout names.
    fileprivate func headingAliases() -> [String: [String]]? {
        guard let entries = entries() else { return nil }
        let pairs = entries.compactMap { key, value in key.text().map { ($0, value.texts() ?? []) } }
        return Dictionary(pairs) { first, _ in first }
    }

    fileprivate func decimalSign() -> Character? {
        guard let text = text() else { return nil }
        if text == "," || text == "." { return text.first }
        note(.wrongForm(text, wanted: .decimalSign))
        return nil
    }
}
