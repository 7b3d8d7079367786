/// A moment in UTC, to the millisecond. The description is ISO 8601: `2026-11-22T09:24:33.000Z`.
package struct Instant: Hashable, Comparable, Sendable, BitwiseCopyable {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    package let millisecondsSince1970: Int64

    package init(millisecondsSince1970: Int64) {
        self.millisecondsSince1970 = millisecondsSince1970
    }

    package static func < (left: Instant, right: Instant) -> Bool {
        left.millisecondsSince1970 < right.millisecondsSince1970
    }

    /// The moment that lies so long before this one.
    package func earlier(by duration: Duration) -> Instant {
        let (seconds, attoseconds) = duration.components
        return Instant(
            millisecondsSince1970: millisecondsSince1970 - seconds * 1_000 - attoseconds / 1_000_000_000_000_000)
    }

    /// The calendar day in UTC, moved by an offset from UTC.
    package func day(secondsFromUTC offset: Int = 0) -> CalendarDay {
        let milliseconds = millisecondsSince1970 + Int64(offset) * 1_000
        return CalendarDay(daysSince1970: Int32((milliseconds - Instant.timeOfDay(milliseconds)) / 86_400_000))
    }

    /// Milliseconds since midnight, also for instants before 1970.
    private static func timeOfDay(_ milliseconds: Int64) -> Int64 {
        ((milliseconds % 86_400_000) + 86_400_000) % 86_400_000
    }
}

extension Instant: CustomStringConvertible {
    package var description: String {
        let milliseconds = Instant.timeOfDay(millisecondsSince1970)
        let (hour, minute) = (milliseconds / 3_600_000, milliseconds / 60_000 % 60)
        let (second, rest) = (milliseconds / 1_000 % 60, milliseconds % 1_000)
        return "\(day())T\(padded(hour, 2)):\(padded(minute, 2)):\(padded(second, 2)).\(padded(rest, 3))Z"
    }

    private func padded(_ number: Int64, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
