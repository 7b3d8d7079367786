import ReportingModel

/// Days and periods as a Dutch sentence has them.
enum DutchPeriod {
    private static let months = [
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
        "december",
    ]
    private static let ordinals = ["eerste", "tweede", "derde", "vierde"]

    /// `30 april 2027`.
    static func words(_ day: CalendarDay) -> String {
        let (year, month, dayOfMonth) = day.components
        return "\(dayOfMonth) \(months[month - 1]) \(year)"
    }

    /// `het eerste halfjaar van 2027`, `peildatum 30 april 2027`.
    static func words(_ period: Period) -> String {
        let (year, month, _) = period.firstDay.components
        return switch period.kind {
        case .referenceDate: "peildatum \(words(period.firstDay))"
        case .month: "\(months[month - 1]) \(year)"
        case .quarter, .fourMonths, .halfYear:
            "het \(ordinals[min(period.number, 4) - 1]) \(period.kind.dutchName) van \(year)"
        case .schoolYear: "schooljaar \(year)/\(year + 1)"
        case .year: "het jaar \(year)"
        case .range: "\(words(period.firstDay)) tot en met \(words(period.lastDay))"
        }
    }
}
