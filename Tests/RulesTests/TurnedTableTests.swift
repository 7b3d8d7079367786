import ReportingModel
import Testing

@testable import Rules

@Suite struct TurnedTableTests {
    private func fit(_ text: String, _ layout: Layout) -> (LayoutFit?, RawTable, RawTable.Batch) {
        var (table, batch) = csvTable(text)
        table.isTurned = true
        let turned = TurnedTable.turned(batch)
        let agreement = Agreement(
            id: "proef", title: "Proef", partner: "sjt", municipality: "GM0482", rhythm: .occasional, due: .days(21),
            from: CalendarDay(daysSince1970: 0), layouts: [layout])
        let fitter = LayoutFitter(agreement: agreement, layout: layout, catalogue: Fixtures.catalogue([agreement]))
        return (fitter.fit(table: table, head: turned)?.ofTurnedTable, table, turned)
    }

    @Test(arguments: [
        "Datum;30-04-2021;31-08-2021\nWachttijd (Alblasserdam);63;113\nWachttijd (Regionaal);48;veel\nJeugdigen op de wachtlijst;28;4",
        "Wachttijden van SJT;;\n\nJeugdigen op de wachtlijst;28;4\nDatum;30-04-2021;31-08-2021\nWachttijd (Regionaal);48;veel\nWachttijd (Alblasserdam);63;113",
    ])
    func `a turned table gives the same figures, with the places of the file`(text: String) throws {
        let (fit, table, turned) = fit(text, Fixtures.waitingTimes)
        let catalogue = Fixtures.catalogue([])
        var judge = Judge(
            fit: try #require(fit), table: table, partner: try #require(catalogue.partner("sjt")), catalogue: catalogue,
            today: try #require(CalendarDay(iso8601: "2022-12-01")))
        var observations = judge.take(turned).observations
        observations += judge.settle().observations
        let figures = observations.map { observation in
            "\(judge.book.indicators[observation.indicator]) \(judge.book.periods[observation.period]) \(judge.book.areas[observation.area])"
        }
        #expect(
            Set(figures) == [
                "TOE-01 2021-04-30 GM0482", "TOE-01 2021-04-30 REGIO-ZHZ", "TOE-02 2021-04-30 GM0482",
                "TOE-01 2021-08-31 GM0482", "TOE-02 2021-08-31 GM0482",
            ])
        let findings = judge.judgement().findings
        #expect(findings.map(\.code) == [.notANumber, .tableTurned])
        let line = try #require(
            text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.hasPrefix("Wachttijd (Reg") })
        #expect(findings[0].places.map(\.description) == ["\(line + 1):3"])
    }

    @Test(arguments: [
        "Datum;30-04-2021;31-08-2021\nWachttijd (Alblasserdam);63;113\nJeugdigen op de wachtlijst;28;4",
        "Datum;30-04-2021;31-08-2021\nWachttijd (Alblasserdam);63;113\nWachttijd (Regionaal);48;5\nJeugdigen op de wachtlijst;28;4\nGezinnen;1;2",
        "Jeugdigen;30-04-2021\nWachttijd;63",
    ])
    func `a table in which a label is missing or unknown is not turned`(text: String) {
        #expect(fit(text, Fixtures.waitingTimes).0 == nil)
    }

    @Test func `a crosstab may be turned as well`() throws {
        let layout = Layout(
            kind: .crosstab(
                .init(
                    sideColumn: "Traject", side: .dimension(name: "traject", codeList: "trajecten"),
                    across: [.period(on: nil)], indicator: .init(heading: "Doorlooptijd", indicator: "TOE-03"))),
            recognise: ["Toegang"], period: .axis, area: .fixed("GM0482"))
        let (fit, _, _) = fit("Traject;Toegang;Toeleiding\n2020;41;72\n2021;5;6", layout)
        #expect(fit?.isTurned == true)
        #expect(self.fit("Traject;Toegang;Toeleiding\n2020;41;72\nbegin 2021;5;6", layout).0 == nil)
    }
}
