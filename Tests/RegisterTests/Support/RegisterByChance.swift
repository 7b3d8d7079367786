import ReportingModel
import TestSupport

@testable import Register

/// Registers in which everything occurs that lists and counts tell apart.
enum RegisterByChance {
    static let agreements = ["sjt-wachttijd", "sjt-anders"]
    static let codes: [FindingCode] = [.emptyFile, .duplicateKey, .notAFile]

    /// Numbers by chance, the same for the same seed.
    private struct Chance {
        private var generator: SeededNumbers

        init(seed: UInt64) { generator = SeededNumbers(seed: seed) }

        mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &generator) }

        mutating func figures(_ years: [Int], value: Int) -> [Figure] {
            var figures: [Figure] = []
            for year in years {
                for code in 1...3 where code == 2 || below(2) == 0 {
                    figures.append(
                        Figure(
                            indicator: "TOE-0\(code)", period: .year(year),
                            dimensions: below(3) == 0 ? ["route": "school"] : [:], value: .exact(ExactDecimal(value))))
                }
            }
            return figures
        }

        mutating func verdict(_ years: [Int]) -> Verdict {
            let outcome: Outcome = [.accepted, .acceptedWithRemarks, .held, .rejected][below(4)]
            let isKnown = outcome != .rejected || below(2) == 0
            let place = below(2)
            var findings: [Finding] = []
            for code in RegisterByChance.codes where below(3) == 0 { findings.append(Finding(code)) }
            return Verdict(
                outcome: outcome, counts: RowCounts(accepted: 1, withRemark: 0, held: below(7), refused: 0),
                findings: findings, agreement: isKnown ? RegisterByChance.agreements[place] : nil,
                municipality: isKnown ? ["GM0482", "GM0523"][place] : nil, format: .csv,
                periods: years.map { .year($0) })
        }
    }

    /// A register with deliveries of two partners, two municipalities and many outcomes, in an order by chance.
    static func register(seed: UInt64) throws -> Register {
        let register = try Register.inMemory()
        var chance = Chance(seed: seed)
        for number in 1...80 {
            let first = 2015 + chance.below(8)
            let years = Array(first...(first + chance.below(3)))
            let verdict = chance.verdict(years)
            let figures = verdict.outcome == .rejected ? [] : chance.figures(years, value: number)
            let partner = ["sjt", "kr8"][chance.below(2)]
            let draft = ReceptionDraft.sample(number, partner: partner)
            let recorded = try register.deliver(draft, figures, verdict)
            if chance.below(3) > 0 {
                let milliseconds = [0, 200, 400, 3_000, 60_000, 600_000][chance.below(6)]
                let moment = draft.receivedAt.millisecondsSince1970 + Int64(milliseconds)
                try register.complete([.answered], of: recorded.id, at: Instant(millisecondsSince1970: moment))
            }
            if number % 9 == 0 {
                try register.deliver(.sample(number, at: number + 500, partner: partner), [], verdict)
            }
        }
        return register
    }
}
