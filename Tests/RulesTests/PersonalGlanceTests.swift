import ReportingModel
import TestSupport
import Testing

@testable import Rules

/// The look at the bytes that turns away nearly every cell must never turn away one that the look at the text would
/// have found something in.
@Suite struct PersonalGlanceTests {
    @Test(arguments: [
        ("", false), ("12", false), ("dagen", false), ("BU04820001", false), ("jeugd-en-gezinshulp", false),
        ("1985-01", false), ("30-04-2021", false), ("1234567", false), ("79,19", false), ("voorlopig cijfer", false),
        ("2951", false), ("12345678 kg", false), ("Jan Jansen", false),
        ("BSN", true), ("bsn", true), ("Geboortedatum", true), ("BURGERSERVICENUMMER", true), ("999990019", true),
        ("9999.90.019", true), ("60703945", true), ("60703945 ", true), ("2951 AB", true), ("2951ab", true),
        ("j@a.nl", true), ("naam: jan@voorbeeld.nl", true), ("06-12345678", true), ("geb. 01-02-10", true),
        ("NL91ABNA0417164300", true), (" BSN", true), ("(geb010210", true), ("(BSN)", true), (" 2951 AB", true),
        ("  60703945  ", true), ("\u{A0}2951 AB", true), ("\t\"geboortedatum\"", true), (" 12", false),
        ("   dagen", false), ("(12,5)", false), ("- 1234567", false), ("     ", false),
    ])
    func `a cell is turned away by its bytes`(text: String, isRead: Bool) {
        #expect(PersonalGlanceTests.glance(text, isUnknown: false) == isRead)
    }

    @Test func `where no layout reads, a name is let through`() {
        for name in ["Jan Jansen", " Jan Jansen", "\"Jan Jansen\"", "(Jan Jansen", "\tJ. de Vries "] {
            #expect(PersonalGlanceTests.glance(name, isUnknown: true), "\(name)")
        }
        #expect(PersonalGlanceTests.glance(String(repeating: " ", count: 60) + "Jan Jansen", isUnknown: true))
        #expect(!PersonalGlanceTests.glance("jansen", isUnknown: true))
    }

    @Test func `what it says of any bytes is what counting them one by one says`() {
        var random = SeededNumbers.announced("bytes of cells")
        let alphabet =
            Array("0123456789012345678901234567@@ .-/aAbBgGeEsSnNuUrRzZ\u{0}é€".utf8) + [
                0x2F, 0x3A, 0xB0, 0xB9, 0xC0, 0xFF,
            ]
        for _ in 0..<200_000 {
            let length = Int.random(in: 1...(Bool.random(using: &random) ? 12 : 70), using: &random)
            let digits = Bool.random(using: &random)
            let bytes = (0..<length).map { _ in
                (digits ? alphabet.prefix(34).randomElement(using: &random) : alphabet.randomElement(using: &random))
                    ?? 0
            }
            for isUnknown in [false, true] {
                let isRead = bytes.withUnsafeBytes { PersonalGlance.isWorthReading($0, isUnknown: isUnknown) }
                #expect(isRead == PersonalGlanceTests.countedOneByOne(bytes, isUnknown), "\(bytes)")
            }
        }
    }

    @Test func `what the text holds of a person, the bytes let through`() {
        var random = SeededNumbers.announced("texts about persons")
        var flagged = 0
        for _ in 0..<20_000 {
            let cell = PersonalGlanceTests.shape(using: &random)
            let text = cell.trimmingSpace()
            let found = PersonalText(text)
            let isPersonal =
                !found.certain.isEmpty || !found.possibleNumbers.isEmpty || found.isTelephoneNumberOrCode
                || PersonName.isLikely(text)
            guard isPersonal else { continue }
            flagged += 1
            #expect(PersonalGlanceTests.glance(cell, isUnknown: true), "\(cell)")
        }
        // Else nothing was tried.
        #expect(flagged > 5_000)
    }

    private static func glance(_ text: String, isUnknown: Bool) -> Bool {
        Array(text.utf8).withUnsafeBytes { PersonalGlance.isWorthReading($0, isUnknown: isUnknown) }
    }

