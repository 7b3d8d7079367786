import ReportingModel

/// The folder a municipality's Sluis works in, with all that lies under it (section 4 of the design).
///
/// Our own folders are opened once and stay the same folders whatever happens to their paths. The Inbox is opened anew
/// for each scan, because an administrator may replace it by a fresh one, or mount a share over it, while Sluis runs. It
/// is never made anew: where it was moved away, or its share is gone, an empty one would hide that.
package final class Workspace: Sendable {
    package let path: String
    let root: Folder
    let data: Folder
    let work: Folder
    let archive: Folder
    let quarantine: Folder
    let outbox: Folder
    /// The Inbox that was there at the start, as the file system knows it.
    let firstInbox: FileIdentity

    /// Opens the workspace and makes what is missing: `Data`, `Archive` and `Quarantine` for our own account only.
    ///
    /// - Throws: when the folder itself does not exist, or when files cannot be moved in one step between the work
    ///   area, the archive and the quarantine.
    package init(at path: String, fileSystem: any FileSystem = LinuxFileSystem()) throws(IntakeFailure) {
        let descriptor = try attempting(.open, path) { () throws(ErrorNumber) in try fileSystem.openRoot(path) }
        self.path = path
        root = Folder(fileSystem: fileSystem, descriptor: descriptor, path: "")
        for name in ["Config", "Inbox", "Output"] {
            _ = try root.folder(FileName(name), makingWith: Self.sharedPermissions)
        }
        data = try root.folder(FileName("Data"), makingWith: Self.privatePermissions)
        work = try data.folder(FileName("work"), makingWith: Self.privatePermissions)
        archive = try root.folder(FileName("Archive"), makingWith: Self.privatePermissions)
        quarantine = try root.folder(FileName("Quarantine"), makingWith: Self.privatePermissions)
        outbox = try root.folder(FileName("Outbox"), makingWith: Self.sharedPermissions)
        firstInbox = try root.folder(FileName("Inbox")).status().identity
        for name in ["Data", "Archive", "Quarantine"] { root.makePrivate(FileName(name)) }
        try checkFileSystems()
    }

    /// Makes sure that a file can still move in one step between the folders that are ours alone.
    package func checkFileSystems() throws(IntakeFailure) {
        for folder in [archive, quarantine] {
            guard try folder.status().identity.device == work.status().identity.device else {
                throw .separateFileSystems(work.path, folder.path)
            }
        }
    }

    static let privatePermissions: UInt32 = 0o700
    static let sharedPermissions: UInt32 = 0o755

    /// Makes a folder in the Inbox for each partner who has none yet.
    package func makePartnerFolders(_ partners: some Sequence<String>) throws(IntakeFailure) {
        let inbox = try inbox()
        for partner in partners {
            _ = try inbox.folder(FileName(partner), makingWith: Self.sharedPermissions)
        }
    }

    /// What is left for our own files.
    package func freeSpace() throws(IntakeFailure) -> FreeSpace { try work.freeSpace() }

    /// The Inbox as it is now.
    func inbox() throws(IntakeFailure) -> Folder { try root.folder(FileName("Inbox")) }

    /// A partner's folder in the Inbox; never through a link.
    func inbox(of partner: String) throws(IntakeFailure) -> Folder { try inbox().folder(FileName(partner)) }
}
