import Glibc
import ReportingModel

/// The workspace belongs to another account than the one that this program runs as: files that it made there, the daemon
/// of that account could not read, move or remove. Also for root, who may do everything now and leaves it behind.
struct ForeignWorkspace: Error, CustomStringConvertible {
    private let folder: String
    private let owner: String
    private let account: String

    /// `nil` when the workspace is ours, or not there yet.
    ///
    /// - Parameter folder: of the workspace; whose it is, its `Data` says.
    init?(_ folder: String, account: UInt32 = geteuid()) {
        var status = stat()
        guard stat(folder + "/Data", &status) == 0, status.st_uid != account else { return nil }
        self.folder = folder
        owner = ForeignWorkspace.name(of: status.st_uid)
        self.account = ForeignWorkspace.name(of: account)
    }

    private static func name(of account: UInt32) -> String {
        getpwuid(account).map { String(cString: $0.pointee.pw_name) } ?? "\(account)"
    }

    var description: String {
        Text(
            nl:
                "De werkmap \(folder) is van het account “\(owner)”, en u werkt als “\(account)”. Wat Sluis nu maakt, kan "
                + "“\(owner)” niet lezen. Zet “sudo -u \(owner)” voor dit commando.",
            en:
                "The workspace \(folder) belongs to the account “\(owner)”, and you work as “\(account)”. “\(owner)” could "
                + "not read what Sluis makes now. Put “sudo -u \(owner)” before this command."
        ).said
    }
}
