import ReportingModel
import Testing

@testable import Consolidation

@Suite struct NightlyPlanTests {
    /// Two o'clock.
    private static let minute = 120

    struct Case: CustomTestStringConvertible {
        let testDescription: String
        let last: Instant?
        let first: Instant?
        let now: Instant
        let isDue: Bool

        init(_ name: String, last: Instant? = nil, first: Instant? = nil, now: Instant, _ isDue: Bool) {
            (testDescription, self.last, self.first, self.now, self.isDue) = (name, last, first, now, isDue)
        }
    }

    /// In the winter, when clocks here are an hour ahead.
    private static func at(_ day: Int, _ hour: Int, _ minute: Int = 0) -> Instant {
        Instant(
            millisecondsSince1970: (Int64(CalendarDay(year: 2026, month: 11, day: day)?.daysSince1970 ?? 0) * 1_440
                + Int64(hour * 60 + minute - 60)) * 60_000)
    }

    @Test(arguments: [
        Case("before the minute", last: at(20, 2, 1), now: at(21, 1, 59), false),
        Case("at the minute", last: at(20, 2, 1), now: at(21, 2), true),
        Case("done this night", last: at(21, 2, 1), now: at(21, 23), false),
        Case("off at the minute", last: at(20, 2, 1), now: at(21, 9), true),
        Case("off for days", last: at(20, 2, 1), now: at(25, 1), true),
        Case("nothing came in yet", now: at(21, 2, 5), false),
        Case("never, before the first night", first: at(20, 12), now: at(20, 23), false),
        Case("never, in the first night", first: at(20, 12), now: at(21, 2, 5), true),
        Case("never, on by day only", first: at(20, 12), now: at(21, 8), true),
        Case("last written by a clock that was ahead", last: at(28, 2, 1), first: at(18, 12), now: at(21, 2), true),
        Case("first received by a clock that was ahead", first: at(28, 12), now: at(21, 2), true),
    ])
    func `each night has one consolidation, also after a stop`(example: Case) {
        #expect(
            NightlyPlan().isDue(
                at: example.now, last: example.last, first: example.first, minute: NightlyPlanTests.minute)
                == example.isDue)
    }

    @Test func `what failed is tried again soon, what was done is not`() {
        var plan = NightlyPlan()
        let last = NightlyPlanTests.at(20, 2, 1)
        func isDue(_ day: Int, _ hour: Int, _ minute: Int) -> Bool {
            plan.isDue(
                at: NightlyPlanTests.at(day, hour, minute), last: last, first: last, minute: NightlyPlanTests.minute)
        }
        plan.failed(at: NightlyPlanTests.at(21, 2, 1))
        #expect(!isDue(21, 2, 15))
        #expect(isDue(21, 2, 16))
        plan.succeeded(at: NightlyPlanTests.at(21, 2, 17))
        #expect(!isDue(21, 2, 18) && !isDue(21, 23, 0))
        #expect(isDue(22, 2, 0))
    }

    @Test func `a clock that was ahead for one night stops no later night`() {
        var plan = NightlyPlan()
        plan.succeeded(at: NightlyPlanTests.at(29, 2))
        let last = NightlyPlanTests.at(20, 2, 1)
        #expect(plan.isDue(at: NightlyPlanTests.at(21, 2), last: last, first: last, minute: NightlyPlanTests.minute))
        plan.failed(at: NightlyPlanTests.at(29, 2))
        #expect(plan.isDue(at: NightlyPlanTests.at(21, 2), last: last, first: last, minute: NightlyPlanTests.minute))
        plan.succeeded(at: NightlyPlanTests.at(21, 2))
        #expect(!plan.isDue(at: NightlyPlanTests.at(21, 3), last: last, first: last, minute: NightlyPlanTests.minute))
    }
}
