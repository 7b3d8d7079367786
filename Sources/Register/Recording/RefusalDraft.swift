package import ReportingModel

/// A file that can never become a delivery, such as a folder, a link, or one that is too large to read.
package struct RefusalDraft: Hashable, Sendable {
    package var partner: String
    package var fileName: FileName
    package var identity: FileIdentity
    package var receivedAt: Instant
    package var configurationVersion: String
    /// Where the file was set aside in the work area; `nil` when it stays where it is and only an answer is due.
    package var workName: String?
    /// Rejected, or quarantined.
    package var outcome: Outcome
    package var findings: [Finding]

    package init(
        partner: String, fileName: FileName, identity: FileIdentity, receivedAt: Instant,
        configurationVersion: String, workName: String? = nil, outcome: Outcome = .rejected, findings: [Finding]
    ) {
        self.partner = partner
        self.fileName = fileName
        self.identity = identity
        self.receivedAt = receivedAt
        self.configurationVersion = configurationVersion
        self.workName = workName
        self.outcome = outcome
        self.findings = findings
    }
}
