import Foundation
import Testing

/// The defects of partners' CSV files that concern how the file is read: separators, encoding, layout rows, headings.
@Suite struct PartnerFileDefectTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let data: Data
        let outcome: String
        let findings: [String]
        var testDescription: String { name }

        init(_ name: String, _ text: String, _ outcome: String, _ findings: [String] = []) {
            self.init(name, data: Data(text.utf8), outcome, findings)
        }

        init(_ name: String, data: Data, _ outcome: String, _ findings: [String] = []) {
            (self.name, self.data, self.outcome, self.findings) = (name, data, outcome, findings)
        }
    }

    private static let header = "Datum;Wachttijd (Alblasserdam);Wachttijd (Regionaal);Jeugdigen op de wachtlijst"
    private static let rows = "30-04-2019;63;48;28\n31-08-2019;113;54;4\n"
    private static let clean = header + "\n" + rows

    @Test(arguments: separators + encodings + layouts + headings)
    func `a defect is repaired or said, and never guessed`(_ example: Case) throws {
        let workspace = try TemporaryWorkspace()
        let file = workspace.url("proef.csv")
        try example.data.write(to: file)
        let checked = try workspace.run("check", file.path, "--partner", "sjt", "--json")
        let document = try #require(
            try JSONSerialization.jsonObject(with: Data(checked.output.utf8)) as? [String: Any], "\(checked)")
        let findings = (document["findings"] as? [[String: Any]] ?? []).compactMap { $0["code"] as? String }
        #expect(document["outcome"] as? String == example.outcome, "\(findings)")
        #expect(findings == example.findings)
        let observations = document["observations"] as? [[String: Any]] ?? []
        #expect(example.outcome == "rejected" || observations.count >= 6)
    }

    static let separators: [Case] = [
        Case("semicolons", clean, "accepted"),
        Case("tabs", clean.replacing(";", with: "\t"), "accepted"),
        Case("commas", clean.replacing(";", with: ","), "accepted"),
        Case("a sep line", "sep=;\r\n" + clean, "accepted"),
        Case("delimiters at the end of each row", clean.replacing("\n", with: ";;;\n"), "accepted"),
        Case("delimiters at the end of the header only", clean.replacing("lijst\n", with: "lijst;;\n"), "accepted"),
        Case(
            "all line ends mixed", clean.replacing("28\n", with: "28\r\n").replacing("lijst\n", with: "lijst\r"),
            "accepted"),
        Case("blank lines", clean.replacing("\n", with: "\n\n"), "accepted"),
        Case("a comma and a space", clean.replacing(";", with: ", "), "accepted"),
        Case(
            "one row with commas", clean + "31-12-2019,90,60,5\n", "held", ["S073"]),
        Case("one row with a delimiter too few", clean.replacing("113;54", with: "11354"), "rejected", ["S011"]),
        Case("one row with a delimiter too many", clean.replacing("113;54", with: "113;;54"), "rejected", ["S011"]),
        Case("a quote that is never closed", clean.replacing("63", with: "\"63"), "rejected", ["S009", "S162"]),
    ]

    static let encodings: [Case] = [
        Case(
            "Windows-1252", data: Data(noted("geïndiceerd").unicodeScalars.map { UInt8(min($0.value, 255)) }),
            "acceptedWithRemarks", ["S024", "S122"]),
        Case("UTF-8 with a mark", "\u{FEFF}" + clean, "accepted"),
        Case("converted twice", noted("cliÃ«nten"), "acceptedWithRemarks", ["S071", "S122"]),
        Case("a character that was lost", noted("cli\u{FFFD}nten"), "held", ["S072", "S122"]),
        Case(
            "two encodings in one file", data: Data(noted("cliënten").utf8) + Data([0xEB, 0x0A]), "rejected", ["S008"]),
    ]

    static let layouts: [Case] = [
        Case("a title and a blank row", "Wachttijden SJT\n\n" + clean, "accepted"),
        Case("a padded title", "Wachttijden SJT;;;\n;;;\n" + clean, "accepted"),
        Case("a note below", noted("Bron: SJT"), "acceptedWithRemarks", ["S122"]),
        Case("a total row", clean + "Totaal;176;102;32\n", "acceptedWithRemarks", ["S117"]),
        Case("words in a row of figures", clean + "30-04-2020;veel;48;3\n", "rejected", ["S101"]),
    ]

    static let headings: [Case] = [
        Case("non-breaking spaces", clean.replacing("Wachttijd (", with: "Wachttijd\u{A0}("), "accepted"),
        Case("a space behind a heading", clean.replacing("dam);", with: "dam) ;"), "accepted"),
        Case(
            "headings in another order",
            "Wachttijd (Regionaal);Datum;Jeugdigen op de wachtlijst;Wachttijd (Alblasserdam)\n48;30-04-2019;28;63\n54;31-08-2019;4;113\n",
            "accepted"),
        Case(
            "a column too few", "Datum;Wachttijd (Alblasserdam);Wachttijd (Regionaal)\n30-04-2019;63;48\n", "rejected",
            ["S034"]),
    ]

    private static func noted(_ note: String) -> String { clean + note + " geteld in de hele regio\n" }
}
