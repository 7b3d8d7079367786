import Register
import ReportingModel
import Testing

@testable import Consolidation

/// Words in the outputs: what partners write stays text, and values that are no plain number are said in words.
@Suite struct TextTests {
    private func outputs(_ figures: [Figure], fileName: String = "x.csv") throws -> OutputWorkspace {
        let workspace = try OutputWorkspace()
        let register = try Register.inMemory([
            DeliveryDraft(
                agreement: "sjt-wachttijd", fileName: fileName, received: "2021-05-03", figures: figures)
        ])
        _ = try workspace.consolidator(register).run(municipality: "GM0482", asOf: day("2021-05-21"))
        return workspace
    }

    private func figure(_ value: Figure.Value, remark: String = "") -> Figure {
        Figure(
            indicator: "TOE-02", period: .referenceDate(day("2021-04-30")), area: "GM0482", value: value,
            remark: remark)
    }

    @Test func `a text that a spreadsheet would run is neutralised, a number is not`() throws {
        let workspace = try outputs([figure(.number("-5"), remark: "=HYPERLINK(\"x\")")], fileName: "+file.csv")
        let line = try workspace.latest("GM0482", "waarnemingen.csv").split(separator: "\n")[1]
        #expect(line.contains(",-5,,exact,"))
        #expect(line.contains(",\"'=HYPERLINK(\"\"x\"\")\","))
        #expect(line.contains(",'+file.csv,"))
        #expect(try workspace.latest("GM0482", "tabellen/sjt-wachttijd.csv").hasSuffix("niet geleverd,-5\n"))
    }

    @Test func `what a partner writes never becomes a tag`() throws {
        let workspace = try outputs([figure(.number("5"), remark: "<script>alert(1)</script>")])
        let page = try workspace.latest("GM0482", "tabellen/sjt-wachttijd.html")
        #expect(page.contains("&lt;script&gt;"))
        #expect(!page.contains("<script"))
    }

    @Test(arguments: [
        (Figure.Value.number("1234.50"), "1.234,50", "1234.50", ",1234.50,,exact,,,"),
        (.estimate("15"), "ca. 15", "ca. 15", ",15,,schatting,,,"),
        (.interval(0, 4), "0–4", "0–4", ",,,interval,0,4,"),
        (
            .absent(.suppressedByPartner), "afgeschermd door partner", "afgeschermd door partner",
            ",,afgeschermd door partner,,,,"
        ),
        (.text("goed"), "goed", "goed", ",,,tekst,,,,goed,"),
    ])
    func `a value is said in words on the page and in columns in the file`(
        value: Figure.Value, shown: String, plain: String, columns: String
    ) throws {
        let workspace = try outputs([figure(value)])
        #expect(try workspace.latest("GM0482", "tabellen/sjt-wachttijd.html").contains(">\(shown)</td></tr>"))
        #expect(try workspace.latest("GM0482", "tabellen/sjt-wachttijd.csv").hasSuffix(",\(plain)\n"))
        #expect(try workspace.latest("GM0482", "waarnemingen.csv").contains(columns))
    }

    @Test func `a figure that does not fit the layout is counted, not dropped in silence`() throws {
        let elsewhere = Figure(
            indicator: "TOE-02", period: .referenceDate(day("2021-04-30")), area: "REGIO-ZHZ", value: .number("7"))
        let workspace = try outputs([figure(.number("5")), elsewhere])
        #expect(
            try workspace.latest("GM0482", "tabellen/sjt-wachttijd.html").contains(
                "<li>1 cijfer past niet in deze indeling en staat alleen in waarnemingen.csv.</li>"))
    }

    @Test(arguments: [
        ("2022-03-27T00:59:59", "2022-03-27"), ("2022-06-30T21:59:59", "2022-06-30"),
        ("2022-06-30T22:00:00", "2022-07-01"), ("2022-10-30T22:59:59", "2022-10-30"),
        ("2022-10-30T23:00:00", "2022-10-31"), ("2022-12-31T22:59:59", "2022-12-31"),
    ])
    func `a day ends at midnight in the Netherlands`(instant: String, expected: String) throws {
        let clock = instant.split(separator: "T")[1].split(separator: ":").compactMap { Int64($0) }
        let date = day(String(instant.prefix(10)))
        let seconds = Int64(date.daysSince1970) * 86_400 + clock[0] * 3_600 + clock[1] * 60 + clock[2]
        let moment = Instant(millisecondsSince1970: seconds * 1_000)
        #expect(moment.dutchDay == day(expected))
        #expect(day(expected).lastDutchInstant >= moment)
        #expect(day(expected).lastDutchInstant.dutchDay == day(expected))
        #expect(
            Instant(millisecondsSince1970: day(expected).lastDutchInstant.millisecondsSince1970 + 1).dutchDay
                > day(expected))
    }
}
