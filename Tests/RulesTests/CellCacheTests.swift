import TestSupport
import Testing

@testable import Rules

@Suite struct CellCacheTests {
    @Test func `texts that differ in one byte are told apart, whatever their length`() {
        var random = SeededNumbers.announced("texts in the cache")
        var cache = CellCache<Int>()
        var expected: [[UInt8]: Int] = [:]
        for number in 0..<10_000 {
            var text = [UInt8](repeating: 0x30, count: Int.random(in: 0...20, using: &random))
            for _ in 0..<2 where !text.isEmpty {
                text[Int.random(in: text.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            let known = text.withUnsafeBytes { cache.meaning(of: $0) }
            #expect(known == expected[text])
            guard known == nil else { continue }
            expected[text] = number
            let isKept = text.withUnsafeBytes { cache.remember(number, of: $0) }
            #expect(isKept)
        }
        for (text, number) in expected {
            let known = text.withUnsafeBytes { cache.meaning(of: $0) }
            #expect(known == number)
        }
    }

    @Test func `a full cache, or one for a long text, stays as it is`() {
        var cache = CellCache<Int>(mostEntries: 2)
        func remember(_ text: String, _ number: Int) -> Bool {
            Array(text.utf8).withUnsafeBytes { cache.remember(number, of: $0) }
        }
        #expect(!remember(String(repeating: "x", count: 300), 0))
        #expect(remember("a", 1))
        #expect(remember("b", 2))
        #expect(!remember("c", 3))
        #expect(Array("c".utf8).withUnsafeBytes { cache.meaning(of: $0) } == nil)
        #expect(Array("b".utf8).withUnsafeBytes { cache.meaning(of: $0) } == 2)
    }
}
