/// How many people of a group live in an area on a day: what figures per 1.000 inhabitants are reckoned with.
package struct Population: Hashable, Sendable {
    package let area: String
    /// A code of the code list `population-groups`, such as youths up to 18.
    package let group: String
    package let day: CalendarDay
    package let count: ExactDecimal
    package let source: String

    package init(area: String, group: String, day: CalendarDay, count: ExactDecimal, source: String = "") {
        self.area = area
        self.group = group
        self.day = day
        self.count = count
        self.source = source
    }

    package static let groups = "population-groups"
}
