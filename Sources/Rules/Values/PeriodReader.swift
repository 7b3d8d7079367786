import ReportingModel

/// Reads the dates and periods that people write in reports: the one place that knows how.
///
///     30-04-2021  30/4/21  30 april 2021  2021-04-30  20210430      a day; with words around it: `readCell`
///     30 april                                                     a day without its year
///     2021  jaar 2021  boekjaar 2021                               a bare year
///     april 2021  apr-21  2021 april  2021-04  20210400            a month
///     2021-H1  1e halfjaar 2021  Q3 2021  2e tertaal 2021          a part of a year
///     Q3  1e halfjaar  april                                       a part of a year without the year
///     jan t/m jun 2021  2021-W13                                   some months, a week
///     2021/2022  schooljaar 2021-2022                              a school year
///     2021-01-01/2021-06-30  1-1-2021 t/m 30-6-2021                a range, or the half-year it is
///     1 januari t/m 30 juni 2021                                   the same, with its year once
///     eerste vier maanden 2021                                     a part of a year by its length
///     202503  2025M02  25Q1                                        as programs write them
///
/// A season (`voorjaar 2021`) has no first and last day, so it is no period.
///
/// Days come before months, as everywhere in the Netherlands. A date that does not exist is never bent into one.
enum PeriodReader {
    enum Reading: Hashable {
        case day(CalendarDay)
        /// Day and month; the year stands elsewhere.
        case dayWithoutYear(MonthDay)
        /// The n-th month, quarter, term or half-year; the year stands elsewhere.
        case partWithoutYear(Period.Kind, Int)
        case year(Int)
        case period(Period)
        /// Looks like a date, but no calendar has it.
        case impossible
        case unreadable
    }

    static func read(_ text: String) -> Reading {
        // No date or period is longer, and what follows tries every way to take a text apart.
        guard text.utf8.count <= 120 else { return .unreadable }
        let words = namingParts(plain(text))
        if let range = range(words) { return range }
        let tokens = tokens(of: words)
        // A comma belongs in "30 april, 2021"; between digits alone it makes a number.
        guard !words.contains(",") || words.contains(where: \.isLetter) else { return .unreadable }
        guard !tokens.isEmpty, tokens.count <= 8 else { return .unreadable }
        return months(tokens) ?? week(tokens) ?? partOfYear(tokens) ?? schoolYear(words, tokens) ?? wholeYear(tokens)
            ?? date(tokens) ?? .unreadable
    }

    /// What a text names that no year has: a half-year for `2025-H3`; `nil` for anything else.
    static func partThatNoYearHas(_ text: String) -> (kind: Period.Kind, year: Int?)? {
        guard read(text) == .impossible else { return nil }
        let tokens = tokens(of: plain(text))
        let words = tokens.compactMap { if case .word(let word) = $0 { word } else { nil } }
        // In “jun t/m jan 2022” the letters name no parts.
        let kinds = words.compactMap { word in parts.first { $0.words.contains(String(word)) }?.kind }
        guard kinds.count == 1, words.allSatisfy({ month($0) == nil }) else { return nil }
        return (
            kinds[0], tokens.lazy.compactMap { if case .number(let digits, _) = $0 { year(digits) } else { nil } }.first
        )
    }

    /// A year of four digits that a report can be about.
    static func year(_ text: some StringProtocol) -> Int? {
        guard text.utf8.count == 4, let year = Int(text), (1900...2199).contains(year) else { return nil }
        return year
    }
}

extension PeriodReader {
    fileprivate enum Token: Hashable {
        /// Digits as they stood, and their value.
        case number(Substring, Int)
        case word(Substring)
        /// `'21`: a year without its century.
        case shortYear(Int)
    }

    private static let months: [(name: String, number: Int)] = [
        ("januari", 1), ("februari", 2), ("maart", 3), ("mrt", 3), ("april", 4), ("mei", 5), ("juni", 6), ("juli", 7),
        ("augustus", 8), ("september", 9), ("oktober", 10), ("november", 11), ("december", 12), ("may", 5),
        ("march", 3),
        ("october", 10), ("january", 1), ("february", 2), ("june", 6), ("july", 7), ("august", 8),
    ]

    private static let parts: [(words: [String], kind: Period.Kind)] = [
        (["h", "halfjaar", "halfj", "half", "hj", "helft", "semester"], .halfYear),
        (["q", "k", "kw", "kwartaal", "quarter"], .quarter),
        (["t", "tertaal", "trimester", "trim"], .fourMonths),
        (["m", "maand", "month"], .month),
    ]

    private static let ordinals = [
        "eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "i": 1, "ii": 2, "iii": 3, "iv": 4,
    ]

