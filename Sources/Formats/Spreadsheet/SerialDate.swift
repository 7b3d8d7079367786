import ReportingModel

/// A date as Excel stores it: a number of days, with the time as its fraction.
///
/// Day 1 is 1 January 1900, and day 60 is 29 February 1900, which never was: Lotus 1-2-3 had the mistake, and Excel kept
/// it to read its files. Workbooks that began on an old Macintosh count from 1 January 1904, day 0.
struct SerialDate {
    let countsFrom1904: Bool

    private static let lastSerial = 2_958_465
    private static let secondsInDay = 86_400

    /// How a cell shows the number; `nil` when it is no date that Excel can show.
    ///
    /// A format without the day means a month, and one without the month a year, where the stored day is the first.
    func text(of number: Double, showing parts: NumberFormat.DateParts) -> String? {
        guard let (serial, seconds) = split(number) else { return nil }
        guard let day = day(serial) else { return serial == 60 && !countsFrom1904 ? "1900-02-29" : nil }
        let (_, month, dayOfMonth) = day.components
        if parts.time, seconds > 0 { return "\(day) \(SerialDate.clock(seconds))" }
        if !parts.day, dayOfMonth == 1 {
            return parts.month ? String(day.description.dropLast(3)) : month == 1 ? String(day.year) : day.description
        }
        return day.description
    }

    /// A time of day, or the hours that passed: `13:30`, `37:30`.
    func time(of number: Double) -> String? {
        guard let (days, seconds) = split(number) else { return nil }
        return SerialDate.clock(days * SerialDate.secondsInDay + seconds)
    }

    private func split(_ number: Double) -> (days: Int, seconds: Int)? {
        guard number.isFinite, number >= 0, number < Double(SerialDate.lastSerial + 1) else { return nil }
        let days = Int(number)
        let seconds = Int(((number - Double(days)) * Double(SerialDate.secondsInDay)).rounded())
        return seconds == SerialDate.secondsInDay ? (days + 1, 0) : (days, seconds)
    }

    private func day(_ serial: Int) -> CalendarDay? {
        // 1970-01-01 is day 25,569 of the one count, and day 24,107 of the other.
        if countsFrom1904 { return CalendarDay(daysSince1970: Int32(serial - 24_107)) }
        guard serial > 0, serial != 60 else { return nil }
        return CalendarDay(daysSince1970: Int32(serial - (serial < 60 ? 25_568 : 25_569)))
    }

    /// Hours and minutes, and seconds where there are any.
    static func clock(_ seconds: Int) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
        let minutes = "\(two(seconds / 3_600)):\(two(seconds / 60 % 60))"
        return seconds % 60 == 0 ? minutes : "\(minutes):\(two(seconds % 60))"
    }
}
