import ReportingModel

extension Period {
    /// Short enough to stand under an axis: `apr 2019`, `2e kw 2019`, `2019/20`.
    func axisName(_ language: Language) -> String {
        let year = "\(firstDay.year)"
        return switch kind {
        case .referenceDate, .month, .range: lastDay.axisName(language)
        case .quarter: Text(nl: "\(number)e kw \(year)", en: "Q\(number) \(year)")[language]
        case .fourMonths: Text(nl: "\(number)e tert \(year)", en: "T\(number) \(year)")[language]
        case .halfYear: Text(nl: "\(number)e hj \(year)", en: "H\(number) \(year)")[language]
        case .schoolYear: "\(year)/\("\(firstDay.year + 1)".suffix(2))"
        case .year: year
        }
    }
}

extension CalendarDay {
    /// `dec 2025`.
    func axisName(_ language: Language) -> String { "\(shortMonthName(language)) \(year)" }

    /// `22 nov 2026`.
    func shortWords(_ language: Language) -> String { "\(components.day) \(axisName(language))" }

    /// `apr`; `mrt`, for nobody shortens “maart” to “maa”.
    fileprivate func shortMonthName(_ language: Language) -> String {
        let isDutchMarch = language == .nl && components.month == 3
        return isDutchMarch ? "mrt" : String(monthName(language).prefix(3))
    }
}
