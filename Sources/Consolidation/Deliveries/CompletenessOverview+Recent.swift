package import ReportingModel

extension CompletenessOverview.Row {
    /// For so many years after its end a line is news.
    private static let recentYears = 2

    /// Whether someone who looks on a day should see the line without asking for more: its period ended in the 24
    /// months before, or has not ended, or is not known; or its file still waits for somebody.
    package func isRecent(on day: CalendarDay) -> Bool {
        guard let period, status != .underReview, status != .rejected else { return true }
        let (year, month, dayOfMonth) = day.components
        let first = year - Self.recentYears
        let limit = CalendarDay(
            year: first, month: month, day: min(dayOfMonth, CalendarDay.lastDay(ofMonth: month, year: first)))
        return limit.map { period.lastDay >= $0 } ?? true
    }
}
