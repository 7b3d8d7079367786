package import ReportingModel

/// What an interrupted process left in the work area: each entry must be explained before work goes on.
///
/// First whoever knows the claims stores and releases again all that are not known to be released; both steps find
/// what is done already. Nobody claims what is left then:
///
///     copy      discard it: it was never remembered, so its original still stands in the Inbox
///     leaving   quarantine it: an entry that was taken out of the Inbox without a claim
///     stranger  quarantine it: someone put it there by hand
package struct WorkAreaRecovery: Sendable {
    private let workspace: Workspace

    package init(_ workspace: Workspace) {
        self.workspace = workspace
    }

    /// Everything in `Data/work`, sorted by name.
    package func listing() throws(IntakeFailure) -> [WorkEntry] {
        var names: [FileName] = []
        try workspace.work.forEachName { name in
            names.append(name)
            return true
        }
        var entries: [WorkEntry] = []
        for name in names.sorted() {
            guard let status = try workspace.work.statusIfPresent(of: name) else { continue }
            entries.append(WorkEntry(name: name, status: status))
        }
        return entries
    }

    /// Removes a copy whose original still stands in the Inbox, or whose content is stored.
    package func discard(_ entry: WorkEntry) throws(IntakeFailure) {
        precondition(entry.role == .copy, "only a copy may be removed without a trace")
        try workspace.work.removeIfPresent(entry.name)
        try workspace.work.synchronise()
    }

    /// Moves an entry that nobody can explain to `Quarantine/recovered-<name>`, and gives the name it has there.
    package func quarantine(_ entry: WorkEntry) throws(IntakeFailure) -> FileName {
        let name = WorkArea.quarantineName(
            partner: "recovered", key: String(entry.status.identity.inode), name: entry.name)
        try workspace.work.move(entry.name, to: name, in: workspace.quarantine)
        try workspace.quarantine.synchronise()
        try workspace.work.synchronise()
        return name
    }
}

/// Something in the work area.
package struct WorkEntry: Hashable, Sendable {
    package enum Role: Hashable, Sendable {
        /// A copy, perhaps not complete.
        case copy
        /// An original on its way out of the Inbox.
        case leaving
        case stranger
    }

    package let name: FileName
    package let status: FileStatus
    package let role: Role
    /// The work name of the claim it belongs to; `nil` for a stranger.
    package let workName: String?

    init(name: FileName, status: FileStatus) {
        self.name = name
        self.status = status
        let digits = name.bytes.prefix { (48...57).contains($0) || (97...102).contains($0) }
        let workName = String(decoding: digits, as: UTF8.self)
        let rest = String(decoding: name.bytes.dropFirst(digits.count), as: UTF8.self)
        switch (digits.count, rest) {
        case (16, ""): (role, self.workName) = (.copy, workName)
        case (16, WorkArea.leavingSuffix): (role, self.workName) = (.leaving, workName)
        default: (role, self.workName) = (.stranger, nil)
        }
    }
}
