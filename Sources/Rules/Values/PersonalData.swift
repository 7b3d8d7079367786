import ReportingModel

/// Recognises data about persons that do not belong in a report of figures.
///
/// A heading that asks for such data is enough; in a text it is what can be recognised with certainty: a citizen service
/// number (nine digits that pass the eleven test), an e-mail address, a bank account, a telephone number. Names cannot
/// be told from other words and are not looked for. What is found is only ever described by its kind.
enum PersonalData: String, CaseIterable {
    case citizenServiceNumber, emailAddress, bankAccount, telephoneNumber, birthDate, name, address

    var words: Text {
        switch self {
        case .citizenServiceNumber: Text(nl: "een burgerservicenummer (BSN)", en: "a citizen service number (BSN)")
        case .emailAddress: Text(nl: "een e-mailadres", en: "an e-mail address")
        case .bankAccount: Text(nl: "een bankrekeningnummer", en: "a bank account number")
        case .telephoneNumber: Text(nl: "een telefoonnummer", en: "a telephone number")
        case .birthDate: Text(nl: "geboortedata", en: "dates of birth")
        case .name: Text(nl: "namen van personen", en: "names of persons")
        case .address: Text(nl: "adressen van personen", en: "addresses of persons")
        }
    }

    /// What a column with this heading holds; `nil` for an ordinary heading.
    static func asked(by heading: String) -> PersonalData? {
        let key = NormalisedLabel.of(heading.split(separator: "/").last.map(String.init) ?? heading)
        return headings.first { $0.value.contains(key) }?.key
    }

    /// The kinds that a text certainly holds.
    static func kinds(in text: String) -> [PersonalData] {
        guard text.utf8.count >= 8 else { return [] }
        var found: [PersonalData] = []
        if holdsEmailAddress(text) { found.append(.emailAddress) }
        let runs = digitRuns(text)
        if runs.contains(where: { $0.count == 9 && passesElevenTest($0) }) { found.append(.citizenServiceNumber) }
        if runs.contains(where: isTelephoneNumber) { found.append(.telephoneNumber) }
        if holdsBankAccount(text) { found.append(.bankAccount) }
        return found
    }

    /// The test of the citizen service number: nine times the first digit and so on down to two times the eighth, minus
    /// the ninth, is a multiple of eleven. (RvIG, Logisch ontwerp BSN.) All zeros mean nobody.
    static func passesElevenTest(_ digits: [UInt8]) -> Bool {
        guard digits.count == 9, digits.contains(where: { $0 != 0 }) else { return false }
        let sum = digits.enumerated().reduce(0) { sum, digit in
            sum + Int(digit.element) * (digit.offset == 8 ? -1 : 9 - digit.offset)
        }
        return sum % 11 == 0
    }

    private static let headings: [PersonalData: Set<String>] = [
        .citizenServiceNumber: [
            "bsn", "burgerservicenummer", "bsnnummer", "sofinummer", "sofi", "bsnclient", "clientbsn",
        ],
        .emailAddress: ["email", "emailadres", "mailadres"],
        .bankAccount: ["iban", "rekeningnummer", "bankrekening", "bankrekeningnummer"],
        .telephoneNumber: ["telefoon", "telefoonnummer", "mobiel", "mobielnummer", "06nummer"],
        .birthDate: ["geboortedatum", "geboortedag", "gebdatum", "gebdat"],
        .name: [
            "achternaam", "voornaam", "voorletters", "naamclient", "clientnaam", "naamjeugdige", "naamkind",
            "naamouder",
        ],
        .address: ["adres", "woonadres", "straatnaam", "huisnummer", "adresclient"],
    ]

    /// Runs of digits, with the dots, dashes and spaces that people put inside numbers left out.
    private static func digitRuns(_ text: String) -> [[UInt8]] {
        var runs: [[UInt8]] = []
        var run: [UInt8] = []
        var gap = 0
        for byte in text.utf8 {
            if byte >= 48, byte <= 57 {
                if gap > 1 || run.isEmpty {
                    if !run.isEmpty { runs.append(run) }
                    run = []
                }
                run.append(byte - 48)
                gap = 0
            } else if !run.isEmpty, byte == 0x20 || byte == 0x2D || byte == 0x2E {
                gap += 1
            } else if !run.isEmpty {
                runs.append(run)
                run = []
                gap = 0
            }
        }
        if !run.isEmpty { runs.append(run) }
        return runs
    }

