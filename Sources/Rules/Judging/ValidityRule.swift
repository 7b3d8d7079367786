import ReportingModel

/// Rule: a code holds in the period it is used for.
///
/// Must pass: a code until its last day. Must be asked: the same code in a period after it. A code that ended on a day
/// nobody knows is not asked about; its series is marked as broken instead.
struct ValidityRule {
    /// Whether any indicator or code of the agreement holds for a limited time; mostly none does, and nothing is asked.
    let isLimited: Bool
    /// The entry of each code with limited validity, by name of the dimension.
    private let entries: [String: [String: CodeList.Entry]]
    fileprivate var known: [UInt64: FindingCollector.Group] = [:]

    init(_ catalogue: Catalogue, indicators: [String]) {
        let indicators = indicators.compactMap { catalogue.indicator($0) }
        var entries: [String: [String: CodeList.Entry]] = [:]
        for (name, list) in indicators.flatMap(\.dimensions) {
            for entry in catalogue.codeList(list)?.entries ?? [] where entry.hasLimitedValidity {
                entries[name, default: [:]][entry.code] = entry
            }
        }
        self.entries = entries
        isLimited = !entries.isEmpty || indicators.contains { $0.validFrom != nil || $0.validUntil != nil }
    }

    /// What does not hold in the period, and when it does.
    fileprivate func breach(
        _ indicator: Indicator, _ catalogue: Catalogue, _ dimensions: [String: String], _ period: Period
    ) -> (code: String, expected: Text)? {
        let definitions = catalogue.indicators.filter { $0.code == indicator.code }
        let holds = definitions.contains {
            ($0.validFrom ?? period.lastDay) <= period.lastDay && period.firstDay <= ($0.validUntil ?? period.firstDay)
        }
        if !holds {
            return (indicator.label, ValidityRule.words(definitions.first?.validFrom, definitions.last?.validUntil))
        }
        for (name, code) in dimensions.sorted(by: { $0.key < $1.key }) {
            guard let entry = entries[name]?[code], !entry.isValid(in: period) else { continue }
            let last: CalendarDay? = if case .day(let day) = entry.end { day } else { nil }
            return (entry.label, ValidityRule.words(entry.validFrom, last))
        }
        return nil
    }

    private static func words(_ first: CalendarDay?, _ last: CalendarDay?) -> Text {
        Text(
            nl: [first.map { "vanaf \($0.words(.nl))" }, last.map { "tot en met \($0.words(.nl))" }].compactMap(\.self)
                .joined(separator: " "),
            en: [first.map { "from \($0.words(.en))" }, last.map { "up to and including \($0.words(.en))" }].compactMap(
                \.self
            )
            .joined(separator: " "))
    }
}

extension Judge {
    mutating func checkValidity(
        _ plan: ValuePlan, _ dimensions: UInt32, _ period: UInt32, _ cell: RawTable.Cell, _ cells: RowCells,
        _ severity: inout Severity?
    ) {
        let key =
            UInt64(plan.indicatorPosition) << 48 | UInt64(dimensions & 0xFF_FFFF) << 24 | UInt64(period & 0xFF_FFFF)
        let group: FindingCollector.Group
        if let known = validity.known[key] {
            group = known
        } else {
            let period = book.periods[period]
            let breach = validity.breach(plan.indicator, catalogue, dimensionSets.set(of: dimensions), period)
            group =
                breach.map { breach in
                    collector.group(
                        .codeNotValid, detail: breach.code + period.description,
                        arguments: [
                            "found": breach.code, "detail": period.words(.nl), "detailEN": period.words(.en),
                            "limit": breach.expected.nl, "limitEN": breach.expected.en,
                        ])
                } ?? -1
            validity.known[key] = group
        }
        if group >= 0 { report(group, at: cell, cells.row, &severity) }
    }
}
