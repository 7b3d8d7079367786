import ReportingModel

/// What to do after a scan, each list in the order of the scan.
package struct NextSteps: Sendable {
    /// Complete, as far as can be told.
    package var claim: [InboxEntry] = []
    /// Never acceptable: to be taken out of the Inbox.
    package var refuse: [Refusal] = []
    package var waiting: [Waiting] = []

    package init() {}
}

/// An entry that is no file a partner can deliver.
package struct Refusal: Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
        case notAFile(EntryKind)
        /// A hard link: the same file also stands elsewhere under another name.
        case secondName
    }

    package let entry: InboxEntry
    package let reason: Reason

    package init(entry: InboxEntry, reason: Reason) {
        self.entry = entry
        self.reason = reason
    }
}

/// An entry that is not taken yet.
package struct Waiting: Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
        case settling, secondName
    }

    package let entry: InboxEntry
    package let reason: Reason
    /// Unchanged for so long.
    package let duration: Duration

    package init(entry: InboxEntry, reason: Reason, duration: Duration) {
        self.entry = entry
        self.reason = reason
        self.duration = duration
    }
}
