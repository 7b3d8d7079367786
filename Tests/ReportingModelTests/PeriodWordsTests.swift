import ReportingModel
import Testing

@Suite struct PeriodWordsTests {
    @Test(arguments: [
        (Period(.month, 11, of: 2022), "november 2022", "November 2022"),
        (Period(.quarter, 2, of: 2021), "2e kwartaal 2021", "2nd quarter of 2021"),
        (Period(.quarter, 4, of: 2021), "4e kwartaal 2021", "4th quarter of 2021"),
        (Period(.fourMonths, 3, of: 2021), "3e tertaal 2021", "3rd four months of 2021"),
        (Period(.halfYear, 1, of: 2022), "1e halfjaar 2022", "1st half of 2022"),
        (Period(.schoolYear, of: 2021), "schooljaar 2021/2022", "school year 2021/2022"),
        (Period(.year, of: 2020), "2020", "2020"),
        (CalendarDay(iso8601: "2021-04-30").map(Period.referenceDate), "30 april 2021", "30 April 2021"),
    ])
    func `a period has words in both languages`(period: Period?, dutch: String, english: String) throws {
        let period = try #require(period)
        #expect(period.words(.nl) == dutch)
        #expect(period.words(.en) == english)
    }

    @Test(arguments: [
        "2021-04-30", "2022-11", "2021-Q3", "2021-T2", "2022-H1", "2021", "2021/2022", "2021-01-15/2021-03-14",
    ])
    func `a period is read back from its notation`(notation: String) {
        #expect(Period(notation: notation)?.description == notation)
    }

    @Test(arguments: ["", "2021-13", "2021-Q5", "2021-X1", "2021/2023", "2021-03-14/2021-01-15", "2021-1", "gisteren"])
    func `what is no notation is no period`(notation: String) {
        #expect(Period(notation: notation) == nil)
    }

    @Test func `a range has both its days`() throws {
        let (first, last) = (CalendarDay(iso8601: "2021-01-15"), CalendarDay(iso8601: "2021-03-14"))
        let range = Period(kind: .range, firstDay: try #require(first), lastDay: try #require(last))
        #expect(range.words(.nl) == "15 januari 2021 t/m 14 maart 2021")
        #expect(range.words(.en) == "15 January 2021 to 14 March 2021")
    }
}
