import Foundation
import Testing

/// An archive of which the register knows nothing: going on would take every file in again.
@Suite struct LostRegisterTests {
    private func filled() throws -> TemporaryWorkspace {
        let workspace = try TemporaryWorkspace()
        try workspace.drop(LifeOfAFileTests.waitingTimes, as: "wachttijd.csv", from: "sjt")
        _ = try workspace.run("process")
        #expect(try workspace.run("verify").status == 0)
        return workspace
    }

    @Test(arguments: ["process", "verify", "status", "run"])
    func `a register that was emptied is not taken for a new one`(command: String) throws {
        let workspace = try filled()
        for ending in ["-wal", "-shm"] {
            try? FileManager.default.removeItem(at: workspace.url("Data/register.sqlite" + ending))
        }
        try Data().write(to: workspace.url("Data/register.sqlite"))
        let ended = try workspace.run(command)
        #expect(ended.status == 1)
        #expect(ended.complaints.contains("ontbreekt of is vervangen"), "\(ended.complaints)")
    }

    @Test(arguments: [".DS_Store", "00/.DS_Store", "00/vreemd"])
    func `a stranger in the archive is named`(path: String) throws {
        let workspace = try filled()
        let file = workspace.url("Archive/" + path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data("x".utf8).write(to: file)
        let ended = try workspace.run("verify")
        #expect(ended.status == 1 && ended.output.contains("geen aanlevering hoort bij \(path)"), "\(ended.output)")
    }
}
