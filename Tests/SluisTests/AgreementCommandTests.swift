import Foundation
import Testing

@Suite struct AgreementCommandTests {
    @Test(arguments: [
        ("sjt", "Wachttijd en wachtlijst 2019-2021.csv", "sjt-wachttijd"),
        ("sjt", "Doorlooptijd 2019-2021.csv", "sjt-doorlooptijd"),
        ("ocd", "Monitor Sociaal bekendheid Sociaal Team.csv", "ocd-monitor-sociaal"),
        ("jeugd-punt", "Evaluatie 2021 eerste halfjaar (verzonnen cijfers).json", "jeugd-punt-evaluatie"),
        ("sociaal-team", "Wachtlijst november 2022.json", "sociaal-team-wachtlijst"),
        ("stuwkr8", "Halfjaarrapportage MAG 2022 eerste halfjaar.xml", "stuwkr8-mag"),
    ])
    func `the draft of a sample is an agreement that accepts the sample`(
        partner: String, name: String, agreement: String
    ) throws {
        let workspace = try TemporaryWorkspace()
        try forget(agreement, in: workspace)
        let sample = TemporaryWorkspace.repository.appendingPathComponent("Samples/\(partner)/\(name)").path
        let draft = try workspace.run("agreement", "draft", sample, "--partner", partner)
        #expect(draft.status == 0, "\(draft.complaints)")
        let id = try #require(draft.output.split(separator: "\n").first { $0.hasPrefix("id: ") }).dropFirst(4)
        try Data(draft.output.utf8).write(to: workspace.url("Config/agreements/\(id).yaml"))
        let configuration = try workspace.run("config", "check")
        #expect(configuration.status == 0, "\(configuration.output)\n\(draft.output)")
        let check = try workspace.run("check", sample, "--partner", partner, "--agreement", String(id))
        #expect(check.status == 0, "\(check.output)\n\(draft.output)")
        #expect(check.output.contains("geaccepteerd"))
    }

    @Test(arguments: [
        ("stuwkr8", "Halfjaarrapportage MAG fout (niet welgevormd).xml", "S012"),
        ("sociaal-team", "Wachtlijst fout (dubbele sleutel).json", "S014"),
    ])
    func `a file that cannot be read gives no draft, and says why`(partner: String, name: String, code: String) throws {
        let workspace = try TemporaryWorkspace()
        let sample = TemporaryWorkspace.repository.appendingPathComponent("Samples/\(partner)/\(name)").path
        let draft = try workspace.run("agreement", "draft", sample, "--partner", partner)
        #expect(draft.status == 3 && draft.output.isEmpty && draft.complaints.contains(code))
    }

    @Test func `an unknown name is wrong usage, with the name that was meant`() throws {
        let workspace = try TemporaryWorkspace()
        for arguments in [["draft", "x.csv", "--partner", "sjtt"], ["template", "sjt-wachttijdd"]] {
            let ended = try Program.run(["agreement"] + arguments + ["--workspace", workspace.folder.path])
            #expect(ended.status == 64)
            #expect(ended.complaints.contains("Bedoelt u sjt"))
        }
    }

    @Test func `a template that is filled in is accepted, and never overwritten`() throws {
        let workspace = try TemporaryWorkspace()
        let folder = workspace.url("sjablonen")
        let arguments = [
            "agreement", "template", "sjt-wachttijd", "--output", folder.path, "--as-of", "2020-01-10", "--workspace",
            workspace.folder.path,
        ]
        #expect(try Program.run(arguments).status == 0)
        #expect(workspace.files("sjablonen") == ["sjt-wachttijd.csv", "sjt-wachttijd.html"])
        let table = folder.appendingPathComponent("sjt-wachttijd.csv")
        let empty = try workspace.run("check", table.path, "--partner", "sjt")
        #expect(empty.status == 3)
        #expect(empty.output.contains("[S186]"))

        let filled = try workspace.text("sjablonen/sjt-wachttijd.csv").replacingOccurrences(
            of: "20;;;;;", with: "20;50;39;18;;"
        )
        .replacingOccurrences(of: "19;;;;;", with: "19;44;42;24;;")
        try Data(filled.utf8).write(to: table)
        let check = try workspace.run("check", table.path, "--partner", "sjt")
        #expect(check.status == 0, "\(filled)\(check.output)")
        #expect(check.output.hasPrefix("Uitkomst: geaccepteerd\n"))

        let again = try Program.run(arguments)
        #expect(again.status == 1)
        #expect(again.complaints.contains("niet overschreven"))
        #expect(try workspace.text("sjablonen/sjt-wachttijd.csv") == filled)
    }

    /// Takes an agreement out of the configuration, with the figures that are shown under it.
    private func forget(_ agreement: String, in workspace: TemporaryWorkspace) throws {
        // Never in a folder that is only linked to: that would be somebody's real configuration.
        let configuration = workspace.url("Config").resolvingSymlinksInPath().path
        try #require(configuration.hasPrefix(workspace.folder.resolvingSymlinksInPath().path + "/"))
        try FileManager.default.removeItem(at: workspace.url("Config/agreements/\(agreement).yaml"))
        let derived = workspace.url("Config/derived.yaml")
        if FileManager.default.fileExists(atPath: derived.path) { try Data("[]\n".utf8).write(to: derived) }
    }
}
