import ReportingModel
import Testing

@testable import Consolidation

/// What a screen shows without being asked for more.
@Suite struct RecentLineTests {
    @Test(arguments: [
        (CompletenessStatus.missing, "2024-11-22", true), (.missing, "2024-11-21", false),
        (.received, "2024-11-21", false), (.receivedLate, "2019-12-31", false), (.rejected, "2019-12-31", true),
        (.underReview, "2019-12-31", true), (.notYetDue, "2026-12-31", true), (.received, "2026-11-22", true),
    ])
    func `a line is recent for 24 months, or while it waits for somebody`(
        status: CompletenessStatus, lastDay: String, isRecent: Bool
    ) {
        #expect(row(status, .referenceDate(day(lastDay))).isRecent(on: day("2026-11-22")) == isRecent)
    }

    @Test func `24 months before a leap day end on 28 February`() {
        #expect(row(.received, .referenceDate(day("2022-02-28"))).isRecent(on: day("2024-02-29")))
        #expect(!row(.received, .referenceDate(day("2022-02-27"))).isRecent(on: day("2024-02-29")))
    }

    @Test func `a line without a period is always recent`() {
        #expect(row(.notYetDue, nil).isRecent(on: day("2026-11-22")))
    }

    @Test func `lines are counted by status in one order`() {
        let statuses: [CompletenessStatus] = [.missing, .received, .receivedLate, .missing]
        #expect(CompletenessStatus.counts(in: statuses) == "1 ontvangen, 1 te laat ontvangen, 2 ontbreken")
        #expect(CompletenessStatus.counts(in: []).isEmpty)
    }

    private func row(_ status: CompletenessStatus, _ period: Period?) -> CompletenessOverview.Row {
        CompletenessOverview.Row(
            municipality: "GM0482", partner: "sjt", agreement: "sjt-wachttijd", title: "Wachttijd", period: period,
            dueDay: nil, status: status, delivery: nil)
    }
}
