import Intake
import Logging
import Register
import ReportingModel

extension Pipeline {
    /// Goes on where an earlier process stopped, and explains every file it left in the work area. At start, before
    /// the first look at the Inbox.
    ///
    /// - Returns: one sentence for each thing that was done.
    package func recover() throws -> [String] {
        var story: [String] = []
        if let crashed = crashMark?.takeEarlier() {
            let count = try register.noteCrash(partner: crashed.partner, contentHash: crashed.hash, at: now())
            story.append("noted crash \(count) while judging \(crashed.partner)-\(crashed.hash.short)")
        }
        story += try finishPending()
        story += try answerDecisions()
        let recovery = WorkAreaRecovery(workspace)
        let pending = Set(try register.read { try $0.pendingReceptions() }.compactMap(\.workName))
        for entry in try recovery.listing() {
            if let workName = entry.workName, pending.contains(workName) { continue }
            switch entry.role {
            case .copy:
                // Not in the register, so its original still stands in the Inbox and comes again.
                try recovery.discard(entry)
                story.append("discarded the unfinished copy \(entry.name.printable); its original is in the Inbox")
            case .leaving, .stranger:
                let name = try recovery.quarantine(entry)
                story.append("moved \(entry.name.printable), which nobody can explain, to Quarantine/\(name.printable)")
            }
        }
        let outbox = OutboxWriter(workspace)
        for partner in try catalogue().partners {
            do {
                try outbox.removeRemains(for: partner.id)
            } catch {
                logger.warning(
                    "what an earlier stop left in an Outbox could not be removed",
                    metadata: ["partner": "\(partner.id)", "cause": "\(error)"])
            }
        }
        for line in story { logger.notice("recovered", metadata: ["what": "\(line)"]) }
        return story
    }

    /// Does what is still to do for receptions that were committed: after a stop, and when a folder was in the way.
    ///
    /// - Returns: one sentence for each that is finished now.
    package func finishPending() throws -> [String] {
        let catalogue = try catalogue().learning(register.read { try $0.headingSynonyms() })
        let recovery = WorkAreaRecovery(workspace)
        let copies = Set(try recovery.listing().filter { $0.role == .copy }.compactMap(\.workName))
        var story: [String] = []
        for reception in try register.read({ try $0.pendingReceptions() }) where !isStopping {
            let hasCopy = reception.workName.map(copies.contains) ?? false
            if try finish(reception, hasCopy: hasCopy, catalogue) {
                story.append("finished \(reception.fileName.printable) of \(reception.partner), committed before")
            }
        }
        return story
    }

    /// The steps that a committed reception still needs; says whether all are done now.
    private func finish(_ reception: ReceptionRecord, hasCopy: Bool, _ catalogue: Catalogue) throws -> Bool {
        var done: Set<ReceptionStep> = []
        if try !reception.remaining.contains(.answered) || !answer([reception.id], catalogue).isEmpty {
            done.insert(.answered)
        }
        if let file = ClaimedFile(reception) {
            let area = workArea(catalogue)
            let delivery = try register.read { snapshot in
                try reception.delivery.flatMap { try snapshot.delivery(named: $0) }
            }
            let isSetApart = reception.outcome == .quarantined || delivery?.outcome == .quarantined
            let store = isSetApart ? Store.quarantine : .archive
            let stored = hasCopy ? area.store([file], in: store)[0] : .success(())
            if try succeeds(stored, "store", file) {
                done.insert(.stored)
                if try succeeds(area.release([file])[0], "release", file) { done.insert(.released) }
            }
        }
        try register.complete(done.intersection(reception.remaining), of: reception.id, at: now())
        return done.isSuperset(of: reception.remaining)
    }

    /// A file that was committed before and is still in the Inbox: it is finished, not received again.
    func finishEarlierReception(of file: ClaimedFile, _ catalogue: Catalogue) throws -> RecordedReception? {
        let earlier = try register.read {
            try $0.unreleasedReception(partner: file.partner, fileName: file.name, identity: file.identity)
        }
        guard let earlier, let delivery = earlier.delivery else { return nil }
        let copies = try WorkAreaRecovery(workspace).listing().filter { $0.role == .copy }.compactMap(\.workName)
        _ = try finish(earlier, hasCopy: earlier.workName.map(copies.contains) ?? false, catalogue)
        try discardCopies(of: file.workName)
        return RecordedReception(id: earlier.id, delivery: delivery, outcome: earlier.outcome)
    }
}

extension ClaimedFile {
    /// The claim behind a reception; `nil` for a refusal, which never had a copy.
    init?(_ reception: ReceptionRecord) {
        guard let workName = reception.workName, let hash = reception.contentHash else { return nil }
        self.init(
            partner: reception.partner, name: reception.fileName, workName: workName, hash: hash,
            byteCount: reception.identity.byteCount, identity: reception.identity, marker: nil)
    }
}
