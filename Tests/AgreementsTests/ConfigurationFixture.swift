import Foundation

@testable import Agreements

/// A small configuration without mistakes, in memory, and a way to read it with some files changed.
struct ConfigurationFixture {
    var files: [String: String] = [
        "sluis.yaml": "language: nl\n",
        "municipalities.yaml": "- { code: GM0482, name: Alblasserdam }\n",
        "partners.yaml": "- { id: sjt, name: Stichting Jeugdteams, aliases: [SJT] }\n",
        "codelists/areas.yaml": """
        id: areas
        title: Gebieden
        entries:
          - { code: GM0482, label: Alblasserdam }
          - { code: REGIO-ZHZ, label: Regio }
        """,
        "codelists/units.yaml": """
        id: units
        title: Eenheden
        entries:
          - { code: dagen, label: dagen, aliases: [dag] }
          - { code: cliënten, label: cliënten }
        """,
        "codelists/trajectories.yaml": """
        id: trajectories
        title: Trajecten
        entries:
          - { code: toegang, label: Toegang }
        """,
        "indicators/toegang.yaml": """
        - { code: TOE-01, label: Wachttijd, unit: dagen, kind: mean, additivity: weighted }
        - code: TOE-03
          label: Doorlooptijd
          unit: dagen
          kind: mean
          additivity: weighted
          dimensions: { traject: trajectories }
        """,
        "agreements/wachttijd.yaml": agreement(),
    ]

    /// An agreement whose layouts are given, or one that is right.
    static func agreement(
        layouts: String = "  - { kind: columns, period: { column: Datum }, columns: { Dagen: TOE-01 } }"
    )
        -> String
    {
        """
        id: wachttijd
        title: Wachttijd
        partner: sjt
        municipality: GM0482
        frequency: year
        due: 21 days
        from: 2019-01-01
        layouts:
        \(layouts)
        """
    }

    /// Reads the files from a folder of its own, which is gone afterwards.
    func read() throws -> ConfigurationReading {
        try read(bytes: files.mapValues { Array($0.utf8) })
    }

    func read(bytes: [String: [UInt8]]) throws -> ConfigurationReading {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        try write(bytes, to: folder)
        return try ConfigurationReader.read(folder: folder.path)
    }

    func write(to folder: URL) throws {
        try write(files.mapValues { Array($0.utf8) }, to: folder)
    }

    private func write(_ bytes: [String: [UInt8]], to folder: URL) throws {
        for (path, content) in bytes {
            let url = folder.appendingPathComponent(path)
            let parent = url.deletingLastPathComponent()
            try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
            try Data(content).write(to: url)
        }
    }

    func with(_ path: String, _ content: String?) -> ConfigurationFixture {
        var changed = self
        changed.files[path] = content
        return changed
    }
}
