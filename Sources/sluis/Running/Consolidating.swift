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

    func run(_ register: Register, _ catalogue: Catalogue, asOf: CalendarDay) throws -> [ConsolidationResult] {
        let lock = try WorkspaceLock(Workspace(at: installation.folder), for: .consolidate)
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
