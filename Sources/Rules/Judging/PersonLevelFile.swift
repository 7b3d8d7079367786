package import ReportingModel

/// Recognises files that are about one person a record by agreement of their makers: messages of the iJw and iWmo
/// standards, and deliveries to CBS for Beleidsinformatie Jeugd. They have a road of their own and never belong here.
package enum PersonLevelFile {
    /// - Parameters:
    ///   - rootName: local name of the root element; empty for CSV and JSON.
    ///   - rootNamespace: its namespace.
    ///   - names: all names of fields, as paths, or the headings.
    /// - Returns: what the file is; `nil` for any other.
    package static func finding(rootName: String, rootNamespace: String, names: [String]) -> Finding? {
        let space = rootNamespace.lowercased()
        if space.contains("istandaarden.nl/i") { return message(space.contains("/iwmo/") ? "iWmo" : "iJw") }
        let keys = Set(names.map { NormalisedLabel.of(($0.split(separator: "/").last ?? "").filter { $0 != "@" }) })
        let isMessage = keys.contains("berichtcode") && (rootName == "Bericht" || keys.contains("berichtidentificatie"))
        if isMessage || keys.contains("berichtcode") && keys.contains("bsn") { return message("iJw") }
        if keys.contains("bsn"), keys.count(where: messageFields.contains) >= 2 { return message("iJw") }
        let asksForNumber = names.contains { PersonalData.asked(by: $0) == .citizenServiceNumber }
        let statistics = keys.count { key in statisticalFields.contains { key.hasPrefix($0) } }
        guard asksForNumber, statistics >= 3 else { return nil }
        return Finding(
            .personLevelFile,
            [
                "found": "een levering per persoon voor het CBS (Beleidsinformatie Jeugd)",
                "foundEN": "a delivery of persons for Statistics Netherlands (Beleidsinformatie Jeugd)",
                "road": "het CBS", "roadEN": "Statistics Netherlands",
            ])
    }

    /// Looks at the raw text of a file that cannot be read any further.
    package static func finding(inText text: String, ownNumbers: Set<UInt64>) -> Finding? {
        if let message = message(in: text) { return message }
        var kinds: Set<PersonalData> = []
        let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "_" && $0 != "-" }
        for word in words where word.utf8.count < 40 {
            if let kind = PersonalHeading.isExactly(String(word)) { kinds.insert(kind) }
        }
        let inside = PersonalText(text, ownNumbers: ownNumbers)
        kinds.formUnion(inside.certain)
        if Set(inside.possibleNumbers).count >= 3 { kinds.insert(.citizenServiceNumber) }
        return PersonalData.finding(of: kinds, in: nil)
    }

    /// Whether the text names the standard of the messages about persons.
    static func message(in text: String) -> Finding? {
        let standards = [("istandaarden.nl/ijw", "iJw"), ("istandaarden.nl/iwmo", "iWmo")]
        return standards.first { text.contains($0.0) }.map { message($0.1) }
    }

    private static func message(_ standard: String) -> Finding {
        Finding(
            .personLevelFile,
            [
                "found": "een \(standard)-bericht met gegevens per persoon",
                "foundEN": "an \(standard) message about persons",
                "road": "het berichtenverkeer (GGK of VECOZO)", "roadEN": "the secure message traffic (GGK or VECOZO)",
            ])
    }

    /// Fields that stand beside the number in a table that was made of such messages.
    private static let messageFields: Set<String> = [
        "toewijzingnummer", "beschikkingnummer", "productcategorie", "productcode", "toewijzingingangsdatum",
        "toewijzingeinddatum", "statusaanlevering", "referentienummer",
        "datumstartondersteuning", "aanbiederagb", "verzoeknummer", "berichtidentificatie",
    ]

    /// Beginnings of the fields of a record of Beleidsinformatie Jeugd.
    private static let statisticalFields = [
        "geboortedatum", "geslacht", "postcode", "verwijzer", "hulpvorm", "datumaanvang", "datumeinde", "aanvang",
        "redenbeeindiging", "crisis", "gestartmetcrisis",
    ]
}
