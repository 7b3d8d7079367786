import Foundation
import Testing

@Suite struct LifeOfAFileTests {
    static let waitingTimes = """
        Datum;Wachttijd (Alblasserdam);Wachttijd (Regionaal);Jeugdigen op de wachtlijst
        2019;;;
        30 april;63 dagen;48 dagen;28 cliënten
        31 augustus;113 dagen;54 dagen;4 cliënten

        """

    @Test func `the samples come in, are answered and consolidated, and everything agrees`() throws {
        let workspace = try TemporaryWorkspace()
        try workspace.dropSamples()
        let processed = try workspace.run("process")
        #expect(processed.status == 3, "the faulty samples are rejected")
        for line in processed.output.split(separator: "\n") where line.contains("/") && !line.hasPrefix(" ") {
            let isGood = line.contains("geaccepteerd") || line.contains("in beoordeling")
            #expect(isGood != line.contains("fout"), "\(line)")
        }
        #expect(workspace.files("Inbox").allSatisfy { $0.hasSuffix(".gitkeep") })

        #expect(try workspace.run("consolidate").status == 0)
        let observations = try workspace.text("Output/GM0482/latest/waarnemingen.csv").split(separator: "\n")
        #expect(
            observations.first
                == "gemeente,partner,leveringsafspraak,indicator,periode_soort,periode_van,periode_tot,gebied,dimensies,waarde,ontbreekt,kwalificatie,ondergrens,bovengrens,eenheid,toelichting,aanlevering,bron_bestand,bron_plaats"
        )
        let waiting = observations.filter { $0.contains(",sjt-wachttijd,") }
        #expect(waiting.count == 30, "ten reference dates × three figures")
        let figure = waiting.first { $0.contains("TOE-01,peildatum,2019-08-31,2019-08-31,GM0482") }
        #expect(figure?.contains(",113,") == true)
        #expect(
            observations.count { $0.contains(",sjt-doorlooptijd,") } == 48,
            "four trajectories × six reference dates × two areas")

        #expect(try workspace.run("verify").status == 0)
        let frictionless = try #require(
            ProcessInfo.processInfo.environment["SLUIS_FRICTIONLESS"], "run the tests with Scripts/test")
        for municipality in ["GM0482", "GM0523"] {
            let package = workspace.url("Output/\(municipality)/latest/datapackage.json").path
            let validated = try Program.other(frictionless, ["validate", package])
            #expect(validated.status == 0, "\(validated.output)")
        }

        #expect(try workspace.run("process").output.contains("Niets nieuws"))
        let again = try workspace.run("consolidate")
        #expect(again.output.contains("niets veranderd"))
    }

    @Test func `the same content is one delivery, and new content replaces its periods`() throws {
        let workspace = try TemporaryWorkspace()
        try workspace.drop(LifeOfAFileTests.waitingTimes, as: "eerste.csv", from: "sjt")
        #expect(try workspace.run("process").status == 0)
        try workspace.drop(LifeOfAFileTests.waitingTimes, as: "nog eens.csv", from: "sjt")
        #expect(try workspace.run("process").output.contains("al ontvangen"))
        try workspace.drop(
            LifeOfAFileTests.waitingTimes.replacingOccurrences(of: "113", with: "99"), as: "verbeterd.csv", from: "sjt")
        #expect(try workspace.run("process").status == 0)
        _ = try workspace.run("consolidate")
        let figures = try workspace.text("Output/GM0482/latest/waarnemingen.csv")
        #expect(figures.contains(",99,") && !figures.contains(",113,"))
        #expect(try workspace.run("explain", "eerste.csv").output.contains("vervangen"))
        #expect(workspace.files("Archive").count == 2)

        try workspace.drop(LifeOfAFileTests.waitingTimes, as: "toch de eerste.csv", from: "sjt")
        #expect(try workspace.run("process").output.contains("al ontvangen"))
        let page = try #require(workspace.files("Outbox/sjt").first { $0.contains("toch de") && $0.hasSuffix(".html") })
        #expect(try workspace.text("Outbox/sjt/\(page)").contains("Wilt u terug naar deze cijfers?"))
    }

    @Test func `check gives the verdict of a delivery as one document, and stores nothing`() throws {
        let workspace = try TemporaryWorkspace()
        let file = workspace.url("proef.csv")
        try Data(LifeOfAFileTests.waitingTimes.replacingOccurrences(of: "113 dagen", with: "veel").utf8).write(to: file)
        let checked = try workspace.run("check", file.path, "--partner", "sjt", "--json")
        #expect(checked.status == 3)
        let document = try #require(try JSONSerialization.jsonObject(with: Data(checked.output.utf8)) as? [String: Any])
        #expect(document["outcome"] as? String == "rejected")
        let counts = try #require(document["counts"] as? [String: Int])
        #expect(counts == ["rows": 3, "accepted": 1, "withRemark": 1, "held": 0, "refused": 1])
        let findings = try #require(document["findings"] as? [[String: Any]])
        let first = try #require(findings.first)
        #expect(
            Set(first.keys) == [
                "code", "severity", "count", "message", "expected", "action", "statements", "placesNotListed",
                "places",
            ])
        #expect(first["code"] as? String == "S101")
        let place = try #require((first["places"] as? [[String: Any]])?.first)
        #expect(place["line"] as? Int == 4 && place["column"] as? Int == 2)
        let observations = try #require(document["observations"] as? [[String: Any]])
        #expect(observations.count == 5)
        #expect(!FileManager.default.fileExists(atPath: workspace.url("Data").path))

        #expect(try workspace.run("check", file.path, "--partner", "sjtt").status == 64)
        #expect(try workspace.run("check", file.path + "x", "--partner", "sjt").status == 1)
    }

    @Test func `inspect prints the plain table`() throws {
        let workspace = try TemporaryWorkspace()
        let file = workspace.url("tabel.json")
        try Data(#"{"periode":"2022","regels":[{"naam":"a,b","waarde":1.50},{"waarde":null}]}"#.utf8).write(to: file)
        let table = try workspace.run("inspect", file.path, "--csv")
        #expect(table.status == 0)
        #expect(table.output == "naam,waarde,/periode\n\"a,b\",1.50,2022\n,,2022\n")
    }

    @Test func `inspect prints the header first, and says what stands above it`() throws {
        let workspace = try TemporaryWorkspace()
        let file = workspace.url("tabel.csv")
        try Data("Wachttijden 2021;;\n\nDatum;Lokaal;Regio\n30-04-2021;50;39\n".utf8).write(to: file)
        let table = try workspace.run("inspect", file.path, "--csv")
        #expect(table.status == 0)
        #expect(table.output == "Datum,Lokaal,Regio\n30-04-2021,50,39\n")
        #expect(
            try workspace.run("inspect", file.path).output.contains(
                "kop: 3 — daarboven staat geen tabel: “Wachttijden 2021”"))
    }

    @Test func `the answer says what happened, with proof of receipt, and no row is lost`() throws {
        let workspace = try TemporaryWorkspace()
        try workspace.drop(LifeOfAFileTests.waitingTimes, as: "Wacht & <lijst>.csv", from: "sjt")
        _ = try workspace.run("process")
        let names = workspace.files("Outbox/sjt")
        #expect(names.count == 3)
        let page = try #require(names.first { $0.hasSuffix(".html") })
        let html = try workspace.text("Outbox/sjt/\(page)")
        #expect(html.contains("Geaccepteerd met opmerkingen"))
        #expect(html.contains("Wacht &amp; &lt;lijst&gt;.csv") && !html.contains("<lijst>"))
        #expect(html.range(of: "[0-9a-f]{64}", options: .regularExpression) != nil)
        #expect(html.contains("lang=\"nl\""))
    }

    @Test func `the daemon answers a dropped file and stops cleanly`() async throws {
        let workspace = try TemporaryWorkspace()
        let daemon = try Program.start(["run", "--workspace", workspace.folder.path], outputFolder: workspace.folder)
        defer { daemon.terminate() }
        try await eventually { FileManager.default.fileExists(atPath: workspace.url("Inbox/sjt").path) }
        try Data(LifeOfAFileTests.waitingTimes.utf8).write(to: workspace.url("Inbox/sjt/wachttijd.csv"))
        try await eventually { workspace.files("Outbox/sjt").count == 3 }
        let second = try workspace.run("process")
        #expect(second.status == 1, "one process works in a workspace")
        daemon.terminate()
        daemon.waitUntilExit()
        #expect(daemon.terminationStatus == 0)
        #expect(daemon.terminationReason == .exit)
        let log = try workspace.text("stderr")
        #expect(log.contains("Sluis stopped"))
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
}
