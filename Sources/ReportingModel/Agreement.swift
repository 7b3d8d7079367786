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

    /// How long after the period (or the reference date) the delivery is due.
    package enum Due: Hashable, Sendable {
        case days(Int)
        case months(Int)
        /// The first such day after the period, such as 1 April for the year before.
        case yearly(MonthDay)
    }

    /// Who delivers from a day on.
    package struct Deliverer: Hashable, Sendable {
        package let partner: String
        /// `nil` is always.
        package let from: CalendarDay?
        /// `nil` is until further notice.
        package let until: CalendarDay?

        package init(partner: String, from: CalendarDay? = nil, until: CalendarDay? = nil) {
            self.partner = partner
            self.from = from
            self.until = until
        }
    }

    package let id: String
    package let title: String
    /// Who delivers; of a role that passed to another, who has it last.
    package let partner: String
    /// Who delivers when, oldest first: one partner for good, or the holders of a role one after the other.
    package let deliverers: [Deliverer]
    package let municipality: String
    package let rhythm: Rhythm
    package let due: Due
    /// First and last day of the agreement itself; figures about periods outside are refused.
    package let from: CalendarDay
    package let until: CalendarDay?
    package let contact: String
    /// Where the agreement, or the shape of the file, is described.
    package let source: String
    package var layouts: [Layout]

    package init(
        id: String, title: String, partner: String, municipality: String, rhythm: Rhythm, due: Due,
        from: CalendarDay, until: CalendarDay? = nil, contact: String = "", source: String = "", layouts: [Layout]
    ) {
        self.init(
            id: id, title: title, deliverers: [Deliverer(partner: partner)], municipality: municipality,
            rhythm: rhythm, due: due, from: from, until: until, contact: contact, source: source, layouts: layouts)
    }

    /// - Parameter deliverers: oldest first; at least one.
    package init(
        id: String, title: String, deliverers: [Deliverer], municipality: String, rhythm: Rhythm, due: Due,
        from: CalendarDay, until: CalendarDay? = nil, contact: String = "", source: String = "", layouts: [Layout]
    ) {
        precondition(!deliverers.isEmpty, "somebody delivers")
        self.id = id
        self.title = title
        partner = deliverers[deliverers.count - 1].partner
        self.deliverers = deliverers
        self.municipality = municipality
        self.rhythm = rhythm
        self.due = due
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

    /// The period before this one in the rhythm of the agreement; `nil` when it has no rhythm, or another.
    package func period(before period: Period) -> Period? {
        switch rhythm {
        case .occasional: return nil
        case .referenceDates(let days):
            guard period.kind == .referenceDate else { return nil }
            let years = [period.firstDay.year - 1, period.firstDay.year]
            let earlier = years.flatMap { year in days.compactMap { $0.inYear(year) } }.filter { $0 < period.firstDay }
            return earlier.max().map(Period.referenceDate)
        case .every(let step, let kind):
            guard period.kind == kind, let length = kind.months else { return nil }
            let first = period.firstDay.adding(months: -length * step)
            return Period(kind: kind, firstDay: first, lastDay: first.adding(months: length).adding(days: -1))
        }
    }

    /// The first period that ends on a day or later, as far as the agreement reaches: what is expected next.
    package func nextPeriod(endingOnOrAfter day: CalendarDay) -> Period? {
        let years: Int = if case .every(let step, _) = rhythm { step } else { 1 }
        // The longest wait is that of its rhythm, for a period that began in the year before and lasts a year.
        let horizon = max(from, day).adding(days: 366 * (years + 2))
        return periods(endingBefore: horizon).first { $0.lastDay >= day }
    }

    /// The last day on which a delivery about the period is in time.
    package func dueDay(of period: Period) -> CalendarDay {
        switch due {
        case .days(let days): period.lastDay.adding(days: days)
        case .months(let months): period.lastDay.adding(months: months)
        case .yearly(let day): day.next(after: period.lastDay)
        }
    }

    /// Who delivers the figures about a period: whoever has the task on its last day.
    package func deliverer(of period: Period) -> String {
        let holder = deliverers.last { ($0.from ?? period.lastDay) <= period.lastDay } ?? deliverers[0]
        return holder.partner
    }
}
