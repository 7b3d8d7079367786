import ReportingModel

/// What one text says about a person, as far as that can be told from the text alone.
///
/// A mail address, a bank account with the right check digits and a telephone number as people write it are certain. A
/// number that passes the eleven test is not: one in eleven numbers of nine digits does. Names cannot be told from other
/// words and are not looked for.
struct PersonalText {
    private(set) var certain: Set<PersonalData> = []
    /// Numbers that may be somebody's: nine digits that pass the test, and are no amount of money and nobody's own.
    private(set) var possibleNumbers: [UInt64] = []
    /// The whole text is ten digits with nothing between them: a telephone number, or a code.
    private(set) var isTelephoneNumberOrCode = false
    /// Holds a telephone number that an organisation can also have.
    private(set) var holdsFixedTelephoneNumber = false

    /// - Parameter ownNumbers: RSINs of partners, which pass the same test and are nobody's.
    init(_ text: String, ownNumbers: Set<UInt64> = []) {
        let text = PersonalText.plain(text)
        let bytes = Array(text.utf8)
        var saysNumber = false
        // `06/51234594`
        if bytes.contains(UInt8(ascii: "/")),
            PersonalNumber.runs(in: bytes, over: [UInt8(ascii: "/")]).contains(where: \.isMobileNumber)
        {
            certain.insert(.telephoneNumber)
        }
        if text.contains("(06)"), PersonalText.holdsMobileNumber(text.replacing("(06)", with: "06")) {
            certain.insert(.telephoneNumber)
        }
        for run in PersonalNumber.runs(in: bytes) {
            if run.isMobileNumber {
                certain.insert(.telephoneNumber)
            } else if run.isOtherTelephoneNumber {
                if run.range == bytes.indices, run.groups.count == 1 {
                    isTelephoneNumberOrCode = true
                } else {
                    holdsFixedTelephoneNumber = true
                    certain.insert(.telephoneNumber)
                }
            } else if run.isCitizenServiceNumber, let number = run.number, !ownNumbers.contains(number),
                !PersonalText.isMoney(run.range, in: bytes), !PersonalText.isOther(run.range, in: bytes)
            {
                possibleNumbers.append(number)
                saysNumber = saysNumber || PersonalText.namesCitizenServiceNumber(text)
            }
        }
        // What follows a text such as `123 999990019` hides in a longer run; `1112/22/333` has signs that dates have.
        for signs in [[], [UInt8(ascii: "/")], [UInt8(ascii: "_")]]
        where possibleNumbers.isEmpty && (signs.isEmpty || bytes.contains(signs[0])) {
            for run in PersonalNumber.runs(in: bytes, over: signs)
            where run.isCitizenServiceNumber && bytes.count > run.digits.count {
                guard let number = run.number, !ownNumbers.contains(number),
                    !PersonalText.isMoney(run.range, in: bytes), !PersonalText.isOther(run.range, in: bytes)
                else { continue }
                possibleNumbers.append(number)
                saysNumber = saysNumber || PersonalText.namesCitizenServiceNumber(text)
            }
        }
        if saysNumber { certain.insert(.citizenServiceNumber) }
        if PersonalText.holdsPersonsMailAddress(text) { certain.insert(.emailAddress) }
        if PersonalText.holdsBankAccount(bytes) {
            certain.insert(.bankAccount)
            certain.remove(.telephoneNumber)
        }
        if FileName.holdsBirthDate(bytes) || BirthPhrase.stands(in: text), !BirthPhrase.isOfGroup(text) {
            certain.insert(.birthDate)
        }
    }

