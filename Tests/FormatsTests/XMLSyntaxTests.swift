import ReportingModel
import Testing

@testable import Formats

/// What is well-formed and what is not, with the place of the mistake: `«` marks it. Every case is also read in pieces
/// of every length.
@Suite struct XMLSyntaxTests {
    private static let wellFormed = [
        "<a/>", "<a></a>", "<a>x</a>", "<a b='1'/>", "<a b=\"'\" c='\"'/>", "<?xml version='1.0'?><a/>", "\u{FEFF}<a/>",
        "<a><!-- <b> & --></a>", "<a><?p <b> ?></a>", "<a><![CDATA[</a>]]></a>", "<a>&amp;&lt;&gt;&quot;&apos;</a>",
        "<a>&#65;&#x1F600;</a>", "<!-- x --><a/><!-- y -->\n", "<a\n b = '1'\t/>", "<a b='>'/>", "<é ë='ü'/>",
        "<x:a xmlns:x='u'><x:b x:c='1'/></x:a>", "<a xmlns='u'/>", "<a xml:lang='nl'/>", "<a>\r\n</a >",
        "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>\n<a/>", "<a.b-c_1/>", "<a>]]</a>", "<a b=''/>",
    ]

    /// Each with words that its Dutch explanation holds.
    private static let notWellFormed = [
        ("<ab>«", "houdt te vroeg op: <ab> van regel 1"), ("<a>«\n]]></a>", "]]> zonder"),
        ("«<a\n b='1' b='2'/>", "“b”"), ("<a>\n<b>\n«", "<b> van regel 2"),
        ("<a>\n<b>«</a>", "hier sluit </a>, maar <b> van regel 2"), ("«<x:a/>", "voorvoegsel “x”"),
        ("<a>«<b x:c='1'/></a>", "voorvoegsel “x”"), ("<a>«<b c='1' c='2'/></a>", "attribuut “c” staat twee keer"),
        ("<a>&«", "te vroeg"), ("<a/>«<b/>", "na het einde"), ("<a/>«x", "na het einde"), ("«x", "begint niet"),
        ("«", "begint niet"),
    ]

    @Test(arguments: wellFormed) func `well-formed XML is accepted, also in pieces`(_ text: String) throws {
        let sample = DocumentSample(xml: text)
        for length in 1...max(1, sample.bytes.count) {
            #expect(try sample.inPieces(of: length).findings() == [])
        }
    }

    @Test(arguments: notWellFormed) func `a mistake is found at its place, also in pieces`(
        _ marked: String, _ words: String
    ) throws {
        let marked = MarkedText(marked)
        let sample = DocumentSample(xml: marked.text)
        guard !sample.bytes.isEmpty else { return }
        for length in 1...sample.bytes.count {
            let findings = try sample.inPieces(of: length).outline().findings
            #expect(
                findings.map(DocumentSample.summary) == marked.places.map { "S012 \($0)" }, "in pieces of \(length)")
            #expect(findings.first?.arguments["detail"]?.contains(words) == true, "\(findings)")
        }
    }

    /// The line is what matters in these; the exact column is the parser's.
    private static let mistakesOnLineTwo = [
        "<a>\n& b</a>", "<a>\n&onbekend;</a>", "<a>\n&#xFFFF;</a>", "<a>\n&#x0;</a>", "<a>\n&#;</a>",
        "<a>\n<b c=1/></a>", "<a>\n<b c/></a>",
        "<a>\n<b c='<'/></a>", "<a>\n<b c='1'd='2'/></a>", "<a>\n<1/></a>", "<a>\n< b/></a>",
        "<a>\n\u{1}</a>", "<a>\n<!-- -- --></a>", "<a>\n<?xml version='1.0'?></a>", "<a>\n<b></c></a>",
        "<a>\n<![cdata[x]]></a>", "<a>\n</a", "<a>\n<b/", "<a/>\n<a/>",
        "<a>\n\u{FFFF}</a>", "<a>\n<b&/></a>",
    ]

    @Test(arguments: mistakesOnLineTwo) func `a mistake on line two is found there, also in pieces`(
        _ text: String
    ) throws {
        let sample = DocumentSample(xml: text)
        let whole = try sample.findings()
        #expect(whole.count == 1)
        #expect(whole.first?.split(separator: " ").last?.hasPrefix("2:") == true, "\(whole)")
        for length in 1...sample.bytes.count {
            #expect(try sample.inPieces(of: length).findings() == whole, "in pieces of \(length)")
        }
    }

    @Test func `nothing of the text of the document is repeated`() throws {
        let finding = try #require(try DocumentSample(xml: "<a>Jan 999990019 & zoon</a>").outline().findings.first)
        #expect(!finding.message(.nl).contains("Jan") && !finding.message(.nl).contains("999990019"))
        #expect(finding.message(.nl).contains("schrijf &amp;"))
    }

    @Test func `a DOCTYPE in the middle is refused as well`() throws {
        let sample = DocumentSample(xml: "<a>\n<!DOCTYPE a></a>")
        for length in 1...sample.bytes.count { #expect(try sample.inPieces(of: length).findings() == ["S013 2:1"]) }
    }

    @Test func `an empty file is an empty file`() throws {
        #expect(try DocumentSample(xml: "").findings() == ["S001"])
    }
}
