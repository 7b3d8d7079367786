import ReportingModel

/// A period that stands in two columns: `jaar` and `kwartaal`, as databases keep it.
struct SplitPeriod {
    /// The column with the number or name of the half-year, quarter or month.
    let part: Int
    let year: Int

    /// Finds the two columns where a layout expects one.
    ///
    /// - Parameter known: the column that has the heading of the agreed period; `nil` when there is none.
    init?(headings: [String], roles: [ColumnRole], known: Int?) {
        let names = headings.map { SplitPeriod.name(of: $0) }
        let unknown = headings.indices.filter { roles[$0] == .unknown }
        let years = unknown.filter { SplitPeriod.years.contains(names[$0]) }
        let parts = known.map { [$0] } ?? unknown
        guard years.count == 1,
            case let columns = parts.filter({ SplitPeriod.kinds[names[$0]] != nil }), columns.count == 1
        else { return nil }
        (part, year) = (columns[0], years[0])
    }

    /// The part of a year that a bare number means below such a heading: `2` below `kwartaal`.
    static func reading(_ text: String, below heading: String) -> PeriodReader.Reading? {
        guard let number = Int(text), let kind = kinds[name(of: heading)] else { return nil }
        // Every year has the same parts.
        return Period(kind, number, of: 2000) == nil ? .impossible : .partWithoutYear(kind, number)
    }

    /// The heading as it is compared; of a field its last name.
    private static func name(of heading: String) -> String { HeadingSpelling.lastName.of(heading) }

    private static let years: Set<String> = [
        "jaar", "year", "kalenderjaar", "verslagjaar", "rapportagejaar", "boekjaar",
    ]

    private static let kinds: [String: Period.Kind] = [
        "halfjaar": .halfYear, "half": .halfYear, "kwartaal": .quarter, "quarter": .quarter, "kw": .quarter,
        "tertaal": .fourMonths, "maand": .month, "month": .month, "maandnummer": .month, "kwartaalnummer": .quarter,
    ]
}
