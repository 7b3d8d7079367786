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
    func catalogue() throws -> Catalogue {
        switch try ConfigurationKeeper.read(configurationFolder) {
        case .success(let catalogue): return catalogue
        case .failure(let mistakes):
            for mistake in mistakes.list { Terminal.complain(mistake.sentence(.nl)) }
            throw ExitStatus.failed
        }
    }

    /// The register, for a command that only looks; `nil` when nothing was ever taken in.
    ///
    /// Opening brings the schema up to date, so a daemon of the same version may run beside it.
    func register() throws -> Register? {
        guard FileManager.default.fileExists(atPath: registerPath) else { return nil }
        return try Register(path: registerPath)
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
    /// Held as long as the works exist.
    private let lock: WorkspaceLock

    init(_ installation: Installation, logger: Logger) throws {
        self.logger = logger
        let keeper = ConfigurationKeeper(
            folder: installation.configurationFolder, first: try installation.catalogue(), logger: logger)
        self.keeper = keeper
        workspace = try Workspace(at: installation.folder)
        lock = try WorkspaceLock(workspace)
        try workspace.makePartnerFolders(try keeper.catalogue().partners.map(\.id))
        register = try Register(path: installation.registerPath)
        let crashMark = try CrashMark(folder: installation.folder + "/Data")
        pipeline = Pipeline(
            workspace: workspace, register: register, catalogue: { try keeper.catalogue() }, now: Installation.now,
            crashMark: crashMark, logger: logger)
        _ = try pipeline.recover()
    }
}
