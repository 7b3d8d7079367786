import ReportingModel

/// A period that stands in two columns: `jaar` and `kwartaal`, as databases keep it.
struct SplitPeriod {
    /// The column with the number or name of the half-year, quarter or month.
    let part: Int
    let year: Int

    /// Finds the two columns where a layout expects one.
    ///
    /// - Parameters:
    ///   - keys: the headings as they are compared.
    ///   - known: the column that has the heading of the agreed period; `nil` when there is none.
    init?(keys: [String], roles: [ColumnRole], known: Int?) {
        let names = keys.map { SplitPeriod.name(ofKey: $0) }
        let unknown = keys.indices.filter { roles[$0] == .unknown }
        let years = unknown.filter { SplitPeriod.years.contains(names[$0]) }
        let parts = known.map { [$0] } ?? unknown
        guard years.count == 1,
            case let columns = parts.filter({ SplitPeriod.kinds[names[$0]] != nil }), columns.count == 1
        else { return nil }
        (part, year) = (columns[0], years[0])
    }

    /// Whether a heading is that of a column with years.
    static func isYear(_ heading: String) -> Bool { years.contains(name(of: heading)) }

    /// The part of a year that a bare number means below such a heading: `2` below `kwartaal`.
    static func reading(_ text: String, below heading: String) -> PeriodReader.Reading? {
        guard let kind = kinds[name(of: heading)], let number = number(text) else { return nil }
        return isPart(number, kind) ? .partWithoutYear(kind, number) : .impossible
    }

    /// What stands below such a heading and is no part of a year: `3` below `halfjaar`; `nil` for anything else.
    static func impossiblePart(_ text: String, below heading: String) -> (kind: Period.Kind, last: Int)? {
        guard let kind = kinds[name(of: heading)], let number = number(text), !isPart(number, kind),
            let last = (1...12).last(where: { isPart($0, kind) }), number <= mostTakenForPart
        else { return nil }
        return (kind, last)
    }

    /// A longer number may be a year, or a day without its signs.
    private static let mostTakenForPart = 99

    private static func isPart(_ number: Int, _ kind: Period.Kind) -> Bool {
        // Every year has the same parts.
        Period(kind, number, of: 2000) != nil
    }

    /// `2`, `02`, and `2,0` as some programs write whole numbers.
    private static func number(_ text: String) -> Int? {
        let whole = text.hasSuffix(",0") || text.hasSuffix(".0") ? text.dropLast(2) : text[...]
        return whole.utf8.allSatisfy { (48...57).contains($0) } ? Int(whole) : nil
    }

    /// The heading as it is compared; of a field its last name.
    private static func name(of heading: String) -> String { HeadingSpelling.lastName.of(heading) }

    private static func name(ofKey key: String) -> String {
        // Nearly every heading is no field, and is compared as it is.
        key.utf8.contains { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "@") } ? name(of: key) : key
    }

    private static let years: Set<String> = [
        "jaar", "year", "kalenderjaar", "verslagjaar", "rapportagejaar", "boekjaar",
    ]

    private static let kinds: [String: Period.Kind] = [
        "halfjaar": .halfYear, "half": .halfYear, "hj": .halfYear, "semester": .halfYear, "halfjaarnummer": .halfYear,
        "halfjaarnr": .halfYear, "kwartaal": .quarter, "quarter": .quarter, "kw": .quarter, "q": .quarter,
        "kwartaalnummer": .quarter, "kwartaalnr": .quarter, "tertaal": .fourMonths, "trimester": .fourMonths,
        "trim": .fourMonths, "t": .fourMonths, "tertaalnummer": .fourMonths, "tertaalnr": .fourMonths,
        "trimesternummer": .fourMonths, "maand": .month, "month": .month, "maandnummer": .month, "maandnr": .month,
        "mnd": .month,
    ]
}
