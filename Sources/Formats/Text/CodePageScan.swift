/// Looks which code page makes words of a text that is no UTF-8.
///
///     43 6C 69 91 6E 74 65 6E      Mac Roman “Cliënten”, Windows-1252 “Cli‘nten”, DOS “Cliænten”
///
/// For each byte outside ASCII it counts between what characters it stands. A letter of Dutch words in a word speaks for
/// a code page; a quotation mark, a sign or a letter of other languages between two letters speaks against it.
struct CodePageScan {
    private enum Neighbour: Int, CaseIterable {
        case none, lower, upper
        /// Another byte outside ASCII, of which it is not known what it is.
        case high

        init(_ byte: UInt8) {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"): self = .lower
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): self = .upper
            case 0x80...: self = .high
            default: self = .none
            }
        }

        var isLetter: Bool { self == .lower || self == .upper }
    }

    /// What speaks for and against one code page.
    private struct Verdict {
        /// Dutch letters in words, by how usual they are, and how many there are.
        var weight = 0
        var letters = 0
        var faults = 0
    }

    /// How often a byte stands between two neighbours: `[byte − 128][before][after]`.
    private var counts = [Int](repeating: 0, count: 128 * 16)
    private var before = Neighbour.none
    private var open: UInt8 = 0

    mutating func scan(_ piece: UnsafeRawBufferPointer) {
        for byte in piece { take(byte) }
    }

    mutating func finish() { take(0) }

    private mutating func take(_ byte: UInt8) {
        let neighbour = Neighbour(byte)
        if open >= 0x80 {
            counts[CodePageScan.index(open, before, neighbour)] += 1
            before = .high
        } else {
            before = Neighbour(open)
        }
        open = byte
    }

    private static func index(_ byte: UInt8, _ before: Neighbour, _ after: Neighbour) -> Int {
        Int(byte & 0x7F) * 16 + before.rawValue * 4 + after.rawValue
    }

    /// The only code page that makes words of the text, when that is not Windows-1252, and the byte that shows it best;
    /// `nil` when nothing speaks for another one.
    var other: (page: CodePage, byte: UInt8, count: Int)? {
        guard isDoubtful else { return nil }
        let fitting = [CodePage.macRoman, .dos].map { ($0, verdict($0)) }.filter {
            $0.1.letters > 1 && $0.1.faults == 0
        }
        guard let best = fitting.max(by: { $0.1.weight < $1.1.weight }),
            fitting.count(where: { $0.1.weight == best.1.weight }) == 1
        else { return nil }
        let shown = (UInt8(0x80)...0xFF).max { lettersOf($0, best.0) < lettersOf($1, best.0) } ?? 0x80
        return (best.0, shown, lettersOf(shown, best.0))
    }

    /// Whether Windows-1252 makes no words of the text, so that others may.
    private var isDoubtful: Bool {
        let windows = verdict(.windows1252)
        return windows.faults > 0 && windows.letters * 4 < windows.faults
    }

    /// Whether in Windows-1252 some word holds what Dutch words do not.
    var hasOddLetters: Bool {
        verdict(.windows1252).faults > 0
            || (UInt8(0x80)...0xFF).contains { byte in
                guard CodePageScan.foreignLetters.contains(CodePage.windows1252.scalar(byte)) else { return false }
                return Neighbour.allCases.contains { before in
                    Neighbour.allCases.contains { counts[CodePageScan.index(byte, before, $0)] > 0 }
                }
            }
    }

    private func lettersOf(_ byte: UInt8, _ page: CodePage) -> Int {
        var letters = 0
        forEachPlace(of: byte) { before, after, count in
            if CodePageScan.judge(page.scalar(byte), before, after) == .letter { letters += count }
        }
        return letters
    }

    private func verdict(_ page: CodePage) -> Verdict {
        var verdict = Verdict()
        for byte in UInt8(0x80)...0xFF {
            let scalar = page.scalar(byte)
            forEachPlace(of: byte) { before, after, count in
                switch CodePageScan.judge(scalar, before, after) {
                case .letter:
                    verdict.letters += count
                    verdict.weight += count * CodePageScan.weight(of: scalar)
                case .fault: verdict.faults += count
                case .nothing: break
                }
            }
        }
        return verdict
    }

    private func forEachPlace(of byte: UInt8, _ body: (Neighbour, Neighbour, Int) -> Void) {
        for before in Neighbour.allCases {
            for after in Neighbour.allCases {
                let count = counts[CodePageScan.index(byte, before, after)]
                if count > 0 { body(before, after, count) }
            }
        }
    }

    private enum Judgement { case letter, fault, nothing }

    private static func judge(_ scalar: Unicode.Scalar, _ before: Neighbour, _ after: Neighbour) -> Judgement {
        if scalar == "\u{FFFD}" { return .fault }
        let touchesWord = before.isLetter || after.isLetter
        if lowerLetters.contains(scalar) { return touchesWord ? .letter : .nothing }
        if upperLetters.contains(scalar) {
            // A capital behind a small letter is none.
            if before == .lower { return .fault }
            return touchesWord ? .letter : .nothing
        }
        if foreignLetters.contains(scalar) {
            return before == .lower && scalar.properties.isUppercase ? .fault : .nothing
        }
        let isInWord = before.isLetter && after.isLetter
        if scalar.properties.isAlphabetic { return touchesWord ? .fault : .nothing }
        // An apostrophe and a dash stand in words too.
        return isInWord && !"’–—\u{AD}·".unicodeScalars.contains(scalar) ? .fault : .nothing
    }

    private static let lowerLetters = Set("éëïöèüêçáóàäíúîûôâñ".unicodeScalars)
    private static let upperLetters = Set("ÉËÏÖÈÜÊÇÁÓÀÄ".unicodeScalars)

    /// Letters of names and words from elsewhere that Windows-1252 has: they say nothing.
    private static let foreignLetters = Set("ŠšŽžŒœŸ".unicodeScalars)

    private static func weight(of scalar: Unicode.Scalar) -> Int {
        switch scalar {
        case "ë", "é": 6
        case "ï", "ö": 4
        case "è", "ü": 3
        case "ê", "ç", "á", "ó", "à", "ä": 2
        default: 1
        }
    }
}
