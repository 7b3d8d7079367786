import ReportingModel
import Testing

@testable import Rules

@Suite struct PeriodReaderTests {
    @Test(arguments: [
        ("30-04-2021", "2021-04-30"), ("30/4/2021", "2021-04-30"), ("30.04.2021", "2021-04-30"),
        ("30-4-21", "2021-04-30"),
        ("30-4-'21", "2021-04-30"), ("30 april 2021", "2021-04-30"), ("30 apr. 2021", "2021-04-30"),
        ("30 mrt 2021", "2021-03-30"), ("2021-04-30", "2021-04-30"), ("20210430", "2021-04-30"),
        ("2021-04-30T00:00:00", "2021-04-30"), ("2021-04-30 12:30:00", "2021-04-30"),
        (" 30\u{2011}04\u{2011}2021 ", "2021-04-30"),
        ("november 2022", "2022-11"), ("nov-22", "2022-11"), ("nov '22", "2022-11"), ("2022-11", "2022-11"),
        ("11-2022", "2022-11"),
        ("2022-H1", "2022-H1"), ("H2 2022", "2022-H2"), ("1e halfjaar 2022", "2022-H1"),
        ("2022 2e halfjaar", "2022-H2"),
        ("tweede halfjaar 2022", "2022-H2"), ("T2 2021", "2021-T2"), ("2e tertaal 2021", "2021-T2"),
        ("Q3 2021", "2021-Q3"),
        ("K3 2021", "2021-Q3"), ("3e kwartaal 2021", "2021-Q3"), ("2021-Q3", "2021-Q3"),
        ("2021/2022", "2021/2022"), ("2021/'22", "2021/2022"), ("schooljaar 2021-2022", "2021/2022"),
        ("2022-01-01/2022-06-30", "2022-H1"), ("1-1-2021 t/m 31-12-2021", "2021"),
        ("15-1-2021 t/m 14-3-2021", "2021-01-15/2021-03-14"),
    ])
    func `a date or period is read as people write it`(text: String, expected: String) {
        let reading = PeriodReader.read(text)
        switch reading {
        case .day(let day): #expect(day.description == expected)
        case .period(let period): #expect(period.description == expected)
        default: Issue.record("\(text) → \(reading)")
        }
    }

    @Test(arguments: [("30 april", 30, 4), ("31 aug", 31, 8), ("30-04", 30, 4), ("31/12", 31, 12)])
    func `a day without its year waits for one`(text: String, day: Int, month: Int) throws {
        #expect(PeriodReader.read(text) == .dayWithoutYear(try #require(MonthDay(month: month, day: day))))
    }

    @Test(arguments: [
        "31-06-2021", "29-02-2021", "00-00-2019", "2027-06-31", "32 april", "31 juni 2020", "45-13-2021", "2021-H3",
        "2021-13",
    ])
    func `a day that no calendar has is impossible`(text: String) {
        #expect(PeriodReader.read(text) == .impossible)
    }

    @Test(arguments: [
        "", "morgen", "63 dagen", "1", "99999999999999999999999", "a/b/c", "2021-22-22-22", "12,5", "T5", "mrt",
        "2021-22",
    ])
    func `anything else is not guessed at`(text: String) {
        let reading = PeriodReader.read(text)
        #expect(reading == .unreadable || reading == .impossible, "\(text) → \(reading)")
    }

    @Test func `a bare year is a year`() {
        #expect(PeriodReader.read(" 2019 ") == .year(2019))
        #expect(PeriodReader.read("1700") == .unreadable)
    }
}
