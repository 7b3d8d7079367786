import ReportingModel

/// Days, periods and values as a Dutch reader expects them on a page.
extension CalendarDay {
    private static let months = [
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
        "december",
    ]

    /// `30 april`.
    var dayInWords: String { "\(components.day) \(CalendarDay.months[components.month - 1])" }

    /// `30 april 2021`.
    var inWords: String { "\(dayInWords) \(year)" }

    /// `november 2022`.
    fileprivate var monthInWords: String { "\(CalendarDay.months[components.month - 1]) \(year)" }
}

extension Period {
    /// `30 april 2021`, `november 2022`, `2e kwartaal 2021`, `1e halfjaar 2022`, `schooljaar 2021/2022`.
    var inWords: String {
        switch kind {
        case .referenceDate: firstDay.inWords
        case .month: firstDay.monthInWords
        case .quarter, .fourMonths, .halfYear: "\(number)e \(kind.dutchName) \(firstDay.year)"
        case .schoolYear: "schooljaar \(description)"
        case .year: description
        case .range: "\(firstDay.inWords) t/m \(lastDay.inWords)"
        }
    }
}

extension ObservationRecord.Value {
    /// For a page: `1.234,5`, `ca. 15`, `0–4`, `onbekend`.
    var inWords: String { words(\.dutchDescription) }

    /// For a table that a program may read: `1234.5`, otherwise the same words.
    var inPlainWords: String { words(\.description) }

    /// Whether it is one exact number.
    var isExact: Bool {
        if case .exact = self { true } else { false }
    }

    private func words(_ notation: (ExactDecimal) -> String) -> String {
        switch self {
        case .exact(let number): notation(number)
        case .estimate(let number): "ca. \(notation(number))"
        case .interval(let low?, let high?): "\(notation(low))–\(notation(high))"
        case .interval(let low?, nil): "\(notation(low)) of meer"
        case .interval(nil, let high?): "\(notation(high)) of minder"
        case .interval(nil, nil): Absence.unknown.dutchName
        case .text(let text): text
        case .absent(let absence): absence.dutchName
        }
    }
}
