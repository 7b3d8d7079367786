package import ReportingModel

/// Which partners should hear from us today.
///
/// With `reminders: { before: 7 days, after: 3 days }` and a due day of 21 September: from 14 up to and including
/// 21 September about what has not come, and from 24 September until 24 October about what is missing or was not
/// accepted. A day on which Sluis did not run is made up for within that time. What is older is history: the first
/// start in a municipality with years of agreements behind it must not flood anybody.
extension Reminder {
    /// For so many days after the first moment a delivery that did not come is still worth a reminder.
    private static let daysWorthReminding = 30

    /// The reminders that are due on a day, given before or not, in the order of the rows.
    ///
    /// - Parameter rows: how things stand on that day.
    package static func due(
        _ rows: [CompletenessOverview.Row], _ settings: Settings, on today: CalendarDay
    ) -> [Reminder] {
        rows.compactMap { row in
            guard let period = row.period, let dueDay = row.dueDay,
                let moment = moment(row.status, dueDay, settings, on: today)
            else { return nil }
            return Reminder(
                moment, municipality: row.municipality, partner: row.partner, agreement: row.agreement,
                title: row.title, period: period, dueDay: dueDay,
                refusedDelivery: row.status == .rejected ? row.delivery : nil)
        }
    }

    private static func moment(
        _ status: CompletenessStatus, _ dueDay: CalendarDay, _ settings: Settings, on today: CalendarDay
    ) -> Moment? {
        switch status {
        case .notYetDue:
            guard let days = settings.reminderDaysBefore else { return nil }
            return (dueDay.adding(days: -days)...dueDay).contains(today) ? .before : nil
        case .missing, .rejected:
            guard let days = settings.reminderDaysAfter else { return nil }
            let first = dueDay.adding(days: days)
            return (first...first.adding(days: daysWorthReminding)).contains(today) ? .after : nil
        case .received, .receivedLate, .underReview:
            return nil
        }
    }
}
