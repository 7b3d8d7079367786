/// A day on the calendar, without a time and without a time zone.
///
/// Stored as days since 1 January 1970 in the proleptic Gregorian calendar, so comparing and counting are plain
/// integer arithmetic. The description is ISO 8601: `2021-04-30`.
package struct CalendarDay: Hashable, Comparable, Sendable, BitwiseCopyable {
    /// Days since 1970-01-01; negative before it.
    package let daysSince1970: Int32

    package init(daysSince1970: Int32) {
        self.daysSince1970 = daysSince1970
    }

    /// A day that exists; `nil` for one that does not, such as 31 June. Years 1583 to 9999.
    package init?(year: Int, month: Int, day: Int) {
        guard (1583...9999).contains(year), (1...12).contains(month),
            (1...CalendarDay.lastDay(ofMonth: month, year: year)).contains(day)
        else { return nil }
        // Howard Hinnant's days_from_civil: the year starts in March, so the leap day is the last of the year.
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = shiftedYear / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        daysSince1970 = Int32(era * 146_097 + dayOfEra - 719_468)
    }

    /// Reads exactly `YYYY-MM-DD`; `nil` for anything else.
    package init?(iso8601 text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2, parts[2].utf8.count == 2,
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Year, month (1–12) and day of the month (1–31).
    package var components: (year: Int, month: Int, day: Int) {
        let shifted = Int(daysSince1970) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    package var year: Int { components.year }

    package static func < (left: CalendarDay, right: CalendarDay) -> Bool {
        left.daysSince1970 < right.daysSince1970
    }

    /// The day so many days later; earlier for a negative count.
    package func adding(days: Int) -> CalendarDay {
        CalendarDay(daysSince1970: daysSince1970 + Int32(days))
    }

    /// The same day so many months later; the last day of that month when it is shorter, or when this is a last day.
    package func adding(months: Int) -> CalendarDay {
        let (year, month, day) = components
        let count = year * 12 + month - 1 + months
        let (newYear, newMonth) = (count / 12, count % 12 + 1)
        let last = CalendarDay.lastDay(ofMonth: newMonth, year: newYear)
        let isLast = day == CalendarDay.lastDay(ofMonth: month, year: year)
        guard let result = CalendarDay(year: newYear, month: newMonth, day: isLast ? last : min(day, last)) else {
            preconditionFailure("a calendar of reports stays within the years 1583 to 9999")
        }
        return result
    }

    /// The last day of a month that exists: 28 to 31.
    package static func lastDay(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension CalendarDay: CustomStringConvertible {
    package var description: String {
        let (year, month, day) = components
        return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }
}

/// A day that comes back every year, such as 30 April. The description is `04-30`.
package struct MonthDay: Hashable, Comparable, Sendable, BitwiseCopyable {
    package let month: Int
    package let day: Int

    /// `nil` when no year has this day. 29 February is refused: it does not come back every year.
    package init?(month: Int, day: Int) {
        guard (1...12).contains(month), (1...CalendarDay.lastDay(ofMonth: month, year: 2001)).contains(day) else {
            return nil
        }
        self.month = month
        self.day = day
    }

    /// The day in a year from 1583 to 9999.
    package func inYear(_ year: Int) -> CalendarDay? {
        CalendarDay(year: year, month: month, day: day)
    }

    /// The first such day after another.
    package func next(after day: CalendarDay) -> CalendarDay {
        for year in day.year...day.year + 1 {
            if let candidate = inYear(year), candidate > day { return candidate }
        }
        preconditionFailure("a day that comes back every year comes back next year")
    }

    package static func < (left: MonthDay, right: MonthDay) -> Bool {
        (left.month, left.day) < (right.month, right.day)
    }
}

extension MonthDay: CustomStringConvertible {
    package var description: String {
        "\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }
}
