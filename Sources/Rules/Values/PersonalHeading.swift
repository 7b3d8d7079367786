import ReportingModel

/// What a heading, a field name or a name in a document asks for.
///
/// `BSN cliënt`, `client/bsn`, `geboorteDatum` and `Naam jeugdige` ask for data of one person; `Aantal unieke BSN's`,
/// `Naam activiteit` and `KvK` do not. Some words say nothing without what stands below them: a column `Telefoon` may
/// hold numbers to call, or how many people called.
struct PersonalHeading {
    /// What the column holds, whatever stands in it.
    let asked: PersonalData?
    /// What the column holds if its cells look like it.
    let suspected: PersonalData?
    /// The numbers below it are an organisation's, so that passing the eleven test says little.
    let isOrganisationNumber: Bool
    /// The same, of numbers that pass it by design.
    let passesByDesign: Bool
    /// It says that the numbers below it are of cases or decisions: another reason for nine digits.
    let namesNumber: Bool
    /// Days below it are of what happened, not of birth.
    let isDate: Bool
    /// It names somebody by their work: `Contactpersoon`, `Trainer`.
    let isRole: Bool
    /// Names below it are of schools, clubs and the like.
    let namesThing: Bool
    /// What stands below it is called after people, but they are schools.
    let isOfSchools: Bool
    /// Who it asks for, when it is a person and nothing else: `Moeder`, `Leerling`.
    let persons: Persons?

    /// How surely names stand below a heading.
    enum Persons {
        /// Below `Moeder` stands nothing else.
        case surely
        /// Below `Wie` or `Deelnemer` may stand a team as well.
        case likely
    }

    init(_ heading: String) {
        self =
            heading.utf8.count <= PersonalHeading.longestPiece
            ? PersonalHeading(piece: heading) : PersonalHeading(longText: heading)
    }

    private init(piece heading: String) {
        let path = heading.split(separator: "/").suffix(2)
        let last = path.last.map(String.init) ?? heading
        let key = NormalisedLabel.of(last.replacing("@", with: ""))
        let words = path.flatMap { PersonalHeading.words(of: String($0)) }
        let lastWord = last.split(whereSeparator: \.isWhitespace).last.map { NormalisedLabel.of(String($0)) }
        let lastWords = Set(PersonalHeading.words(of: last) + [key])
        let ofPerson = words.contains(where: PersonalHeading.persons.contains)
        let ofHappening =
            !ofPerson && words.contains { word in PersonalHeading.happenings.contains { word.hasPrefix($0) } }
        let ofPlace = PersonalHeading.namesPlace(last) || ofHappening
        isOfSchools = !ofPerson && words.contains { $0.hasPrefix("school") || $0.hasPrefix("scholen") }
        isRole = ContactLine.isRole(heading)
        persons =
            PersonalHeading.wordsForPersons.contains(key)
            ? .surely : PersonalHeading.wordsForAnybody.contains(key) ? .likely : nil
        isDate =
            words.contains { word in PersonalHeading.wordsOfDays.contains { word.hasPrefix($0) } }
            || key.hasSuffix("datum") || lastWord == "op"
        namesThing =
            ofPlace || words.contains { word in PersonalHeading.thingsWithNames.contains { word.hasPrefix($0) } }
        let saysNumber = words.contains { $0 == "bsn" || $0 == "burgerservicenummer" }
        namesNumber =
            !saysNumber && words.contains { word in PersonalHeading.otherNumbers.contains { word.hasPrefix($0) } }
        isOrganisationNumber = !saysNumber && lastWords.contains { PersonalHeading.organisationNumbers.contains($0) }
        passesByDesign = isOrganisationNumber && lastWords.contains(where: PersonalHeading.numbersByDesign.contains)
        guard !words.contains(where: PersonalHeading.wordsOfCounting.contains) else {
            (asked, suspected) = (nil, nil)
            return
        }
        let certain =
            saysNumber
            ? .citizenServiceNumber
            : isOrganisationNumber
                ? nil
                : PersonalHeading.certain.first { lastWords.contains(where: $0.words.contains) }?.kind
                    ?? PersonalHeading.asksForName(words, key)
        let uncertain =
            PersonalHeading.uncertain.first { lastWords.contains(where: $0.words.contains) }?.kind
            ?? (persons != nil || PersonalHeading.wordsForNames.contains(key) ? .name : nil)
        // The address of a school or a hall is no person's.
        let ofOrganisation = ofPlace && (uncertain == .address || uncertain == .telephoneNumber)
        // `Kinderen met BSN-check` may stand above counts: what stands below it decides.
        let isDoubtful = words.contains(where: PersonalHeading.wordsOfDoubt.contains)
        asked = certain == .address && ofPlace || isDoubtful ? nil : certain
        suspected = isDoubtful ? certain : certain != nil || ofOrganisation ? nil : uncertain
    }

