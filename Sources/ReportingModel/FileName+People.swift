extension FileName {
    /// Whether the name says who somebody is: a name, a house, a number behind `bsn`. Not a number alone, which may be
    /// of a case or a desk.
    package var namesPerson: Bool {
        let stem = Array(bytes[..<FileName.stemEnd(of: bytes)])
        return FileName.holdsBirthDate(stem) || !FileName.personalRanges(in: stem).isEmpty
    }

    /// What is somebody's by the words in it; with a name also the days beside it, which may be of birth.
    static func personalRanges(in stem: [UInt8]) -> [Range<Int>] {
        let words = words(of: stem)
        let people = people(in: stem) + named(words) + unlisted(words, in: stem)
        let days = people.isEmpty ? [] : days(in: stem)
        return people + days + numbers(words) + houses(words)
    }

    /// `mevr. Dieuwke van Zomeren`, `dossier Ottoline Kraaijeveld`: the words with capitals behind a word for a person.
    private static func named(_ words: [Word]) -> [Range<Int>] {
        words.indices.compactMap { position in
            let key = key(of: words[position])
            let isTitle = titles.contains(key)
            guard isTitle || cases.contains(key) || families.contains(key) else { return nil }
            var names = words[(position + 1)...].prefix(5)
            // Numbers and masks may stand between: `cliënt 12345 Jorrit Weststrate`.
            names = names.drop { $0.text.allSatisfy { $0.isNumber || $0 == "·" || $0 == "." } }
            // `mw` is maatschappelijk werk as well: `MW Alblasserdam`, `mw vivenz`.
            let mayBeWork = key == "mw"
            let isLower = isTitle && !(mayBeWork && words[position].text == "mw") || families.contains(key)
            func isPart(_ word: String) -> Bool {
                mayBeWork && isPlaceOrReport(word) ? false : isNamePart(word) || isLower && isLowerName(word)
            }
            names = names.prefix { PersonName.isParticle($0.text) || isPart($0.text) }
            while let last = names.last, PersonName.isParticle(last.text) { names = names.dropLast() }
            let count = names.count { isPart($0.text) }
            let isFirstName = names.first.map { PersonName.isFirstName($0.text) } ?? false
            let isAlone = count == 1 && closeCases.contains(key) && names.first.map { isUnknown($0.text) } ?? false
            return (isTitle || families.contains(key)) && count >= 1 || count >= 2 || isFirstName || isAlone
                ? whole(names) : nil
        }
    }

    private static func isNamePart(_ word: String) -> Bool {
        PersonName.isInitials(word) || PersonName.isSurname(word) && !PersonName.isOrdinary(word)
    }

    /// `vos` behind `mw.`
    private static func isLowerName(_ word: String) -> Bool {
        word.count >= 3 && word.allSatisfy(\.isLowercase) && PersonName.isSurname(titled(word)) && !isOfReports(word)
    }

    /// A word of reports, a month or a partner.
    private static func isOfReports(_ word: String) -> Bool {
        let key = NormalisedLabel.of(word)
        return HarmlessWords.isKnown(word.lowercased()) || wordsOfFiles.contains(key) || shortWords.contains(key)
    }

    private static func isPlaceOrReport(_ word: String) -> Bool {
        let key = NormalisedLabel.of(word)
        return isOfReports(word) || PersonName.isOrdinary(word) || beginnings.contains { key.hasPrefix($0) }
            || DutchMunicipalities.contains(word)
    }

    /// Eight or nine digits behind `bsn`.
    private static func numbers(_ words: [Word]) -> [Range<Int>] {
        zip(words, words.dropFirst()).compactMap { word, next in
            let isNumber = next.text.allSatisfy { $0.isNumber || $0 == "." } && next.text.contains { $0.isNumber }
            let digits = next.text.count(where: \.isNumber)
            return key(of: word) == "bsn" && isNumber && (8...9).contains(digits) ? next.range : nil
        }
    }

    /// `2953 LW 14`, `2953LW-14`; a year is no postcode.
    private static func houses(_ words: [Word]) -> [Range<Int>] {
        words.indices.compactMap { position in
            let first = words[position].text
            if first.wholeMatch(of: /[1-9][0-9]{3}[A-Za-z]{2}[0-9]{1,4}[A-Za-z]?/) != nil {
                return words[position].range
            }
            let isWhole = first.count == 6
            guard first.count == 4 || isWhole, let digits = Int(first.prefix(4)), (1_000...9_999).contains(digits),
                !(1_990...2_035).contains(digits)
            else { return nil }
            guard isWhole || words.indices.contains(position + 1) else { return nil }
            let letters = isWhole ? String(first.suffix(2)) : words[position + 1].text
            let rest = words.dropFirst(position + (isWhole ? 1 : 2))
            guard letters.utf8.count == 2, letters.utf8.allSatisfy({ (65...90).contains($0) }),
                let number = rest.first, let sign = number.text.first, sign.isNumber, number.text.count <= 5
            else { return nil }
            return words[position].range.lowerBound..<number.range.upperBound
        }
    }

    /// Whole days, such as `12-03-2011` and `2011-03-12`.
    private static func days(in stem: [UInt8]) -> [Range<Int>] {
        PersonalNumber.runs(in: stem, over: PersonalNumber.textSigns + [UInt8(ascii: "_")]).compactMap { run in
            let isDay = run.digits.count == 8 && [[2, 2, 4], [4, 2, 2], [8]].contains(run.groups)
            let isShortDay = run.groups.count == 3 && (4...7).contains(run.digits.count) && run.groups.last != 1
            return isDay || isShortDay ? run.range : nil
        }
    }

    private static func key(of word: Word) -> String {
        NormalisedLabel.of(word.text)
    }

    private static let titles: Set<String> = [
        "mevr", "mevrouw", "mw", "mvr", "dhr", "heer", "meneer", "mijnheer", "fam",
    ]

    /// Behind whom one word that is no ordinary one is a name.
    private static let closeCases: Set<String> = ["client", "casus", "familie", "gezin"]

    private static let cases: Set<String> = [
        "client", "dossier", "casus", "jeugdige", "leerling", "moeder", "vader", "kind", "bsn", "familie", "gezin",
    ]

    /// Behind whom a surname stands and hardly anything else.
    private static let families: Set<String> = ["echtpaar", "pleeggezin"]

    /// Where the words of a name stand that are very likely a person, or the street and number of a house:
    /// `verslag_Jan_Jansen`, `Dorpsstraat 12`.
    static func people(in stem: [UInt8]) -> [Range<Int>] {
        let words = words(of: stem)
        var found: [Range<Int>] = []
        for first in words.indices {
            for count in 2...4 where first + count <= words.count {
                let window = words[first..<(first + count)]
                if !areOfReports(window), PersonName.isLikely(window.map(\.text).joined(separator: " ")) {
                    found.append(whole(window))
                }
            }
            if first + 1 < words.count, isStreet(words[first].text), words[first + 1].text.first?.isNumber == true,
                !isYear(words[first + 1].text)
            {
                found.append(whole(words[first...].prefix(2)))
            }
        }
        return found
    }

    /// `Jan Mrt`, `Max Havelaar`, `A.B. Groep`: beside first names and initials only words of reports.
    private static func areOfReports(_ words: ArraySlice<Word>) -> Bool {
        let rest = words.map(\.text).filter {
            !PersonName.isFirstName($0) && !PersonName.isInitials($0) && !PersonName.isParticle($0)
        }
        return !rest.isEmpty && rest.allSatisfy(isOfReports)
    }

    private static func isYear(_ word: String) -> Bool {
        word.count == 4 && Int(word).map { (1_990...2_035).contains($0) } == true
    }

    private typealias Word = (text: String, range: Range<Int>)

    /// A known first name beside a word that nobody knows, however they are written, or two such words behind a word
    /// that gives the file to somebody: `JAN ZEEGROEN`, `zoutman fatima`, `JanZiezo`, `verslag tbv Rinaldo Zonderblom`.
    private static func unlisted(_ words: [Word], in stem: [UInt8]) -> [Range<Int>] {
        var found: [Range<Int>] = words.filter { isGlued($0.text) }.map(\.range)
        for (position, word) in words.enumerated() {
            let rest = words[(position + 1)...].drop { PersonName.isParticle($0.text) }
            guard let next = rest.first, isUnknown(next.text) else { continue }
            if bodies.contains(key(of: next)) { continue }
            let isInitial = word.text.count == 1 && word.text.first?.isUppercase == true
            let isPart = position > 0 && parts.contains(key(of: words[position - 1]))
            let isGiven = owners.contains(key(of: word)) && rest.count >= 2 && next.text.first?.isUppercase == true
            let beside = words[position...].prefix { $0.range.lowerBound <= next.range.lowerBound }
            if PersonName.isNamesake(beside.map(\.text).joined(separator: " ")) { continue }
            if isFirstName(word.text) || isInitial && !isPart && next.text.first?.isUppercase == true {
                found.append(word.range.lowerBound..<next.range.upperBound)
            } else if isGiven, let last = rest.dropFirst().first, isUnknown(last.text),
                last.text.first?.isUppercase == true
            {
                found.append(next.range.lowerBound..<last.range.upperBound)
            }
        }
        // As in a mail address: `sanne.vos`.
        for (word, next) in zip(words, words.dropFirst())
        where next.range.lowerBound == word.range.upperBound + 1 && stem[word.range.upperBound] == UInt8(ascii: ".") {
            if isFirstName(word.text), key(of: word) != "jan", isLowerName(next.text.lowercased()) {
                found.append(word.range.lowerBound..<next.range.upperBound)
            }
        }
        // The surname first, and nothing but numbers behind both. `jan` alone is a month.
        for (word, next) in zip(words, words.dropFirst()) where isFirstName(next.text) && key(of: next) != "jan" {
            let isLast = words.allSatisfy { other in
                other.range.lowerBound <= next.range.lowerBound || other.text.first?.isNumber == true
            }
            if isLast, isUnknown(word.text) { found.append(word.range.lowerBound..<next.range.upperBound) }
        }
        return found
    }

    private static func isFirstName(_ word: String) -> Bool {
        word.count >= 3 && FirstNames.contains(word.lowercased())
    }

    /// `JanZiezo`
    private static func isGlued(_ word: String) -> Bool {
        guard let start = word.dropFirst().firstIndex(where: \.isUppercase), word[..<start].count >= 3 else {
            return false
        }
        return PersonName.isFirstName(String(word[..<start])) && isUnknown(String(word[start...]))
    }

    /// Some letters that are no word of reports, no month and no partner.
    private static func isUnknown(_ word: String) -> Bool {
        let key = NormalisedLabel.of(word)
        return word.count >= 4 && word.allSatisfy(\.isLetter) && !PersonName.isOrdinary(word)
            && !wordsOfFiles.contains(key) && PersonName.isSurname(titled(word))
            && !beginnings.contains { key.hasPrefix($0) }
    }

    private static func titled(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst().lowercased() }

    private static let owners: Set<String> = ["van", "tbv", "voor"]
    private static let parts: Set<String> = ["bijlage", "deel", "tabel", "groep", "versie", "blad", "locatie", "route"]

    /// Bodies to which something is sent.
    private static let bodies: Set<String> = [
        "commissie", "college", "raad", "gemeenteraad", "stichting", "bureau", "team", "afdeling", "vereniging",
    ]

    private static let shortWords: Set<String> = [
        "apr", "aug", "cbs", "cjg", "csv", "dec", "def", "feb", "fin", "ggd", "hbo", "jgz", "jul", "jun", "mag", "max",
        "mbo",
        "mee", "mei", "min", "mrt", "new", "nov", "okt", "old", "oud", "pdf", "poh", "sep", "sjt", "smw", "tem", "tot",
        "txt",
        "wmo", "xls", "xml",
    ]

    private static let wordsOfFiles: Set<String> = [
        "kopie", "export", "bestand", "werkblad", "data", "lijst", "formulier", "presentatie", "notulen", "brief",
        "factuur", "offerte", "planning", "agenda", "final", "nieuwste", "laatste", "januari", "februari", "april",
        "juni", "juli", "augustus", "eerste", "tweede", "derde", "vierde", "servanda", "vivenz", "jogg", "stuwkr",
        "yulius", "rivas", "tablet", "havelaar", "frank", "kookt", "modaal", "paulowna", "resultaten", "monitor",
        "dashboard", "databoek", "uitvraag", "template", "sjabloon", "invulblad", "leeg", "ingevuld", "volledig",
        "compleet", "deel", "diagram", "grafiek", "correctie", "herzien", "aangepast", "gecorrigeerd", "maart", "mede",
        "namens",
    ]

    /// Beginnings of words for what is in a report.
    private static let beginnings = [
        "aanle", "aanmeld", "aanwezig", "accountant", "afspra", "begrot", "bereik", "besparing", "casus", "client",
        "contract", "deelne", "doorlooptijd", "ervaring", "financ", "formatie", "gebruik", "gesprek", "gezin",
        "indicator",
        "initiatie", "instroom", "jaar", "kosten", "looptijd", "maatschapp", "mag", "meting", "overlast", "partner",
        "prestatie", "signal", "tevreden", "toelichting", "training", "uitkomst", "uitstroom", "voortgang", "vragen",
        "verantwoord", "verzonnen", "voorbeeld", "werk", "bibliothe", "hardinx", "alblas",
    ]

    /// What stands between spaces, dashes, underscores, brackets, commas and points; `J.P.` stays together.
    private static func words(of stem: [UInt8]) -> [Word] {
        var words: [Word] = []
        var start = 0
        func close(_ end: Int) {
            guard end > start else { return }
            words.append((String(decoding: stem[start..<end], as: UTF8.self), start..<end))
        }
        for (position, byte) in stem.enumerated() {
            let isPoint = byte == UInt8(ascii: ".")
            guard isPoint && isEndOfWord(stem, start, position) || separators.contains(byte) else { continue }
            close(position)
            start = position + 1
        }
        close(stem.count)
        return words
    }

    /// A point behind an initial or a number belongs to it.
    private static func isEndOfWord(_ stem: [UInt8], _ start: Int, _ point: Int) -> Bool {
        let letters = stem[start..<point].reversed().prefix { $0 != UInt8(ascii: ".") }
        return letters.count > 2 && letters.allSatisfy { isAnyLetter($0) }
    }

    private static func isAnyLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) || byte >= 0x80 }

    private static let separators = Array(" -_()[],;&+".utf8)

    private static func whole(_ words: ArraySlice<Word>) -> Range<Int> {
        guard let first = words.first, let last = words.last else { return 0..<0 }
        return first.range.lowerBound..<last.range.upperBound
    }

    private static func isStreet(_ word: String) -> Bool {
        let ends = ["straat", "laan", "weg", "plein", "hof", "kade", "dijk", "singel", "gracht", "pad", "dreef"]
        return word.first?.isUppercase == true && word.count >= 6 && ends.contains { word.lowercased().hasSuffix($0) }
    }
}
