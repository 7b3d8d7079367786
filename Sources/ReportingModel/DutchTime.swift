/// Days as they begin and end in the Netherlands.
///
/// The as-of day of a run ends at midnight there. The rule for summer time stands here instead of coming from the
/// machine's time zone data, because the same input must give the same bytes on every machine: from one hour after
/// midnight UTC on the last Sunday of March until the same hour on the last Sunday of October (Directive 2000/84/EC).
extension Instant {
    /// The calendar day in the Netherlands.
    package var dutchDay: CalendarDay { day(secondsFromUTC: dutchOffset) }

    /// How far clocks in the Netherlands are ahead of UTC, in seconds.
    package var dutchOffset: Int { isDutchSummer ? 7_200 : 3_600 }

    private var isDutchSummer: Bool {
        let year = day().year
        guard let start = CalendarDay.lastSunday(ofMonth: 3, year: year)?.hourAfterMidnight,
            let end = CalendarDay.lastSunday(ofMonth: 10, year: year)?.hourAfterMidnight
        else { return false }
        return start <= self && self < end
    }
}

extension CalendarDay {
    /// The last millisecond of the day in the Netherlands.
    package var lastDutchInstant: Instant {
        let midnight = Int64(daysSince1970 + 1) * 86_400_000
        // Clocks change at three in the morning, so the offset of the last second holds at midnight too.
        let inWinter = Instant(millisecondsSince1970: midnight - 3_600_000 - 1)
        let inSummer = Instant(millisecondsSince1970: midnight - 7_200_000 - 1)
        return inWinter.dutchDay == self ? inWinter : inSummer
    }

    fileprivate var hourAfterMidnight: Instant {
        Instant(millisecondsSince1970: Int64(daysSince1970) * 86_400_000 + 3_600_000)
    }

    fileprivate static func lastSunday(ofMonth month: Int, year: Int) -> CalendarDay? {
        let last = CalendarDay(year: year, month: month, day: CalendarDay.lastDay(ofMonth: month, year: year))
        // 1 January 1970 was a Thursday, four days after a Sunday.
        return last.map { $0.adding(days: -((Int($0.daysSince1970) + 4) % 7)) }
    }
}
