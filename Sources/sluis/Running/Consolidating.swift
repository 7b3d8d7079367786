import Consolidation
import Register
import ReportingModel

/// Writes the outputs of every municipality that an agreement names.
struct Consolidating {
    let installation: Installation

    init(_ installation: Installation) {
        self.installation = installation
    }

    func run(_ register: Register, _ catalogue: Catalogue, asOf: CalendarDay) throws -> [ConsolidationResult] {
        let consolidator = Consolidator(
            register: register, catalogue: catalogue, outputFolder: installation.folder + "/Output")
        let codes = Set(catalogue.agreements.map(\.municipality)).sorted()
        return try codes.map { try consolidator.run(municipality: $0, asOf: asOf) }
    }
}