    /// With plain hyphens and digits for longer dashes and for digits of other widths and scripts.
    private static func plain(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 >= 0xD9 }) else { return text }
        let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
            if (0x2010...0x2015).contains(scalar.value) || scalar.value == 0x2212 { return "-" }
            guard scalar.properties.numericType == .decimal, !scalar.isASCII,
                let digit = scalar.properties.numericValue
            else { return scalar }
            return Unicode.Scalar(UInt8(48 + digit))
        }
        return String(String.UnicodeScalarView(scalars))
    }

    private static func holdsMobileNumber(_ text: String) -> Bool {
        PersonalNumber.runs(in: text.utf8).contains(where: \.isMobileNumber)
    }

    /// Behind a word for another number, or inside an address on the web.
    private static func isOther(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
        let before = String(decoding: bytes[..<range.lowerBound].suffix(60), as: UTF8.self).lowercased()
        let words = before.split { $0.isWhitespace || ":(".contains($0) }
        guard let last = words.last else { return false }
        let isInside = before.last.map { !$0.isWhitespace && $0 != ":" } ?? false
        if isInside, last.hasPrefix("www.") || last.hasPrefix("//") || last.contains("?") { return true }
        return otherNumbers.contains(String(last.prefix { $0.isLetter || $0 == "-" }))
    }

    private static let otherNumbers: Set<String> = [
        "kvk", "kvk-nummer", "rsin", "kenmerk", "factuur", "factuurnummer", "btw", "btw-nummer",
    ]

    /// A euro sign in front, or the word behind it.
    private static func isMoney(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
        let before = String(decoding: bytes[..<range.lowerBound].suffix(8), as: UTF8.self).trimmingSpace()
        let after = String(decoding: bytes[range.upperBound...].prefix(12), as: UTF8.self).lowercased().trimmingSpace()
        return before.hasSuffix("€") || before.uppercased().hasSuffix("EUR") || after.hasPrefix("eur")
            || after.hasPrefix("€") || after.hasPrefix(",-")
    }

    private static func namesCitizenServiceNumber(_ text: String) -> Bool {
        if text.lowercased().contains("b.s.n") { return true }
        let words = text.lowercased().split { !$0.isLetter }
        return words.contains { $0 == "bsn" || $0.hasPrefix("burgerservice") || $0.hasPrefix("sofi") }
    }

    // MARK: Mail addresses

    private static func holdsPersonsMailAddress(_ text: String) -> Bool {
        var text = text
        if text.contains("(at)") || text.contains("[at]") || text.contains(" @ ") {
            for spelling in [" (at) ", "(at)", " [at] ", "[at]", " @ "] { text = text.replacing(spelling, with: "@") }
        }
        guard text.utf8.contains(UInt8(ascii: "@")) else { return false }
        for sign in text.indices where text[sign] == "@" {
            let name = text[..<sign].reversed().prefix { isAddressCharacter($0) }
            guard !name.isEmpty, !isOffice(String(name.reversed())) else { continue }
            let domain = text[text.index(after: sign)...].prefix { isAddressCharacter($0) }
            guard !isOwnName(String(name.reversed()), of: domain) else { continue }
            if let point = domain.lastIndex(of: "."), point > domain.startIndex, domain[point...].count > 2 {
                return true
            }
        }
        return false
    }

    private static func isAddressCharacter(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber || "._-+".contains(character))
    }

    /// An address of a desk, such as `info@`, is no person's.
    private static func isOffice(_ name: String) -> Bool {
        let words = name.lowercased().split { !$0.isLetter }.map(String.init)
        return words.first.map(offices.contains) ?? false
    }

    /// `servanda@servanda.nl`, `stichting.servanda@servanda.nl`: the organisation itself.
    private static func isOwnName(_ name: String, of domain: Substring) -> Bool {
        let own = name.lowercased().split { !$0.isLetter }.last.map(String.init) ?? ""
        return own.count >= 3 && domain.lowercased().split(separator: ".").dropLast().contains { $0 == own }
            && name.lowercased().split { !$0.isLetter }.dropLast().allSatisfy { $0 == "stichting" || $0 == "team" }
    }

    private static let offices: Set<String> = [
        "info", "contact", "post", "mail", "email", "administratie", "secretariaat", "receptie", "bureau", "helpdesk",
        "servicedesk", "support", "noreply", "no", "data", "rapportage", "rapportages", "gemeente", "team", "sjt",
        "soj",
        "jeugd", "jongerenwerk", "jongeren", "welzijn", "kinderwerk", "opbouwwerk", "aanmelden", "aanmelding",
        "planning", "kantoor", "directie",
        "jeugdteam", "jeugdteams", "privacy", "bestuur", "klantenservice", "financien", "communicatie",
    ]

    // MARK: Bank accounts

    /// How long an account number of a country is.
    private static let accountLengths: [String: Int] = [
        "AD": 24, "AE": 23, "AL": 28, "AT": 20, "AZ": 28, "BA": 20, "BE": 16, "BG": 22, "BH": 22, "BR": 29, "BY": 28,
        "CH": 21, "CR": 22, "CY": 28, "CZ": 24, "DE": 22, "DK": 18, "DO": 28, "EE": 20, "EG": 29, "ES": 24, "FI": 18,
        "FO": 18, "FR": 27, "GB": 22, "GE": 22, "GI": 23, "GL": 18, "GR": 27, "GT": 28, "HR": 21, "HU": 28, "IE": 22,
        "IL": 23, "IQ": 23, "IS": 26, "IT": 27, "JO": 30, "KW": 30, "KZ": 20, "LB": 28, "LI": 21, "LT": 20, "LU": 20,
        "LV": 21, "LY": 25, "MA": 28, "MC": 27, "MD": 24, "ME": 22, "MK": 19, "MR": 27, "MT": 31, "MU": 30, "NL": 18,
        "NO": 15, "PK": 24, "PL": 28, "PS": 29, "PT": 25, "QA": 29, "RO": 24, "RS": 22, "SA": 24, "SC": 31, "SD": 18,
        "SE": 24, "SI": 19, "SK": 24, "SM": 27, "SO": 23, "ST": 25, "SV": 28, "TL": 23, "TN": 24, "TR": 26, "UA": 29,
        "VA": 22, "VG": 24, "XK": 20,
    ]

    /// What no account has less of.
    private static let (leastLength, leastDigits) = (15, 8)

    /// A country, two check digits, and an account that they fit (ISO 13616: the remainder of 97 is 1).
    private static func holdsBankAccount(_ bytes: [UInt8]) -> Bool {
        let letters = bytes.filter { $0 != 0x20 && $0 != 0x2E && $0 != 0x2D }.map { $0 & 0x40 != 0 ? $0 & 0xDF : $0 }
        guard letters.count >= leastLength else { return false }
        for start in 0...(letters.count - leastLength) where (65...90).contains(letters[start]) {
            // Asked first, because it turns away nearly every letter.
            guard (48...57).contains(letters[start + 2]), (48...57).contains(letters[start + 3]) else { continue }
            let country = String(decoding: letters[start..<(start + 2)], as: UTF8.self)
            guard let length = accountLengths[country], start + length <= letters.count else { continue }
            let account = letters[start..<(start + length)]
            guard account.allSatisfy({ (48...57).contains($0) || (65...90).contains($0) }) else { continue }
            guard account.count(where: { $0 < 65 }) >= leastDigits else { continue }
            var remainder = 0
            for letter in account.dropFirst(4) + account.prefix(4) {
                remainder =
                    letter >= 65 ? (remainder * 100 + Int(letter) - 55) % 97 : (remainder * 10 + Int(letter) - 48) % 97
            }
            if remainder == 1 { return true }
        }
        return false
    }
}
