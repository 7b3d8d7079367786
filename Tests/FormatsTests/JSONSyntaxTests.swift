import ReportingModel
import Testing

@testable import Formats

/// What is JSON and what is not, with the place of the mistake: `«` marks it. Every case is also read in pieces of
/// every length.
@Suite struct JSONSyntaxTests {
    private static let valid = [
        #"42"#, #"-0"#, #"-0.0e-0"#, #"1E400"#, #"0.1"#, #""""#, #""a""#, #"true"#, #"false"#, #"null"#, #"{}"#, #"[]"#,
        #"[[]]"#, #"[{}]"#, #"{"a":{}}"#, #" [ 1 , 2 ] "#, "\t\r\n[\n]\n", #"{"":0}"#, #"{"a":1,"b":{"a":1}}"#,
        #"[{"a":1},{"a":1}]"#, #""\"\\\/\b\f\n\r\t\u0041""#, #""\ud83d\ude00""#, #""\u0000""#, #""ë€😀""#,
        #"{"\u0061":1}"#, #"[1,2,3,4,5,6,7,8,9,10]"#, #"["0123456789abcdef","01234567\"","012345\\7"]"#,
        "\u{FEFF}[]", #"[1e1,1E+1,1e-1,-1.5]"#, #""\uD7FF\uE000\uFFFF""#,
    ]

    /// Each with its finding, except for trailing commas and doubled names always S014.
    private static let invalid = [
        "«", " «", "[«", "{«", #"{"a"«"#, #"{"a":«"#, #"{"a":1«"#, #"["a«"#, "[1,«", "[1«", "tru«",
        #"{«a:1}"#, #"{«'a':1}"#, "[«'a']", #"{"a"«=1}"#, #"{"a" «1}"#, #"{"a":«}"#,
        #"[1 «2]"#, #"[«,1]"#, "[1,«,2]", #"{"a":1«]"#, "[1«}", "{«]", "«]", "[]«]", "1 «2", #"{}«x"#, "[«NaN]",
        "[«Infinity]", "[-«Infinity]", "[«nan]", "[«True]", "[«nul]", "[«+1]", "[«.5]", "[1«.]", "[«01]", "[-«01]",
        "[1e«]", "[1«a]", "[1.5e+«]", "[«//x\n1]", "[1«/*x*/]", "{«/*x*/}", "[\"a«\nb\"]", "[\"a«\tb\"]",
        #"["«\x"]"#, #"["a«\u12g4"]"#, #"["«\ud800"]"#, #"["ë«\udc00x"]"#, #"["«\ud83d\u0041"]"#, "[«”a”]",
        "[\n  1,\n  «x\n]", #"["😀é", «x]"#, ##"["\"«"##, #"{"a":«undefined}"#, "-«", "1.«", "1e«",
    ]

    @Test(arguments: valid) func `valid JSON is accepted, also in pieces`(_ text: String) throws {
        let sample = DocumentSample(json: text)
        for length in 1...max(1, sample.bytes.count) {
            #expect(try sample.inPieces(of: length).findings() == [])
        }
    }

    @Test(arguments: invalid) func `a mistake is found at its place, also in pieces`(_ marked: String) throws {
        let marked = MarkedText(marked)
        let sample = DocumentSample(json: marked.text)
        for length in 1...max(1, sample.bytes.count) {
            #expect(try sample.inPieces(of: length).findings() == marked.places.map { "S014 \($0)" })
        }
    }

