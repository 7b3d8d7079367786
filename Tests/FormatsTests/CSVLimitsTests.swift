import ReportingModel
import Testing

@testable import Formats

struct CSVLimitsTests {
    private var limits: ReadingLimits {
        var limits = ReadingLimits()
        limits.cellBytes = 8
        limits.columns = 4
        limits.cells = 10
        return limits
    }

    /// Reads in pieces of every length and expects the same each time.
    private func check(_ input: String, _ rows: String) throws {
        let marked = MarkedRows(input)
        let expected = ([rows].filter { !$0.isEmpty } + marked.findings).joined(separator: "\n")
        let bytes = Array(marked.text.utf8)
        for pieceLength in 1...bytes.count {
            let table = try CSVTable(bytes, pieceLength: pieceLength, limits: limits)
            #expect(table.description == expected, "in pieces of \(pieceLength)")
        }
        #expect(try CSVTable(bytes, sizes: CSVReader.Sizes(), limits: limits).description == expected)
    }

    @Test func `a cell of exactly the limit is fine`() throws {
        try check("12345678;\"12345678\";\"1234567\"\"\"", "1 ‹12345678› \"12345678\" \"1234567\"\"")
    }

    @Test func `cells that are too long are one finding, and reading goes on`() throws {
        try check(
            "«S019 1»123456789;b\nc;«S019 2»\"1234567890123456789012345\";d\n",
            "1 ‹12345678› ‹b›\n2 ‹c› \"12345678\" ‹d›")
    }

    @Test func `a long cell is cut between two characters`() throws {
        try check("«S019 1»1234567é;b", "1 ‹1234567› ‹b›")
    }

    @Test func `a long cell with line ends keeps the count of lines`() throws {
        try check("«S019 1»\"1\r\n2\r\n3\r\n4\r\n5\";b\nc", "1 \"1␍␊2␍␊3␍\" @5‹b›\n6 ‹c›")
    }

    @Test func `a quote that opens more than a cell can hold was never closed`() throws {
        try check("a;b\nc;«S009 2»\"123\n456;789\n", "1 ‹a› ‹b›")
        try check("a;b\nc;«S009 2»\"123\n456;789\n\"d\";e\n", "1 ‹a› ‹b›")
    }

    @Test func `a row with too many columns stops the reading`() throws {
        try check("1;2;3;4\n1;2;3;4;«S021 5»5;6\n7\n", "1 ‹1› ‹2› ‹3› ‹4›")
        try check("1;2;3;4\n1;2;3;4;«S021 5»\"5\"\n7\n", "1 ‹1› ‹2› ‹3› ‹4›")
    }

    @Test func `too many cells stop the reading at the row that is too much`() throws {
        try check("1;2;3;4\n1;2;3;4\n1;2\n\n«S020 1»1;2\n", "1 ‹1› ‹2› ‹3› ‹4›\n2 ‹1› ‹2› ‹3› ‹4›\n3 ‹1› ‹2›\n4")
    }
}
