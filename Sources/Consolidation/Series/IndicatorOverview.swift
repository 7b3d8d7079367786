package import Register
package import ReportingModel

/// The indicators of a municipality with their latest figure, for a list.
package struct IndicatorOverview: Sendable {
    package struct Row: Sendable {
        package let indicator: Indicator
        /// The latest figure for the municipality as a whole, without dimensions.
        package let latest: IndicatorSeries.Point?
        /// How many agreements give such a figure; with more than one the latest is not the only one.
        package let seriesCount: Int
        /// The last period for which there are only figures by area or group.
        package let dividedPeriod: Period?
        /// Whether a norm was ever agreed, for the whole or for a part.
        package let hasNorm: Bool
    }

    /// In the order of the configuration.
    package let rows: [Row]

    package init(_ catalogue: Catalogue, municipality: String, from snapshot: RegisterSnapshot) throws {
        let agreements = catalogue.agreements.filter { $0.municipality == municipality }
        let agreed = Set(agreements.flatMap(\.indicators))
        let figures = try agreements.map {
            try snapshot.latestFigures(of: Set($0.indicators), agreement: $0.id, area: municipality)
        }
        // Asked of the agreements together: what one of them has as a whole needs no other.
        let undivided = Set(figures.flatMap(\.keys))
        let periods = try agreements.map {
            try snapshot.latestPeriods(of: Set($0.indicators).subtracting(undivided), agreement: $0.id)
        }
        let norms = NormBook(catalogue, municipality: municipality)
        let breaks = BreakBook(catalogue, municipality: municipality)
        rows = catalogue.indicators.filter {
            agreed.contains($0.code) && catalogue.indicator($0.code) == $0
        }.map { indicator in
            let records = figures.compactMap { $0[indicator.code] }
            let latest = records.max { $0.isLessRecent(than: $1) }.map { record in
                let norm = norms.norm(for: record)
                let own = breaks.breaks(of: indicator.code, area: record.area, dimensions: [:])
                let assessment = Assessment(of: record, norm: norm, breaks: own)
                return IndicatorSeries.Point(
                    record: record, status: assessment.status, reason: assessment.reason, norm: norm, breakBefore: nil)
            }
            let divided = periods.compactMap { $0[indicator.code] }.max { $0.lastDay < $1.lastDay }
            return Row(
                indicator: indicator, latest: latest, seriesCount: records.count, dividedPeriod: divided,
                hasNorm: norms.hasNorm(for: indicator.code))
        }
    }
}
