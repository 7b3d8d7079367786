import ReportingModel
import Testing

@testable import Rules

@Suite struct CodeResolverTests {
    private static let areas = CodeResolver(
        CodeList(
            id: "areas", title: "gebieden",
            entries: [
                .init(code: "GM0482", label: "Alblasserdam"), .init(code: "GM0523", label: "Hardinxveld-Giessendam"),
                .init(code: "WK048201", label: "Wijk 1"), .init(code: "A01", label: "Eerste"),
                .init(code: "0-4", label: "0 tot en met 4 jaar"), .init(code: "01", label: "Een"),
                .init(code: "001", label: "Ook een"), .init(code: "02", label: "Twee"),
            ]))

    @Test(
        arguments: [
            ("GM0482", "GM0482"), ("gm 0482", "GM0482"), ("GM482", "GM0482"), ("0482", "GM0482"), ("482", "GM0482"),
            ("Hardinxveld Giessendam", "GM0523"), ("Hardinxveld\u{2011}Giessendam", "GM0523"),
            ("Hardinxveld\u{A0}Giessendam", "GM0523"), ("WK48201", "WK048201"), ("48201", "WK048201"), ("A1", "A01"),
            ("2", "02"),
            // Two codes can be meant; and an age group is no code with a zero in front.
            ("1", nil), ("4", nil), ("82", nil), ("GM48", nil),
        ] as [(String, String?)])
    func `a code is found without the zeros that a spreadsheet dropped, when one can be meant`(
        text: String, code: String?
    ) {
        #expect(CodeResolverTests.areas.resolve(text).code == code)
    }

    @Test func `a repaired code is said`() {
        #expect(CodeResolverTests.areas.resolve("482") == .alias("GM0482", label: "Alblasserdam"))
        #expect(CodeResolverTests.areas.resolve("GM0482") == .exact("GM0482"))
    }
}
