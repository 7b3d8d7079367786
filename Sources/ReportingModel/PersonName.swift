/// Recognises texts that are very likely the name of a person: `J. de Vries`, `Fatima El Amrani`, `Jansen, Piet`.
///
/// Names cannot be told from other words with certainty, and a school or an initiative may bear one. So this never sets a
/// single cell apart; it keeps a heading from being repeated, and a whole column of such texts is a list of people.
package enum PersonName {
    package static func isLikely(_ text: String) -> Bool {
        guard (4...60).contains(text.utf8.count), !text.contains(where: \.isNumber) else { return false }
        let words = words(of: text)
        guard (2...5).contains(words.count) else { return false }
        let rest = words.dropFirst()
        let surnames = rest.filter { !isParticle($0) }
        guard !surnames.isEmpty, surnames.allSatisfy(isSurname) else { return false }
        return isInitials(words[0])
            || isFirstName(words[0]) && !namesakes.contains(words.dropFirst().joined(separator: " ").lowercased())
                && !wholeNamesakes.contains(text.lowercased())
    }

    /// Whether a text below a heading such as `Moeder` is a name, or some names: two or three words with capitals each,
    /// and no word for an organisation. `Samira Bouali`, `Sanne Kok 7a`, `Sanne Kok, Daan Vos`.
    package static func mayBeSeveral(_ text: String) -> Bool {
        guard text.utf8.count <= 400 else { return false }
        let parts = text.split { ",;/&+".contains($0) }.map { part in
            // The class a pupil is in.
            part.split(separator: " ").filter { $0.first?.isNumber != true }
        }
        return !parts.isEmpty && parts.allSatisfy { mayBeOne($0.map(String.init)) }
    }

    private static func mayBeOne(_ words: [String]) -> Bool {
        guard (2...5).contains(words.count) else { return false }
        let names = words.filter { !isParticle($0) && !isInitials($0) }
        return (1...3).contains(names.count) && words.first.map(isParticle) == false
            && names.allSatisfy { isSurname($0) && !isOrdinary($0) }
    }

    /// The beginning of a word about the work, which is no name however it is written.
    package static func isOrdinary(_ word: String) -> Bool {
        let lowered = word.lowercased()
        return HarmlessWords.isKnown(lowered) || directions.contains(lowered)
            || ordinary.contains { lowered.hasPrefix($0) }
    }

    /// Whether a longer text ends in a name, behind a word that gives it to somebody: `Groep van Petra de Wit`.
    package static func endsWithPerson(_ text: String) -> Bool {
        let words = text.split(separator: " ").map(String.init)
        return words.indices.dropFirst().contains { position in
            owners.contains(words[position - 1].lowercased())
                && isLikely(words[position...].joined(separator: " "))
        }
    }

    /// Whether some words of a longer text, next to each other, are likely a name: `Wachttijd in weken (Emma Bakker)`.
    package static func stands(in text: String) -> Bool {
        let words = text.split { $0.isWhitespace || ",;:()".contains($0) }
        return words.indices.contains { first in
            (2...3).contains { count in
                first + count <= words.count && isLikely(words[first..<first + count].joined(separator: " "))
            }
        }
    }

    private static let owners: Set<String> = ["van", "met", "door", "bij", "voor"]

    /// Whether two words with capitals stand directly before or behind a number: `999990019 Jan Jansen`.
    package static func standsBesideNumber(in text: String) -> Bool {
        let words = text.split { $0.isWhitespace || ",;:|".contains($0) }.map(String.init)
        return words.indices.contains { position in
            guard words[position].allSatisfy(\.isNumber), words[position].count >= 8 else { return false }
            return [words[..<position].suffix(2), words[(position + 1)...].prefix(2)].contains { beside in
                beside.count == 2 && beside.allSatisfy { isSurname($0) && !isOrdinary($0) }
            }
        }
    }

    private static let ordinary = [
        "jeugd", "team", "sociaal", "sociale", "wijk", "groep", "school", "basis", "gemeente", "stichting", "zorg",
        "hulp",
        "wacht", "rapport", "cijfer", "overleg", "regie", "onderzoek", "kwartaal", "maand", "halfjaar", "jaar",
        "begeleid", "dagbesteding", "opvang", "activiteit", "project", "subsidie", "beleid", "preventie", "evaluatie",
        "alblasserdam", "hardinxveld", "giessendam", "sliedrecht", "papendrecht", "dordrecht", "zwijndrecht",
        "drechtsteden", "gorinchem", "speel", "sport", "buurt", "overzicht", "verslag", "bijlage", "versie", "concept",
        "definitief", "specialist", "ambulant", "crisis", "totaal",
    ]

    /// Ordinary only as a whole word: many surnames begin so.
    private static let directions: Set<String> = [
        "noord", "oost", "zuid", "west", "noordwest", "noordoost", "zuidwest", "zuidoost", "midden", "centrum", "jong",
        "kind", "kinderen", "ouder", "ouders", "gezin", "gezinnen", "nieuw", "nieuwe", "oud", "oude", "lijst", "punt",
        "licht", "zwaar", "lokaal", "type", "naam", "ja", "nee",
    ]

    /// Whether a name is written with initials, as in lists of people and nowhere else.
    package static func hasInitials(_ text: String) -> Bool {
        isLikely(text) && words(of: text).first.map(isInitials) == true
    }

    /// The words, initials or first name first: `Vries, Marieke de` is `Marieke de Vries`, and `Jansen P.` is
    /// `P. Jansen`.
    private static func words(of text: String) -> [String] {
        let parts = text.split(separator: ",").map { $0.split(separator: " ").flatMap { apart(String($0)) } }
        var words = Array(parts.reversed().joined())
        if parts.count == 2, words.first?.count == 1, let letter = words.first {
            // Behind a comma a letter is an initial without its point.
            words[0] = letter + "."
        }
        if parts.count == 1, words.count > 1, let last = words.last, isInitials(last), !isInitials(words[0]) {
            words = [last] + words.dropLast()
        }
        return words
    }

    /// `P.Jansen` is two words.
    private static func apart(_ word: String) -> [String] {
        guard let point = word.lastIndex(of: "."), word.distance(from: point, to: word.endIndex) > 3 else {
            return [word]
        }
        return [String(word[...point]), String(word[word.index(after: point)...])]
    }

    package static func isFirstName(_ word: String) -> Bool {
        word.first?.isUppercase == true && firstNames.contains(word.lowercased())
    }

    package static func isParticle(_ word: String) -> Bool { particles.contains(word.lowercased()) }

    /// `J.`, `A.B.`, `M.J.H.`
    package static func isInitials(_ word: String) -> Bool {
        let parts = word.split(separator: ".", omittingEmptySubsequences: false)
        guard word.hasSuffix("."), parts.count >= 2 else { return false }
        return parts.dropLast().allSatisfy { $0.count <= 2 && $0.first?.isUppercase == true }
    }

    /// A capital, then letters, and not the end of a word for a school or a street.
    package static func isSurname(_ word: String) -> Bool {
        guard word.count >= 2, word.first?.isUppercase == true else { return false }
        let letters = word.dropFirst()
        guard letters.allSatisfy({ $0.isLetter || "-'’".contains($0) }), letters.contains(where: \.isLowercase) else {
            return false
        }
        let lowered = word.lowercased()
        return !organisations.contains { lowered.hasSuffix($0) }
    }

    private static let particles: Set<String> = [
        "van", "de", "der", "den", "ten", "ter", "te", "het", "'t", "in", "op", "el", "al", "ben", "bin", "von", "la",
        "le",
        "du", "da", "dos", "d'",
    ]

    /// Ends of words that make it an organisation or a place.
    private static let organisations = [
        "school", "college", "lyceum", "straat", "plein", "laan", "weg", "huis", "centrum", "team", "stichting",
        "fonds",
        "vereniging", "club", "project", "park", "hof", "teams", "instituut", "kliniek", "groep", "toernooi", "cup",
        "festival", "gymnasium", "bibliotheek", "sporthal", "gebouw", "gymzaal", "prijs", "programma", "methode",
        "cursus", "training", "bokaal", "mavo", "court", "stadion", "memorial", "zaal", "theater",
    ]

    /// Surnames of people after whom schools, halls and initiatives are called; behind their first names.
    private static let namesakes: Set<String> = [
        "frank", "de witt", "de ruyter", "van oranje", "ligthart", "brandsma", "montessori", "van nassau", "steiner",
        "bosch", "vermeer", "van gogh", "van rijn", "de groot", "luther king", "de klerk", "alexander",
        "van oldenbarnevelt", "evertsen", "tromp", "van rossum", "campert", "schaepman", "kuyper",
    ]

    /// The same of people whose surname many others bear.
    private static let wholeNamesakes: Set<String> = [
        "peter petersen", "johan cruijff", "johan cruyff", "jan steen", "jan harmens", "maria montessori", "jan toorop",
        "willem drees", "joke smit", "thomas more", "paul krugerhof", "maria ter weme",
    ]

    private static let firstNames: Set<String> = [
        "jan", "piet", "kees", "klaas", "henk", "willem", "johan", "hans", "peter", "pieter", "paul", "mark", "marco",
        "martijn", "jeroen", "bas", "bart", "tom", "thomas", "tim", "lars", "daan", "sem", "lucas", "luuk", "finn",
        "noah",
        "levi", "bram", "milan", "jesse", "ruben", "stijn", "sven", "thijs", "max", "adam", "david", "daniel", "dirk",
        "erik",
        "frank", "gerard", "gert", "gijs", "jaap", "joost", "joris", "koen", "maarten", "michiel", "niels", "rob",
        "robert",
        "ronald", "sander", "theo", "wim", "wouter", "youssef", "mohamed", "mohammed", "muhammad", "ali", "ahmed",
        "omar",
        "hassan", "ibrahim", "mustafa", "mehmet", "emre", "yusuf", "bilal", "anna", "anne", "anja", "anouk", "astrid",
        "carla", "chantal", "els", "emma", "esther", "eva", "evi", "femke", "fleur", "hanna", "ingrid", "inge", "iris",
        "isa",
        "jacqueline", "jolanda", "judith", "julia", "karin", "kim", "laura", "lieke", "linda", "lisa", "lotte",
        "maaike",
        "margriet", "maria", "marieke", "marjan", "marloes", "mia", "mieke", "mila", "monique", "nina", "noor",
        "olivia",
        "petra", "roos", "sanne", "sara", "sarah", "saskia", "sofie", "sophie", "suzanne", "tess", "wilma", "yara",
        "yvonne",
        "zoe", "fatima", "aisha", "amina", "khadija", "mariam", "meryem", "zeynep", "elif", "samira", "naima",
    ]
}
