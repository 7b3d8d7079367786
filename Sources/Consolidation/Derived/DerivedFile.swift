import ReportingModel

/// `afgeleid.csv`: what follows from the delivered figures by the formulas in the configuration.
struct DerivedFile {
    static let name = "afgeleid.csv"

    let municipality: String
    let rows: [DerivedRow]

    var bytes: [UInt8] {
        var csv = CSVText(header: DerivedFile.table.fields.map(\.name))
        for row in rows { csv.append(cells(row)) }
        return csv.bytes
    }

    private func cells(_ row: DerivedRow) -> [CSVText.Cell] {
        let result: (value: String, absence: String, qualifier: String) =
            switch row.result {
            case .value(let number, let quality): (number.description, "", quality.dutchName)
            case .missing(let reason): ("", reason, "")
            }
        return [
            .plain(municipality), .plain(row.figure.id), .text(row.figure.title), .plain(row.figure.indicator ?? ""),
            .plain(row.period.kind.dutchName), .plain(row.period.firstDay.description),
            .plain(row.period.lastDay.description), .plain(row.area), .plain(row.dimensions), .plain(result.value),
            .text(result.absence), .plain(result.qualifier), .plain(row.figure.unit ?? ""),
            .text(row.figure.notation), .plain(row.stated?.number.description ?? ""),
            .plain(row.stated.map { $0.isEstimate ? "schatting" : "exact" } ?? ""),
            .plain(row.difference?.description ?? ""), .plain(String(row.partners.delivered.count)),
            .plain(String(row.partners.expected.count)), .plain(row.assessment.status.rawValue),
            .text(row.assessment.reason.words), .text(row.figure.explanation),
        ]
    }

    static let table = PublishedTable(
        name: "afgeleid", title: "Afgeleide cijfers",
        description: "Cijfers die niemand levert, maar die uit geleverde cijfers zijn berekend; met de formule.",
        fields: [
            PublishedField("gemeente", .string, "Gemeente", "CBS-code van de gemeente.", isRequired: true),
            PublishedField("afgeleid", .string, "Afgeleid cijfer", "Vaste naam uit de configuratie.", isRequired: true),
            PublishedField("titel", .string, "Titel", "Wat het cijfer zegt.", isRequired: true),
            PublishedField("indicator", .string, "Indicator", "Code van de indicator die ook wordt opgegeven."),
        ] + PublishedField.place + [
            PublishedField("waarde", .number, "Waarde", "Het berekende cijfer; leeg als het er niet is."),
            PublishedField("ontbreekt", .string, "Ontbreekt", "Waarom er geen cijfer is; ontbreken is nooit nul."),
            PublishedField(
                "kwalificatie", .string, "Kwalificatie",
                "schatting als een van de gebruikte cijfers dat is; onvolledig als er delen ontbreken.",
                values: FigureQuality.allNames),
            PublishedField("eenheid", .string, "Eenheid", "Waarin de waarde is uitgedrukt."),
            PublishedField("formule", .string, "Formule", "Hoe het cijfer is berekend.", isRequired: true),
            PublishedField("opgegeven", .number, "Opgegeven", "Wat een partner zelf opgeeft."),
            PublishedField(
                "opgegeven_kwalificatie", .string, "Kwalificatie van de opgave", "Hoe vast de opgave is.",
                values: ["exact", "schatting"]),
            PublishedField("verschil", .number, "Verschil", "Opgegeven min berekend."),
            PublishedField(
                "partners_geleverd", .integer, "Partners die leverden",
                "Hoeveel van de verwachte partners over deze periode leverden.", isRequired: true),
            PublishedField(
                "partners_verwacht", .integer, "Partners verwacht",
                "Van hoeveel partners de gebruikte cijfers verwacht werden.", isRequired: true),
            PublishedField(
                "status", .string, "Status", "Het cijfer naast de norm van zijn indicator; zie beoordeling.csv.",
                values: FigureStatus.allCases.map(\.rawValue), isRequired: true),
            PublishedField("reden", .string, "Reden", "Waarom het cijfer deze status heeft."),
            PublishedField("toelichting", .string, "Toelichting", "Wat het cijfer wel en niet zegt."),
        ],
        primaryKey: ["afgeleid", "periode_soort", "periode_van", "periode_tot", "gebied", "dimensies"])
}
