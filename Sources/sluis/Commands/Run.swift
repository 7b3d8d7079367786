import ArgumentParser
import Consolidation
import Dispatch
import Intake
import Logging
import Pipeline
import Register
import ReportingModel
import ReviewSite
import ServiceLifecycle
import UnixSignals

/// `sluis run`: the daemon.
struct Run: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Watch the Inbox and consolidate nightly, until stopped.")

    @OptionGroup var workspace: WorkspaceOption

    func run() async throws {
        var logger = Logger(label: "sluis") { LineLog(label: $0) }
        logger.logLevel = .info
        do {
            try await work(logger)
        } catch let status as ExitCode {
            throw status
        } catch {
            // Whoever reads the log finds there why it ends.
            logger.critical("Sluis cannot go on", metadata: ["cause": "\(error)"])
            throw ExitStatus.failed
        }
    }

    private func work(_ logger: Logger) async throws {
        let installation = Installation(workspace)
        let openFileLimit = OpenFileLimit.raise()
        let works = try Works(installation, logger: logger)
        // Whatever ends, the site is closed in order: a server that is cancelled traps on connections that it has not
        // taken up yet.
        var services: [ServiceGroupConfiguration.ServiceConfiguration] = [
            .init(
                service: InboxService(works: works), successTerminationBehavior: .gracefullyShutdownGroup,
                failureTerminationBehavior: .gracefullyShutdownGroup),
            .init(
                service: NightlyService(works: works, installation: installation),
                failureTerminationBehavior: .gracefullyShutdownGroup),
        ]
        if let site = try works.reviewSite(installation, openFileLimit: openFileLimit) {
            services.append(.init(service: site))
        }
        let group = ServiceGroup(
            configuration: .init(
                services: services, gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
        logger.notice("Sluis runs; stop with SIGTERM or Ctrl-C", metadata: ["workspace": "\(installation.folder)"])
        try await group.run()
        logger.notice("Sluis stopped")
    }
}

/// Looks at the Inbox whenever there is a reason to, and once a day at what partners should be reminded of.
private struct InboxService: Service {
    let works: Works
    /// One look may take long and blocks: it has a queue of its own.
    private let queue = DispatchQueue(label: "sluis.inbox")

    init(works: Works) {
        self.works = works
    }

    /// How long after a failure of our own world its files are tried again.
    private static let patience = Duration.seconds(60)
    /// While a file settles, it is looked at so often.
    private static let settlingStep = Duration.milliseconds(250)

    func run() async throws {
        let settings = try works.keeper.catalogue().settings
        let partners = Set(try works.keeper.catalogue().partners.map(\.id))
        var look = InboxLook(
            works.pipeline, tracker: SettleTracker(clock: ContinuousClock(), patience: .settling(settings.settleTime)))
        let watcher = Watcher(
            works.workspace, partners: partners, scanInterval: settings.scanInterval, logger: works.logger)
        var triedAgainAt = ContinuousClock.now
        var remindedOn: CalendarDay?
        var saidFailure: String?
        // Not the version of now: the configuration may have changed since the folders were made at the start.
        var preparedFor = ""
        try await withGracefulShutdownHandler {
            for await _ in watcher.cancelOnGracefulShutdown() {
                do {
                    if triedAgainAt.duration(to: .now) > InboxService.patience {
                        triedAgainAt = .now
                        look.reconsiderAll()
                        try await onQueue {
                            _ = try works.pipeline.finishPending()
                            _ = try works.pipeline.answerDecisions()
                        }
                    }
                    // Whoever was agreed with since gets a folder; the scan, which is the truth, looks in it from now on.
                    let catalogue = try works.keeper.catalogue()
                    if catalogue.version != preparedFor {
                        preparedFor = catalogue.version
                        try await onQueue {
                            PartnerFolderMaking(workspace: works.workspace, logger: works.logger).make(for: catalogue)
                        }
                    }
                    let deadline = ContinuousClock.now.advanced(by: settings.settleTime * 2)
                    var isSettling = true
                    while isSettling, !Task.isShuttingDownGracefully {
                        (look, isSettling) = try await onQueue { [look] in
                            try works.checkRegister()
                            var look = look
                            let seen = try look.look()
                            return (look, seen.waiting.contains { $0.reason == .settling })
                        }
                        guard isSettling, ContinuousClock.now < deadline else { break }
                        try await Task.sleep(for: InboxService.settlingStep)
                    }
                    // After the look, so that nobody is reminded of a file that was waiting to be taken in.
                    let today = LocalTime(Installation.now()).day
                    if today != remindedOn, !Task.isShuttingDownGracefully {
                        remindedOn = today
                        try await onQueue { _ = try Reminding(works).run() }
                    }
                    saidFailure = nil
                } catch {
                    // It passes by itself: the next scan tries again.
                    guard let failure = InboxService.passing(error) else { throw error }
                    if saidFailure != failure {
                        works.logger.warning(
                            "the Inbox is looked at again at the next scan", metadata: ["cause": "\(failure)"])
                    }
                    saidFailure = failure
                }
            }
        } onGracefulShutdown: {
            works.pipeline.stop()
        }
    }

    /// What happened, when nothing is wrong with the disk or the register: too much is open at once, the Inbox is not
    /// there, or another program holds the register; `nil` for what must end the process.
    private static func passing(_ error: any Error) -> String? {
        switch error {
        case let failure as IntakeFailure where failure.remedy == .tryLater: "\(failure)"
        case let failure as RegisterFailure where !failure.mustStop: "\(failure)"
        default: nil
        }
    }

    private func onQueue<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result(catching: work)) }
        }
    }
}

