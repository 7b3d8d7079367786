import Foundation
import Testing

/// A change in `Config/` while the daemon runs.
@Suite struct ConfigurationTests {
    private let workspace: TemporaryWorkspace

    init() throws {
        workspace = try TemporaryWorkspace()
        let settings = try workspace.text("Config/sluis.yaml")
        let quick = settings.replacing(/scan_interval: \d+ seconds/, with: "scan_interval: 1 seconds")
        try Data(quick.utf8).write(to: workspace.url("Config/sluis.yaml"))
    }

    /// Runs the daemon while the body does something; what it logged.
    private func whileRunning(_ body: () async throws -> Void) async throws -> [String] {
        let daemon = try Program.start(["run", "--workspace", workspace.folder.path], outputFolder: workspace.folder)
        defer { daemon.terminate() }
        try await eventually { FileManager.default.fileExists(atPath: workspace.url("Inbox/sjt").path) }
        try await body()
        daemon.terminate()
        daemon.waitUntilExit()
        #expect(daemon.terminationStatus == 0)
        return try workspace.text("stderr").split(separator: "\n").map(String.init)
    }

    /// Waits for another process: until something is so, at most a minute.
    private func eventually(_ isSo: () -> Bool) async throws {
        let deadline = ContinuousClock.now.advanced(by: .seconds(60))
        while !isSo() {
            try #require(ContinuousClock.now < deadline, "it took more than a minute")
            await Task.yield()
            usleep(20_000)
        }
    }

    private func write(_ text: String, to path: String) throws {
        try Data(text.utf8).write(to: workspace.url(path), options: .atomic)
    }

    /// Drops a file and waits for its answer; the page, which while it is being written has a hidden name.
    private func answer(to text: String, as name: String, from partner: String = "sjt") async throws -> String {
        func pages() -> Set<String> {
            Set(workspace.files("Outbox/\(partner)").filter { $0.hasSuffix(".html") && !$0.hasPrefix(".") })
        }
        let known = pages()
        try write(text, to: "Inbox/\(partner)/\(name)")
        try await eventually { pages() != known }
        return try workspace.text("Outbox/\(partner)/\(#require(pages().subtracting(known).first))")
    }

    @Test func `a mistake leaves the last good configuration in force, and is told once`() async throws {
        let partners = try workspace.text("Config/partners.yaml")
        let log = try await whileRunning {
            try write(partners + "\n- id: half\n", to: "Config/partners.yaml")
            let first = try await answer(to: LifeOfAFileTests.waitingTimes, as: "eerste.csv")
            #expect(first.contains("Geaccepteerd met opmerkingen"))
            let other = LifeOfAFileTests.waitingTimes.replacing("113", with: "99")
            let second = try await answer(to: other, as: "tweede.csv")
            #expect(second.contains("Geaccepteerd met opmerkingen"))
            try write(partners, to: "Config/partners.yaml")
            let third = LifeOfAFileTests.waitingTimes.replacing("113", with: "98")
            #expect(try await answer(to: third, as: "derde.csv").contains("Geaccepteerd met opmerkingen"))
        }
        let mistakes = log.filter { $0.contains("the configuration has a mistake") }
        #expect(mistakes.count == 1, "\(log.joined(separator: "\n"))")
        #expect(mistakes.first?.contains("partners.yaml, line") == true)
        #expect(mistakes.first?.contains("key “name” is missing") == true)
    }

    @Test func `a start with a mistake ends at once and names it`() throws {
        try write("- id: half\n", to: "Config/municipalities.yaml")
        let run = try workspace.run("run")
        #expect(run.status == 1)
        #expect(run.complaints.contains("municipalities.yaml, regel 1, kolom 3: "))
        #expect(workspace.files("Data").isEmpty)
    }

    @Test(arguments: [false, true])
    func `a partner that is added as soon as Sluis starts, or later, gets a folder and is answered`(
        isLater: Bool
    ) async throws {
        let partners = try workspace.text("Config/partners.yaml")
        let agreement = """
            id: proef-nieuw
            title: Proef
            partner: nieuw
            municipality: GM0482
            frequency: year
            due: 21 days
            from: 2019-01-01
            layouts:
              - { kind: columns, period: { column: Jaar }, columns: { Proefkolom: TOE-02 } }

            """
        let log = try await whileRunning {
            if isLater { _ = try await answer(to: LifeOfAFileTests.waitingTimes, as: "eerste.csv") }
            // The agreement first: until its partner is there too, it is a mistake.
            try write(agreement, to: "Config/agreements/proef-nieuw.yaml")
            try write(partners + "\n- { id: nieuw, name: Nieuwe partner }\n", to: "Config/partners.yaml")
            try await eventually { FileManager.default.fileExists(atPath: workspace.url("Inbox/nieuw").path) }
            let page = try await answer(to: "Jaar;Proefkolom\n2021;4\n", as: "proef.csv", from: "nieuw")
            #expect(page.contains("Geaccepteerd"))
            #expect(page.contains("Nieuwe partner"))
        }
        #expect(log.contains { $0.contains("the configuration changed") })
        #expect(workspace.files("Archive").count == (isLater ? 2 : 1))
    }
}
