package import ReportingModel

/// When the nightly consolidation is due.
///
/// A night begins at the agreed minute, by clocks in the Netherlands, and lasts a day. Each night has one consolidation.
/// Whoever was off at that minute makes it up as soon as they are there again; what failed is tried again soon.
package struct NightlyPlan: Sendable {
    /// How long after a failure it is tried again.
    package static let patience = Duration.seconds(15 * 60)

    /// Where nothing was ever consolidated, the first night is the first that begins after this.
    private let startedAt: Instant
    private var doneAt: Instant?
    private var notBefore: Instant?

    package init(startedAt: Instant) { self.startedAt = startedAt }

    /// - Parameters:
    ///   - last: when the outputs were last written, of the municipality that has waited longest; `nil` for never.
    ///   - minute: the agreed one, after midnight.
    package func isDue(at now: Instant, last: Instant?, minute: Int) -> Bool {
        if let notBefore, now < notBefore { return false }
        let latest = max(last ?? startedAt, doneAt ?? last ?? startedAt)
        return NightlyPlan.night(of: now, minute) > NightlyPlan.night(of: latest, minute)
    }

    package mutating func succeeded(at now: Instant) { (doneAt, notBefore) = (now, nil) }

    package mutating func failed(at now: Instant) { notBefore = now.earlier(by: .zero - NightlyPlan.patience) }

    /// The day on which the night of a moment began.
    private static func night(of moment: Instant, _ minute: Int) -> CalendarDay {
        let local = LocalTime(moment)
        return local.minuteOfDay >= minute ? local.day : local.day.adding(days: -1)
    }
}
