import Foundation
import Testing

/// Reminders through the built program, with an agreement whose due day is near: the days are counted from today.
@Suite struct ReminderTests {
    private let workspace: TemporaryWorkspace

    init() throws {
        workspace = try TemporaryWorkspace()
        for path in ["Config/agreements", "Config/norms.yaml", "Config/derived.yaml"] {
            try? FileManager.default.removeItem(at: workspace.url(path))
        }
        try FileManager.default.createDirectory(
            at: workspace.url("Config/agreements"), withIntermediateDirectories: true)
        let settings = try workspace.text("Config/sluis.yaml") + "\nreminders: { before: 7 days, after: 3 days }\n"
        try Data(settings.utf8).write(to: workspace.url("Config/sluis.yaml"))
    }

    /// The day so many days from today, by clocks in the Netherlands.
    private func day(_ count: Int) throws -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(identifier: "Europe/Amsterdam"))
        let moment = try #require(calendar.date(byAdding: .day, value: count, to: Date()))
        let parts = calendar.dateComponents([.year, .month, .day], from: moment)
        return String(format: "%04d-%02d-%02d", parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
    }

    /// An agreement about one reference date some days ago, and the name of its reminder without an ending.
    ///
    /// - Parameter dueIn: the days from today until the due day; not near the edge of when a reminder comes, so that
    ///   midnight may pass during the test.
    private func agree(_ id: String, dueIn: Int, contact: String = "") throws -> String {
        // A leap day is no reference date.
        let daysAgo = try day(-20).hasSuffix("02-29") ? 21 : 20
        let date = try day(-daysAgo)
        let agreement = """
            id: \(id)
            title: Proef \(id)
            partner: sjt
            municipality: GM0482
            reference_dates: [\(date.dropFirst(5))]
            due: \(daysAgo + dueIn) days
            from: \(try day(-daysAgo - 5))
            \(contact.isEmpty ? "" : "contact: \(contact)")
            layouts:
              - { kind: columns, period: { column: Datum, year_from: cell }, columns: { Proef \(id): TOE-02 } }
            """
        try Data(agreement.utf8).write(to: workspace.url("Config/agreements/\(id).yaml"))
        return "Herinnering Proef \(id) \(date)"
    }

    @Test func `process reminds once before and once after the due day`() throws {
        let soon = try agree("straks", dueIn: 3, contact: "Jo van de gemeente")
        let late = try agree("eerder", dueIn: -10)
        let past = try agree("lang-geleden", dueIn: -19)
        _ = try agree("veel-later", dueIn: 60)
        let first = try workspace.run("process")
        #expect(first.status == 0, "\(first.complaints)")
        #expect(first.output.contains("3 herinneringen aan partners in de Outbox."))
        let names = [late + " (achteraf)", past + " (achteraf)", soon + " (vooraf)"]
            .flatMap { [$0 + ".html", $0 + ".txt"] }
        #expect(workspace.files("Outbox/sjt") == names.sorted())
        let page = try workspace.text("Outbox/sjt/\(soon) (vooraf).html")
        #expect(page.contains("Inbox/sjt") && page.contains("Jo van de gemeente") && page.contains("Proef straks"))

        for name in names { try FileManager.default.removeItem(at: workspace.url("Outbox/sjt/\(name)")) }
        let again = try workspace.run("process")
        #expect(again.output == "Niets nieuws in de Inbox.\n")
        #expect(workspace.files("Outbox/sjt").isEmpty)
        #expect(try workspace.run("verify").status == 0)
    }

    @Test func `a file that waits in the Inbox comes before the reminder`() throws {
        let name = try agree("straks", dueIn: 3)
        let date = String(name.suffix(10))
        try workspace.drop("Datum;Proef straks\n\(date);12\n", as: "straks.csv", from: "sjt")
        let processed = try workspace.run("process", "--json")
        #expect(processed.status == 0, "\(processed.output) \(processed.complaints)")
        #expect(processed.output.contains("\"reminders\": 0"))
        #expect(workspace.files("Outbox/sjt").count == 3)
    }

    @Test func `the daemon reminds at its start, and a second one does not again`() async throws {
        let name = try agree("straks", dueIn: 3) + " (vooraf).html"
        for isFirst in [true, false] {
            let daemon = try Program.start(
                ["run", "--workspace", workspace.folder.path], outputFolder: workspace.folder)
            defer { daemon.terminate() }
            // The second start has reminded nobody when it has answered a file.
            if !isFirst { try workspace.drop("Iets;Anders\n1;2\n", as: "vreemd.csv", from: "sjt") }
            let wanted = isFirst ? 2 : 3
            let deadline = ContinuousClock.now.advanced(by: .seconds(60))
            while workspace.files("Outbox/sjt").count < wanted {
                try #require(ContinuousClock.now < deadline, "it took more than a minute")
                await Task.yield()
                usleep(20_000)
            }
            daemon.terminate()
            daemon.waitUntilExit()
            #expect(daemon.terminationStatus == 0)
            #expect(workspace.files("Outbox/sjt").contains(name) == isFirst)
            if isFirst {
                for file in workspace.files("Outbox/sjt") {
                    try FileManager.default.removeItem(at: workspace.url("Outbox/sjt/\(file)"))
                }
            }
        }
    }

    /// Kills the program with signal 9 at different moments of its first run, every other time as soon as the note
    /// appears, which is before it is remembered: after the next run there is one note.
    @Test func `killed at any moment, a partner has one reminder`() throws {
        let name = try agree("straks", dueIn: 3)
        let expected = [name + " (vooraf).html", name + " (vooraf).txt"]
        let output = workspace.url("output")
        try FileManager.default.createDirectory(at: output, withIntermediateDirectories: true)
        let rounds = 60
        let undisturbed = try ContinuousClock().measure { _ = try workspace.run("process") }
        let span = Int(undisturbed / .microseconds(1) * 1.1)
        var (killed, killedBetween) = (0, 0)
        for round in 0..<rounds {
            for folder in ["Data", "Outbox"] { try FileManager.default.removeItem(at: workspace.url(folder)) }
            let process = try Program.start(["process", "--workspace", workspace.folder.path], outputFolder: output)
            if round % 2 == 0 {
                usleep(useconds_t(span * round / rounds))
            } else {
                let note = workspace.url("Outbox/sjt/\(expected[1])").path
                while access(note, F_OK) != 0, process.isRunning {}
            }
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            if process.terminationReason == .uncaughtSignal { killed += 1 }
            let isWritten = workspace.files("Outbox/sjt").contains(expected[1])
            let next = try workspace.run("process")
            #expect(next.status == 0, "\(next.complaints)")
            if isWritten, next.output.contains("1 herinnering") { killedBetween += 1 }
            #expect(workspace.files("Outbox/sjt") == expected, "round \(round)")
            #expect(try workspace.run("process").output == "Niets nieuws in de Inbox.\n", "round \(round)")
        }
        #expect(killed > 5, "some rounds end in a kill, or the sweep proves nothing: \(killed)")
        #expect(killedBetween > 0, "some end between writing and remembering, or the sweep proves little")
    }
}
