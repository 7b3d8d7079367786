/// A leveringsafspraak: a partner delivers these figures, for this municipality, this often, laid out like this.
package struct Agreement: Hashable, Sendable {
    /// When figures are expected.
    package enum Rhythm: Hashable, Sendable {
        /// Measured on these days of each year: `[04-30, 08-31, 12-31]`.
        case referenceDates([MonthDay])
        /// Once each period of this kind, every so many of them: a two-yearly monitor is `every(2, .year)`.
        case every(Int, Period.Kind)
        /// When there is something to deliver.
        case occasional
    }

    package let id: String
    package let title: String
    package let partner: String
    package let municipality: String
    package let rhythm: Rhythm
    /// How many days after the period (or the reference date) the delivery is due.
    package let dueDays: Int
    /// First and last day of the agreement itself; figures about periods outside are refused.
    package let from: CalendarDay
    package let until: CalendarDay?
    package let contact: String
    /// Where the agreement, or the shape of the file, is described.
    package let source: String
    package let layouts: [Layout]

    package init(
        id: String, title: String, partner: String, municipality: String, rhythm: Rhythm, dueDays: Int,
        from: CalendarDay, until: CalendarDay? = nil, contact: String = "", source: String = "", layouts: [Layout]
    ) {
        self.id = id
        self.title = title
        self.partner = partner
        self.municipality = municipality
        self.rhythm = rhythm
        self.dueDays = dueDays
        self.from = from
        self.until = until
        self.contact = contact
        self.source = source
        self.layouts = layouts
    }
}

extension Agreement {
    /// The codes of all indicators that its layouts can deliver, in the order in which they appear.
    package var indicators: [String] {
        var seen: Set<String> = []
        return layouts.flatMap(\.indicators).filter { seen.insert($0).inserted }
    }

    /// The periods that should have been measured by a day: all whose last day is before it, oldest first.
    package func periods(endingBefore day: CalendarDay) -> [Period] {
        var result: [Period] = []
        let end = until.map { min($0.adding(days: 1), day) } ?? day
        for year in from.year...max(from.year, end.year) {
            let candidates: [Period] =
                switch rhythm {
                case .referenceDates(let days): days.compactMap { $0.inYear(year).map(Period.referenceDate) }
                case .every(let step, let kind):
                    (year - from.year) % max(1, step / (12 / (kind.months ?? 12))) == 0 || kind.months != 12
                        ? (1...(12 / (kind.months ?? 12))).compactMap { Period(kind, $0, of: year) } : []
                case .occasional: []
                }
            result += candidates.filter { $0.firstDay >= from && $0.lastDay < end }
        }
        return result.sorted()
    }

    /// The last day on which a delivery about the period is in time.
    package func dueDay(of period: Period) -> CalendarDay { period.lastDay.adding(days: dueDays) }
}
