/// Whether a name that somebody gave to a thing in a file may be, or hold, the name of a person: a heading, a field, an
/// element, a sheet.
///
///     Gemiddelde Wachttijd (weken)   AANTAL UNIEKE DEELNEMERS   afgegevenBeschikkingen      nobody
///     Jan Jansen   T2 2025 Sanne Vos   Youssef_Vos   Dirk-JanVos   GÜLSÜM VOS   mevr_Vos   Vosstraat 12
///
/// Programs join words and leave out spaces, so those are put back first. Then it is a person when a likely name stands
/// anywhere, a title stands before an unknown word, or two words with capitals stand next to each other of which neither
/// is an ordinary one. A single unknown word is shown: most headings hold one.
package enum PersonInName {
    /// - Parameter agreed: headings of the agreement, whose words are ordinary here.
    package static func mayStand(in text: String, agreed: AgreedNames = AgreedNames()) -> Bool {
        if isHouse(text) { return true }
        // `Sanne/Vos`: a slash may stand for a space, as in a member of JSON. Else it parts words: `Kentalis/Pluryn`.
        let joined = text.replacing(/~[01]|[\/~]/, with: " ")
        if joined != text, parts(of: joined).contains(where: { isNamed($0, agreed) }) { return true }
        return parts(of: text).contains { words in
            isNamed(words, agreed) || isTitled(words, agreed) || hasUnknownPair(words, agreed)
        }
    }

    /// Whether every word is ordinary, an abbreviation or a number: for names that nobody needs to see otherwise.
    package static func isOrdinary(_ text: String) -> Bool {
        !mayStand(in: text) && parts(of: text).joined().allSatisfy { isOrdinary(word: $0, AgreedNames()) }
    }

    // MARK: The words

    /// The words between signs that part them, written as a name would be: `GÜLSÜM_VOS`, `gülsümVos` as `Gülsüm Vos`.
    private static func parts(of text: String) -> [[String]] {
        let isAllCapitals = !text.contains(where: \.isLowercase)
        return text.split { !$0.isLetter && !" _-.'’,\u{A0}\n".contains($0) }.map { part in
            apart(part).map { word in
                let count = word.count(where: \.isLetter)
                guard word.count > 1, !word.contains("."), !word.contains(where: \.isLowercase),
                    // A short one is an abbreviation: `POH`, `VMBO`.
                    count > (isAllCapitals ? 3 : 4) || PersonName.isFirstName(word)
                else { return word }
                return word.prefix(1) + word.dropFirst().lowercased()
            }
        }
    }

    private static func apart(_ text: Substring) -> [String] {
        var words = [""]
        var last: Character = " "
        for sign in text {
            let isBreak = sign.isWhitespace || "_-,".contains(sign)
            let isHump = sign.isUppercase && last.isLowercase
            // `P.Jansen`; the points of `T.J.` belong to it.
            let isBehindInitials = last == "." && words[words.count - 1].count > 0 && sign.isLowercase
            if isBreak || isHump || isBehindInitials { words.append("") }
            if !isBreak { words[words.count - 1].append(sign) }
            last = sign
        }
        return words.flatMap(withoutPoints).filter { !$0.isEmpty }
    }

    /// Initials keep their points, other words lose them; `P.Jansen` is two.
    private static func withoutPoints(_ word: String) -> [String] {
        guard word.contains("."), !PersonName.isInitials(word) else { return [word] }
        let pieces = word.split(separator: ".").map(String.init)
        return pieces.enumerated().map { position, piece in
            position < pieces.count - 1 && piece.count == 1 && piece.first?.isUppercase == true ? piece + "." : piece
        }
    }

    // MARK: The rules

    /// A likely name among the words: `T2 2025 Sanne Vos`, `sanne vos`.
    private static func isNamed(_ words: [String], _ agreed: AgreedNames) -> Bool {
        let isLower = !words.contains { $0.contains(where: \.isUppercase) }
        let written = isLower ? words.map { PersonName.isParticle($0) ? $0 : $0.capitalisedFirst } : words
        return written.indices.contains { first in
            (2...4).contains { count in
                guard first + count <= written.count else { return false }
                let window = written[first..<first + count]
                let rest = window.filter {
                    !PersonName.isParticle($0) && !PersonName.isInitials($0) && !PersonName.isFirstName($0)
                }
                // `Max Wachttijd`, `t.o.v. Vorig Jaar`.
                let isOrdinary =
                    !rest.isEmpty
                    && rest.allSatisfy {
                        HarmlessWords.isKnown($0.lowercased()) || agreed.nearlyHolds(word: $0)
                    }
                return !isOrdinary && PersonName.isLikely(window.joined(separator: " "))
            }
        }
    }

    /// `mevr. Vos`, `gezin De Vos`.
    private static func isTitled(_ words: [String], _ agreed: AgreedNames) -> Bool {
        words.indices.contains { position in
            titles.contains(NormalisedLabel.of(words[position]))
                && words[(position + 1)...].first { !PersonName.isParticle($0) }
                    .map { isUnknownName($0, agreed) || PersonName.isInitials($0) } == true
        }
    }

    private static func hasUnknownPair(_ words: [String], _ agreed: AgreedNames) -> Bool {
        var run = 0
        for word in words where !PersonName.isParticle(word) || isInitialLetters(word) {
            // `PJ Vos`: initials without their points.
            run = isUnknownName(word, agreed) ? run + 1 : isInitialLetters(word) ? 1 : 0
            if run == 2, isUnknownName(word, agreed) { return true }
        }
        return false
    }

    private static func isInitialLetters(_ word: String) -> Bool {
        word.count <= 2 && word.allSatisfy(\.isUppercase) && !HarmlessWords.isKnown(word.lowercased())
    }

    private static func isUnknownName(_ word: String, _ agreed: AgreedNames) -> Bool {
        PersonName.isSurname(word) && !isOrdinary(word: word, agreed)
    }

    /// `Dorpsstraat 12`, `2951 AB`.
    private static func isHouse(_ text: String) -> Bool {
        let words = text.split { $0.isWhitespace || "_,;()".contains($0) }.map(String.init)
        return zip(words, words.dropFirst()).contains { word, next in
            let isStreet =
                word.count >= 6 && word.first?.isUppercase == true
                && streets.contains { word.lowercased().hasSuffix($0) } && !HarmlessWords.isKnown(word.lowercased())
            let isPostcode =
                word.count == 4 && Int(word).map { $0 >= 1_000 && !(1_990...2_035).contains($0) } == true
                && next.count == 2 && next.allSatisfy(\.isUppercase)
            return isStreet && next.first?.isNumber == true || isPostcode
        }
    }

    // MARK: Ordinary words

    private static func isOrdinary(word: String, _ agreed: AgreedNames) -> Bool {
        let lowered = word.lowercased()
        return lowered.count < 2 || PersonName.isOrdinary(lowered) || PersonName.isParticle(lowered)
            || !word.contains(where: \.isLowercase) && word.contains(where: \.isUppercase) && lowered.count <= 4
            || endings.contains { lowered.count > $0.count + 3 && lowered.hasSuffix($0) }
            || isCompound(lowered) || agreed.nearlyHolds(word: lowered)
    }

    /// `kostenontwikkeling`, `leeftijdsgroep`: begins or ends with a word that is ordinary itself.
    private static func isCompound(_ word: String) -> Bool {
        guard word.count >= 9 else { return false }
        return (5...word.count - 3).contains { length in
            HarmlessWords.isKnown(String(word.suffix(length)))
                || length >= 6 && HarmlessWords.isKnown(String(word.prefix(length)))
        }
    }

    /// Ends of words that say what somebody does or what something is, and of hardly any surname.
    private static let endings = [
        "ingen", "heid", "heden", "atie", "aties", "lijk", "lijke", "tijd", "tijden", "teit", "schap", "schappen",
        "baar",
        "bare", "eerd", "eerde", "isch", "ische", "nummer", "datum", "aantal", "percentage", "status",
    ]

    private static let streets = [
        "straat", "laan", "weg", "plein", "hof", "kade", "dijk", "singel", "gracht", "pad", "dreef", "steeg",
    ]

    private static let titles: Set<String> = [
        "mevr", "mevrouw", "mw", "mvr", "dhr", "heer", "meneer", "mijnheer", "fam", "familie", "moeder", "vader", "oma",
        "opa", "juf", "client", "dossier", "casus", "kind", "jeugdige", "leerling", "gezin", "pupil",
    ]
}

extension String {
    fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
