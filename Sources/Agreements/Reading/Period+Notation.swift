import ReportingModel

extension Period {
    /// Reads the notation that `description` writes: `2021-04-30`, `2022-11`, `2021-Q3`, `2021-T2`, `2022-H1`, `2021`,
    /// `2021/2022`, `2021-01-15/2021-03-14`. Partners may write more forms; configuration has this one.
    init?(notation text: String) {
        if let day = CalendarDay(iso8601: text) {
            self = .referenceDate(day)
            return
        }
        let ends = text.split(separator: "/", omittingEmptySubsequences: false)
        if ends.count == 2 {
            self.init(from: ends[0], to: ends[1])
            return
        }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let year = Period.digits(parts[0], 4) else { return nil }
        guard parts.count == 2 else {
            guard parts.count == 1 else { return nil }
            self.init(.year, of: year)
            return
        }
        if let month = Period.digits(parts[1], 2) {
            self.init(.month, month, of: year)
            return
        }
        let kinds: [Character: Kind] = ["Q": .quarter, "T": .fourMonths, "H": .halfYear]
        guard let kind = parts[1].first.flatMap({ kinds[$0] }), let number = Period.digits(parts[1].dropFirst(), 1)
        else { return nil }
        self.init(kind, number, of: year)
    }

    /// A school year `2021/2022`, or a range of two days.
    private init?(from first: Substring, to last: Substring) {
        if let firstDay = CalendarDay(iso8601: first), let lastDay = CalendarDay(iso8601: last) {
            guard firstDay <= lastDay else { return nil }
            self.init(kind: .range, firstDay: firstDay, lastDay: lastDay)
            return
        }
        guard let year = Period.digits(first, 4), Period.digits(last, 4) == year + 1 else { return nil }
        self.init(.schoolYear, of: year)
    }

    private static func digits(_ text: some StringProtocol, _ count: Int) -> Int? {
        text.utf8.count == count && text.consistsOfDigits ? Int(text) : nil
    }
}