    /// Lower case; every dash and quote the plain one; a time of day behind a date dropped.
    static func plain(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.trimmingSpace().lowercased().unicodeScalars {
            switch scalar {
            case "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}": result.append("-")
            case "\u{2018}", "\u{2019}", "\u{0060}": result.append("'")
            case _ where scalar.properties.isWhitespace: result.append(" ")
            default: result.append(scalar)
            }
        }
        return withoutTime(String(result))
    }

    /// `30-04-2021 00:00:00` and `2021-04-30t00:00z` without what follows the day.
    private static func withoutTime(_ words: String) -> String {
        guard let colon = words.firstIndex(of: ":") else { return words }
        let hour = words[..<colon].reversed().prefix { $0.isASCII && $0.isNumber }
        let date = words[..<colon].dropLast(hour.count)
        guard (1...2).contains(hour.count), let mark = date.last, mark == "t" || mark == " ",
            words[colon...].allSatisfy({ $0.isASCII && $0.isNumber || ":.+-z".contains($0) })
        else { return words }
        return String(date.dropLast())
    }

    fileprivate static func tokens(of text: String) -> [Token] {
        var tokens: [Token] = []
        var rest = text[...]
        var afterQuote = false
        while let character = rest.first {
            if character.isASCII, character.isNumber {
                let digits = rest.prefix { $0.isASCII && $0.isNumber }
                rest = rest.dropFirst(digits.count)
                guard let value = Int(digits) else { return [] }
                tokens.append(afterQuote && digits.count == 2 ? .shortYear(2000 + value) : .number(digits, value))
                afterQuote = false
            } else if character.isLetter {
                let letters = rest.prefix { $0.isLetter }
                rest = rest.dropFirst(letters.count)
                tokens.append(.word(letters))
            } else {
                guard " -/.,'()_:".contains(character) else { return [] }
                afterQuote = character == "'"
                rest = rest.dropFirst()
            }
        }
        return tokens
    }

    private static func month(_ word: Substring) -> Int? {
        guard word.count >= 3 else { return nil }
        return months.first { $0.name == word || ($0.name.hasPrefix(word) && word.count >= 3) }?.number
    }

    private static func range(_ text: String) -> Reading? {
        // Two dates and what stands between them; shorter texts are nearly all there are.
        guard text.utf8.count >= 13 else { return nil }
        for separator in ["t/m", " tot en met ", "/", " - ", "--"] {
            let sides = text.split(separator: separator, maxSplits: 1)
            guard sides.count == 2, case .day(let last)? = date(tokens(of: String(sides[1]))) else { continue }
            switch date(tokens(of: String(sides[0]))) {
            case .day(let first)?: return first <= last ? .period(canonical(first, last)) : .impossible
            case .dayWithoutYear(let day)? where separator != "/":
                // Around New Year it could be the year before, so nothing is said then.
                guard let first = day.inYear(last.year), first <= last else { return nil }
                return .period(canonical(first, last))
            default: continue
            }
        }
        return nil
    }

    /// A range that is exactly a month, quarter, term, half-year, school year or year is that period.
    private static func canonical(_ first: CalendarDay, _ last: CalendarDay) -> Period {
        for kind in [Period.Kind.month, .quarter, .fourMonths, .halfYear, .year, .schoolYear] {
            for number in 1...(12 / (kind.months ?? 12)) {
                if let period = Period(kind, number, of: first.year), period.firstDay == first, period.lastDay == last {
                    return period
                }
            }
        }
        return Period(kind: .range, firstDay: first, lastDay: last)
    }

    /// `jan t/m jun 2022`, `januari - maart 2022`, `nov 2021 t/m jan 2022`.
    private static func months(_ tokens: [Token]) -> Reading? {
        let fillers: [Token] = ["t", "m", "tm", "tot", "en", "met"].map { .word($0) }
        let parts = tokens.filter { !fillers.contains($0) }
        guard parts.count == 3 || parts.count == 4, case .word(let first) = parts[0],
            case .word(let last) = parts[parts.count - 2], let firstMonth = month(first), let lastMonth = month(last),
            let lastYear = wholeYear(parts[parts.count - 1])
        else { return nil }
        guard let firstYear = parts.count == 3 ? lastYear : wholeYear(parts[1]) else { return nil }
        guard let begin = Period(.month, firstMonth, of: firstYear), let end = Period(.month, lastMonth, of: lastYear),
            begin.firstDay <= end.firstDay
        else { return .impossible }
        return .period(canonical(begin.firstDay, end.lastDay))
    }

    private static func wholeYear(_ token: Token) -> Int? {
        switch token {
        case .number(let digits, let value): digits.count == 2 ? 2000 + value : year(digits)
        case .shortYear(let value): value
        case .word: nil
        }
    }

