import Testing

@testable import Formats

@Suite struct LaterTablesTests {
    @Test(arguments: [
        ("one table", "Team;Aantal\nNoord;5\nOost;7", []),
        ("another below a title", "Team;Aantal\nNoord;5\n\nPer wijk\nWijk;Kinderen\nOost;7", [5]),
        ("the same header again", "Team;Aantal\nNoord;5\n\nTeam;Aantal\nOost;7\n\nTeam;Aantal\nWest;1", [4, 7]),
        ("a header of two rows", "a;b\nx;1\n\n;Lokaal;Regio\nTeam;Dit jaar;Dit jaar\nNoord;1;2", [4]),
        ("a blank row between figures", "Team;Aantal\nNoord;5\n\nOost;7", []),
        ("a note at the end", "Team;Aantal\nNoord;5\n\nBron;eigen administratie\nBron: ook dit", []),
        ("a blank row below the header", "Team;Aantal\n\nNoord;5", []),
        ("words without a blank row", "Team;Aantal\nNoord;5\nOost;geen\nWest;3", []),
    ])
    func `a blank row, words and then numbers are another table`(_ name: String, _ text: String, _ expected: [UInt32]) {
        var tables = LaterTables()
        for (index, row) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            tables.takeRow(row.split(separator: ";").map(String.init), line: UInt32(index + 1))
        }
        #expect(tables.lines == expected, "\(name)")
    }
}
