import ReportingModel

/// Finds the norm that was agreed for a figure.
struct NormBook {
    private struct Key: Hashable {
        let indicator: String
        let area: String
        let dimensions: String
        let year: Int
    }

    private let norms: [Key: Norm]
    private let indicators: Set<String>

    init(_ catalogue: Catalogue, municipality: String) {
        let mine = catalogue.norms.filter { $0.municipality == municipality }
        indicators = Set(mine.map(\.indicator))
        norms = Dictionary(
            mine.map { norm in
                let pairs = norm.dimensions.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
                let key = Key(
                    indicator: norm.indicator, area: norm.area, dimensions: pairs.joined(separator: ";"),
                    year: norm.year)
                return (key, norm)
            }
        ) { first, _ in first }
    }

    /// Whether any norm was ever agreed for the indicator.
    func hasNorm(for indicator: String) -> Bool { indicators.contains(indicator) }

    /// The norm of the year in which the period ends, for exactly this breakdown: a norm for a whole says nothing about
    /// its parts.
    func norm(of indicator: String, area: String, dimensions: String, _ period: Period) -> Norm? {
        guard indicators.contains(indicator) else { return nil }
        return norms[Key(indicator: indicator, area: area, dimensions: dimensions, year: period.lastDay.year)]
    }

    func norm(for record: ObservationRecord) -> Norm? {
        norm(of: record.indicator, area: record.area, dimensions: record.dimensions, record.period)
    }
}
