import ReportingModel
import Testing

@testable import Pipeline

/// The first sentence of an answer to a file that lacks figures which came before.
@Suite struct LostFiguresTests {
    @Test(arguments: [
        (Outcome.accepted, true, "ontbreken"), (.acceptedWithRemarks, true, "ontbreken"),
        (.accepted, false, "Alles is goed."), (.acceptedWithRemarks, false, "U hoeft niets te doen."),
        (.held, true, "Een medewerker van de gemeente kijkt ernaar."),
    ])
    func `nobody who lost figures reads that there is nothing to do`(
        outcome: Outcome, hasLost: Bool, words: String
    ) throws {
        let period = try #require(Period(.year, of: 2025))
        let change = Resubmission.Change(
            indicator: "TOE-01", period: period, area: "GM0482", dimensions: "", unit: "",
            before: .exact(ExactDecimal(9)),
            after: hasLost ? nil : .exact(ExactDecimal(8)))
        var report = DeliveryReport(
            language: .nl, partner: "een", partnerName: "Een", delivery: "een-1", fileName: FileName("a.csv"),
            byteCount: 1, contentHash: nil, receivedAt: Instant(millisecondsSince1970: 0), outcome: outcome,
            counts: RowCounts(), findings: [], observationCount: 1, periods: [period], configurationVersion: "",
            contact: "")
        report.resubmission = Resubmission(
            effect: .replaced, figureCount: 1, compared: [], previous: [], points: nil, changes: [change], fuller: [],
            stillWaiting: [], stillRefused: [])
        let meaning = AnswerTexts(language: .nl).meaning(report)
        #expect(meaning.contains(words))
        #expect(meaning.contains("U hoeft niets te doen.") == (!hasLost && outcome != .held))
    }
}
