package import Register
package import ReportingModel

/// How a partner delivers, by year, and what is due next: from the agreements and what came in about each period.
package struct PartnerTimeliness: Sendable {
    /// The expected deliveries whose period ended in one year.
    package struct Year: Sendable {
        package let year: Int
        fileprivate(set) var counts: [CompletenessStatus: Int] = [:]

        package func count(_ status: CompletenessStatus) -> Int { counts[status] ?? 0 }

        /// Those that should be there by now.
        package var dueCount: Int {
            counts.reduce(0) { $0 + ($1.key == .notYetDue ? 0 : $1.value) }
        }
    }

    /// A delivery that was not taken yet.
    package struct Open: Sendable {
        package let agreement: Agreement
        package let period: Period
        package let dueDay: CalendarDay
        package let status: CompletenessStatus
        /// The last that came in about it.
        package let delivery: String?
    }

    /// Newest first.
    package let years: [Year]
    /// The first due first.
    package let open: [Open]

    /// - Parameter yearCount: so many years back.
    package init(
        partner: String, _ agreements: [Agreement], asOf: CalendarDay, yearCount: Int = 5,
        from snapshot: RegisterSnapshot
    ) throws {
        guard let first = CalendarDay(year: asOf.year - yearCount + 1, month: 1, day: 1) else {
            (years, open) = ([], [])
            return
        }
        var byYear: [Int: Year] = [:]
        var open: [Open] = []
        for agreement in agreements {
            let expected = agreement.expectedPeriods(asOf: asOf).filter {
                $0.lastDay >= first && agreement.deliverer(of: $0) == partner
            }
            guard !expected.isEmpty else { continue }
            let states = try snapshot.periodStates(agreement: agreement.id, endingFrom: first)
            let known = Dictionary(states.map { ($0.period, $0) }) { first, _ in first }
            for period in expected {
                let dueDay = agreement.dueDay(of: period)
                let status = CompletenessStatus(known[period], dueDay: dueDay, asOf: asOf)
                let year = period.lastDay.year
                byYear[year, default: Year(year: year)].counts[status, default: 0] += 1
                if status != .received, status != .receivedLate {
                    open.append(
                        Open(
                            agreement: agreement, period: period, dueDay: dueDay, status: status,
                            delivery: known[period]?.last))
                }
            }
        }
        years = byYear.values.sorted { $0.year > $1.year }
        self.open = open.sorted { ($0.dueDay, $0.agreement.id) < ($1.dueDay, $1.agreement.id) }
    }
}
