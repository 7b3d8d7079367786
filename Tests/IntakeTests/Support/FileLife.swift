import Intake
import ReportingModel

/// What the pipeline does with files, without reading them: claim, remember, store, release; and its recovery.
///
/// `register` stands for the database: what is in it survives every crash.
struct FileLife {
    static let partners: Set<String> = ["kr8", "sjt"]

    var register: [ClaimedFile] = []
    /// What the register does not yet know to be stored and released.
    var unfinished: [ClaimedFile] { register.filter { !finished.contains($0.workName) } }
    private var finished: Set<String> = []
    /// What failed or was refused, in words.
    var complaints: [String] = []

    /// One round over everything in the Inbox, as one batch or file by file.
    mutating func takeIn(_ fileSystem: MemoryFileSystem, together: Bool) throws {
        let workspace = try Workspace(at: "/", fileSystem: fileSystem)
        let scan = try InboxScanner(workspace, now: { .max }).scan(partners: Self.partners)
        let area = WorkArea(workspace, maximumByteCount: 1_000)
        let batches = together ? [scan.entries] : scan.entries.map { [$0] }
        for batch in batches {
            var claimed: [ClaimedFile] = []
            for result in area.claim(batch) {
                switch result {
                case .success(let file): claimed.append(file)
                case .failure(let refusal): complaints.append("\(refusal)")
                }
            }
            register += claimed
            finish(claimed, in: area)
        }
    }

    /// Finishes what was begun, and explains everything else in the work area.
    mutating func recover(_ fileSystem: MemoryFileSystem) throws {
        let workspace = try Workspace(at: "/", fileSystem: fileSystem)
        finish(unfinished, in: WorkArea(workspace, maximumByteCount: 1_000))
        let recovery = WorkAreaRecovery(workspace)
        for entry in try recovery.listing() {
            switch entry.role {
            case .copy: try recovery.discard(entry)
            case .leaving, .stranger: _ = try recovery.quarantine(entry)
            }
        }
    }

    private mutating func finish(_ files: [ClaimedFile], in area: WorkArea) {
        var stored: [ClaimedFile] = []
        for (file, result) in zip(files, area.store(files, in: .archive)) {
            switch result {
            case .success: stored.append(file)
            case .failure(let failure): complaints.append("\(failure)")
            }
        }
        for (file, result) in zip(stored, area.release(stored)) {
            switch result {
            case .success: finished.insert(file.workName)
            case .failure(let failure): complaints.append("\(failure)")
            }
        }
    }
}
