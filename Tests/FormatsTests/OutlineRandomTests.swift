import ReportingModel
import TestSupport
import Testing

@testable import Formats

/// Documents with random damage: whatever comes of them, it is the same when they are read in pieces, and it never
/// stops the reader.
@Suite struct OutlineRandomTests {
    private static let json = """
        {"partner":"SJT","themas":[{"naam":"é😀","regels":[{"code":"A-1","waarde":1.50e3,"x":null},{"code":"\\u00e9"}]},
        {"regels":[{"waarde":-0,"lijst":[1,[2,3],{"a":true}]}],"naam":"B\\n"}],"periode":"2021"}
        """
    private static let xml = """
        <?xml version="1.0" encoding="UTF-8"?><!-- x > y -->
        <s:rapport xmlns:s="urn:s" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" partner='é"&lt;'><thema naam="A">
        <regel code="1"><waarde eenheid="dagen">63</waarde><waarde>4</waarde></regel><regel xsi:nil="true"/><?p i?>
        </thema><thema><regel><![CDATA[<x>]]></regel><naam>B &amp; C</naam></thema><s:voet/></s:rapport>
        """

    @Test(arguments: [FileFormat.json, .xml]) func `damage is judged alike in whole and in pieces`(
        _ format: FileFormat
    ) throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        print("Seed of the \(format) damage: \(seed)")
        var generator = SeededNumbers(seed: seed)
        let original = Array((format == .json ? OutlineRandomTests.json : OutlineRandomTests.xml).utf8)
        let marks = Array("<>/&;'\"=![]{}:,-? x\n\\1\u{0}é".utf8)
        var intact = 0
        for _ in 0..<1_500 {
            var bytes = original
            for _ in 0..<Int.random(in: 1...3, using: &generator) {
                let position = Int.random(in: 0..<bytes.count, using: &generator)
                let mark = marks[Int.random(in: 0..<marks.count, using: &generator)]
                switch Int.random(in: 0..<4, using: &generator) {
                case 0: bytes[position] = mark
                case 1: bytes.insert(mark, at: position)
                case 2: bytes.remove(at: position)
                default: bytes.removeLast(Int.random(in: 0..<10, using: &generator))
                }
            }
            let whole = DocumentSample(format, bytes)
            let pieces = whole.inPieces(of: Int.random(in: 1...20, using: &generator))
            let (outline, findings) = try whole.outline()
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(try pieces.outline().findings == findings, "\(text)")
            guard findings.isEmpty else { continue }
            intact += 1
            for path in outline.recordPaths {
                #expect(try pieces.cells(path.path) == whole.cells(path.path), "\(text)")
            }
        }
        // Else the damage is so great that nothing was tried.
        #expect(intact > 50)
    }

    /// What the parser of XML itself is fed, which no source decides.
    @Test func `an intact document says the same when the parser gets it cut at any byte`() throws {
        let bytes = Array(OutlineRandomTests.xml.utf8)
        let whole = DocumentSample(.xml, bytes)
        let outline = try whole.outline().outline
        for length in 1...40 {
            var source = ByteArraySource(bytes)
            let cut = try XMLDocument.outline(&source, limits: ReadingLimits(), pieceLength: length)
            #expect(cut.findings.isEmpty)
            #expect(cut.outline.recordPaths == outline.recordPaths)
            let table = try #require(cut.outline.table(recordsPath: "/rapport/thema/regel"))
            var texts: [String] = []
            let findings = try XMLDocument.read(
                &source, table: table, limits: ReadingLimits(), pieceLength: length
            ) { batch in texts += batch.cells.map { "\($0.line):\($0.position) \(batch.text(of: $0))" } }
            #expect(findings.isEmpty)
            let expected = try whole.cells("/rapport/thema/regel").map {
                "\($0.place.line):\($0.place.column) \($0.text)"
            }
            #expect(texts == expected, "pieces of \(length)")
        }
    }

    @Test(arguments: [FileFormat.json, .xml]) func `every value of an intact document is in one of its tables`(
        _ format: FileFormat
    ) throws {
        let text = format == .json ? OutlineRandomTests.json : OutlineRandomTests.xml
        let sample = DocumentSample(format, Array(text.utf8))
        let paths = try sample.outline().outline.recordPaths.map(\.path)
        #expect(
            paths
                == (format == .json
                    ? ["/themas/regels", "/themas/regels/lijst", "/themas"]
                    : ["/rapport/thema/regel", "/rapport/thema"]))
        let places = Set(try paths.flatMap { try sample.cells($0) }.map { "\($0.place.line):\($0.place.column)" })
        #expect(places.count == (format == .json ? 13 : 10))
    }
}
