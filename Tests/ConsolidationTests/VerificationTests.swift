import Register
import ReportingModel
import Testing

@testable import Consolidation

/// Whether outputs are still what was written, and what the register says.
@Suite struct VerificationTests {
    private let workspace: OutputWorkspace
    private let register: Register
    private let consolidator: Consolidator
    private let folder: String

    init() throws {
        workspace = try OutputWorkspace()
        register = try Register.inMemory([SampleDeliveries.waitingTimes])
        consolidator = workspace.consolidator(register)
        folder = try consolidator.run(municipality: "GM0482", asOf: day("2021-11-25")).folder
    }

    @Test func `untouched outputs have no problem`() throws {
        #expect(try consolidator.verify(municipality: "GM0482").isEmpty)
    }

    @Test func `a municipality without outputs has no problem`() throws {
        #expect(try consolidator.verify(municipality: "GM0523").isEmpty)
    }

    @Test func `a changed file is found`() throws {
        try workspace.write("anders\n", to: "GM0482/latest/indicatoren.csv")
        #expect(
            try consolidator.verify(municipality: "GM0482") == [.fileChanged(path: folder + "/indicatoren.csv")])
    }

    @Test func `a missing file is found`() throws {
        try LinuxOutputFileSystem().remove(folder + "/tabellen/index.html")
        #expect(
            try consolidator.verify(municipality: "GM0482") == [.fileMissing(path: folder + "/tabellen/index.html")])
    }

    @Test func `a manifest that was changed is found`() throws {
        let text = try workspace.latest("GM0482", "manifest.json").replacing("21", with: "22")
        try workspace.write(text, to: "GM0482/latest/manifest.json")
        #expect(
            try consolidator.verify(municipality: "GM0482") == [.manifestUnreadable(path: folder + "/manifest.json")])
    }

    @Test func `latest that leads nowhere is found`() throws {
        try LinuxOutputFileSystem().remove(workspace.outputFolder + "/GM0482/latest")
        #expect(
            try consolidator.verify(municipality: "GM0482") == [
                .latestLeadsNowhere(folder: workspace.outputFolder + "/GM0482")
            ])
    }

    @Test func `outputs that another register gave are found`() throws {
        var changed = SampleDeliveries.waitingTimes
        changed.figures[0].value = .number("64")
        let other = workspace.consolidator(try Register.inMemory([changed]))
        #expect(
            try other.verify(municipality: "GM0482").contains(
                .differsFromRegister(path: folder + "/waarnemingen.csv")))
    }

    @Test func `deliveries that came after the run are no problem`() throws {
        try register.deliver(SampleDeliveries.leadTimes)
        #expect(try consolidator.verify(municipality: "GM0482").isEmpty)
    }

    @Test func `another configuration is no problem`() throws {
        let other = workspace.consolidator(register, catalogue: SmallCatalogue.catalogue(version: "versie-2"))
        #expect(try other.verify(municipality: "GM0482").isEmpty)
    }
}
