import ReportingModel
import Testing

@testable import Formats

/// Rows, cells and places of XML documents, each also read in pieces of every length.
@Suite struct XMLTableTests {
    /// The documents with `«` before every value that becomes a cell.
    private static let marked = [
        #"<r><a x="«1">«2</a><a x='«3'>«4</a></r>"#,
        "<r p = \"«é\">\n  <w>\n\t<c>«😀x</c><d  e='«a&amp;b'\n f=\"«\"/></w>\n <w><c>«</c></w></r>",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<!-- <a> -->\r\n<r><?pi <b>?><w><c>«<![CDATA[<x>]]></c></w>\r\n<w><c>«é</c></w></r>",
        #"<n:r xmlns:n="urn:x" xmlns="urn:y" n:p="«1"><n:w n:c="«2"/><n:w n:c="«3>"/></n:r>"#,
        #"<r><w><c>«1<!-- x -->2</c></w><w><c>«  </c></w></r>"#,
        #"<r><w>«a<b>«x</b></w><w>«c</w></r>"#,
    ]

    @Test(arguments: marked) func `every value is a cell, and stands where its marker is`(_ text: String) throws {
        let marked = MarkedText(text)
        let whole = DocumentSample(xml: marked.text)
        for length in 1...whole.bytes.count {
            let sample = whole.inPieces(of: length)
            #expect(try sample.findings() == [])
            let places = Set(try sample.cells().map { "\($0.place.line):\($0.place.column)" })
            // An element that holds nothing but attributes has a value too: an empty one.
            #expect(places.isSuperset(of: marked.places))
            #expect(places.count <= marked.places.count + 1)
        }
    }

