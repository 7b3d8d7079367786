import Agreements
import ArgumentParser
import Foundation
import Intake
import Logging
import Pipeline
import Register
import ReportingModel

/// A workspace with its configuration, opened for work.
struct Installation {
    let folder: String

    init(_ option: WorkspaceOption) {
        folder = URL(fileURLWithPath: option.workspace).standardizedFileURL.path
    }

    var configurationFolder: String { folder + "/Config" }
    var registerPath: String { folder + "/Data/register.sqlite" }

    /// What was agreed; mistakes are told and end the command.
    func catalogue(skipsEmptyFiles: Bool = false) throws -> Catalogue {
        switch try ConfigurationKeeper.read(configurationFolder, skipsEmptyFiles: skipsEmptyFiles) {
        case .success(let catalogue): return catalogue
        case .failure(let mistakes):
            for mistake in mistakes.list { Terminal.complain(mistake.sentence(CommandLanguage.current)) }
            throw ExitStatus.failed
        }
    }

    /// What was agreed, and what was confirmed since about how partners write it: what a delivery is judged by.
    func learnedCatalogue() throws -> Catalogue {
        let agreed = try catalogue()
        guard let register = try register() else { return agreed }
        return agreed.learning(try register.read { try $0.headingSynonyms() })
    }

    /// The register, for a command that only looks; `nil` when nothing was ever taken in.
    ///
    /// Opening brings the schema up to date, so a daemon of the same version may run beside it.
    func register() throws -> Register? {
        guard FileManager.default.fileExists(atPath: registerPath) else { return nil }
        return try openRegister()
    }

    /// The register, made when it is missing.
    ///
    /// - Throws: ``LostRegister`` when it knows nothing of what was archived here, as after a copy on a full disk.
    func openRegister() throws -> Register {
        let isThere = FileManager.default.fileExists(atPath: registerPath)
        guard isThere || !hasOriginals else { throw LostRegister(path: registerPath) }
        let register = try Register(path: registerPath)
        guard try !hasOriginals || register.read({ try $0.hasDeliveries() }) else {
            throw LostRegister(path: registerPath)
        }
        return register
    }

    /// Whether anything was ever archived here: a file in a folder for its first two digits.
    var hasOriginals: Bool {
        let names = try? FileManager.default.contentsOfDirectory(atPath: folder + "/Archive")
        return names?.contains { $0.utf8.count == 2 } == true
    }

    /// Refuses to work in the workspace of another account.
    func checkOwner() throws {
        if let foreign = ForeignWorkspace(folder) { throw foreign }
    }

    static func now() -> Instant {
        Instant(millisecondsSince1970: Int64((Date().timeIntervalSince1970 * 1_000).rounded(.down)))
    }
}

/// Everything a command that takes in files needs: the lock, the register and the pipeline.
struct Works {
    let workspace: Workspace
    let register: Register
    let pipeline: Pipeline
    let keeper: ConfigurationKeeper
    let logger: Logger
    let consolidations = ConsolidationTally()
    private let registerPath: String
    private let registerInode: Int
    /// Held as long as the works exist.
    private let lock: WorkspaceLock

    init(_ installation: Installation, logger: Logger) throws {
        self.logger = logger
        try installation.checkOwner()
        let keeper = ConfigurationKeeper(
            folder: installation.configurationFolder, first: try installation.catalogue(), logger: logger)
        self.keeper = keeper
        workspace = try Workspace(at: installation.folder)
        lock = try WorkspaceLock(workspace)
        PartnerFolderMaking(workspace: workspace, logger: logger).make(for: try keeper.catalogue())
        registerPath = installation.registerPath
        register = try installation.openRegister()
        registerInode = Works.inode(of: registerPath)
        let crashMark = try CrashMark(folder: installation.folder + "/Data")
        pipeline = Pipeline(
            workspace: workspace, register: register, catalogue: { try keeper.catalogue() }, now: Installation.now,
            crashMark: crashMark, logger: logger)
        _ = try pipeline.recover()
    }

    /// Makes sure that the register we write is still the one that stands in the workspace.
    func checkRegister() throws {
        guard Works.inode(of: registerPath) == registerInode else { throw LostRegister(path: registerPath) }
    }

    private static func inode(of path: String) -> Int {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return attributes?[.systemFileNumber] as? Int ?? -1
    }
}

/// Gives every partner with whom something was agreed its folders.
struct PartnerFolderMaking {
    let workspace: Workspace
    let logger: Logger

    /// A folder that cannot be made is told, and stops nobody else.
    func make(for catalogue: Catalogue) {
        for partner in catalogue.deliveringPartners {
            do {
                try workspace.makePartnerFolders([partner])
            } catch {
                logger.error("a partner has no folder", metadata: ["partner": "\(partner)", "cause": "\(error)"])
            }
        }
    }
}

/// The register is gone, or another file stands in its place, while the archive holds originals: going on would take
/// files in twice and give receipts their numbers again.
struct LostRegister: Error, CustomStringConvertible {
    let path: String

    var description: String {
        Text(
            nl:
                "Het register \(path) ontbreekt of is vervangen, terwijl het archief originelen bevat. Zet het terug uit "
                + "een reservekopie, of verplaats Archive/ en Data/ om opnieuw te beginnen.",
            en:
                "The register \(path) is missing or was replaced, while the archive holds originals. Put it back from a "
                + "backup, or move Archive/ and Data/ away to start anew."
        ).said
    }
}
