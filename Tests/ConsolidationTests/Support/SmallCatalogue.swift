import ReportingModel

/// A catalogue with the agreements behind Tabel 1, Tabel 2 and a piece of the Maatschappelijke Agenda.
enum SmallCatalogue {
    static func catalogue(version: String = "versie-1") -> Catalogue {
        Catalogue(
            version: version,
            municipalities: [
                Municipality(code: "GM0482", name: "Alblasserdam"),
                Municipality(code: "GM0523", name: "Hardinxveld-Giessendam"),
            ],
            partners: [
                Partner(id: "sjt", name: "Stichting Jeugdteams"), Partner(id: "stuwkr8", name: "StuwKR8"),
            ],
            indicators: indicators, codeLists: codeLists,
            norms: [
                Norm(
                    indicator: "TOE-02", municipality: "GM0482", year: 2021, target: ExactDecimal(20),
                    criticalValue: nil, direction: .lower)
            ],
            agreements: [waitingTimes, leadTimes, socialAgenda])
    }

    private static let indicators = [
        Indicator(
            code: "TOE-01", label: "Gemiddelde wachttijd toegang", unit: "dagen", kind: .mean, additivity: .weighted,
            definition: "Gemiddelde wachttijd op de peildatum."),
        Indicator(
            code: "TOE-02", label: "Jeugdigen op de wachtlijst", unit: "cliënten", kind: .stock, additivity: .sum),
        Indicator(
            code: "TOE-03", label: "Gemiddelde doorlooptijd traject", unit: "dagen", kind: .mean,
            additivity: .weighted, dimensions: ["traject": "trajectories"]),
        Indicator(
            code: "MAG-01", label: "Het percentage inwoners dat zich wel eens onveilig voelt", unit: "%",
            kind: .percentage, additivity: .weighted, theme: "Met en voor elkaar", subtheme: "Samenleven",
            goal: "Inwoners leven respectvol met elkaar samen in Hardinxveld-Giessendam."),
        Indicator(
            code: "MAG-02", label: "De sociale cohesie in de buurt", unit: nil, kind: .scale, additivity: .weighted,
            theme: "Met en voor elkaar", subtheme: "Samenleven",
            goal: "Inwoners leven respectvol met elkaar samen in Hardinxveld-Giessendam."),
        Indicator(
            code: "MAG-05", label: "Het aantal vrijwilligersvacatures per jaar", unit: "aantal", kind: .flow,
            additivity: .sum, theme: "Met en voor elkaar", subtheme: "Vrijwillige inzet",
            goal: "Inwoners van Hardinxveld-Giessendam zetten zich vrijwillig in."),
    ]

    private static let codeLists = [
        CodeList(
            id: CodeList.areas, title: "Gebieden",
            entries: [
                CodeList.Entry(code: "GM0482", label: "Alblasserdam"),
                CodeList.Entry(code: "GM0523", label: "Hardinxveld-Giessendam"),
                CodeList.Entry(code: "REGIO-ZHZ", label: "Regio Zuid-Holland Zuid"),
            ]),
        CodeList(
            id: CodeList.units, title: "Eenheden",
            entries: [
                CodeList.Entry(code: "dagen", label: "dagen"), CodeList.Entry(code: "cliënten", label: "cliënten"),
                CodeList.Entry(code: "%", label: "%"), CodeList.Entry(code: "aantal", label: "aantal"),
            ]),
        CodeList(
            id: "trajectories", title: "Trajecten",
            entries: [
                CodeList.Entry(code: "toeleiding", label: "Toeleiding"),
                CodeList.Entry(code: "toegang", label: "Toegang"),
                CodeList.Entry(code: "jeugd-en-gezinshulp", label: "Jeugd- en gezinshulp"),
                CodeList.Entry(code: "gezinsregisseur", label: "Gezinsregisseur"),
            ]),
    ]

    private static let waitingTimes = Agreement(
        id: "sjt-wachttijd", title: "Wachttijd en wachtlijst", partner: "sjt", municipality: "GM0482",
        rhythm: .referenceDates(
            [MonthDay(month: 4, day: 30), MonthDay(month: 8, day: 31), MonthDay(month: 12, day: 31)].compactMap(\.self)),
        due: .days(21), from: day("2019-01-01"), source: "Rekenkamer Alblasserdam 2021, tabel 1",
        layouts: [
            Layout(
                kind: .columns([
                    Layout.ValueColumn(
                        heading: "Wachttijd (Alblasserdam)", indicator: "TOE-01", area: "GM0482", unit: "dagen"),
                    Layout.ValueColumn(
                        heading: "Wachttijd (Regionaal)", indicator: "TOE-01", area: "REGIO-ZHZ", unit: "dagen"),
                    Layout.ValueColumn(
                        heading: "Jeugdigen op de wachtlijst", indicator: "TOE-02", area: "GM0482", unit: "cliënten"),
                ]),
                period: .column("Datum", yearFrom: .groupRows, on: nil), area: .fixed("GM0482"))
        ])

    private static let leadTimes = Agreement(
        id: "sjt-doorlooptijd", title: "Doorlooptijd per traject", partner: "sjt", municipality: "GM0482",
        rhythm: .referenceDates([MonthDay(month: 4, day: 30)].compactMap(\.self)), due: .days(21),
        from: day("2019-01-01"),
        layouts: [
            Layout(
                kind: .crosstab(
                    Layout.Crosstab(
                        sideColumn: "Traject", side: .dimension(name: "traject", codeList: "trajectories"),
                        across: [
                            .period(on: MonthDay(month: 4, day: 30)),
                            .area(labels: ["Regio": "REGIO-ZHZ", "Alblasserdam": "GM0482"]),
                        ],
                        indicator: Layout.ValueColumn(heading: "Doorlooptijd", indicator: "TOE-03", unit: "dagen"))),
                period: .axis, area: .axis)
        ])

    private static let socialAgenda = Agreement(
        id: "stuwkr8-mag", title: "Halfjaarrapportage Maatschappelijke Agenda", partner: "stuwkr8",
        municipality: "GM0523", rhythm: .every(6, .halfYear), due: .days(21), from: day("2021-07-01"),
        layouts: [
            Layout(
                kind: .long(
                    Layout.Long(
                        indicatorColumn: "code",
                        indicators: ["MAG-01", "MAG-02", "MAG-05"].map {
                            Layout.ValueColumn(heading: $0, indicator: $0)
                        },
                        valueColumn: "waarde")),
                period: .column("periode", yearFrom: .cell, on: nil), area: .fixed("GM0523"))
        ])
}

/// A day that a test writes down; a mistake in the test stops it.
func day(_ text: String) -> CalendarDay {
    guard let day = CalendarDay(iso8601: text) else { preconditionFailure("\(text) is no day") }
    return day
}

func halfYear(_ number: Int, _ year: Int) -> Period {
    guard let period = Period(.halfYear, number, of: year) else { preconditionFailure("no such half year") }
    return period
}
