import Foundation
import Testing

/// The tables of the audit report, from the samples and the configuration of this repository to the outputs.
@Suite struct DerivedFigureTests {
    @Test func `the samples of the report give its differences, and what is stated beside what is computed`() throws {
        let workspace = try TemporaryWorkspace()
        for (partner, name) in [
            ("sjt", "Wachttijd en wachtlijst 2019-2021.csv"), ("sjt", "Doorlooptijd 2019-2021.csv"),
            ("gemeente-alblasserdam", "Besparingen Implementatieplan Jeugd.csv"),
        ] {
            let sample = TemporaryWorkspace.repository.appendingPathComponent("Samples/\(partner)/\(name)")
            try workspace.drop(Data(contentsOf: sample), as: name, from: partner)
        }
        let processed = try workspace.run("process")
        #expect(processed.status == 0, "\(processed.output) \(processed.complaints)")
        #expect(try workspace.run("consolidate").status == 0)
        let lines = try workspace.text("Output/GM0482/latest/afgeleid.csv").split(separator: "\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        #expect(lines[0].prefix(10).last == "waarde" && lines[0][14] == "opgegeven" && lines[0][16] == "verschil")
        func values(_ id: String, _ dimensions: String = "") -> [String] {
            lines.filter { $0[1] == id && $0[8] == dimensions }.map { "\($0[5]) \($0[9])" }
        }
        #expect(
            values("verschil-wachttijd") == [
                "2019-04-30 15", "2019-08-31 59", "2019-12-31 -26", "2020-04-30 -19", "2020-08-31 3", "2020-12-31 2",
                "2021-04-30 11",
            ])
        for (trajectory, differences) in [
            ("toeleiding", [-31, 130, 0]), ("toegang", [6, -27, 0]), ("jeugd-en-gezinshulp", [251, 96, 32]),
            ("gezinsregisseur", [24, 27, -133]),
        ] {
            let expected = zip([2019, 2020, 2021], differences).map { "\($0)-04-30 \($1)" }
            #expect(values("verschil-doorlooptijd", "traject=\(trajectory)") == expected)
        }
        let savings = lines.filter { $0[1] == "besparing-netto" }
            .map { "\($0[8]) \($0[9]) \($0[14]) \($0[15]) \($0[16])" }
        #expect(
            savings == [
                "vorm=ambulante-begeleiding 21800 21800 exact 0",
                "vorm=jeugd-en-opvoedhulp 9240 10000 schatting 760",
            ])
    }
}
