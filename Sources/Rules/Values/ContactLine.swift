import ReportingModel

/// A line above or below the figures that says whom to ask: `Vragen? Jan Jansen, 06-12345678`.
///
/// Who made a report is no client of it, so such a line does not set a file apart. It must say what the person is there
/// for, and must not speak of somebody who is helped.
enum ContactLine {
    /// - Parameter text: the whole row.
    static func isContact(_ text: String) -> Bool {
        let keys = PersonalPhrase.words(of: text).map { NormalisedLabel.of($0.text) }
        let hasRole =
            keys.contains { key in roles.contains { key.hasPrefix($0) } }
            || zip(keys, keys.dropFirst()).contains { deeds.contains($0) && $1 == "door" }
            // `gemaaktDoor`, `ingevuld_door`
            || keys.contains { $0.hasSuffix("door") && deeds.contains(String($0.dropLast(4))) }
        return hasRole && !PersonalPhrase.speaksOfClient(text)
    }

    /// Whether a heading names somebody by their work: `Contactpersoon`, `Ingevuld door`, `afzender/e-mail`.
    static func isRole(_ heading: String) -> Bool {
        isContact(heading.replacing("/", with: " ").replacing("@", with: " "))
    }

    /// Whether a field stands around all records, and says how to reach whoever sent them: `/rapport/@email`.
    static func isOfSender(_ label: String, _ kind: PersonalData?) -> Bool {
        guard kind == .emailAddress || kind == .telephoneNumber, label.hasPrefix("/") else { return false }
        let path = label.split(separator: "/")
        return path.count <= 2 && !path.contains { PersonalPhrase.speaksOfClient(String($0)) }
    }

    /// Whether a line is nothing but a telephone number, or a mail address at the sender's own organisation, with the
    /// word for it: `Tel. 06-12345678`, `E-mail: marieke@servanda.nl`.
    static func isOfSenderAlone(_ text: String, sender: String) -> Bool {
        let words = text.lowercased().split { $0.isWhitespace || ",;:()/|".contains($0) }
        let rest = words.filter { word in
            !means.contains(NormalisedLabel.of(word)) && !word.allSatisfy { $0.isNumber || "+-.".contains($0) }
        }
        guard let address = rest.first else { return words.contains { $0.contains(where: \.isNumber) } }
        let own = sender.replacing("gemeente-", with: "").filter(\.isLetter)
        let parts = address.split(separator: "@")
        return rest.count == 1 && parts.count == 2 && own.count >= 3 && parts[1].filter(\.isLetter).contains(own)
    }

    private static let means: Set<String> = [
        "tel", "telefoon", "kantoor", "telefoonnummer", "telefoonnr", "mobiel", "email", "mail", "emailadres", "t", "m",
        "e", "of",
        "en",
    ]

    /// What an organisation has as well as a person: it stands in every letterhead.
    static let letterhead: Set<PersonalData> = [.address, .bankAccount]

    /// What tells whom to ask, and is left alone in such a line.
    static let details: Set<PersonalData> = [.name, .telephoneNumber, .emailAddress, .address, .bankAccount]

    /// Beginnings of words.
    private static let roles = [
        "contact", "vragen", "opsteller", "auteur", "afzender", "indiener", "inlichting", "informatie", "bron",
        "namens", "projectleider", "coordinator", "medewerker", "trainer", "docent", "coach", "begeleider",
        "beleidsmedewerker", "controller", "secretariaat", "administratie", "telefoonnummercontact", "ingevulddoor",
        "opgestelddoor", "penningmeester", "voorzitter", "directeur", "bestuurder", "tekenbevoegde", "ondertekenaar",
        "accountant", "consulent", "regisseur", "gezinswerker", "aanspreekpunt", "uitvoerder", "wethouder", "juf",
        "meester", "leerkracht", "behandelaar", "jeugdwerker", "jongerenwerker",
    ]

    private static let deeds: Set<String> = [
        "opgesteld", "ingevuld", "aangeleverd", "gemaakt", "ingediend", "geleverd", "verzorgd", "verzonden",
        "ondertekend",
        "samengesteld", "gecontroleerd", "uitgevoerd",
    ]
}
