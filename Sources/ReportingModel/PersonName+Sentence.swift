/// Names inside a longer text: `Wachttijd in weken (Emma Bakker)`, `Groep 7 Emma Vos`, `J. Bakker is gestopt`.
///
/// It takes a first name from our list, or initials, and a surname next to it. What is said of a school or a street that
/// is called after somebody is nobody's, and neither is the name of somebody beside what they do for their work.
extension PersonName {
    /// Whether some words of a longer text, next to each other, are likely the name of a person.
    package static func stands(in text: String) -> Bool {
        let text = text.contains(where: \.isLowercase) ? text : withoutCapitals(text)
        // Nearly every text is turned away here.
        guard text.split(whereSeparator: { $0.isWhitespace || ",;:()/|\"“”".contains($0) }).contains(where: mayBegin)
        else { return false }
        let phrases = phrases(of: text)
        return phrases.indices.contains { number in
            phrases[number].indices.contains { first in
                guard let end = endOfName(from: first, in: phrases[number]) else { return false }
                let behind = phrases[number][end...]
                let isRole =
                    behind.isEmpty && phrases.indices.contains(number + 1)
                    ? phrases[number + 1].prefix(2).contains(where: isRoleWord) : isRole(behind: behind)
                return !isRole
            }
        }
    }

    /// Whether a name may begin with a word: a first name, or letters with a point.
    private static func mayBegin(_ word: Substring) -> Bool {
        guard word.first?.isUppercase == true else { return false }
        return word.contains(".") || isFirstName(String(word))
    }

    /// Where the name that begins at a word ends; `nil` when none does.
    private static func endOfName(from first: Int, in words: [String]) -> Int? {
        guard isFirstName(words[first]) || isInitials(words[first]) || words[first].contains(".") else { return nil }
        // `Dr. Albert` are no initials; and what stands behind `mevr.` is looked at with its role.
        if saints.contains(NormalisedLabel.of(words[first])) { return nil }
        if first > 0, isNamedAfterPeople(words[first - 1]) || isRoleWord(words[first - 1]) { return nil }
        if first > 0, titles.contains(NormalisedLabel.of(words[first - 1])) { return nil }
        let windows = (1...5).filter { first + $0 <= words.count }.map { words[first..<first + $0] }
        guard !windows.contains(where: { isNamesake($0.joined(separator: " ")) }) else { return nil }
        guard
            let name = windows.first(where: { name in
                isLikely(name.joined(separator: " "))
                    && (name.dropLast().last.map(isParticle) == true || !name.dropFirst().contains(where: isWholeWord))
            })
        else { return nil }
        // `P. Oud school`, `W.A. Visser ’t Hooft school`
        let behind = words[name.endIndex...].drop { word in
            !isOrganisation(word) && (isParticle(word) || word.first?.isUppercase == true)
        }
        if let next = behind.first, isOrganisation(next) { return nil }
        return name.endIndex
    }

    /// An ordinary word, and not only the beginning of one: many surnames begin so.
    private static func isWholeWord(_ word: String) -> Bool {
        HarmlessWords.isKnown(word.lowercased()) || directions.contains(word.lowercased())
    }

    /// Words that belong together: a bracket, a comma and the end of a sentence part them.
    private static func phrases(of text: String) -> [[String]] {
        var phrases: [[String]] = [[]]
        for piece in text.split(omittingEmptySubsequences: false, whereSeparator: { ",;:()/|\n\"“”".contains($0) }) {
            if phrases.last?.isEmpty == false { phrases.append([]) }
            for word in piece.split(whereSeparator: \.isWhitespace).map(String.init) {
                let isShort = isInitials(word) || isParticle(word) || titles.contains(NormalisedLabel.of(word))
                let isEnd = !isShort && [".", "!", "?"].contains { word.hasSuffix($0) }
                phrases[phrases.count - 1].append(isEnd ? String(word.dropLast()) : word)
                if isEnd { phrases.append([]) }
            }
        }
        return phrases.filter { !$0.isEmpty }
    }

    /// `Sanne Bakker is onze nieuwe coördinator`, `Sanne Bakker gestart als trainer`.
    private static func isRole(behind words: ArraySlice<String>) -> Bool {
        words.indices.prefix(6).contains { position in
            isRoleWord(words[position]) && position > words.startIndex
                && ["als", "onze", "nieuwe", "de"].contains(words[position - 1].lowercased())
        }
    }

    /// What somebody is because of their work.
    private static func isRoleWord(_ word: String) -> Bool {
        let key = NormalisedLabel.of(word)
        return roles.contains { key.hasPrefix($0) } || endingsOfRoles.contains { key.hasSuffix($0) }
            || shortRoles.contains(key)
    }

    /// What may be called after somebody stands before their name: `OBS Anne de Vries`, `Stichting Jan Bakker`.
    private static func isNamedAfterPeople(_ word: String) -> Bool {
        let key = NormalisedLabel.of(word)
        return key.hasSuffix("school") || thingsCalledAfterPeople.contains(key)
    }

    private static let roles = [
        "wethouder", "burgemeester", "directeur", "directrice", "coordinator", "docent", "trainer", "coach", "manager",
        "controller", "accountant", "adviseur", "secretaris", "voorzitter", "penningmeester", "leerkracht",
        "ambtenaar", "auteur", "opsteller", "contactpersoon", "psycholoog", "orthopedagoog", "stagiair",
    ]

    private static let endingsOfRoles = ["werker", "werkster", "leider", "medewerker", "wetenschapper", "begeleider"]

    private static let shortRoles: Set<String> = ["juf", "meester", "collega", "huisarts", "ib", "poh", "pgb"]

    private static let titles: Set<String> = [
        "mevr", "mevrouw", "mw", "mvr", "dhr", "heer", "meneer", "fam", "familie",
    ]

    private static let saints: Set<String> = ["dr", "ds", "mr", "ir", "st"]

    private static let thingsCalledAfterPeople: Set<String> = [
        "obs", "cbs", "pcbs", "rkbs", "sbo", "ikc", "kindcentrum", "college", "lyceum", "mavo", "stichting", "fonds",
        "sporthal", "gymzaal", "zaal", "buurthuis", "theater", "museum", "locatie", "gebouw", "park", "plein", "dr",
        "ds", "prof", "mr", "ir", "prins", "prinses", "koning", "koningin", "sint", "st", "pater", "zuster",
        "scholen", "bibliotheek", "zwembad",
    ]
}
