import Intake
import Logging
import Register
import ReportingModel

extension Pipeline {
    /// Answers and removes an entry that can never become a delivery.
    func refuse(_ refusals: [Refusal]) throws -> [Taken] {
        let catalogue = try catalogue()
        return try refusals.map { refusal in
            let kind: EntryKind =
                switch refusal.reason {
                case .notAFile(let kind): kind
                case .secondName: .symbolicLink
                }
            let finding = Finding(.notAFile, ["found": kind.text.nl, "foundEN": kind.text.en])
            return Taken(entry: refusal.entry, result: try refuse(refusal.entry, finding, isRemoved: true, catalogue))
        }
    }

    /// What a claim that did not succeed means for its file.
    func refuse(_ entry: InboxEntry, _ refusal: ClaimRefusal, _ catalogue: Catalogue) throws -> Taken.Result {
        switch refusal {
        case .changedMeanwhile, .stillBeingWritten, .vanished:
            return .waiting
        case .unreadable:
            return try refuse(entry, Finding(.unreadableFile), isRemoved: false, catalogue)
        case .tooLarge(let byteCount):
            let finding = Finding(
                .fileTooLarge,
                [
                    "found": Pipeline.megabytes(Int(byteCount)),
                    "limit": Pipeline.megabytes(catalogue.settings.limits.fileBytes),
                ])
            return try refuse(entry, finding, isRemoved: true, catalogue)
        case .notAFile(let kind):
            let finding = Finding(.notAFile, ["found": kind.text.nl, "foundEN": kind.text.en])
            return try refuse(entry, finding, isRemoved: true, catalogue)
        case .failed(let failure):
            if failure.remedy == .restart { throw failure }
            logger.log(
                level: failure.logLevel, "a file could not be taken in and stays in the Inbox",
                metadata: [
                    "file.name": "\(entry.name.printable)", "partner": "\(entry.partner)", "cause": "\(failure)",
                ])
            return .failed("\(failure)")
        }
    }

    /// - Parameter isRemoved: whether the entry leaves the Inbox; what we may not read stays where it is.
    private func refuse(
        _ entry: InboxEntry, _ finding: Finding, isRemoved: Bool, _ catalogue: Catalogue
    ) throws -> Taken.Result {
        let id = try register.recordRefusal(
            RefusalDraft(
                partner: entry.partner, fileName: entry.name, identity: entry.status.identity, receivedAt: now(),
                configurationVersion: catalogue.version, workName: nil, outcome: isRemoved ? .quarantined : .rejected,
                findings: [finding]))
        let isAnswered = try id.map { try !answer([$0], catalogue).isEmpty } ?? false
        if id != nil {
            logger.warning(
                "refused",
                metadata: [
                    "file.name": "\(entry.name.printable)", "partner": "\(entry.partner)",
                    "finding": "\(finding.code.rawValue)",
                ])
        }
        if isRemoved { try takeOut(entry, catalogue) }
        if let id, isAnswered { try register.complete([.answered], of: id, at: now()) }
        return .refused(finding)
    }

    /// Removes what cannot be taken in; what we have no right to remove stays, and is said.
    private func takeOut(_ entry: InboxEntry, _ catalogue: Catalogue) throws {
        do {
            _ = try workArea(catalogue).takeOut(entry)
        } catch {
            if error.remedy == .restart { throw error }
            logger.log(
                level: error.logLevel, "a refused entry could not be taken out of the Inbox",
                metadata: [
                    "file.name": "\(entry.name.printable)", "partner": "\(entry.partner)", "cause": "\(error)",
                    "advice": "\(error.advice)",
                ])
        }
    }

    /// After our own failure the file stays in the Inbox, and our copy goes.
    func afterFailure(_ error: any Error, _ file: ClaimedFile) throws -> Taken.Result {
        if let failure = error as? RegisterFailure, failure.mustStop { throw failure }
        if error is FileJudging.Stopped {
            try discardCopies(of: file.workName)
            return .waiting
        }
        if let failure = error as? IntakeFailure, failure.remedy == .restart { throw failure }
        logger.error(
            "a file could not be taken in and stays in the Inbox",
            metadata: ["file.name": "\(file.name.printable)", "partner": "\(file.partner)", "cause": "\(error)"])
        try discardCopies(of: file.workName)
        return .failed("\(error)")
    }

    /// Removes our copy of a file whose original still stands in the Inbox.
    func discardCopies(of workName: String) throws {
        let recovery = WorkAreaRecovery(workspace)
        for entry in try recovery.listing() where entry.workName == workName && entry.role == .copy {
            try recovery.discard(entry)
        }
    }

    private static func megabytes(_ byteCount: Int) -> String {
        let tenths = (byteCount * 10 + 524_288) / 1_048_576
        return ExactDecimal(coefficient: Int64(tenths), scale: 1).normalised.dutchDescription + " MB"
    }
}