    /// `2022-W13`, `week 13 2022`: from Monday up to and including Sunday (ISO 8601).
    private static func week(_ tokens: [Token]) -> Reading? {
        guard tokens.contains(where: { ["w", "wk", "week"].map { Token.word($0) }.contains($0) }) else { return nil }
        var (number, year): (Int?, Int?)
        for token in tokens {
            switch token {
            case .word(let word): guard ["w", "wk", "week", "e"].contains(word) else { return nil }
            case .shortYear(let value): year = value
            case .number(let digits, let value):
                if let whole = PeriodReader.year(digits) { year = whole } else { number = value }
            }
        }
        guard let number, let year else { return nil }
        // 4 January always lies in week 1; 1 January 1970 was a Thursday.
        guard (1...53).contains(number), let anchor = CalendarDay(year: year, month: 1, day: 4) else {
            return .impossible
        }
        let monday = anchor.adding(days: -((Int(anchor.daysSince1970) % 7 + 10) % 7) + (number - 1) * 7)
        guard monday.adding(days: 3).year == year else { return .impossible }
        return .period(Period(kind: .range, firstDay: monday, lastDay: monday.adding(days: 6)))
    }

    /// `2021-H1`, `h1 2021`, `1e halfjaar 2021`, `tweede tertaal 2021`, `25Q1`; `Q3` when the year stands elsewhere.
    private static func partOfYear(_ tokens: [Token]) -> Reading? {
        var kind: Period.Kind?
        var number: Int?
        var year: Int?
        var others: [(digits: Substring, value: Int)] = []
        for token in tokens {
            switch token {
            case .word(let word):
                if let part = parts.first(where: { $0.words.contains(String(word)) }) {
                    guard kind == nil || word == "jaar" else { return nil }
                    kind = part.kind
                } else if let ordinal = ordinals[String(word)], number == nil {
                    number = ordinal
                } else if word != "e", word != "ste", word != "de", word != "jaar", word != "van", word != "het" {
                    return nil
                }
            case .number(let digits, let value):
                if let wholeYear = PeriodReader.year(digits), year == nil {
                    year = wholeYear
                } else {
                    guard digits.count <= 2 else { return nil }
                    others.append((digits, value))
                }
            case .shortYear(let short):
                guard year == nil else { return nil }
                year = short
            }
        }
        guard let kind, number == nil || others.count <= 1 else { return nil }
        // `25Q1`: of the two the year is the one that can be no part of a year.
        if year == nil, others.count == (number == nil ? 2 : 1) {
            let years = others.indices.filter { position in
                let rest = number ?? others.first { $0.digits != others[position].digits }?.value
                return others[position].digits.count == 2 && others[position].value > 4
                    && Period(kind, others[position].value, of: 2000) == nil
                    && rest.map { Period(kind, $0, of: 2000) != nil } ?? false
            }
            guard years.count == 1 else { return nil }
            year = 2000 + others.remove(at: years[0]).value
        }
        guard others.count <= 1, number == nil || others.isEmpty, let number = number ?? others.first?.value else {
            return nil
        }
        if kind != .month, let digits = others.first?.digits, digits.count == 2, digits.first != "0" { return nil }
        // Every year has the same parts.
        guard Period(kind, number, of: year ?? 2000) != nil else { return .impossible }
        return year.flatMap { Period(kind, number, of: $0) }.map(Reading.period) ?? .partWithoutYear(kind, number)
    }

    /// `2021/2022`, `2021/'22`, `2021/22`, `schooljaar 2021-2022`; never `2021-22`, which could be something else, nor
    /// `2011/12`, which is a month as well.
    private static func schoolYear(_ text: String, _ tokens: [Token]) -> Reading? {
        var numbers = tokens
        let isNamed = tokens.first == .word("schooljaar") || tokens.first == .word("sj")
        if isNamed { numbers.removeFirst() }
        guard numbers.count == 2, case .number(let digits, _) = numbers[0],
            let first = isNamed ? wholeYear(numbers[0]) : year(digits), isNamed || text.contains("/")
        else { return nil }
        let second: Int? =
            switch numbers[1] {
            case .number(let digits, let value):
                digits.count == 4 ? value : digits.count == 2 && (isNamed || value > 12) ? 2000 + value : nil
            case .shortYear(let value): value
            case .word: nil
            }
        guard let second, second == first + 1 else { return nil }
        return Period(.schoolYear, of: first).map(Reading.period)
    }

    /// `jaar 2025`, `boekjaar 2025`, `heel 2025`; `Peildata 2026` above the days of that year.
    private static func wholeYear(_ tokens: [Token]) -> Reading? {
        guard tokens.count == 2 || tokens.count == 3, case .number(let digits, _)? = tokens.last,
            let year = year(digits), tokens.dropLast().allSatisfy(wordsForYear.contains)
        else { return nil }
        return .year(year)
    }

