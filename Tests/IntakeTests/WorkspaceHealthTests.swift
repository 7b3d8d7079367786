import Foundation
import ReportingModel
import Testing

@testable import Intake

/// What would stop the next file is found before it comes.
@Suite struct WorkspaceHealthTests {
    private func check(_ folder: TemporaryWorkspace) throws {
        try folder.workspace.checkHealth(partners: ["kr8", "sjt", "stil"], delivering: ["kr8", "sjt"])
    }

    private func make(_ path: String, in folder: TemporaryWorkspace) throws {
        try FileManager.default.createDirectory(at: folder.url(path), withIntermediateDirectories: true)
    }

    @Test func `a workspace in order has no fault, and is left as it was`() throws {
        let folder = try TemporaryWorkspace()
        let before = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
        try check(folder)
        #expect(try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted() == before)
    }

    @Test(arguments: ["Data/work", "Archive", "Quarantine", "Outbox", "Inbox"])
    func `a folder that was moved away or replaced is a fault, until it is back`(_ name: String) throws {
        let folder = try TemporaryWorkspace()
        try FileManager.default.moveItem(at: folder.url(name), to: folder.url("weg"))
        #expect(throws: IntakeFailure.self) { try check(folder) }
        try make(name, in: folder)
        if name == "Inbox" { try folder.workspace.makePartnerFolders(TemporaryWorkspace.partners) }
        #expect(throws: IntakeFailure.folderReplaced(path: name)) { try check(folder) }
        try FileManager.default.removeItem(at: folder.url(name))
        try FileManager.default.moveItem(at: folder.url("weg"), to: folder.url(name))
        try check(folder)
    }

    @Test func `a partner who delivers has a folder in the Inbox`() throws {
        let folder = try TemporaryWorkspace()
        try FileManager.default.removeItem(at: folder.url("Inbox/sjt"))
        #expect(throws: IntakeFailure.self) { try check(folder) }
        try FileManager.default.createSymbolicLink(
            at: folder.url("Inbox/sjt"), withDestinationURL: folder.url("Inbox/kr8"))
        #expect(throws: IntakeFailure.self) { try check(folder) }
        try FileManager.default.removeItem(at: folder.url("Inbox/sjt"))
        try make("Inbox/sjt", in: folder)
        try check(folder)
    }

    /// A folder that nobody may write to, in a file system in memory: root may write to any real one.
    @Test(arguments: [
        ("Inbox/oud", true), ("Outbox/archief-admin", true), ("Archive/lost+found", true), ("Archive/zz", true),
        ("Inbox/stil", false), ("Outbox/kr8", false), ("Archive/e5", false),
    ])
    func `only folders through which a file goes matter`(path: String, isWell: Bool) throws {
        let fileSystem = MemoryFileSystem()
        let workspace = try Workspace(at: "/", fileSystem: fileSystem)
        try workspace.makePartnerFolders(TemporaryWorkspace.partners)
        let names = path.split(separator: "/").map { FileName(String($0)) }
        _ = try workspace.root.folder(names[0]).folder(names[1], makingWith: 0o700)
        fileSystem.forbidWriting(to: names[1])
        let isFound =
            (try? workspace.checkHealth(partners: ["kr8", "sjt", "stil"], delivering: ["kr8", "sjt"])) == nil
        #expect(isFound != isWell)
    }
}
