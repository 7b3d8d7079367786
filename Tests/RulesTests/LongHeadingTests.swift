import ReportingModel
import TestSupport
import Testing

@testable import Rules

/// A heading of a megabyte is compared with every layout, so comparing takes a step for each byte and no more.
@Suite struct LongHeadingTests {
    @Test func `the words of plain text are the same without looking up every character`() {
        var random = SeededNumbers.announced("headings")
        let signs = Array("abcXYZ019 _-./()%@\r\n\t\"é".utf8)
        for _ in 0..<5_000 {
            let bytes = (0..<Int.random(in: 0...30, using: &random)).map { _ in signs.randomElement(using: &random) ?? 0
            }
            let text = String(decoding: bytes, as: UTF8.self)
            let plain = Array(text.utf8).withUnsafeBufferPointer { PersonalHeading.plainWords(of: $0) }
            #expect(
                plain == (text.utf8.allSatisfy { $0 < 0x80 } ? PersonalHeading.anyWords(of: text) : nil), "\(bytes)")
        }
    }

    @Test(arguments: [
        ("Wachttijd (Alblasserdam)", "wachttijdalblasserdam"), ("CLIËNTEN", "clienten"), ("€ / 100%", "€/100%"),
        ("ŒUVRE Σ", "œuvreσ"), ("Ĳsselmeer", "ijsselmeer"), ("e\u{301}", "e"), ("İ", "i"), ("ﬁ 12", "ﬁ12"), ("", ""),
    ])
    func `letters are compared in lower case and without accents`(text: String, key: String) {
        #expect(NormalisedLabel.of(text) == key)
        let long = String(repeating: text, count: 1_000)
        #expect(NormalisedLabel.of(long) == String(repeating: key, count: 1_000))
    }

    @Test func `a number of a person is asked for by the end of a long heading as by a short one`() {
        let long = String(repeating: "cijfers over de wachttijd ", count: 40_000)
        #expect(PersonalHeading(long + "BSN").asked == .citizenServiceNumber)
        #expect(PersonalHeading(long).asked == nil)
    }

    @Test(arguments: [
        ("BSN", PersonalData.citizenServiceNumber), ("Geboorte datum", .birthDate), ("naam jeugdige", .name),
    ])
    func `it is asked for in the middle of a long heading too`(word: String, kind: PersonalData) {
        // Wherever the text is cut into pieces, no word is missed.
        for length in stride(from: 1_850, through: 2_150, by: 7) {
            let text = String(repeating: "x ", count: length / 2) + " " + word + String(repeating: " x", count: 2_000)
            #expect(PersonalHeading(text).asked == kind, "\(length)")
        }
        let counted = "aantal unieke cliënten " + String(repeating: "wachttijd ", count: 1_000)
        #expect(PersonalHeading(counted + word + String(repeating: " en verder", count: 1_000)).asked == kind)
        #expect(PersonalHeading(counted + "aantal unieke \(word)" + String(repeating: " y", count: 900)).asked == nil)
    }
}
