import Register
import ReportingModel
import Testing

@testable import Consolidation

/// What a reader sees of a run: all of it or nothing, under a name that says what is in it.
@Suite struct RunTests {
    private let workspace: OutputWorkspace
    private let asOf = day("2021-11-25")

    init() throws {
        workspace = try OutputWorkspace()
    }

    @Test func `the same input gives the same bytes, in whatever order it came`() throws {
        let other = try OutputWorkspace()
        let forward = try Register.inMemory([SampleDeliveries.waitingTimes, SampleDeliveries.leadTimes])
        let backward = try Register.inMemory([SampleDeliveries.leadTimes, SampleDeliveries.waitingTimes])
        let first = try workspace.consolidator(forward).run(municipality: "GM0482", asOf: asOf)
        let second = try other.consolidator(backward).run(municipality: "GM0482", asOf: asOf)
        #expect(first.run == second.run)
        #expect(first.files == second.files)
        #expect(try workspace.everything("GM0482") == other.everything("GM0482"))
    }

    @Test func `the same run again writes nothing and is not new`() throws {
        let consolidator = workspace.consolidator(try Register.inMemory([SampleDeliveries.waitingTimes]))
        let first = try consolidator.run(municipality: "GM0482", asOf: asOf)
        let again = try consolidator.run(municipality: "GM0482", asOf: asOf)
        #expect(first.isNew)
        #expect(!again.isNew)
        #expect(again.run == first.run)
        #expect(try workspace.names("GM0482") == [first.run, "latest"].sorted())
    }

    @Test func `latest leads to the new run and the old one stays`() throws {
        let register = try Register.inMemory([SampleDeliveries.waitingTimes])
        let consolidator = workspace.consolidator(register)
        let old = try consolidator.run(municipality: "GM0482", asOf: asOf)
        try register.deliver(SampleDeliveries.leadTimes)
        let new = try consolidator.run(municipality: "GM0482", asOf: asOf)
        #expect(old.run != new.run)
        #expect(try LinuxOutputFileSystem().linkTarget(of: workspace.outputFolder + "/GM0482/latest") == new.run)
        #expect(try workspace.names("GM0482") == [old.run, new.run, "latest"].sorted())
        #expect(new.run.hasPrefix("2021-11-25-"))
        #expect(new.run.utf8.count == "2021-11-25-".utf8.count + 8)
    }

    @Test func `what a crash left behind is removed by the next run`() throws {
        let consolidator = workspace.consolidator(try Register.inMemory([SampleDeliveries.waitingTimes]))
        let system = LinuxOutputFileSystem()
        for folder in ["", "/GM0482", "/GM0482/.nieuw-2021-11-24", "/GM0482/.nieuw-2021-11-24/tabellen"] {
            try system.makeFolder(workspace.outputFolder + folder)
        }
        try workspace.write("half", to: "GM0482/.nieuw-2021-11-24/tabellen/x.csv")
        try system.makeLink(workspace.outputFolder + "/GM0482/.nieuw-latest", to: "nergens")
        let result = try consolidator.run(municipality: "GM0482", asOf: asOf)
        #expect(try workspace.names("GM0482") == [result.run, "latest"].sorted())
    }

    @Test func `whichever call fails, latest leads to a whole run`() throws {
        let register = try Register.inMemory([SampleDeliveries.waitingTimes])
        let consolidator = workspace.consolidator(register)
        let old = try consolidator.run(municipality: "GM0482", asOf: asOf)
        try register.deliver(SampleDeliveries.leadTimes)
        var failureCount = 0
        while true {
            let failing = FailingFileSystem(failingAtCall: failureCount + 1)
            do {
                let new = try workspace.consolidator(register, failing).run(municipality: "GM0482", asOf: asOf)
                #expect(new.run != old.run)
                break
            } catch is ConsolidationFailure {
                failureCount += 1
            }
            let manifest = try workspace.latest("GM0482", "manifest.json")
            #expect(manifest.contains("\"waarnemingen\": 21,") || manifest.contains("\"waarnemingen\": 45,"))
            #expect(try consolidator.verify(municipality: "GM0482").isEmpty)
        }
        #expect(failureCount > 40)
        #expect(try consolidator.verify(municipality: "GM0482").isEmpty)
        #expect(try !workspace.names("GM0482").contains { $0.hasPrefix(".nieuw-") })
    }

    @Test func `an output folder that cannot be made is a failure that names it`() throws {
        try LinuxOutputFileSystem().close(LinuxOutputFileSystem().makeFile(workspace.outputFolder))
        let consolidator = workspace.consolidator(try Register.inMemory())
        let failure = #expect(throws: ConsolidationFailure.self) {
            try consolidator.run(municipality: "GM0482", asOf: asOf)
        }
        #expect(failure?.description.contains(workspace.outputFolder + "/GM0482") == true)
        #expect(failure?.remedy.isEmpty == false)
    }

    @Test func `a municipality that was never agreed on is a failure`() throws {
        let consolidator = workspace.consolidator(try Register.inMemory())
        #expect(throws: ConsolidationFailure.unknownMunicipality(code: "GM9999")) {
            try consolidator.run(municipality: "GM9999", asOf: asOf)
        }
    }

    @Test func `a finished run that was changed is never published again`() throws {
        let consolidator = workspace.consolidator(try Register.inMemory([SampleDeliveries.waitingTimes]))
        let run = try consolidator.run(municipality: "GM0482", asOf: asOf)
        try workspace.write("anders\n", to: "GM0482/latest/volledigheid.csv")
        #expect(throws: ConsolidationFailure.runWasChanged(path: run.folder)) {
            try consolidator.run(municipality: "GM0482", asOf: asOf)
        }
    }

    @Test func `twenty thousand figures are written in pieces`() throws {
        let count = 20_000
        let figures = (0..<count).map { number in
            Figure(
                indicator: "TOE-02", period: .referenceDate(day("2019-04-30").adding(days: number / 100)),
                area: "BU\(number % 100)", value: .number("\(number)"), unit: "cliënten")
        }
        let register = try Register.inMemory([
            DeliveryDraft(
                agreement: "sjt-wachttijd", fileName: "groot.csv", received: "2021-05-03", figures: figures)
        ])
        let system = FailingFileSystem()
        let result = try workspace.consolidator(register, system).run(municipality: "GM0482", asOf: asOf)
        #expect(result.observationCount == count)
        #expect(system.largestPiece == OutputFile.pieceLength)
        #expect(system.pieceCount > 10)
        #expect(try workspace.latest("GM0482", "waarnemingen.csv").utf8.count { $0 == 10 } == count + 1)
        #expect(
            try workspace.latest("GM0482", "tabellen/sjt-wachttijd.html").contains("Deze tabel heeft 20.000 cijfers."))
        #expect(!result.files.contains { $0.name.hasSuffix("sjt-wachttijd.csv") })
    }
}
