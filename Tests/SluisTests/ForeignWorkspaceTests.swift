import Foundation
import Glibc
import Testing

/// A command typed as root, or as anybody else, in the workspace of the account that runs Sluis.
@Suite struct ForeignWorkspaceTests {
    private static let isRoot = geteuid() == 0

    @Test(.enabled(if: isRoot, "only root can give a folder away"), arguments: ["process", "consolidate", "run"])
    func `what would leave files of another account is refused before anything is made`(command: String) throws {
        let workspace = try TemporaryWorkspace()
        try workspace.drop(LifeOfAFileTests.waitingTimes, as: "wachttijd.csv", from: "sjt")
        #expect(try workspace.run("process").status == 0)
        try workspace.drop(LifeOfAFileTests.waitingTimes + "\n", as: "nog eens.csv", from: "sjt")
        let data = workspace.url("Data").path
        #expect(chown(data, 65_534, 65_534) == 0)
        let before = workspace.files(".").filter { !$0.hasPrefix("std") }
        let ended = try workspace.run(command)
        #expect(ended.status == 1)
        #expect(ended.complaints.contains("sudo -u"), "\(ended.complaints)")
        #expect(workspace.files(".").filter { !$0.hasPrefix("std") } == before)

        #expect(try workspace.run("verify").status == 0, "who only looks may")
        #expect(chown(data, 0, 0) == 0)
        #expect(try workspace.run("process").status == 0)
        #expect(workspace.files("Inbox/sjt").isEmpty)
    }
}
