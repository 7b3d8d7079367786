import ReportingModel
import Testing

@testable import Formats

/// Rows, cells and places of JSON documents, each also read in pieces of every length.
@Suite struct JSONTableTests {
    /// The documents with `«` before every value that becomes a cell, in the order of the text.
    private static let marked = [
        #"[{"a":«1,"b":«"x"},{"a":«2}]"#,
        #"{"periode":«"2021","waarnemingen":[{"code":«"A","waarde":«1.50},{"code":«"B","waarde":«null}]}"#,
        "{\n  \"e\" : «\"é😀\" , \"rijen\" : [\n\t{ \"ë\" : «true },\n\t{ \"ë\" :\n«false }\n  ]\n}",
        #"{"rijen":[{"indicator":{"code":«"A"},"waarde":«1},{"indicator":{"code":«"B"},"waarde":«2}]}"#,
        #"[{"scores":[«1,«2,[«3]]},{"scores":[«4]}]"#,
        #"[[«1,«2],[«3,«4]]"#,
        #"{"a":«1,"b":{"c":«"\u0041\n"}}"#,
        "\u{FEFF}[{\"a\":«1},{\"a\":«2}]",
    ]

    @Test(arguments: marked) func `every value is a cell, and stands where its marker is`(_ text: String) throws {
        let marked = MarkedText(text)
        let whole = DocumentSample(json: marked.text)
        // The column of a byte order mark is no column.
        let shift = marked.text.unicodeScalars.first == "\u{FEFF}" ? 1 : 0
        for length in 1...whole.bytes.count {
            let cells = try whole.inPieces(of: length).cells()
            let places = Set(cells.map { "\($0.place.line):\($0.place.column + shift)" })
            #expect(places == Set(marked.places))
        }
    }