/// Consolidates once a night, from the agreed minute on; then reminds whom the start of the day could not.
private struct NightlyService: Service {
    let works: Works
    let installation: Installation

    func run() async throws {
        var plan = NightlyPlan()
        for await _ in Ticks(every: .seconds(20)).cancelOnGracefulShutdown() {
            let (now, catalogue) = (Installation.now(), try works.keeper.catalogue())
            let (last, first) = try works.register.read { snapshot in
                (try snapshot.longestSinceConsolidated(catalogue, at: now), try snapshot.firstReceptionMoment())
            }
            let minute = catalogue.settings.consolidationMinute
            guard plan.isDue(at: now, last: last, first: first, minute: minute) else { continue }
            if consolidate(LocalTime(now).day) {
                plan.succeeded(at: now)
                try Reminding(works).run()
            } else {
                plan.failed(at: now)
            }
        }
    }

    /// - Returns: whether it succeeded.
    private func consolidate(_ day: CalendarDay) -> Bool {
        do {
            try works.consolidations.measure {
                let results = try Consolidating(installation, in: works.workspace).run(
                    works.register, works.keeper.catalogue(), asOf: day)
                for result in results {
                    works.logger.info("consolidated", metadata: ["run": "\(result.folder)"])
                }
            }
            return true
        } catch {
            works.logger.error(
                "the nightly consolidation failed and is tried again in a quarter of an hour",
                metadata: ["cause": "\(error)"])
            return false
        }
    }
}

extension RegisterSnapshot {
    /// When the municipality whose outputs are oldest was last consolidated; `nil` when none ever was.
    fileprivate func longestSinceConsolidated(_ catalogue: Catalogue, at now: Instant) throws -> Instant? {
        let written = try lastConsolidations(until: now)
        return Set(catalogue.agreements.map(\.municipality)).compactMap { written[$0] }.min()
    }
}

/// A tick now and then, until cancelled.
private struct Ticks: AsyncSequence, Sendable {
    let every: Duration

    struct Iterator: AsyncIteratorProtocol {
        let every: Duration

        mutating func next() async -> Void? {
            do { try await Task.sleep(for: every) } catch { return nil }
            return ()
        }
    }

    func makeAsyncIterator() -> Iterator { Iterator(every: every) }
}
