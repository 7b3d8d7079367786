import ReportingModel

/// What the cells of one column look like, if it is one of a list of people: their names, days of birth or houses.
struct PersonListColumn {
    private(set) var names = PersonalColumn.Tally()
    /// Texts with the shape of a name, also those with a first name that is not on our list.
    private(set) var shapes = PersonalColumn.Tally()
    /// First names with nothing behind them.
    private(set) var firstNames = PersonalColumn.Tally()
    /// Days as people are born on: not the first or the last of a month, where periods begin and end.
    private(set) var days = PersonalColumn.Tally()
    private(set) var houses = PersonalColumn.Tally()
    private var years: ClosedRange<Int>?
    private var initialsCount = 0

    /// Names with initials, which no school or club has.
    var hasInitials: Bool { initialsCount * 2 > names.count }

    /// A report is about some years; people in one list are born in many.
    private static let leastYears = 3

    /// Whether the bytes can be one of these: a word or more with a capital, a whole date, or a street with a number.
    static func isWorthReading(_ content: UnsafeRawBufferPointer) -> Bool {
        guard (3...60).contains(content.count) else { return false }
        let first = content[0]
        if first &- 65 < 26 || first >= 0x80 { return true }
        guard first &- 48 < 10 else { return content.contains(0x2E) || content.contains(0x20) }
        return (8...10).contains(content.count) && content.count(where: { $0 &- 48 < 10 }) >= 6
    }

    mutating func read(_ text: String, _ number: UInt64, _ spot: PersonalColumn.Spot) {
        guard text.utf8.first.map({ $0 &- 48 < 10 }) != true else { return readDay(text, number, spot) }
        if PersonName.isFirstName(text) {
            shapes.add(number, at: spot)
            if PersonName.areFirstNames(text) { firstNames.add(number, at: spot) }
            return
        }
        let isName = PersonName.isLikely(text)
        if isName || PersonName.hasShape(text) { shapes.add(number, at: spot) }
        // The number that tells two of a name apart, and capitals only, are no part of it.
        let plain = isName ? text : PersonListColumn.plain(text)
        if isName || PersonName.isLikely(plain) {
            names.add(number, at: spot)
            if PersonName.hasInitials(text) { initialsCount += 1 }
        } else if text.utf8.contains(where: { $0 &- 48 < 10 }), PersonalPhrase.isHouse(text) {
            houses.add(number, at: spot)
        }
    }

    private static func plain(_ text: String) -> String {
        let words = text.split(separator: " ").filter { $0.first?.isNumber != true }
        return PersonName.withoutCapitals(words.joined(separator: " "))
    }

    private mutating func readDay(_ text: String, _ number: UInt64, _ spot: PersonalColumn.Spot) {
        guard case .day(let day) = PeriodReader.read(text), (1_900...2_100).contains(day.year),
            (2...27).contains(day.components.day)
        else { return }
        days.add(number, at: spot)
        years = years.map { min($0.lowerBound, day.year)...max($0.upperBound, day.year) } ?? day.year...day.year
    }

    /// Where the names begin, when more than half of the cells are names.
    func showsNames(among filled: Int) -> PersonalColumn.Spot? { PersonListColumn.most(names, among: filled) }

    func showsDays(among filled: Int) -> PersonalColumn.Spot? { PersonListColumn.most(days, among: filled) }

    func showsHouses(among filled: Int) -> PersonalColumn.Spot? { PersonListColumn.most(houses, among: filled) }

    /// Days of birth that no other column has to confirm.
    func areDaysOfBirth(among filled: Int) -> Bool {
        days.isProof(among: filled) && (years.map { $0.count > PersonListColumn.leastYears } ?? false)
    }

    private static func most(_ tally: PersonalColumn.Tally, among filled: Int) -> PersonalColumn.Spot? {
        let isEnough = tally.different.count >= min(PersonalColumn.Tally.enough, max(1, filled - 1))
        return isEnough && tally.count * 2 > filled ? tally.first : nil
    }
}
