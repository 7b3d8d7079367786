import Foundation
import Testing

/// What officials and partners do on the site, from beginning to end, in a real browser.
@Suite struct SiteMorningTests {
    /// An estimate where an exact number was agreed: an official has to look.
    private static let held = """
        Halfjaar;Groep;Deelnemers;Toelichting
        2026-H1;Meidengroep;13;
        2026-H1;Kooklab;ca. 15;Wisselende groep

        """

    @Test func `an official finds what waits, looks at the cell, accepts it, and the figure counts the next night`()
        throws
    {
        let workspace = try TemporaryWorkspace()
        try workspace.drop(SiteMorningTests.held, as: "groepswerk.csv", from: "servanda")
        let processed = try workspace.run("process")
        #expect(processed.output.contains("in beoordeling"), "\(processed.output)")
        _ = try workspace.run("consolidate")
        #expect(!(try workspace.text("Output/GM0523/latest/waarnemingen.csv").contains("groepswerk.csv")))

        let site = try RunningSite(workspace, accounts: [("anna", "reviewer")])
        let done = try site.browse("official.py", "anna", RunningSite.password, "Nagevraagd bij Servanda, het klopt.")
        #expect(done.status == 0, "\(done.output)")
        #expect(done.output.contains("Nagevraagd bij Servanda, het klopt."))

        _ = try workspace.run("consolidate")
        #expect(try workspace.text("Output/GM0523/latest/waarnemingen.csv").contains("groepswerk.csv"))
        let answers = workspace.files("Outbox/servanda").filter { $0.hasSuffix(".html") }
        #expect(
            try answers.contains { try workspace.text("Outbox/servanda/\($0)").contains("Nagevraagd bij Servanda") })
        #expect(try workspace.run("verify").status == 0)
    }

    @Test func `a partner sends a file, reads what is wrong, corrects it and sends it again`() throws {
        let workspace = try TemporaryWorkspace()
        let faulty = workspace.url("fout.csv")
        let corrected = workspace.url("goed.csv")
        let good = LifeOfAFileTests.waitingTimes
        try Data(good.replacingOccurrences(of: "113 dagen", with: "honderd dagen").utf8).write(to: faulty)
        try Data(good.utf8).write(to: corrected)
        let site = try RunningSite(workspace, accounts: [("sjt", "partner:sjt")])
        let done = try site.browse("partner.py", "sjt", RunningSite.password, faulty.path, corrected.path)
        #expect(done.status == 0, "\(done.output)")
        let answers = done.output.components(separatedBy: "\n-----\n")
        #expect(answers.count == 2 && answers[0].lowercased().contains("afgekeurd"), "\(done.output)")
        #expect(answers.last?.lowercased().contains("geaccepteerd") == true, "\(done.output)")
        #expect(try workspace.run("status", "--all").output.contains("ontvangen"))
    }
}
