import ReportingModel
import Testing

@testable import Formats

/// One object of JSON a line, as many programs export.
struct JSONLinesTests {
    private static let lines = """
        {"datum":"2021-04-30","wachttijd":50}
        {"datum":"2021-08-31","wachttijd":64,"uitleg":{"bron":"telling"}}

        """

    @Test func `JSON Lines gives the rows that an array of its objects gives`() throws {
        let array = "[" + JSONLinesTests.lines.split(separator: "\n").joined(separator: ",") + "]"
        for pieceLength in Array(1...9) + [.max] {
            let table = try MessyTable(Array(JSONLinesTests.lines.utf8), pieceLength: pieceLength)
            #expect(try table.rows == MessyTable(array).rows)
            #expect(table.rows == ["2021-04-30|50", "2021-08-31|64|telling"] && table.codes.isEmpty)
            #expect(table.recognition.evidence.first?.decision == "JSON Lines")
        }
    }

    @Test func `a cell stands on its own line of the file`() throws {
        var source = ByteArraySource(JSONLinesTests.lines)
        let recognition = try FileReader.recognise(&source, limits: ReadingLimits())
        var lines: [UInt32] = []
        _ = try FileReader.read(&source, as: recognition, recordsPath: "/", limits: ReadingLimits()) {
            lines += $0.cells.map(\.line)
        }
        #expect(lines == [1, 1, 2, 2, 2])
    }

    @Test(arguments: [
        ("a line that is no JSON", "{\"a\":1}\n{\"a\":2}\n{\"a\":}\n", 3),
        ("a line that is cut", "{\"a\":1}\n{\"a\":2}\n{\"a\":3\n", 4),
        ("text behind the objects", "{\"a\":1}\n{\"a\":2}\ntotaal\n", 3),
        ("text behind one object", "{\"a\":1}\ntotaal\n", 2), ("a bracket too many", "{\"a\":1}\n{\"a\":2}\n]\n", 3),
    ])
    func `a mistake is found on its line`(_ name: String, _ text: String, _ line: Int) throws {
        let table = try MessyTable(text)
        #expect(table.recognition.findings.map(\.code) == [.jsonInvalid], "\(name)")
        #expect(table.recognition.findings.first?.places.first?.line == line, "\(name)")
    }

    @Test func `one object is a document, not a line`() throws {
        let table = try MessyTable("{\"a\":1}\n")
        #expect(table.recognition.evidence.first?.decision == "JSON" && table.codes.isEmpty)
    }
}