    @Test func `a row has the fields of its record, then those of what is around it`() throws {
        let sample = DocumentSample(
            xml: """
                <rapport partner="StuwKR8"><periode>2021</periode>
                  <regel code="A"><waarde eenheid="dagen">63</waarde></regel>
                  <regel code="B"><waarde>4</waarde><uitleg>é</uitleg></regel>
                </rapport>
                """)
        #expect(
            try sample.columns() == [
                "@code", "waarde", "waarde/@eenheid", "uitleg", "^0 /rapport/@partner", "^0 /rapport/periode",
            ])
        #expect(
            try sample.rows() == [
                "@code=A waarde=63 waarde/@eenheid=dagen /rapport/@partner=StuwKR8 /rapport/periode=2021",
                "@code=B waarde=4 uitleg=é /rapport/@partner=StuwKR8 /rapport/periode=2021",
            ])
        #expect(
            try sample.paths().first
                == "/rapport/regel[1]/@code /rapport/regel[1]/waarde /rapport/regel[1]/waarde/@eenheid /rapport/@partner /rapport/periode"
        )
        #expect(try sample.cells().map(\.rowLine) == [2, 2, 2, 2, 2, 3, 3, 3, 3, 3])
    }

    @Test func `repeated parents are numbered in the path, single ones are not`() throws {
        let sample = DocumentSample(
            xml: """
                <n:r xmlns:n="urn:x"><kop><n:thema naam="A"><regel w="1"/><x/><regel w="2"/></n:thema>
                <n:thema naam="B"><regel w="3"/></n:thema></kop></n:r>
                """)
        #expect(try sample.outline().outline.recordPaths.map(\.path) == ["/r/kop/thema/regel", "/r/kop/thema"])
        #expect(try sample.rows().first == "@w=1 /r/kop/thema/@naam=A /r/kop/thema/x=")
        #expect(try sample.rows().last == "@w=3 /r/kop/thema/@naam=B")
        #expect(try sample.paths().last == "/n:r/kop/n:thema[2]/regel[1]/@w /n:r/kop/n:thema[2]/@naam")
    }

    @Test func `repeated children get numbered columns`() throws {
        let sample = DocumentSample(xml: "<r><w><a>1</a><b>x</b><a>2</a></w><w><a>3</a></w><w><b>y</b></w></r>")
        #expect(try sample.columns() == ["a", "a[2]", "b"])
        #expect(try sample.rows() == ["a=1 a[2]=2 b=x", "a=3", "b=y"])
        #expect(try sample.paths() == ["/r/w[1]/a[1] /r/w[1]/a[2] /r/w[1]/b", "/r/w[2]/a[1]", "/r/w[3]/b"])
    }

    @Test func `nested groups that repeat are numbered at each step`() throws {
        let sample = DocumentSample(
            xml: "<r><w><g><a>1</a></g><g><a>2</a><a>3</a></g></w><w><g><a>4</a></g></w></r>")
        #expect(try sample.rows("/r/w") == ["g/a=1 g[2]/a=2 g[2]/a[2]=3", "g/a=4"])
    }

    @Test func `a repeated value with its unit is a field, and a record only when there is nothing around it`() throws {
        let measures = "<m e='d'>1</m><m e='d'>2</m><m e='d'>3</m>"
        let grouped = DocumentSample(xml: "<r><w>\(measures)</w><w>\(measures)</w></r>")
        #expect(try grouped.outline().outline.recordPaths.map(\.path) == ["/r/w"])
        #expect(try DocumentSample(xml: "<r>\(measures)</r>").rows() == [".=1 @e=d", ".=2 @e=d", ".=3 @e=d"])
    }

    @Test func `the text of a record itself is called dot`() throws {
        let sample = DocumentSample(xml: #"<r><w d="1">5</w><w d="2"/><w>6</w></r>"#)
        #expect(try sample.columns() == [".", "@d"])
        #expect(try sample.rows() == [".=5 @d=1", "@d=2", ".=6"])
        #expect(try sample.paths() == ["/r/w[1] /r/w[1]/@d", "/r/w[2]/@d", "/r/w[3]"])
    }

    @Test func `nil is null, and absent is no cell`() throws {
        let sample = DocumentSample(
            xml: """
                <r xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:schemaLocation="urn:x x.xsd">
                <w><a i:nil="true"/><b/></w><w><a i:type="t">1</a></w></r>
                """)
        #expect(try sample.columns() == ["a", "b"])
        #expect(try sample.rows() == ["a=∅ b=", "a=1"])
    }

    @Test func `fields that come after the records are on every row all the same`() throws {
        let sample = DocumentSample(
            xml:
                "<r><t><w><a>1</a></w><w><a>2</a></w><naam>A</naam></t><t><naam>B</naam><w><a>3</a></w></t><voet j='2021'/></r>"
        )
        for length in 1...sample.bytes.count {
            #expect(
                try sample.inPieces(of: length).rows("/r/t/w") == [
                    "a=1 /r/voet= /r/voet/@j=2021 /r/t/naam=A", "a=2 /r/voet= /r/voet/@j=2021 /r/t/naam=A",
                    "a=3 /r/voet= /r/voet/@j=2021 /r/t/naam=B",
                ])
        }
    }

    @Test func `a declared path is matched by local name, also when it does not repeat`() throws {
        let sample = DocumentSample(xml: #"<x:r xmlns:x="urn:x"><x:kop><x:w><x:a>1</x:a></x:w></x:kop></x:r>"#)
        #expect(try sample.outline().outline.recordPaths.map(\.path) == ["/r"])
        #expect(try sample.rows("/r/kop/w") == ["a=1"])
        #expect(try sample.paths("/r/kop/w") == ["/x:r/x:kop/x:w[1]/x:a"])
        #expect(try sample.rows() == ["kop/w/a=1"])
        #expect(try sample.paths() == ["/x:r/x:kop/x:w/x:a"])
        #expect(try sample.columns("/r/kop/v") == ["no table"])
        #expect(try sample.outline().outline.rootName == "r")
        #expect(try sample.outline().outline.rootNamespace == "urn:x")
    }

    @Test func `references and line ends are read as XML says`() throws {
        let sample = DocumentSample(xml: "<r><w a='x&#x20AC;&lt;\ty'>a&amp;b\r\nc<![CDATA[<&>]]>&#233;</w><w/></r>")
        for length in 1...sample.bytes.count {
            #expect(try sample.inPieces(of: length).rows().first == ".=a&b\nc<&>é @a=x€< y")
        }
    }

    @Test func `rows are handed over in batches and none is lost`() throws {
        let text = "<r>" + (0..<20_000).map { "<w><n>\($0)</n><t>tekst</t></w>" }.joined(separator: "\n") + "</r>"
        let cells = try DocumentSample(xml: text).inPieces(of: 5_000).cells().filter { $0.label == "n" }
        #expect(cells.map(\.text) == (0..<20_000).map(String.init))
        #expect(cells.map(\.rowLine) == Array(1...20_000))
        #expect(cells.last?.place.path == "/r/w[20000]/n")
    }
}
