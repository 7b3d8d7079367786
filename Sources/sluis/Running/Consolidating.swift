import Consolidation
import Intake
import Register
import ReportingModel

/// Writes the outputs of every municipality that an agreement names; one process at a time.
struct Consolidating {
    let installation: Installation

    init(_ installation: Installation) {
        self.installation = installation
    }

    /// - Parameter isWriter: whether this process may write the register. A command beside a running daemon may not:
    ///   then the run is known by its folder and manifest alone.
    func run(
        _ register: Register, _ catalogue: Catalogue, asOf: CalendarDay, isWriter: Bool
    ) throws -> [ConsolidationResult] {
        let lock = try WorkspaceLock(Workspace(at: installation.folder), for: .consolidate)
        defer { extendLifetime(lock) }
        let consolidator = Consolidator(
            register: register, catalogue: catalogue, outputFolder: installation.folder + "/Output")
        return try Set(catalogue.agreements.map(\.municipality)).sorted().map { code in
            let result = try consolidator.run(municipality: code, asOf: asOf)
            if isWriter, result.isNew { try register.record(result.record(finishedAt: Installation.now())) }
            return result
        }
    }
}
