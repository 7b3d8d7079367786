import ReportingModel
import Testing

@testable import Rules

@Suite struct DeliveryTemplateTests {
    @Test func `columns have a row for each period of the coming year`() throws {
        let template = try template(Fixtures.waitingTimes, .referenceDates(DeliveryTemplateTests.dates))
        #expect(
            text(template) == """
                Datum;Wachttijd (Alblasserdam);Wachttijd (Regionaal);Jeugdigen op de wachtlijst
                30-04-2021;;;
                31-12-2021;;;

                """)
    }

    @Test(arguments: [
        ("2020-12-31", ["31-12-2020", "30-04-2021", "31-12-2021"]),
        ("2020-04-30", ["30-04-2020", "31-12-2020", "30-04-2021", "31-12-2021"]),
    ])
    func `what is missing has its rows too`(since: String, days: [String]) throws {
        let template = try template(
            Fixtures.waitingTimes, .referenceDates(DeliveryTemplateTests.dates), missingSince: since)
        #expect(text(template).split(separator: "\n").dropFirst().map { String($0.prefix(10)) } == days)
    }

    @Test func `dates beside each other are written alike`() throws {
        let layout = Layout(
            kind: .crosstab(
                .init(
                    sideColumn: "Traject", side: .dimension(name: "traject", codeList: "trajecten"),
                    across: [.period(on: MonthDay(month: 4, day: 30))],
                    indicator: .init(heading: "", indicator: "TOE-03"))), period: .axis,
            area: .fixed("GM0482"))
        #expect(
            text(try template(layout, .referenceDates(DeliveryTemplateTests.dates))).hasPrefix(
                "Traject;30-04-2021;31-12-2021"))
        #expect(text(try template(layout, .referenceDates([DeliveryTemplateTests.dates[0]]))).hasPrefix("Traject;2021"))
    }

    @Test func `a long table names each indicator with its unit`() throws {
        let template = try template(Fixtures.long, .every(1, .halfYear))
        #expect(
            text(template) == """
                periode;gebied;indicator;waarde;eenheid;toelichting;afzender;gemeente
                2021-H1;Alblasserdam;ERV-01;;procent;;Stichting Jeugdteams;Alblasserdam
                2021-H1;Alblasserdam;TOE-02;;cliënten;;Stichting Jeugdteams;Alblasserdam
                2021-H1;Alblasserdam;KWL-01;;;;Stichting Jeugdteams;Alblasserdam
                2021-H1;Alblasserdam;MAG-02;;;;Stichting Jeugdteams;Alblasserdam

                """)
    }

    @Test func `a crosstab has its codes down the side and its labels across`() throws {
        let layout = Layout(
            kind: .crosstab(
                .init(
                    sideColumn: "Traject", side: .dimension(name: "traject", codeList: "trajecten"),
                    across: [
                        .period(on: MonthDay(month: 4, day: 30)),
                        .area(labels: ["Regio": "REGIO-ZHZ", "Alblasserdam": "GM0482"]),
                    ], indicator: .init(heading: "", indicator: "TOE-03"))), period: .axis, area: .axis,
            remark: "Toelichting")
        let template = try template(layout, .referenceDates([DeliveryTemplateTests.dates[0]]))
        #expect(
            text(template) == """
                ;;2021;2021
                Traject;Toelichting;Alblasserdam;Regio
                Toeleiding;;;
                Toegang;;;
                Gezinsregisseur;;;

                """)
    }

    @Test(arguments: [
        (Fixtures.waitingTimes, Agreement.Rhythm.referenceDates(DeliveryTemplateTests.dates), 6),
        (Fixtures.long, .every(1, .halfYear), 4),
        (Fixtures.throughput, .referenceDates([DeliveryTemplateTests.dates[0]]), 3),
    ])
    func `filled in it is accepted, and empty it gives findings only`(
        layout: Layout, rhythm: Agreement.Rhythm, figures: Int
    ) throws {
        let text = text(try template(layout, rhythm))
        let empty = try verdict(csvTable(text), layout, rhythm: rhythm)
        #expect(empty.observations.isEmpty && !empty.findings.isEmpty)
        let filled = filled(text)
        let result = try verdict(csvTable(filled), layout, rhythm: rhythm)
        #expect(result.findings.isEmpty && result.observations.count == figures, "\(filled) \(result.findings)")
    }

    @Test func `it opens well in a spreadsheet`() throws {
        let layout = Layout(
            kind: .columns([.init(heading: "Wachttijd; \"echt\"", indicator: "TOE-01")]),
            period: .column("Jaar", yearFrom: .cell, on: nil), area: .fixed("GM0482"))
        let bytes = try #require(try template(layout, .every(1, .year)).table)
        #expect(String(decoding: bytes, as: UTF8.self) == "\u{FEFF}Jaar;\"Wachttijd; \"\"echt\"\"\"\r\n2021;\r\n")
    }

    @Test func `what cannot come as CSV has a page only, which says so`() throws {
        let layout = Layout(
            kind: .columns([.init(heading: "wachttijd", indicator: "TOE-01")]), formats: [.json],
            period: .column("jaar", yearFrom: .cell, on: nil), area: .fixed("GM0482"))
        let template = try template(layout, .every(1, .year))
        #expect(template.table == nil)
        #expect(template.page.contains("niet als CSV") && template.page.contains("JSON"))
    }

    @Test(arguments: [
        "Inbox/sjt", "Outbox/sjt", "in dagen", "verplicht", "onbekend", "Wat dit cijfer niet zegt", "21 januari 2021",
        "peildatum 31 december 2020", "Vragen? Neem contact op met Anna &amp; Bas.", "over Zuid-Holland Zuid",
    ])
    func `the page tells what a partner needs`(words: String) throws {
        let page = try template(
            Fixtures.waitingTimes, .referenceDates(DeliveryTemplateTests.dates), today: "2020-12-01"
        ).page
        #expect(page.contains(words))
    }

    private static let dates = [MonthDay(month: 4, day: 30), MonthDay(month: 12, day: 31)].compactMap(\.self)

    private func template(
        _ layout: Layout, _ rhythm: Agreement.Rhythm, today: String = "2021-01-25", missingSince: String? = nil
    ) throws -> DeliveryTemplate {
        let agreement = Agreement(
            id: "proef", title: "Proef <1>", partner: "sjt", municipality: "GM0482", rhythm: rhythm, due: .days(21),
            from: try #require(CalendarDay(iso8601: "2019-01-01")), contact: "Anna & Bas", layouts: [layout])
        return DeliveryTemplate(
            agreement: agreement, catalogue: Fixtures.catalogue([agreement]),
            today: try #require(CalendarDay(iso8601: today)),
            missingSince: missingSince.flatMap { CalendarDay(iso8601: $0) })
    }

    /// The table with 7 in every cell for a figure.
    private func filled(_ text: String) -> String {
        let rows = text.split(separator: "\n").map { $0.split(separator: ";", omittingEmptySubsequences: false) }
        let headerCount = rows[0][0].isEmpty ? 2 : 1
        let headings = rows[headerCount - 1]
        return rows.enumerated().map { number, row in
            let cells = zip(row, headings).map { cell, heading in
                let isFigure = number >= headerCount && cell.isEmpty && !["toelichting", "eenheid"].contains(heading)
                return isFigure ? "7" : cell
            }
            return cells.joined(separator: ";")
        }.joined(separator: "\n")
    }

    /// The table as text, without byte order mark, with plain line ends.
    private func text(_ template: DeliveryTemplate) -> String {
        String(decoding: (template.table ?? []).dropFirst(3), as: UTF8.self).replacing("\r\n", with: "\n")
    }
}
