import ReportingModel

/// What the audit report of Alblasserdam says about its own figures: differences with the region, and a plan in which
/// what is stated and what follows from it are not the same.
enum AuditCatalogue {
    static let catalogue = SmallCatalogue.catalogue().with(
        partners: [Partner(id: "gemeente", name: "Gemeente Alblasserdam")],
        indicators: [
            Indicator(
                code: "FIN-07", label: "Besparing bruto", unit: "EUR", kind: .amount, additivity: .sum,
                dimensions: ["vorm": "saving-forms"]),
            Indicator(
                code: "FIN-08", label: "Aandeel investering", unit: "%", kind: .percentage, additivity: .none,
                dimensions: ["vorm": "saving-forms"]),
            Indicator(
                code: "FIN-09", label: "Besparing netto", unit: "EUR", kind: .amount, additivity: .sum,
                dimensions: ["vorm": "saving-forms"]),
        ],
        codeLists: [
            CodeList(
                id: "saving-forms", title: "Vormen",
                entries: [
                    CodeList.Entry(code: "begeleiding", label: "Ambulante begeleiding"),
                    CodeList.Entry(code: "jeugdhulp", label: "Jeugd- en opvoedhulp"),
                ])
        ],
        norms: [],
        agreements: [
            .plain("besparingen", partner: "gemeente", ["FIN-07", "FIN-08", "FIN-09"], .occasional)
        ],
        derivedFigures: [
            DerivedFigure(
                id: "verschil-wachttijd", title: "Verschil in wachttijd met de regio",
                formula: .figure("TOE-01", area: "GM0482") - .figure("TOE-01", area: "REGIO-ZHZ"),
                notation: "TOE-01[area=GM0482] - TOE-01[area=REGIO-ZHZ]", unit: "dagen", table: "sjt-wachttijd"),
            DerivedFigure(
                id: "verschil-doorlooptijd", title: "Verschil in doorlooptijd met de regio",
                formula: .figure("TOE-03", area: "GM0482") - .figure("TOE-03", area: "REGIO-ZHZ"),
                notation: "TOE-03[area=GM0482] - TOE-03[area=REGIO-ZHZ]", unit: "dagen", table: "sjt-doorlooptijd"),
            DerivedFigure(
                id: "besparing-netto", title: "Beoogde besparing netto",
                formula: .figure("FIN-07") * (.number(100) - .figure("FIN-08")) / .number(100),
                notation: "FIN-07 * (100 - FIN-08) / 100", unit: "EUR", municipality: "GM0482", indicator: "FIN-09",
                table: "besparingen"),
            DerivedFigure(
                id: "elders", title: "Elders", formula: .figure("TOE-02") * .number(2), notation: "TOE-02 * 2",
                unit: nil, municipality: "GM0523"),
        ])

    static let savings = DeliveryDraft(
        agreement: "besparingen", fileName: "Besparingen.csv", received: "2021-05-05",
        figures: figures(
            """
            FIN-07 2020 GM0482 vorm=begeleiding 218000
            FIN-08 2020 GM0482 vorm=begeleiding 90
            FIN-09 2020 GM0482 vorm=begeleiding 21800
            FIN-07 2020 GM0482 vorm=jeugdhulp 92400
            FIN-08 2020 GM0482 vorm=jeugdhulp 90
            FIN-09 2020 GM0482 vorm=jeugdhulp ~10000
            """), partner: "gemeente")

    static let deliveries = [SampleDeliveries.waitingTimes, SampleDeliveries.leadTimes, savings]
}
