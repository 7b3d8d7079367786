import Dispatch
package import Intake
package import Logging
package import Register
package import ReportingModel
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

    /// Small files share their waits for the disk: at most so many, and so large.
    private static let filesTogether = 64
    private static let smallFileInBytes: Int64 = 256 * 1_024
    /// So many times may a file crash our process before it is set apart.
    private static let mostCrashes = 2

    /// - Parameters:
    ///   - catalogue: what was agreed, as it is now; asked anew for each look at the Inbox.
    ///   - now: the clock on the wall.
    package init(
        workspace: Workspace, register: Register, catalogue: @escaping @Sendable () throws -> Catalogue,
        now: @escaping @Sendable () -> Instant, crashMark: CrashMark? = nil, logger: Logger
    ) {
        self.workspace = workspace
        self.register = register
        self.catalogue = catalogue
        self.now = now
        self.crashMark = crashMark
        self.logger = logger
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
        let catalogue = try catalogue()
        var taken: [Taken] = []
        for entries in Pipeline.together(entries) {
            var received: [(ClaimedFile, RecordedReception)] = []
            let area = workArea(catalogue)
            for (entry, claim) in zip(entries, area.claim(entries)) {
                switch claim {
                case .failure(let refusal):
                    taken.append(Taken(entry: entry, result: try refuse(entry, refusal, catalogue)))
                case .success(let file):
                    do {
                        if let finished = try finishEarlierReception(of: file, catalogue) {
                            taken.append(Taken(entry: entry, result: .received(finished)))
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

    // MARK: Judge and commit

    /// Judges a claimed file and commits everything about it in one transaction.
    private func judgeAndCommit(_ file: ClaimedFile, _ catalogue: Catalogue) throws -> RecordedReception {
        guard let partner = catalogue.partner(file.partner) else {
            preconditionFailure("only folders of known partners are scanned")
        }
        let receivedAt = now()
        let crashes = try register.read { try $0.attempts(partner: file.partner, contentHash: file.hash) }
        let draft = ReceptionDraft(
            partner: file.partner, fileName: file.name, identity: file.identity, byteCount: Int(file.byteCount),
            contentHash: file.hash, receivedAt: receivedAt, configurationVersion: catalogue.version,
            workName: file.workName)
        let reception = try register.record(draft) { writer in
            guard crashes < Pipeline.mostCrashes else {
                return Verdict(outcome: .quarantined, counts: RowCounts(), findings: [Finding(.setAside)])
            }
            let judging = FileJudging(catalogue: catalogue, partner: partner, today: LocalTime(receivedAt).day)
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
    func finish(_ received: [(file: ClaimedFile, reception: RecordedReception)], _ catalogue: Catalogue) throws {
        guard !received.isEmpty else { return }
        let area = workArea(catalogue)
        try answer(received.map(\.reception.id), catalogue)
        for store in [Store.archive, .quarantine] {
            let files = received.filter { ($0.reception.outcome == .quarantined) == (store == .quarantine) }.map(\.file)
            for result in area.store(files, in: store) { try result.get() }
        }
        for result in area.release(received.map(\.file)) { _ = try result.get() }
        try register.complete(Set(ReceptionStep.allCases), of: received.map(\.reception.id), at: now())
    }

    /// Puts receipt and feedback in the partners' Outboxes; done again it gives the same files.
    func answer(_ receptions: [ReceptionID], _ catalogue: Catalogue) throws {
        var files: [String: [OutboxWriter.File]] = [:]
        for id in receptions {
            let report = try register.read { try $0.report(of: id) }
            let answer = Answer(to: DeliveryReport(report, catalogue), number: id.rawValue)
            files[report.reception.partner, default: []] += answer.files
        }
        let outbox = OutboxWriter(workspace)
        for (partner, files) in files.sorted(by: { $0.key < $1.key }) { try outbox.write(files, for: partner) }
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
