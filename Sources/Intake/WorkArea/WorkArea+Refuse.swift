package import ReportingModel

/// What became of an entry that cannot be taken in.
package enum Removal: Hashable, Sendable {
    /// Stands in `Quarantine` under this name.
    case quarantined(FileName)
    /// A symbolic link was removed; what it pointed to was not touched.
    case linkRemoved
    case vanished
    /// It is another file by now; it stays, and the next scan sees it.
    case changedMeanwhile
    /// The Inbox is on another file system, so it cannot be moved: it stays.
    case leftInPlace
}

extension WorkArea {
    /// Takes something that is no file, or is too large to copy, out of the Inbox without reading it; durable when this
    /// returns.
    ///
    /// A link is removed and never followed, everything else is moved to the quarantine, a folder with all it holds.
    package func takeOut(_ entry: InboxEntry) throws(IntakeFailure) -> Removal {
        let folder: Folder
        do {
            folder = try workspace.inbox(of: entry.partner)
        } catch {
            if error.errorNumber == .notFound { return .vanished }
            throw error
        }
        guard let found = try folder.statusIfPresent(of: entry.name) else { return .vanished }
        guard found.identity == entry.status.identity else { return .changedMeanwhile }
        let key = makeWorkName()
        let leavingName = Self.leavingName(key)
        do throws(IntakeFailure) {
            try folder.move(entry.name, to: leavingName, in: workspace.work)
        } catch {
            switch error.errorNumber {
            case .notFound: return .vanished
            case .crossDevice where found.kind == .symbolicLink:
                try folder.removeIfPresent(entry.name)
                try folder.synchronise()
                return .linkRemoved
            case .crossDevice: return .leftInPlace
            default: throw error
            }
        }
        let removal = try finishTakingOut(entry, key: key, folder: folder)
        try folder.synchronise()
        try workspace.work.synchronise()
        return removal
    }

    private func finishTakingOut(
        _ entry: InboxEntry, key: String, folder: Folder
    ) throws(IntakeFailure) -> Removal {
        let leavingName = Self.leavingName(key)
        let leaving = try workspace.work.status(of: leavingName)
        guard leaving.kind == entry.status.kind, leaving.identity.inode == entry.status.identity.inode else {
            _ = try putBack(leavingName, as: entry.name, key: key, in: folder)
            return .changedMeanwhile
        }
        if leaving.kind == .symbolicLink {
            try workspace.work.remove(leavingName)
            return .linkRemoved
        }
        workspace.work.makePrivate(leavingName)
        let name = Self.quarantineName(partner: entry.partner, key: key, name: entry.name)
        try workspace.work.move(leavingName, to: name, in: workspace.quarantine)
        try workspace.quarantine.synchronise()
        return .quarantined(name)
    }
}
