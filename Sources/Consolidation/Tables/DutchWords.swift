import ReportingModel

/// Days, periods and values as a Dutch reader expects them on a page.
extension CalendarDay {
    /// `30 april`.
    var dayInWords: String { "\(components.day) \(monthName(.nl))" }

    /// `30 april 2021`.
    var inWords: String { words(.nl) }
}

extension Period {
    /// `30 april 2021`, `november 2022`, `2e kwartaal 2021`, `1e halfjaar 2022`, `schooljaar 2021/2022`.
    var inWords: String { words(.nl) }
}
