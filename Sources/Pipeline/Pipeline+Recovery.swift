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
        let catalogue = try catalogue()
        var story: [String] = []
        if let crashed = crashMark?.takeEarlier() {
            let count = try register.beginAttempt(partner: crashed.partner, contentHash: crashed.hash, at: now())
            story.append("noted crash \(count) while judging \(crashed.partner)-\(crashed.hash.short)")
        }
        let recovery = WorkAreaRecovery(workspace)
        var known: Set<String> = []
        for reception in try register.read({ try $0.pendingReceptions() }) {
            if let workName = reception.workName { known.insert(workName) }
            let present = try recovery.listing().contains { $0.workName == reception.workName && $0.role == .copy }
            try finish(reception, hasCopy: present, catalogue)
            story.append("finished \(reception.fileName.printable) of \(reception.partner), committed before the stop")
        }
        for entry in try recovery.listing() {
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
        for partner in catalogue.partners { try outbox.removeRemains(for: partner.id) }
        for line in story { logger.notice("recovered", metadata: ["what": "\(line)"]) }
        return story
    }

    /// The steps that a committed reception still needs.
    private func finish(_ reception: ReceptionRecord, hasCopy: Bool, _ catalogue: Catalogue) throws {
        if reception.remaining.contains(.answered) { try answer([reception.id], catalogue) }
        if let file = ClaimedFile(reception) {
            let area = workArea(catalogue)
            if hasCopy { try area.store(file, in: reception.outcome == .quarantined ? .quarantine : .archive) }
            _ = try area.release(file)
        }
        try register.complete(Set(reception.remaining), of: reception.id, at: now())
    }

    /// A file that was committed before and is still in the Inbox: it is finished, not received again.
    func finishEarlierReception(of file: ClaimedFile, _ catalogue: Catalogue) throws -> RecordedReception? {
        let earlier = try register.read {
            try $0.unreleasedReception(partner: file.partner, fileName: file.name, identity: file.identity)
        }
        guard let earlier, let delivery = earlier.delivery else { return nil }
        try finish(earlier, hasCopy: false, catalogue)
        let recovery = WorkAreaRecovery(workspace)
        for entry in try recovery.listing() where entry.workName == file.workName { try recovery.discard(entry) }
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
