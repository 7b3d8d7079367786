import Dispatch
import Pipeline
import Register
import ReportingModel
import Synchronization

/// Rows of partners' files for the pages of the review site, kept for a while.
///
/// A small file is read while the page waits. A large one is read on, one at a time, while the page says that it comes;
/// the next request finds it here.
final class ExcerptStore: Sendable {
    private struct Key: Hashable {
        let delivery: String
        let receivedAt: Instant
        let configuration: String
        let places: [Place]
    }

    private enum Entry {
        case reading
        case done(TableExcerpt?)
    }

    private struct State {
        var entries: [Key: Entry] = [:]
        /// The oldest first.
        var order: [Key] = []
    }

    private static let mostKept = 64
    private static let mostReading = 4
    private static let patience = DispatchTimeInterval.milliseconds(90)
    private static let timeLimit = Duration.seconds(30)

    private let installation: Installation
    private let works: Works
    private let state = Mutex(State())
    private let queue = DispatchQueue(label: "sluis.excerpts")

    init(installation: Installation, works: Works) {
        self.installation = installation
        self.works = works
    }

    func answer(_ delivery: DeliveryRecord, places: [Place]) -> TableExcerpt.Answer {
        guard let path = installation.original(of: delivery), let catalogue = try? works.keeper.catalogue() else {
            return .none
        }
        let key = Key(
            delivery: delivery.name, receivedAt: delivery.receivedAt, configuration: catalogue.version, places: places)
        if let known = known(key) { return known }
        guard begin(key) else { return .later }
        let done = DispatchSemaphore(value: 0)
        queue.async { [self] in
            let excerpt = try? read(path, delivery, catalogue, places)
            // It may have been pushed out meanwhile; then nobody waits for it.
            state.withLock { if $0.entries[key] != nil { $0.entries[key] = .done(excerpt) } }
            done.signal()
        }
        _ = done.wait(timeout: .now() + ExcerptStore.patience)
        return known(key) ?? .later
    }

    private func known(_ key: Key) -> TableExcerpt.Answer? {
        state.withLock { state in
            switch state.entries[key] {
            case .reading: .later
            case .done(let excerpt?): .rows(excerpt)
            case .done(nil): TableExcerpt.Answer.none
            case nil: nil
            }
        }
    }

    /// - Returns: `false` when so many are being read that this one has to wait.
    private func begin(_ key: Key) -> Bool {
        state.withLock { state in
            let readingCount = state.entries.values.count { if case .reading = $0 { true } else { false } }
            guard readingCount < ExcerptStore.mostReading else { return false }
            state.entries[key] = .reading
            state.order.append(key)
            if state.order.count > ExcerptStore.mostKept { state.entries[state.order.removeFirst()] = nil }
            return true
        }
    }

    private func read(
        _ path: String, _ delivery: DeliveryRecord, _ catalogue: Catalogue, _ places: [Place]
    ) throws -> TableExcerpt? {
        guard let partner = catalogue.partner(delivery.partner) else { return nil }
        let learned = catalogue.learning(try works.register.read { try $0.headingSynonyms() })
        let judging = FileJudging(
            catalogue: learned, partner: partner, agreement: delivery.agreement,
            fileName: delivery.fileName.printable, today: LocalTime(delivery.receivedAt).day)
        let source = try OpenedFile(path: path, limit: catalogue.settings.limits.fileBytes)
        guard source.finding == nil else { return nil }
        return try ExcerptReader(judging, timeLimit: ExcerptStore.timeLimit).excerpt(of: source, places: places)
    }
}
