package import ReportingModel

/// A file that comes in through the review site: written under a hidden name in its partner's folder of the Inbox, and
/// there under its own name once it is complete.
///
///     Inbox/sjt/.upload-5f0c….tmp ──finish──▶ Inbox/sjt/cijfers.csv + cijfers.csv.done
///
/// From then on it is a file like any other: the same scan, the same claim, the same rules. The marker beside it says
/// that it is complete, so it need not settle first. For one thread at a time.
package final class InboxUpload: Sendable {
    private let folder: Folder
    private let file: OpenFile
    private let temporaryName: FileName
    private let wantedName: FileName

    private static let prefix = ".upload-"
    private static let suffix = ".tmp"
    /// More files of one name are nobody's.
    private static let mostTwins = 1_000

    /// - Parameters:
    ///   - name: as the partner's computer has it; made safe with ``UploadName``.
    ///   - makeKey: gives a text that no other file being written has.
    package init(
        _ workspace: Workspace, partner: String, name: String,
        makeKey: @Sendable () -> String = WorkArea.randomName
    ) throws(IntakeFailure) {
        folder = try workspace.inbox().folder(FileName(partner), makingWith: Workspace.sharedPermissions)
        wantedName = UploadName(name).fileName
        temporaryName = FileName(Self.prefix + makeKey() + Self.suffix)
        file = try folder.open(temporaryName, for: .creating(permissions: 0o600))
    }

    package func write(_ bytes: UnsafeRawBufferPointer) throws(IntakeFailure) { try file.write(bytes) }

    /// The name that the file will most likely get in the Inbox: that of the partner, with a number when another file
    /// has it.
    ///
    /// - Parameter taken: names that others are about to get.
    package func plannedName(beside taken: Set<FileName>) -> FileName {
        let names = (1...Self.mostTwins).lazy.map { [wantedName] in $0 == 1 ? wantedName : wantedName.numbered($0) }
        return names.first { !taken.contains($0) && (try? folder.status(of: $0)) == nil } ?? wantedName
    }

    /// Puts the file in the Inbox, durably; the next scan takes it.
    ///
    /// - Parameter planned: the name to try first.
    /// - Returns: its name there; another than planned only when somebody took that in the meantime.
    package func finish(as planned: FileName) throws(IntakeFailure) -> FileName {
        try file.synchronise()
        let name = try moveToFreeName(planned)
        markComplete(name)
        try folder.synchronise()
        return name
    }

    /// Removes what was written; when that fails too, ``removeRemains(_:of:)`` does it at the next start.
    package func discard() { _ = try? folder.removeIfPresent(temporaryName) }

    private func moveToFreeName(_ planned: FileName) throws(IntakeFailure) -> FileName {
        for number in 0...Self.mostTwins {
            let name = number == 0 ? planned : number == 1 ? wantedName : wantedName.numbered(number)
            do {
                try folder.move(temporaryName, to: name, in: folder)
                return name
            } catch {
                guard error.errorNumber == .exists else { throw error }
            }
        }
        throw .systemCall(.move(to: folder.path(of: wantedName)), path: folder.path(of: temporaryName), .exists)
    }

    /// A marker that cannot be made only costs the time to settle.
    private func markComplete(_ name: FileName) {
        for marker in name.markerNames.prefix(1) { _ = try? folder.open(marker, for: .creating(permissions: 0o600)) }
    }

    /// Removes what a crash left half written in a partner's folder, and the empty marker of a file that is gone: it
    /// would be about the next file of that name.
    package static func removeRemains(_ workspace: Workspace, of partner: String) throws(IntakeFailure) {
        let folder: Folder
        do {
            folder = try workspace.inbox(of: partner)
        } catch {
            if error.errorNumber == .notFound { return }
            throw error
        }
        var remains: [FileName] = []
        var markers: [FileName] = []
        try folder.forEachName { name in
            if name.bytes.starts(with: prefix.utf8), name.bytes.ends(with: suffix) { remains.append(name) }
            if name.isMarker { markers.append(name) }
            return true
        }
        for marker in markers where try folder.statusIfPresent(of: marker.withoutMarkerSuffix) == nil {
            if try folder.statusIfPresent(of: marker)?.identity.byteCount == 0 { remains.append(marker) }
        }
        for name in remains { try folder.removeIfPresent(name) }
    }
}
