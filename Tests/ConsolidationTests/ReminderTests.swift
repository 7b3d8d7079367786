import Register
import ReportingModel
import Testing

@testable import Consolidation

/// Who should hear from us on which day; the delivery is due on 21 September 2026.
@Suite struct ReminderTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let status: CompletenessStatus
        let today: String
        var before: Int? = 7
        var after: Int? = 3
        let expected: Reminder.Moment?

        var testDescription: String {
            "\(status.rawValue) on \(today), before \(before.map(String.init) ?? "–"), after \(after.map(String.init) ?? "–")"
        }
    }

    static let cases: [Case] = [
        // Nothing came, and it is not late.
        Case(status: .notYetDue, today: "2026-09-13", expected: nil),
        Case(status: .notYetDue, today: "2026-09-14", expected: .before),
        Case(status: .notYetDue, today: "2026-09-21", expected: .before),
        Case(status: .notYetDue, today: "2026-09-20", before: 0, expected: nil),
        Case(status: .notYetDue, today: "2026-09-21", before: 0, expected: .before),
        Case(status: .notYetDue, today: "2026-06-22", before: 90, expected: nil),
        Case(status: .notYetDue, today: "2026-06-23", before: 90, expected: .before),
        Case(status: .notYetDue, today: "2026-09-21", before: nil, expected: nil),
        // Nothing came, and it is late.
        Case(status: .missing, today: "2026-09-22", expected: nil),
        Case(status: .missing, today: "2026-09-23", expected: nil),
        Case(status: .missing, today: "2026-09-24", expected: .after),
        Case(status: .missing, today: "2026-10-24", expected: .after),
        Case(status: .missing, today: "2026-10-25", expected: nil),
        Case(status: .missing, today: "2026-09-22", after: 0, expected: .after),
        Case(status: .missing, today: "2026-10-21", after: 0, expected: .after),
        Case(status: .missing, today: "2026-10-22", after: 0, expected: nil),
        Case(status: .missing, today: "2026-09-24", after: nil, expected: nil),
        Case(status: .missing, today: "2029-09-24", expected: nil),
        // Something came, and was not accepted.
        Case(status: .rejected, today: "2026-09-14", expected: nil),
        Case(status: .rejected, today: "2026-09-21", expected: nil),
        Case(status: .rejected, today: "2026-09-23", expected: nil),
        Case(status: .rejected, today: "2026-09-24", expected: .after),
        Case(status: .rejected, today: "2026-10-24", expected: .after),
        Case(status: .rejected, today: "2026-10-25", expected: nil),
        Case(status: .rejected, today: "2026-09-21", after: 0, expected: .after),
        // It is there, or waits for us.
        Case(status: .received, today: "2026-09-14", expected: nil),
        Case(status: .received, today: "2026-09-24", expected: nil),
        Case(status: .receivedLate, today: "2026-09-24", expected: nil),
        Case(status: .underReview, today: "2026-09-14", expected: nil),
        Case(status: .underReview, today: "2026-09-24", expected: nil),
    ]

    private func row(
        _ status: CompletenessStatus, period: Period? = .referenceDate(day("2026-08-31")),
        dueDay: CalendarDay? = day("2026-09-21"), delivery: String? = nil
    ) -> CompletenessOverview.Row {
        CompletenessOverview.Row(
            municipality: "GM0482", partner: "sjt", agreement: "sjt-wachttijd", title: "Wachttijd en wachtlijst",
            period: period, dueDay: dueDay, status: status, delivery: delivery)
    }

    private func settings(before: Int? = 7, after: Int? = 3) -> Settings {
        var settings = Settings()
        settings.reminderDaysBefore = before
        settings.reminderDaysAfter = after
        return settings
    }

    @Test(arguments: cases) func `a reminder is due`(example: Case) {
        let reminders = Reminder.due(
            [row(example.status)], settings(before: example.before, after: example.after), on: day(example.today))
        #expect(reminders.map(\.moment) == [example.expected].compactMap(\.self))
    }

    @Test func `a reminder says what it is about, and which file was not accepted`() {
        let missing = Reminder.due([row(.missing)], settings(), on: day("2026-09-24"))
        let rejected = Reminder.due([row(.rejected, delivery: "sjt-0123")], settings(), on: day("2026-09-24"))
        func expected(_ refused: String?) -> Reminder {
            Reminder(
                .after, municipality: "GM0482", partner: "sjt", agreement: "sjt-wachttijd",
                title: "Wachttijd en wachtlijst", period: .referenceDate(day("2026-08-31")), dueDay: day("2026-09-21"),
                refusedDelivery: refused)
        }
        #expect(missing == [expected(nil)])
        #expect(rejected == [expected("sjt-0123")])
    }

    @Test func `what nobody agreed on a day for is never reminded of`() {
        for status in CompletenessStatus.allCases {
            #expect(Reminder.due([row(status, dueDay: nil)], settings(before: 90), on: day("2026-09-24")).isEmpty)
            #expect(Reminder.due([row(status, period: nil)], settings(before: 90), on: day("2026-09-24")).isEmpty)
        }
    }

    /// Half-years from the second of 2021, due 21 days after their end.
    @Test(arguments: [
        ("2022-01-13", []), ("2022-01-14", ["before 2021-H2"]), ("2022-01-21", ["before 2021-H2"]),
        ("2022-01-22", []), ("2022-01-24", ["after 2021-H2"]), ("2022-02-23", ["after 2021-H2"]), ("2022-02-24", []),
        ("2030-07-25", ["after 2030-H1"]),
    ])
    func `the first start with years behind it speaks of the last weeks only`(
        today: String, expected: [String]
    ) throws {
        let register = try Register.inMemory([])
        let rows = try register.read {
            try CompletenessOverview(SmallCatalogue.catalogue(), asOf: day(today), from: $0).rows
        }
        let reminders = Reminder.due(rows.filter { $0.partner == "stuwkr8" }, settings(), on: day(today))
        #expect(reminders.map { "\($0.moment.rawValue) \($0.period)" } == expected)
    }

    @Test func `a period that has not ended is reminded of when its due day is near`() throws {
        let register = try Register.inMemory([])
        let rows = try register.read {
            try CompletenessOverview(SmallCatalogue.catalogue(), asOf: day("2022-06-25"), from: $0).rows
        }
        let reminders = Reminder.due(
            rows.filter { $0.partner == "stuwkr8" }, settings(before: 30), on: day("2022-06-25"))
        #expect(reminders.map { "\($0.moment.rawValue) \($0.period) \($0.dueDay)" } == ["before 2022-H1 2022-07-21"])
    }
}
