/// A trendbreuk: figures from this day on cannot be compared with figures before it.
///
/// The scope is everything that is named: a break of an area concerns all indicators of that area, one of an indicator
/// all its areas, and so on.
package struct SeriesBreak: Hashable, Sendable {
    /// First day of the new situation; `nil` when the day is not known, and then nothing of the series is compared.
    package let day: CalendarDay?
    package let municipality: String?
    package let indicator: String?
    package let area: String?
    /// Name → code.
    package let dimensions: [String: String]
    package let reason: String
    package let source: String

    package init(
        day: CalendarDay?, municipality: String? = nil, indicator: String? = nil, area: String? = nil,
        dimensions: [String: String] = [:], reason: String, source: String = ""
    ) {
        self.day = day
        self.municipality = municipality
        self.indicator = indicator
        self.area = area
        self.dimensions = dimensions
        self.reason = reason.hasSuffix(".") ? String(reason.dropLast()) : reason
        self.source = source
    }

    /// Whether figures like this one are concerned.
    package func concerns(
        municipality: String, indicator: String, area: String, dimensions: [String: String]
    ) -> Bool {
        (self.municipality ?? municipality) == municipality && (self.indicator ?? indicator) == indicator
            && (self.area ?? area) == area && self.dimensions.allSatisfy { dimensions[$0.key] == $0.value }
    }
}

extension Catalogue {
    /// All breaks: those that were written down, and those that follow from definitions and codes that changed.
    package var allBreaks: [SeriesBreak] {
        breaks + indicators.flatMap(breaks(of:)) + codeLists.flatMap(breaks(of:))
    }

    /// A new definition of the same code, and the end of a code of which others took over the figures.
    private func breaks(of indicator: Indicator) -> [SeriesBreak] {
        var result: [SeriesBreak] = []
        if let from = indicator.validFrom, indicators.contains(where: { $0.code == indicator.code && $0 != indicator }),
            indicators.contains(where: { $0.code == indicator.code && ($0.validUntil ?? from) < from })
        {
            result.append(
                SeriesBreak(day: from, indicator: indicator.code, reason: "de definitie van de indicator is veranderd"))
        }
        guard let until = indicator.validUntil, !indicator.successors.isEmpty else { return result }
        let names = indicator.successors.joined(separator: ", ")
        for code in [indicator.code] + indicator.successors {
            result.append(
                SeriesBreak(
                    day: until.adding(days: 1), indicator: code,
                    reason: "\(indicator.code) is gestopt en ging over in \(names)"))
        }
        return result
    }

    private func breaks(of list: CodeList) -> [SeriesBreak] {
        list.entries.flatMap { entry -> [SeriesBreak] in
            let day: CalendarDay?
            switch entry.end {
            case .never: return []
            case .day(let last): day = last.adding(days: 1)
            case .unknownDay: day = nil
            }
            let names = entry.successors.joined(separator: ", ")
            let reason =
                names.isEmpty ? "\(entry.code) is gestopt" : "\(entry.code) is gestopt en ging over in \(names)"
            return indicators.flatMap { indicator in
                indicator.dimensions.filter { $0.value == list.id }.keys.sorted().flatMap { name in
                    ([entry.code] + entry.successors).map { code in
                        SeriesBreak(day: day, indicator: indicator.code, dimensions: [name: code], reason: reason)
                    }
                }
            }
        }
    }
}
