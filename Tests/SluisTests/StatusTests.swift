import Foundation
import Testing

@Suite struct StatusTests {
    @Test func `status shows the last 24 months and says what it hides`() throws {
        let workspace = try TemporaryWorkspace()
        let status = try workspace.run("status", "--as-of", "2026-11-22", "--agreement", "sjt-wachttijd")
        #expect(status.status == 0, "\(status.complaints)")
        let lines = status.output.split(separator: "\n").map(String.init)
        let shown = lines.filter { $0.hasPrefix("GM0482") }
        #expect(
            shown.map { $0.contains("ontbreekt") } == [true, true, true, true, true, true, false],
            "2024-12-31 up to 2026-08-31 are missing, 2026-12-31 is next\n\(status.output)")
        #expect(shown.first?.contains("2024-12-31") == true)
        #expect(shown.last?.contains("2026-12-31  2027-01-21  nog niet verwacht") == true)
        #expect(lines.contains("Stand per 22 november 2026: 6 ontbreken, 1 nog niet verwacht."))
        #expect(lines.last == "17 oudere regels staan hier niet; met --all ziet u alles.")

        let all = try workspace.run("status", "--as-of", "2026-11-22", "--agreement", "sjt-wachttijd", "--all")
        #expect(all.output.split(separator: "\n").count { $0.hasPrefix("GM0482") } == 24)
        #expect(!all.output.contains("--all"))
        let json = try workspace.run("status", "--as-of", "2026-11-22", "--agreement", "sjt-wachttijd", "--json")
        let document = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
        #expect(document["asOf"] as? String == "2026-11-22")
        #expect((document["rows"] as? [Any])?.count == 24)
    }

    @Test(arguments: ["2026-02-30", "vandaag", "2026-1-1", "9999-12-31", "1583-01-01", ""])
    func `a day that cannot be is wrong usage`(day: String) throws {
        let workspace = try TemporaryWorkspace()
        #expect(try workspace.run("status", "--as-of", day).status == 64)
    }

    @Test func `an agreement that nobody made is wrong usage, with the one that was meant`() throws {
        let workspace = try TemporaryWorkspace()
        let status = try workspace.run("status", "--agreement", "sjt-wachtijd")
        #expect(status.status == 64)
        #expect(status.complaints.contains("Bedoelt u sjt-wachttijd?"))
    }

    @Test func `what was rejected stays in sight, however old`() throws {
        let workspace = try TemporaryWorkspace()
        let text = LifeOfAFileTests.waitingTimes.replacingOccurrences(of: "113 dagen", with: "veel")
        try workspace.drop(text, as: "fout.csv", from: "sjt")
        #expect(try workspace.run("process").status == 3)
        let status = try workspace.run("status", "--as-of", "2099-01-01", "--agreement", "sjt-wachttijd")
        #expect(status.output.contains("afgekeurd"), "\(status.output)")
    }
}
