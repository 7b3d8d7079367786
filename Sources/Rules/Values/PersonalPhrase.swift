import ReportingModel

/// How people write about somebody in a sentence: `mevr. J. de Vries`, `t.n.v. Jansen`, `cliënt Fatima`,
/// `2951 AB 12`.
///
/// A surname alone cannot be told from another word, so it takes the word in front of it. A postcode alone is a street;
/// with a number beside it, it is a house. What is said of a school or a hall, or of somebody in an office, is nobody's.
enum PersonalPhrase {
    /// - Parameter countsLoneWords: also a word behind one for somebody who is helped that no list knows as a name,
    ///   `moeder Karatepeli`; an explanation of figures may say `oma Alzheimer`.
    static func kinds(in text: String, countsLoneWords: Bool = true) -> Set<PersonalData> {
        let words = words(of: text)
        var kinds: Set<PersonalData> = []
        if holdsName(words, countsLoneWords: countsLoneWords) { kinds.insert(.name) }
        if holdsHouse(words) && (!kinds.isEmpty || !namesPlace(words)) || holdsHome(words) { kinds.insert(.address) }
        return kinds
    }

    /// Whether a text speaks of somebody who is helped, so that no role in an office explains it.
    static func speaksOfClient(_ text: String) -> Bool {
        speaksOfClient(words(of: text))
    }

    /// Whether a telephone number in the text is that of somebody who is helped, and not of a desk that they may call.
    static func givesNumberOfClient(_ text: String) -> Bool {
        let words = words(of: text)
        let keys = Set(words.map { NormalisedLabel.of($0.text) })
        return speaksOfClient(words) && (keys.isDisjoint(with: ability) || keys.isDisjoint(with: calling))
    }

    static func speaksOfClient(_ words: [Word]) -> Bool {
        let keys = words.map { NormalisedLabel.of($0.text) }
        return keys.indices.contains { position in
            if birthWords.contains(keys[position]) { return true }
            guard clients.contains(keys[position]), keys[position] != "clienten" else { return false }
            let before = position > 0 ? keys[position - 1] : ""
            let isOfAll = everybody.contains(before)
            return !isOfAll && !isJoined(words, keys, position)
        }
    }

    /// `Centrum voor Jeugd en Gezin`, `Ouder en Kind`: the name of a desk, with capitals.
    private static func isJoined(_ words: [Word], _ keys: [String], _ position: Int) -> Bool {
        guard joined.contains(keys[position]) else { return false }
        let isCapital = words[position].text.first?.isUppercase == true
        return [-1, 1].contains { step in
            guard keys.indices.contains(position + step), ["en", ""].contains(keys[position + step]) else {
                return false
            }
            let other = position + 2 * step
            return isCapital || keys.indices.contains(other) && keys[other].hasPrefix("jeugd")
        }
    }

    private static let joined: Set<String> = ["gezin", "kind", "ouder", "jongere", "jeugdige"]
    private static let everybody: Set<String> = ["elk", "elke", "ieder", "iedere", "per", "geen", "welk", "welke"]
    private static let ability: Set<String> = ["kan", "kunnen", "kunt", "mag", "mogen"]
    private static let calling: Set<String> = ["bellen", "mailen", "terecht", "aanmelden", "opnemen", "appen"]

    /// A house by itself: a street with a number, or a postcode with one. For cells that hold nothing else.
    static func isHouse(_ text: String) -> Bool {
        let words = words(of: text)
        guard words.count <= 8, !namesPlace(words) else { return false }
        return holdsHouse(words) || words.indices.contains { isStreet(words[$0].text) && isHouseNumber(words, $0 + 1) }
    }

    // MARK: Words

    struct Word {
        let text: String
        /// Whether a comma or a bracket stands before it, so that it does not go on with what came before.
        let isSeparate: Bool
    }

    static func words(of text: String) -> [Word] {
        var words: [Word] = []
        var word = ""
        var isSeparate = false
        func isBreak(_ character: Character) -> Bool { ",;:()/\"|<>[]=".contains(character) }
        for character in text {
            guard character.isWhitespace || isBreak(character) else {
                word.append(character)
                continue
            }
            if !word.isEmpty {
                words.append(Word(text: word, isSeparate: isSeparate))
                (word, isSeparate) = ("", false)
            }
            if isBreak(character) { isSeparate = true }
        }
        if !word.isEmpty { words.append(Word(text: word, isSeparate: isSeparate)) }
        return words
    }

