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

    /// Everything added since the last call, also the first entries that mean "none".
    ///
    /// Texts are handed over and forgotten: a file may hold a million different remarks.
    package mutating func takeAdditions() -> Additions {
        var additions = Additions()
        additions.indicators = indicators.takeNew()
        additions.periods = periods.takeNew()
        additions.areas = areas.takeNew()
        additions.dimensions = dimensions.takeNew()
        additions.units = units.takeNew()
        additions.pathPatterns = pathPatterns.takeNew()
        additions.texts = texts.takeAll()
        return additions
    }
}
