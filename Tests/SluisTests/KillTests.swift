import Foundation
import Testing

@Suite struct KillTests {
    /// Kills `sluis process` with signal 9 at hundreds of different moments, while files keep coming, and starts it
    /// again each time: at the end every content is there exactly once.
    @Test func `killed at any moment, nothing is lost and nothing comes twice`() throws {
        let workspace = try TemporaryWorkspace()
        let rounds = 300
        let output = workspace.url("output")
        try FileManager.default.createDirectory(at: output, withIntermediateDirectories: true)
        var killed = 0
        for round in 0..<rounds {
            for part in 0..<2 {
                let file = LifeOfAFileTests.waitingTimes + "31 december;\(round * 2 + part + 1000);1;2\n"
                try workspace.drop(file, as: "rapport \(round)-\(part).csv", from: "sjt")
            }
            let process = try Program.start(["process", "--workspace", workspace.folder.path], outputFolder: output)
            // From before the lock is taken until well after the last answer, in steps of a third of a millisecond.
            usleep(useconds_t(round % 150) * 333)
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            if process.terminationReason == .uncaughtSignal { killed += 1 }
        }
        #expect(killed > rounds / 3, "most rounds end in a kill, or the sweep proves nothing: \(killed)")
        let last = try workspace.run("process")
        #expect(last.status == 0, "\(last.complaints)")
        #expect(workspace.files("Inbox/sjt").isEmpty)
        #expect(workspace.files("Data/work").isEmpty)
        #expect(workspace.files("Quarantine").isEmpty)
        #expect(workspace.files("Archive").count == rounds * 2)
        let pages = workspace.files("Outbox/sjt").filter { $0.hasSuffix(".html") }
        #expect(pages.count == rounds * 2, "one answer for each file: \(pages.count)")
        #expect(!pages.contains { $0.contains("al ontvangen") })
        #expect(try workspace.run("verify").status == 0)
    }
}
