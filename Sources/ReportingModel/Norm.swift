/// What was agreed about a figure: where it should be, and where it becomes worrying.
package struct Norm: Hashable, Sendable {
    package enum Direction: String, Sendable, CaseIterable { case higher, lower, neither }

    package let indicator: String
    package let municipality: String
    /// The area whose figures it is about, usually the municipality itself.
    package let area: String
    /// The dimensions of the figures it is about, name → code; empty is the undivided figure.
    package let dimensions: [String: String]
    package let year: Int
    package let target: ExactDecimal?
    package let criticalValue: ExactDecimal?
    package let direction: Direction
    package let agreedOn: CalendarDay?
    package let agreedBy: String
    /// Where the agreement can be read.
    package let source: String

    /// - Parameter area: `nil` is the municipality.
    package init(
        indicator: String, municipality: String, area: String? = nil, dimensions: [String: String] = [:], year: Int,
        target: ExactDecimal?, criticalValue: ExactDecimal?, direction: Direction, agreedOn: CalendarDay? = nil,
        agreedBy: String = "", source: String = ""
    ) {
        self.indicator = indicator
        self.municipality = municipality
        self.area = area ?? municipality
        self.dimensions = dimensions
        self.year = year
        self.target = target
        self.criticalValue = criticalValue
        self.direction = direction
        self.agreedOn = agreedOn
        self.agreedBy = agreedBy
        self.source = source
    }
}
