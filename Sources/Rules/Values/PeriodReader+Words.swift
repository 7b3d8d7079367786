import ReportingModel

/// Dates with words around them, as people write them in a column of dates.
///
///     vrijdag 30 april 2021   per 30-04-2021   stand 30-4-2021   30e april 2021     that day
///     eind april 2021   ultimo april 2021                                           the last day of the month
///     2025*   2025 (voorlopig)                                                      that period, with a note
///     2025 (prognose)   begroting 2025                                              not measured: no period
///
/// `per april 2021` can be the first day or the whole month, so it is no period.
extension PeriodReader {
    /// Whether a text may be a month with a year of two digits: `03-26`.
    static func mayBeShortMonth(_ text: String) -> Bool {
        let numbers = text.trimmingSpace().split { "-/. ".contains($0) }.map { $0.count <= 2 ? Int($0) : nil }
        guard numbers.count == 2, let month = numbers[0], let year = numbers[1] else { return false }
        return (1...12).contains(month) && year > 12
    }

    static func readAmongWords(_ text: String) -> CellReading? {
        let words = plain(text.withoutWrapping())
        for mark in marks where words.hasSuffix(mark) {
            var cell = readCell(String(words.dropLast(mark.count)).trimmingSpace())
            guard cell.reading.isUsable else { return nil }
            cell.note = cell.note ?? .markSkipped
            return cell
        }
        if let rest = words.without(opening: "periode") {
            // In “periode 1 2026” nobody knows what is counted.
            return rest.contains(where: \.isLetter) ? usable(readCell(rest)) : nil
        }
        if let cell = lastDay(words) { return cell }
        for (name, day) in weekdays {
            guard let rest = words.without(opening: name) else { continue }
            return onlyDay(readCell(rest)).map { cell in
                guard case .day(let date) = cell.reading, date.weekday != day else { return cell }
                return CellReading(reading: .impossible)
            }
        }
        for opening in openings {
            guard let rest = words.without(opening: opening) else { continue }
            return onlyDay(readCell(rest))
        }
        if let rest = withoutOrdinal(words) { return onlyDay(readCell(rest)) }
        return words == plain(text) ? nil : usable(readCell(words))
    }

    /// Whether the text names a period with a word for figures that are not measured: `2025 (prognose)`.
    static func isPlanned(_ text: String) -> Bool {
        let words = plain(text)
        guard let word = plans.first(where: { words.contains($0) }) else { return false }
        let rest = words.replacing(word, with: " ").filter { !"():".contains($0) }.trimmingSpace()
        return readCell(rest).reading.isUsable
    }

    /// `eerste vier maanden` with the name of such a part of a year.
    static func namingParts(_ words: String) -> String {
        guard words.contains("maanden") else { return words }
        for (length, name) in lengths {
            for number in length where words.contains(" \(number) maanden") {
                return words.replacing(" \(number) maanden", with: " \(name)")
            }
        }
        return words
    }

    private static let lengths = [
        (["drie", "3"], "kwartaal"), (["vier", "4"], "tertaal"), (["zes", "6"], "halfjaar"),
    ]

    private static let marks = ["**", "*", "(voorlopig)", "voorlopig"]
    private static let openings = [
        "stand per", "stand op", "stand", "peildatum", "datum", "per", "op", "d.d.", "dd.", "dd",
    ]
    /// Longer words before those they contain.
    private static let plans = [
        "prognose", "begroting", "begroot", "raming", "geraamd", "concept", "verwachting", "verwacht", "planning",
        "gepland", "streefwaarde",
    ]
    /// Monday is 0.
    private static let weekdays: [(name: String, day: Int)] = [
        ("maandag", 0), ("dinsdag", 1), ("woensdag", 2), ("donderdag", 3), ("vrijdag", 4), ("zaterdag", 5),
        ("zondag", 6), ("ma", 0), ("di", 1), ("wo", 2), ("do", 3), ("vr", 4), ("za", 5), ("zo", 6),
    ]

    /// `eind april 2021`; of a year only `ultimo` says so exactly.
    private static func lastDay(_ words: String) -> CellReading? {
        var words = words
        for opening in ["stand per", "stand", "per"] { words = words.without(opening: opening) ?? words }
        for opening in ["ultimo", "einde", "eind"] {
            guard let rest = words.without(opening: opening) else { continue }
            switch read(rest) {
            case .period(let period) where period.kind == .month:
                return CellReading(reading: .day(period.lastDay))
            case .partWithoutYear(.month, let month) where month != 2:
                // Every other month has as many days each year.
                let last = Period(.month, month, of: 2001).map(\.lastDay.components)
                return last.flatMap { MonthDay(month: $0.month, day: $0.day) }.map {
                    CellReading(reading: .dayWithoutYear($0))
                }
            case .year(let year) where opening == "ultimo":
                return CalendarDay(year: year, month: 12, day: 31).map { CellReading(reading: .day($0)) }
            default: return nil
            }
        }
        return nil
    }

    /// `30e april` without what makes it an ordinal.
    private static func withoutOrdinal(_ words: String) -> String? {
        let digits = words.prefix { $0.isASCII && $0.isNumber }
        guard (1...2).contains(digits.count) else { return nil }
        let rest = words.dropFirst(digits.count)
        return ["ste ", "de ", "e "].first { rest.hasPrefix($0) }.map { "\(digits) \(rest.dropFirst($0.count))" }
    }

    private static func usable(_ cell: CellReading) -> CellReading? { cell.reading.isUsable ? cell : nil }

    private static func onlyDay(_ cell: CellReading) -> CellReading? {
        switch cell.reading {
        case .day, .dayWithoutYear, .impossible: cell
        case .partWithoutYear, .year, .period, .unreadable: nil
        }
    }
}

extension PeriodReader.Reading {
    fileprivate var isUsable: Bool {
        switch self {
        case .day, .dayWithoutYear, .partWithoutYear, .year, .period: true
        case .impossible, .unreadable: false
        }
    }
}

extension CalendarDay {
    /// Monday is 0; 1 January 1970 was a Thursday.
    fileprivate var weekday: Int { (Int(daysSince1970) % 7 + 10) % 7 }
}

extension String {
    /// What stands behind a word that opens the text, and the sign between them; `nil` when it does not open it.
    fileprivate func without(opening: String) -> String? {
        guard hasPrefix(opening) else { return nil }
        let rest = dropFirst(opening.count)
        guard let next = rest.first, !next.isLetter else { return nil }
        return String(rest.drop { " :.,".contains($0) })
    }
}
