import ReportingModel

/// The real figures of the two reports, as their partners would deliver them.
enum SampleDeliveries {
    /// Tabel 1 of Rekenkamer Alblasserdam 2021.
    static let waitingTimes = DeliveryDraft(
        agreement: "sjt-wachttijd", fileName: "Wachttijd.csv", received: "2021-05-03",
        figures: [
            ("2019-04-30", 63, 48, 28), ("2019-08-31", 113, 54, 4), ("2019-12-31", 28, 54, 5),
            ("2020-04-30", 54, 73, 25), ("2020-08-31", 61, 58, 19), ("2020-12-31", 44, 42, 24),
            ("2021-04-30", 50, 39, 18),
        ].flatMap { date, local, regional, waiting in
            let period = Period.referenceDate(day(date))
            return [
                Figure(indicator: "TOE-01", period: period, area: "GM0482", value: .number("\(local)"), unit: "dagen"),
                Figure(
                    indicator: "TOE-01", period: period, area: "REGIO-ZHZ", value: .number("\(regional)"),
                    unit: "dagen"),
                Figure(
                    indicator: "TOE-02", period: period, area: "GM0482", value: .number("\(waiting)"),
                    unit: "cliënten"),
            ]
        })

    /// Tabel 2 of the same report.
    static let leadTimes = DeliveryDraft(
        agreement: "sjt-doorlooptijd", fileName: "Doorlooptijd.csv", received: "2021-05-04",
        figures: [
            ("toeleiding", [41, 72, 225, 95, 76, 76]), ("toegang", [41, 35, 5, 32, 64, 64]),
            ("jeugd-en-gezinshulp", [605, 354, 490, 394, 341, 309]),
            ("gezinsregisseur", [444, 420, 455, 428, 536, 669]),
        ].flatMap { trajectory, days in
            days.enumerated().map { position, days in
                Figure(
                    indicator: "TOE-03", period: .referenceDate(day("\(2_019 + position / 2)-04-30")),
                    area: position % 2 == 0 ? "GM0482" : "REGIO-ZHZ", dimensions: ["traject": trajectory],
                    value: .number("\(days)"), unit: "dagen")
            }
        })

    /// One half-year of the Maatschappelijke Agenda of Hardinxveld-Giessendam; the figure of MAG-05 is invented.
    static let socialAgenda = DeliveryDraft(
        agreement: "stuwkr8-mag", fileName: "MAG 2022-H1.xml", received: "2022-07-15",
        figures: [
            Figure(
                indicator: "MAG-01", period: halfYear(1, 2_022), area: "GM0523", value: .absent(.noFigureYet),
                unit: "%", remark: "Het rapport noemt de indicator, niet de waarde."),
            Figure(
                indicator: "MAG-05", period: halfYear(1, 2_022), area: "GM0523", value: .estimate("1540.5"),
                unit: "aantal"),
        ],
        partner: "stuwkr8", municipality: "GM0523")
}
