import ReportingModel
import Testing

/// What a partner is advised after an official decided.
@Suite struct DecidedActionTests {
    private static let promising = FindingCode.allCases.filter { code in
        Language.allCases.contains { Finding(code).action($0).contains(/beslist een medewerker|an official decides/) }
    }

    @Test func `after a decision nobody is promised one, and the rest of the advice stays`() {
        #expect(!DecidedActionTests.promising.isEmpty)
        for code in DecidedActionTests.promising {
            for language in Language.allCases {
                let advice = Finding(code).action(language, isDecided: true)
                #expect(!advice.contains(/beslist een medewerker|an official decides/), "\(code) \(language)")
                #expect(advice.hasSuffix(".") || advice.hasSuffix("?"), "\(code) \(language): \(advice)")
                #expect(Finding(code).action(language).hasPrefix(advice), "\(code) \(language)")
            }
        }
    }

    @Test func `before a decision the advice is whole`() {
        #expect(
            Finding(.estimateRead).action(.nl, isDecided: false)
                == "Vul het precieze getal in als u dat hebt. Anders beslist een medewerker van de gemeente.")
        #expect(
            Finding(.estimateRead).action(.nl, isDecided: true) == "Vul het precieze getal in als u dat hebt.")
    }
}
