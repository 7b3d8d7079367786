/// The way back from a period's ``Period/description``, for what was written down in it.
extension Period {
    /// `2021-04-30`, `2022-11`, `2021-Q3`, `2021-T2`, `2022-H1`, `2021`, `2021/2022`, `2021-01-15/2021-03-14`.
    ///
    /// `nil` for what is no such text.
    package init?(notation: some StringProtocol) {
        if let day = CalendarDay(iso8601: notation) {
            self = .referenceDate(day)
            return
        }
        let spans = notation.split(separator: "/", omittingEmptySubsequences: false)
        if spans.count == 2, let first = CalendarDay(iso8601: spans[0]), let last = CalendarDay(iso8601: spans[1]) {
            guard first <= last else { return nil }
            self.init(kind: .range, firstDay: first, lastDay: last)
            return
        }
        let parts = notation.split(separator: "-", omittingEmptySubsequences: false)
        let found: Period? =
            switch (spans.count, parts.count) {
            case (2, 1): Int(spans[0]).flatMap { Period(.schoolYear, of: $0) }
            case (1, 1): Int(parts[0]).flatMap { Period(.year, of: $0) }
            case (1, 2): Int(parts[0]).flatMap { Period.part(parts[1], of: $0) }
            default: nil
            }
        guard let found, found.description == notation else { return nil }
        self = found
    }

    private static func part(_ text: some StringProtocol, of year: Int) -> Period? {
        if let month = Int(text) { return Period(.month, month, of: year) }
        guard let letter = text.first, let number = Int(text.dropFirst()) else { return nil }
        switch letter {
        case "Q": return Period(.quarter, number, of: year)
        case "T": return Period(.fourMonths, number, of: year)
        case "H": return Period(.halfYear, number, of: year)
        default: return nil
        }
    }
}
