import Dispatch
package import Intake
package import Logging
package import Register
package import ReportingModel
import Rules
import Synchronization

/// The life of a file: from the Inbox through judging and the register to the partner's answer.
///
///     claim ─▶ judge ─▶ commit ─▶ answer ─▶ store ─▶ release
///
/// ``takeIn(_:)`` is that life, and the one place where its order stands. Up to the commit a crash leaves the file in
/// the Inbox as if nothing had happened. After it the delivery is there, and what is still to do stands in the register:
/// ``recover()`` goes on with it at the next start. So nothing is lost and nothing is counted twice, whenever the power
/// goes.
///
/// For one thread at a time.
package final class Pipeline: Sendable {
    let workspace: Workspace
    let register: Register
    let catalogue: @Sendable () throws -> Catalogue
    let now: @Sendable () -> Instant
    let crashMark: CrashMark?
    let logger: Logger
    private let longestTogether: Duration
    private let stopping = Mutex(false)
    /// What the layouts of the catalogue look for, worked out for its last version.
    private let lastFitters = Mutex<LayoutFitters?>(nil)

    /// Small files share their waits for the disk: at most so many, and so large.
    private static let filesTogether = 64
    private static let smallFileInBytes: Int64 = 256 * 1_024
    /// So many times may a file crash our process before it is set apart.
    private static let mostCrashes = 2

    /// - Parameters:
    ///   - catalogue: what was agreed, as it is now; asked anew for each look at the Inbox.
    ///   - now: the clock on the wall.
    ///   - longestTogether: for so long small files share their waits for the disk: whoever came first does not wait for
    ///     what is slow.
    package init(
        workspace: Workspace, register: Register, catalogue: @escaping @Sendable () throws -> Catalogue,
        now: @escaping @Sendable () -> Instant, crashMark: CrashMark? = nil, logger: Logger,
        longestTogether: Duration = .milliseconds(500)
    ) {
        self.workspace = workspace
        self.register = register
        self.catalogue = catalogue
        self.now = now
        self.crashMark = crashMark
        self.logger = logger
        self.longestTogether = longestTogether
    }

    /// What became of an entry in the Inbox.
    package struct Taken: Sendable {
        package let entry: InboxEntry
        package let result: Result

        package enum Result: Sendable {
            case received(RecordedReception)
            /// Can never become a delivery; it was answered and taken out of the Inbox where that was possible.
            case refused(Finding)
            /// Not complete yet: it stays, and the next look decides.
            case waiting
            /// Our own world failed: it stays, and will be tried again.
            case failed(String)
        }
    }

    /// Takes in files that are complete, in their order.
    ///
    /// - Throws: when work must stop because the disk or the register can no longer be trusted.
    package func takeIn(_ entries: [InboxEntry]) throws -> [Taken] {
        let catalogue = try catalogue().learning(register.read { try $0.headingSynonyms() })
        var taken: [Taken] = []
        for entries in Pipeline.together(entries) where !isStopping {
            var received: [(ClaimedFile, RecordedReception)] = []
            var begun = ContinuousClock.now
            for (entry, claim) in zip(entries, workArea(catalogue).claim(entries)) {
                if begun.duration(to: .now) > longestTogether {
                    try finish(received, catalogue)
                    (received, begun) = ([], .now)
                }
                switch claim {
                case .success(let file) where isStopping:
                    try discardCopies(of: file.workName)
                    taken.append(Taken(entry: entry, result: .waiting))
                case .failure(let refusal):
                    taken.append(Taken(entry: entry, result: try refuse(entry, refusal, catalogue)))
                case .success(let file):
                    do {
                        if let earlier = try finishEarlierReception(of: file, catalogue) {
                            taken.append(Taken(entry: entry, result: .received(earlier)))
                            continue
                        }
                        let reception = try judgeAndCommit(file, catalogue)
                        received.append((file, reception))
                        taken.append(Taken(entry: entry, result: .received(reception)))
                    } catch {
                        taken.append(Taken(entry: entry, result: try afterFailure(error, file)))
                    }
                }
            }
            try finish(received, catalogue)
        }
        return taken
    }

    /// Stops between two batches of a file, and before the next file; what was not committed stays in the Inbox.
    package func stop() { stopping.withLock { $0 = true } }

    var isStopping: Bool { stopping.withLock { $0 } }

    // MARK: Judge and commit

    /// Judges a claimed file and commits everything about it in one transaction.
    private func judgeAndCommit(_ file: ClaimedFile, _ catalogue: Catalogue) throws -> RecordedReception {
        guard let partner = catalogue.partner(file.partner) else {
            preconditionFailure("only folders of known partners are scanned")
        }
        let receivedAt = now()
        let (crashes, history, waivers) = try register.read {
            (
                try $0.crashes(partner: file.partner, contentHash: file.hash),
                try $0.figureHistory(partner: file.partner),
                try $0.waivers(ofAgreements: catalogue.agreements(of: file.partner).map(\.id))
            )
        }
        let draft = ReceptionDraft(
            partner: file.partner, fileName: file.name, identity: file.identity, byteCount: Int(file.byteCount),
            contentHash: file.hash, receivedAt: receivedAt, configurationVersion: catalogue.version,
            workName: file.workName)
        let reception = try register.record(draft) { writer in
            guard crashes < Pipeline.mostCrashes else {
                return Verdict(outcome: .quarantined, counts: RowCounts(), findings: [Finding(.setAside)])
            }
            let judging = FileJudging(
                fitters: fitters(catalogue), partner: partner, fileName: file.name.printable,
                today: LocalTime(receivedAt).day,
                history: history, waivers: waivers, isNamedAfterPerson: file.name.namesPerson,
                shouldStop: { [self] in isStopping })
            guard let crashMark else { return try judge(file, judging, into: &writer) }
            return try crashMark.guarding(file.partner, file.hash) { try judge(file, judging, into: &writer) }
        }
        logger.info(
            "received",
            metadata: [
                "file.name": "\(file.name.printable)", "file.bytes": "\(file.byteCount)", "partner": "\(file.partner)",
                "delivery": "\(reception.delivery)", "outcome": "\(reception.outcome.rawValue)",
            ])
        return reception
    }

    func fitters(_ catalogue: Catalogue) -> LayoutFitters {
        lastFitters.withLock { last in
            if let last, last.catalogue.version == catalogue.version { return last }
            let fitters = LayoutFitters(catalogue)
            last = fitters
            return fitters
        }
    }

    /// Judges on a thread of its own while this one writes, so that both cores work; a small file on this thread.
    private func judge(
        _ file: ClaimedFile, _ judging: FileJudging, into writer: inout ObservationWriter
    ) throws -> Verdict {
        let area = workArea(judging.catalogue)
        if file.byteCount <= Pipeline.smallFileInBytes {
            var source = try area.content(of: file)
            return Verdict(try judging.judge(&source) { try writer.write($0) })
        }
        let handover = Handover<ObservationBatch>(capacity: 4)
        let result = Mutex<Swift.Result<FileJudging.Result, any Error>?>(nil)
        let done = DispatchSemaphore(value: 0)
        DispatchQueue.global().async {
            let judged = Swift.Result {
                var source = try area.content(of: file)
                return try judging.judge(&source) { try handover.give($0) }
            }
            result.withLock { $0 = judged }
            handover.end()
            done.signal()
        }
        do {
            while let batch = handover.take() { try writer.write(batch) }
        } catch {
            handover.close()
            done.wait()
            throw error
        }
        done.wait()
        guard let judged = result.withLock({ $0 }) else {
            preconditionFailure("the judging thread always leaves a result")
        }
        return Verdict(try judged.get())
    }

    // MARK: After the commit

    /// Answers the partners, stores the originals, and takes them out of the Inbox; in this order.
    ///
    /// What cannot be done for one of them, because a folder is in the way or a right is missing, is logged and stays to
    /// be done; it never keeps the others waiting.
    ///
    /// - Throws: only when the disk or the register can no longer be trusted.
    func finish(_ received: [(file: ClaimedFile, reception: RecordedReception)], _ catalogue: Catalogue) throws {
        guard !received.isEmpty else { return }
        let area = workArea(catalogue)
        var done: [ReceptionStep: [ReceptionID]] = [:]
        done[.answered] = try answer(received.map(\.reception.id), catalogue)
        var stored: [(file: ClaimedFile, reception: RecordedReception)] = []
        for store in [Store.archive, .quarantine] {
            let group = received.filter { $0.reception.isSetApart == (store == .quarantine) }
            for (item, result) in zip(group, area.store(group.map(\.file), in: store))
            where try succeeds(result, "store", item.file) {
                stored.append(item)
            }
        }
        done[.stored] = stored.map(\.reception.id)
        var released: [ReceptionID] = []
        for (item, result) in zip(stored, area.release(stored.map(\.file)))
        where try succeeds(result, "release", item.file) {
            released.append(item.reception.id)
        }
        done[.released] = released
        let finished = Set(done[.answered] ?? []).intersection(released)
        try register.complete(Set(ReceptionStep.allCases), of: finished.sorted(), at: now())
        for (step, receptions) in done {
            try register.complete([step], of: receptions.filter { !finished.contains($0) }, at: now())
        }
    }

    /// Whether a step after the commit succeeded; if not, it is logged and stays to be done.
    func succeeds<Value>(_ result: Result<Value, IntakeFailure>, _ step: String, _ file: ClaimedFile) throws -> Bool {
        guard case .failure(let failure) = result else { return true }
        if failure.remedy == .restart { throw failure }
        logger.log(
            level: failure.logLevel, "a step after the commit is still to do",
            metadata: [
                "step": "\(step)", "file.name": "\(file.name.printable)", "partner": "\(file.partner)",
                "cause": "\(failure)", "advice": "\(failure.advice)",
            ])
        return false
    }

    /// Puts receipt and feedback in the partners' Outboxes; done again it gives the same files.
    ///
    /// - Returns: the receptions that were answered; the others are logged and stay to be answered.
    func answer(_ receptions: [ReceptionID], _ catalogue: Catalogue) throws -> [ReceptionID] {
        var answers: [String: [(id: ReceptionID, files: [OutboxWriter.File])]] = [:]
        for id in receptions {
            let report = try register.read { try $0.report(of: id) }
            let answer = Answer(
                to: DeliveryReport(report, catalogue), number: id.rawValue, names: FigureNames(catalogue),
                ownFile: try ownFile(of: report, catalogue))
            answers[report.reception.partner, default: []].append((id, answer.files))
        }
        let outbox = OutboxWriter(workspace)
        var answered: [ReceptionID] = []
        for (partner, answers) in answers.sorted(by: { $0.key < $1.key }) {
            do {
                try outbox.write(answers.flatMap(\.files), for: partner)
                answered += answers.map(\.id)
            } catch {
                if error.remedy == .restart { throw error }
                logger.log(
                    level: error.logLevel, "a partner could not be answered yet",
                    metadata: ["partner": "\(partner)", "cause": "\(error)", "advice": "\(error.advice)"])
            }
        }
        return answered
    }

    func workArea(_ catalogue: Catalogue) -> WorkArea {
        WorkArea(workspace, maximumByteCount: Int64(catalogue.settings.limits.fileBytes))
    }

    /// Small files in groups that share their waits for the disk; a large file alone.
    private static func together(_ entries: [InboxEntry]) -> [[InboxEntry]] {
        var groups: [[InboxEntry]] = []
        var isOpen = false
        for entry in entries {
            let isSmall = entry.status.identity.byteCount <= smallFileInBytes
            if isSmall, isOpen, groups[groups.count - 1].count < filesTogether {
                groups[groups.count - 1].append(entry)
            } else {
                groups.append([entry])
            }
            isOpen = isSmall
        }
        return groups
    }
}

extension Verdict {
    init(_ result: FileJudging.Result) {
        self.init(
            outcome: result.outcome, counts: result.counts, findings: result.findings, agreement: result.agreement?.id,
            municipality: result.agreement?.municipality, format: result.format, periods: result.periods)
    }
}
