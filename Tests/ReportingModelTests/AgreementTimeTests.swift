import ReportingModel
import Testing

/// When a delivery is due, what came before it, and whose turn it is.
@Suite struct AgreementTimeTests {
    private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(iso8601: text)) }

    private func agreement(
        _ rhythm: Agreement.Rhythm = .every(1, .year), due: Agreement.Due = .days(21),
        deliverers: [Agreement.Deliverer] = [Agreement.Deliverer(partner: "sjt")]
    ) throws -> Agreement {
        Agreement(
            id: "proef", title: "Proef", deliverers: deliverers, municipality: "GM0482", rhythm: rhythm, due: due,
            from: try day("2015-01-01"), layouts: [])
    }

    private static let april = MonthDay(month: 4, day: 1)

    @Test(arguments: [
        (Agreement.Due.days(0), "2021-04-30", "2021-04-30"), (.days(21), "2021-04-30", "2021-05-21"),
        (.days(14), "2021-12-31", "2022-01-14"), (.months(0), "2021-04-30", "2021-04-30"),
        (.months(2), "2021-04-30", "2021-06-30"), (.months(2), "2021-06-30", "2021-08-31"),
        (.months(2), "2022-12-31", "2023-02-28"), (.months(2), "2023-12-31", "2024-02-29"),
        (.months(1), "2021-01-30", "2021-02-28"), (.months(13), "2021-04-15", "2022-05-15"),
        (april.map { .yearly($0) } ?? .days(-1), "2021-12-31", "2022-04-01"),
        (april.map { .yearly($0) } ?? .days(-1), "2021-03-31", "2021-04-01"),
        (april.map { .yearly($0) } ?? .days(-1), "2021-04-01", "2022-04-01"),
    ])
    func `each form of a term has its day`(_ due: Agreement.Due, after last: String, expected: String) throws {
        let dueDay = try agreement(due: due).dueDay(of: .referenceDate(day(last)))
        #expect(dueDay.description == expected)
    }

    @Test func `a term runs from the last day of the period`() throws {
        let year = try #require(Period(.year, of: 2021))
        let schoolYear = try #require(Period(.schoolYear, of: 2021))
        #expect(try agreement(due: .months(2)).dueDay(of: year).description == "2022-02-28")
        #expect(try agreement(due: .months(2)).dueDay(of: schoolYear).description == "2022-09-30")
    }

    private static let dates = [MonthDay(month: 4, day: 30), MonthDay(month: 12, day: 31)].compactMap(\.self)

    @Test(
        arguments: [
            (Agreement.Rhythm.every(1, .month), Period(.month, 1, of: 2021), "2020-12"),
            (.every(1, .month), Period(.month, 3, of: 2021), "2021-02"),
            (.every(1, .quarter), Period(.quarter, 1, of: 2021), "2020-Q4"),
            (.every(1, .fourMonths), Period(.fourMonths, 2, of: 2021), "2021-T1"),
            (.every(1, .halfYear), Period(.halfYear, 1, of: 2022), "2021-H2"),
            (.every(1, .schoolYear), Period(.schoolYear, of: 2021), "2020/2021"),
            (.every(1, .year), Period(.year, of: 2021), "2020"), (.every(2, .year), Period(.year, of: 2021), "2019"),
            (.referenceDates(dates), CalendarDay(iso8601: "2021-12-31").map(Period.referenceDate), "2021-04-30"),
            (.referenceDates(dates), CalendarDay(iso8601: "2021-04-30").map(Period.referenceDate), "2020-12-31"),
            (.occasional, Period(.year, of: 2021), "–"), (.every(1, .year), Period(.halfYear, 1, of: 2021), "–"),
            (.referenceDates(dates), Period(.year, of: 2021), "–"),
        ] as [(Agreement.Rhythm, Period?, String)])
    func `the period before is the one the rhythm says`(
        _ rhythm: Agreement.Rhythm, _ period: Period?, expected: String
    ) throws {
        let earlier = try agreement(rhythm).period(before: #require(period))
        #expect(earlier?.description ?? "–" == expected)
    }

    @Test(arguments: [
        Agreement.Rhythm.every(1, .month), .every(1, .quarter), .every(1, .fourMonths), .every(1, .halfYear),
        .every(1, .schoolYear), .every(1, .year), .every(2, .year), .referenceDates(dates),
    ])
    func `every expected period comes right after the one before it`(_ rhythm: Agreement.Rhythm) throws {
        let agreement = try agreement(rhythm)
        let periods = agreement.periods(endingBefore: try day("2026-01-01"))
        #expect(periods.count >= 5)
        #expect(periods.dropFirst().compactMap { agreement.period(before: $0) } == Array(periods.dropLast()))
    }

    @Test(arguments: [
        ("2017-12-31", "stuwkr8"), ("2018-01-01", "stuwkr8"), ("2022-12-31", "stuwkr8"), ("2023-06-01", "stuwkr8"),
        ("2023-12-31", "gemeente"), ("2024-06-30", "gemeente"), ("2026-01-01", "welzijn"), ("2030-01-01", "welzijn"),
    ])
    func `a period belongs to who has the role on its last day, also before, between and after`(
        _ last: String, _ partner: String
    ) throws {
        let agreement = try agreement(
            .occasional,
            deliverers: [
                .init(partner: "stuwkr8", from: day("2018-01-01"), until: day("2022-12-31")),
                .init(partner: "gemeente", from: day("2023-12-31"), until: day("2025-12-31")),
                .init(partner: "welzijn", from: day("2026-01-01"), until: day("2026-12-31")),
            ])
        let period = Period(kind: .range, firstDay: try day("2016-01-01"), lastDay: try day(last))
        #expect(agreement.deliverer(of: period) == partner)
        #expect(agreement.partner == "welzijn")
    }

    @Test func `who delivers for good delivers every period`() throws {
        #expect(try agreement().deliverer(of: #require(Period(.year, of: 1999))) == "sjt")
    }
}

