import ReportingModel

/// Notices that the days below a row with only a year run back: then the row with the next year is probably missing.
///
///     2019
///     30 april         ascending
///     31 december
///     30 april         runs back: of 2020?
///
/// A table may also run from late to early; the first two different days of the file say which way it goes.
struct DateOrder {
    private var last: MonthDay?
    private var isAscending: Bool?

    mutating func beginGroup() { last = nil }

    /// Whether the day lies on the wrong side of the one above it, in the same group.
    mutating func runsBack(at day: MonthDay) -> Bool {
        defer { last = day }
        guard let last, last != day else { return false }
        guard let isAscending else {
            isAscending = last < day
            return false
        }
        return isAscending != (last < day)
    }
}