    // MARK: Houses

    private static func holdsHouse(_ words: [Word]) -> Bool {
        words.indices.contains { position in
            let isAsked = words[..<position].suffix(3).contains { word in
                let key = NormalisedLabel.of(word.text)
                return key.hasSuffix("adres") || key == "postcode" || living.contains(key)
            }
            guard let end = postcode(in: words, at: position, inLowerCase: isAsked) else { return false }
            let hasStreet =
                position >= 2 && isHouseNumber(words, position - 1)
                && words[..<position].suffix(3).contains { isStreet($0.text) }
            let hasStreetBehind = words[end...].prefix(3).contains { isStreet($0.text) }
            // `in 2021 NL 12` is no house.
            let isYear = (1_990...2_035).contains(Int(words[position].text.prefix(4)) ?? 0)
            return hasStreet || hasStreetBehind || !isYear && isHouseNumber(words, end)
        }
    }

    /// A street and a number of which the text says who lives there: `woont op Lindelaan 14`.
    private static func holdsHome(_ words: [Word]) -> Bool {
        words.indices.contains { position in
            guard isStreet(words[position].text), isHouseNumber(words, position + 1) else { return false }
            let before = words[..<position].suffix(4).map { NormalisedLabel.of($0.text) }
            if before.contains(where: living.contains) { return true }
            // `Kerkweg` is a street, and no church.
            guard !namesPlace(words.filter { !isStreet($0.text) }) else { return false }
            return speaksOfClient(words)
                || before.contains("adres")
                    && !words.contains { ownWords.contains(NormalisedLabel.of($0.text)) }
        }
    }

    private static let living: Set<String> = [
        "woont", "woonde", "wonend", "wonende", "woonachtig", "woonadres", "huisadres", "thuisadres",
    ]

    /// Whoever writes so gives the address of the organisation.
    private static let ownWords: Set<String> = ["wij", "we", "ons", "onze"]

    /// The position after `1234 AB` or `1234AB`.
    ///
    /// - Parameter inLowerCase: whether the letters may be so, because a word before it says what it is.
    private static func postcode(in words: [Word], at position: Int, inLowerCase: Bool) -> Int? {
        let word = words[position].text.utf8
        guard word.count == 4 || word.count == 6, let first = word.first, (49...57).contains(first),
            word.prefix(4).allSatisfy({ (48...57).contains($0) })
        else { return nil }
        func areLetters(_ text: Substring.UTF8View) -> Bool {
            text.count == 2 && text.allSatisfy { (65...90).contains(inLowerCase ? $0 & 0xDF : $0) }
        }
        if word.count == 6 { return areLetters(words[position].text.suffix(2).utf8) ? position + 1 : nil }
        guard words.indices.contains(position + 1) else { return nil }
        return areLetters(words[position + 1].text[...].utf8) ? position + 2 : nil
    }

    private static func isHouseNumber(_ words: [Word], _ position: Int) -> Bool {
        guard words.indices.contains(position) else { return false }
        let text = words[position].text.trimmingMarks()
        let digits = text.prefix { $0.isNumber }
        return (1...4).contains(digits.count) && text.count - digits.count <= 2 && !text.contains("%")
    }

    private static func isStreet(_ word: String) -> Bool {
        let key = word.trimmingMarks()
        guard key.count >= 5, key.first?.isUppercase == true else { return false }
        let lowered = key.lowercased()
        return streets.contains { lowered.hasSuffix($0) }
    }

    private static let streets = [
        "straat", "laan", "weg", "plein", "hof", "kade", "dijk", "singel", "gracht", "pad", "steeg", "dreef",
        "plantsoen", "str.",
    ]

    static func namesPlace(_ words: [Word]) -> Bool {
        words.contains { word in
            let key = NormalisedLabel.of(word.text)
            return places.contains { key.contains($0) }
        }
    }

    static let places = [
        "school", "sporthal", "gymzaal", "locatie", "vindplaats", "gemeente", "stichting", "wijkcentrum", "buurthuis",
        "kantoor", "gebouw", "zaal", "bibliotheek", "kerk", "vereniging", "postbus", "jeugdteam", "centrum", "college",
        "praktijk", "bureau", "raadhuis", "sportpark", "zwembad", "speeltuin", "kinderopvang", "vestiging",
    ]
}

// MARK: Bytes

