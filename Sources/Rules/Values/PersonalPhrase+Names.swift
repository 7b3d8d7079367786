import ReportingModel

/// Names in a sentence: what stands behind a title or behind a word for somebody who is helped.
///
/// Whoever is named because of their work is no client of it, so a role directly before the title or behind the name
/// excuses it; but never where the text speaks of a client.
extension PersonalPhrase {
    static func holdsName(_ sentence: [Word], countsLoneWords: Bool = true) -> Bool {
        let words = sentence.flatMap(apart)
        let keys = words.map { NormalisedLabel.of($0.text) }
        let isOfClient = speaksOfClient(words)
        return words.indices.contains { position in
            if titles.contains(keys[position]) {
                guard let behind = surname(behind: position, words) else { return false }
                return isOfClient
                    || !(isRole(before: position, behind: behind, words, keys)
                        || isRole(behind: behind, words, keys))
            }
            guard clients.contains(keys[position]) || youngsters.contains(keys[position]) else { return false }
            let rest = words[(position + 1)...].prefix(4).map { word in
                PersonName.isInitials(word.text) ? word.text : word.text.trimmingMarks()
            }
            if let first = rest.first, PersonName.isFirstName(first) { return true }
            return (2...4).contains { $0 <= rest.count && PersonName.isLikely(rest.prefix($0).joined(separator: " ")) }
                || isSurnameAlone(behind: position, words, keys, onlyFirstNames: !countsLoneWords)
        }
    }

    /// Whether a text may name somebody who is helped with a single word that no list knows: `moeder Karatepeli`, which
    /// looks the same as `oma Alzheimer`.
    static func mayNameClient(_ text: String) -> Bool {
        let words = words(of: text).flatMap(apart)
        let keys = words.map { NormalisedLabel.of($0.text) }
        return words.indices.contains { isSurnameAlone(behind: $0, words, keys) }
    }

    /// Whether whoever is named with a title in a line beside the figures is said to be there for their work, and
    /// nothing else is said of them: `Teamleider: mevr. Visser`, `Met vriendelijke groet, dhr. Visser`.
    static func namesSender(_ text: String) -> Bool {
        let words = words(of: text).flatMap(apart)
        let keys = words.map { NormalisedLabel.of($0.text) }
        guard !speaksOfClient(words) else { return false }
        let names = words.indices.compactMap { position in
            titles.contains(keys[position]) ? surname(behind: position, words).map { (position, $0) } : nil
        }
        return !names.isEmpty
            && names.allSatisfy { title, name in
                let before = keys[..<title].reversed().drop { smallWords.contains($0) || $0.isEmpty }
                guard let word = before.first, name + 1 == words.count || words[name + 1].isSeparate else {
                    return false
                }
                return isOffice(word) || greetings.contains(word) || roleEndings.contains { word.hasSuffix($0) }
                    || word.count >= 6 && word.allSatisfy(\.isNumber)
            }
    }

    private static let greetings: Set<String> = [
        "groet", "groeten", "beste", "geachte", "hallo", "akkoord", "getekend", "gezien", "gecontroleerd", "tel",
        "telefoon", "aanspreekpunt", "verantwoordelijke", "eindverantwoordelijke", "beheerder", "opgemaakt",
        "samensteller", "behandelaar", "vertegenwoordiger", "bestuurder", "aan", "tav", "bron", "afdeling",
        "secretaresse",
    ]

    private static let roleEndings = [
        "leider", "werker", "werkster", "wetenschapper", "begeleider", "beheerder", "kundige", "loog", "adviseur",
        "manager", "coordinator", "consulent", "coach", "analist", "directeur", "hoofd",
    ]

    /// `Mevr.Bakker` and `dhr.J.Bakker` as a title, initials and a name.
    private static func apart(_ word: Word) -> [Word] {
        guard let point = word.text.firstIndex(of: "."), word.text.index(after: point) < word.text.endIndex,
            titles.contains(NormalisedLabel.of(word.text[..<point]))
        else { return [word] }
        let rest = word.text[word.text.index(after: point)...]
        let name = rest.lastIndex(of: ".").map { rest.index(after: $0) } ?? rest.startIndex
        let parts = [word.text[...point], rest[..<name], rest[name...]].filter { !$0.isEmpty }
        return parts.enumerated().map { Word(text: String($1), isSeparate: $0 == 0 && word.isSeparate) }
    }

