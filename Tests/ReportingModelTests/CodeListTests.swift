import ReportingModel
import Testing

@Suite struct CodeListTests {
    @Test(arguments: [
        ("Nieuw Initiatief", "Nieuw Initiatief"), ("  Rots &  Water\t2.0\n", "Rots & Water 2.0"), ("<12", "<12"),
        ("12+", "12+"), ("Café de Brug", "Café de Brug"), ("a=b;c", "a:b,c"), ("", ""), (" \u{A0} ", ""),
    ])
    func `the code of a new name is the name, without what would part dimensions`(_ name: String, _ code: String) {
        #expect(CodeList.code(forNewName: name) == code)
    }

    private static func entry(from: String? = nil, until: String? = nil) -> CodeList.Entry {
        CodeList.Entry(
            code: "x", label: "X", validFrom: from.flatMap { CalendarDay(iso8601: $0) },
            end: until.flatMap { CalendarDay(iso8601: $0) }.map { .day($0) } ?? .never)
    }

    /// Beside the year 2020.
    @Test(arguments: [
        (entry(), true), (entry(from: "2020-01-01"), true), (entry(from: "2020-12-31"), true),
        (entry(from: "2021-01-01"), false), (entry(until: "2020-12-31"), true), (entry(until: "2020-01-01"), true),
        (entry(until: "2019-12-31"), false), (entry(from: "2020-03-01", until: "2020-04-01"), true),
        (CodeList.Entry(code: "x", label: "X", end: .unknownDay), true),
    ])
    func `a code holds in a period of which it knew a day`(_ entry: CodeList.Entry, isValid: Bool) throws {
        #expect(try entry.isValid(in: #require(Period(.year, of: 2020))) == isValid)
    }

    @Test func `only a code with a day has limited validity`() {
        #expect(CodeListTests.entry(from: "2020-01-01").hasLimitedValidity)
        #expect(CodeListTests.entry(until: "2020-01-01").hasLimitedValidity)
        #expect(!CodeListTests.entry().hasLimitedValidity)
        #expect(!CodeList.Entry(code: "x", label: "X", end: .unknownDay).hasLimitedValidity)
    }
}
