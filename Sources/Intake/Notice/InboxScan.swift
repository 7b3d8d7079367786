package import ReportingModel

/// Something in a partner's folder, as one scan saw it: mostly a file, perhaps something that should not be there.
package struct InboxEntry: Hashable, Sendable {
    package let partner: String
    package let name: FileName
    package let status: FileStatus
    /// The file by which the partner says that this one is complete.
    package let marker: Marker?

    package init(partner: String, name: FileName, status: FileStatus, marker: Marker? = nil) {
        self.partner = partner
        self.name = name
        self.status = status
        self.marker = marker
    }

    /// `<name>.done` or `<name>.klaar`; taken out of the Inbox together with its file.
    package struct Marker: Hashable, Sendable {
        package let name: FileName
        package let identity: FileIdentity

        package init(name: FileName, identity: FileIdentity) {
            self.name = name
            self.identity = identity
        }
    }
}

/// What one look at the Inbox found.
package struct InboxScan: Sendable {
    /// Nanoseconds since 1970 by the clock on the wall, before the first folder was read.
    package let startedAt: Int64
    /// In the order in which they should be taken: the partners by turns, and of each the oldest first.
    package var entries: [InboxEntry] = []
    package var strays: [Stray] = []
    /// Partners whose folder could not be read, or not wholly, and why: nothing is known about files that are not listed.
    package var failures: [String: IntakeFailure] = [:]

    package init(startedAt: Int64) {
        self.startedAt = startedAt
    }

    /// Something in the Inbox that belongs to no partner; an administrator must look, Sluis leaves it alone.
    package enum Stray: Hashable, Sendable, Comparable {
        case fileOutsidePartnerFolder(FileName)
        case folderWithoutPartner(FileName)
        /// A known partner's name, but no folder: a link, or a file.
        case partnerFolderIsNoFolder(String)
    }
}
