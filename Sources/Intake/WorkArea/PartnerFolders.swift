import ReportingModel

/// Partners' folders in the Inbox, each opened once for a number of files.
struct PartnerFolders {
    private let workspace: Workspace
    private(set) var opened: [String: Folder] = [:]

    init(_ workspace: Workspace) {
        self.workspace = workspace
    }

    /// `nil` when the partner has no folder any more.
    mutating func folderIfPresent(of partner: String) throws(IntakeFailure) -> Folder? {
        if let folder = opened[partner] { return folder }
        do {
            let folder = try workspace.inbox(of: partner)
            opened[partner] = folder
            return folder
        } catch {
            if error.errorNumber == .notFound { return nil }
            throw error
        }
    }
}
