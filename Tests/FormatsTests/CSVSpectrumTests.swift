import Glibc
import ReportingModel
import Testing

@testable import Formats

/// The twelve files of csv-spectrum, an outside collection of what CSV readers get wrong.
struct CSVSpectrumTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        /// What the collection's own answers say, with places.
        let rows: String
        var testDescription: String { name }
    }

    @Test(.enabled(if: isThere, "the collection is not there: set SLUIS_CORPORA"), arguments: cases)
    func `every file of csv-spectrum comes out right`(_ example: Case) throws {
        let bytes = try #require(CSVSpectrumTests.bytes(of: "\(CSVSpectrumTests.folder)/\(example.name).csv"))
        for pieceLength in [1, 2, 3, 5, 8, 13, .max] {
            let table = try CSVTable(recognising: bytes, pieceLength: pieceLength)
            #expect(table.description == example.rows, "in pieces of \(pieceLength)")
        }
    }

    static let cases = [
        Case(
            name: "comma_in_quotes",
            rows: "1 ‹first› ‹last› ‹address› ‹city› ‹zip›\n2 ‹John› ‹Doe› ‹120 any st.› \"Anytown, WW\" ‹08123›"),
        Case(name: "empty", rows: "1 ‹a› ‹b› ‹c›\n2 ‹1› \"\" \"\"\n3 ‹2› ‹3› ‹4›"),
        Case(name: "empty_crlf", rows: "1 ‹a› ‹b› ‹c›\n2 ‹1› \"\" \"\"\n3 ‹2› ‹3› ‹4›"),
        Case(name: "escaped_quotes", rows: "1 ‹a› ‹b›\n2 ‹1› \"ha \"ha\" ha\"\n3 ‹3› ‹4›"),
        Case(
            name: "json",
            rows: "1 ‹key› ‹val›\n2 ‹1› \"{\"type\": \"Point\", \"coordinates\": [102.0, 0.5]}\""),
        Case(
            name: "location_coordinates",
            rows: """
                1 ‹Contact Phone Number› ‹Location Coordinates› ‹Cities› ‹Counties›
                2 ‹2095257564› ‹37\u{FFFD}36'37.8"N 121\u{FFFD}2'17.9"W› ‹Modesto› ‹Stanislaus›
                S072 2
                """),
        Case(
            name: "newlines",
            rows: "1 ‹a› ‹b› ‹c›\n2 ‹1› ‹2› ‹3›\n3 \"Once upon ␊a time\" @4‹5› @4‹6›\n5 ‹7› ‹8› ‹9›"),
        Case(
            name: "newlines_crlf",
            rows: "1 ‹a› ‹b› ‹c›\n2 ‹1› ‹2› ‹3›\n3 \"Once upon ␍␊a time\" @4‹5› @4‹6›\n5 ‹7› ‹8› ‹9›"),
        Case(name: "quotes_and_newlines", rows: "1 ‹a› ‹b›\n2 ‹1› \"ha ␊\"ha\" ␊ha\"\n5 ‹3› ‹4›"),
        Case(name: "simple", rows: "1 ‹a› ‹b› ‹c›\n2 ‹1› ‹2› ‹3›"),
        Case(name: "simple_crlf", rows: "1 ‹a› ‹b› ‹c›\n2 ‹1› ‹2› ‹3›"),
        Case(name: "utf8", rows: "1 ‹a› ‹b› ‹c›\n2 ‹1› ‹2› ‹3›\n3 ‹4› ‹5› ‹ʤ›"),
    ]

    private static let folder: String = {
        if let corpora = getenv("SLUIS_CORPORA") { return String(cString: corpora) + "/csv-spectrum/csvs" }
        let package = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        return "/\(package)/../shared/corpora/csv-spectrum/csvs"
    }()

    private static var isThere: Bool {
        let isThere = access("\(folder)/simple.csv", R_OK) == 0
        if !isThere { print("csv-spectrum is not at \(folder): set SLUIS_CORPORA to run its files") }
        return isThere
    }

    private static func bytes(of path: String) -> [UInt8]? {
        guard let file = fopen(path, "r") else { return nil }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 65_536)
        let count = fread(&bytes, 1, bytes.count, file)
        return Array(bytes[..<count])
    }
}