    @Test func `commas too many are all found, and reading goes on`() throws {
        let marked = MarkedText(#"{"a":[1«,],"b":{"c":2«,},"d":[[]«,  ]«,}"#)
        for length in 1...marked.text.utf8.count {
            let findings = try DocumentSample(json: marked.text).inPieces(of: length).findings()
            #expect(findings == ["S016 " + marked.places.joined(separator: " ")])
        }
    }

    @Test func `names that stand twice are grouped, with every place`() throws {
        let marked = MarkedText(#"[{"a":1,«"a":2,«"\u0061":3},{"b":1,"a":2,«"b":{}},{"c":{"a":1,«"a":1}}]"#)
        for length in 1...marked.text.utf8.count {
            let findings = try DocumentSample(json: marked.text).inPieces(of: length).outline().findings
            #expect(findings.map { $0.arguments["key"] } == ["a", "b", "a"].prefix(2).map { $0 })
            #expect(findings.map(\.code) == [.duplicateKey, .duplicateKey])
            #expect(findings.flatMap { $0.places.map { "\($0.line):\($0.column)" } }.sorted() == marked.places.sorted())
        }
    }

    @Test func `beyond twenty names that stand twice, the rest share one finding`() throws {
        let members = (0..<50).map { #""k\#($0)":1,"k\#($0)":2"# }.joined(separator: ",")
        let findings = try DocumentSample(json: "{\(members)}").outline().findings
        #expect(findings.count == 21)
        #expect(findings.map(\.places.count) == Array(repeating: 1, count: 20) + [30])
    }

    @Test func `of a name that stands twice the first value is read`() throws {
        let sample = DocumentSample(json: #"[{"a":1,"b":2,"a":3},{"a":4,"b":5}]"#)
        #expect(try sample.outline().findings.map(\.severity) == [.warning])
        #expect(try sample.rows() == ["a=1 b=2", "a=4 b=5"])
    }

    @Test func `mistakes are told in Dutch and in English`() throws {
        let finding = try #require(try DocumentSample(json: "[NaN]").outline().findings.first)
        #expect(finding.message(.nl).contains("NaN en Infinity zijn geen getallen"))
        #expect(finding.arguments["detailEN"] == "NaN and Infinity are no numbers; leave the value out or write null")
    }

    @Test func `another encoding than UTF-8 is refused`() throws {
        let text = #"{"a":1}"#
        let wide = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(try DocumentSample(.json, wide).findings() == ["S014 1:1"])
        #expect(try DocumentSample(.json, [0xFF, 0xFE] + wide).findings() == ["S014 1:1"])
        #expect(
            try DocumentSample(.json, Array(#"["caf"#.utf8) + [0xE9] + Array(#""]"#.utf8)).findings() == ["S014 1:6"])
    }
}

/// The limits: each ends with its own finding, and quickly.
@Suite struct JSONLimitTests {
    @Test(arguments: [65, 500, 100_000]) func `nesting deeper than the limit is refused`(_ depth: Int) throws {
        let text = String(repeating: "[", count: depth)
        #expect(try DocumentSample(json: text).findings() == ["S017 1:65"])
        let objects = String(repeating: #"{"a":"#, count: depth)
        #expect(try DocumentSample(json: objects).findings() == ["S017 1:321"])
    }

    @Test func `nesting up to the limit is fine`() throws {
        let text = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
        #expect(try DocumentSample(json: text).findings() == [])
    }

    @Test(arguments: [100, 7_000, 11_000_000]) func `a text longer than a cell is refused`(_ length: Int) throws {
        let text = #"{"a":""# + String(repeating: "x", count: length) + #""}"#
        let sample = DocumentSample(json: text).with { $0.cellBytes = 99 }
        #expect(try sample.findings() == ["S019 1:6"])
        let key = DocumentSample(json: #"{""# + String(repeating: "x", count: length) + #"":1}"#)
        #expect(try key.with { $0.cellBytes = 99 }.findings() == ["S019 1:2"])
    }

    @Test func `a text that is only long because of its escapes is accepted`() throws {
        let text = #"[""# + String(repeating: #"\u0041"#, count: 99) + #""]"#
        #expect(try DocumentSample(json: text).with { $0.cellBytes = 99 }.findings() == [])
    }

    @Test func `more values than the limit are refused`() throws {
        #expect(try DocumentSample(json: "[1,2,3,4]").with { $0.cells = 3 }.findings() == ["S020"])
    }

    @Test func `an object with a name for each value has too many columns`() throws {
        let members = (0..<40_000).map { #""k\#($0)":1"# }.joined(separator: ",")
        #expect(try DocumentSample(json: "{\(members)}").findings() == ["S021"])
    }

    @Test func `a hundred thousand doubled names end the reading`() throws {
        let text = "{" + String(repeating: #""a":1,"#, count: 300_000) + #""a":1}"#
        let findings = try DocumentSample(json: text).outline().findings
        #expect(findings.map(\.code) == [.duplicateKey, .jsonInvalid])
        #expect(findings.first?.places.count == 100_000)
    }
}
