package import ReportingModel

/// A file that came in and whose content is safe in the work area: what ``Register/record(_:judge:)`` remembers of it.
package struct ReceptionDraft: Hashable, Sendable {
    package var partner: String
    package var fileName: FileName
    /// The file as it lay in the Inbox; tells after a crash whether this very file was recorded already.
    package var identity: FileIdentity
    /// The size of the content, and its hash.
    package var byteCount: Int
    package var contentHash: ContentHash
    package var receivedAt: Instant
    /// Which configuration judges it: ``Catalogue/version``.
    package var configurationVersion: String
    /// The name of the copy in the work area.
    package var workName: String

    package init(
        partner: String, fileName: FileName, identity: FileIdentity, byteCount: Int, contentHash: ContentHash,
        receivedAt: Instant, configurationVersion: String, workName: String
    ) {
        self.partner = partner
        self.fileName = fileName
        self.identity = identity
        self.byteCount = byteCount
        self.contentHash = contentHash
        self.receivedAt = receivedAt
        self.configurationVersion = configurationVersion
        self.workName = workName
    }
}
