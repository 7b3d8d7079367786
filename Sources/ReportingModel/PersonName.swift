/// Recognises texts that are very likely the name of a person: `J. de Vries`, `Fatima El Amrani`, `Jansen, Piet`.
///
/// Names cannot be told from other words with certainty, and a school or an initiative may bear one. So this never sets a
/// single cell apart; it keeps a heading from being repeated, and a whole column of such texts is a list of people.
package enum PersonName {
    package static func isLikely(_ text: String) -> Bool {
        guard (4...60).contains(text.utf8.count), !text.contains(where: \.isNumber) else { return false }
        let words = words(of: text)
        guard (2...5).contains(words.count) else { return false }
        let surnames = words.indices.dropFirst().filter { !isParticle(words[$0]) }
        guard !surnames.isEmpty else { return false }
        let areNames = surnames.allSatisfy { position in
            let isBehindParticle = isParticle(words[position - 1])
            return (isSurname(words[position]) || isSurnameLikePlace(words[position], isBehindParticle))
                && (isBehindParticle || !ActivityWords.contains(words[position]))
        }
        guard areNames else { return false }
        return isInitials(words[0]) || isFirstName(words[0]) && !isNamesake(words.joined(separator: " "))
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

    /// Whether a text below a heading for people has the shape of a name, however it is written: `JAN BAKKER`,
    /// `jan bakker`, `J Bakker`, `Bakker J.`, `Sanne Bakker 7a`, and a first name alone.
    package static func hasShape(_ text: String) -> Bool {
        let words = text.split(separator: " ").filter { $0.first?.isNumber != true }.map(String.init)
        guard (1...5).contains(words.count), text.utf8.count <= 80 else { return false }
        if words.count == 1 { return FirstNames.contains(words[0].lowercased()) }
        let joined = withoutCapitals(words.joined(separator: " "))
        if mayBeSeveral(joined) || isLikely(joined) { return true }
        if words[0].count == 1, words[0].first?.isUppercase == true {
            let names = words.dropFirst().filter { !isParticle($0) }.map { withoutCapitals($0) }
            return !names.isEmpty && names.allSatisfy { isSurname($0) && !isOrdinary($0) }
        }
        return joined == joined.lowercased() && isLikely(withCapitals(joined))
            && !words.dropFirst().contains(where: isOrdinary)
    }

    /// Whether a text with the shape of a name begins as one: `gülsüm bakker`, `J Bakker`, `Gülsüm`.
    package static func isSurelyShaped(_ text: String) -> Bool {
        guard let first = text.split(separator: " ").first else { return false }
        return first.count == 1 && first.first?.isUppercase == true || FirstNames.contains(first.lowercased())
    }

    /// Whether a text is a surname and nothing else, as far as its shape tells: `Bakker`, `de Wit`.
    package static func mayBeSurname(_ text: String) -> Bool { loneSurname(text) != nil }

    /// Whether it is one that very many people bear, or has a small word in front: `Jansen`, `de Wit`.
    package static func isCommonSurname(_ text: String) -> Bool {
        guard let name = loneSurname(text) else { return false }
        let first = text.split(separator: " ").first.map(String.init) ?? ""
        return Surnames.contains(name.lowercased())
            || first != name && isParticle(first) && first.first?.isLowercase == true
    }

    /// Whether a text is nothing but first names: `Sanne`, `Daan, Fleur en Sem`. A name that is often given to a group or
    /// a ship says nothing.
    package static func areFirstNames(_ text: String) -> Bool {
        guard text.utf8.count <= 200, text.first?.isUppercase == true else { return false }
        let parts = text.replacing(" en ", with: ",").split { ",;/&+".contains($0) }.map { $0.trimmingSpace() }
        return !parts.isEmpty && parts.allSatisfy { isFirstName($0) && !namesOfThings.contains($0.lowercased()) }
    }

    private static let namesOfThings: Set<String> = [
        "roos", "iris", "jasmijn", "margriet", "viola", "lelie", "daisy", "rosa", "jade", "robin", "amber", "ruby",
        "linde", "merel", "luna", "stella", "nova", "aurora", "maria", "jozef", "petrus", "paulus", "johannes",
        "franciscus",
        "augustinus", "martinus", "nicolaas", "april", "juni", "juli", "flora", "victoria", "anna", "sofie", "noor",
        "fiep",
    ]

    private static func loneSurname(_ text: String) -> String? {
        guard text.utf8.count <= 40 else { return nil }
        let words = text.split(separator: " ").map(String.init).drop { isParticle($0) }
        guard words.count == 1, let word = words.first.map(withoutCapitals), isSurname(word), !isOrdinary(word),
            !ActivityWords.contains(word)
        else { return nil }
        return word
    }

    /// Whether schools and halls are called after this person.
    package static func isNamesake(_ text: String) -> Bool {
        let whole = text.lowercased()
        // `Jan Steenlaan`
        let ending = endingsOfPlaces.first { whole.hasSuffix($0) } ?? ""
        return [whole, String(whole.dropLast(ending.count))].contains { name in
            wholeNamesakes.contains(name)
                || namesakes.contains(name.split(separator: " ").dropFirst().joined(separator: " "))
        }
    }

    /// Whether a text gives a case or a visit somebody's name: `Casus Oumaima Bakker`, `Gezin Bakker`, `Huisbezoek
    /// Yara`. The words behind the first all have capitals, and none is an ordinary one.
    package static func namesCase(_ text: String) -> Bool {
        let words = text.split { $0.isWhitespace || ":".contains($0) }.map(String.init)
        guard (2...6).contains(words.count), caseWords.contains(NormalisedLabel.of(words[0])) else { return false }
        let names = words.dropFirst().drop { caseWords.contains(NormalisedLabel.of($0)) }
        // `Kind van de Rekening`; but `Gezin van Dijk`.
        if NormalisedLabel.of(words[0]) == "kind", isParticle(words[1]) { return false }
        let surnames = names.filter { !isParticle($0) && !isInitials($0) && $0.first?.isNumber != true }
        return (1...3).contains(surnames.count)
            && surnames.allSatisfy {
                isSurname(withoutCapitals($0)) && !isOrdinary($0) && !ActivityWords.standsBehindCase($0)
            }
    }

    private static let caseWords: Set<String> = [
        "kind", "casus", "gezin", "huisbezoek", "huisbezoeken", "1op1", "eenopeen", "client", "jongere", "leerling",
        "jeugdige", "moeder", "vader", "familie", "fam", "pupil", "maatje", "zoon", "dochter", "gesprek", "gesprekken",
        "dossier", "bezoek",
    ]

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
        "definitief", "specialist", "ambulant", "crisis", "totaal", "rotterdam", "amsterdam", "utrecht", "ervaring",
        "tevreden", "ridderkerk",
        "kinderdijk", "nederland", "molenlanden", "krimpen",
    ]

    /// Ordinary only as a whole word: many surnames begin so.
    static let directions: Set<String> = [
        "noord", "oost", "zuid", "west", "noordwest", "noordoost", "zuidwest", "zuidoost", "midden", "centrum", "jong",
        "kind", "kinderen", "ouder", "ouders", "gezin", "gezinnen", "nieuw", "nieuwe", "oud", "oude", "lijst", "punt",
        "licht", "zwaar", "lokaal", "type", "naam", "ja", "nee", "samen", "centraal", "actief", "vriendelijk",
        "balans", "vooruit", "thuis", "plus", "aanpak", "coach", "coaching", "traject", "ervaring", "ervaringen",
        "wmo", "cultuur", "lezen", "leren", "koken", "eten", "gezond", "gezonde", "vrij", "open", "dag", "week",
        "middag", "avond", "ochtend", "club", "clubs", "huis", "plan", "plannen", "actie", "vakantie", "zomer",
        "winter", "herfst", "lente", "feest", "markt", "cafe", "café", "atelier", "lab", "tuin", "muziek", "dans",
        "toneel", "voetbal", "fiets", "fietsen", "natuur", "training", "cursus", "workshop", "les", "lessen",
        "bijles", "huiswerk", "taal", "digitaal", "online", "bezoek", "gesprek", "gesprekken", "advies", "steun",
        "spreekuur", "regio", "landelijk", "intern", "extern", "algemeen", "divers", "diversen", "anders", "echt",
        "scheiding", "rouw", "pubers", "opvoeden", "opgroeien", "mantelzorg", "vluchtelingen", "nieuwkomers",
        "wethouder", "burgemeester", "directeur", "bestuur", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag",
        "zaterdag", "zondag", "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus",
        "spelen", "bewegen", "zwemmen", "hulp", "loket", "steunpunt", "inloop", "kracht",
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
        guard word.first?.isUppercase == true else { return false }
        // `Dirk-Jan`
        return word.lowercased().split(separator: "-").allSatisfy { FirstNames.contains(String($0)) }
    }

    /// Whether a new name of a group or an activity is asked about, because it may be a person's: `Sanne Bakker`, also
    /// in capitals or without any, `Groep van Petra de Wit`, `Noor en Sem Bakker`, `Casus Bakker`, `Wachtlijst Sanne
    /// Bakker`. Then no list, finding or change repeats it.
    package static func mayName(_ text: String) -> Bool {
        let words = text.split(separator: " ").map(String.init)
        if isLikely(withoutCapitals(text)) || endsWithPerson(text) || namesCase(text) || stands(in: text) {
            return true
        }
        if words.count >= 4, isFirstName(words[0]), words[1] == "en" {
            return isLikely(words[2...].joined(separator: " "))
        }
        return text == text.lowercased() && isLikely(withCapitals(text))
            && !words.dropFirst().contains(where: isOrdinary)
    }

    package static func isParticle(_ word: String) -> Bool {
        particles.contains(word.lowercased().replacing("’", with: "'"))
    }

    /// `J.`, `A.B.`, `M.J.H.`
    package static func isInitials(_ word: String) -> Bool {
        let parts = word.split(separator: ".", omittingEmptySubsequences: false)
        guard word.hasSuffix("."), parts.count >= 2 else { return false }
        return parts.dropLast().allSatisfy { $0.count <= 2 && $0.first?.isUppercase == true }
    }

    /// Whether a sentence tells of a child by first name: with its age or group, or with the family.
    /// `Daan, 9 jaar, woont bij oma`, `Emma (groep 6)`, `Sem en zijn moeder`.
    package static func tellsOfChild(_ text: String) -> Bool {
        guard text.utf8.count <= 4_000 else { return false }
        let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init)
        return words.indices.contains { position in
            guard isFirstName(words[position]) else { return false }
            let behind = words[(position + 1)...].prefix(5).map { $0.lowercased() }
            let pairs = zip(behind, behind.dropFirst())
            return pairs.contains { left, right in
                left.allSatisfy(\.isNumber) && ["jaar", "jr"].contains(right)
                    || ["groep", "klas"].contains(left) && right.first?.isNumber == true
                    || ["zijn", "haar"].contains(left) && family.contains(right)
            }
        }
    }

    private static let family: Set<String> = [
        "moeder", "vader", "ouders", "oma", "opa", "broer", "broertje", "zus", "zusje", "ouder", "stiefvader", "gezin",
    ]

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

    /// A surname that ends like the word for a house or a street, behind a first name: `Nieuwenhuis`, `Terlaan`, and
    /// `van der Weg`. The words themselves are none: `Emma Huis`.
    private static func isSurnameLikePlace(_ word: String, _ isBehindParticle: Bool) -> Bool {
        guard isCapitalised(word), word.contains(where: \.isLowercase) else { return false }
        let lowered = word.lowercased()
        guard let ending = endingsOfSurnames.first(where: lowered.hasSuffix) else { return false }
        return lowered == ending
            ? isBehindParticle : lowered.count >= ending.count + 3 && !plainHouses.contains(where: lowered.hasSuffix)
    }

    private static let endingsOfSurnames = ["huis", "hof", "weg", "laan"]

    private static let plainHouses = [
        "buurthuis", "jeugdhuis", "ziekenhuis", "stadhuis", "clubhuis", "wijkhuis", "dorpshuis", "gemeentehuis",
        "jongerenhuis", "kinderhuis", "logeerhuis", "opvanghuis", "raadhuis", "speelhuis", "pakhuis", "inloophuis",
        "gasthuis", "weeshuis", "verpleeghuis", "tehuis", "gezinshuis", "koffiehuis", "kerkweg", "dorpsweg",
    ]

    /// A word with which activities are called, and hardly ever a surname.
    package static func isActivity(_ word: String) -> Bool { ActivityWords.contains(word) }

    /// A word for an organisation, a place or an event by itself.
    package static func isOrganisation(_ word: String) -> Bool { organisations.contains(word.lowercased()) }

    /// A capital and then letters, also as `d'Hondt` and `'t`-less `VRIES`; whatever it ends in.
    package static func isCapitalised(_ word: String) -> Bool {
        let name = withoutElision(word)
        guard name.count >= 2, name.first?.isUppercase == true else { return false }
        return name.allSatisfy { $0.isLetter || "-'’".contains($0) }
    }

    /// `d’Hondt` without its `d’`.
    package static func withoutElision(_ word: String) -> String {
        for start in ["d'", "d’", "l'", "l’", "'t", "’t"] where word.lowercased().hasPrefix(start) {
            return String(word.dropFirst(2))
        }
        return word
    }

    /// Words in capitals as one writes a name: `JAN DE VRIES` is `Jan De Vries`; `J.` stays.
    package static func withoutCapitals(_ text: String) -> String {
        text.split(separator: " ", omittingEmptySubsequences: false).map { word in
            guard word.count >= 2, !word.contains("."), !word.contains(where: \.isLowercase) else {
                return String(word)
            }
            return word.split(separator: "-", omittingEmptySubsequences: false).map { part in
                part.prefix(1) + part.dropFirst().lowercased()
            }.joined(separator: "-")
        }.joined(separator: " ")
    }

    /// Words in lower case with a capital each, but for `de`: `gülsüm de boer` is `Gülsüm de Boer`.
    package static func withCapitals(_ text: String) -> String {
        text.split(separator: " ", omittingEmptySubsequences: false).map { word in
            isParticle(String(word)) ? String(word) : word.prefix(1).uppercased() + word.dropFirst()
        }.joined(separator: " ")
    }

    private static let particles: Set<String> = [
        "van", "de", "der", "den", "ten", "ter", "te", "het", "'t", "in", "op", "el", "al", "ben", "bin", "von", "la",
        "le",
        "du", "da", "dos", "d'", "'s", "'n", "vd", "v.d.", "v/d", "v.", "ait", "aït", "ould", "abu", "abd", "bint",
        "san",
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
        "van oldenbarnevelt", "evertsen", "tromp", "van rossum", "campert", "schaepman", "kuyper", "de zwijger",
        "thijssen", "mandela", "schmidt", "calvijn", "bosco", "hendrik", "schweitzer", "nightingale", "parks",
        "paulowna", "luyken", "heyn", "havelaar", "krajicek", "gorter", "dahl", "stuart", "van schaffelaar",
        "verstappen", "gerhardt", "boeke", "curie", "lovelace",
    ]

    /// What makes a street or a house of a name.
    private static let endingsOfPlaces = ["laan", "weg", "hof", "huis", "straat", "plein"]

    /// The same of people whose surname many others bear.
    private static let wholeNamesakes: Set<String> = [
        "peter petersen", "johan cruijff", "johan cruyff", "jan steen", "jan harmens", "maria montessori", "jan toorop",
        "willem drees", "joke smit", "thomas more", "paul krugerhof", "maria ter weme", "jan modaal", "cornelis haak",
        "jan rap", "klaas vaak", "maria regina", "frans naerebout",
    ]
}
