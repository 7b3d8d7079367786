/// Some observations on their way from the rules to the register, with the words that are new since the last batch.
package struct ObservationBatch: Sendable {
    package var observations: [Observation]
    /// What was added to the delivery's ``CodeBook`` since the previous batch.
    package var additions: CodeBook.Additions

    package init(observations: [Observation] = [], additions: CodeBook.Additions = CodeBook.Additions()) {
        self.observations = observations
        self.additions = additions
    }
}

extension CodeBook {
    /// New entries of a code book, in the order of their positions.
    package struct Additions: Sendable {
        package var indicators: [String] = []
        package var periods: [Period] = []
        package var areas: [String] = []
        package var dimensions: [String] = []
        package var units: [String] = []
        package var texts: [String] = []
        package var pathPatterns: [String] = []

        package init() {}
    }

    /// How far a reader of the code book has come.
    package struct Mark: Sendable, BitwiseCopyable {
        fileprivate var indicators = 0
        fileprivate var periods = 0
        fileprivate var areas = 0
        fileprivate var dimensions = 0
        fileprivate var units = 0
        fileprivate var texts = 0
        fileprivate var pathPatterns = 0

        package init() {}
    }

    /// Everything added since the mark, also the first entries that mean "none"; moves the mark to the end.
    package func additions(since mark: inout Mark) -> Additions {
        var additions = Additions()
        additions.indicators = Array(indicators.values[mark.indicators...])
        additions.periods = Array(periods.values[mark.periods...])
        additions.areas = Array(areas.values[mark.areas...])
        additions.dimensions = Array(dimensions.values[mark.dimensions...])
        additions.units = Array(units.values[mark.units...])
        additions.texts = Array(texts.values[mark.texts...])
        additions.pathPatterns = Array(pathPatterns.values[mark.pathPatterns...])
        mark.indicators = indicators.values.count
        mark.periods = periods.values.count
        mark.areas = areas.values.count
        mark.dimensions = dimensions.values.count
        mark.units = units.values.count
        mark.texts = texts.values.count
        mark.pathPatterns = pathPatterns.values.count
        return additions
    }
}
