import Agreements
import Logging
import ReportingModel
import Synchronization

/// Keeps what was agreed up to date: a change in `Config/` counts from the next file, without a restart.
///
/// A configuration with mistakes never takes effect: the last good one stays, and the mistakes are logged once.
final class ConfigurationKeeper: Sendable {
    private let folder: String
    private let logger: Logger
    private let state: Mutex<State>

    private struct State {
        var catalogue: Catalogue
        /// The version that was looked at last, which is not the catalogue's when it had mistakes.
        var seenVersion: String
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
            let version = try ConfigurationReader.version(folder: folder)
            guard version != state.seenVersion else { return state.catalogue }
            state.seenVersion = version
            switch try ConfigurationKeeper.read(folder) {
            case .success(let catalogue):
                state.catalogue = catalogue
                logger.notice(
                    "the configuration changed", metadata: ["configuration": "\(catalogue.version.prefix(12))"])
            case .failure(let mistakes):
                for mistake in mistakes.list {
                    logger.error("the configuration has a mistake", metadata: ["what": "\(mistake.sentence(.en))"])
                }
            }
            return state.catalogue
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
