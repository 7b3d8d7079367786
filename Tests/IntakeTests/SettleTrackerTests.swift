import Intake
import ReportingModel
import Testing

@Suite struct SettleTrackerTests {
    let clock = ManualClock()

    private func tracker(_ patience: SettleTracker<ManualClock>.Patience = .settling(.seconds(4)))
        -> SettleTracker<ManualClock>
    {
        SettleTracker(clock: clock, patience: patience, linkPatience: .seconds(60))
    }

    private func entry(
        _ name: String = "a.csv", kind: EntryKind = .regularFile, bytes: Int64 = 10, modified: Int64 = 100,
        changed: Int64 = 100, inode: UInt64 = 1, links: Int = 1, markerChanged: Int64? = nil
    ) -> InboxEntry {
        func identity(_ inode: UInt64, _ changed: Int64) -> FileIdentity {
            FileIdentity(device: 1, inode: inode, byteCount: bytes, modifiedAt: modified, changedAt: changed)
        }
        return InboxEntry(
            partner: "kr8", name: FileName(name),
            status: FileStatus(kind: kind, identity: identity(inode, changed), linkCount: links),
            marker: markerChanged.map { .init(name: FileName(name + ".done"), identity: identity(99, $0)) })
    }

    private func scan(_ entries: InboxEntry..., at time: Int64 = 1_000) -> InboxScan {
        var scan = InboxScan(startedAt: time)
        scan.entries = entries
        return scan
    }

    @Test func `a file that stays the same for the settle time is claimed`() {
        var tracker = tracker()
        #expect(tracker.next(after: scan(entry())).claim.isEmpty)
        clock.advance(by: .seconds(3))
        let steps = tracker.next(after: scan(entry()))
        #expect(steps.claim.isEmpty)
        #expect(steps.waiting == [Waiting(entry: entry(), reason: .settling, duration: .seconds(3))])
        clock.advance(by: .seconds(1))
        #expect(tracker.next(after: scan(entry())).claim == [entry()])
    }

    @Test func `a file that keeps growing is not claimed`() {
        var tracker = tracker()
        for bytes: Int64 in 1...50 {
            #expect(tracker.next(after: scan(entry(bytes: bytes))).claim.isEmpty)
            clock.advance(by: .seconds(10))
        }
    }

    @Test(arguments: [
        ("bytes", 11, 100, 100, 1), ("modified", 10, 101, 100, 1), ("changed", 10, 100, 101, 1),
        ("inode", 10, 100, 100, 2),
    ])
    func `any change starts the wait again`(what: String, bytes: Int64, modified: Int64, changed: Int64, inode: UInt64)
    {
        var tracker = tracker()
        _ = tracker.next(after: scan(entry()))
        clock.advance(by: .seconds(4))
        let other = entry(bytes: bytes, modified: modified, changed: changed, inode: inode)
        #expect(tracker.next(after: scan(other)).claim.isEmpty, "\(what)")
        clock.advance(by: .seconds(4))
        #expect(tracker.next(after: scan(other)).claim == [other])
    }

    @Test func `one look is never enough, however old the file says it is`() {
        var tracker = tracker(.settling(.zero))
        #expect(tracker.next(after: scan(entry(modified: -5))).claim.isEmpty)
        #expect(tracker.next(after: scan(entry(modified: -5))).claim.count == 1)
    }

    @Test func `a file that went away and came back waits again`() {
        var tracker = tracker()
        _ = tracker.next(after: scan(entry()))
        clock.advance(by: .seconds(10))
        _ = tracker.next(after: scan())
        #expect(tracker.next(after: scan(entry())).claim.isEmpty)
    }

    @Test func `a folder that could not be read for a moment costs no time`() {
        var tracker = tracker()
        _ = tracker.next(after: scan(entry()))
        var failed = scan()
        failed.failures["kr8"] = .systemCall(.list, path: "Inbox/kr8", .inputOutput)
        _ = tracker.next(after: failed)
        clock.advance(by: .seconds(4))
        #expect(tracker.next(after: scan(entry())).claim.count == 1)
    }

    @Test func `a marked file is claimed at once`() {
        var tracker = tracker()
        #expect(tracker.next(after: scan(entry(markerChanged: 100))).claim.count == 1)
    }

    @Test func `a marker from before the last change of the file says nothing`() {
        var tracker = tracker()
        #expect(tracker.next(after: scan(entry(changed: 101, markerChanged: 100))).claim.isEmpty)
    }

    @Test func `a file with two names waits, and is refused when it keeps them`() {
        var tracker = tracker()
        let linked = entry(links: 2, markerChanged: 100)
        #expect(tracker.next(after: scan(linked)).waiting.map(\.reason) == [.secondName])
        clock.advance(by: .seconds(59))
        #expect(tracker.next(after: scan(linked)).refuse.isEmpty)
        clock.advance(by: .seconds(1))
        #expect(tracker.next(after: scan(linked)).refuse == [Refusal(entry: linked, reason: .secondName)])
        // The server has removed the old name: an ordinary file.
        let renamed = entry(changed: 200, links: 1)
        #expect(tracker.next(after: scan(renamed)).waiting.map(\.reason) == [.settling])
    }

    @Test(arguments: EntryKind.allCases.filter { $0 != .regularFile })
    func `what is no file is refused once it has settled`(kind: EntryKind) {
        var tracker = tracker()
        #expect(tracker.next(after: scan(entry(kind: kind))).refuse.isEmpty)
        clock.advance(by: .seconds(4))
        let steps = tracker.next(after: scan(entry(kind: kind)))
        #expect(steps.refuse == [Refusal(entry: entry(kind: kind), reason: .notAFile(kind))])
        #expect(steps.claim.isEmpty)
    }

    @Test func `what is set aside is left alone until it changes`() {
        var tracker = tracker()
        _ = tracker.next(after: scan(entry()))
        clock.advance(by: .seconds(4))
        _ = tracker.next(after: scan(entry()))
        tracker.setAside(entry())
        clock.advance(by: .seconds(100))
        #expect(tracker.next(after: scan(entry())).claim.isEmpty)
        _ = tracker.next(after: scan(entry(changed: 200)))
        clock.advance(by: .seconds(4))
        #expect(tracker.next(after: scan(entry(changed: 200))).claim.count == 1)
        tracker.setAside(entry(changed: 200))
        tracker.reconsiderAll()
        clock.advance(by: .seconds(4))
        #expect(tracker.next(after: scan(entry(changed: 200))).claim.count == 1)
    }

    @Test func `without patience a file is claimed at once unless it is changing now`() {
        var tracker = tracker(.none)
        #expect(tracker.next(after: scan(entry(modified: 999), at: 1_000)).claim.count == 1)
        let fresh = entry("b.csv", modified: 1_000)
        #expect(tracker.next(after: scan(fresh, at: 1_000)).claim.isEmpty)
        #expect(tracker.next(after: scan(fresh, at: 1_001)).claim.count == 1)
    }

    @Test func `without patience a file from the future is claimed at the second look`() {
        var tracker = tracker(.none)
        let future = entry(modified: .max)
        #expect(tracker.next(after: scan(future)).claim.isEmpty)
        #expect(tracker.next(after: scan(future)).claim.count == 1)
    }
}
