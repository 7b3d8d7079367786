import ReportingModel
import Testing

@testable import Rules

@Suite struct RhythmGuessTests {
    @Test(arguments: [
        (["30-4-2019", "31-8-2019", "31-12-2019", "30-4-2020"], "referenceDates([04-30, 08-31, 12-31])", false),
        (["30-4-2021"], "referenceDates([04-30])", true), (["2022-H1", "2022-H2"], "every(1, halfYear)", false),
        (["2019", "2021", "2023"], "every(2, year)", false), (["2019", "2021"], "every(2, year)", true),
        (["2019", "2020", "2021"], "every(1, year)", false), (["2019", "2020", "2023"], "every(1, year)", true),
        (["jan 2021", "feb 2021"], "every(1, month)", false), (["Q1 2021", "Q2 2021"], "every(1, quarter)", false),
        (["2021/2022", "2022/2023"], "every(1, schoolYear)", false), (["nov 2022"], "every(1, month)", true),
        (["2021", "30-4-2021"], "occasional", true),
        (
            [
                "1-1-2021 t/m "
                    + "14-3-2021"
            ], "occasional", true
        ), ([], "occasional", true),
    ])
    func `the periods that occur tell how often`(texts: [String], rhythm: String, isDoubtful: Bool) {
        let periods = texts.compactMap { PeriodReader.read($0).period }.sorted()
        let guess = RhythmGuess(periods: periods)
        #expect("\(guess.rhythm)".replacing("ReportingModel.", with: "").replacing("Period.Kind.", with: "") == rhythm)
        #expect(guess.notes.isEmpty != isDoubtful)
    }
}
