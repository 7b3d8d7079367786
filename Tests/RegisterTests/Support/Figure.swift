import ReportingModel

/// One figure in words, to write into a register and to compare with what comes out.
struct Figure {
    var indicator = "TOE-01"
    var period: Period
    var area = "GM0482"
    var dimensions: [String: String] = [:]
    var value = ObservationRecord.Value.exact(ExactDecimal(1))
    var unit = ""
    var remark = ""
    var place = Place(line: 2, column: 2)
}

extension ObservationBatch {
    /// The figures with the codes that the book did not know yet.
    init(_ figures: [Figure], _ book: inout CodeBook) {
        var observations: [Observation] = []
        for figure in figures {
            let pattern = book.pathPattern(figure.place.path ?? "")
            observations.append(
                Observation(
                    indicator: book.indicator(figure.indicator), period: book.period(figure.period),
                    area: book.area(figure.area), dimensions: book.dimensions(figure.dimensions),
                    unit: book.unit(figure.unit), remark: figure.remark.isEmpty ? 0 : book.text(figure.remark),
                    value: Observation.Value(figure.value, &book),
                    place: CompactPlace(
                        line: UInt32(figure.place.line), column: UInt32(figure.place.column), pattern: pattern)))
        }
        self.init(observations: observations, additions: book.takeAdditions())
    }
}

extension Observation.Value {
    fileprivate init(_ value: ObservationRecord.Value, _ book: inout CodeBook) {
        switch value {
        case .exact(let number): self = .exact(number)
        case .estimate(let number): self = .estimate(number)
        case .interval(let low, let high): self = .interval(low: low, high: high)
        case .text(let text): self = .text(book.text(text))
        case .absent(let absence): self = .absent(absence)
        }
    }
}