    /// The same question, asked slowly.
    private static func countedOneByOne(_ cell: [UInt8], _ isUnknown: Bool) -> Bool {
        guard cell.count >= 3 else { return false }
        let bytes = trimmed(trimmed(cell).reversed()).reversed() as [UInt8]
        let isWordHere: (UInt8) -> Bool = { byte in
            byte >= 0x80 && byte != 0xC2 || Character(Unicode.Scalar(byte)).isLetter || (48...57).contains(byte)
        }
        let inside = bytes.drop { !isWordHere($0) }
        let isHeadingInside =
            (3...40).contains(inside.count)
            && ["bsn", "geb", "bur"].contains { word in inside.map { $0 | 0x20 }.starts(with: word.utf8) }
        return isHeadingInside && bytes.first.map(isWordHere) != true || textCountedOneByOne(bytes, isUnknown)
    }

    /// Without blanks at the start.
    private static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
        var rest = bytes[...]
        while let first = rest.first {
            let next = rest.dropFirst().first
            if first <= 0x20 {
                rest = rest.dropFirst()
            } else if (first, next) == (0xC2, 0xA0) || (first, next) == (0xA0, 0xC2) {
                rest = rest.dropFirst(2)
            } else {
                break
            }
        }
        return Array(rest)
    }

    private static func textCountedOneByOne(_ bytes: [UInt8], _ isUnknown: Bool) -> Bool {
        guard bytes.count >= 3 else { return false }
        let lower = bytes.map { $0 | 0x20 }
        let isHeading =
            (3...40).contains(bytes.count) && ["bsn", "geb", "bur"].contains { lower.starts(with: $0.utf8) }
        let isName = bytes.withUnsafeBytes { PersonListColumn.isWorthReading($0) }
        if bytes.count >= 6, bytes.withUnsafeBytes({ PersonalPhrase.mayStand(in: $0) }) { return true }
        if isHeading || isUnknown && isName { return true }
        guard bytes.count >= 6 else { return false }
        let digits = bytes.count { (48...57).contains($0) }
        if bytes.contains(0x40) || digits >= 9 { return true }
        let saysBirth = (0..<(lower.count - 2)).dropLast().contains { lower[$0...].starts(with: "geb".utf8) }
        let isLongEnough = bytes.count > 10 || bytes.count == 10 && bytes[0] >= 0x41
        if digits >= 4, isLongEnough, saysBirth { return true }
        if digits == 8 { return bytes.count <= 9 }
        return digits == 4 && bytes.count <= 8 && (48...57).contains(bytes[0]) && lower[bytes.count - 1] >= 97
    }

    /// A text as people write it: something of a person, whole or damaged, among other words.
    private static func shape(using random: inout SeededNumbers) -> String {
        let seeds = [
            "999990019", "111222333", "9999.90.019", "111 222 333", "06-12345678", "0612345678", "078-1234567",
            "+31 6 12345678", "0031612345678", "jan.jansen@voorbeeld.nl", "piet@a.org", "NL91ABNA0417164300",
            "NL91 ABNA 0417 1643 00", "BE68 5390 0754 7034", "geb. 01-02-2010", "Geboren 1-2-'10, 3-4-11",
            "geboortedatum 20100201", "Jan Jansen", "F. el Amrani", "Vries, Marieke de", "BSN 999990019",
        ]
        let words = ["", "zie ", "Cliënt ", "regel 12: ", "€ ", "(", "2021 ", "KvK ", "12,5 en "]
        var text = (["", "", " ", "(", " \"", "\t "].randomElement(using: &random) ?? "")
        text += (words.randomElement(using: &random) ?? "") + (seeds.randomElement(using: &random) ?? "")
        if Int.random(in: 0..<3, using: &random) == 0 { text += words.randomElement(using: &random) ?? "" }
        if Int.random(in: 0..<4, using: &random) == 0 { text = text.uppercased() }
        for _ in 0..<Int.random(in: 0...2, using: &random) {
            let place = text.index(text.startIndex, offsetBy: Int.random(in: 0..<text.count, using: &random))
            switch Int.random(in: 0..<3, using: &random) {
            case 0: text.remove(at: place)
            case 1: text.insert(" -./5x".randomElement(using: &random) ?? " ", at: place)
            default: text.replaceSubrange(place...place, with: String(Int.random(in: 0...9, using: &random)))
            }
            if text.isEmpty { text = "x" }
        }
        return text
    }
}
