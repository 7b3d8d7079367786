import ReportingModel

/// Decides when a file in the Inbox is complete, from nothing but what successive scans saw and our own clock.
///
/// No event says that a file is complete: a copy that died half way closes its file like any other. So a file is taken
/// when nothing about it (size, times, inode) has changed between two scans that lie at least the settle time apart, or
/// when its partner says so with a marker file. Time is our own monotonic clock, never the file's: programs copy old
/// dates, and clocks differ. Whoever claims the file still checks that it did not change while it was copied.
///
///     first seen ──unchanged for the settle time──▶ claim
///         ▲  │                                        │ set aside: cannot be taken now
///         └──┘ changed: the wait starts again         ▼ left alone until it changes
package struct SettleTracker<WaitClock: Clock>: Sendable where WaitClock.Duration == Duration {
    /// How long files wait.
    package enum Patience: Hashable, Sendable {
        /// The daemon's: unchanged for so long.
        case settling(Duration)
        /// For one run that takes what is there: at once, unless the file was changed after the scan began; then
        /// unchanged since the scan before.
        case none
    }

    private let clock: WaitClock
    private let patience: Patience
    private let linkPatience: Duration
    private var sightings: [Place: Sighting] = [:]

    /// - Parameter linkPatience: how long a file with a second name may stay so, before it is refused. An SFTP server
    ///   that renames gives a file two names for a moment.
    package init(clock: WaitClock, patience: Patience, linkPatience: Duration = .seconds(60)) {
        self.clock = clock
        self.patience = patience
        self.linkPatience = linkPatience
    }

    /// What to do after a scan.
    package mutating func next(after scan: InboxScan) -> NextSteps {
        var steps = NextSteps()
        let now = clock.now
        // Nothing is known about folders that could not be read: their files keep the time they have waited.
        var current = sightings.filter { scan.failures[$0.key.partner] != nil }
        for entry in scan.entries {
            let place = Place(partner: entry.partner, name: entry.name)
            let earlier = sightings[place].flatMap { $0.identity == entry.status.identity ? $0 : nil }
            let sighting = earlier ?? Sighting(identity: entry.status.identity, since: now)
            current[place] = sighting
            guard !sighting.isSetAside else { continue }
            let age = earlier.map { $0.since.duration(to: now) }
            switch verdict(on: entry, unchangedFor: age, scanStartedAt: scan.startedAt) {
            case .claim: steps.claim.append(entry)
            case .refuse(let reason): steps.refuse.append(Refusal(entry: entry, reason: reason))
            case .wait(let reason):
                steps.waiting.append(Waiting(entry: entry, reason: reason, duration: age ?? .zero))
            }
        }
        sightings = current
        return steps
    }

    /// Leaves an entry alone until it changes: for what cannot be taken now and would only fail again at each scan.
    package mutating func setAside(_ entry: InboxEntry) {
        let place = Place(partner: entry.partner, name: entry.name)
        var sighting = Sighting(identity: entry.status.identity, since: clock.now)
        sighting.isSetAside = true
        sightings[place] = sighting
    }

    /// Offers again everything that was set aside: for when our own world is well again.
    package mutating func reconsiderAll() {
        for place in sightings.keys { sightings[place]?.isSetAside = false }
    }

    /// - Parameter age: how long the entry is known to be unchanged; `nil` when this scan is the first to see it so.
    private func verdict(
        on entry: InboxEntry, unchangedFor age: Duration?, scanStartedAt: Int64
    ) -> Verdict {
        let isSettled =
            switch patience {
            case .settling(let settleTime): age.map { $0 >= settleTime } ?? false
            case .none: age != nil || entry.status.identity.modifiedAt < scanStartedAt
            }
        guard entry.status.kind == .regularFile else {
            return isSettled ? .refuse(.notAFile(entry.status.kind)) : .wait(.settling)
        }
        guard entry.status.linkCount <= 1 else {
            return age.map { $0 >= linkPatience } ?? false ? .refuse(.secondName) : .wait(.secondName)
        }
        return isSettled || entry.isMarkedComplete ? .claim : .wait(.settling)
    }

    private enum Verdict {
        case claim
        case refuse(Refusal.Reason)
        case wait(Waiting.Reason)
    }

    private struct Place: Hashable, Sendable {
        let partner: String
        let name: FileName
    }

    private struct Sighting: Sendable {
        let identity: FileIdentity
        let since: WaitClock.Instant
        var isSetAside = false
    }
}

extension InboxEntry {
    /// Whether the partner marked this version of the file. A marker from before the file's last change belongs to an
    /// earlier version; `changedAt` is the server's own time, which no client can set.
    var isMarkedComplete: Bool {
        marker.map { $0.identity.changedAt >= status.identity.changedAt } ?? false
    }
}