    @Test func `a row has the fields of its record, then those of what is around it`() throws {
        let sample = DocumentSample(
            json: #"{"periode":"2021","kop":{"partner":"SJT"},"w":[{"b":1,"a":{"x":2}},{"a":{"x":3,"y":null}}]}"#)
        #expect(try sample.columns() == ["b", "a/x", "a/y", "^0 /periode", "^0 /kop/partner"])
        #expect(
            try sample.rows() == [
                "b=1 a/x=2 /periode=2021 /kop/partner=SJT", "a/x=3 a/y=∅ /periode=2021 /kop/partner=SJT",
            ])
        #expect(
            try sample.paths() == [
                "/w/0/b /w/0/a/x /periode /kop/partner", "/w/1/a/x /w/1/a/y /periode /kop/partner",
            ])
    }

    @Test func `fields of nested lists carry the path of their own parents`() throws {
        let sample = DocumentSample(
            json: #"{"themas":[{"naam":"A","regels":[{"w":1},{"w":2}]},{"naam":"B","regels":[{"w":3}]}]}"#)
        #expect(try sample.outline().outline.recordPaths.map(\.path) == ["/themas/regels", "/themas"])
        #expect(try sample.rows() == ["w=1 /themas/naam=A", "w=2 /themas/naam=A", "w=3 /themas/naam=B"])
        #expect(
            try sample.paths() == [
                "/themas/0/regels/0/w /themas/0/naam", "/themas/0/regels/1/w /themas/0/naam",
                "/themas/1/regels/0/w /themas/1/naam",
            ])
        #expect(try sample.rows("/themas").first == "naam=A regels/0/w=1 regels/1/w=2")
    }

    @Test func `fields that come after the records are on every row all the same`() throws {
        let sample = DocumentSample(
            json: """
                {"lijst":[{"regels":[{"w":1},{"w":2}],"naam":"A"},{"naam":"B","regels":[{"w":3}]},{"regels":[{"w":4}]}],
                "kop":{"jaar":2021}}
                """)
        for length in 1...sample.bytes.count {
            #expect(
                try sample.inPieces(of: length).rows("/lijst/regels") == [
                    "w=1 /kop/jaar=2021 /lijst/naam=A", "w=2 /kop/jaar=2021 /lijst/naam=A",
                    "w=3 /kop/jaar=2021 /lijst/naam=B", "w=4 /kop/jaar=2021",
                ])
        }
    }

    @Test func `late fields of too many parents are refused clearly`() throws {
        let parent = #"{"regels":[{"w":1}],"naam":"A"}"#
        let text = "[" + Array(repeating: parent, count: 100_001).joined(separator: ",") + "]"
        let sample = DocumentSample(json: text)
        let table = try #require(try sample.outline().outline.table(recordsPath: "/regels"))
        #expect(try sample.read(table).findings.map(\.code) == [.tooManyCells])
    }

    @Test func `names with a slash or a tilde are escaped in the pointer`() throws {
        let sample = DocumentSample(json: #"{"a/b":[{"c~d":1,"e/f":2},{"c~d":3}]}"#)
        #expect(try sample.rows() == ["c~d=1 e/f=2", "c~d=3"])
        #expect(try sample.paths() == ["/a~1b/0/c~0d /a~1b/0/e~1f", "/a~1b/1/c~0d"])
    }

    @Test func `arrays of arrays are rows with numbered columns`() throws {
        let sample = DocumentSample(json: #"{"rijen":[["datum","waarde"],["2021",5,true]]}"#)
        #expect(try sample.columns() == ["0", "1", "2"])
        #expect(try sample.rows() == ["0=datum 1=waarde", "0=2021 1=5 2=true"])
        #expect(try sample.paths() == ["/rijen/0/0 /rijen/0/1", "/rijen/1/0 /rijen/1/1 /rijen/1/2"])
    }

    @Test func `a single object where elsewhere a list stands is refused, never dropped`() throws {
        let text = #"{"groepen":[{"regels":[{"a":1},{"a":2}]},{"regels":{"a":3}}]}"#
        var source = ByteArraySource(text)
        let outline = try JSONDocument.outline(&source, limits: ReadingLimits()).outline
        let table = try #require(outline.table(recordsPath: "/groepen/regels"))
        let findings = try JSONDocument.read(&source, table: table, limits: ReadingLimits()) { _ in }
        #expect(findings.map(\.code) == [.jsonInvalid])
    }

    @Test func `arrays of arrays of objects are one list`() throws {
        let sample = DocumentSample(json: #"[[{"a":1},{"a":2}],[{"a":3}]]"#)
        #expect(try sample.rows() == ["a=1", "a=2", "a=3"])
        #expect(try sample.paths() == ["/0/0/a", "/0/1/a", "/1/0/a"])
    }

    @Test func `a list of plain values can be asked for`() throws {
        let sample = DocumentSample(json: #"{"a":"x","scores":[7,8]}"#)
        #expect(try sample.rows("/scores") == [".=7 /a=x", ".=8 /a=x"])
        #expect(try sample.paths("/scores") == ["/scores/0 /a", "/scores/1 /a"])
    }

    @Test func `without a list the whole document is one record`() throws {
        let sample = DocumentSample(json: #"{"a":1,"b":{"c":2},"d":[3,4]}"#)
        #expect(try sample.outline().outline.recordPaths.map(\.path) == ["/"])
        #expect(try sample.rows() == ["a=1 b/c=2 d/0=3 d/1=4"])
        #expect(try sample.paths() == ["/a /b/c /d/0 /d/1"])
        #expect(try sample.rows("/b") == ["c=2 /a=1 /d/0=3 /d/1=4"])
        #expect(try sample.paths("/b") == ["/b/c /a /d/0 /d/1"])
    }

    @Test(arguments: ["42", "[]", "{}", #""a""#, "null"]) func `a document without fields has no table`(
        _ text: String
    ) throws {
        let sample = DocumentSample(json: text)
        #expect(try sample.findings() == [])
        #expect(try sample.outline().outline.recordPaths.isEmpty)
        #expect(try sample.columns() == ["no table"])
    }

    @Test func `a path that is not there has no table`() throws {
        let sample = DocumentSample(json: #"{"a":[{"b":1}]}"#)
        #expect(try sample.columns("/a") == ["b"])
        #expect(try sample.columns("/b") == ["no table"])
        #expect(try sample.columns("/a/c") == ["no table"])
    }

    @Test func `numbers keep their text`() throws {
        let sample = DocumentSample(json: "[{\"a\":1.50},{\"a\":-0},{\"a\":1E400},{\"a\":12345678901234567890.0}]")
        #expect(try sample.rows() == ["a=1.50", "a=-0", "a=1E400", "a=12345678901234567890.0"])
        #expect(try sample.cells().allSatisfy { $0.kind == .number })
    }

    @Test func `fields in another order come in the order of the columns`() throws {
        let sample = DocumentSample(json: #"[{"a":1,"b":2,"c":3},{"c":6,"a":4},{"b":8,"c":9,"a":7}]"#)
        #expect(try sample.rows() == ["a=1 b=2 c=3", "a=4 c=6", "a=7 b=8 c=9"])
    }

    @Test func `rows are handed over in batches and none is lost`() throws {
        let text = "[" + (0..<20_000).map { #"{"n":\#($0),"t":"tekst"}"# }.joined(separator: ",\n") + "]"
        let cells = try DocumentSample(json: text).inPieces(of: 5_000).cells().filter { $0.label == "n" }
        #expect(cells.map(\.text) == (0..<20_000).map(String.init))
        #expect(cells.map(\.rowLine) == Array(1...20_000))
        #expect(cells.last?.place.path == "/19999/n")
    }

    @Test func `more cells than the limit end the reading with a finding`() throws {
        let sample = DocumentSample(json: #"{"p":1,"r":[{"a":1},{"a":2},{"a":3}]}"#)
        let table = try #require(try sample.outline().outline.table(recordsPath: nil))
        #expect(try sample.with { $0.cells = 5 }.read(table).findings.map(\.code) == [.tooManyCells])
        #expect(try sample.with { $0.columns = 1 }.read(table).findings.map(\.code) == [.tooManyColumns])
    }
}
