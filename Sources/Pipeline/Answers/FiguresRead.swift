import ReportingModel

/// How the figures of an XML or JSON file were read, field by field, for the table that we make of it.
///
/// In those formats a point stands before decimals, in a Dutch table between thousands. So a figure that was read for
/// certain is written as it was read. One that may be read in two ways stays as it is, and is asked about again.
struct FiguresRead {
    struct Field: Hashable {
        let pattern: String
        let index: UInt32
    }

    private var numbers: [Field: ExactDecimal] = [:]
    private var patterns: [String] = []

    /// - Parameter findings: those of the file, which say what is in doubt.
    init(
        of source: inout some ByteSource, judgedAs judging: FileJudging, findings: [Finding]
    ) throws {
        _ = try judging.judge(&source) { take($0) }
        for finding in findings where finding.code == .ambiguousNumber {
            for place in finding.places.compact {
                numbers[Field(pattern: finding.places.patterns[Int(place.pattern)], index: place.index)] = nil
            }
        }
    }

    subscript(pattern: String?, index: UInt32) -> ExactDecimal? {
        pattern.flatMap { numbers[Field(pattern: $0, index: index)] }
    }

    private mutating func take(_ batch: ObservationBatch) {
        patterns += batch.additions.pathPatterns
        for observation in batch.observations where Int(observation.place.pattern) < patterns.count {
            let field = Field(pattern: patterns[Int(observation.place.pattern)], index: observation.place.index)
            if let number = observation.value.number { numbers[field] = number }
        }
    }
}
