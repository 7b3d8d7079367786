import ReportingModel
import Testing

@testable import Register

@Suite struct FindingTests {
    static let findings = [
        Finding(.emptyFile),
        Finding(.unknownColumn, ["column": "Wacht\"tijd\" \\ \u{1F}\n", "": "é"], at: Place(line: 1, column: 3)),
        Finding(.unknownCode, expected: ["licht", "zwaar, of niet", ""], at: Place(line: 2, column: 8, path: "/0/a")),
        Finding(
            .notANumber, ["column": "Aantal"],
            places: PlaceList((0..<100_000).map { CompactPlace(line: 2 + 3 * $0, column: $0 % 7) })),
        Finding(.emptyFile),
    ]

    @Test func `findings come back exactly and in their order`() throws {
        let register = try Register.inMemory()
        let recorded = try register.deliver(1, outcome: .rejected, findings: FindingTests.findings)
        #expect(try register.read { try $0.findings(of: recorded.delivery) } == FindingTests.findings)
        #expect(try register.read { try $0.report(of: recorded.id).findings } == FindingTests.findings)
        #expect(try register.read { try $0.findings(of: "unknown") }.isEmpty)
    }

    @Test func `every code can be stored`() throws {
        let register = try Register.inMemory()
        let findings = FindingCode.allCases.map { Finding($0) }
        let recorded = try register.deliver(1, outcome: .rejected, findings: findings)
        #expect(try register.read { try $0.findings(of: recorded.delivery) } == findings)
    }
}
