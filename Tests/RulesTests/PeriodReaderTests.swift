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
        ("22-11-2026T00:00", "2026-11-22"), ("30/4/2021 0:00:00", "2021-04-30"), ("20210400", "2021-04"),
        ("1e helft 2022", "2022-H1"), ("2e semester 2022", "2022-H2"), ("2022 Q1", "2022-Q1"), ("KW1 2022", "2022-Q1"),
        ("2021/22", "2021/2022"), ("schooljaar 21-22", "2021/2022"),
        ("jan t/m jun 2022", "2022-H1"), ("januari - maart 2022", "2022-Q1"), ("jan-apr 2022", "2022-T1"),
        ("nov 2021 t/m jan 2022", "2021-11-01/2022-01-31"), ("januari tot en met december 2022", "2022"),
        ("2022-W13", "2022-03-28/2022-04-03"), ("week 13 2022", "2022-03-28/2022-04-03"),
        ("wk 1 2021", "2021-01-04/2021-01-10"), ("2020-W53", "2020-12-28/2021-01-03"),
        ("week 1 1969", "1968-12-30/1969-01-05"),
        ("202503", "2025-03"), ("2025M02", "2025-02"), ("2025-M12", "2025-12"), ("M2 2025", "2025-02"),
        ("maand 3 2025", "2025-03"), ("25Q1", "2025-Q1"), ("Q1-25", "2025-Q1"), ("Q1 '25", "2025-Q1"),
        ("1e kwartaal 25", "2025-Q1"), ("2025-Q01", "2025-Q1"), ("wk 12 2025", "2025-03-17/2025-03-23"),
        ("jan-mrt 2025", "2025-Q1"), ("2025 H1", "2025-H1"), ("1e helft 2025", "2025-H1"), ("25H2", "2025-H2"),
        ("1e helft van 2025", "2025-H1"), ("2026 april", "2026-04"), ("2026-apr", "2026-04"),
        ("sj 2021-2022", "2021/2022"), ("schooljaar 21/22", "2021/2022"),
        ("1 januari t/m 30 juni 2025", "2025-H1"), ("1 jan. t/m 30 jun. 2025", "2025-H1"),
        ("1-7 t/m 31-12-2025", "2025-H2"), ("1 februari tot en met 15 maart 2025", "2025-02-01/2025-03-15"),
        ("1e halfj. 2025", "2025-H1"), ("eerste vier maanden 2026", "2026-T1"), ("2e 4 maanden 2026", "2026-T2"),
        ("eerste drie maanden 2026", "2026-Q1"),
        ("30042021", "2021-04-30"), ("20042021", "2021-04-20"), ("01122012", "2012-12-01"),
    ])
    func `a date or period is read as people write it`(text: String, expected: String) {
        let reading = PeriodReader.read(text)
        switch reading {
        case .day(let day): #expect(day.description == expected)
        case .period(let period): #expect(period.description == expected)
        default: Issue.record("\(text) → \(reading)")
        }
    }

    @Test(arguments: [
        "jaar 2025", "Jaar 2025", "boekjaar 2025", "kalenderjaar 2025", "heel 2025", "het jaar 2025", "Peildata 2025",
        "verslagjaar 2025",
    ])
    func `a year may have its word in front`(text: String) {
        #expect(PeriodReader.read(text) == .year(2025))
    }

    @Test(
        arguments: [
            ("2026-3", .month, "2026-03"), ("2026/3", .quarter, "2026-Q3"), ("2026/1", .halfYear, "2026-H1"),
            ("2026-I", .halfYear, "2026-H1"), ("II-2026", .quarter, "2026-Q2"), ("2026 III", .fourMonths, "2026-T3"),
            ("2026-3", .halfYear, nil), ("2026-I", .month, nil), ("2026/1", .year, nil), ("2026-12", .quarter, nil),
            ("2026-V", .quarter, nil), ("3-2026", .quarter, nil),
        ] as [(String, Period.Kind, String?)])
    func `a number behind a year is the part that was agreed`(text: String, kind: Period.Kind, period: String?) {
        #expect(PeriodReader.part(text, of: kind)?.period?.description == period)
    }

    @Test(arguments: [
        "1 november t/m 31 januari 2026", "eerste 14 maanden 2026", "14 maanden 2026", "laatste vier maanden 2026",
        "vier maanden 2026", "boekjaar", "jaar 25", "2026-3", "2026-I", "13132021",
    ])
    func `a period with a doubt is not read`(text: String) {
        #expect(PeriodReader.read(text).period == nil)
    }

    @Test(arguments: [("30 april", 30, 4), ("31 aug", 31, 8), ("30-04", 30, 4), ("31/12", 31, 12)])
    func `a day without its year waits for one`(text: String, day: Int, month: Int) throws {
        #expect(PeriodReader.read(text) == .dayWithoutYear(try #require(MonthDay(month: month, day: day))))
    }

    @Test(
        arguments: [
            ("Q3", .quarter, 3), ("K3", .quarter, 3), ("1e kwartaal", .quarter, 1), ("2e halfjaar", .halfYear, 2),
            ("T2", .fourMonths, 2), ("mrt", .month, 3), ("April", .month, 4),
        ] as [(String, Period.Kind, Int)])
    func `a part of a year without its year waits for one`(text: String, kind: Period.Kind, number: Int) {
        #expect(PeriodReader.read(text) == .partWithoutYear(kind, number))
    }

    @Test(
        arguments: [
            ("04/30/2021", "2021-04-30", .monthStandsFirst, nil), ("12/31/2019", "2019-12-31", .monthStandsFirst, nil),
            ("4/30/21 0:00", "2021-04-30", .monthStandsFirst, nil), ("04/05/2021", "2021-05-04", nil, "2021-04-05"),
            ("04/04/2021", "2021-04-04", nil, nil), ("30/04/2021", "2021-04-30", nil, nil),
            ("04-05-2021", "2021-05-04", nil, nil), ("44316", "2021-04-30", .dayNumberOfExcel, nil),
            ("mrt-21", "2021-03", .monthWithShortYear, nil), ("mrt 2021", "2021-03", nil, nil),
            ("20190000", "2019", nil, nil), ("20190400", "2019-04", nil, nil),
            ("vrijdag 30 april 2021", "2021-04-30", nil, nil), ("vr 30-04-2021", "2021-04-30", nil, nil),
            ("per 30-04-2021", "2021-04-30", nil, nil), ("peildatum 30 april 2021", "2021-04-30", nil, nil),
            ("Peildatum: 30 april 2021", "2021-04-30", nil, nil), ("stand 30-4-2021", "2021-04-30", nil, nil),
            ("stand per 30-4-2021", "2021-04-30", nil, nil), ("d.d. 30-04-2021", "2021-04-30", nil, nil),
            ("30e april 2021", "2021-04-30", nil, nil), ("1ste mei 2021", "2021-05-01", nil, nil),
            ("eind april 2021", "2021-04-30", nil, nil), ("ultimo april 2021", "2021-04-30", nil, nil),
            ("per ultimo februari 2024", "2024-02-29", nil, nil), ("ultimo 2021", "2021-12-31", nil, nil),
            ("per 04/05/2021", "2021-05-04", nil, "2021-04-05"), ("periode 2021-Q1", "2021-Q1", nil, nil),
            ("“30-04-2021”", "2021-04-30", nil, nil), ("\u{200B}2021", "2021", nil, nil),
            ("2025*", "2025", .markSkipped, nil), ("2025**", "2025", .markSkipped, nil),
            ("2025-H1*", "2025-H1", .markSkipped, nil), ("2025 (voorlopig)", "2025", .markSkipped, nil),
        ] as [(String, String, PeriodReader.Note?, String?)])
    func `a cell of a period column is understood as far as it is certain`(
        text: String, period: String, note: PeriodReader.Note?, monthFirst: String?
    ) {
        let cell = PeriodReader.readCell(text)
        #expect(cell.reading.period?.description == period)
        #expect(cell.note == note)
        #expect(cell.monthFirst?.description == monthFirst)
    }

    @Test(arguments: [
        "31/31/2021", "02/30/2021", "04-30-2021", "31000", "99999", "44316,5", "MRT-2", "donderdag 30 april 2021",
        "per april 2021", "stand 2021", "eind 2021", "eind Q1 2021", "per", "2025 (prognose)", "begroting 2025",
        "2025?", "periode 1 2026", "*", "31e april 2021", "t/m juni 2026", "2024-2025", "30e",
    ])
    func `a cell of a period column is not guessed at either`(text: String) {
        #expect(PeriodReader.readCell(text).reading.period == nil)
        #expect(PeriodReader.readCell(text).note == nil)
    }

    @Test(arguments: [("eind april", 30, 4), ("vr 30 april", 30, 4), ("30e april", 30, 4), ("per 31 aug", 31, 8)])
    func `words around a day without its year are read`(text: String, day: Int, month: Int) throws {
        #expect(PeriodReader.read(text) == .unreadable, "only a column of dates has such words")
        #expect(PeriodReader.readCell(text).reading == .dayWithoutYear(try #require(MonthDay(month: month, day: day))))
    }

    @Test(arguments: [
        ("2025 (prognose)", true), ("begroting 2025", true), ("2025-H1 concept", true), ("verwacht Q1 2026", true),
        ("2025", false), ("prognose", false), ("concept van de nota", false), ("2025 (voorlopig)", false),
    ])
    func `a period with a word for figures that were not measured is known`(text: String, isPlanned: Bool) {
        #expect(PeriodReader.isPlanned(text) == isPlanned)
    }

    @Test(
        arguments: [
            ("2025-H3", .halfYear, 2025), ("2025-Q5", .quarter, 2025), ("3e halfjaar 2025", .halfYear, 2025),
            ("T5", .fourMonths, nil), ("jun t/m jan 2022", nil, nil), ("2025-13", nil, nil), ("31-06-2021", nil, nil),
            ("2025-H1", nil, nil),
        ] as [(String, Period.Kind?, Int?)])
    func `a part of a year that no year has is told from a wrong date`(text: String, kind: Period.Kind?, year: Int?) {
        let part = PeriodReader.partThatNoYearHas(text)
        #expect(part?.kind == kind)
        #expect(part?.year == year)
    }

    @Test(arguments: [
        "31-06-2021", "29-02-2021", "00-00-2019", "2027-06-31", "32 april", "31 juni 2020", "45-13-2021", "2021-H3",
        "2021-13", "2022-W54", "2021-W53", "week 0 2022", "20211300", "20210431", "T5", "jun t/m jan 2022", "31-06",
    ])
    func `a day that no calendar has is impossible`(text: String) {
        #expect(PeriodReader.read(text) == .impossible)
    }

    @Test(arguments: [
        "", "morgen", "63 dagen", "1", "99999999999999999999999", "a/b/c", "2021-22-22-22", "12,5", "T5", "2021-22",
        "44316", "MRT-2", "week 13", "1", "12:30", "voorjaar", "voorjaar 2025", "najaar 2024", "202513", "200312",
        "12M11",
        "2025-1-Q1", "begin 2025",
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
