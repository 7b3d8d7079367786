import ReportingModel
import Testing

@testable import Formats

@Suite struct CSVHeaderTests {
    @Test(arguments: [
        ("the first row", "Datum;Wachttijd\n2021;50\n", 0),
        ("below a title", "Wachttijden 2021\nDatum;Wachttijd;Regio\n2021;50;39\n", 1),
        ("below a padded title and a blank row", "Wachttijden;;\n;;\nDatum;Wachttijd;Regio\n2021;50;39\n", 2),
        ("below who sends it", "Partner;SJT\nGemeente;Alblasserdam\n\nA;B;C;D\n1;2;3;4\n", 3),
        ("the upper of two levels", ";2019;;2020;\nTraject;Lokaal;Regio;Lokaal;Regio\nToegang;1;2;3;4\n", 0),
        ("the years of a small crosstab", "Traject;2019;2020;2021\nToegang;1;2;3\n", 0),
        ("above rows with only a year", "Datum;Wachttijd;Regio\n2019;;\n30 april;50;39\n", 0),
        ("one column", "Aantal\n1\n2\n", 0),
        ("one row", "Datum;Wachttijd\n", 0),
    ])
    func `the header is the first row as wide as the table`(_ name: String, _ text: String, _ expected: Int) throws {
        var source = ByteArraySource(Array(text.utf8))
        let recognition = try FileReader.recognise(&source, limits: ReadingLimits())
        var positions: [Int] = []
        _ = try FileReader.read(&source, as: recognition, recordsPath: nil, limits: ReadingLimits()) {
            positions.append(CSVHeader.row(in: $0))
        }
        #expect(positions == [expected], "\(name)")
    }

    @Test func `nothing has no header`() {
        #expect(CSVHeader.row(in: RawTable.Batch()) == 0)
    }
}
