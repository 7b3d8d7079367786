import ReportingModel
import Testing

@testable import Formats

/// The encodings that an XML file may have, and those it may not.
@Suite struct XMLEncodingTests {
    private static let document = "<r p='é€'><w>😀</w><w>x</w></r>"

    private func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
        text.utf16.flatMap { unit in
            let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
            return bigEndian ? [high, low] : [low, high]
        }
    }

    @Test func `UTF-8 and UTF-16 give the same rows, with and without a mark`() throws {
        let expected = try DocumentSample(xml: XMLEncodingTests.document).cells()
        #expect(expected.map(\.text) == ["é€", "😀", "x"])
        let variants = [
            [0xEF, 0xBB, 0xBF] + Array(XMLEncodingTests.document.utf8),
            utf16(XMLEncodingTests.document, bigEndian: true), utf16(XMLEncodingTests.document, bigEndian: false),
            [0xFE, 0xFF] + utf16(XMLEncodingTests.document, bigEndian: true),
            [0xFF, 0xFE] + utf16(XMLEncodingTests.document, bigEndian: false),
        ]
        for variant in variants {
            for length in 1...variant.count {
                let sample = DocumentSample(.xml, variant).inPieces(of: length)
                #expect(try sample.findings() == [])
                #expect(try sample.cells() == expected)
            }
        }
    }

    @Test(arguments: ["ISO-8859-1", "iso-8859-1", "Windows-1252", "cp1252"]) func `Latin-1 is read as Windows-1252`(
        _ name: String
    ) throws {
        let bytes =
            Array("<?xml version='1.0' encoding='\(name)'?><r><w>caf".utf8) + [0xE9, 0x80] + Array("</w><w/></r>".utf8)
        for length in 1...bytes.count {
            #expect(try DocumentSample(.xml, bytes).inPieces(of: length).rows("/r/w").first == ".=café€")
        }
    }

    @Test func `a declaration of UTF-16 in a file that is UTF-8 is forgiven`() throws {
        let sample = DocumentSample(xml: "<?xml version='1.0' encoding='utf-16'?><r><w>é</w><w/></r>")
        #expect(try sample.findings() == [])
        #expect(try sample.rows("/r/w").first == ".=é")
    }

    @Test(arguments: ["UTF-7", "EBCDIC-US", "Shift_JIS", "UTF-32", "ISO-8859-15"]) func `others are refused`(
        _ name: String
    ) throws {
        let sample = DocumentSample(xml: "<?xml version='1.0' encoding='\(name)'?><r/>")
        let finding = try #require(try sample.outline().findings.first)
        #expect(finding.code == .unsupportedEncoding && finding.arguments["encoding"] == name)
    }

    @Test(arguments: ["Agnieszka_Brommelboom", "x", "ISO-Jansen"]) func `a name that is no encoding is not repeated`(
        _ name: String
    ) throws {
        let sample = DocumentSample(xml: "<?xml version='1.0' encoding='\(name)'?><r/>")
        let finding = try #require(try sample.outline().findings.first)
        #expect(finding.code == .unsupportedEncoding && !finding.message(.nl).contains(name + "."))
        #expect(!finding.arguments.values.contains { $0.contains("Agnieszka") || $0.contains("Jansen") })
    }

    @Test(arguments: [
        [0xFF, 0xFE, 0, 0, 0x3C, 0, 0, 0], [0, 0, 0, 0x3C], [0x4C, 0x6F, 0xA7, 0x94] as [UInt8],
    ]) func `encodings that show from the first bytes are refused`(_ bytes: [UInt8]) throws {
        #expect(try DocumentSample(.xml, bytes).findings() == ["S025 1:1"])
    }

    @Test func `bytes that do not fit the encoding are refused at their place`() throws {
        let start = Array("<r>\n<w>caf".utf8)
        let end = Array("</w></r>".utf8)
        for bytes in [[0xE9], [0xC3], [0xED, 0xA0, 0x80], [0xC0, 0x80], [0xF5, 0x80, 0x80, 0x80]] as [[UInt8]] {
            for length in [1, 2, 3, 5, 100] {
                #expect(try DocumentSample(.xml, start + bytes + end).inPieces(of: length).findings() == ["S012 2:7"])
            }
        }
        let ascii = Array("<?xml version='1.0' encoding='US-ASCII'?><r>".utf8) + [0xE9] + Array("</r>".utf8)
        #expect(try DocumentSample(.xml, ascii).outline().findings.map(\.code) == [.xmlNotWellFormed])
    }

    @Test func `half a character at the end of UTF-16 is refused`() throws {
        let lone = [0xFF, 0xFE] + utf16("<r>", bigEndian: false) + [0x00, 0xD8] + utf16("</r>", bigEndian: false)
        #expect(try DocumentSample(.xml, lone).findings() == ["S012 1:4"])
        let odd = [0xFF, 0xFE] + utf16("<r></r>", bigEndian: false) + [0x20]
        #expect(try DocumentSample(.xml, odd).outline().findings.map(\.code) == [.xmlNotWellFormed])
    }
}
