import Foundation
package import ReportingModel

/// A moment as clocks in the Netherlands show it.
package struct LocalTime {
    package let day: CalendarDay
    private let secondsOfDay: Int

    package init(_ instant: Instant) {
        let date = Date(timeIntervalSince1970: Double(instant.millisecondsSince1970) / 1_000)
        let offset = LocalTime.zone.secondsFromGMT(for: date)
        day = instant.day(secondsFromUTC: offset)
        let local = Int(instant.millisecondsSince1970 / 1_000) + offset
        secondsOfDay = ((local % 86_400) + 86_400) % 86_400
    }

    /// Where no time zone data is installed, Dutch winter time.
    private static let zone =
        TimeZone(identifier: "Europe/Amsterdam") ?? TimeZone(secondsFromGMT: 3_600) ?? TimeZone.gmt

    /// `10:24:33`.
    package var clock: String {
        [secondsOfDay / 3_600, secondsOfDay / 60 % 60, secondsOfDay % 60]
            .map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    }

    /// Minutes after midnight.
    package var minuteOfDay: Int { secondsOfDay / 60 }

    /// `22 november 2026, 10:24:33`.
    package func words(_ language: Language) -> String {
        "\(day.words(language)), \(clock)"
    }
}
