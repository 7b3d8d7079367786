import ReportingModel
import Testing

@testable import Rules

@Suite struct ObservationKeysTests {
    private func observation(_ number: Int, line: Int) -> Observation {
        Observation(
            indicator: UInt32(number % 7), period: UInt32(number / 7 % 11), area: UInt32(number / 77 % 13),
            dimensions: UInt32(number / 1_001), unit: 0, remark: 0, value: .exact(ExactDecimal(1)),
            place: CompactPlace(line: UInt32(line), column: 1))
    }

    @Test func `a hundred thousand keys are new once, and doubled ever after with their first line`() {
        var keys = ObservationKeys()
        for number in 0..<100_000 {
            guard case .new = keys.insert(observation(number, line: number + 2)) else {
                Issue.record("\(number) was taken for a double")
                return
            }
        }
        for number in stride(from: 0, to: 100_000, by: 97) {
            guard case .doubled(let line) = keys.insert(observation(number, line: 0)) else {
                Issue.record("\(number) was forgotten")
                return
            }
            #expect(line == UInt32(number + 2))
        }
    }

    @Test func `more dimensions than fit are refused, not mixed up`() {
        var keys = ObservationKeys()
        var observation = observation(0, line: 1)
        observation.dimensions = 1 << 17
        guard case .full = keys.insert(observation) else {
            Issue.record("a key that does not fit was stored")
            return
        }
    }
}
