import ReportingModel

/// What is remembered of the assessed figures for `signaleringen.csv`: of each series the latest, of each indicator
/// whether anything was agreed about it. Grows with the number of norms and breaks, not with the number of figures.
struct FigureSignals {
    struct Series: Hashable {
        let agreement: String
        let indicator: String
        let area: String
        let dimensions: String
    }

    struct Latest {
        let record: ObservationRecord
        let assessment: Assessment
    }

    struct Break: Hashable {
        let indicator: String
        let words: String
    }

    /// Only series with a norm.
    private(set) var latest: [Series: Latest] = [:]
    /// Indicators with figures about which nothing was ever agreed, with who delivers them.
    private(set) var withoutNorm: [String: Set<String>] = [:]
    /// Breaks inside the series, with the areas they concern.
    private(set) var breaks: [Break: Set<String>] = [:]

    mutating func add(
        _ record: ObservationRecord, _ assessment: Assessment, _ broken: SeriesBreak?, hasNorm: Bool
    ) {
        if let broken {
            breaks[Break(indicator: record.indicator, words: broken.words), default: []].insert(record.area)
        }
        guard record.value.isFigure || hasNorm else { return }
        if !hasNorm {
            withoutNorm[record.indicator, default: []].insert(record.partner)
        } else if assessment.norm != nil {
            let series = Series(
                agreement: record.agreement, indicator: record.indicator, area: record.area,
                dimensions: record.dimensions)
            if let known = latest[series], record.period < known.record.period { return }
            latest[series] = Latest(record: record, assessment: assessment)
        }
    }
}