    /// Ten digits that begin as Dutch numbers do, or the same behind 31.
    private static func isTelephoneNumber(_ digits: [UInt8]) -> Bool {
        if digits.count == 10, digits[0] == 0, digits[1] != 0 { return true }
        return digits.count == 11 && digits[0] == 3 && digits[1] == 1
    }

    private static func holdsEmailAddress(_ text: String) -> Bool {
        for sign in text.indices where text[sign] == "@" {
            guard sign > text.startIndex, isAddressCharacter(text[text.index(before: sign)]) else { continue }
            let domain = text[text.index(after: sign)...].prefix { isAddressCharacter($0) }
            if let point = domain.lastIndex(of: "."), point > domain.startIndex, domain[point...].count > 2 {
                return true
            }
        }
        return false
    }

    private static func isAddressCharacter(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber || "._-+".contains(character))
    }

    /// Two letters, two digits, four letters, ten digits: a Dutch account, with or without spaces.
    private static func holdsBankAccount(_ text: String) -> Bool {
        let characters = Array(text.uppercased().utf8).filter { $0 != 0x20 }
        guard characters.count >= 18 else { return false }
        return (0...(characters.count - 18)).contains { start in
            characters[start] == UInt8(ascii: "N") && characters[start + 1] == UInt8(ascii: "L")
                && characters[(start + 2)..<(start + 4)].allSatisfy { (48...57).contains($0) }
                && characters[(start + 4)..<(start + 8)].allSatisfy { (65...90).contains($0) }
                && characters[(start + 8)..<(start + 18)].allSatisfy { (48...57).contains($0) }
        }
    }
}

extension Judge {
    /// Reports personal data in a text; says whether there were any.
    mutating func reportPersonalData(
        in text: String, _ heading: String, _ cell: RawTable.Cell, _ cells: RowCells, _ severity: inout Severity?
    ) -> Bool {
        let kinds = PersonalData.kinds(in: text)
        for kind in kinds {
            report(personalDataGroup(kind, heading), at: cell, cells.row, &severity, example: kind.words)
        }
        return !kinds.isEmpty
    }

    /// Reports a "count" that is somebody's number: eight or nine digits (a leading zero gets lost) that pass the
    /// eleven test. No count of a municipality is that large.
    mutating func reportCitizenServiceNumber(
        _ number: ExactDecimal, _ plan: ValuePlan, _ cell: RawTable.Cell, _ cells: RowCells, _ severity: inout Severity?
    ) -> Bool {
        guard number.scale == 0, number.coefficient < 1_000_000_000 else { return false }
        let digits = Array(String(number.coefficient).utf8).map { $0 - 48 }
        let padded = Array(repeating: UInt8(0), count: 9 - digits.count) + digits
        guard PersonalData.passesElevenTest(padded) else { return false }
        let kind = PersonalData.citizenServiceNumber
        report(personalDataGroup(kind, plan.heading), at: cell, cells.row, &severity, example: kind.words)
        return true
    }

    /// Columns that ask for personal data: the file is set apart whatever their cells hold.
    mutating func reportPersonalHeadings() {
        for (column, heading) in fit.headings.enumerated() {
            guard let kind = PersonalData.asked(by: heading) else { continue }
            let place = CompactPlace(line: max(1, fit.headerLine), column: UInt32(column + 1))
            collector.add(place, to: personalDataGroup(kind, heading), example: kind.words)
        }
    }

    mutating func personalDataGroup(_ kind: PersonalData, _ heading: String) -> FindingCollector.Group {
        let column = SafeEcho.heading(heading)
        return collector.group(
            .personalData, detail: kind.rawValue + heading,
            arguments: ["detail": " Het gaat om de kolom “\(column)”.", "detailEN": " It is the column “\(column)”."])
    }
}
