import ReportingModel

/// The kinds of data about persons that do not belong in a report of figures.
///
/// What is found is only ever described by its kind. Where it is looked for: in headings (``PersonalHeading``), in the
/// text of a cell (``PersonalText``), and over whole columns (``PersonalDataScan``).
enum PersonalData: String, CaseIterable {
    case citizenServiceNumber, name, birthDate, address, telephoneNumber, emailAddress, bankAccount, identityDocument

    /// What it is called, of one person or of some.
    func words(isOne: Bool) -> Text { isOne ? wordsOfOne : words }

    private var words: Text {
        switch self {
        case .citizenServiceNumber: Text(nl: "burgerservicenummers (BSN)", en: "citizen service numbers (BSN)")
        case .emailAddress: Text(nl: "e-mailadressen van personen", en: "e-mail addresses of persons")
        case .bankAccount: Text(nl: "bankrekeningnummers", en: "bank account numbers")
        case .telephoneNumber: Text(nl: "telefoonnummers", en: "telephone numbers")
        case .birthDate: Text(nl: "geboortedata", en: "dates of birth")
        case .name: Text(nl: "namen van personen", en: "names of persons")
        case .address: Text(nl: "adressen van personen", en: "addresses of persons")
        case .identityDocument: Text(nl: "nummers van identiteitsbewijzen", en: "numbers of identity documents")
        }
    }

    private var wordsOfOne: Text {
        switch self {
        case .citizenServiceNumber: Text(nl: "een burgerservicenummer (BSN)", en: "a citizen service number (BSN)")
        case .emailAddress: Text(nl: "een e-mailadres van een persoon", en: "somebody's e-mail address")
        case .bankAccount: Text(nl: "een bankrekeningnummer", en: "a bank account number")
        case .telephoneNumber: Text(nl: "een telefoonnummer", en: "a telephone number")
        case .birthDate: Text(nl: "een geboortedatum", en: "a date of birth")
        case .name: Text(nl: "de naam van een persoon", en: "the name of a person")
        case .address: Text(nl: "het adres van een persoon", en: "the address of a person")
        case .identityDocument:
            Text(nl: "het nummer van een identiteitsbewijs", en: "the number of an identity document")
        }
    }

    /// What a column with this heading certainly holds; `nil` for an ordinary heading.
    static func asked(by heading: String) -> PersonalData? { PersonalHeading(heading).asked }

    /// The kinds that a text holds, as far as one text can tell.
    static func kinds(in text: String) -> [PersonalData] {
        guard text.utf8.count >= 8 else { return [] }
        let found = PersonalText(text)
        var kinds = found.certain
        if !found.possibleNumbers.isEmpty { kinds.insert(.citizenServiceNumber) }
        if found.isTelephoneNumberOrCode { kinds.insert(.telephoneNumber) }
        return allCases.filter(kinds.contains)
    }

    /// The finding that says which kinds are somewhere; `nil` for none.
    ///
    /// - Parameters:
    ///   - place: what they stand in, for the partner; `nil` when only the file as a whole can be named.
    ///   - how: one sentence on how to take them out there.
    ///   - steps: what to do there, where there is nothing to count; `nil` for a list of people.
    ///   - isOne: whether there is only one of each kind.
    static func finding(
        of kinds: Set<PersonalData>, in place: Text?, how: Text? = nil, steps: Text? = nil, isOne: Bool = false
    ) -> Finding? {
        let words = allCases.filter(kinds.contains).map { $0.words(isOne: isOne) }
        guard !words.isEmpty else { return nil }
        var arguments = [
            "found": words.map(\.nl).joined(separator: ", "), "foundEN": words.map(\.en).joined(separator: ", "),
        ]
        arguments["detail"] = place.map { " Het gaat om \($0.nl)." } ?? ""
        arguments["detailEN"] = place.map { " It is about \($0.en)." } ?? ""
        arguments["how"] = how.map { " \($0.nl)" } ?? ""
        arguments["howEN"] = how.map { " \($0.en)" } ?? ""
        if let steps { (arguments["steps"], arguments["stepsEN"]) = (steps.nl, steps.en) }
        return Finding(.personalData, arguments)
    }
}
