import ReportingModel

/// Gathers the observations of a file that is not stored, and gives them in words.
struct ObservationExpander {
    private var observations: [Observation] = []
    private var words = CodeBook.Additions()

    mutating func add(_ batch: ObservationBatch) {
        observations += batch.observations
        words.indicators += batch.additions.indicators
        words.periods += batch.additions.periods
        words.areas += batch.additions.areas
        words.dimensions += batch.additions.dimensions
        words.units += batch.additions.units
        words.texts += batch.additions.texts
        words.pathPatterns += batch.additions.pathPatterns
    }

    func records(agreement: Agreement, partner: String, fileName: FileName) -> [ObservationRecord] {
        observations.map { observation in
            ObservationRecord(
                municipality: agreement.municipality, partner: partner, agreement: agreement.id, delivery: "",
                fileName: fileName, indicator: words.indicators[Int(observation.indicator)],
                period: words.periods[Int(observation.period)], area: words.areas[Int(observation.area)],
                dimensions: words.dimensions[Int(observation.dimensions)], value: value(observation.value),
                unit: words.units[Int(observation.unit)], remark: words.texts[Int(observation.remark)],
                place: observation.place.place(patterns: words.pathPatterns))
        }
    }

    private func value(_ value: Observation.Value) -> ObservationRecord.Value {
        switch value {
        case .exact(let number): .exact(number)
        case .estimate(let number): .estimate(number)
        case .interval(let low, let high): .interval(low: low, high: high)
        case .text(let position): .text(words.texts[Int(position)])
        case .absent(let absence): .absent(absence)
        }
    }
}
