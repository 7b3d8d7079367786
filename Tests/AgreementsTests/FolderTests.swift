import Foundation
import ReportingModel
import Testing

@testable import Agreements

struct FolderTests {
    @Test func `a folder that is missing is one mistake`() throws {
        let reading = try ConfigurationReader.read(folder: "/nergens/Config")
        #expect(reading.mistakes.map(\.description) == ["de map met de configuratie ontbreekt: /nergens/Config."])
    }

    @Test func `a file that must be there is missed, and the names it would give are not`() throws {
        let reading = try ConfigurationFixture().with("partners.yaml", nil).read()
        #expect(reading.mistakes.map(\.description) == ["partners.yaml: dit bestand ontbreekt."])
    }

    @Test func `a YAML file that nothing reads is a mistake, other files are left alone`() throws {
        let reading = try ConfigurationFixture()
            .with("partner.yaml", "- {}").with("agreements/oud/a.yaml", "").with("LEESMIJ.txt", "…")
            .with("agreements/.a.yaml.swp", "").with("agreements/.verborgen.yaml", "?").read()
        #expect(reading.mistakes.map(\.file) == ["agreements/oud/a.yaml", "partner.yaml"])
        #expect(reading.mistakes.last?.nearest == "partners.yaml")
    }

    @Test func `a file that is too large is refused`() throws {
        let large = String(repeating: "# vulling\n", count: 110_000)
        let reading = try ConfigurationFixture().with("partners.yaml", large).read()
        #expect(reading.mistakes.map(\.description) == ["partners.yaml: het bestand is groter dan 1048576 bytes."])
    }

    @Test func `a file in another encoding is refused`() throws {
        var bytes = ConfigurationFixture().files.mapValues { Array($0.utf8) }
        bytes["partners.yaml"] = Array("- { id: sjt, name: cli".utf8) + [0xEB] + Array("nten }".utf8)
        let reading = try ConfigurationFixture().read(bytes: bytes)
        #expect(
            reading.mistakes.map(\.description) == [
                "partners.yaml: het bestand is geen UTF-8; sla het op met die codering."
            ])
    }

    @Test func `a folder that is a link is followed, and a circle of links ends`() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        let config = folder.appendingPathComponent("Config")
        try ConfigurationFixture().write(to: config)
        let link = folder.appendingPathComponent("link")
        try FileManager.default.createSymbolicLink(at: link, withDestinationURL: config)
        let reading = try ConfigurationReader.read(folder: link.path)
        #expect(reading.catalogue?.version == reading.version)
        #expect(try ConfigurationReader.version(folder: link.path) == reading.version)

        let circle = config.appendingPathComponent("codelists/rond")
        try FileManager.default.createSymbolicLink(at: circle, withDestinationURL: config)
        #expect(try ConfigurationReader.read(folder: link.path).mistakes.isEmpty == false)
    }

    @Test func `a glance sees every change that another reading would see, and no other`() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        try ConfigurationFixture().write(to: folder)
        func change(_ name: String, _ text: String?) throws -> ConfigurationGlance {
            let file = folder.appendingPathComponent(name)
            if let text { try Data(text.utf8).write(to: file) } else { try FileManager.default.removeItem(at: file) }
            return try ConfigurationReader.glance(folder: folder.path)
        }
        let first = try ConfigurationReader.glance(folder: folder.path)
        #expect(try first.version == ConfigurationReader.version(folder: folder.path))
        #expect(try change("LEESMIJ.txt", "…") == first)
        // Nobody reads this file, so the version stays; that it stands there is a mistake.
        let misplaced = try change("partner.yaml", "- {}")
        #expect(misplaced != first && misplaced.version == first.version)
        #expect(try change("partner.yaml", nil) == first)
        #expect(try change("sluis.yaml", "language: en\n") != first)
        #expect(try change("partners.yaml", nil) != first)
    }

    @Test func `a byte order mark does no harm`() throws {
        let reading = try ConfigurationFixture().with("sluis.yaml", "\u{FEFF}language: en\n").read()
        #expect(reading.catalogue?.settings.language == .en)
    }

    @Test func `settings are read in their units`() throws {
        let yaml = """
            language: en
            contact: jeugd@example.org
            scan_interval: 5 seconds
            consolidate_at: "03:30"
            reminders: { before: 0 days, after: 90 days }
            limits: { file: 2 MB, cell: 8 KB, columns: 9, cells: 10, depth: 11, attributes: 12, duration: 1 minute }
            """
        let reading = try ConfigurationFixture().with("sluis.yaml", yaml.replacing("1 minute", with: "1 minutes"))
            .read()
        var expected = Settings()
        expected.language = .en
        expected.contact = "jeugd@example.org"
        expected.scanInterval = .seconds(5)
        expected.consolidationMinute = 210
        expected.reminderDaysBefore = 0
        expected.reminderDaysAfter = 90
        expected.limits.fileBytes = 2_097_152
        expected.limits.cellBytes = 8_192
        expected.limits.columns = 9
        expected.limits.cells = 10
        expected.limits.depth = 11
        expected.limits.attributesPerElement = 12
        expected.limits.duration = .seconds(60)
        #expect(reading.catalogue?.settings == expected)
    }

    @Test func `a reminder that is left out never comes`() throws {
        let one = try ConfigurationFixture().with("sluis.yaml", "reminders: { after: 1 day }\n").read()
        #expect(one.catalogue?.settings.reminderDaysBefore == nil && one.catalogue?.settings.reminderDaysAfter == 1)
        let none = try ConfigurationFixture().with("sluis.yaml", "language: nl\n").read()
        #expect(none.catalogue?.settings == Settings())
    }

    @Test func `the version changes with any byte, and with nothing else`() throws {
        let fixture = ConfigurationFixture()
        let version = try #require(try fixture.read().catalogue?.version)
        #expect(version.count == 64)
        #expect(try fixture.read().catalogue?.version == version)
        #expect(try fixture.with("LEESMIJ.txt", "anders").read().catalogue?.version == version)
        #expect(try fixture.with("sluis.yaml", "language: nl\n#").read().catalogue?.version != version)
        #expect(try fixture.with("norms.yaml", "[]").read().catalogue?.version != version)
        let broken = try fixture.with("sluis.yaml", "taal: nl").read()
        #expect(broken.catalogue == nil && broken.version.count == 64 && broken.version != version)
    }

    @Test func `a line that moves to another file is another version`() throws {
        let indicators = ["A-1", "A-2", "A-3"].map { "- { code: \($0), label: \($0), kind: flow, additivity: sum }\n" }
        func version(_ first: Int) throws -> String? {
            try ConfigurationFixture().with("indicators/a.yaml", indicators[..<first].joined())
                .with("indicators/b.yaml", indicators[first...].joined()).read().catalogue?.version
        }
        #expect(try version(1) != nil)
        #expect(try version(1) != version(2))
    }
}
