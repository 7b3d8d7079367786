/// Recognises texts that are very likely the name of a person: `J. de Vries`, `Fatima El Amrani`, `Jansen, Piet`.
///
/// Names cannot be told from other words with certainty, and a school or an initiative may bear one. So this never sets a
/// single cell apart; it keeps a heading from being repeated, and a whole column of such texts is a list of people.
package enum PersonName {
    package static func isLikely(_ text: String) -> Bool {
        guard (4...60).contains(text.utf8.count), !text.contains(where: \.isNumber) else { return false }
        // `Vries, Marieke de` is `Marieke de Vries`.
        let words = text.split(separator: ",").reversed().flatMap { $0.split(separator: " ").map(String.init) }
        guard (2...5).contains(words.count) else { return false }
        let rest = words.dropFirst()
        let surnames = rest.filter { !particles.contains($0.lowercased()) }
        guard !surnames.isEmpty, surnames.allSatisfy(isSurname) else { return false }
        return isInitials(words[0]) || firstNames.contains(words[0].lowercased()) && words[0].first?.isUppercase == true
    }

    /// `J.`, `A.B.`, `M.J.H.`
    private static func isInitials(_ word: String) -> Bool {
        let parts = word.split(separator: ".", omittingEmptySubsequences: false)
        guard word.hasSuffix("."), parts.count >= 2 else { return false }
        return parts.dropLast().allSatisfy { $0.count <= 2 && $0.first?.isUppercase == true }
    }

    private static func isSurname(_ word: String) -> Bool {
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
        "vereniging", "club", "project", "park", "hof", "teams", "instituut", "kliniek", "groep",
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
