import ReportingModel
import Testing

@testable import Formats

/// Documents in which nearly every name is another one: no report, and slow to look up. So reading ends as soon as there
/// are more names than a table can have columns, and takes as long for ten times as many.
@Suite struct ManyNamesTests {
    /// Counts what is read of it.
    private struct CountedSource: ByteSource {
        private var base: ByteArraySource
        private(set) var byteCount = 0

        init(_ text: String) { base = ByteArraySource(text) }

        mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
            let count = base.read(into: buffer)
            byteCount += count
            return count
        }

        mutating func rewind() { base.rewind() }
    }

    private static func document(_ kind: String, names: Int) -> (format: FileFormat, text: String) {
        let numbers = 0..<names
        return switch kind {
        case "members": (.json, "{" + numbers.map { "\"n\($0)\":1" }.joined(separator: ",") + "}")
        case "members of records": (.json, "[" + numbers.map { "{\"n\($0)\":1}" }.joined(separator: ",") + "]")
        case "elements": (.xml, "<r>" + numbers.map { "<n\($0)>1</n\($0)>" }.joined() + "</r>")
        case "attributes": (.xml, "<r>" + numbers.map { "<w n\($0)='1'/>" }.joined() + "</r>")
        case "namespaces": (.xml, "<r>" + numbers.map { "<w xmlns:n\($0)='u'/>" }.joined() + "</r>")
        default: (.xml, "<r>" + numbers.map { "<?n\($0) x?>" }.joined() + "</r>")
        }
    }

    private static func outline(_ kind: String, names: Int) throws -> (codes: [String], share: Double) {
        let (format, text) = document(kind, names: names)
        var source = CountedSource(text)
        let findings =
            format == .xml
            ? try XMLDocument.outline(&source, limits: ReadingLimits()).findings
            : try JSONDocument.outline(&source, limits: ReadingLimits()).findings
        return (findings.map(\.code.rawValue), Double(source.byteCount) / Double(text.utf8.count))
    }

    private static let kinds = [
        "members", "members of records", "elements", "attributes", "namespaces", "instructions",
    ]

    @Test(arguments: kinds) func `very many names end the reading early`(_ kind: String) throws {
        let (codes, share) = try ManyNamesTests.outline(kind, names: 300_000)
        #expect(codes == ["S021"])
        #expect(share < 0.3)
    }

    @Test(arguments: kinds) func `many names are read to the end`(_ kind: String) throws {
        let (codes, share) = try ManyNamesTests.outline(kind, names: 20_000)
        #expect(codes == [])
        #expect(share == 1)
    }
}
