package import Intake
import Logging
import ReportingModel

/// One look at the Inbox after another: what is complete is taken in, what is not waits.
package struct InboxLook<WaitClock: Clock> where WaitClock.Duration == Duration {
    private let pipeline: Pipeline
    private let scanner: InboxScanner
    private var tracker: SettleTracker<WaitClock>
    private var saidStrays: Set<InboxScan.Stray> = []
    private var failureCount = 0

    package init(_ pipeline: Pipeline, tracker: SettleTracker<WaitClock>) {
        self.pipeline = pipeline
        self.tracker = tracker
        scanner = InboxScanner(pipeline.workspace)
    }

    package struct Seen: Sendable {
        package var taken: [Pipeline.Taken] = []
        package var waiting: [Waiting] = []
        package var strays: [InboxScan.Stray] = []
    }

    private var pace = LookPace()

    /// Looks until everything that is complete was taken in once.
    ///
    /// - Parameter report: told of each entry when it is done, for progress on a terminal.
    package mutating func look(report: (Pipeline.Taken) -> Void = { _ in }) throws -> Seen {
        var seen = Seen()
        var tried: Set<InboxEntry> = []
        var isDone = false
        while !isDone {
            let scan = try scanner.scan(partners: Set(try pipeline.catalogue().partners.map(\.id)))
            let steps = tracker.next(after: scan)
            (seen.waiting, seen.strays) = (steps.waiting, scan.strays)
            for refusal in try pipeline.refuse(steps.refuse) {
                tracker.setAside(refusal.entry)
                seen.taken.append(refusal)
                report(refusal)
            }
            let complete = steps.claim.filter { !tried.contains($0) }
            let entries = Array(complete.prefix(pace.fileCount))
            tried.formUnion(entries)
            let begun = ContinuousClock.now
            let allTaken = try pipeline.takeIn(entries)
            pace.note(entries.count, took: begun.duration(to: .now))
            for taken in allTaken {
                switch taken.result {
                case .refused, .failed: tracker.setAside(taken.entry)
                case .received, .waiting: break
                }
                seen.taken.append(taken)
                report(taken)
            }
            isDone = complete.count == entries.count || pipeline.isStopping
            say(scan)
        }
        return seen
    }

    private mutating func say(_ scan: InboxScan) {
        for stray in scan.strays where saidStrays.insert(stray).inserted {
            pipeline.logger.warning(
                "something in the Inbox belongs to no partner", metadata: ["what": "\(stray.words)"])
        }
        for (partner, failure) in scan.failures {
            pipeline.logger.error(
                "a folder could not be read", metadata: ["partner": "\(partner)", "cause": "\(failure)"])
        }
    }

    /// Tries again what failed because of our own world.
    package mutating func reconsiderAll() { tracker.reconsiderAll() }
}

extension InboxScan.Stray {
    /// What it is, for an administrator.
    package var words: String {
        switch self {
        case .fileOutsidePartnerFolder(let name): "Inbox/\(name.printable) stands outside the folder of a partner"
        case .folderWithoutPartner(let name): "Inbox/\(name.printable)/ is no folder of a known partner"
        case .partnerFolderIsNoFolder(let partner): "Inbox/\(partner) should be a folder"
        }
    }
}
