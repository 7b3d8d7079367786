/// The span of days, or the one day, that a figure is about.
///
/// A stock is measured on a reference date, a flow over a period. Both days are inclusive. The description is the
/// notation an official and a spreadsheet can both sort on: `2021-04-30`, `2022-11`, `2021-Q3`, `2021-T2`, `2022-H1`,
/// `2021`, `2021/2022` (school year), `2021-01-15/2021-03-14`.
package struct Period: Hashable, Sendable, BitwiseCopyable {
    package enum Kind: UInt8, Sendable, CaseIterable, BitwiseCopyable {
        case referenceDate, month, quarter, fourMonths, halfYear, schoolYear, year, range
    }

    package let kind: Kind
    package let firstDay: CalendarDay
    package let lastDay: CalendarDay

    package init(kind: Kind, firstDay: CalendarDay, lastDay: CalendarDay) {
        precondition(firstDay <= lastDay, "a period ends on or after its first day")
        self.kind = kind
        self.firstDay = firstDay
        self.lastDay = lastDay
    }

    package static func referenceDate(_ day: CalendarDay) -> Period {
        Period(kind: .referenceDate, firstDay: day, lastDay: day)
    }

    /// The n-th month, quarter, four-month term or half of a year, or the year itself (n = 1); a school year starts
    /// on 1 August. `nil` when the year has no such part.
    package init?(_ kind: Kind, _ number: Int = 1, of year: Int) {
        guard let length = kind.months, (1...(12 / length)).contains(number) else { return nil }
        let firstMonth = kind == .schoolYear ? 8 : (number - 1) * length + 1
        let lastYear = kind == .schoolYear ? year + 1 : year
        let lastMonth = kind == .schoolYear ? 7 : firstMonth + length - 1
        guard let first = CalendarDay(year: year, month: firstMonth, day: 1),
            let last = CalendarDay(
                year: lastYear, month: lastMonth, day: CalendarDay.lastDay(ofMonth: lastMonth, year: lastYear))
        else { return nil }
        self.init(kind: kind, firstDay: first, lastDay: last)
    }

    /// Which part of its year the period is, from 1; 1 for a reference date, a year or a range.
    package var number: Int {
        switch kind {
        case .month, .quarter, .fourMonths, .halfYear: (firstDay.components.month - 1) / (kind.months ?? 12) + 1
        case .referenceDate, .schoolYear, .year, .range: 1
        }
    }
}

extension Period.Kind {
    /// The length in whole months; `nil` for a reference date and a free range.
    package var months: Int? {
        switch self {
        case .month: 1
        case .quarter: 3
        case .fourMonths: 4
        case .halfYear: 6
        case .schoolYear, .year: 12
        case .referenceDate, .range: nil
        }
    }

    /// The word in output files and on pages, and in configuration.
    package var dutchName: String {
        switch self {
        case .referenceDate: "peildatum"
        case .month: "maand"
        case .quarter: "kwartaal"
        case .fourMonths: "tertaal"
        case .halfYear: "halfjaar"
        case .schoolYear: "schooljaar"
        case .year: "jaar"
        case .range: "periode"
        }
    }
}

extension Period: Comparable {
    /// By first day, then last day, then kind: a total order, so sorting never depends on the order of arrival.
    package static func < (left: Period, right: Period) -> Bool {
        (left.firstDay, left.lastDay, left.kind.rawValue) < (right.firstDay, right.lastDay, right.kind.rawValue)
    }
}

extension Period {
    /// Whether it ends earlier; of two that end together, the one that began earlier.
    package func isLessRecent(than other: Period) -> Bool {
        (lastDay, firstDay, kind.rawValue) < (other.lastDay, other.firstDay, other.kind.rawValue)
    }
}

extension Period: CustomStringConvertible {
    package var description: String {
        let (year, month, _) = firstDay.components
        return switch kind {
        case .referenceDate: firstDay.description
        case .month: "\(year)-\(month < 10 ? "0" : "")\(month)"
        case .quarter: "\(year)-Q\(number)"
        case .fourMonths: "\(year)-T\(number)"
        case .halfYear: "\(year)-H\(number)"
        case .schoolYear: "\(year)/\(year + 1)"
        case .year: "\(year)"
        case .range: "\(firstDay)/\(lastDay)"
        }
    }
}
