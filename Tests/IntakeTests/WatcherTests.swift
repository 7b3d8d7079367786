import Foundation
import Intake
import Logging
import ReportingModel
import Testing

@Suite(.serialized, .timeLimit(.minutes(1))) struct WatcherTests {
    let temporary: TemporaryWorkspace

    init() throws { temporary = try TemporaryWorkspace() }

    /// - Parameter interval: an hour unless the test is about the timer, so that only events can wake it.
    private func watcher(interval: Duration = .seconds(3_600)) -> Watcher {
        Watcher(
            temporary.workspace, partners: TemporaryWorkspace.partners, scanInterval: interval,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    }

    @Test func `a new file wakes the watcher`() async throws {
        var wakes = watcher().makeAsyncIterator()
        #expect(await wakes.next() == .started)
        try temporary.put("text", as: "a.csv")
        #expect(await wakes.next() == .changed)
    }

    @Test func `a plain SFTP rename wakes the watcher`() async throws {
        try temporary.put("text", as: "a.csv.part")
        var wakes = watcher().makeAsyncIterator()
        #expect(await wakes.next() == .started)
        let folder = temporary.url("Inbox/kr8")
        try FileManager.default.linkItem(
            at: folder.appendingPathComponent("a.csv.part"), to: folder.appendingPathComponent("a.csv"))
        #expect(await wakes.next() == .changed)
    }

    @Test func `a folder that is made again is watched again`() async throws {
        var wakes = watcher().makeAsyncIterator()
        #expect(await wakes.next() == .started)
        try FileManager.default.removeItem(at: temporary.url("Inbox/kr8"))
        try temporary.workspace.makePartnerFolders(["kr8"])
        try temporary.put("text", as: "a.csv")
        // However the events fall together, looking after each wake finds the file.
        while try temporary.scan().entries.isEmpty { #expect(await wakes.next() == .changed) }
    }

    @Test func `the timer wakes the watcher when nothing happens`() async {
        var wakes = watcher(interval: .milliseconds(10)).makeAsyncIterator()
        #expect(await wakes.next() == .started)
        #expect(await wakes.next() == .intervalPassed)
        #expect(await wakes.next() == .intervalPassed)
    }

    @Test func `a cancelled watcher ends`() async {
        let (started, continuation) = AsyncStream.makeStream(of: Void.self)
        let task = Task { [watcher = watcher()] in
            for await _ in watcher { continuation.yield() }
        }
        var iterator = started.makeAsyncIterator()
        await iterator.next()
        task.cancel()
        await task.value
    }

    @Test func `a watcher leaves no open descriptor behind`() async throws {
        for _ in 0..<20 {
            var wakes = watcher().makeAsyncIterator()
            #expect(await wakes.next() == .started)
        }
        // Closed by the watcher's own queue, a moment later; the time limit of the suite is the failure.
        while try openWatchers() > 0 { await Task.yield() }
    }

    private func openWatchers() throws -> Int {
        try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count { number in
            let target = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\(number)")
            return target == "anon_inode:inotify"
        }
    }
}
