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
        let people = people(in: stem) + named(words)
        let days = people.isEmpty ? [] : days(in: stem)
        return people + days + numbers(words) + houses(words)
    }

    /// `mevr. Dieuwke van Zomeren`, `dossier Ottoline Kraaijeveld`: the words with capitals behind a word for a person.
    private static func named(_ words: [Word]) -> [Range<Int>] {
        words.indices.compactMap { position in
            let key = key(of: words[position])
            let isTitle = titles.contains(key)
            guard isTitle || cases.contains(key) else { return nil }
            var names = words[(position + 1)...].prefix(5)
            // Numbers and masks may stand between: `cliënt 12345 Jorrit Weststrate`.
            names = names.drop { $0.text.allSatisfy { $0.isNumber || $0 == "·" || $0 == "." } }
            names = names.prefix { PersonName.isParticle($0.text) || isNamePart($0.text) }
            while let last = names.last, PersonName.isParticle(last.text) { names = names.dropLast() }
            let count = names.count { isNamePart($0.text) }
            let isFirstName = names.first.map { PersonName.isFirstName($0.text) } ?? false
            return isTitle && count >= 1 || count >= 2 || isFirstName ? whole(names) : nil
        }
    }

    private static func isNamePart(_ word: String) -> Bool {
        PersonName.isInitials(word) || PersonName.isSurname(word) && !PersonName.isOrdinary(word)
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

    private static let cases: Set<String> = [
        "client", "dossier", "casus", "jeugdige", "leerling", "moeder", "vader", "kind", "bsn", "familie", "gezin",
    ]

    /// Where the words of a name stand that are very likely a person, or the street and number of a house:
    /// `verslag_Jan_Jansen`, `Dorpsstraat 12`.
    static func people(in stem: [UInt8]) -> [Range<Int>] {
        let words = words(of: stem)
        var found: [Range<Int>] = []
        for first in words.indices {
            for count in 2...4 where first + count <= words.count {
                let window = words[first..<(first + count)]
                if PersonName.isLikely(window.map(\.text).joined(separator: " ")) { found.append(whole(window)) }
            }
            if first + 1 < words.count, isStreet(words[first].text), words[first + 1].text.first?.isNumber == true {
                found.append(whole(words[first...].prefix(2)))
            }
        }
        return found
    }

    private typealias Word = (text: String, range: Range<Int>)

    /// What stands between spaces, dashes and underscores.
    private static func words(of stem: [UInt8]) -> [Word] {
        stem.indices.split { [0x20, 0x2D, 0x5F].contains(stem[$0]) }.map { positions in
            let range = positions.startIndex..<positions.endIndex
            return (String(decoding: stem[range], as: UTF8.self), range)
        }
    }

    private static func whole(_ words: ArraySlice<Word>) -> Range<Int> {
        guard let first = words.first, let last = words.last else { return 0..<0 }
        return first.range.lowerBound..<last.range.upperBound
    }

    private static func isStreet(_ word: String) -> Bool {
        let ends = ["straat", "laan", "weg", "plein", "hof", "kade", "dijk", "singel", "gracht", "pad", "dreef"]
        return word.first?.isUppercase == true && word.count >= 6 && ends.contains { word.lowercased().hasSuffix($0) }
    }
}
