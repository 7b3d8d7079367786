import ReportingModel
import Testing

@testable import Formats

/// Spaces between cells, where spaces also stand in texts.
struct CSVSpacesTests {
    /// Rows with commas, of which only the third column holds texts with spaces.
    private static let rows = """
        Datum,Wachttijd,Team,Toelichting,Bijlage
        30-04-2021,50,Team Noord,"Meting in werkdagen, zie blad 2",b1
        31-08-2021,64,Team Oud Zuid,"Geen bijzonderheden, verder",b2
        31-12-2021,61,Noord,"Het was druk, ook in juli",b3

        """

    @Test(arguments: [
        ("words of one text", #"30-04-2022 58 Team Nieuw West "Alles, volgens plan" b4"#, 3),
        ("two spaces in a text", #"30-04-2022 58 Team  West "Alles, volgens plan" b4"#, 3),
        ("one word", #"30-04-2022 58 West "Alles, volgens plan" b4"#, 3),
    ])
    func `words are joined when the columns leave one way to do so`(
        _ name: String, _ row: String, _ column: Int
    ) throws {
        let table = try MessyTable(CSVSpacesTests.rows + row + "\n")
        #expect(table.rows.last?.split(separator: "|").count == 5, "\(name): \(table.rows.last ?? "")")
        #expect(table.rows.last?.hasSuffix("|Alles, volgens plan|b4") == true)
        #expect(table.codes == ["S073"])
    }

    @Test(arguments: [
        ("two texts beside each other", "30-04-2022 58 Team West alles volgens plan b4"),
        ("a footnote", "Bron: de eigen telling van het team"),
        ("no number where the table has one", #"zie bijlage Team West "Alles, volgens plan" b4"#),
        ("a text that is not closed", #"30-04-2022 58 Team West "Alles volgens plan b4"#),
    ])
    func `words are left alone when there are more ways, or none`(_ name: String, _ row: String) throws {
        let table = try MessyTable(CSVSpacesTests.rows + row + "\n")
        #expect(table.rows.last?.contains("b4|") != true && !table.codes.contains("S073"), "\(name)")
        #expect(table.rows.count == 5)
    }

    @Test func `a file with spaces between its cells is read, also where a text has no quotation marks`() throws {
        let table = try MessyTable(
            """
            Datum Aantal Team Uitleg
            30-04-2021 50 "Team Noord" "in werkdagen"
            31-08-2021 64 Team Oud Zuid "niets"
            31-12-2021 61 Noord "het was druk"
            30-04-2022 58 "Oud West" "volgens plan"

            """)
        #expect(
            table.rows == [
                "Datum|Aantal|Team|Uitleg", "30-04-2021|50|Team Noord|in werkdagen",
                "31-08-2021|64|Team Oud Zuid|niets", "31-12-2021|61|Noord|het was druk",
                "30-04-2022|58|Oud West|volgens plan",
            ])
        #expect(table.codes == ["S090"])
    }

    // MARK: Runs of spaces

    private static let columns = """
        Datum        Wachttijd   Team
        30-04-2021        50,5   Team Noord
        31-08-2021         8,0   Oud Zuid
        31-12-2021       100,5   West

        """

    @Test func `runs of spaces set columns apart, and a single space is text`() throws {
        for pieceLength in Array(1...9) + [.max] {
            let table = try MessyTable(Array(CSVSpacesTests.columns.utf8), pieceLength: pieceLength)
            #expect(
                table.rows == [
                    "Datum|Wachttijd|Team", "30-04-2021|50,5|Team Noord", "31-08-2021|8,0|Oud Zuid",
                    "31-12-2021|100,5|West",
                ])
            #expect(table.recognition.evidence.contains { $0.topic == "delimiter" && $0.decision == "spaties" })
        }
    }

    @Test(arguments: [
        ("prose", "Dit is een brief.  Er staan  twee spaties in.\nMaar hier niet.\nEn hier  wel.\n"),
        (
            "cells that were made as wide as each other",
            "Datum     ;Aantal  \n30-04-2021;50      \n31-08-2021;64      \n"
        ),
        ("one column", "Aantal\n  5\n 12\n"),
    ])
    func `runs of spaces elsewhere mean nothing`(_ name: String, _ text: String) throws {
        let table = try MessyTable(text)
        #expect(table.recognition.dialect?.hasSpaceRuns == false, "\(name)")
    }

    // MARK: A header of its own

    private static let data = "30-04-2021;50;39;x\n31-08-2021;64;18;y\n31-12-2021;61;20;z\n"

    @Test(arguments: [",", "\t", " ", "|"])
    func `a header with another delimiter than the rows is read with its own`(delimiter: String) throws {
        let header = ["Datum", "Wachttijd", "Wachtlijst", "Team"].joined(separator: delimiter)
        let table = try MessyTable("\(header)\n\(CSVSpacesTests.data)")
        #expect(table.rows.first == "Datum|Wachttijd|Wachtlijst|Team")
        #expect(table.codes == ["S073"])
    }

    @Test(arguments: [
        ("a title of as many words", "Wachttijden van het team\nDatum;Wachttijd;Wachtlijst;Team\n"),
        ("too few words", "Datum Wachttijd Wachtlijst\n"),
        ("the same word twice", "Team en Team en\n"),
    ])
    func `a title is no header`(_ name: String, _ head: String) throws {
        let table = try MessyTable(head + CSVSpacesTests.data)
        #expect(table.rows.first == String(head.prefix { $0 != "\n" }), "\(name)")
        #expect(table.codes.isEmpty)
    }
}
