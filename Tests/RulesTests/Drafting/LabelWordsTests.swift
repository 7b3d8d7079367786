import Testing

@testable import Rules

@Suite struct LabelWordsTests {
    @Test(arguments: [
        ("wachtlijst", "inhaalwachtlijst"), ("instrom", "instroom"), ("besteed", "bestedingen"),
        ("jongere", "jongeren"),
        ("cliënt", "cliënten"), ("wachttidj", "wachttijd"),
    ])
    func `words that mean the same are alike`(left: String, right: String) {
        #expect(likeness(left, right) >= 50)
    }

    @Test(arguments: [
        ("wachttijd", "wachtlijst"), ("instroom", "uitstroom"), ("jaar", "maart"),
    ])
    func `words that only look alike are not`(left: String, right: String) {
        #expect(likeness(left, right) == 0)
    }

    @Test func `names of programs are read as words`() {
        #expect(LabelWords.spaced("AanmeldingenViaSchool") == "Aanmeldingen Via School")
        #expect(LabelWords.spaced("aantal_gezinnen") == "aantal gezinnen")
        #expect(LabelWords.spaced("BSN GGZ") == "BSN GGZ")
    }

    private func likeness(_ left: String, _ right: String) -> Int {
        LabelWords.likeness(LabelWords.of(left).first ?? "", LabelWords.of(right).first ?? "")
    }
}
