import ReportingModel

@testable import Rules

/// A small catalogue to draft from: with dimensions, and with another partner's words for an indicator.
enum DraftingFixtures {
    static let catalogue = Catalogue(
        version: "proef",
        municipalities: [
            Municipality(code: "GM0482", name: "Alblasserdam", aliases: ["482"]),
            Municipality(code: "GM0523", name: "Hardinxveld-Giessendam"),
        ],
        partners: [
            Partner(id: "sjt", name: "Stichting Jeugdteams", aliases: ["SJT"]), Partner(id: "mee", name: "MEE"),
        ],
        indicators: [
            Indicator(
                code: "TOE-01", label: "Gemiddelde wachttijd toegang", unit: "dagen", kind: .mean,
                additivity: .weighted),
            Indicator(
                code: "TOE-02", label: "Jeugdigen op de wachtlijst", unit: "cliënten", kind: .stock, additivity: .sum),
            Indicator(
                code: "TOE-03", label: "Gemiddelde doorlooptijd traject", unit: "dagen", kind: .mean,
                additivity: .weighted, dimensions: ["traject": "trajectories"]),
            Indicator(
                code: "TOE-13", label: "Doorlooptijd gesloten casussen", unit: "dagen", kind: .mean,
                additivity: .weighted),
            Indicator(code: "PRE-01", label: "Instroom jongerenwerk", unit: "jongeren", kind: .flow, additivity: .sum),
            Indicator(
                code: "PRE-12",
                label: "Cliënten maatschappelijk "
                    + "werk", unit: "cliënten", kind: .flow, additivity: .sum),
            Indicator(
                code: "ERV-01", label: "Bekendheid Sociaal Team", unit: "%", kind: .percentage, additivity: .weighted),
            Indicator(code: "KWL-01", label: "Evaluatie van de doelen", unit: nil, kind: .text, additivity: .none),
        ],
        codeLists: [
            CodeList(
                id: "areas", title: "Gebieden",
                entries: [
                    .init(code: "GM0482", label: "Alblasserdam"),
                    .init(code: "REGIO-ZHZ", label: "Regio Zuid-Holland Zuid", aliases: ["Regio", "Regionaal"]),
                ]),
            CodeList(
                id: "units", title: "Eenheden",
                entries: [
                    .init(code: "dagen", label: "dagen", aliases: ["dag"]), .init(code: "weken", label: "weken"),
                    .init(code: "cliënten", label: "cliënten", aliases: ["cliënt"]),
                    .init(code: "jongeren", label: "jongeren"), .init(code: "aantal", label: "aantal"),
                    .init(code: "%", label: "%", aliases: ["procent"]),
                ]),
            CodeList(
                id: "trajectories", title: "Trajecten",
                entries: [
                    .init(code: "toeleiding", label: "Toeleiding"), .init(code: "toegang", label: "Toegang"),
                    .init(code: "regie", label: "Gezinsregisseur", aliases: ["Gezinsregie"]),
                ]),
        ],
        agreements: [
            Agreement(
                id: "mee-jaar", title: "Jaar", partner: "mee", municipality: "GM0523", rhythm: .occasional,
                due: .days(21), from: CalendarDay(daysSince1970: 0),
                layouts: [
                    Layout(
                        kind: .columns([.init(heading: "Hulp bij het gezin", indicator: "PRE-12")]),
                        period: .column("Jaar", yearFrom: .cell, on: nil), area: .fixed("GM0523"))
                ])
        ])

    static var context: DraftingContext {
        DraftingContext(catalogue: catalogue, partner: catalogue.partners[0])
    }

    static func example(
        _ input: (table: RawTable, batch: RawTable.Batch), _ fileName: String, headerRow: Int = 0,
        reading: ExampleTable.Reading = .init()
    ) -> ExampleTable {
        var table = ExampleTable(table: input.table, fileName: fileName, reading: reading)
        table.take(input.batch, headerRow: headerRow)
        return table
    }

    /// The draft for SJT of one table.
    static func draft(
        _ input: (table: RawTable, batch: RawTable.Batch), _ fileName: String = "rapport.csv", headerRow: Int = 0,
        municipality: Municipality? = nil
    ) -> AgreementDraft? {
        AgreementDrafter(
            partner: catalogue.partners[0], municipality: municipality, catalogue: catalogue,
            today: CalendarDay(year: 2022, month: 12, day: 1) ?? CalendarDay(daysSince1970: 0)
        ).draft(of: [example(input, fileName, headerRow: headerRow)])
    }
}

extension AgreementDraft {
    /// The lines without comments, blank lines and indentation.
    var settings: [String] {
        yaml.split(separator: "\n").map { $0.trimmingSpace() }.filter { !$0.isEmpty && !$0.hasPrefix("#") }
    }

    var comments: [String] {
        yaml.split(separator: "\n").map { $0.trimmingSpace() }.filter { $0.hasPrefix("#") }
    }
}
