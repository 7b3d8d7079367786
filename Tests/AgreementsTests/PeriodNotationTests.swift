import ReportingModel
import TestSupport
import Testing

@testable import Agreements

struct PeriodNotationTests {
    @Test func `what a period writes is read back`() {
        let seed = UInt64.random(in: .min ... .max)
        var numbers = SeededNumbers(seed: seed)
        for _ in 0..<2_000 {
            let day = CalendarDay(daysSince1970: Int32.random(in: 0...40_000, using: &numbers))
            let later = day.adding(days: Int.random(in: 0...700, using: &numbers))
            let kind = Period.Kind.allCases.randomElement(using: &numbers) ?? .year
            let period: Period? =
                switch kind {
                case .referenceDate: .referenceDate(day)
                case .range: Period(kind: .range, firstDay: day, lastDay: later)
                default: Period(kind, Int.random(in: 1...(12 / (kind.months ?? 12)), using: &numbers), of: day.year)
                }
            #expect(period.flatMap { Period(notation: $0.description) } == period, "seed \(seed)")
        }
    }

    @Test(arguments: [
        "", "-", "/", "20", "2022-H3", "2022-H0", "2022-Q5", "2022-13", "2022-1", "2022-H", "2022-K1", "2021/2023",
        "2021-02-30", "2021-03-01/2021-02-01", "2021-01-01/2021", "1e halfjaar 2021", "²022",
    ])
    func `anything else is no period`(_ text: String) {
        #expect(Period(notation: text) == nil)
    }
}
