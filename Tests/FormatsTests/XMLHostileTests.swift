import ReportingModel
import Testing

@testable import Formats

/// Files made to hurt the reader: each ends at once, with the finding that says why.
@Suite struct XMLHostileTests {
    private static let doctypes = [
        "billion laughs":
            "<!DOCTYPE a [<!ENTITY x '0123456789'><!ENTITY y '&x;&x;&x;&x;&x;&x;'><!ENTITY z '&y;&y;&y;'>]><a>&z;</a>",
        "quadratic blow-up":
            "<!DOCTYPE a [<!ENTITY x '\(String(repeating: "x", count: 65_000))'>]><a>\(String(repeating: "&x;", count: 20_000))</a>",
        "external entity, file": "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>&x;</a>",
        "external entity, network": "<!DOCTYPE a [<!ENTITY x SYSTEM 'http://127.0.0.1:9/x'>]><a>&x;</a>",
        "parameter entity": "<!DOCTYPE a [<!ENTITY % x SYSTEM 'file:///etc/hostname'> %x;]><a/>",
        "external subset": "<!DOCTYPE a SYSTEM 'file:///etc/hostname'><a/>",
        "public identifier": "<!DOCTYPE a PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN' 'x.dtd'><a/>",
        "harmless": "<!DOCTYPE a><a/>",
        "not finished": "<!DOCTYPE a [<!ENTITY x 'y'>",
        "very long": "<!DOCTYPE a [\(String(repeating: "<!ENTITY x 'y'>", count: 100_000))",
    ]

    @Test(arguments: doctypes.keys.sorted()) func `a DOCTYPE is refused before anything else`(_ name: String) throws {
        let text = "<?xml version='1.0'?>\n<!-- x -->\n" + (XMLHostileTests.doctypes[name] ?? "")
        let sample = DocumentSample(xml: text)
        #expect(try sample.findings() == ["S013 3:1"])
        #expect(try sample.inPieces(of: 7).findings() == ["S013 3:1"])
    }

    @Test func `XInclude is an element like any other`() throws {
        let text = """
            <r xmlns:xi="http://www.w3.org/2001/XInclude"><w><xi:include href="file:///etc/hostname" parse="text"/></w>
            <w/></r>
            """
        let sample = DocumentSample(xml: text)
        #expect(try sample.findings() == [])
        #expect(try sample.rows("/r/w").first == "include= include/@href=file:///etc/hostname include/@parse=text")
    }

    @Test(arguments: [65, 300, 100_000]) func `nesting deeper than the limit is refused`(_ depth: Int) throws {
        let text = String(repeating: "<a>", count: depth)
        #expect(try DocumentSample(xml: text).findings() == ["S017 1:193"])
    }

    @Test(arguments: [257, 10_000, 200_000]) func `more attributes than the limit are refused`(_ count: Int) throws {
        let attributes = (0..<count).map { "a\($0)=''" }.joined(separator: " ")
        let sample = DocumentSample(xml: "<r>\n<w \(attributes)/></r>")
        let start = ContinuousClock.now
        #expect(try sample.findings() == ["S018 2:1"])
        #expect(ContinuousClock.now - start < .seconds(5))
    }

    @Test func `many namespaces are refused like many attributes`() throws {
        let attributes = (0..<10_000).map { "xmlns:a\($0)='u'" }.joined(separator: " ")
        #expect(try DocumentSample(xml: "<r>\n<w \(attributes)/></r>").findings() == ["S018 2:1"])
    }

    @Test(arguments: [70_000, 11_000_000]) func `a text longer than a cell is refused`(_ length: Int) throws {
        let long = String(repeating: "x", count: length)
        #expect(try DocumentSample(xml: "<r>\n<w>\(long)</w></r>").findings() == ["S019 2:4"])
        #expect(try DocumentSample(xml: "<r>\n<w><![CDATA[\(long)]]></w></r>").findings() == ["S019 2:4"])
        let attribute = try DocumentSample(xml: "<r>\n<w a='\(long)'/></r>").findings()
        #expect(attribute == ["S019 2:7"] || attribute == ["S019 2:1"])
    }

    @Test func `a comment may be long, and an endless one is refused`() throws {
        let long = String(repeating: "x", count: 1_000_000)
        #expect(try DocumentSample(xml: "<r><!--\(long)--></r>").findings() == [])
        let endless = String(repeating: "x", count: 9_000_000)
        #expect(try DocumentSample(xml: "<r>\n<!--\(endless)").findings() == ["S019 2:1"])
    }

    @Test func `white space between elements is no cell, however much there is`() throws {
        let space = String(repeating: " ", count: 200_000)
        let sample = DocumentSample(xml: "<r>\(space)<w><a>1</a>\(space)<b>2</b></w>\(space)<w/></r>")
        #expect(try sample.findings() == [])
        #expect(try sample.rows("/r/w").first == "a=1 b=2")
        #expect(try DocumentSample(xml: "<r><w>\(space)</w></r>").findings() == ["S019 1:7"])
    }

    @Test func `an element name for each value has too many columns`() throws {
        let text = "<r>" + (0..<40_000).map { "<k\($0)/>" }.joined() + "</r>"
        #expect(try DocumentSample(xml: text).findings() == ["S021"])
    }
}