    /// Where the words of the name behind a title end; `nil` when there is none.
    ///
    /// Initials and `van de` may come first; then a word with a capital that is no school. In lower case a word counts
    /// behind `van` or a point, `mevr. bakker`, and so do capitals in a text of capitals: there any word has them.
    private static func surname(behind title: Int, _ words: [Word]) -> Int? {
        var (hasParticle, hasInitials) = (false, false)
        let key = NormalisedLabel.of(words[title].text)
        let isShort = words[title].text.hasSuffix(".") && key != "tnv"
        let isLoud = !words[title].text.contains(where: \.isLowercase)
        let mayBeWork = key == "mw" && !isShort
        if key == "gez", !isShort { return nil }
        for position in words.indices[(title + 1)...].prefix(6) {
            let word = words[position].text
            if mayBeWork, words[position].isSeparate { return nil }
            if PersonName.isInitials(word) {
                hasInitials = true
                continue
            }
            if PersonName.isParticle(word) || PersonName.isParticle(word.trimmingMarks()) {
                if mayBeWork, !particlesOfNames.contains(word.lowercased()) { return nil }
                hasParticle = true
                continue
            }
            let isEvent = !hasParticle && families.contains(key) && PersonName.isActivity(word.trimmingMarks())
            if isEvent || isNobody(word.trimmingMarks(), behind: key, mayBeWork: mayBeWork) { return nil }
            // `MW` is mostly maatschappelijk werk; with `de` or initials behind it, a title after all.
            if mayBeWork, isLoud, !hasParticle, !hasInitials { return nil }
            let name = PersonName.withoutElision(word.trimmingMarks())
            let isPlain = isLoud && !name.contains(where: \.isLowercase) || !name.contains(where: \.isUppercase)
            guard name.count >= (isPlain ? 3 : 2), name.allSatisfy({ $0.isLetter || "-'’".contains($0) }),
                !isPlaceWord(name, families.contains(NormalisedLabel.of(words[title].text)) && !hasParticle),
                isPlain ? hasParticle || isShort : PersonName.isCapitalised(name),
                !isPlain || !isOrdinaryBehindTitle(name) && (hasParticle || !isVerb(name))
            else { return nil }
            return position
        }
        return nil
    }

    /// Partners and municipalities are nobody's surname, and neither is an ordinary word behind what may be no title:
    /// `mw` without its point is maatschappelijk werk as well, and `t.n.v.` may stand before the name of an office.
    private static func isNobody(_ word: String, behind title: String, mayBeWork: Bool) -> Bool {
        let key = NormalisedLabel.of(word)
        if organisations.contains(key) || neighbours.contains(where: { key.hasPrefix($0) }) { return true }
        if title == "heer", ["hugowaard", "arendskerke"].contains(key) { return true }
        if families.contains(title), familyEvents.contains(where: { key.hasPrefix($0) }) { return true }
        guard mayBeWork || title == "tnv" else { return false }
        return PersonName.isOrdinary(word) || DutchMunicipalities.contains(word) || key == "rekening"
            || offices.contains { key.hasPrefix($0) }
    }

    private static let organisations: Set<String> = [
        "servanda", "vivenz", "enver", "yulius", "humanitas", "diverz", "rivas", "syndion", "gemiva", "pluryn",
        "kentalis", "jeugdteams", "jeugdteam", "homestart", "sjt", "stj", "jeugdpunt",
    ]

    /// Places and areas around here, and the cities; but not those that are surnames as well, such as Van Beek.
    private static let neighbours = [
        "alblasserdam", "alblasserwaard", "hardinxveld", "giessendam", "sliedrecht", "papendrecht", "dordrecht",
        "zwijndrecht", "drechtsteden", "gorinchem", "ridderkerk", "kinderdijk", "molenlanden", "rotterdam", "amsterdam",
    ]

    /// Beginnings of what families go to: `Familie Netwerk Beraad`.
    private static let familyEvents = ["netwerk", "beraad", "opstelling", "groepsplan", "weekend", "vitaal"]

    /// Behind `mevrouw` stands what she does, or who she is: `mevr. belt`, `de heer van het bestuur`.
    private static func isOrdinaryBehindTitle(_ word: String) -> Bool {
        let key = NormalisedLabel.of(word)
        return key.hasSuffix("t") || PersonName.isOrdinary(word) || wordsBehindTitles.contains(key)
            || offices.contains { key.hasPrefix($0) } || namesPlace([Word(text: word, isSeparate: false)])
            || clients.contains(key) || titles.contains(key)
    }

    /// `verhuisd`, `opgenomen`.
    private static func isVerb(_ word: String) -> Bool {
        let key = NormalisedLabel.of(word)
        return ["d", "en", "de", "te"].contains { key.hasSuffix($0) }
            && ["ge", "ver", "be", "ont", "over", "op", "aan", "af", "uit", "in"].contains { key.hasPrefix($0) }
    }

