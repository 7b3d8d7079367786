package import ReportingModel

/// The way of a file out of the Inbox: copied into `Data/work`, stored in the archive or the quarantine, released.
///
///     Inbox/kr8/cijfers.csv ──claim──▶ Data/work/5f0c…  ──store──▶ Archive/9b/9b1e…
///             │                                                        (or Quarantine/kr8-9b1e…-cijfers.csv)
///             └──release──▶ Data/work/5f0c….leaving ──▶ gone
///
/// At every moment, also after a power cut, the content stands complete in at least one of these places: a claim leaves
/// the original alone, a store moves in one step, and a release comes last. Each step can be done again after a crash
/// and then finds what is already done. Careless changes break this in two ways: a step that reports success before
/// the folders are durable, and an original removed by its name alone, which may meanwhile be another file.
///
/// A step that must be durable costs about a millisecond on an ordinary disk, nearly all of it waiting. Each step
/// therefore also takes many files at once, and then waits for all of them together.
///
/// For one thread; holds no state of its own.
package struct WorkArea: Sendable {
    let workspace: Workspace
    let maximumByteCount: Int64
    let makeWorkName: @Sendable () -> String

    /// - Parameters:
    ///   - maximumByteCount: larger files are not copied.
    ///   - makeWorkName: gives a name for a copy that was never used before.
    package init(
        _ workspace: Workspace, maximumByteCount: Int64,
        makeWorkName: @escaping @Sendable () -> String = WorkArea.randomName
    ) {
        self.workspace = workspace
        self.maximumByteCount = maximumByteCount
        self.makeWorkName = makeWorkName
    }

    /// Sixteen random hexadecimal digits; a name that is taken all the same makes the claim fail, and the next succeed.
    package static let randomName: @Sendable () -> String = {
        let digits = String(UInt64.random(in: .min ... .max), radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// The bytes of a claimed file that is not stored yet.
    package func content(of file: ClaimedFile) throws(IntakeFailure) -> FileDescriptorSource {
        FileDescriptorSource(try workspace.work.open(FileName(file.workName), for: .reading))
    }

    /// The bytes of an archived file.
    package func archivedContent(_ hash: ContentHash) throws(IntakeFailure) -> FileDescriptorSource {
        let folder = try workspace.archive.folder(Self.archiveFolder(of: hash))
        return FileDescriptorSource(try folder.open(FileName(hash.description), for: .reading))
    }

    /// Where an archived file lies: a folder for each first two digits, so that none grows too large.
    static func archiveFolder(of hash: ContentHash) -> FileName { FileName(String(hash.description.prefix(2))) }

    /// What the original is called in `Data/work` while it is on its way out of the Inbox.
    static func leavingName(_ workName: String) -> FileName { FileName(workName + leavingSuffix) }

    static let leavingSuffix = ".leaving"
}
