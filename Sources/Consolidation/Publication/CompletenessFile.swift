import Register
import ReportingModel

/// `volledigheid.csv`: for every agreement and period what was expected and what became of it.
struct CompletenessFile {
    static let name = "volledigheid.csv"

    let municipality: String
    let completeness: Completeness
    let agreements: [Agreement]
    let tally: FigureTally

    var bytes: [UInt8] {
        var csv = CSVText(header: CompletenessFile.table.fields.map(\.name))
        for line in completeness.lines + linesOutsideConfiguration { csv.append(row(line)) }
        return csv.bytes
    }

    /// Figures that count although their agreement was taken out of the configuration: shown, so that nobody wonders
    /// where they come from.
    private var linesOutsideConfiguration: [CompletenessLine] {
        let known = Set(agreements.map(\.id))
        return tally.periods.filter { !known.contains($0.key.agreement) }
            .sorted { ($0.key.agreement, $0.key.period) < ($1.key.agreement, $1.key.period) }
            .map { key, figures in
                CompletenessLine(
                    agreement: nil, agreementID: key.agreement, partner: figures.partner, period: key.period,
                    dueDay: nil, status: .received, delivery: nil,
                    notes: ["deze leveringsafspraak staat niet meer in de configuratie"])
            }
    }

    private func row(_ line: CompletenessLine) -> [CSVText.Cell] {
        [
            .plain(municipality), .plain(line.partner), .plain(line.agreementID), .text(line.agreement?.title ?? ""),
            .plain(line.period?.description ?? ""), .plain(line.period?.firstDay.description ?? ""),
            .plain(line.period?.lastDay.description ?? ""), .plain(line.dueDay?.description ?? ""),
            .plain(line.status.rawValue), .plain(line.delivery?.firstReceivedAt.dutchDay.description ?? ""),
            .plain(line.delivery?.name ?? ""), .text(notes(line).joined(separator: "; ")),
        ]
    }

    private func notes(_ line: CompletenessLine) -> [String] {
        guard let agreement = line.agreement, let period = line.period else { return line.notes }
        let key = FigureTally.PeriodKey(agreement: agreement.id, period: period)
        return line.notes + tally.notes(about: key, expecting: agreement.indicators)
    }

    static let table = PublishedTable(
        name: "volledigheid", title: "Volledigheid",
        description: "Per leveringsafspraak en periode: wat er moest komen en wat er kwam.",
        fields: [
            PublishedField("gemeente", .string, "Gemeente", "CBS-code van de gemeente.", isRequired: true),
            PublishedField("partner", .string, "Partner", "Wie levert.", isRequired: true),
            PublishedField("leveringsafspraak", .string, "Leveringsafspraak", "Welke afspraak.", isRequired: true),
            PublishedField("titel", .string, "Titel", "Waar de afspraak over gaat."),
            PublishedField(
                "periode", .string, "Periode",
                "Peildatum of periode; leeg als er nog geen is of als die onleesbaar was."
            ),
            PublishedField("periode_van", .date, "Eerste dag", "Eerste dag van de periode."),
            PublishedField("periode_tot", .date, "Laatste dag", "Laatste dag van de periode."),
            PublishedField(
                "uiterste_datum", .date, "Uiterste datum",
                "Laatste dag waarop de levering op tijd is; leeg als er niets was afgesproken."),
            PublishedField(
                "status", .string, "Status",
                CompletenessStatus.allCases.map { "\($0.rawValue): \($0.definition)" }.joined(separator: ". ") + ".",
                values: CompletenessStatus.allCases.map(\.rawValue), isRequired: true),
            PublishedField(
                "ontvangen_op", .date, "Ontvangen op",
                "Dag waarop de aanlevering kwam die meetelt, of anders de laatste; Nederlandse tijd."),
            PublishedField("aanlevering", .string, "Aanlevering", "Naam van die aanlevering."),
            PublishedField(
                "toelichting", .string, "Toelichting", "Wat er nog niet volledig is, en wat er verder te weten valt."),
        ])
}