    /// One word with a capital behind a word for somebody who is helped: `moeder Bakker belde`, `leerling Bakker`.
    ///
    /// `Gezin Centraal` may be an activity. So behind a word with a capital, with which a name begins, something must be
    /// said of it: `Gezin Bakker verhuist`.
    private static func isSurnameAlone(
        behind position: Int, _ words: [Word], _ keys: [String], onlyFirstNames: Bool = false
    ) -> Bool {
        guard closeClients.contains(keys[position]) else { return false }
        let behind = words.indices[(position + 1)...]
        guard let name = behind.first(where: { !particlesOfNames.contains(words[$0].text.lowercased()) }),
            name - position <= 3
        else { return false }
        let word = words[name].text.trimmingMarks()
        guard !onlyFirstNames || PersonName.isFirstName(word) else { return false }
        guard word.count >= 3, PersonName.isSurname(word), !PersonName.isOrdinary(word), !namesPlace([words[name]]),
            !nations.contains(where: { keys[name].hasPrefix($0) }), !clients.contains(keys[name]),
            !offices.contains(where: { keys[name].hasPrefix($0) }), !wordsBehindTitles.contains(keys[name])
        else { return false }
        let isMore = words.indices.contains(name + 1)
        // `casus Veilig Thuis` is the name of an organisation.
        if isMore, !words[name + 1].isSeparate, words[name + 1].text.first?.isUppercase == true { return false }
        if words[position].text.first?.isLowercase == true { return true }
        guard isMore, !words[name + 1].isSeparate, let letter = words[name + 1].text.first else { return false }
        return letter.isLowercase && !PersonName.isParticle(words[name + 1].text)
            && !wordsOfPlace.contains(keys[name + 1])
    }

    /// Directly before a title stands what somebody does: `wethouder mevr. J. de Vries`, `Aan: dhr. Bos`.
    ///
    /// Where it is only the label of a line, `coach: mevr. Bos`, nothing may be said of her: else it is the coach who says
    /// it.
    private static func isRole(before title: Int, behind name: Int, _ words: [Word], _ keys: [String]) -> Bool {
        let before = keys[..<title].indices.reversed().drop { smallWords.contains(keys[$0]) || keys[$0].isEmpty }
        guard let position = before.first, title - position <= 3 else { return false }
        let isAll = name + 1 == words.count
        if keys[position] == "tav" { return true }
        if keys[position] == "aan" { return isAll && (words[position + 1].isSeparate || position == 0) }
        let isLabel = contactWords.contains(keys[position]) || words[position + 1].isSeparate
        return isOffice(keys[position]) && (isAll || !isLabel || words[name + 1].isSeparate)
    }

    /// And behind the name, set apart or with `van`: `dhr. P. Bos, wethouder`, `mevr. Jansen (gemeente)`.
    private static func isRole(behind name: Int, _ words: [Word], _ keys: [String]) -> Bool {
        let behind = words.indices[(name + 1)...].prefix(4)
        guard let start = behind.first(where: { words[$0].isSeparate || links.contains(keys[$0]) }) else {
            return false
        }
        return behind.drop { $0 < start }.prefix(3).contains { position in
            isOffice(keys[position]) || keys[position].hasPrefix("gemeente")
                // Of whom more is said is hers, and not of the school.
                || keys[position] == "school" && (position + 1 == words.count || words[position + 1].isSeparate)
        }
    }

    private static func isOffice(_ key: String) -> Bool {
        contactWords.contains(key) || offices.contains { key.hasPrefix($0) }
    }

    private static let smallWords: Set<String> = ["de", "het", "is", "was", "onze", "door"]
    private static let links: Set<String> = ["van", "namens", "als", "is", "vanuit"]
    private static let wordsOfPlace: Set<String> = ["voor", "bij", "uit", "naar", "met", "over", "tot", "per", "aan"]

    /// A word for a place, and not a surname in which one stands: `Schoolderman`, `Ouwerkerk`.
    ///
    /// - Parameter ofAll: whether it may be for families as well: `Familie Festival`.
    private static func isPlaceWord(_ name: String, _ ofAll: Bool) -> Bool {
        let key = NormalisedLabel.of(name)
        if ofAll, PersonName.isOrganisation(name) || PersonName.isOrdinary(name) { return true }
        // `Familie De Haan-fonds`
        if name.contains("-"), let last = name.split(separator: "-").last, PersonName.isOrganisation(String(last)) {
            return true
        }
        return places.contains(key) || key.hasSuffix("school") || key.hasSuffix("scholen")
            || ["dhr", "mevr", "heer", "mevrouw"].contains(key)
    }

