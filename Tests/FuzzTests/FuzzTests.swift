import Foundation
import TestSupport
import Testing

/// Strange input for everything that reads what people wrote: no crash, no hang, no memory that grows, and what must
/// always hold, holds.
///
/// Runs for two seconds, or for as long as `SLUIS_FUZZ_SECONDS` says (`Scripts/fuzz`). The seed is that of the clock
/// unless `SLUIS_FUZZ_SEED` names it; every round has a seed of its own, which a failure names together with the input.
@Suite(.serialized) struct FuzzTests {
    private static let environment = ProcessInfo.processInfo.environment
    private static let seconds = environment["SLUIS_FUZZ_SECONDS"].flatMap(Double.init) ?? 2
    private static let seed =
        environment["SLUIS_FUZZ_SEED"].flatMap(UInt64.init) ?? UInt64(Date().timeIntervalSince1970 * 1_000)
    /// Where the input of the running round is kept, so that it is known even after a crash.
    private static let record = environment["SLUIS_FUZZ_RECORD"]
    /// Far more than any input of a few kilobytes may take, also on a busy machine.
    private static let patience = Duration.seconds(20)
    /// How much memory a long run may take more than its first rounds.
    private static let mostGrowthInPages = 300 * 256

    @Test(arguments: FuzzTarget.allCases)
    func `strange input is read without a crash, a hang or a broken promise`(target: FuzzTarget) throws {
        let bench = try FuzzBench(target)
        let share = Duration.seconds(FuzzTests.seconds / Double(FuzzTarget.allCases.count))
        let end = ContinuousClock.now.advanced(by: share)
        print("fuzzing \(target) with seed \(FuzzTests.seed)")
        var round: UInt64 = 0
        var pagesAtFirst = 0
        while ContinuousClock.now < end {
            let seed = FuzzTests.seed &+ round
            var random = SeededNumbers(seed: seed)
            let input = bench.input(using: &random)
            if let record = FuzzTests.record {
                try Data("\(target) seed \(seed): \(hex(input))\n".utf8).write(to: URL(fileURLWithPath: record))
            }
            let begin = ContinuousClock.now
            let complaint = try bench.complaint(about: input, using: &random)
            let took = ContinuousClock.now - begin
            let failure = complaint ?? (took > FuzzTests.patience ? "took \(took)" : nil)
            if let failure {
                Issue.record("\(target) seed \(seed): \(failure)\n\(hex(input))")
                return
            }
            round += 1
            if round == 200 { pagesAtFirst = residentPages() }
        }
        print("  \(round) rounds")
        #expect(round > 0)
        if pagesAtFirst > 0 { #expect(residentPages() - pagesAtFirst < FuzzTests.mostGrowthInPages) }
    }

    private func hex(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    private func residentPages() -> Int {
        let text = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
        let numbers = text.split(separator: " ")
        return numbers.count > 1 ? Int(numbers[1]) ?? 0 : 0
    }
}
