import ReportingModel

/// Finds the breaks of a series: where figures cannot be compared with those before.
struct BreakBook {
    private let municipality: String
    private let general: [SeriesBreak]
    private let byIndicator: [String: [SeriesBreak]]

    init(_ catalogue: Catalogue, municipality: String) {
        self.municipality = municipality
        let breaks = catalogue.allBreaks
        general = breaks.filter { $0.indicator == nil }
        byIndicator = Dictionary(grouping: breaks.filter { $0.indicator != nil }) { $0.indicator ?? "" }
    }

    /// All breaks of a series, those of an unknown day first, then by day.
    func breaks(of indicator: String, area: String, dimensions: [String: String]) -> [SeriesBreak] {
        let candidates = byIndicator[indicator, default: []] + general
        return candidates.filter {
            $0.concerns(municipality: municipality, indicator: indicator, area: area, dimensions: dimensions)
        }.sorted { ($0.day?.daysSince1970 ?? .min, $0.reason) < ($1.day?.daysSince1970 ?? .min, $1.reason) }
    }

    /// Whether any break can concern the indicator; mostly none does.
    func mayBreak(_ indicator: String) -> Bool { !general.isEmpty || byIndicator[indicator] != nil }
}

extension SeriesBreak {
    /// Whether figures of the two periods lie on different sides of it, or one of them on both.
    func lies(between earlier: Period, and later: Period) -> Bool {
        guard let day else { return true }
        return day > earlier.firstDay && day <= later.lastDay
    }

    /// The reason with its day, for a reader: `regio met tien gemeenten (vanaf 2019-01-01)`.
    package var words: String { "\(reason) (\(day.map { "vanaf \($0)" } ?? "de dag is niet bekend"))" }
}