    private static let wordsBehindTitles: Set<String> = [
        "is", "was", "had", "kan", "kon", "wil", "wilde", "zou", "belde", "komt", "kwam", "zegt", "zei", "vraag",
        "ging",
        "gaf", "werd", "bleef", "kreeg", "zag", "deed", "mag", "nam", "woonde", "die", "zelf", "ook", "nog", "weer",
        "zich", "zijn", "haar", "hun", "meldde", "uit", "naar", "voor", "door", "bij", "tot", "als", "maar", "want",
        "dus", "omdat", "toen", "daarna", "vond", "stopte", "startte", "werkte", "hielp", "heeft", "hebben", "aan",
        "met", "over", "om", "dit", "dat", "deze", "onze", "ons", "mijn", "uw", "hier", "daar", "waar", "wie", "wel",
        "geen", "niet", "een", "eerste", "tweede", "kwestie", "huizen", "huize", "stand", "leiding", "redactie",
        "overkant", "receptie", "balie", "administratie", "thuiszorg", "politie", "verzekering", "woningbouw",
        "woningcorporatie", "voedselbank", "bank", "buren", "hulplijn", "desk", "vrouw", "man", "dame", "overleden",
        "opgenomen", "verhuisd", "gestopt", "gesproken", "gebeld", "aangemeld", "vertelde", "wenste", "wilden",
        "konden", "moesten", "hadden", "waren", "gingen", "kwamen", "vroeg", "vroegen", "later", "eerder", "vaak",
        "soms", "altijd", "nooit", "samen", "alleen", "eigen", "ander", "andere", "verder", "wegens", "vanwege",
        "tijdens", "sinds", "tussen", "zonder", "binnen", "buiten", "onder", "boven", "vragen", "dagen", "besluiten",
        "heer", "heren", "dames", "welkom", "aanwezig", "afwezig", "beiden", "allebei", "graag", "mogen", "kunnen",
        "zoeken", "willen", "komen", "zelfstandig", "mogelijk", "bekend", "onbekend", "tevreden", "ziek", "klaar",
    ]

    private static let particlesOfNames: Set<String> = [
        "van", "de", "der", "den", "el", "al", "'t", "’t", "ten", "ter",
    ]

    /// Beginnings of what says where somebody comes from.
    private static let nations = [
        "turk", "marokk", "syri", "pool", "oekra", "nederland", "surina", "antill", "afgaan", "irak", "iraan",
        "eritr", "somal", "duits", "engels", "belgi", "bulgaar", "roemeen", "chine", "koerd", "molu", "indone",
        "afrika", "arabi", "europe", "islam", "christ", "veilig", "yulius", "enver", "vivenz", "servanda", "humanitas",
        "halt", "politie", "raad", "leger", "homestart", "diverz", "timon",
    ]

    /// Those of the clients behind whom a single name is enough.
    private static let closeClients: Set<String> = [
        "client", "leerling", "moeder", "vader", "zoon", "dochter", "pupil", "broer", "zus", "gezin", "casus", "kind",
        "jeugdige", "stiefvader", "stiefmoeder", "zusje", "broertje", "zoontje", "dochtertje", "kindje", "oma", "opa",
        "cliente", "pleegkind", "ll",
    ]

    static let titles: Set<String> = [
        "mevr", "mevrouw", "mw", "mvr", "dhr", "heer", "meneer", "mijnheer", "fam", "familie", "tnv", "gez",
        "echtpaar",
    ]

    /// Behind these only a first name or a whole name is one: `Baby Massage` is a course.
    private static let youngsters: Set<String> = ["baby", "jongen", "meisje", "tweeling", "ll"]

    static let clients: Set<String> = [
        "client", "clienten", "clientnaam", "jeugdige", "leerling", "moeder", "vader", "zoon", "dochter", "kind",
        "pupil", "patient", "deelnemer", "deelneemster", "inwoner", "bewoner", "broer", "zus", "dossier", "ouder",
        "gezin", "oma", "opa", "jongere", "stiefvader", "stiefmoeder", "pleegouder", "casus", "zusje", "broertje",
        "zoontje", "dochtertje", "kindje", "cliente", "pleegkind",
    ]

    static let birthWords: Set<String> = ["bsn", "geb", "geboren", "geboortedatum", "gebdatum", "gebdat"]

    /// Beginnings of the words for people who are named because of their work.
    private static let offices = [
        "wethouder", "burgemeester", "directeur", "directrice", "coordinator", "contactpersoon", "projectl",
        "projectm", "projectc",
        "manager", "bestuur", "voorzitter", "secretaris", "penningmeester", "beleids", "docent", "trainer", "auteur",
        "opsteller", "ambtenaar", "adviseur", "medewerker", "namens", "vragen", "accountant", "controller", "coach",
        "leerkracht", "begeleider", "afzender", "opgesteld", "ingevuld", "ondertekend",
    ]

    private static let families: Set<String> = ["fam", "familie", "gez", "echtpaar"]

    private static let contactWords: Set<String> = [
        "contact", "contacten", "contactpersonen", "contactgegevens", "tav",
    ]
}