    /// `Adres locatie`, `Vindplaats`, `School`: what stands below is where something is, for everybody.
    static func namesPlace(_ heading: String) -> Bool {
        words(of: heading).contains { word in places.contains { word.hasPrefix($0) } }
    }

    /// A heading is some words. A longer text, which somebody put where a heading should be, asks for what any piece of
    /// it asks for: a word such as “aantal” far away says nothing about “BSN”. It excuses nothing that stands below it.
    ///
    /// The text may be a megabyte, so only pieces with the beginning of a word that asks are looked at closely.
    private init(longText: String) {
        (isOrganisationNumber, passesByDesign, namesNumber) = (false, false, false)
        (isDate, isRole) = (false, false)
        (namesThing, isOfSchools, persons) = (false, false, nil)
        var (asked, suspected): (PersonalData?, PersonalData?) = (nil, nil)
        let bytes = Array(longText.utf8)
        // Each piece begins with the end of the one before, so that no words are cut apart.
        for start in stride(from: 0, to: bytes.count - PersonalHeading.overlap, by: PersonalHeading.step) {
            let piece = bytes[start..<min(start + PersonalHeading.longestPiece, bytes.count)]
            guard asked == nil, PersonalHeading.mayAsk(piece) else { continue }
            let heading = PersonalHeading(piece: String(decoding: piece, as: UTF8.self))
            asked = heading.asked
            suspected = suspected ?? heading.suspected
        }
        self.asked = asked
        self.suspected = asked == nil ? suspected : nil
    }

    /// Whether a word begins as one of those that ask; of a text with accents that is not known.
    private static func mayAsk(_ bytes: ArraySlice<UInt8>) -> Bool {
        // The letters of two and of one position ago, and whether a word began there.
        var (first, second): ((letter: UInt8, begins: Bool), (letter: UInt8, begins: Bool)) = ((0, false), (0, false))
        var wasPart = false
        var wasLower = false
        for byte in bytes {
            guard byte < 0x80 else { return true }
            let (isLower, isUpper) = (byte &- UInt8(ascii: "a") < 26, byte &- UInt8(ascii: "A") < 26)
            let isPart = isLower || isUpper || byte &- UInt8(ascii: "0") < 10
            let begins = isPart && (!wasPart || isUpper && wasLower)
            (wasPart, wasLower) = (isPart, isLower)
            guard isPart else { continue }
            let letter = isUpper ? byte | 0x20 : byte
            if first.begins, beginnings.contains(beginning(first.letter, second.letter, letter)) { return true }
            first = second
            second = (letter: letter, begins: begins)
        }
        return false
    }

