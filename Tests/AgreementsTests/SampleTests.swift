import Foundation
import Testing

/// The samples hold the figures of the two reports, no more and no less.
struct SampleTests {
    private let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Samples")

    /// The rows of a sample, whose bytes are read as Windows-1252, cell by cell without quotes or empty rows.
    private func rows(_ path: String) throws -> [[String]] {
        let data = try Data(contentsOf: folder.appendingPathComponent(path))
        let text = try #require(String(data: data, encoding: .windowsCP1252))
        return text.split(whereSeparator: \.isNewline).map {
            $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
        }
    }

    @Test func `table 1 of Alblasserdam is there, cell by cell`() throws {
        #expect(
            try rows("sjt/Wachttijd en wachtlijst 2019-2021.csv") == [
                ["Datum", "Wachttijd (Alblasserdam)", "Wachttijd (Regionaal)", "Jeugdigen op de wachtlijst"],
                ["2019", "", "", ""],
                ["30 april", "63 dagen", "48 dagen", "28 cliënten"],
                ["31 augustus", "113 dagen", "54 dagen", "4 cliënten"],
                ["31 december", "28 dagen", "54 dagen", "5 cliënten"],
                ["2020", "", "", ""],
                ["30 april", "54 dagen", "73 dagen", "25 cliënten"],
                ["31 augustus", "61 dagen", "58 dagen", "19 cliënten"],
                ["31 december", "44 dagen", "42 dagen", "24 cliënten"],
                ["2021", "", "", ""],
                ["30 april", "50 dagen", "39 dagen", "18 cliënten"],
            ])
    }

    @Test func `table 2 of Alblasserdam is there, under its two header rows`() throws {
        let places = ["Alblasserdam", "Regio"]
        #expect(
            try rows("sjt/Doorlooptijd 2019-2021.csv") == [
                ["", "2019", "", "2020", "", "2021", ""],
                ["Traject"] + places + places + places,
                ["Toeleiding", "41", "72", "225", "95", "76", "76"],
                ["Toegang", "41", "35", "5", "32", "64", "64"],
                ["Jeugd- en gezinshulp", "605", "354", "490", "394", "341", "309"],
                ["Gezinsregisseur", "444", "420", "455", "428", "536", "669"],
            ])
    }

    @Test func `the monitor has 51 percent in 2019 and 53 percent in 2021`() throws {
        let rows = try rows("ocd/Monitor Sociaal bekendheid Sociaal Team.csv")
        #expect(
            rows.map { $0.prefix(2) } == [["Jaar", "Bekendheid Sociaal Team"], ["2019", "51%"], ["2021", "53%"]])
    }

    @Test func `the waiting lists of the Sociaal Team are 35, 22 and 6`() throws {
        let text = try String(
            contentsOf: folder.appendingPathComponent("sociaal-team/Wachtlijst november 2022.json"), encoding: .utf8)
        #expect(
            text.matches(of: /"aantal": ([0-9]+), "eenheid": "([a-z]+)"/).map { "\($0.1) \($0.2)" } == [
                "35 casussen", "22 hulpvragen", "6 casussen",
            ])
    }

    @Test func `no indicator of the social agenda gets a figure that the report does not give`() throws {
        let file = "stuwkr8/Halfjaarrapportage MAG 2022 eerste halfjaar.xml"
        let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
        #expect(
            text.matches(of: /<waarde>([^<]*)</).map { String($0.1) } == Array(repeating: "nog geen cijfer", count: 20))
    }

    @Test func `invented figures say so in the name of the file`() throws {
        let list = try String(contentsOf: folder.appendingPathComponent("README.md"), encoding: .utf8)
        for line in list.split(separator: "\n") where line.hasSuffix("| **Verzonnen** |") {
            #expect(line.contains("verzonnen cijfers"), "\(line)")
        }
    }
}
