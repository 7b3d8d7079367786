import Consolidation
import Intake
import Register
import ReportingModel

/// Writes the outputs of every municipality that an agreement names; one process at a time.
struct Consolidating {
    let installation: Installation
    /// The workspace that is open already; `nil` for a command, which opens it.
    private let workspace: Workspace?

    init(_ installation: Installation, in workspace: Workspace? = nil) {
        self.installation = installation
        self.workspace = workspace
    }

    func run(_ register: Register, _ catalogue: Catalogue, asOf: CalendarDay) throws -> [ConsolidationResult] {
        let lock = try WorkspaceLock(workspace ?? Workspace(at: installation.folder), for: .consolidate)
        defer { extendLifetime(lock) }
        let consolidator = Consolidator(
            register: register, catalogue: catalogue, outputFolder: installation.folder + "/Output")
        return try Set(catalogue.agreements.map(\.municipality)).sorted().map { code in
            let result = try consolidator.run(municipality: code, asOf: asOf)
            if result.isNew { try register.record(result.record(finishedAt: Installation.now())) }
            return result
        }
    }
}