@Suite struct MonthArithmeticTests {
    private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(iso8601: text)) }

    @Test(arguments: [
        ("2021-01-15", 0, "2021-01-15"), ("2021-01-15", 1, "2021-02-15"), ("2021-01-15", -1, "2020-12-15"),
        ("2021-01-31", 1, "2021-02-28"), ("2020-01-31", 1, "2020-02-29"), ("2021-01-30", 1, "2021-02-28"),
        ("2021-02-28", 1, "2021-03-31"), ("2020-02-28", 1, "2020-03-28"), ("2020-02-29", 12, "2021-02-28"),
        ("2021-04-30", 2, "2021-06-30"), ("2021-04-30", 1, "2021-05-31"), ("2021-03-31", -1, "2021-02-28"),
        ("2021-12-01", 1, "2022-01-01"), ("2021-01-01", -12, "2020-01-01"), ("2021-11-30", 15, "2023-02-28"),
    ])
    func `months later it is the same day, or the last when that is sooner or this is a last day`(
        _ first: String, _ months: Int, _ expected: String
    ) throws {
        #expect(try day(first).adding(months: months).description == expected)
    }

    @Test func `no number of months skips a month`() throws {
        var day = try day("2019-01-01")
        let end = try self.day("2021-12-31")
        while day < end {
            let (year, month, _) = day.components
            for months in -26...26 {
                let later = day.adding(months: months).components
                #expect(later.year * 12 + later.month == year * 12 + month + months, "\(day) + \(months)")
            }
            day = day.adding(days: 1)
        }
    }

    @Test(arguments: [
        ("2021-03-31", "2021-04-01"), ("2021-04-01", "2022-04-01"), ("2021-12-31", "2022-04-01"),
        ("2020-02-29", "2020-04-01"),
    ])
    func `a day of the year comes back once a year`(_ after: String, _ expected: String) throws {
        let april = try #require(MonthDay(month: 4, day: 1))
        #expect(april.next(after: try day(after)).description == expected)
    }
}
