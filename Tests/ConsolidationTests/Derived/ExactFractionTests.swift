import ReportingModel
import TestSupport
import Testing

@testable import Consolidation

@Suite struct ExactFractionTests {
    private func fraction(_ text: String) -> ExactFraction { ExactFraction(number(text)) }

    @Test(arguments: [
        ("1", "3", 0, "0"), ("1", "3", 4, "0.3333"), ("2", "3", 4, "0.6667"), ("-2", "3", 4, "-0.6667"),
        ("1", "7", 6, "0.142857"), ("10", "4", 0, "3"), ("-10", "4", 0, "-3"), ("1", "2", 0, "1"), ("-1", "2", 0, "-1"),
        ("3", "2", 0, "2"), ("1", "-2", 0, "-1"), ("-1", "-2", 1, "0.5"), ("49", "100", 0, "0"), ("-49", "100", 0, "0"),
        ("0.05", "1", 1, "0.1"), ("0.049", "1", 1, "0.0"), ("-0.05", "1", 1, "-0.1"), ("0", "5", 2, "0.00"),
        ("999999999999999999", "1", 0, "999999999999999999"), ("1", "1000000", 6, "0.000001"),
    ])
    func `halves are rounded away from zero`(
        _ above: String, _ below: String, _ decimals: Int, _ expected: String
    ) {
        #expect(fraction(above).divided(by: fraction(below))?.rounded(to: decimals)?.description == expected)
    }

    @Test func `three thirds are one, and a tenth and two tenths are three tenths`() throws {
        let third = try #require(fraction("1").divided(by: fraction("3")))
        #expect(third.adding(third)?.adding(third) == fraction("1"))
        #expect(third.multiplied(by: fraction("3.00")) == fraction("1"))
        #expect(fraction("0.1").adding(fraction("0.2")) == fraction("0.3"))
        #expect(fraction("1").subtracting(third)?.rounded(to: 2)?.description == "0.67")
    }

    @Test func `a number is the same however it is written`() {
        #expect(fraction("0.50") == fraction("1").divided(by: fraction("2")))
        #expect(fraction("-4").divided(by: fraction("-8")) == fraction("0.5"))
        #expect(fraction("0.00").isZero)
        #expect(fraction("-3").adding(fraction("3.0"))?.isZero == true)
        #expect(!fraction("0.001").isZero)
    }

    @Test func `nothing is divided by zero`() {
        #expect(fraction("1").divided(by: fraction("0.00")) == nil)
        #expect(fraction("0").divided(by: fraction("0")) == nil)
        #expect(fraction("0").divided(by: fraction("2"))?.isZero == true)
    }

    @Test func `what does not fit gives nothing, never a wrong number`() throws {
        let large = fraction("999999999999999999")
        let larger = try #require(large.multiplied(by: large))
        #expect(larger.multiplied(by: large) == nil)
        #expect(larger.rounded(to: 0) == nil, "more than eighteen digits")
        #expect(large.rounded(to: 1) == nil, "a decimal is a digit too")
        #expect(large.multiplied(by: fraction("10"))?.rounded(to: 0) == nil)
        #expect(larger.divided(by: large) == large, "it comes back as it was")
        let parts = try ["999999999999999989", "999999999999999967", "999999999999999877"].map {
            try #require(fraction("1").divided(by: fraction($0)))
        }
        #expect(parts[0].adding(parts[1])?.adding(parts[2]) == nil)
    }

    @Test func `the lowest number of the machine does not fit either, for it has no opposite`() throws {
        let power = fraction("4398046511104")
        let product = try #require(power.multiplied(by: power)?.multiplied(by: fraction("-4398046511104")))
        #expect(product.multiplied(by: fraction("2")) == nil)
        #expect(product.adding(product) == nil)
        let opposite = try #require(fraction("0").subtracting(product))
        #expect(opposite.adding(product)?.isZero == true)
        #expect(opposite.multiplied(by: fraction("2")) == nil)
    }

    @Test func `what is added is taken away again, and what is multiplied is divided`() throws {
        let seed = UInt64.random(in: .min ... .max)
        var numbers = SeededNumbers(seed: seed)
        func random() -> ExactFraction {
            ExactFraction(
                ExactDecimal(
                    coefficient: Int64.random(in: -99_999_999...99_999_999, using: &numbers),
                    scale: UInt8.random(in: 0...4, using: &numbers)))
        }
        for _ in 0..<2_000 {
            let (left, right) = (random(), random())
            #expect(left.adding(right)?.subtracting(right) == left, "seed \(seed)")
            if right.isZero { continue }
            #expect(left.multiplied(by: right)?.divided(by: right) == left, "seed \(seed)")
            #expect(left.divided(by: right)?.multiplied(by: right) == left, "seed \(seed)")
        }
    }
}
