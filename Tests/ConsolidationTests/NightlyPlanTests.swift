import ReportingModel
import Testing

@testable import Consolidation

@Suite struct NightlyPlanTests {
    /// Two o'clock.
    private static let minute = 120

    struct Case: CustomTestStringConvertible {
        let testDescription: String
        let started: Instant
        let last: Instant?
        let now: Instant
        let isDue: Bool

        init(_ name: String, started: Instant, last: Instant? = nil, now: Instant, _ isDue: Bool) {
            (testDescription, self.started, self.last, self.now, self.isDue) = (name, started, last, now, isDue)
        }
    }

    /// In the winter, when clocks here are an hour ahead.
    private static func at(_ day: Int, _ hour: Int, _ minute: Int = 0) -> Instant {
        Instant(
            millisecondsSince1970: (Int64(CalendarDay(year: 2026, month: 11, day: day)?.daysSince1970 ?? 0) * 1_440
                + Int64(hour * 60 + minute - 60)) * 60_000)
    }

    @Test(arguments: [
        Case("before the minute", started: at(20, 12), last: at(20, 2, 1), now: at(21, 1, 59), false),
        Case("at the minute", started: at(20, 12), last: at(20, 2, 1), now: at(21, 2), true),
        Case("done this night", started: at(20, 12), last: at(21, 2, 1), now: at(21, 23), false),
        Case("a restart at noon", started: at(21, 12), last: at(21, 2, 1), now: at(21, 12), false),
        Case("off at the minute", started: at(21, 9), last: at(20, 2, 1), now: at(21, 9), true),
        Case("off for days", started: at(25, 1), last: at(20, 2, 1), now: at(25, 1), true),
        Case("killed in its minute", started: at(21, 2, 0), last: at(20, 2, 1), now: at(21, 2, 0), true),
        Case("never, before the first night", started: at(20, 12), now: at(20, 23), false),
        Case("never, in the first night", started: at(20, 12), now: at(21, 2, 5), true),
    ])
    func `each night has one consolidation, also after a stop`(example: Case) {
        let plan = NightlyPlan(startedAt: example.started)
        #expect(plan.isDue(at: example.now, last: example.last, minute: NightlyPlanTests.minute) == example.isDue)
    }

    @Test func `what failed is tried again soon, what was done is not`() {
        var plan = NightlyPlan(startedAt: NightlyPlanTests.at(20, 12))
        let last = NightlyPlanTests.at(20, 2, 1)
        func isDue(_ hour: Int, _ minute: Int) -> Bool {
            plan.isDue(at: NightlyPlanTests.at(21, hour, minute), last: last, minute: NightlyPlanTests.minute)
        }
        plan.failed(at: NightlyPlanTests.at(21, 2, 1))
        #expect(!isDue(2, 15))
        #expect(isDue(2, 16))
        plan.succeeded(at: NightlyPlanTests.at(21, 2, 17))
        #expect(!isDue(2, 18) && !isDue(23, 0))
        #expect(plan.isDue(at: NightlyPlanTests.at(22, 2), last: last, minute: NightlyPlanTests.minute))
    }
}
