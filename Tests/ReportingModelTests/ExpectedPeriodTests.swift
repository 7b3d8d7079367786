import ReportingModel
import Testing

/// Which period an agreement expects next.
@Suite struct ExpectedPeriodTests {
    private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(iso8601: text)) }

    private func agreement(
        _ rhythm: Agreement.Rhythm, from: String = "2019-01-01", until: String? = nil
    ) throws -> Agreement {
        Agreement(
            id: "proef", title: "Proef", partner: "sjt", municipality: "GM0482", rhythm: rhythm, due: .days(21),
            from: try day(from), until: try until.map { try day($0) }, layouts: [])
    }

    private static let dates = [MonthDay(month: 4, day: 30), MonthDay(month: 8, day: 31)].compactMap(\.self)

    @Test(arguments: [
        (Agreement.Rhythm.referenceDates(dates), "2026-04-30", "2026-04-30"),
        (.referenceDates(dates), "2026-05-01", "2026-08-31"),
        (.referenceDates(dates), "2026-09-01", "2027-04-30"),
        (.referenceDates(dates), "2010-01-01", "2019-04-30"),
        (.every(1, .month), "2026-02-28", "2026-02"),
        (.every(1, .month), "2026-03-01", "2026-03"),
        (.every(1, .quarter), "2026-11-22", "2026-Q4"),
        (.every(1, .halfYear), "2026-12-31", "2026-H2"),
        (.every(1, .schoolYear), "2026-07-31", "2025/2026"),
        (.every(1, .schoolYear), "2026-08-01", "2026/2027"),
        (.every(1, .year), "2026-11-22", "2026"),
        (.every(2, .year), "2026-11-22", "2027"),
        (.every(2, .year), "2028-01-01", "2029"),
    ])
    func `the next period is the first that has not ended`(
        rhythm: Agreement.Rhythm, from first: String, expected: String
    ) throws {
        let next = try agreement(rhythm).nextPeriod(endingOnOrAfter: day(first))
        #expect(next?.description == expected)
    }

    @Test func `nothing is next of an occasional agreement, nor beyond the end of any`() throws {
        #expect(try agreement(.occasional).nextPeriod(endingOnOrAfter: day("2026-01-01")) == nil)
        let ends = try agreement(.every(1, .year), until: "2026-12-31")
        #expect(try ends.nextPeriod(endingOnOrAfter: day("2026-12-31"))?.description == "2026")
        #expect(try ends.nextPeriod(endingOnOrAfter: day("2027-01-01")) == nil)
        let endsEarly = try agreement(.every(1, .year), until: "2026-06-30")
        #expect(try endsEarly.nextPeriod(endingOnOrAfter: day("2026-01-01")) == nil)
    }
}
