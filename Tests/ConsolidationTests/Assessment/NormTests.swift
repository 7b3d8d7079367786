import ReportingModel
import Testing

@testable import Consolidation

/// A value beside a norm: each direction, with a target, a critical value, or both.
@Suite struct NormTests {
    private func norm(_ direction: Norm.Direction, _ target: String?, _ critical: String?) -> Norm {
        Norm(
            indicator: "A-1", municipality: "GM0482", year: 2021, target: target.map(number),
            criticalValue: critical.map(number), direction: direction)
    }

    @Test(
        arguments: [
            // Target 20.
            (Norm.Direction.lower, "20", nil, "19 op koers, 20 op koers, 20.01 let op, 99 let op"),
            (.higher, "20", nil, "1 let op, 19.99 let op, 20 op koers, 21 op koers"),
            (.neither, "20", nil, "19 let op, 20 op koers, 21 let op"),
            // Critical value 40.
            (.lower, nil, "40", "39.9 op koers, 40 kritiek, 41 kritiek"),
            (.higher, nil, "40", "39 kritiek, 40 kritiek, 40.1 op koers"),
            (.neither, nil, "40", "39 op koers, 40 kritiek, 41 op koers"),
            // Both.
            (.lower, "20", "40", "19 op koers, 20 op koers, 21 let op, 39 let op, 40 kritiek, 41 kritiek"),
            (.higher, "40", "20", "41 op koers, 40 op koers, 39 let op, 21 let op, 20 kritiek, 19 kritiek"),
            (
                .neither, "40", "20",
                "19 kritiek, 20 kritiek, 21 let op, 39 let op, 40 op koers, 41 let op, 59 let op, 60 kritiek, 61 kritiek"
            ),
            // The same value for both: the target is reached there.
            (.lower, "20", "20", "19 op koers, 20 op koers, 21 kritiek"),
            (.higher, "20", "20", "19 kritiek, 20 op koers, 21 op koers"),
            (.neither, "20", "20", "19 kritiek, 20 op koers, 21 kritiek"),
            // Written differently it is the same number; below zero and beyond all digits the order holds.
            (.lower, "20.00", "40.0", "20 op koers, 20.001 let op, 40 kritiek"),
            (.higher, "-5", "-10", "-4 op koers, -5.0 op koers, -6 let op, -10 kritiek, -11 kritiek"),
            (.neither, "0.5", "0.75", "0.25 kritiek, 0.26 let op, 0.50 op koers, 0.74 let op, 0.75 kritiek"),
            (.lower, "1", "999999999999999999", "0.00000000000000001 op koers, 999999999999999998 let op"),
        ] as [(Norm.Direction, String?, String?, String)])
    func `a value reaches the target at the target, and is critical at the critical value`(
        _ direction: Norm.Direction, _ target: String?, _ critical: String?, _ expected: String
    ) {
        let norm = norm(direction, target, critical)
        let values = expected.split(separator: ", ").compactMap { $0.split(separator: " ").first.map(String.init) }
        let found = values.map { "\($0) \(norm.status(of: number($0)).rawValue)" }
        #expect(found.joined(separator: ", ") == expected)
    }

    @Test func `a distance that cannot be reckoned is never called critical`() {
        let norm = norm(.neither, "0.00000000000000001", "5")
        #expect(norm.status(of: number("999999999999999999")) == .attention)
    }
}
