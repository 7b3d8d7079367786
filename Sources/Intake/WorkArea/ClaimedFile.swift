package import ReportingModel

/// Our own durable copy of a partner's file, in a place no partner can reach.
///
/// The register keeps all of this with the delivery, so that after a power cut the file can still be stored and its
/// original released.
package struct ClaimedFile: Hashable, Sendable {
    package let partner: String
    /// The name it has in the Inbox.
    package let name: FileName
    /// The name of the copy in `Data/work`: sixteen hexadecimal digits, never used before.
    package let workName: String
    package let hash: ContentHash
    package let byteCount: Int64
    /// The original as it was while it was copied.
    package let identity: FileIdentity
    package let marker: InboxEntry.Marker?

    package init(
        partner: String, name: FileName, workName: String, hash: ContentHash, byteCount: Int64,
        identity: FileIdentity, marker: InboxEntry.Marker? = nil
    ) {
        self.partner = partner
        self.name = name
        self.workName = workName
        self.hash = hash
        self.byteCount = byteCount
        self.identity = identity
        self.marker = marker
    }
}

/// Why a file was not claimed; it still stands in the Inbox, and of the copy nothing is left.
package enum ClaimRefusal: Error, Hashable, Sendable {
    /// It changed while it was copied, or since the scan: wait for it to settle again.
    case changedMeanwhile
    /// A process on this machine has it open for writing.
    case stillBeingWritten
    case vanished
    /// We may not read it.
    case unreadable(IntakeFailure)
    case tooLarge(byteCount: Int64)
    case notAFile(EntryKind)
    case failed(IntakeFailure)
}
