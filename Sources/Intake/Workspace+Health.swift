import ReportingModel

extension Workspace {
    /// Makes sure that the next file can go its whole way: every folder is still the one its path leads to, takes new
    /// files, and lets them move on in one step. Changes nothing.
    ///
    /// - Throws: what would stop that file.
    package func checkHealth() throws(IntakeFailure) {
        try checkFileSystems()
        for (name, folder, parent) in [
            ("Data", data, root), ("work", work, data), ("Archive", archive, root), ("Quarantine", quarantine, root),
            ("Outbox", outbox, root),
        ] {
            let found = try parent.status(of: FileName(name)).identity
            let held = try folder.status().identity
            guard found.device == held.device, found.inode == held.inode else {
                throw .systemCall(.open, path: folder.path, .notFound)
            }
            try folder.checkWritable()
        }
        try root.folder(FileName("Inbox")).checkAllWritable()
        try outbox.checkAllWritable()
        try archive.checkAllWritable()
    }
}

extension Folder {
    /// The folder and those in it.
    fileprivate func checkAllWritable() throws(IntakeFailure) {
        try checkWritable()
        var names: [FileName] = []
        try forEachName { name in
            if !IgnoredNames.contains(name) { names.append(name) }
            return true
        }
        for name in names { try folderIfPresent(name)?.checkWritable() }
    }

    /// `nil` for what is no folder, or is gone again.
    fileprivate func folderIfPresent(_ name: FileName) throws(IntakeFailure) -> Folder? {
        do {
            return try folder(name)
        } catch {
            guard [.notFound, .notAFolder, .isLink].contains(error.errorNumber) else { throw error }
            return nil
        }
    }
}
