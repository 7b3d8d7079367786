package import ReportingModel

/// When the nightly consolidation is due.
///
/// A night begins at the agreed minute, by clocks in the Netherlands, and lasts a day. Each night has one consolidation.
/// Whoever was off at that minute makes it up as soon as they are there again; what failed is tried again soon. A moment
/// that lies ahead of now, left by a clock that was wrong, tells nothing and counts as none.
package struct NightlyPlan: Sendable {
    /// How long after a failure it is tried again.
    package static let patience = Duration.seconds(15 * 60)

    private var doneAt: Instant?
    private var failedAt: Instant?

    package init() {}

    /// - Parameters:
    ///   - last: when the outputs were last written, of the municipality that has waited longest; `nil` for never.
    ///   - first: when the first file came in, from which the nights count where nothing was ever consolidated, however
    ///     often this program starts; `nil` when there is nothing to consolidate.
    ///   - minute: the agreed one, after midnight.
    package func isDue(at now: Instant, last: Instant?, first: Instant?, minute: Int) -> Bool {
        if let failedAt, failedAt <= now, now.earlier(by: NightlyPlan.patience) < failedAt { return false }
        if let latest = [last, doneAt].compactMap(\.self).filter({ $0 <= now }).max() {
            return NightlyPlan.night(of: now, minute) > NightlyPlan.night(of: latest, minute)
        }
        guard let first else { return false }
        return first > now || NightlyPlan.night(of: now, minute) > NightlyPlan.night(of: first, minute)
    }

    package mutating func succeeded(at now: Instant) { (doneAt, failedAt) = (now, nil) }

    package mutating func failed(at now: Instant) { failedAt = now }

    /// The day on which the night of a moment began.
    private static func night(of moment: Instant, _ minute: Int) -> CalendarDay {
        let local = LocalTime(moment)
        return local.minuteOfDay >= minute ? local.day : local.day.adding(days: -1)
    }
}
