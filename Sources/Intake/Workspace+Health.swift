import ReportingModel

extension Workspace {
    /// Makes sure that the next file can go its whole way: every folder is still the one of the start, takes new files,
    /// and lets them move on in one step. Changes nothing, and looks at no folder that no file passes.
    ///
    /// - Parameters:
    ///   - partners: all whose folders in the Inbox are looked into.
    ///   - delivering: those of them who must have a folder there.
    /// - Throws: what would stop that file.
    package func checkHealth(
        partners: some Sequence<String>, delivering: some Sequence<String>
    ) throws(IntakeFailure) {
        try checkFileSystems()
        for (name, folder, parent) in [
            ("Data", data, root), ("work", work, data), ("Archive", archive, root), ("Quarantine", quarantine, root),
            ("Outbox", outbox, root),
        ] {
            try checkSame(try parent.status(of: FileName(name)).identity, as: folder.status().identity, folder.path)
            try folder.checkWritable()
        }
        let inbox = try inbox()
        try checkSame(inbox.status().identity, as: firstInbox, inbox.path)
        try inbox.checkWritable()
        for partner in delivering { _ = try inbox.folder(FileName(partner)) }
        for partner in partners {
            for folder in [inbox, outbox] { try folder.folderIfPresent(FileName(partner))?.checkWritable() }
        }
        for name in try archive.shelves() { try archive.folderIfPresent(name)?.checkWritable() }
    }

    private func checkSame(
        _ found: FileIdentity, as known: FileIdentity, _ path: String
    ) throws(IntakeFailure) {
        guard found.device == known.device, found.inode == known.inode else { throw .folderReplaced(path: path) }
    }
}

extension Folder {
    /// The folders of the archive, each for the fingerprints that begin with its two digits; nothing else in it matters.
    fileprivate func shelves() throws(IntakeFailure) -> [FileName] {
        var names: [FileName] = []
        try forEachName { name in
            if name.bytes.count == 2, name.bytes.allSatisfy({ "0123456789abcdef".utf8.contains($0) }) {
                names.append(name)
            }
            return true
        }
        return names
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
