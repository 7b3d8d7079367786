import Agreements
import Logging
import ReportingModel
import Synchronization

/// Keeps what was agreed up to date: a change in `Config/` counts from the next file, without a restart.
///
/// A configuration with mistakes never takes effect: the last good one stays, and the mistakes are logged once. So it does
/// while nobody can tell what stands in the folder, because too many files are open.
final class ConfigurationKeeper: Sendable {
    private let folder: String
    private let logger: Logger
    private let state: Mutex<State>

    private struct State {
        var catalogue: Catalogue
        /// The version that was looked at last, which is not the catalogue's when it had mistakes.
        var seenVersion: String
        var isFailureSaid = false
        /// What the folder held when it was last gone through for mistakes, and what they were.
        var checked: (glance: ConfigurationGlance, mistakes: [ConfigurationMistake])?
    }

    init(folder: String, first: Catalogue, logger: Logger) {
        self.folder = folder
        self.logger = logger
        state = Mutex(State(catalogue: first, seenVersion: first.version))
    }

    func catalogue() throws -> Catalogue {
        try state.withLock { state in
            do {
                try look(&state)
                state.isFailureSaid = false
            } catch let failure as ConfigurationFailure {
                if !state.isFailureSaid {
                    logger.warning("the configuration stays as it was", metadata: ["cause": "\(failure)"])
                }
                state.isFailureSaid = true
            }
            return state.catalogue
        }
    }

    private func look(_ state: inout State) throws {
        let version = try ConfigurationReader.version(folder: folder)
        guard version != state.seenVersion else { return }
        let reading = try ConfigurationKeeper.read(folder)
        state.seenVersion = version
        switch reading {
        case .success(let catalogue):
            state.catalogue = catalogue
            logger.notice("the configuration changed", metadata: ["configuration": "\(catalogue.version.prefix(12))"])
        case .failure(let mistakes):
            for mistake in mistakes.list {
                logger.error("the configuration has a mistake", metadata: ["what": "\(mistake.sentence(.en))"])
            }
        }
    }

    /// What is wrong with the configuration as it stands in its folder now: the same as `sluis config check` says. The
    /// files are gone through again only when one of them changed.
    func mistakes() throws -> [ConfigurationMistake] {
        let glance = try ConfigurationReader.glance(folder: folder)
        if let known = state.withLock({ $0.checked }), known.glance == glance { return known.mistakes }
        // Outside the lock: who only wants the catalogue does not wait for it. A file that changes meanwhile is another
        // glance, so it is read again.
        let mistakes = try ConfigurationReader.read(folder: folder).mistakes
        state.withLock { $0.checked = (glance, mistakes) }
        return mistakes
    }

    struct Mistakes: Error {
        let list: [ConfigurationMistake]
    }

    static func read(_ folder: String, skipsEmptyFiles: Bool = false) throws -> Result<Catalogue, Mistakes> {
        let reading = try ConfigurationReader.read(folder: folder, skipsEmptyFiles: skipsEmptyFiles)
        guard let catalogue = reading.catalogue else { return .failure(Mistakes(list: reading.mistakes)) }
        return .success(catalogue)
    }
}
