import Foundation
import Testing

@Suite struct KillTests {
    /// Kills `sluis process` with signal 9 at hundreds of different moments, while files keep coming, and starts it
    /// again each time: at the end every content is there exactly once.
    @Test func `killed at any moment, nothing is lost and nothing comes twice`() throws {
        let workspace = try TemporaryWorkspace()
        let rounds = 300
        let span = try undisturbedRun()
        let output = workspace.url("output")
        try FileManager.default.createDirectory(at: output, withIntermediateDirectories: true)
        var (killed, killedAtWork) = (0, 0)
        for round in 0..<rounds {
            for part in 0..<2 {
                let file = LifeOfAFileTests.waitingTimes + "31 december;\(round * 2 + part + 1000);1;2\n"
                try workspace.drop(file, as: "rapport \(round)-\(part).csv", from: "sjt")
            }
            let process = try Program.start(["process", "--workspace", workspace.folder.path], outputFolder: output)
            // Each round another moment, from before the lock is taken until after the last answer.
            usleep(useconds_t(span * round / rounds))
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            if process.terminationReason == .uncaughtSignal { killed += 1 }
            if !workspace.files("Data/work").isEmpty { killedAtWork += 1 }
        }
        #expect(killed > rounds / 3, "most rounds end in a kill, or the sweep proves nothing: \(killed)")
        #expect(
            killedAtWork > 5, "some rounds end between claim and release, or the sweep proves little: \(killedAtWork)")
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

    /// How long it takes to take in two files when nobody kills, in microseconds, and a quarter more.
    private func undisturbedRun() throws -> Int {
        let workspace = try TemporaryWorkspace()
        for part in 0..<2 {
            try workspace.drop(
                LifeOfAFileTests.waitingTimes + "31 december;\(part);1;2\n", as: "\(part).csv", from: "sjt")
        }
        let duration = try ContinuousClock().measure { _ = try workspace.run("process") }
        return Int(duration / .microseconds(1) * 1.25)
    }

    /// A fault of our own is played by the signal that it would raise.
    @Test func `a file that crashes the process twice is set apart, and the next file comes in`() throws {
        let workspace = try TemporaryWorkspace()
        let row = "30-04-2019;63;48;28\n"
        let header = "Datum;Wachttijd (Alblasserdam);Wachttijd (Regionaal);Jeugdigen op de wachtlijst\n"
        try workspace.drop(header + String(repeating: row, count: 200_000), as: "a giftig.csv", from: "sjt")
        try workspace.drop(LifeOfAFileTests.waitingTimes, as: "b goed.csv", from: "sjt")
        let output = workspace.url("output")
        try FileManager.default.createDirectory(at: output, withIntermediateDirectories: true)
        for _ in 0..<2 {
            let leftBehind = Set(workspace.files("Data/work"))
            let process = try Program.start(["process", "--workspace", workspace.folder.path], outputFolder: output)
            // Its copy is in the work area: from then on, and for seconds, the file is being judged.
            let deadline = ContinuousClock.now.advanced(by: .seconds(60))
            while Set(workspace.files("Data/work")).isSubset(of: leftBehind), ContinuousClock.now < deadline {
                usleep(10_000)
            }
            usleep(400_000)
            kill(process.processIdentifier, SIGSEGV)
            process.waitUntilExit()
            #expect(process.terminationReason == .uncaughtSignal)
        }
        let last = try workspace.run("process")
        #expect(last.output.contains("in quarantaine  sjt/a giftig.csv"), "\(last.output) \(last.complaints)")
        #expect(last.output.contains("geaccepteerd met opmerkingen  sjt/b goed.csv"))
        #expect(workspace.files("Quarantine").count == 1)
    }
}
