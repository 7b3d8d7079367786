import ReportingModel

extension PeriodReader {
    /// What a cell of the period column of an agreement says.
    ///
    /// There a little more is certain than anywhere: a number is a day as Excel counts them, and of `04/30/2021` the
    /// month must stand first.
    struct CellReading: Hashable {
        var reading: Reading
        /// What had to be understood before it could be read; `nil` when it was written as people do.
        var note: Note?
        /// The other day it can be when this writer puts the month first; `nil` when there is no doubt.
        var monthFirst: CalendarDay?
    }

    enum Note: Hashable {
        case monthStandsFirst, dayNumberOfExcel, monthWithShortYear, markSkipped
    }

    static func readCell(_ text: String) -> CellReading {
        let reading = read(text)
        switch reading {
        case .impossible:
            guard let (left, middle, year) = partsBetweenSlashes(text), middle > 12,
                let day = CalendarDay(year: year, month: left, day: middle)
            else { return CellReading(reading: reading) }
            return CellReading(reading: .day(day), note: .monthStandsFirst)
        case .day:
            // A day above twelve is no month; in 03/03/2021 both readings are one.
            guard let (left, middle, year) = partsBetweenSlashes(text), left != middle else {
                return CellReading(reading: reading)
            }
            return CellReading(reading: reading, monthFirst: CalendarDay(year: year, month: left, day: middle))
        case .period(let period) where period.kind == .month && isMonthWithShortYear(text):
            return CellReading(reading: reading, note: .monthWithShortYear)
        case .unreadable:
            guard let number = Int(text.trimmingSpace()), plausibleDayNumbers.contains(number) else {
                return readAmongWords(text) ?? CellReading(reading: reading)
            }
            let day = CalendarDay(daysSince1970: Int32(number - dayNumberOf1970))
            return CellReading(reading: .day(day), note: .dayNumberOfExcel)
        case .dayWithoutYear, .partWithoutYear, .year, .period:
            return CellReading(reading: reading)
        }
    }

    /// What `2026-3`, `2026/1` and `2026-I` are where the parts of a year are known by number: everywhere else they can
    /// be a month, a half-year or a school year.
    ///
    /// - Returns: `nil` for anything else, and for a number that no such part has.
    static func part(_ text: String, of kind: Period.Kind) -> Reading? {
        guard kind != .year, kind != .schoolYear, kind.months != nil else { return nil }
        let parts = plain(text).split { " -/".contains($0) }.map(String.init)
        guard parts.count == 2 else { return nil }
        if let year = year(parts[0]), parts[1].count == 1, let number = Int(parts[1]) {
            return Period(kind, number, of: year).map(Reading.period)
        }
        // A Roman number may also be a month, but not of a report about halves or quarters.
        guard kind != .month, let year = parts.lazy.compactMap({ PeriodReader.year($0) }).first,
            let number = parts.lazy.compactMap({ romanNumbers[$0] }).first
        else { return nil }
        return Period(kind, number, of: year).map(Reading.period)
    }

    private static let romanNumbers = ["i": 1, "ii": 2, "iii": 3, "iv": 4]

    /// The number that Excel gives 1 January 1970.
    private static let dayNumberOf1970 = 25_569
    /// The days from 1990 up to and including 2099.
    private static let plausibleDayNumbers = 32_874...73_050

    /// Only between slashes do people put the month first; with dashes and points the day does.
    private static func partsBetweenSlashes(_ text: String) -> (Int, Int, year: Int)? {
        let parts = plain(text).split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count <= 2, parts[1].count <= 2, let left = Int(parts[0]),
            let middle = Int(parts[1]), let year = Int(parts[2])
        else { return nil }
        return (left, middle, parts[2].count == 2 ? 2000 + year : year)
    }

    /// `mrt-21`: so Excel shows the first day of March 2021.
    private static func isMonthWithShortYear(_ text: String) -> Bool {
        let parts = plain(text).split(separator: "-", omittingEmptySubsequences: false)
        return parts.count == 2 && parts[0].allSatisfy(\.isLetter) && parts[1].count == 2
    }
}

extension PeriodReader.Reading {
    /// The day on which it begins, when its year stands elsewhere.
    var dayInAnyYear: MonthDay? {
        switch self {
        case .dayWithoutYear(let day): day
        case .partWithoutYear(let kind, let number):
            Period(kind, number, of: 2001).flatMap { MonthDay(month: $0.firstDay.components.month, day: 1) }
        case .day, .year, .period, .impossible, .unreadable: nil
        }
    }
}
