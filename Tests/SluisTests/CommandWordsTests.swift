import Foundation
import Testing

/// What the program says on a terminal: in the language of the workspace, and in the words of the answer.
@Suite struct CommandWordsTests {
    @Test func `check says where in the words of a spreadsheet`() throws {
        let workspace = try TemporaryWorkspace()
        let file = workspace.url("fout.csv")
        try Data(LifeOfAFileTests.waitingTimes.replacing("113 dagen", with: "veel").utf8).write(to: file)
        let check = try workspace.run("check", file.path, "--partner", "sjt")
        #expect(check.status == 3)
        #expect(check.output.contains("  Waar: kolom B (Wachttijd (Alblasserdam)): regel 4\n"), "\(check.output)")
        #expect(check.output.contains("“veel”"))
    }

    @Test(arguments: [
        ("nl", "Wij kennen de partner “sjtt” niet.", "Uitkomst:"), ("en", "There is no partner", "Outcome:"),
    ])
    func `commands speak the language of the workspace`(language: String, refusal: String, outcome: String) throws {
        let workspace = try TemporaryWorkspace()
        let settings = workspace.url("Config/sluis.yaml")
        try Data(try workspace.text("Config/sluis.yaml").replacing("language: nl", with: "language: \(language)").utf8)
            .write(to: settings)
        let file = workspace.url("cijfers.csv")
        try Data(LifeOfAFileTests.waitingTimes.utf8).write(to: file)
        let unknown = try workspace.run("check", file.path, "--partner", "sjtt")
        #expect(unknown.status == 64)
        #expect(unknown.complaints.contains(refusal), "\(unknown.complaints)")
        #expect(try workspace.run("check", file.path, "--partner", "sjt").output.contains(outcome))
    }

    @Test func `status names the municipality beside its code`() throws {
        let workspace = try TemporaryWorkspace()
        let status = try workspace.run("status", "--as-of", "2026-11-22", "--agreement", "sjt-wachttijd")
        #expect(status.output.contains("GM0482 Alblasserdam  sjt"), "\(status.output)")
    }
}