    private static let wordsForYear: Set<Token> = Set(
        ["het", "heel", "gehele", "jaar", "boekjaar", "kalenderjaar", "verslagjaar", "rapportagejaar", "peildata"]
            .map { Token.word($0) })

    private static func date(_ tokens: [Token]) -> Reading? {
        switch tokens.count {
        case 1:
            if case .word(let word) = tokens[0] { return month(word).map { .partWithoutYear(.month, $0) } }
            guard case .number(let digits, let value) = tokens[0] else { return nil }
            if let year = year(digits) { return .year(year) }
            if digits.count == 6 { return compactMonth(digits, value) }
            guard digits.count == 8 else { return nil }
            // No date can be read both ways: `2004` is no day and month before a year.
            if let year = year(digits.suffix(4)),
                let day = CalendarDay(year: year, month: value / 10_000 % 100, day: value / 1_000_000)
            {
                return .day(day)
            }
            guard let year = year(digits.prefix(4)) else { return nil }
            // Zeros stand for a day or month that nobody knows, as in the files for CBS.
            let (month, dayOfMonth) = (value / 100 % 100, value % 100)
            if month == 0, dayOfMonth == 0 { return .year(year) }
            if dayOfMonth == 0 { return Period(.month, month, of: year).map(Reading.period) ?? .impossible }
            return day(year, month, dayOfMonth)
        case 2:
            return twoParts(tokens[0], tokens[1])
        case 3:
            return threeParts(tokens[0], tokens[1], tokens[2])
        default:
            return nil
        }
    }

    /// `202503`. Up to 2012 the first four digits can be a day and a month as well (`200312`): that is no period.
    private static func compactMonth(_ digits: Substring, _ value: Int) -> Reading? {
        guard let year = year(digits.prefix(4)), year > 2012 else { return nil }
        return Period(.month, value % 100, of: year).map(Reading.period)
    }

    private static func twoParts(_ first: Token, _ second: Token) -> Reading? {
        switch (first, second) {
        case (.number(let digits, let day), .word(let word)) where digits.count <= 2:
            guard let month = month(word) else { return nil }
            return MonthDay(month: month, day: day).map(Reading.dayWithoutYear) ?? .impossible
        case (.word(let word), .number(let digits, let value)):
            guard let month = month(word) else { return nil }
            let year = digits.count == 2 ? 2000 + value : self.year(digits)
            return year.flatMap { Period(.month, month, of: $0) }.map(Reading.period)
        case (.number(let digits, let wholeYear), .word(let word)) where year(digits) != nil:
            return month(word).flatMap { Period(.month, $0, of: wholeYear) }.map(Reading.period)
        case (.word(let word), .shortYear(let year)):
            return month(word).flatMap { Period(.month, $0, of: year) }.map(Reading.period)
        case (.number(let left, let first), .number(let right, let second)):
            if year(left) != nil, right.count == 2 {
                return Period(.month, second, of: first).map(Reading.period) ?? .impossible
            }
            if year(right) != nil, left.count <= 2 {
                return Period(.month, first, of: second).map(Reading.period) ?? .impossible
            }
            guard left.count <= 2, right.count <= 2, first >= 1, second >= 1, first <= 31, second <= 31 else {
                return nil
            }
            return MonthDay(month: second, day: first).map(Reading.dayWithoutYear) ?? .impossible
        default:
            return nil
        }
    }

    private static func threeParts(_ first: Token, _ second: Token, _ third: Token) -> Reading? {
        if case .number(let digits, let wholeYear) = first, year(digits) != nil,
            case .number(let months, let month) = second,
            case .number(let days, let dayOfMonth) = third, months.count <= 2, days.count <= 2
        {
            return day(wholeYear, month, dayOfMonth)
        }
        guard case .number(let days, let dayOfMonth) = first, days.count <= 2 else { return nil }
        let wholeYear: Int? =
            switch third {
            case .number(let digits, let value): digits.count == 2 ? 2000 + value : digits.count == 4 ? value : nil
            case .shortYear(let value): value
            case .word: nil
            }
        guard let wholeYear else { return nil }
        switch second {
        case .number(let digits, let month) where digits.count <= 2: return day(wholeYear, month, dayOfMonth)
        case .word(let word): return month(word).map { day(wholeYear, $0, dayOfMonth) }
        default: return nil
        }
    }

    fileprivate static func day(_ year: Int, _ month: Int, _ day: Int) -> Reading {
        guard (1900...2199).contains(year) else { return .impossible }
        return CalendarDay(year: year, month: month, day: day).map(Reading.day) ?? .impossible
    }
}
