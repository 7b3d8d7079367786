/// A moment as clocks in the Netherlands show it.
package struct LocalTime {
    package let day: CalendarDay
    private let secondsOfDay: Int
    private let hoursAhead: Int

    package init(_ instant: Instant) {
        let offset = instant.dutchOffset
        hoursAhead = offset / 3_600
        day = instant.day(secondsFromUTC: offset)
        let local = Int((Double(instant.millisecondsSince1970) / 1_000).rounded(.down)) + offset
        secondsOfDay = ((local % 86_400) + 86_400) % 86_400
    }

    /// `10:24:33`.
    package var clock: String {
        [secondsOfDay / 3_600, secondsOfDay / 60 % 60, secondsOfDay % 60]
            .map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    }

    /// `10:24`.
    package var shortClock: String { String(clock.prefix(5)) }

    /// `2026-11-22T10:24:33+01:00`: for a spreadsheet, with how far the clock is ahead of UTC.
    package var stamp: String { "\(day)T\(clock)+0\(hoursAhead):00" }

    /// Minutes after midnight.
    package var minuteOfDay: Int { secondsOfDay / 60 }

    /// `22 november 2026, 10:24:33`.
    package func words(_ language: Language) -> String {
        "\(day.words(language)), \(clock)"
    }
}
