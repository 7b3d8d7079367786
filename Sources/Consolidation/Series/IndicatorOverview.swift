package import Register
package import ReportingModel

/// The indicators of a municipality with their latest figure, for a list.
package struct IndicatorOverview: Sendable {
    package struct Row: Sendable {
        package let indicator: Indicator
        /// The latest figure for the municipality as a whole, without dimensions.
        package let latest: IndicatorSeries.Point?
        /// The last period for which there are only figures by area or group.
        package let dividedPeriod: Period?
        /// Whether a norm was ever agreed, for the whole or for a part.
        package let hasNorm: Bool
    }

    /// In the order of the configuration.
    package let rows: [Row]

    package init(_ catalogue: Catalogue, municipality: String, from snapshot: RegisterSnapshot) throws {
        let agreements = catalogue.agreements.filter { $0.municipality == municipality }
        var byIndicator: [String: [String]] = [:]
        for agreement in agreements {
            for code in agreement.indicators { byIndicator[code, default: []].append(agreement.id) }
        }
        let norms = NormBook(catalogue, municipality: municipality)
        let breaks = BreakBook(catalogue, municipality: municipality)
        rows = try catalogue.indicators.filter {
            byIndicator[$0.code] != nil && catalogue.indicator($0.code) == $0
        }.map { indicator in
            let sources = byIndicator[indicator.code] ?? []
            let records = try sources.compactMap {
                try snapshot.latestFigure(of: indicator.code, agreement: $0, area: municipality)
            }
            let latest = records.max { $0.period.lastDay < $1.period.lastDay }.map { record in
                let norm = norms.norm(for: record)
                let own = breaks.breaks(of: indicator.code, area: record.area, dimensions: [:])
                let assessment = Assessment(of: record, norm: norm, breaks: own)
                return IndicatorSeries.Point(
                    record: record, status: assessment.status, reason: assessment.reason, norm: norm, breakBefore: nil)
            }
            let divided =
                latest == nil
                ? try sources.compactMap { try snapshot.latestPeriod(of: indicator.code, agreement: $0) }
                    .max { $0.lastDay < $1.lastDay } : nil
            return Row(
                indicator: indicator, latest: latest, dividedPeriod: divided,
                hasNorm: norms.hasNorm(for: indicator.code))
        }
    }
}
