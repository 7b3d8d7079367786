import Consolidation
import Register
import ReportingModel

/// One period of one agreement: whether a delivery was expected, and how that stands.
struct ExpectedDelivery {
    let agreement: Agreement
    let period: Period
    /// Who delivers it.
    let partner: String
    /// `nil` where no delivery was expected.
    let dueDay: CalendarDay?
    let status: CompletenessStatus
    /// What came in about it; `nil` when nothing did.
    let state: PeriodState?

    /// How it stands for an official: what was sent back is not simply rejected.
    var mark: StatusMark {
        status == .rejected ? Outcome.rejected.mark(isReturned: state?.isReturned ?? false) : status.mark
    }

    /// The periods that end in a span of days, of these agreements; by agreement and period.
    static func list(
        _ agreements: [Agreement], from first: CalendarDay, to last: CalendarDay, _ today: CalendarDay,
        _ snapshot: RegisterSnapshot
    ) throws -> [ExpectedDelivery] {
        let states = try Set(agreements.map(\.municipality)).sorted().flatMap {
            try snapshot.periodStates(municipality: $0, endingFrom: first, to: last)
        }
        let byAgreement = Dictionary(grouping: states, by: \.agreement)
        return agreements.flatMap { agreement in
            let expected = agreement.expectedPeriods(asOf: today).filter { first <= $0.lastDay && $0.lastDay <= last }
            let known = Dictionary((byAgreement[agreement.id] ?? []).map { ($0.period, $0) }) { first, _ in first }
            return Set(expected).union(known.keys).sorted().map { period in
                let dueDay = expected.contains(period) ? agreement.dueDay(of: period) : nil
                return ExpectedDelivery(
                    agreement: agreement, period: period, partner: agreement.deliverer(of: period), dueDay: dueDay,
                    status: CompletenessStatus(known[period], dueDay: dueDay, asOf: today), state: known[period])
            }
        }
    }
}
