import ReportingModel

/// `partners.csv`: who works in the municipality, with which task, and what was agreed with each.
struct PartnerFile {
    static let name = "partners.csv"

    let municipality: String
    let catalogue: Catalogue
    let asOf: CalendarDay

    var bytes: [UInt8] {
        var csv = CSVText(header: PartnerFile.table.fields.map(\.name))
        for partner in catalogue.partners where partner.works(in: municipality) { csv.append(row(partner)) }
        return csv.bytes
    }

    private func row(_ partner: Partner) -> [CSVText.Cell] {
        let agreements = catalogue.agreements(of: partner.id).filter { $0.municipality == municipality }
        let roles = partner.roles.filter { $0.municipality == municipality }.map { role in
            "\(role.name) (vanaf \(role.from)\(role.until.map { " tot en met \($0)" } ?? ""))"
        }
        return [
            .plain(municipality), .plain(partner.id), .text(partner.name),
            .text(partner.aliases.joined(separator: "; ")), .text(partner.task), .text(partner.targetGroup),
            .text(labels(partner.themes, CodeList.themes)), .text(partner.funding),
            .plain(partner.isActive ? "ja" : "nee"), .text(roles.joined(separator: "; ")),
            .plain(agreements.map(\.id).sorted().joined(separator: " ")),
            .plain(String(Set(agreements.flatMap(\.indicators)).count)),
        ]
    }

    private func labels(_ codes: [String], _ list: String) -> String {
        codes.map { catalogue.codeList(list)?.entry($0)?.label ?? $0 }.joined(separator: "; ")
    }

    static let table = PublishedTable(
        name: "partners", title: "Partners",
        description: "Wie er in de gemeente werkt, met welke taak, voor wie, en welke afspraken er zijn.",
        fields: [
            PublishedField("gemeente", .string, "Gemeente", "CBS-code van de gemeente.", isRequired: true),
            PublishedField("partner", .string, "Partner", "Vaste naam, ook van de map in de Inbox.", isRequired: true),
            PublishedField("naam", .string, "Naam", "Officiële naam.", isRequired: true),
            PublishedField("andere_namen", .string, "Andere namen", "Andere namen en schrijfwijzen."),
            PublishedField("taak", .string, "Taak", "Wat de partner doet."),
            PublishedField("doelgroep", .string, "Doelgroep", "Voor wie."),
            PublishedField("themas", .string, "Thema's", "Waaraan de partner werkt."),
            PublishedField("financiering", .string, "Financiering", "Hoe de partner wordt betaald."),
            PublishedField("actief", .string, "Actief", "Of de partner nu actief is.", values: ["ja", "nee"]),
            PublishedField("rollen", .string, "Rollen", "Taken die een partner een tijd lang heeft."),
            PublishedField("leveringsafspraken", .string, "Leveringsafspraken", "Welke afspraken er zijn."),
            PublishedField(
                "gevraagde_indicatoren", .integer, "Gevraagde indicatoren",
                "Hoeveel verschillende indicatoren worden gevraagd.", isRequired: true),
        ], primaryKey: ["partner"])
}
