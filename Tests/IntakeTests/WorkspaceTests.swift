import Foundation
import Glibc
import Intake
import ReportingModel
import Testing

@Suite struct WorkspaceTests {
    @Test func `our own folders are closed to others`() throws {
        let temporary = try TemporaryWorkspace()
        for (folder, mode) in [("Data", 0o700), ("Data/work", 0o700), ("Archive", 0o700), ("Quarantine", 0o700)] {
            let attributes = try FileManager.default.attributesOfItem(atPath: temporary.path + "/" + folder)
            #expect(attributes[.posixPermissions] as? Int == mode, "\(folder)")
        }
        #expect(try temporary.workspace.freeSpace().bytes > 0)
    }

    @Test func `a second process is refused, by the number of the first`() throws {
        let temporary = try TemporaryWorkspace()
        let first = try WorkspaceLock(temporary.workspace, processID: 4_242)
        #expect(throws: IntakeFailure.workspaceInUse(path: temporary.path, holder: 4_242)) {
            try WorkspaceLock(Workspace(at: temporary.path))
        }
        withExtendedLifetime(first) {}
    }

    @Test func `a second process is refused, also when someone removed the lock file`() throws {
        let temporary = try TemporaryWorkspace()
        let first = try WorkspaceLock(temporary.workspace)
        try FileManager.default.removeItem(at: temporary.url("Data/lock"))
        #expect(throws: IntakeFailure.self) { try WorkspaceLock(Workspace(at: temporary.path)) }
        withExtendedLifetime(first) {}
    }

    @Test func `a lock is free again when its holder is gone`() throws {
        let temporary = try TemporaryWorkspace()
        for _ in 1...2 { _ = try WorkspaceLock(temporary.workspace) }
    }

    @Test func `a workspace that does not exist is refused in plain words`() {
        let failure = #expect(throws: IntakeFailure.self) { try Workspace(at: "/nowhere/at all") }
        #expect(failure?.description == "Could not open /nowhere/at all: No such file or directory.")
        #expect(failure?.advice == "Check that /nowhere/at all exists.")
    }

    @Test func `a folder of ours that is a link is refused`() throws {
        let temporary = try TemporaryWorkspace()
        try FileManager.default.removeItem(at: temporary.url("Archive"))
        try FileManager.default.createSymbolicLink(atPath: temporary.path + "/Archive", withDestinationPath: "/tmp")
        #expect(throws: IntakeFailure.self) { try Workspace(at: temporary.path) }
    }

    @Test func `an answer appears complete under its name`() throws {
        let temporary = try TemporaryWorkspace()
        let outbox = OutboxWriter(temporary.workspace)
        for text in ["first", "second"] { try outbox.write(Array(text.utf8), named: "antwoord.txt", for: "kr8") }
        #expect(try temporary.text("Outbox/kr8/antwoord.txt") == "second")
        #expect(try temporary.files(under: "Outbox") == ["kr8/antwoord.txt"])
    }

    @Test func `an answer is never seen half, whenever the power fails`() throws {
        for seed: UInt64 in 0..<16 {
            var call = 0
            var didHappen = true
            while didHappen {
                call += 1
                let fileSystem = MemoryFileSystem(largestTransfer: 4)
                fileSystem.put("the old answer", at: "Outbox/kr8/antwoord.txt")
                let outbox = OutboxWriter(try Workspace(at: "/", fileSystem: fileSystem))
                fileSystem.setFault(.powerCut, atCall: call)
                let result = Result {
                    try outbox.write(Array("the new answer".utf8), named: "antwoord.txt", for: "kr8")
                }
                didHappen = fileSystem.didFaultHappen
                let disk = fileSystem.afterPowerCut(seed: seed)
                let answer = disk.files(under: "Outbox/kr8").first { $0.path.hasSuffix("antwoord.txt") }?.text
                #expect(answer == "the new answer" || (answer == "the old answer" && result.isFailure), "call \(call)")

                try OutboxWriter(Workspace(at: "/", fileSystem: disk)).removeRemains(for: "kr8")
                #expect(disk.files(under: "Outbox").count == 1)
            }
        }
    }
}

extension Result {
    fileprivate var isFailure: Bool {
        if case .failure = self { true } else { false }
    }
}
