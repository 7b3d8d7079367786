import ReportingModel
import Testing

@testable import Formats

/// Which eight-bit encoding makes words of a text.
struct CodePageTests {
    /// The bytes of a text in a code page; a character that it does not have becomes a question mark.
    private static func bytes(_ text: String, _ page: CodePage) -> [UInt8] {
        text.unicodeScalars.map { scalar in
            (UInt8.min...UInt8.max).first { page.scalar($0) == scalar } ?? UInt8(ascii: "?")
        }
    }

    private static let dutch = "Datum;Cliënten;Coördinatie\r\n30-04-2021;50;geïndiceerd\r\n31-08-2021;64;één café\r\n"

    @Test(arguments: CodePage.allCases)
    func `letters in words tell the code page`(_ page: CodePage) throws {
        for pieceLength in [1, 2, 3, 7, .max] {
            let table = try MessyTable(CodePageTests.bytes(CodePageTests.dutch, page), pieceLength: pieceLength)
            #expect(table.recognition.encoding == page.encoding)
            #expect(
                table.rows == [
                    "Datum|Cliënten|Coördinatie", "30-04-2021|50|geïndiceerd", "31-08-2021|64|één café",
                ])
            #expect(table.codes == [page == .windows1252 ? "S024" : "S091"])
        }
    }

    @Test func `the others lost for a reason`() throws {
        let table = try MessyTable(CodePageTests.bytes(CodePageTests.dutch, .macRoman))
        let evidence = try #require(table.recognition.evidence.first { $0.topic == "encoding" })
        #expect(evidence.decision == "Mac Roman" && evidence.alternatives == ["Windows-1252", "DOS 850"])
        #expect(evidence.rejected.count == 3 && evidence.rejected[0].nl.contains("in plaats van “é”"))
    }

    @Test(arguments: [
        ("apostrophes and dashes", "Datum;Tekst\nmei;foto’s van ’s-Gravendeel – klaar\njuni;auto’s\n"),
        ("quotation marks around words", "Datum;Tekst\nmei;‘citaat’ en “nog een”\njuni;„laag” €\n"),
        ("names from elsewhere", "Naam;Aantal\nŠimić;5\nŽižek;6\n"),
        ("one accent", "Datum;Tekst\nmei;café\n"), ("signs only", "Bedrag\n€ 5\n€ 6\n"),
    ])
    func `Windows-1252 stays what it is`(_ name: String, _ text: String) throws {
        let table = try MessyTable(CodePageTests.bytes(text.replacing("ć", with: "c"), .windows1252))
        #expect(table.recognition.encoding == .windows1252, "\(name)")
    }

    @Test func `a single letter is not enough to tell`() throws {
        let table = try MessyTable(CodePageTests.bytes("Datum;Tekst\nmei;café\n", .dos))
        #expect(table.recognition.encoding == .windows1252)
    }

    @Test(arguments: [
        ("DOS", CodePage.dos, "cliënten"), ("Mac Roman", .macRoman, "cliënten"),
        ("DOS", .dos, "FINANCIËN, coördinatie"),
        ("Mac Roman", .macRoman, "één groep"),
    ])
    func `one well-known word is enough to tell`(_ name: String, _ page: CodePage, _ word: String) throws {
        let table = try MessyTable(CodePageTests.bytes("Datum;Tekst\nmei;\(word)\n", page))
        #expect(table.rows == ["Datum|Tekst", "mei|\(word)"] && table.codes == ["S091"], "\(name)")
    }

    @Test func `an unknown word is not, and the alternatives are named`() throws {
        let table = try MessyTable(CodePageTests.bytes("Datum;Tekst\nmei;Loïc\n", .dos))
        #expect(table.recognition.encoding == .windows1252)
        let evidence = table.recognition.evidence.first { $0.topic == "encoding" }
        #expect(evidence?.alternatives == ["Mac Roman", "DOS 850"])
    }

    @Test(arguments: [true, false])
    func `UTF-16 needs no mark, and UTF-32 is refused with or without one`(isLittleEndian: Bool) throws {
        func units(_ value: UInt32, _ size: Int) -> [UInt8] {
            let bytes = (0..<size).map { UInt8(truncatingIfNeeded: value >> UInt32(8 * $0)) }
            return isLittleEndian ? bytes : bytes.reversed()
        }
        let text = "Datum;Cliënten\n30-04-2021;50\n"
        let wide = try MessyTable(text.utf16.flatMap { units(UInt32($0), 2) })
        #expect(wide.rows == ["Datum|Cliënten", "30-04-2021|50"] && wide.codes.isEmpty)
        for mark in [[], units(0xFEFF, 4)] {
            let wider = try MessyTable(mark + text.unicodeScalars.flatMap { units($0.value, 4) })
            #expect(wider.codes == ["S025"])
        }
    }
}
