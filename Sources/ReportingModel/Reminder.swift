/// A note to a partner about one expected delivery, shortly before its due day or some time after it.
package struct Reminder: Hashable, Sendable {
    /// On which side of the due day. An agreement has at most one reminder of each for a period.
    package enum Moment: String, Sendable, CaseIterable { case before, after }

    package let moment: Moment
    package let municipality: String
    package let partner: String
    package let agreement: String
    /// Title of the agreement.
    package let title: String
    package let period: Period
    package let dueDay: CalendarDay
    /// Name of the delivery that came and was not accepted; `nil` when nothing came.
    package let refusedDelivery: String?

    package init(
        _ moment: Moment, municipality: String, partner: String, agreement: String, title: String, period: Period,
        dueDay: CalendarDay, refusedDelivery: String? = nil
    ) {
        self.moment = moment
        self.municipality = municipality
        self.partner = partner
        self.agreement = agreement
        self.title = title
        self.period = period
        self.dueDay = dueDay
        self.refusedDelivery = refusedDelivery
    }
}
