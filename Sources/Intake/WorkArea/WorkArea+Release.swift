package import ReportingModel

/// What became of an original in the Inbox.
package enum Release: Hashable, Sendable {
    case removed
    case alreadyGone
    /// Another file has the name now; it stays, and the next scan sees it.
    case replacedMeanwhile
    /// Another file took the name while we removed the original. It stands in the Inbox again, under this name: its own,
    /// or a new one when that is taken already.
    case putBack(FileName)
}

extension WorkArea {
    /// Removes the original of a claimed file from the Inbox; only after its content is stored.
    ///
    /// The name may lead to another file by now, and no system call removes a file only if it is a certain one. So the
    /// file is first moved to `Data/work`, where no partner reaches it, then compared, and put back if it is not ours.
    /// Done again after a crash, it goes on where it stopped.
    package func release(_ file: ClaimedFile) throws(IntakeFailure) -> Release {
        for result in release([file]) { return try result.get() }
        return .alreadyGone
    }

    /// Removes the originals of claimed files, and waits for the disk only once for all; the results are in the order
    /// of the files.
    package func release(_ files: [ClaimedFile]) -> [Result<Release, IntakeFailure>] {
        var folders = PartnerFolders(workspace)
        let results = files.map { file in
            Result { () throws(IntakeFailure) in try release(file, from: folders.folderIfPresent(of: file.partner)) }
        }
        do throws(IntakeFailure) {
            for folder in folders.opened.values { try folder.synchronise() }
            try workspace.work.synchronise()
        } catch {
            return results.map { result in result.flatMap { _ in .failure(error) } }
        }
        return results
    }

    /// - Parameter folder: the partner's; `nil` when it is gone.
    private func release(_ file: ClaimedFile, from folder: Folder?) throws(IntakeFailure) -> Release {
        let leavingName = Self.leavingName(file.workName)
        // Before the file, and also when that is gone: alone, it would be about the next file of this name.
        if let folder, let marker = file.marker,
            try folder.statusIfPresent(of: marker.name)?.identity == marker.identity
        {
            try folder.removeIfPresent(marker.name)
        }
        let found: FileStatus? = if let folder { try folder.statusIfPresent(of: file.name) } else { nil }
        guard let folder, let found, found.identity == file.identity else {
            if try workspace.work.statusIfPresent(of: leavingName) != nil {
                return try finishRelease(file)
            }
            return found == nil ? .alreadyGone : .replacedMeanwhile
        }
        do throws(IntakeFailure) {
            try folder.move(file.name, to: leavingName, in: workspace.work)
        } catch {
            switch error.errorNumber {
            case .notFound: return .alreadyGone
            case .crossDevice: return try removeInPlace(file, from: folder)
            default: throw error
            }
        }
        return try finishRelease(file)
    }

    /// Removes what was taken out of the Inbox if it is the file that was claimed, and else puts it back.
    private func finishRelease(_ file: ClaimedFile) throws(IntakeFailure) -> Release {
        let leavingName = Self.leavingName(file.workName)
        let leaving = try workspace.work.status(of: leavingName)
        if leaving.identity.isUnchangedExceptForItsName(since: file.identity) {
            try workspace.work.remove(leavingName)
            return .removed
        }
        // The folder itself may be gone by now; the file must go somewhere its partner finds it.
        let folder = try workspace.inbox().folder(FileName(file.partner), makingWith: Workspace.sharedPermissions)
        let name = try putBack(leavingName, as: file.name, key: file.workName, in: folder)
        try folder.synchronise()
        return .putBack(name)
    }

    /// Gives the Inbox back what is not ours; under another name when its own is taken by a still newer file.
    func putBack(
        _ leavingName: FileName, as name: FileName, key: String, in folder: Folder
    ) throws(IntakeFailure) -> FileName {
        do throws(IntakeFailure) {
            try workspace.work.move(leavingName, to: name, in: folder)
            return name
        } catch {
            guard error.errorNumber == .exists else { throw error }
        }
        let otherName = FileName("\(key)-\(name.withoutPersonalData.safe)")
        try workspace.work.move(leavingName, to: otherName, in: folder)
        return otherName
    }

    /// For an Inbox on another file system, from which nothing can be moved: a file that takes the name between the
    /// two calls would be lost, a gap of microseconds that only such an installation has.
    private func removeInPlace(_ file: ClaimedFile, from folder: Folder) throws(IntakeFailure) -> Release {
        guard let status = try folder.statusIfPresent(of: file.name) else { return .alreadyGone }
        guard status.identity == file.identity else { return .replacedMeanwhile }
        try folder.removeIfPresent(file.name)
        return .removed
    }
}

extension Folder {
    /// `nil` when there is no such entry.
    func statusIfPresent(of name: FileName) throws(IntakeFailure) -> FileStatus? {
        do {
            return try status(of: name)
        } catch {
            if error.errorNumber == .notFound { return nil }
            throw error
        }
    }

    /// Removes an entry; also succeeds when there is none.
    func removeIfPresent(_ name: FileName) throws(IntakeFailure) {
        do {
            try remove(name)
        } catch {
            guard error.errorNumber == .notFound else { throw error }
        }
    }
}
