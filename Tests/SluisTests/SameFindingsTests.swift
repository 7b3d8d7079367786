import Foundation
import Testing

/// Whoever looks at a file, the verdict is the same.
@Suite struct SameFindingsTests {
    private static let samples: [(partner: String, name: String)] = [
        ("sjt", "Wachttijd 2021 fout.csv"), ("sjt", "Instroom per route 2025 (verzonnen cijfers).csv"),
        ("ocd", "Monitor Sociaal fout.csv"), ("jeugd-punt", "Evaluatie 2021 fout (verzonnen cijfers).json"),
        ("stuwkr8", "Halfjaarrapportage MAG fout (verzonnen cijfers).xml"),
        ("stuwkr8", "Halfjaarrapportage MAG fout (niet welgevormd).xml"),
    ]

    @Test func `check, process and run find the same`() async throws {
        let (processed, daemons) = (try TemporaryWorkspace(), try TemporaryWorkspace())
        for (partner, name) in SameFindingsTests.samples {
            let data = try sample(partner, name)
            try processed.drop(data, as: name, from: partner)
            try daemons.drop(data, as: name, from: partner)
        }
        _ = try processed.run("process")
        let daemon = try Program.start(["run", "--workspace", daemons.folder.path], outputFolder: daemons.folder)
        defer { daemon.terminate() }
        let deadline = ContinuousClock.now.advanced(by: .seconds(60))
        while answers(daemons).count < SameFindingsTests.samples.count, ContinuousClock.now < deadline {
            await Task.yield()
            usleep(20_000)
        }
        for (partner, name) in SameFindingsTests.samples {
            let file = TemporaryWorkspace.repository.appendingPathComponent("Samples/\(partner)/\(name)")
            let checked = try processed.run("check", file.path, "--partner", partner, "--json")
            let verdict = try self.verdict(Data(checked.output.utf8))
            for workspace in [processed, daemons] {
                let path = try #require(answers(workspace).first { $0.contains(name) }, "\(name)")
                #expect(try self.verdict(Data(contentsOf: workspace.url(path))) == verdict, "\(name)")
            }
        }
    }

    private func sample(_ partner: String, _ name: String) throws -> Data {
        try Data(contentsOf: TemporaryWorkspace.repository.appendingPathComponent("Samples/\(partner)/\(name)"))
    }

    private func answers(_ workspace: TemporaryWorkspace) -> [String] {
        workspace.files("Outbox").filter { $0.hasSuffix(".json") && !$0.contains("/.") }.map { "Outbox/" + $0 }
    }

    /// Outcome, counts and findings, as far as all of them say it.
    private func verdict(_ json: Data) throws -> NSDictionary {
        let document = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
        return document.filter { ["outcome", "counts", "findings"].contains($0.key) } as NSDictionary
    }
}
