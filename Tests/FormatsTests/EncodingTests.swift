import ReportingModel
import TestSupport
import Testing

@testable import Formats

struct EncodingTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let bytes: [UInt8]
        /// Encoding and findings: `UTF-8 S008 2`.
        let expected: String
        var testDescription: String { name }

        init(_ name: String, _ bytes: [UInt8], _ expected: String) {
            (self.name, self.bytes, self.expected) = (name, bytes, expected)
        }

        init(_ name: String, _ text: String, _ expected: String) {
            self.init(name, Array(text.utf8), expected)
        }
    }

    @Test(arguments: cases)
    func `the encoding follows from all bytes, cut anywhere`(_ example: Case) throws {
        for pieceLength in Array(1...9) + [31, 32, 33, .max] {
            var source = ByteArraySource(example.bytes, pieceLength: pieceLength)
            let recognition = try FileReader.recognise(&source, limits: ReadingLimits())
            let findings = recognition.findings.map { finding in
                ([finding.code.rawValue] + finding.places.map(\.description)).joined(separator: " ")
            }
            let found = ([recognition.encoding.rawValue] + findings).joined(separator: " ")
            #expect(found == example.expected, "in pieces of \(pieceLength)")
        }
    }

    static let long = String(repeating: "regel;1;2;3\n", count: 40)

    static let cases: [Case] = [
        Case("ASCII", "a;b\n", "UTF-8"),
        Case("a long ASCII text", long, "UTF-8"),
        Case("UTF-8", "cliënten;€\n", "UTF-8"),
        Case("UTF-8 of every length", "é€𝄞\u{7FF}\u{800}\u{FFFF}\u{10000}\u{10FFFF}", "UTF-8"),
        Case("encoded twice", "cliÃ«nten;â‚¬ 5\n", "UTF-8 (twice) S071"),
        Case("encoded twice, with the undefined bytes", "Ã\u{81};Ã\u{9D}\n", "UTF-8 (twice) S071"),
        Case("encoded twice, and a mark before it", "\u{FEFF}cliÃ«nten\n", "UTF-8 (twice) S071"),
        Case("encoded twice behind a mark that was too", "ï»¿cliÃ«nten\n", "UTF-8 (twice) S071"),
        Case("encoded twice after something was lost", "cliï¿½nten\n", "UTF-8 (twice) S071 S072"),
        Case("only some characters encoded twice", "cliÃ«nten;cliënten\n", "UTF-8"),
        Case("half a pair", "cliÃnten\n", "UTF-8"),
        Case("half a pair at the end", "cliÃ", "UTF-8"),
        Case("a replacement character", "a;b\ncli\u{FFFD}nten;\u{FFFD}\n", "UTF-8 S072 2"),
        Case("characters near the replacement character", "\u{FFFC}\u{FFFE}\u{F000}\n", "UTF-8"),
        Case("UTF-8 far into the file", long + "ë\n", "UTF-8"),
        Case("UTF-8 with a mark", [0xEF, 0xBB, 0xBF, 0x61, 0x0A], "UTF-8 (BOM)"),
        Case("Windows-1252", [0x63, 0x6C, 0x69, 0xEB, 0x6E, 0x74, 0x0A], "Windows-1252 S024 1"),
        Case("Windows-1252 far into the file", Array((long + long).utf8) + [0x80, 0x0A], "Windows-1252 S024 81"),
        Case("a lead byte at the end", [0x61, 0xE9], "Windows-1252 S024 1"),
        Case("two letters of Windows-1252 that look like a start", [0x61, 0xE9, 0xE8, 0x62], "Windows-1252 S024 1"),
        Case("a byte that Windows-1252 does not have", [0x61, 0x0A, 0x62, 0x81], "Windows-1252 S008 2"),
        Case("UTF-8 and Windows-1252 in one file", [0xC3, 0xAB, 0x0A, 0x0D, 0x62, 0xEB, 0x63], "UTF-8 S008 3"),
        Case(
            "every line that does not fit",
            Array("é".utf8) + [0xEB, 0x0A, 0x62, 0x0D, 0x0A, 0xC3, 0x0A, 0x63, 0x0D, 0xE2, 0x82, 0xEB, 0xEB, 0xE2],
            "UTF-8 S008 1 3 5"),
        Case(
            "every lost character", "\u{FFFD}a\u{FFFD}\nb\n\u{FFFD}", "UTF-8 S072 1 3"),
        Case(
            "every line that does not fit UTF-16",
            [0xFF, 0xFE, 0x34, 0xD8, 0x0D, 0, 0x0A, 0, 0x61, 0, 0x0A, 0, 0x1E, 0xDD, 0x62], "UTF-16LE S008 1 3"),
        Case("Windows-1252 behind a UTF-8 mark", [0xEF, 0xBB, 0xBF, 0x61, 0xEB], "UTF-8 (BOM) S008 1"),
        Case("half a character at the end", Array("é".utf8) + [0xE2, 0x82], "UTF-8 S008 1"),
        Case("an overlong form", Array("é".utf8) + [0xC0, 0xAF], "UTF-8 S008 1"),
        Case("an overlong form of three bytes", Array("é".utf8) + [0xE0, 0x80, 0xAF], "UTF-8 S008 1"),
        Case("a surrogate in UTF-8", Array("é".utf8) + [0xED, 0xA0, 0x80], "UTF-8 S008 1"),
        Case("beyond the last character", Array("é".utf8) + [0xF4, 0x90, 0x80, 0x80], "UTF-8 S008 1"),
        Case("a continuation alone", Array("é".utf8) + [0x80], "UTF-8 S008 1"),
        Case("UTF-16LE with a mark", [0xFF, 0xFE, 0x61, 0, 0x3B, 0], "UTF-16LE"),
        Case("UTF-16BE with a mark", [0xFE, 0xFF, 0, 0x61, 0, 0x3B], "UTF-16BE"),
        Case("UTF-16LE without a mark", [0x61, 0, 0x3B, 0, 0x62, 0, 0x0A, 0], "UTF-16LE"),
        Case("UTF-16BE without a mark", [0, 0x61, 0, 0x3B, 0x20, 0xAC, 0, 0x62], "UTF-16BE"),
        Case("a pair of surrogates", [0xFF, 0xFE, 0x34, 0xD8, 0x1E, 0xDD], "UTF-16LE"),
        Case("a high surrogate alone", [0xFF, 0xFE, 0x0A, 0, 0x34, 0xD8, 0x61, 0], "UTF-16LE S008 2"),
        Case("a low surrogate alone", [0xFE, 0xFF, 0, 0x0D, 0, 0x0A, 0xDD, 0x1E], "UTF-16BE S008 2"),
        Case("a high surrogate at the end", [0xFE, 0xFF, 0, 0x61, 0xD8, 0x34], "UTF-16BE S008 1"),
        Case("half a unit at the end", [0xFF, 0xFE, 0x61, 0, 0x62], "UTF-16LE S008 1"),
        Case("UTF-32", [0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0], "UTF-8 S025"),
        Case("NUL in a text", Array("a;b\n".utf8) + [0] + Array("c".utf8), "UTF-8 S007 2"),
        Case("NUL far into the file", Array(long.utf8) + [0], "UTF-8 S007 41"),
        Case("NUL in UTF-16", [0xFF, 0xFE, 0x61, 0, 0x0A, 0, 0, 0], "UTF-16LE S007 2"),
        Case("only zeros", [UInt8](repeating: 0, count: 300), "UTF-8 S007 1"),
        Case("nothing", [UInt8](), "UTF-8 S001"),
        Case("white space", " \t\r\n\n", "UTF-8 S001"),
        Case("only a mark", [0xEF, 0xBB, 0xBF], "UTF-8 (BOM) S001"),
        Case("only a mark of UTF-16", [0xFF, 0xFE], "UTF-16LE S001"),
        Case("white space in UTF-16", [0xFF, 0xFE, 0x20, 0, 0x0A, 0], "UTF-16LE S001"),
    ]

    @Test func `transcoding is the same whatever the borders`() throws {
        let text = "a;é€ʤ\r\n👨‍👩‍👧;𝄞\u{FFFD}\n" + String(repeating: "ë€", count: 50)
        for encoding in TextEncoding.shownByBytes {
            guard let bytes = encoding.bytes(of: encoding == .windows1252 ? "a;é€Ÿ ‘ë’\r\n" : text) else {
                Issue.record("\(encoding) cannot write the text")
                continue
            }
            let expected = encoding == .windows1252 ? "a;é€Ÿ ‘ë’\r\n" : text
            for pieceLength in 1...16 {
                for bufferLength in [1, 2, 3, 7, 64] {
                    var source = TranscodingSource(
                        ByteArraySource(bytes, pieceLength: pieceLength), encoding: encoding, pieceBytes: 5)
                    for _ in 1...2 {
                        #expect(try EncodingTests.allText(&source, bufferLength) == expected, "\(encoding)")
                        try source.rewind()
                    }
                }
            }
        }
    }

    @Test func `what does not fit becomes the replacement character`() throws {
        let bytes: [UInt8] = [0xFF, 0xFE, 0x34, 0xD8, 0x61, 0, 0x1E, 0xDD, 0x34, 0xD8, 0x62]
        for pieceLength in 1...11 {
            var source = TranscodingSource(
                ByteArraySource(bytes, pieceLength: pieceLength), encoding: .utf16LittleEndian)
            #expect(try EncodingTests.allText(&source, 16) == "\u{FFFD}a\u{FFFD}\u{FFFD}\u{FFFD}")
        }
    }

    @Test(arguments: 0..<100)
    func `the scan agrees with the standard library about UTF-8`(_ round: UInt64) throws {
        let seed = 1_252 + round
        var random = SeededNumbers(seed: seed)
        let pieces: [[UInt8]] = [
            [0x61], [0x0A], [0xC3, 0xAB], [0xE2, 0x82, 0xAC], [0xF0, 0x9D, 0x84, 0x9E], [0xED, 0xA0, 0x80],
            [0xE0, 0x9F], [0xF5], [0x80], [0xC3], [0xE2, 0x82], Array(repeating: 0x62, count: 33),
        ]
        let count = Int.random(in: 1...4, using: &random)
        let bytes = (0..<count).flatMap { _ in pieces.randomElement(using: &random) ?? [] }
        var scan = UTF8Scan(hasMark: false)
        let border = Int.random(in: 0...bytes.count, using: &random)
        bytes.withUnsafeBytes { buffer in
            _ = scan.scan(UnsafeRawBufferPointer(rebasing: buffer[..<border]))
            _ = scan.scan(UnsafeRawBufferPointer(rebasing: buffer[border...]))
        }
        scan.finish()
        let isValid = String(validating: bytes, as: UTF8.self) != nil
        #expect((scan.invalidOffset == nil) == isValid, "seed \(seed): \(bytes)")
        if let offset = scan.invalidOffset {
            #expect(String(validating: bytes[..<offset], as: UTF8.self) != nil, "seed \(seed): \(bytes)")
        }
    }

    private static func allText(_ source: inout some ByteSource, _ bufferLength: Int) throws -> String {
        var result: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: bufferLength)
        while true {
            let count = try buffer.withUnsafeMutableBytes { try source.read(into: $0) }
            guard count > 0 else { return String(decoding: result, as: UTF8.self) }
            result += buffer[..<count]
        }
    }

    @Test func `text that was encoded three times is repaired, and a mixture of twice and three times refused`() throws
    {
        let table = try MessyTable("Datum;Tekst\nmei;cliÃƒÂ«nten\n")
        #expect(table.rows == ["Datum|Tekst", "mei|cliënten"] && table.codes == ["S071"])
        let mixture = try MessyTable("Datum;Tekst\nmei;cliÃƒÂ«nten\njuni;cafÃ©\n")
        #expect(mixture.codes == ["S098"] && !mixture.recognition.isReadable)
    }
}
