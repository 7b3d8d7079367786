import Foundation
import Register
import ReportingModel
import Testing

@testable import Pipeline

/// How long a file may be judged.
@Suite struct JudgingTimeTests {
    @Test func `work on the processor counts`() {
        let time = JudgingTime(limit: .milliseconds(5))
        #expect(!time.isPassed)
        let start = ContinuousClock.now
        var sum = 0
        while !time.isPassed, ContinuousClock.now - start < .seconds(60) { sum &+= 1 }
        #expect(time.isPassed && sum > 0)
    }

    @Test func `a file that took too long says how far we came, and is judged again when it comes again`() throws {
        var settings = Settings()
        settings.limits.duration = .zero
        let fixture = try Fixture(catalogue: Fixture.catalogue(settings))
        try fixture.drop(Fixture.good, as: "a.csv", from: "een")
        #expect(try fixture.takeIn() == ["a.csv": .rejected])
        let finding = try fixture.register.read { snapshot in
            let delivery = try #require(try snapshot.deliveries(fileName: FileName("a.csv")).last)
            return try snapshot.findings(of: delivery.name).first { $0.code == .readingTookTooLong }
        }
        #expect(finding?.message(.nl).contains("Wij keken alleen naar de eerste 2 regels.") == true)
        try fixture.drop(Fixture.good, as: "a.csv", from: "een")
        #expect(try fixture.takeIn() == ["a.csv": .rejected])
    }
}