extension PersonalPhrase {
    /// Whether the bytes can hold such a phrase; ordinary codes, dates and figures are turned away at once.
    static func mayStand(in content: UnsafeRawBufferPointer) -> Bool {
        guard content.count >= 7 else { return false }
        // `Mevr.Bakker` has no space; a figure with a point begins with a digit.
        let isOne = content[0] >= UInt8(ascii: "A") && content.contains(UInt8(ascii: "."))
        guard isOne || content.contains(0x20) || content.contains(UInt8(ascii: "(")) else { return false }
        var digits = 0
        var wasLetter = false
        for position in content.indices {
            let byte = content[position]
            if byte &- 48 < 10 {
                digits += 1
                wasLetter = false
                continue
            }
            if digits == 4, mayEndPostcode(content, position) { return true }
            digits = 0
            if byte == UInt8(ascii: "("), mayBeSign(content, position) { return true }
            let isLetter = (byte | 0x20) &- 97 < 26 || byte >= 0x80
            if isLetter, !wasLetter, beginsCue(content, position) { return true }
            wasLetter = isLetter
        }
        return false
    }

    /// `(at)`
    private static func mayBeSign(_ content: UnsafeRawBufferPointer, _ position: Int) -> Bool {
        position + 3 < content.count && content[position + 1] | 0x20 == UInt8(ascii: "a")
            && content[position + 2] | 0x20 == UInt8(ascii: "t")
    }

    /// Two capitals, and something behind or before them.
    private static func mayEndPostcode(_ content: UnsafeRawBufferPointer, _ position: Int) -> Bool {
        let start = content[position] == 0x20 ? position + 1 : position
        return start + 1 < content.count && content[start] &- 65 < 26 && content[start + 1] &- 65 < 26
            && (start + 2 == content.count || (content[start + 2] | 0x20) &- 97 >= 26)
    }

    private static func beginsCue(_ content: UnsafeRawBufferPointer, _ position: Int) -> Bool {
        guard position + 3 < content.count else { return false }
        let first = content[position] | 0x20
        // m(evr), d(hr), h(eer), f(am), t(.n.v.), c(liënt), j(eugdige), l(eerling), v(ader), z(oon), k(ind), p(upil),
        // i(nwoner), b(ewoner), w(oont)
        guard cueLetters[Int(first & 0x7F)] else { return false }
        let second = content[position + 1] | 0x20
        guard cuePairs[Int(first & 0x1F) << 5 | Int(second & 0x1F)] else { return false }
        let third = content[position + 2] | 0x20
        guard cues.contains(where: { $0.0 == first && $0.1 == second && $0.2 == third }) else { return false }
        // `meisje` is a cue, and the month `mei` is not.
        return first != UInt8(ascii: "m") || second != UInt8(ascii: "e") || third != UInt8(ascii: "i")
            || content[position + 3] | 0x20 == UInt8(ascii: "s")
    }

    private static let cueLetters: [Bool] = (0..<128).map { letter in cues.contains { Int($0.0) == letter } }

    /// Whether a word may begin with two letters, by the low bits of both.
    private static let cuePairs: [Bool] = (0..<1_024).map { pair in
        cues.contains { Int($0.0 & 0x1F) << 5 | Int($0.1 & 0x1F) == pair }
    }

    private static let cues: [(UInt8, UInt8, UInt8)] = [
        "mev", "mw ", "mw.", "mvr", "men", "mij", "dhr", "hee", "fam", "t.n", "tnv", "cli", "jeu", "lee", "moe", "vad",
        "zoo", "doc", "kin", "pup", "pat", "dee", "inw", "bew", "bro", "zus", "dos", "oud", "gez", "oma", "opa", "jon",
        "ple", "sti", "cas", "woo", "won", "adr", "hui", "thu", "bab", "mei", "ech", "twe", "ll.",
    ].map { word in
        let letters = word.utf8.map { $0 | 0x20 }
        return (letters[0], letters[1], letters[2])
    }
}

extension StringProtocol {
    /// Without points, dashes and quotation marks at its ends.
    func trimmingMarks() -> String {
        let marks: Set<Character> = [".", "-", "'", "\"", "!", "?", "“", "”", "*", "’"]
        var rest = Substring(self)
        while let first = rest.first, marks.contains(first) { rest = rest.dropFirst() }
        while let last = rest.last, marks.contains(last) { rest = rest.dropLast() }
        return String(rest)
    }
}
