import Glibc
import ReportingModel

/// Looks at every partner's folder in the Inbox: the truth about what is there, whatever the events said.
///
/// A scan costs one status call for each file. It never stops at one bad folder, and a partner with a million files
/// neither fills the memory nor keeps the others waiting: of each only the oldest are looked at further.
package struct InboxScanner: Sendable {
    private let workspace: Workspace
    private let entriesPerPartner: Int
    private let now: @Sendable () -> Int64

    /// - Parameters:
    ///   - entriesPerPartner: how many files of one partner a scan gives at most, the oldest.
    ///   - now: nanoseconds since 1970.
    package init(
        _ workspace: Workspace, entriesPerPartner: Int = 10_000,
        now: @escaping @Sendable () -> Int64 = InboxScanner.wallClock
    ) {
        precondition(entriesPerPartner > 0, "a scan that sees no file never ends a wait")
        self.workspace = workspace
        self.entriesPerPartner = entriesPerPartner
        self.now = now
    }

    /// Nanoseconds since 1970 by the clock that the file system stamps files with.
    ///
    /// The coarse clock, because that is the one the kernel takes file times from: by the fine clock a file written a
    /// moment ago could already look some milliseconds old.
    package static let wallClock: @Sendable () -> Int64 = {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME_COARSE, &time)
        return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }

    /// - Throws: only when the Inbox itself cannot be read.
    package func scan(partners: Set<String>) throws(IntakeFailure) -> InboxScan {
        var scan = InboxScan(startedAt: now())
        let inbox = try workspace.inbox()
        scan.strays = try strays(in: inbox, partners: partners)
        var files: [[InboxEntry]] = []
        for partner in partners.sorted() {
            do throws(IntakeFailure) {
                let listing = try entries(in: inbox.folder(FileName(partner)), of: partner)
                files.append(listing.entries)
                scan.failures[partner] = listing.failure
            } catch {
                switch error.errorNumber {
                case .notFound: continue
                case .isLink, .notAFolder: scan.strays.append(.partnerFolderIsNoFolder(partner))
                default: scan.failures[partner] = error
                }
            }
        }
        scan.entries = takingTurns(files)
        return scan
    }

    private func strays(in inbox: Folder, partners: Set<String>) throws(IntakeFailure) -> [InboxScan.Stray] {
        let known = Set(partners.map { FileName($0) })
        var unknown: [FileName] = []
        try inbox.forEachName { name in
            if !known.contains(name), !IgnoredNames.contains(name) { unknown.append(name) }
            return unknown.count < entriesPerPartner
        }
        return unknown.sorted().compactMap { name in
            // Gone since it was listed: no longer a stray.
            guard let status = try? inbox.status(of: name) else { return nil }
            return status.kind == .folder ? .folderWithoutPartner(name) : .fileOutsidePartnerFolder(name)
        }
    }

    /// - Returns: also the last failure, when something could not be inspected; the rest is there all the same.
    private func entries(
        in folder: Folder, of partner: String
    ) throws(IntakeFailure) -> (entries: [InboxEntry], failure: IntakeFailure?) {
        var oldest = OldestEntries(limit: entriesPerPartner)
        var markers: [FileName: InboxEntry.Marker] = [:]
        var failure: IntakeFailure?
        try folder.forEachName { name in
            guard !IgnoredNames.contains(name) else { return true }
            let status: FileStatus
            do throws(IntakeFailure) {
                // A file may go while we look; then it is not there, and that is all.
                guard let found = try folder.statusIfPresent(of: name) else { return true }
                status = found
            } catch {
                failure = error
                return true
            }
            if name.isMarker, status.isMarkerSized {
                markers[name] = InboxEntry.Marker(name: name, identity: status.identity)
            } else {
                oldest.insert(InboxEntry(partner: partner, name: name, status: status))
            }
            return true
        }
        // No file belongs to it and it is not empty: somebody's report is really called `cijfers.done`.
        for (name, marker) in markers where marker.identity.byteCount > 0 && !oldest.contains(name.withoutMarkerSuffix)
        {
            guard let status = try? folder.status(of: name) else { continue }
            oldest.insert(InboxEntry(partner: partner, name: name, status: status))
        }
        let entries = oldest.sorted().map { entry in
            let marker = entry.name.markerNames.lazy.compactMap { markers[$0] }.first
            return InboxEntry(partner: partner, name: entry.name, status: entry.status, marker: marker)
        }
        return (entries, failure)
    }

    /// The first of each partner, then the second of each, and so on: nobody waits for another's thousand files.
    private func takingTurns(_ files: [[InboxEntry]]) -> [InboxEntry] {
        let rounds = files.map(\.count).max() ?? 0
        return (0..<rounds).flatMap { round in files.compactMap { round < $0.count ? $0[round] : nil } }
    }
}

/// The oldest entries of a folder, by the time of last change and then by name, in memory for twice their number.
private struct OldestEntries {
    private let limit: Int
    private var entries: [InboxEntry] = []

    init(limit: Int) {
        self.limit = limit
    }

    mutating func insert(_ entry: InboxEntry) {
        entries.append(entry)
        if entries.count >= 2 * limit { entries = sorted() }
    }

    func contains(_ name: FileName) -> Bool { entries.contains { $0.name == name } }

    func sorted() -> [InboxEntry] {
        let sorted = entries.sorted {
            ($0.status.identity.modifiedAt, $0.name) < ($1.status.identity.modifiedAt, $1.name)
        }
        return Array(sorted.prefix(limit))
    }
}

extension FileStatus {
    /// A marker is empty or holds a checksum; a larger file is a report that happens to have such a name.
    fileprivate var isMarkerSized: Bool { kind == .regularFile && identity.byteCount <= 4_096 }
}

extension FileName {
    private static let markerSuffixes = [".done", ".klaar"]

    var isMarker: Bool { Self.markerSuffixes.contains { bytes.count > $0.utf8.count && bytes.ends(with: $0) } }

    /// The names a marker for this file can have.
    var markerNames: [FileName] { Self.markerSuffixes.map { FileName(bytes: bytes + $0.utf8) } }

    var withoutMarkerSuffix: FileName {
        let suffix = Self.markerSuffixes.first { bytes.ends(with: $0) } ?? ""
        return FileName(bytes: Array(bytes.dropLast(suffix.utf8.count)))
    }
}
