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