    private static func beginning(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt32 {
        UInt32(first) << 16 | UInt32(second) << 8 | UInt32(third)
    }

    /// The first three letters of every word that asks.
    private static let beginnings: Set<UInt32> = {
        let words = (certain + uncertain).flatMap { Array($0.words) } + ["naam", "namen"]
        return Set(words.map { Array($0.utf8) }.map { beginning($0[0], $0[1], $0[2]) })
    }()

    private static let longestPiece = 2_000
    private static let overlap = 100
    private static let step = longestPiece - overlap

    /// Whether the text is nothing but such a heading: for cells of which it is not known that they are headings.
    static func isExactly(_ text: String) -> PersonalData? {
        guard text.utf8.count <= 40 else { return nil }
        let key = NormalisedLabel.of(text)
        return certain.first { $0.words.contains(key) }?.kind ?? asksForName(words(of: text), key)
    }

    /// `geboorteDatum` and `Geb. datum` as two words, `Cliënt-BSN` as two; in lower case, without marks.
    private static func words(of text: String) -> [String] {
        let plain = text.utf8.withContiguousStorageIfAvailable { plainWords(of: $0) } ?? nil
        let words = plain ?? anyWords(of: text)
        let pairs = zip(words, words.dropFirst()).map { $0 + $1 }
        return words + pairs
    }

    static func anyWords(of text: String) -> [String] {
        var words: [String] = []
        var word = ""
        var wasLower = false
        for character in text {
            let isPart = character.isLetter || character.isNumber
            if !isPart || character.isUppercase && wasLower, !word.isEmpty {
                words.append(NormalisedLabel.of(word))
                word = ""
            }
            if isPart { word.append(character) }
            wasLower = character.isLowercase
        }
        if !word.isEmpty { words.append(NormalisedLabel.of(word)) }
        return words
    }

    /// The same for a text in ASCII, without looking every character up: somebody may send a heading of a megabyte.
    ///
    /// - Returns: `nil` for any other text.
    static func plainWords(of text: UnsafeBufferPointer<UInt8>) -> [String]? {
        var words: [String] = []
        var word: [UInt8] = []
        var wasLower = false
        for byte in text {
            guard byte < 0x80 else { return nil }
            let (isLower, isUpper) = (byte &- UInt8(ascii: "a") < 26, byte &- UInt8(ascii: "A") < 26)
            let isPart = isLower || isUpper || byte &- UInt8(ascii: "0") < 10
            if !isPart || isUpper && wasLower, !word.isEmpty {
                words.append(String(decoding: word, as: UTF8.self))
                word.removeAll(keepingCapacity: true)
            }
            if isPart { word.append(isUpper ? byte | 0x20 : byte) }
            wasLower = isLower
        }
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        return words
    }

    /// `Naam jeugdige`, but not `Naam activiteit voor ouder en kind`.
    private static func asksForName(_ words: [String], _ key: String) -> PersonalData? {
        guard words.contains("naam") || words.contains("namen") || key.hasPrefix("naam") || key.hasSuffix("naam"),
            !words.contains(where: { word in thingsWithNames.contains { word.hasPrefix($0) } })
        else { return nil }
        let rest =
            words + [String(key.dropFirst(key.hasPrefix("naam") ? 4 : 0))]
            + [String(key.dropLast(key.hasSuffix("naam") ? 4 : 0))]
        return rest.contains(where: persons.contains) ? .name : nil
    }

    private static let certain: [(kind: PersonalData, words: Set<String>)] = [
        (
            .citizenServiceNumber,
            [
                "bsn", "bsns", "burgerservicenummer", "burgerservicenummers", "burgerservicenr", "bsnnummer", "bsnnr",
                "sofi", "sofinummer", "sofinr", "bsnclient", "clientbsn", "bsnjeugdige", "bsnkind", "bsnouder",
                "citizenservicenumber",
            ]
        ),
        (
            .birthDate,
            [
                "geboortedatum", "geboortedata", "geboortedag", "geboortedat", "gebdatum", "gebdat", "gebdag",
                "geborenop",
                "dateofbirth", "birthdate", "dob",
            ]
        ),
        (
            .name,
            [
                "achternaam", "voornaam", "voornamen", "roepnaam", "voorletters", "voorletter", "initialen",
                "geslachtsnaam", "familienaam", "tussenvoegsel", "tussenvoegsels", "meisjesnaam", "firstname",
                "lastname",
                "surname",
            ]
        ),
        (
            .address,
            [
                "woonadres", "huisadres", "straatnaam", "huisnummer", "huisnr", "adresclient", "clientadres",
                "adresjeugdige",
            ]
        ),
        (.bankAccount, ["iban", "rekeningnummer", "rekeningnr", "bankrekening", "bankrekeningnummer"]),
        (
            .identityDocument,
            [
                "paspoortnummer", "paspoortnr", "rijbewijsnummer", "rijbewijsnr", "idbewijsnummer", "idkaartnummer",
                "identiteitsbewijsnummer", "identiteitskaartnummer", "nummeridbewijs", "nummeridentiteitsbewijs",
                "passportnumber",
            ]
        ),
    ]

    private static let uncertain: [(kind: PersonalData, words: Set<String>)] = [
        (.emailAddress, ["email", "emailadres", "mailadres", "mail", "emailaddress"]),
        (
            .telephoneNumber,
            [
                "telefoon", "telefoonnummer", "telefoonnr", "tel", "mobiel", "mobielnummer", "mobielnr", "06nummer",
                "gsm",
                "phone", "phonenumber",
            ]
        ),
        (.address, ["adres", "straat", "postcode", "address", "street", "zipcode"]),
        (.birthDate, ["geb", "gebd", "gbd", "gebdd", "gebdt", "gebdtm", "geboren", "geboorte", "born", "birth"]),
        (
            .identityDocument,
            ["paspoort", "rijbewijs", "idbewijs", "identiteitsbewijs", "identiteitskaart", "idkaart", "passport"]
        ),
    ]

    /// Headings that ask for a name when names of persons stand below them.
    private static let wordsForNames: Set<String> = ["naam", "namen", "name"]

    /// Headings with people below them.
    private static let wordsForPersons: Set<String> = [
        "client", "jeugdige", "leerling", "ouder", "pupil", "bewoner", "patient", "moeder", "vader", "jongere", "oma",
        "opa", "voogd", "zoon", "dochter", "deelnemerslijst", "leerlingenlijst", "presentielijst", "namenlijst",
        "jongeren", "leerlingen", "jeugdigen", "clienten",
    ]

    /// Headings with people below them, or groups of people.
    private static let wordsForAnybody: Set<String> = [
        "deelnemer", "kind", "inwoner", "persoon", "wie", "gezin", "kinderen", "deelnemers", "vrijwilliger",
        "vrijwilligers", "begeleid", "begeleide", "maatje", "maatjes", "ouders", "gezinnen", "personen", "inwoners",
        "deelnemende", "naamlijst",
    ]

    /// Beginnings of the words for days on which something happened.
    private static let wordsOfDays = [
        "datum", "dag", "start", "begin", "eind", "aanvang", "periode", "maand", "peil", "meet", "week", "jaar", "in",
        "uit", "aanmeld", "afsluit", "wijzig", "laatst", "eerst", "date", "gepland", "uitgevoerd", "gemeld", "ontvang",
        "wanneer", "tot", "van", "moment", "sinds", "opgericht", "aangemaakt", "ondertekend", "gewijzigd", "verleend",
    ]

    /// Beginnings of the words for places that are open to everybody.
    private static let places = [
        "locatie", "vindplaats", "school", "scholen", "sporthal", "gymzaal", "accommodatie", "club", "vereniging",
        "organisatie", "instelling", "gebouw", "zaal", "wijkcentrum", "buurthuis", "stichting", "partner", "aanbieder",
        "kantoor", "vestiging", "praktijk", "speeltuin", "sportpark", "kinderopvang",
    ]

    /// Beginnings of the words for what happens somewhere: `Adres activiteit`.
    private static let happenings = [
        "activiteit", "bijeenkomst", "cursus", "evenement", "initiatief", "inloop", "spreekuur", "training",
    ]

    private static let persons: Set<String> = [
        "client", "clienten", "jeugdige", "jeugdigen", "jongere", "kind", "kinderen", "ouder", "ouders", "leerling",
        "deelnemer", "deelnemers", "moeder", "vader", "verzorger", "voogd", "patient", "inwoner", "burger", "bewoner",
        "gezinslid", "gezagsdrager", "persoon", "pupil", "zoon", "dochter", "child", "parent", "person",
    ]

    /// What else has a name; the beginnings of words.
    private static let thingsWithNames = [
        "activiteit", "initiatief", "initiatieven", "school", "club", "vereniging", "partner", "organisatie", "project",
        "groep", "instelling", "locatie", "wijk", "buurt", "gemeente", "training", "cursus", "methode", "aanbieder",
        "kerk", "kapel", "parochie", "schip", "boot", "klas", "unit", "leefgroep", "ruimte", "lokaal", "kamer", "bloem",
        "product", "bestand", "team", "programma", "bijeenkomst", "stichting", "dienst", "interventie", "straat",
    ]

    /// Words of a heading above counts, or of one that says what is not there.
    private static let wordsOfCounting: Set<String> = [
        "aantal", "aantallen", "percentage", "perc", "totaal", "gemiddeld", "gemiddelde", "unieke", "uniek", "number",
        "count", "zonder", "geen", "niet", "per", "score", "without",
    ]

    /// Words of a heading that asks whether something is known, and not for the thing itself.
    private static let wordsOfDoubt: Set<String> = [
        "met", "onbekend", "bekend", "check", "gecheckt", "controle", "gecontroleerd", "ontbreekt", "ontbrekend",
        "ontbrekende", "aanwezig", "compleet",
    ]

    /// Beginnings of the words for numbers of cases and decisions.
    private static let otherNumbers = [
        "dossiernummer", "dossiernr", "beschikkingsnummer", "beschikkingnummer", "beschikkingsnr", "zaaknummer",
        "zaaknr",
        "referentienummer", "besluitnummer", "registratienummer",
    ]

    /// An RSIN, and numbers with one in it.
    private static let numbersByDesign: Set<String> = [
        "rsin", "rsinnummer", "btw", "btwnummer", "fiscaalnummer", "oin",
    ]

    private static let organisationNumbers: Set<String> = [
        "agb", "agbcode", "kvk", "kvknummer", "kvknr", "vestigingsnummer", "vestigingsnr", "rsin", "rsinnummer", "btw",
        "btwnummer", "fiscaalnummer", "oin", "brin", "brinnummer", "ordernummer", "bestelnummer", "inkoopnummer",
        "budgetcode", "budgetnummer", "kostenplaats", "grootboek", "grootboeknummer", "factuurnummer", "factuurnr",
        "projectnummer", "projectcode", "crediteurnummer", "debiteurnummer", "artikelnummer", "subsidienummer",
        "verplichtingnummer", "verplichtingennummer",
    ]
}
